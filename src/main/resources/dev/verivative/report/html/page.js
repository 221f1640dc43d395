/** The derivation step by step, by buttons and keys, and formulas as LaTeX to be copied. */
const page = (() => {
  const CONFIRMED_MS = 2000;
  const KEYS = [['→ or j', 'next step'], ['← or k', 'previous step'], ['Home', 'first step'], ['End', 'all steps'], ['?', 'this list']];

  /** An element with attributes, listeners (on...) and children. */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (name.startsWith('on')) {
        made.addEventListener(name.slice(2), value);
      } else if (value !== undefined) {
        made.setAttribute(name, value);
      }
    });
    made.append(...children);
    return made;
  }

  const button = (text, onclick, attributes) => element('button', {type: 'button', onclick, ...attributes}, text);

  const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

  /** A name and its subscript, such as ['σ', '1'] of σ₁. */
  function nameParts(name) {
    const at = name.search(/[₀-₉]+$/);
    return at < 1 ? [name, ''] : [name.slice(0, at), name.slice(at).replace(/./g, digit => LOWERED.indexOf(digit))];
  }

  /** A name with its subscript as such. */
  function named(name) {
    const [base, below] = nameParts(name);
    const isLetter = Array.from(base).length === 1;
    return element('span', {class: isLetter ? 'letter' : 'word'}, base, ...(below ? [element('sub', {}, below)] : []));
  }

  const live = element('p', {class: 'unseen', role: 'status', 'aria-live': 'polite', id: 'announcements'});

  /** Says it to who does not see it. */
  function announce(text) {
    live.textContent = text;
  }

  // ---- Steps ----

  const steps = Array.from(document.querySelectorAll('[data-step]'));
  const counter = element('span', {class: 'counter'});
  let shown = 0; // how many steps are shown; 0 stands for all
  let controls = {};

  const titleOf = step => {
    const heading = step.querySelector('h2, h3, h4, h5, .title');
    return heading ? heading.textContent.trim().replace(/\s+/g, ' ') : '';
  };

  function show(count, quietly) {
    shown = Math.max(0, Math.min(count, steps.length));
    steps.forEach((step, i) => {
      step.hidden = shown > 0 && i >= shown;
      step.classList.toggle('current', i === shown - 1);
      if (i === shown - 1) {
        step.setAttribute('aria-current', 'step');
      } else {
        step.removeAttribute('aria-current');
      }
    });
    counter.textContent = shown ? `Step ${shown} of ${steps.length}` : `All ${steps.length} steps`;
    const disabled = {previous: shown === 1, next: shown === steps.length, all: shown === 0};
    Object.entries(disabled).forEach(([name, value]) => controls[name].setAttribute('aria-disabled', value));
    if (!quietly) {
      const current = steps[shown - 1];
      announce(current ? `${counter.textContent}: ${titleOf(current)}` : `${counter.textContent} are shown`);
      reveal(current || steps[0]);
    }
  }

  function reveal(place) {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({block: 'nearest', behavior: calm ? 'auto' : 'smooth'});
  }

  const next = () => show(shown < steps.length ? shown + 1 : shown);
  const previous = () => show(shown === 0 ? steps.length : Math.max(1, shown - 1));
  const all = () => show(0);

  /** A link to a step that is not shown yet shows it. */
  function followHash() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const at = target ? steps.findIndex(step => step.contains(target)) : -1;
    if (at >= 0 && shown) {
      show(at + 1);
    }
    if (target) {
      target.scrollIntoView();
    }
  }

  function stepControls() {
    controls = {
      previous: button('← Previous', previous, {'aria-keyshortcuts': 'ArrowLeft k'}),
      next: button('Next →', next, {'aria-keyshortcuts': 'ArrowRight j'}),
      all: button('All steps', all, {'aria-keyshortcuts': 'End'}),
    };
    const help = keysHelp();
    const bar = element('div', {class: 'stepper', role: 'toolbar', 'aria-label': 'Steps'},
      controls.previous, controls.next, controls.all, counter,
      copyButton('Copy all as LaTeX', 'the derivation', wholeLatex),
      button('?', () => help.showModal(), {'aria-label': 'Keys', class: 'keys', 'aria-keyshortcuts': '?'}));
    steps[0].before(bar);
    document.body.append(help);
    show(0, true);
    document.addEventListener('keydown', event => onKey(event, help));
    window.addEventListener('hashchange', followHash);
    window.addEventListener('beforeprint', () => show(0, true));
  }

  function keysHelp() {
    const list = element('dl', {});
    KEYS.forEach(([key, what]) => list.append(element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)));
    return element('dialog', {class: 'keys', 'aria-labelledby': 'keys-title'},
      element('h2', {id: 'keys-title'}, 'Keys'), list,
      element('form', {method: 'dialog'}, element('button', {}, 'Close')));
  }

  function onKey(event, help) {
    const focused = event.target;
    const isTaken = event.ctrlKey || event.altKey || event.metaKey || help.open || event.defaultPrevented
      || focused.closest('input, select, textarea, [contenteditable], [role=grid]');
    const scrolls = focused !== document.body && focused.scrollWidth > focused.clientWidth + 1
      && event.key.startsWith('Arrow');
    const act = {
      ArrowRight: next, j: next, ArrowLeft: previous, k: previous,
      Home: () => show(1), End: all, '?': () => help.showModal(),
    }[event.key];
    if (act && !isTaken && !scrolls) {
      event.preventDefault();
      act();
    }
  }

  // ---- Copying ----

  /** By way of a text area, since pages from a file may not use the clipboard in all browsers. */
  function copyByHand(text) {
    const area = element('textarea', {class: 'unseen', 'aria-hidden': 'true', tabindex: '-1'});
    area.value = text;
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (focused) {
      focused.focus({preventScroll: true});
    }
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  }

  function copyButton(label, what, latex) {
    const made = button(label, async () => {
      const done = await copy(latex());
      const said = done ? 'Copied' : 'Not copied';
      made.textContent = done ? '✓ Copied' : 'Not copied: the browser does not allow it';
      made.classList.toggle('done', done);
      announce(`${said}: ${what} as LaTeX`);
      setTimeout(() => {
        made.textContent = label;
        made.classList.remove('done');
      }, CONFIRMED_MS);
    }, {class: 'copy', 'aria-label': label === 'LaTeX' ? `Copy ${what} as LaTeX` : undefined});
    return made;
  }

  function wholeLatex() {
    return steps.map(step => {
      const formula = step.querySelector('[data-latex]');
      return `% ${titleOf(step)}\n\\[\n${formula ? formula.dataset.latex : ''}\n\\]`;
    }).join('\n\n') + '\n';
  }

  function copyControls() {
    document.querySelectorAll('.formula[data-latex]').forEach(formula => {
      const step = formula.closest('[data-step]');
      const what = step ? `step ${steps.indexOf(step) + 1}` : formula.getAttribute('aria-label') || 'the formula';
      formula.after(copyButton('LaTeX', what, () => formula.dataset.latex));
    });
  }

  document.documentElement.classList.add('scripted');
  document.body.append(live);
  copyControls();
  if (steps.length > 0) {
    stepControls();
  }

  return {element, button, announce, named, nameParts};
})();
