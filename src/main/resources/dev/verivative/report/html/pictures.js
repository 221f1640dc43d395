/** The two pictures of a playground: what each input does to each output, and the operations inside. */
const pictures = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const MOST_NODES = 90;
  const ROW = 48;
  const COLUMN = 104;

  function shape(tag, attributes, ...children) {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => value !== undefined && made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  /** The class of a sign; it sets colour and dashes. */
  const signClass = sign => (sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'zero');

  function frame(width, height, label) {
    const svg = shape('svg', {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label});
    const defs = shape('defs', {});
    ['positive', 'negative', 'zero'].forEach(name => defs.append(shape('marker', {
      id: `head-${name}`, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 11, markerHeight: 11,
      markerUnits: 'userSpaceOnUse', orient: 'auto',
    }, shape('path', {d: 'M0 0.5 L10 5 L0 9.5 z', class: `head ${name}`}))));
    svg.append(defs);
    return svg;
  }

  /** A name with its subscript, and what stands behind it. */
  function nameAt(x, y, anchor, name, rest) {
    const [base, below] = page.nameParts(name);
    const parts = [shape('tspan', {}, base)];
    if (below) {
      parts.push(shape('tspan', {class: 'below', dy: 4}, below));
    }
    if (rest) {
      parts.push(shape('tspan', {class: 'rest', dy: below ? -4 : 0}, rest));
    }
    return shape('text', {x, y, 'text-anchor': anchor, class: Array.from(base).length === 1 ? 'name letter' : 'name'}, ...parts);
  }

  const labelled = (x, y, anchor, name, value) => shape('g', {},
    nameAt(x, y - 3, anchor, name), shape('text', {x, y: y + 15, 'text-anchor': anchor, class: 'value'}, value));

  /**
   * Inputs to the left, outputs to the right, and an arrow for each entry of the Jacobian: its colour and its dashes
   * tell the sign, its width tells the size.
   */
  function influence(state, onSelect) {
    const {inputs, outputs, entries, selected} = state;
    const rows = Math.max(inputs.length, outputs.length);
    const [width, height] = [440, Math.max(2, rows) * ROW + 20];
    const place = (count, i) => height / 2 + (i - (count - 1) / 2) * Math.min(ROW, (height - 20) / count);
    const apart = (count, i) => (i - (count - 1) / 2) * Math.min(7, 24 / count);
    const svg = frame(width, height, `Arrows from ${inputs.length} inputs to ${outputs.length} outputs. Selected: from `
      + `${inputs[selected.column].name} to ${outputs[selected.row].name}, ${entries[selected.row][selected.column].text}.`);
    const most = Math.max(...entries.flat().map(entry => Math.abs(entry.near)), 1e-300);
    const lines = [];
    outputs.forEach((output, row) => inputs.forEach((input, column) => {
      const entry = entries[row][column];
      const isSelected = row === selected.row && column === selected.column;
      const y1 = place(inputs.length, column) + apart(outputs.length, row);
      const y2 = place(outputs.length, row) + apart(inputs.length, column);
      const line = shape('path', {
        d: `M92 ${y1} C${width / 2} ${y1} ${width / 2} ${y2} ${width - 112} ${y2}`,
        class: `arrow ${signClass(entry.sign)}${isSelected ? ' selected' : ''}`,
        'stroke-width': entry.sign ? (1 + 7 * Math.min(1, Math.abs(entry.near) / most)).toFixed(2) : 1,
        'marker-end': `url(#head-${signClass(entry.sign)})`,
      }, shape('title', {}, `∂${output.name}/∂${input.name} = ${entry.text}`));
      line.addEventListener('click', () => onSelect(row, column));
      lines[isSelected ? 'push' : 'unshift'](line);
    }));
    svg.append(...lines);
    inputs.forEach((input, i) => svg.append(labelled(82, place(inputs.length, i), 'end', input.name, input.text)));
    outputs.forEach((output, i) => svg.append(labelled(width - 102, place(outputs.length, i), 'start', output.name, output.text)));
    return svg;
  }

  /** The nodes on some path from one to another, among those that an output is made of. */
  function between(nodes, from, to) {
    const below = new Set([from]);
    nodes.forEach((node, id) => node.args.some(arg => below.has(arg)) && below.add(id));
    const above = ancestors(nodes, [to]);
    return new Set([...below].filter(id => above.has(id)));
  }

  function ancestors(nodes, ids) {
    const found = new Set(ids);
    for (let id = Math.max(...ids); id >= 0; id--) {
      if (found.has(id)) {
        nodes[id].args.forEach(arg => found.add(arg));
      }
    }
    return found;
  }

  /** Where each node stands: layers from left to right, in each the order in which lines cross least. */
  function layout(nodes, ids, ends) {
    const layer = new Map();
    ids.forEach(id => layer.set(id, Math.max(-1, ...nodes[id].args.map(arg => layer.get(arg))) + 1));
    ids.filter(id => nodes[id].args.length === 0 && nodes[id].name !== 'in').forEach(id => {
      const users = ids.filter(user => nodes[user].args.includes(id));
      layer.set(id, Math.max(0, Math.min(...users.map(user => layer.get(user))) - 1));
    });
    const last = Math.max(...layer.values());
    ends.forEach(id => nodes[id].args.length && layer.set(id, last));
    const columns = Array.from({length: last + 1}, () => []);
    ids.forEach(id => columns[layer.get(id)].push(id));
    const rank = new Map();
    const number = column => column.forEach((id, i) => rank.set(id, i - (column.length - 1) / 2));
    columns.forEach(number);
    for (let sweep = 0; sweep < 4; sweep++) {
      columns.forEach(column => {
        const centre = new Map(column.map(id => {
          const near = sweep % 2 ? ids.filter(user => nodes[user].args.includes(id)) : nodes[id].args;
          const ranks = near.map(other => rank.get(other));
          return [id, ranks.length ? ranks.reduce((a, b) => a + b) / ranks.length : rank.get(id)];
        }));
        column.sort((a, b) => centre.get(a) - centre.get(b) || a - b);
        number(column);
      });
    }
    return {layer, rank, columns};
  }

  /**
   * The operations from inputs to outputs; those on the paths of the selected derivative are coloured by the sign of
   * each local derivative. Nothing if there are too many.
   */
  function operations(state) {
    const {nodes, ends, from, to} = state;
    let shown = ancestors(nodes, ends);
    if (shown.size > MOST_NODES / 2) {
      shown = ancestors(nodes, [to]);
    }
    if (shown.size > MOST_NODES) {
      return undefined;
    }
    const ids = Array.from(shown).sort((a, b) => a - b);
    const drawn = ends.filter(id => shown.has(id));
    const {layer, rank, columns} = layout(nodes, ids, drawn);
    const tallest = Math.max(...columns.map(column => column.length));
    const [width, height] = [columns.length * COLUMN + 20, tallest * ROW + 16];
    const x = id => 62 + layer.get(id) * COLUMN;
    const y = id => height / 2 + rank.get(id) * ROW * Math.min(1.6, tallest / columns[layer.get(id)].length);
    const path = from === undefined ? new Set() : between(nodes, from, to);
    const svg = frame(width, height, state.label);
    const lines = [];
    ids.forEach(id => nodes[id].args.forEach((arg, i) => {
      const onPath = path.has(id) && path.has(arg);
      const [x1, x2] = [x(arg) + 40, x(id) - 40];
      const bend = Math.max(14, (x2 - x1) / 2);
      const sign = onPath ? state.slope(id, i).sign : 0;
      const line = shape('path', {
        d: `M${x1} ${y(arg)} C${x1 + bend} ${y(arg)} ${x2 - bend} ${y(id)} ${x2} ${y(id)}`,
        class: onPath ? `link path ${signClass(sign)}` : 'link',
        'marker-end': onPath ? `url(#head-${signClass(sign)})` : undefined,
      }, shape('title', {}, onPath ? `local derivative ${state.slope(id, i).text}` : ''));
      lines[onPath ? 'push' : 'unshift'](line);
    }));
    svg.append(...lines);
    ids.forEach(id => {
      const {name, rest, value} = state.words(id);
      const kind = nodes[id].name === 'in' ? ' input' : nodes[id].args.length === 0 ? ' constant' : ends.includes(id) ? ' output' : '';
      const node = shape('g', {class: `node${kind}${path.has(id) ? ' path' : ''}`, transform: `translate(${x(id)} ${y(id)})`},
        shape('rect', {x: -40, y: -18, width: 80, height: 36, rx: kind === ' input' || kind === ' output' ? 18 : 6}));
      node.append(...(value === undefined
        ? [nameAt(0, 5, 'middle', name, rest)]
        : [nameAt(0, -2, 'middle', name, rest),
          shape('text', {y: 13, 'text-anchor': 'middle', class: 'value'}, value)]));
      svg.append(node);
    });
    return svg;
  }

  /** A curve with its tangent at a point, for a function of one number. */
  function curve(state) {
    const {points, at, slope, labels} = state;
    const [width, height, pad] = [380, 230, 26];
    const known = points.filter(point => Number.isFinite(point.y));
    if (known.length < 2) {
      return undefined;
    }
    const ys = known.map(point => point.y).concat(at.y, 0);
    let [low, high] = [Math.min(...ys), Math.max(...ys)];
    if (high - low < 1e-9) {
      [low, high] = [low - 1, high + 1];
    }
    const [left, right] = [points[0].x, points[points.length - 1].x];
    const px = x => pad + (x - left) / (right - left) * (width - 2 * pad);
    const py = y => height - pad - (y - low) / (high - low) * (height - 2 * pad);
    const svg = frame(width, height, state.label);
    let d = '';
    points.forEach((point, i) => {
      if (Number.isFinite(point.y)) {
        d += `${i > 0 && Number.isFinite(points[i - 1].y) ? 'L' : 'M'}${px(point.x).toFixed(2)} ${py(point.y).toFixed(2)}`;
      }
    });
    const clip = shape('clipPath', {id: 'curve-frame'}, shape('rect', {x: pad, y: pad / 2, width: width - 2 * pad, height: height - pad}));
    svg.append(clip,
      shape('path', {d: `M${pad} ${py(0)} H${width - pad} M${px(Math.max(left, Math.min(right, 0)))} ${pad / 2} V${height - pad / 2}`, class: 'axis'}),
      shape('path', {d, class: 'curve', 'clip-path': 'url(#curve-frame)'}));
    if (Number.isFinite(at.y) && Number.isFinite(slope) && at.x >= left && at.x <= right) {
      svg.append(
        shape('path', {
          d: `M${px(left)} ${py(at.y + slope * (left - at.x))} L${px(right)} ${py(at.y + slope * (right - at.x))}`,
          class: `tangent ${signClass(Math.sign(slope))}`, 'clip-path': 'url(#curve-frame)',
        }),
        shape('circle', {cx: px(at.x), cy: py(at.y), r: 5, class: 'point'}));
    }
    svg.append(shape('text', {x: width - pad, y: py(0) + 15, 'text-anchor': 'end', class: 'value'}, labels[0]),
      shape('text', {x: px(Math.max(left, Math.min(right, 0))) + 6, y: pad / 2 + 10, class: 'value'}, labels[1]));
    return svg;
  }

  return {influence, operations, curve};
})();
