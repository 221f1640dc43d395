'use strict';

/**
 * Arithmetic whose digits are proved. A number is an exact fraction {n, d}, or a ball {m, r, e}: within r of m, times
 * 2^e. Instead of a number there may be UNDEFINED, or UNSETTLED where more bits might tell.
 */
const numbers = (() => {
  const UNDEFINED = {};
  const UNSETTLED = {};
  const MOST_EXACT = 512;
  const MOST_EXPONENT = 50;
  const LEAST_PLAIN = -5;
  const MOST_PLAIN = 6;
  let bits = 96;

  const isExact = x => x.d !== undefined;
  const isNumber = x => x !== UNDEFINED && x !== UNSETTLED;
  const abs = n => (n < 0n ? -n : n);
  const length = n => (n === 0n ? 0 : abs(n).toString(16).length * 4);
  const shifted = (n, by) => (by >= 0 ? n << BigInt(by) : n >> BigInt(-by));

  function gcd(a, b) {
    while (b !== 0n) {
      [a, b] = [b, a % b];
    }
    return a;
  }

  function fraction(n, d) {
    const common = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n);
    const x = {n: n / common, d: d / common};
    return length(x.n) + length(x.d) > MOST_EXACT ? lifted(x) : x;
  }

  const whole = n => ({n: BigInt(n), d: 1n});
  const ZERO = whole(0);
  const ONE = whole(1);
  const TWO = whole(2);

  function ball(m, r, e) {
    if (!(Math.abs(e) <= 2 ** (MOST_EXPONENT + 2))) {
      throw UNSETTLED;
    }
    const extra = Math.max(length(m), length(r)) - bits;
    return extra > 0 ? {m: m >> BigInt(extra), r: (r >> BigInt(extra)) + 2n, e: e + extra} : {m, r, e};
  }

  function lifted(x) {
    if (!isExact(x)) {
      return x;
    }
    const shift = Math.max(0, bits + 4 + length(x.d) - length(x.n));
    const n = x.n << BigInt(shift);
    return ball(n / x.d, n % x.d === 0n ? 0n : 1n, -shift);
  }

  /** -1, 0 or 1; undefined where the ball does not tell. */
  function sign(x) {
    const [m, r] = isExact(x) ? [x.n, 0n] : [x.m, x.r];
    return m > r ? 1 : m < -r ? -1 : r === 0n ? 0 : undefined;
  }

  const negated = x => (isExact(x) ? {n: -x.n, d: x.d} : {m: -x.m, r: x.r, e: x.e});

  function sum(x, y) {
    if (isExact(x) && isExact(y)) {
      return fraction(x.n * y.d + y.n * x.d, x.d * y.d);
    }
    let [a, b] = [lifted(x), lifted(y)];
    if (a.e < b.e) {
      [a, b] = [b, a];
    }
    const shift = a.e - b.e;
    if (shift > 2 * bits + length(b.m) + length(b.r)) {
      return ball(a.m, a.r + 1n, a.e);
    }
    return ball(shifted(a.m, shift) + b.m, shifted(a.r, shift) + b.r, b.e);
  }

  const difference = (x, y) => sum(x, negated(y));

  function product(x, y) {
    if (isExact(x) && isExact(y)) {
      return fraction(x.n * y.n, x.d * y.d);
    }
    if (sign(x) === 0 || sign(y) === 0) {
      return ZERO;
    }
    const [a, b] = [lifted(x), lifted(y)];
    return ball(a.m * b.m, abs(a.m) * b.r + abs(b.m) * a.r + a.r * b.r, a.e + b.e);
  }

  function quotient(x, y) {
    if (!sign(y)) {
      return sign(y) === 0 ? UNDEFINED : UNSETTLED;
    } else if (sign(x) === 0) {
      return ZERO;
    }
    if (isExact(x) && isExact(y)) {
      return fraction(x.n * y.d, x.d * y.n);
    }
    const [a, b] = [lifted(x), lifted(y)];
    const shift = Math.max(0, bits + 8 + length(b.m) - length(a.m));
    const q = shifted(a.m, shift) / b.m;
    const r = (shifted(a.r, shift) + abs(q) * b.r) / (abs(b.m) - b.r) + 2n;
    return ball(q, r, a.e - b.e - shift);
  }

  function wholePower(x, k) {
    if (length(k) > MOST_EXPONENT) {
      return UNSETTLED;
    }
    if (k <= 0n && !sign(x)) {
      return sign(x) === 0 ? UNDEFINED : UNSETTLED;
    }
    let [power, square, left] = [ONE, x, abs(k)];
    while (left > 0n) {
      power = left & 1n ? product(power, square) : power;
      left >>= 1n;
      square = left > 0n ? product(square, square) : square;
    }
    return k < 0n ? quotient(ONE, power) : power;
  }

  function integerRoot(n) {
    let root = 1n << BigInt(length(n) / 2 + 1);
    for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) {
      root = next;
    }
    return root;
  }

  /** Undefined below zero, and at zero too unless it is let in. */
  function positive(x, zeroToo, then) {
    const s = sign(x);
    return s > 0 || (s === 0 && zeroToo) ? then(x) : s === undefined ? UNSETTLED : UNDEFINED;
  }

  const root = x => positive(x, true, () => {
    if (isExact(x)) {
      const [n, d] = [x.n && integerRoot(x.n), integerRoot(x.d)];
      if (n * n === x.n && d * d === x.d) {
        return {n, d};
      }
    }
    const a = lifted(x);
    const shift = 2 * bits + ((a.e + 2 * bits) & 1);
    const m = integerRoot(shifted(a.m, shift));
    return ball(m, shifted(a.r, shift) / integerRoot(shifted(a.m - a.r, shift)) + 2n, (a.e - shift) / 2);
  });

  // ---- Constants and series, as multiples of 2^-w ----

  const constants = new Map();

  function constant(name, w, compute) {
    const key = name + w;
    if (!constants.has(key)) {
      constants.set(key, compute(w + 16) >> 16n);
    }
    return constants.get(key);
  }

  /** arctan(1/k), or artanh(1/k) where all signs are plus. */
  function inverseSeries(k, w, plus) {
    let [total, power, odd] = [0n, (1n << BigInt(w)) / k, 1n];
    for (; power !== 0n; odd += 2n) {
      total += (!plus && odd % 4n === 3n ? -power : power) / odd;
      power /= k * k;
    }
    return total;
  }

  const logOfTwo = w => constant('ln2', w, v => 18n * inverseSeries(26n, v, true)
    - 2n * inverseSeries(4801n, v, true) + 8n * inverseSeries(8749n, v, true));
  const circle = w => constant('pi', w, v => 16n * inverseSeries(5n, v) - 4n * inverseSeries(239n, v));
  const pi = () => ball(circle(bits + 8), 2n, -bits - 8);

  /** Powers of u over factorials, from one power on, each so much above the one before; signs alternate if asked. */
  function factorials(u, w, from, by, alternate) {
    const factor = by === 1 ? u : (u * u) >> BigInt(w);
    let [term, k] = [from ? u : 1n << BigInt(w), from];
    let total = term;
    while (term !== 0n) {
      for (let j = 0; j < by; j++) {
        k++;
        term /= BigInt(k);
      }
      term = ((alternate ? -term : term) * factor) >> BigInt(w);
      total += term;
      if (term === -1n) {
        break;
      }
    }
    return total;
  }

  /** [y, k] with e^u = y 2^k. */
  function exponential(u, w) {
    const k = u / logOfTwo(w);
    const halvings = 8 + Math.floor(Math.sqrt(w) / 2);
    let y = factorials((u - k * logOfTwo(w)) >> BigInt(halvings), w, 0, 1);
    for (let j = 0; j < halvings; j++) {
      y = (y * y) >> BigInt(w);
    }
    return [y, Number(k)];
  }

  /** An error bound for what is computed to w bits, of which 56 and more are spare. */
  const slack = w => 1n << BigInt(w - bits - 8);
  const tiny = () => ({m: 0n, r: 1n, e: -(2 ** MOST_EXPONENT)});

  function exp(x) {
    if (sign(x) === 0) {
      return ONE;
    }
    const a = lifted(x);
    const top = a.e + length(a.m);
    if (top > MOST_EXPONENT) {
      return sign(x) < 0 ? tiny() : UNSETTLED;
    }
    if (a.e + length(a.r) > -1) {
      return UNSETTLED;
    }
    const w = bits + 64 + 2 * Math.max(0, top);
    const [y, k] = exponential(shifted(a.m, a.e + w), w);
    return ball(y, shifted(2n * y * a.r, a.e) + slack(w), k - w);
  }

  const log = x => positive(x, false, () => {
    if (isExact(x) && x.n === x.d) {
      return ZERO;
    }
    const a = lifted(x);
    let k = a.e + length(a.m);
    const w = bits + 64 + length(BigInt(k));
    let u = shifted(a.m, w - length(a.m));
    while (u < 3n << BigInt(w - 2)) {
      u <<= 1n;
      k--;
    }
    const near = BigInt(Math.round(Math.log(Number(u >> BigInt(w - 60)) / 2 ** 60) * 2 ** 52)) << BigInt(w - 52);
    const [y, j] = exponential(-near, w);
    const t = shifted(u * y, j - w) - (1n << BigInt(w));
    const q = (t << BigInt(w)) / ((2n << BigInt(w)) + t);
    let [series, power, odd] = [0n, q, 1n];
    for (; abs(power) > 1n; odd += 2n) {
      series += power / odd;
      power = (((power * q) >> BigInt(w)) * q) >> BigInt(w);
    }
    const total = near + 2n * series + BigInt(k) * logOfTwo(w);
    return ball(total, (a.r << BigInt(w)) / (a.m - a.r) + slack(w), -w);
  });

  /** The sine of x and so many quarters of a turn. */
  function wave(x, quarters) {
    if (sign(x) === 0) {
      return whole(quarters);
    }
    const a = lifted(x);
    const top = Math.max(0, a.e + length(a.m));
    if (top > 4 * MOST_EXACT) {
      return UNSETTLED;
    }
    const w = bits + 64 + 2 * top;
    const [u, quarter] = [shifted(a.m, a.e + w), circle(w) >> 1n];
    const turns = (2n * u + quarter) / (2n * quarter) - (2n * u + quarter < 0n ? 1n : 0n);
    const place = Number(((turns % 4n) + 4n) % 4n) + quarters;
    const y = factorials(u - turns * quarter, w, place % 2 ? 0 : 1, 2, true);
    return ball(place % 4 > 1 ? -y : y, shifted(a.r, a.e + w) + slack(w), -w);
  }

  function errorFunction(x) {
    if (sign(x) === 0) {
      return ZERO;
    }
    const a = lifted(x);
    const size = approximate(a);
    if (size * size > (bits + 8) * Math.LN2) {
      return ball(BigInt(Math.sign(size)) << BigInt(bits), 1n, -bits);
    }
    const w = bits + 64 + Math.max(0, 2 * (a.e + length(a.m)));
    const u = shifted(a.m, a.e + w);
    const square = (u * u) >> BigInt(w);
    let [term, total, odd] = [1n << BigInt(w), 0n, 1n];
    while (term !== 0n) {
      total += term;
      odd += 2n;
      term = ((2n * square * term) >> BigInt(w)) / odd;
    }
    const series = ball(total, slack(w), -w);
    const middle = {m: a.m, r: 0n, e: a.e};
    const factor = quotient(product(middle, exp(negated(product(middle, middle)))), root(pi()));
    return sum(product(product(TWO, factor), series), {m: 0n, r: 2n * a.r, e: a.e});
  }

  function logistic(x) {
    const below = exp(sign(x) < 0 ? x : negated(x));
    return isNumber(below) ? quotient(sign(x) < 0 ? below : ONE, sum(ONE, below)) : below;
  }

  function hyperbolic(x, combined) {
    const [up, down] = [exp(x), exp(negated(x))];
    return isNumber(up) && isNumber(down) ? quotient(combined(up, down), TWO) : UNSETTLED;
  }

  function tangent(x) {
    const below = exp(product(whole(sign(x) < 0 ? 2 : -2), x));
    if (!isNumber(below)) {
      return below;
    }
    const size = quotient(difference(ONE, below), sum(ONE, below));
    return sign(x) < 0 ? negated(size) : size;
  }

  function power(x, y) {
    return positive(x, false, () => {
      const logarithm = log(x);
      return isNumber(logarithm) ? exp(product(y, logarithm)) : logarithm;
    });
  }

  const operations = {
    add: sum, sub: difference, mul: product, div: quotient, neg: negated,
    pow: power, whole: (x, k) => wholePower(x, k.n), exp, log, sqrt: root,
    sin: x => wave(x, 0), cos: x => wave(x, 1),
    sinh: x => hyperbolic(x, difference), cosh: x => hyperbolic(x, sum),
    tanh: tangent, logistic, erf: errorFunction,
  };

  /** One operation; what has no value has none in anything that is made of it. */
  function apply(name, ...args) {
    const failed = args.find(x => x === UNDEFINED) || args.find(x => x === UNSETTLED);
    try {
      return failed || operations[name](...args);
    } catch (e) {
      if (e !== UNSETTLED) {
        throw e;
      }
      return UNSETTLED;
    }
  }

  // ---- To and from text ----

  /** The number that a text is, such as -1.5, 2e-3 or 1/3; undefined if it is none. */
  function parse(text) {
    const plain = text.trim().replace(/[−–]/g, '-');
    const over = /^([-+]?\d{1,40})\s*\/\s*(\d{1,40})$/.exec(plain);
    if (over && BigInt(over[2]) !== 0n) {
      return fraction(BigInt(over[1]), BigInt(over[2]));
    }
    const decimal = /^([-+]?)(\d{0,40})(?:\.(\d{0,40}))?(?:e([-+]?\d{1,4}))?$/i.exec(plain);
    if (!decimal || !(decimal[2] || decimal[3])) {
      return undefined;
    }
    const after = decimal[3] || '';
    const exponent = Number(decimal[4] || 0) - after.length;
    const n = BigInt(decimal[1] + '0' + decimal[2] + after) || 0n;
    return exponent < 0 ? fraction(n, 10n ** BigInt(-exponent)) : fraction(n * 10n ** BigInt(exponent), 1n);
  }

  /** A double near the number; 0 where it is none. */
  function approximate(x) {
    if (!isNumber(x)) {
      return 0;
    }
    const a = lifted(x);
    const extra = Math.max(0, length(a.m) - 60);
    return Number(a.m >> BigInt(extra)) * 2 ** Math.max(-1074, Math.min(1023, a.e + extra));
  }

  const nearest = (n, d) => {
    const [q, rest] = [n / d, 2n * (n % d)];
    return rest > d || (rest === d && q % 2n === 1n) ? q + 1n : q;
  };

  /** The digits and the exponent of ten of the first, for a number above zero; undefined where bits are missing. */
  function digitsOf(x, count) {
    const a = lifted(x);
    // From below, since what is rounded up at a higher power has lost a digit.
    let exponent = Math.floor((a.e + length(a.m) - 5) * Math.log10(2));
    for (let attempt = 0; attempt < 4; attempt++) {
      const scaled = product(x, wholePower(whole(10), BigInt(count - 1 - exponent)));
      let [low, high, exact] = [0n, 0n, false];
      if (isExact(scaled)) {
        low = high = nearest(scaled.n, scaled.d);
        exact = scaled.d === 1n;
      } else {
        const unit = 1n << BigInt(Math.max(0, -scaled.e));
        const lift = m => nearest(shifted(m, Math.max(0, scaled.e)), unit);
        [low, high] = [lift(scaled.m - scaled.r), lift(scaled.m + scaled.r)];
      }
      const text = low.toString();
      if (text.length === count) {
        return low === high ? {digits: exact && isExact(x) ? text.replace(/0+$/, '') : text, exponent} : undefined;
      }
      exponent++;
    }
    return undefined;
  }

  const raised = k => String(k).replace(/./g, c => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]);

  function laidOut({digits, exponent}) {
    if (exponent < LEAST_PLAIN || exponent > MOST_PLAIN) {
      return digits[0] + (digits.length > 1 ? '.' + digits.slice(1) : '') + '·10' + raised(exponent);
    }
    if (exponent < 0) {
      return '0.' + '0'.repeat(-1 - exponent) + digits;
    }
    const padded = digits.padEnd(exponent + 1, '0');
    return padded.slice(0, exponent + 1) + (padded.length > exponent + 1 ? '.' + padded.slice(exponent + 1) : '');
  }

  /** So many digits, each of them right; undefined where more bits are needed for that. */
  function text(x, count) {
    if (!isNumber(x)) {
      return x === UNDEFINED ? 'undefined' : undefined;
    }
    const s = sign(x);
    if (!s) {
      return s === 0 ? '0' : undefined;
    }
    const size = s < 0 ? negated(x) : x;
    let found = digitsOf(size, count);
    if (found && found.exponent >= count && found.exponent <= MOST_PLAIN) {
      found = digitsOf(size, found.exponent + 1);
    }
    return found && (s < 0 ? '−' : '') + laidOut(found);
  }

  /** What can be said where the bits do not suffice. */
  function vague(x) {
    return isNumber(x) && sign(x) === undefined && Math.max(length(x.m), length(x.r)) + x.e < -64 ? '≈ 0' : 'out of reach';
  }

  /** Computes with other bits from now on. */
  const withBits = count => { bits = count; };

  return {UNDEFINED, UNSETTLED, ZERO, ONE, isNumber, isExact, whole, sign, apply, pi, parse, text, vague, approximate, withBits};
})();
