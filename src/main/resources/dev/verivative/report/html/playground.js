/** Inputs that can be changed, and what follows from them: outputs, Jacobian, numbers in the formula, pictures. */
(() => {
  const {element, button, announce, named} = page;
  const section = document.getElementById('playground');
  if (!section) {
    return;
  }

  const LEVELS = [96, 400, 1600];
  const DIGITS = 4;
  const FIRST_NUMBER = 7919001;
  const REACH = 5;
  const data = JSON.parse(document.getElementById('playground-data').textContent);
  const templates = ['playground-symbols', 'playground-numbers'].map(id => document.getElementById(id).content);
  const by = 0; // the tensor that is differentiated by comes first

  let program = data.programs[0];
  let nodes = [];
  let texts = []; // what is typed, for each tensor and entry
  let given = []; // the numbers that these are
  let values = [];
  let selected = {row: 0, column: 0};
  let parts = {};

  // ---- Computing ----

  /** Constants that are whole, such as the exponent n - 1, make powers of negative numbers possible. */
  function read(chosen) {
    program = chosen;
    nodes = program.nodes.map(([name, ...args]) => (name === 'in' || name === 'num' || name === 'pi'
      ? {name, args: [], of: args} : {name, args}));
    nodes.forEach(node => {
      node.constant = node.name === 'num'
        || (['add', 'sub', 'mul', 'div', 'neg'].includes(node.name) && node.args.every(arg => nodes[arg].constant));
    });
  }

  function compute(node, at, inputs) {
    if (node.name === 'in') {
      return inputs[node.of[0]][node.of[1]];
    } else if (node.name === 'num') {
      return numbers.parse(node.of[0]);
    } else if (node.name === 'pi') {
      return numbers.pi();
    }
    const args = node.args.map(arg => at[arg]);
    if (node.name === 'sum') {
      return args.reduce((x, y) => numbers.apply('add', x, y));
    }
    const exponent = node.name === 'pow' && nodes[node.args[1]].constant ? args[1] : undefined;
    const isWhole = exponent && numbers.isNumber(exponent) && numbers.isExact(exponent) && exponent.d === 1n;
    return numbers.apply(isWhole ? 'whole' : node.name, ...args);
  }

  function run(inputs, count) {
    const at = [];
    nodes.slice(0, count).forEach((node, id) => { at[id] = compute(node, at, inputs); });
    return at;
  }

  /** With as many bits as all digits of outputs and Jacobian need. */
  function evaluate() {
    const wanted = [...program.outputs, ...program.jacobian];
    for (const bits of LEVELS) {
      numbers.withBits(bits);
      values = run(given, nodes.length);
      if (wanted.every(id => numbers.text(values[id], DIGITS) !== undefined)) {
        return;
      }
    }
  }

  const said = x => numbers.text(x, DIGITS) || numbers.vague(x);

  const quantity = x => ({text: said(x), near: numbers.approximate(x), sign: numbers.isNumber(x) ? numbers.sign(x) || 0 : 0});

  /** An entry has no value where its output has none. */
  function entry(row, column) {
    const output = values[program.outputs[row]];
    return output === numbers.UNDEFINED ? output : values[program.jacobian[row * columns() + column]];
  }

  const columns = () => program.tensors[by].labels.length;
  const rows = () => program.rows.length;
  const derivative = (row, column) => `∂${program.rows[row]}/∂${program.tensors[by].labels[column]}`;

  // ---- Inputs ----

  /** The inputs of a size: what was typed stays where its place stays. */
  function choose(chosen) {
    const before = {program, texts};
    read(chosen);
    texts = program.tensors.map((tensor, t) => tensor.labels.map((label, i) => {
      const old = before.texts[t] ? before.program.tensors[t].labels.indexOf(label) : -1;
      return old >= 0 && !isAssumed(t) ? before.texts[t][old] : tensor.start[i];
    }));
    given = texts.map(list => list.map(numbers.parse));
    selected = {row: Math.min(selected.row, rows() - 1), column: Math.min(selected.column, columns() - 1)};
  }

  /** Whether something is assumed of the tensor: then what was typed for another size is of no use. */
  const isAssumed = t => program.assumed.some(id => reaches(id, t));

  function reaches(id, t) {
    const node = nodes[id];
    return node.name === 'in' ? node.of[0] === t : node.args.some(arg => reaches(arg, t));
  }

  function sizes() {
    const place = element('div', {class: 'sizes'});
    data.dimensions.forEach((name, d) => {
      const offered = [...new Set(data.programs.map(each => each.sizes[d]))].sort((a, b) => a - b);
      if (offered.length > 1) {
        const select = element('select', {
          id: `size-${d}`,
          onchange: () => {
            const wanted = program.sizes.map((size, other) => (other === d ? Number(select.value) : size));
            choose(data.programs.find(each => each.sizes.every((size, i) => size === wanted[i])));
            build();
            announce(`${name} = ${select.value}`);
            document.getElementById(`size-${d}`).focus();
          },
        });
        offered.forEach(size => select.append(element('option', {value: size, ...(size === program.sizes[d] ? {selected: ''} : {})}, String(size))));
        place.append(element('label', {for: `size-${d}`}, named(name), ' ='), select);
      }
    });
    place.append(button('Start again', () => {
      texts = [];
      choose(data.programs[0]);
      build();
      announce('All inputs are as at the beginning');
      section.querySelector('input').focus();
    }));
    return place;
  }

  function inputs() {
    const place = element('div', {class: 'inputs'});
    data.tensors.forEach((tensor, t) => {
      const {labels, shape} = program.tensors[t];
      const across = shape.length === 2 ? shape[1] : 1;
      const notes = `${tensor.positive ? ', above 0' : ''}${t === by ? '' : ', held fixed'}`;
      const set = element('fieldset', {class: across > 1 ? 'matrix' : 'list'}, element('legend', {}, named(tensor.name), notes));
      const grid = element('div', {class: 'grid'});
      grid.style.setProperty('--across', across);
      labels.forEach((label, i) => grid.append(control(t, i, label)));
      set.append(grid, element('p', {class: 'wrong', id: `wrong-${t}`, role: 'alert'}));
      place.append(set);
    });
    return place;
  }

  function control(t, i, label) {
    const {positive} = data.tensors[t];
    const id = `input-${t}-${i}`;
    const range = element('input', {
      type: 'range', min: positive ? 0.05 : -REACH, max: REACH, step: 0.05, id: `${id}-slider`, 'aria-label': `${label}, slider`,
    });
    const field = element('input', {
      type: 'text', inputmode: 'text', id, autocomplete: 'off', spellcheck: 'false', value: texts[t][i], 'aria-describedby': `wrong-${t}`,
    });
    const slide = () => { range.value = numbers.approximate(given[t][i]); };
    slide();
    range.addEventListener('input', () => {
      field.value = String(Number(Number(range.value).toFixed(2)));
      enter(t, i, field);
    });
    range.addEventListener('change', announceEntry);
    field.addEventListener('input', () => {
      if (enter(t, i, field)) {
        slide();
      }
    });
    field.addEventListener('change', announceEntry);
    return element('div', {class: 'control'}, element('label', {for: id}, named(label)), range, field);
  }

  /** Takes what is typed if it is a number that may stand there. */
  function enter(t, i, field) {
    const x = numbers.parse(field.value);
    const isRight = x !== undefined && !(data.tensors[t].positive && numbers.sign(x) !== 1);
    field.setAttribute('aria-invalid', String(!isRight));
    document.getElementById(`wrong-${t}`).textContent = isRight ? ''
      : `${program.tensors[t].labels[i]}: expected a number${data.tensors[t].positive ? ' above 0' : ''} such as 1.5, 2e-3 or 1/3`;
    if (isRight) {
      texts[t][i] = field.value;
      given[t][i] = x;
      later();
    }
    return isRight;
  }

  let waiting = false;

  /** Once a frame, however often a slider moves. */
  function later() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        update();
      });
    }
  }

  // ---- What follows ----

  function outputs() {
    const list = element('ul', {class: 'outputs', 'aria-label': 'Outputs'});
    parts.outputs = program.rows.map(name => {
      const [bar, value] = [element('span', {class: 'bar', 'aria-hidden': 'true'}), element('span', {class: 'value'})];
      list.append(element('li', {}, named(name), element('span', {class: 'track', 'aria-hidden': 'true'}, bar), value));
      return {bar, value};
    });
    return list;
  }

  function updateOutputs() {
    const all = program.outputs.map(id => quantity(values[id]));
    const most = Math.max(...all.map(each => Math.abs(each.near)), 1e-300);
    all.forEach((each, row) => {
      const {bar, value} = parts.outputs[row];
      value.textContent = each.text;
      bar.style.inlineSize = `${Math.min(100, 100 * Math.abs(each.near) / most)}%`;
      bar.className = `bar ${each.sign < 0 ? 'negative' : 'positive'}`;
    });
  }

  /** A scalar's derivatives by a matrix stand as that matrix does. */
  function places() {
    const {shape} = program.tensors[by];
    return rows() === 1 && shape.length === 2
      ? {down: shape[0], across: shape[1], at: (i, j) => ({row: 0, column: i * shape[1] + j})}
      : {down: rows(), across: columns(), at: (i, j) => ({row: i, column: j})};
  }

  function matrix() {
    const {down, across, at} = places();
    const isGrid = down !== rows() || across !== columns();
    const table = element('table', {class: 'heatmap', role: 'grid', 'aria-label': `Derivatives of ${data.function} by ${data.by}`});
    if (!isGrid) {
      const head = element('tr', {}, element('td', {class: 'corner'}, '∂'));
      program.tensors[by].labels.forEach(label => head.append(element('th', {scope: 'col'}, named(label))));
      table.append(element('thead', {}, head));
    }
    const body = element('tbody', {});
    parts.cells = [];
    for (let i = 0; i < down; i++) {
      const line = element('tr', {}, ...(isGrid ? [] : [element('th', {scope: 'row'}, named(program.rows[i]))]));
      for (let j = 0; j < across; j++) {
        const {row, column} = at(i, j);
        const cell = element('td', {role: 'gridcell', tabindex: '-1', onclick: () => select(row, column), onkeydown: event => move(event, i, j)});
        parts.cells.push({cell, row, column});
        line.append(cell);
      }
      body.append(line);
    }
    table.append(body);
    return element('div', {class: 'table'}, table);
  }

  function move(event, i, j) {
    const {down, across, at} = places();
    const goal = {
      ArrowUp: [i - 1, j], ArrowDown: [i + 1, j], ArrowLeft: [i, j - 1], ArrowRight: [i, j + 1],
      Home: [i, 0], End: [i, across - 1], Enter: [i, j], ' ': [i, j],
    }[event.key];
    if (goal) {
      event.preventDefault();
      const {row, column} = at(Math.max(0, Math.min(down - 1, goal[0])), Math.max(0, Math.min(across - 1, goal[1])));
      select(row, column);
      parts.cells.find(each => each.row === row && each.column === column).cell.focus();
    }
  }

  function updateMatrix() {
    const all = parts.cells.map(({row, column}) => quantity(entry(row, column)));
    const most = Math.max(...all.map(each => Math.abs(each.near)), 1e-300);
    parts.cells.forEach(({cell, row, column}, k) => {
      const isSelected = row === selected.row && column === selected.column;
      cell.textContent = all[k].text;
      cell.className = all[k].sign > 0 ? 'positive' : all[k].sign < 0 ? 'negative' : 'zero';
      cell.style.setProperty('--strength', `${Math.round(8 + 42 * Math.min(1, Math.abs(all[k].near) / most))}%`);
      cell.tabIndex = isSelected ? 0 : -1;
      cell.setAttribute('aria-selected', String(isSelected));
      cell.setAttribute('aria-label', `${derivative(row, column)} = ${all[k].text}`);
    });
  }

  function select(row, column) {
    selected = {row, column};
    update();
    announceEntry();
  }

  function announceEntry() {
    if (waiting) {
      update();
    }
    announce(`${derivative(selected.row, selected.column)} = ${said(entry(selected.row, selected.column))}`);
  }

  /** The formula with the places of the selected entry, then with its numbers, then its value. */
  function updateFormula() {
    const {row, column} = selected;
    const value = element('span', {class: 'result'}, said(entry(row, column)));
    const [symbols, filled] = templates.map(content => content.cloneNode(true));
    const [left, right] = Array.from(symbols.querySelectorAll('math'));
    if (!left) {
      parts.formula.replaceChildren(element('span', {}, `${derivative(row, column)} = `), value);
      return;
    }
    const positions = [...program.places[0][row], ...program.places[1][column]];
    symbols.querySelectorAll('mi').forEach(mi => {
      const found = /^place([a-z])$/.exec(mi.textContent);
      if (found) {
        mi.replaceWith(mathNumber(String(positions[found[1].charCodeAt(0) - 97])));
      }
    });
    const count = program.leaves.length / (rows() * columns());
    const first = (row * columns() + column) * count;
    filled.querySelectorAll('mn').forEach(mn => {
      const leaf = Number(mn.textContent) - FIRST_NUMBER;
      if (leaf >= 0 && leaf < count) {
        fill(mn, said(values[program.leaves[first + leaf]]));
      }
    });
    parts.formula.replaceChildren(piece(left), piece('=', right), piece('=', filled.querySelector('math')), piece('=', value));
  }

  const piece = (...content) => element('span', {class: 'piece'}, ...content.map(each => (each === '=' ? element('span', {class: 'sign'}, '=') : each)));

  function mathNumber(text) {
    const mn = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'mn');
    mn.textContent = text;
    return mn;
  }

  /** A number among others, in brackets if it has a sign or a power of ten. */
  function fill(mn, text) {
    mn.textContent = /^[0-9.]+$/.test(text) || isAlone(mn) ? text : `(${text})`;
  }

  function isAlone(mn) {
    const {parentNode} = mn;
    return parentNode.localName === 'math' || parentNode.localName === 'mfrac'
      || (parentNode.localName === 'msup' && parentNode.lastElementChild === mn);
  }

  /** Equations that the derivation takes for granted, and whether they hold here. */
  function updateAssumed() {
    const holds = program.assumed.length === 0 || program.assumed.every((id, i) => i % 2
      || numbers.sign(numbers.apply('sub', values[id], values[program.assumed[i + 1]])) === 0);
    parts.assumed.hidden = data.assumed.length === 0;
    parts.assumed.classList.toggle('wrong', !holds);
    parts.assumed.textContent = `Assumed: ${data.assumed.join('; ')}. `
      + (holds ? 'That holds for these inputs.' : 'That is false for these inputs: what was derived need not be the derivative here.');
  }

  // ---- Pictures ----

  function updatePictures() {
    const {row, column} = selected;
    const inputs = program.tensors[by].labels.map((name, i) => ({name, text: said(given[by][i])}));
    const all = program.rows.map((name, i) => ({name, text: said(values[program.outputs[i]])}));
    const entries = program.rows.map((_, i) => inputs.map((__, j) => quantity(entry(i, j))));
    const first = inputs.length === 1 && all.length === 1 ? curve(inputs[0], all[0])
      : pictures.influence({inputs, outputs: all, entries, selected}, select);
    parts.influence.replaceChildren(...(first ? [first] : ['Here is no value to be drawn.']));
    const from = nodes.findIndex((node, id) => id < program.own && node.name === 'in' && node.of[0] === by && node.of[1] === column);
    const to = program.outputs[row];
    const second = pictures.operations({
      nodes: nodes.slice(0, program.own), ends: [...new Set(program.outputs)], from: from < 0 ? undefined : from, to, words, slope: memoised(),
      label: `The operations that make ${program.rows.join(', ')}; coloured: the paths from ${program.tensors[by].labels[column]} to ${program.rows[row]}.`,
    });
    parts.operations.replaceChildren(...(second ? [second] : ['The function has too many operations to be drawn.']));
    parts.paths.replaceChildren('The operations inside. In colour, all paths from ', named(program.tensors[by].labels[column]), ' to ',
      named(program.rows[row]), ': along each the local derivatives multiply, and the sum over all paths is the derivative.');
  }

  function words(id) {
    const node = nodes[id];
    if (node.name === 'in') {
      return {name: program.tensors[node.of[0]].labels[node.of[1]], value: said(values[id])};
    } else if (node.name === 'num') {
      return {name: node.of[0].replace('-', '−')};
    }
    const row = program.outputs.indexOf(id);
    const word = data.words[node.name];
    return {name: row < 0 ? word : program.rows[row], rest: row < 0 ? '' : ` = ${word}`, value: said(values[id])};
  }

  const memoised = () => {
    const known = new Map();
    return (id, i) => {
      const key = `${id}/${i}`;
      if (!known.has(key)) {
        known.set(key, quantity(slope(id, i)));
      }
      return known.get(key);
    };
  };

  /** The derivative of an operation by one of its arguments. */
  function slope(id, i) {
    const {name, args} = nodes[id];
    const [a, b] = args.map(arg => values[arg]);
    const {apply, ONE} = numbers;
    const square = x => apply('mul', x, x);
    const slopes = {
      sum: () => ONE, add: () => ONE, sub: () => numbers.whole(i ? -1 : 1), neg: () => numbers.whole(-1),
      mul: () => (i ? a : b),
      div: () => (i ? apply('neg', apply('div', values[id], b)) : apply('div', ONE, b)),
      pow: () => (i ? apply('mul', values[id], apply('log', a)) : apply('div', apply('mul', b, values[id]), a)),
      exp: () => values[id], log: () => apply('div', ONE, a), sqrt: () => apply('div', ONE, apply('mul', numbers.whole(2), values[id])),
      sin: () => apply('cos', a), cos: () => apply('neg', apply('sin', a)), sinh: () => apply('cosh', a), cosh: () => apply('sinh', a),
      tanh: () => apply('sub', ONE, square(values[id])),
      logistic: () => apply('mul', values[id], apply('sub', ONE, values[id])),
      erf: () => apply('div', apply('mul', numbers.whole(2), apply('exp', apply('neg', square(a)))), apply('sqrt', numbers.pi())),
    };
    return slopes[name]();
  }

  const CURVE_POINTS = 97;

  function curve(input, output) {
    const {positive} = data.tensors[by];
    const left = positive ? 1 / 16 : -6;
    numbers.withBits(LEVELS[0]);
    const points = Array.from({length: CURVE_POINTS}, (_, k) => {
      const x = left + (6 - left) * k / (CURVE_POINTS - 1);
      const moved = given.map((list, t) => (t === by ? [numbers.parse(x.toFixed(6))] : list));
      const y = run(moved, program.own)[program.outputs[0]];
      return {x, y: numbers.isNumber(y) ? numbers.approximate(y) : NaN};
    });
    const at = values[program.outputs[0]];
    const rate = entry(0, 0);
    return pictures.curve({
      points, labels: [input.name, output.name],
      at: {x: numbers.approximate(given[by][0]), y: numbers.isNumber(at) ? numbers.approximate(at) : NaN},
      slope: numbers.isNumber(rate) ? numbers.approximate(rate) : NaN,
      label: `The curve of ${output.name} with its tangent at ${input.name} = ${input.text}: value ${output.text}, slope ${said(rate)}.`,
    });
  }

  // ---- The whole ----

  function picture(caption) {
    const place = element('div', {class: 'picture'});
    return [place, element('figure', {}, place, element('figcaption', {}, ...caption))];
  }

  const key = () => element('span', {class: 'signs'}, element('span', {class: 'swatch positive'}, '+ raises'), element('span', {class: 'swatch negative'}, '− lowers'));

  function build() {
    parts.formula = element('p', {class: 'worked'});
    parts.assumed = element('p', {class: 'assumed'});
    parts.paths = element('span', {});
    let [influence, operations] = [];
    const isCurve = rows() === 1 && columns() === 1;
    [parts.influence, influence] = picture(isCurve
      ? ['The curve, and its tangent where the input is: the derivative is its slope.']
      : ['Each arrow is an entry of the Jacobian. Its colour and its dashes tell the sign, its width the size.']);
    [parts.operations, operations] = picture([parts.paths]);
    parts.operations.tabIndex = 0;
    parts.operations.setAttribute('role', 'region');
    parts.operations.setAttribute('aria-label', 'Operations');
    const heading = text => element('h3', {}, text);
    document.getElementById('playground-place').replaceChildren(sizes(),
      element('div', {class: 'bench'},
        element('div', {}, heading('Inputs'), inputs()),
        element('div', {}, heading('Outputs'), outputs(), parts.assumed)),
      heading(isCurve ? 'Derivative' : 'Jacobian'), element('p', {class: 'hint'}, isCurve ? '' : 'Select an entry by a click or with the arrow keys. ', key()),
      matrix(), parts.formula,
      element('div', {class: 'sights'}, influence, operations));
    update();
  }

  function update() {
    evaluate();
    updateOutputs();
    updateMatrix();
    updateFormula();
    updateAssumed();
    updatePictures();
  }

  function link() {
    const list = document.querySelector('nav.contents ol');
    if (list) {
      list.append(element('li', {}, element('a', {href: '#playground'}, 'Try it')));
    }
  }

  choose(data.programs[0]);
  selected = {row: 0, column: Math.min(1, columns() - 1)};
  build();
  link();
  section.hidden = false;
})();
