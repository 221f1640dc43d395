"""Subjects in Python alone: python3 plain.py NAME. What is right stands first in the table, then what is not."""
import math
import os
import struct
import sys
import time
from protocol import serve, show

INF = math.inf


def exp(d):
    return math.exp(d) if d < 709.78 else INF


def top(x):
    return math.nan if any(map(math.isnan, x)) else max(x)


def over(terms, total):
    return [math.nan if total == 0 or math.isinf(total) else t / total for t in terms]


def softmax(x, *_, total=sum, shift=top, exp=exp):
    m = shift(x)
    if math.isnan(m) or math.isinf(m):
        return [math.nan] * len(x)
    terms = [exp(each - m) for each in x]
    return over(terms, total(terms))


def jacobian(x, *_):
    s = softmax(x)
    return [[s[i] * ((i == j) - s[j]) for j in range(len(s))] for i in range(len(s))]


def vjp(x, v, *_):
    s = softmax(x)
    inner = math.fsum(a * b for a, b in zip(s, v)) if all(map(math.isfinite, s + v)) else math.nan
    return [a * (b - inner) for a, b in zip(s, v)]


def online(x, *_):
    m, total = -INF, 0.0
    for each in x:
        if math.isnan(each) or each == INF:
            return [math.nan] * len(x)
        if each > m:
            m, total = each, total * exp(m - each) + 1.0
        elif each != -INF:
            total += exp(each - m)
    return [math.nan] * len(x) if m == -INF else [exp(each - m) / total for each in x]


def fsum(terms):
    return math.fsum(terms) if all(map(math.isfinite, terms)) else sum(terms)


def log_sum_exp(x, *_):
    m = top(x)
    return m if math.isnan(m) or math.isinf(m) else m + math.log(sum(exp(each - m) for each in x))


def log_softmax(x, *_):
    m = top(x)
    if math.isnan(m) or math.isinf(m):
        return [math.nan] * len(x)
    log = math.log(sum(exp(each - m) for each in x))
    return [each - m - log for each in x]


def entropy(x, _, params, *__):
    return -sum(y * log for y, log in zip(params["y"], log_softmax(x)) if y != 0)


def entropy_vjp(factor):
    def product(x, v, params, *_):
        return [factor * v[0] * (s - y) for s, y in zip(softmax(x), params["y"])]

    return product


def tempered(x, _, params, *__):
    return softmax([each / params["T"] for each in x])


def tempered_vjp(x, v, params, *_):
    t = params["T"]
    return [each / t for each in vjp([each / t for each in x], v)]


def single(function):
    def rounded(*arguments):
        return [struct.unpack("<f", struct.pack("<f", each))[0] for each in function(*arguments)]

    return rounded


def of_class(x, v, params, *_):
    return [v[0] * (s - (i == 0)) for i, s in enumerate(softmax(x))]


class Counter:
    """Does something else at a certain call."""

    def __init__(self, at, instead):
        self.at, self.calls, self.instead = at, 0, instead

    def __call__(self, x, *_):
        self.calls += 1
        return self.instead(x) if self.calls >= self.at else softmax(x)


def die(x):
    os._exit(3)


def log_line(x):
    print("warning: slow path", flush=True)
    return softmax(x)


def noise_on_stderr(x, *_):
    print("softmax of", len(x), file=sys.stderr)
    return softmax(x)


def hang(x, *_):
    while max(x) > 1e8:
        time.sleep(1)
    return softmax(x)


def six_digits(x, *_):
    return [float("%.6g" % s) for s in softmax(x)]


def swallowing(x, *_):
    m = x[0]
    for each in x:
        m = each if each > m else m
    terms = [exp(each - m) if each - m > -800 else 0.0 for each in x]
    return over(terms, sum(terms))


KEPT = {}


def by_length(x, *_):
    return KEPT.setdefault(len(x), softmax(x))


def throwing(x, *_):
    return over([math.exp(each) for each in x], sum(math.exp(each) for each in x))


def forward(function):
    return {"forward": function}


BOTH = ("float64", "float32")
ENTROPY = {"forward": entropy, "vjp": entropy_vjp(1)}
RIGHT = {
    "softmax": ({"forward": softmax, "jacobian": jacobian, "vjp": vjp, "jvp": vjp}, {"dtypes": BOTH}),
    "softmax-bits": ({"forward": softmax, "jacobian": jacobian, "vjp": vjp}, {"bits": True}),
    "softmax-single": (forward(single(softmax)), {"dtypes": ("float32",)}),
    "softmax-single-bits": (forward(single(softmax)), {"dtypes": ("float32",), "bits": True}),
    "softmax-fsum": (forward(lambda x, *_: softmax(x, total=fsum)), {}),
    "softmax-online": (forward(online), {}),
    "softmax-noise-on-stderr": (forward(noise_on_stderr), {}),
    "log-softmax": (forward(log_softmax), {"dtypes": BOTH}),
    "log-sum-exp": ({"forward": log_sum_exp, "jacobian": lambda x, *_: [softmax(x)]}, {"dtypes": BOTH}),
    "cross-entropy": (ENTROPY, {"dtypes": BOTH}),
    "cross-entropy-bits": (ENTROPY, {"bits": True}),
    "softmax-temperature": ({"forward": tempered, "vjp": tempered_vjp}, {}),
}
MUTANTS = {
    "softmax-no-shift": (forward(lambda x, *_: softmax(x, shift=lambda _: 0.0)), {}),
    "softmax-shift-by-first": (forward(lambda x, *_: softmax(x, shift=lambda x: x[0])), {}),
    "softmax-throws-on-overflow": (forward(throwing), {}),
    "softmax-six-digits": (forward(six_digits), {}),
    "softmax-float32-for-float64": (forward(single(softmax)), {}),
    "softmax-bits-of-float32-for-float64": (forward(single(softmax)), {"bits": True}),
    "softmax-nan-swallowed": (forward(swallowing), {}),
    "softmax-mask-ignored": (forward(lambda x, *_: softmax([0.0 if each == -INF else each for each in x])), {}),
    "softmax-memo-by-length": (forward(by_length), {}),
    "softmax-dies-at-call-200": (forward(Counter(200, die)), {}),
    "softmax-logs-from-call-100": (forward(Counter(100, log_line)), {}),
    "softmax-hangs": (forward(hang), {}),
    "softmax-one-element-more": (forward(lambda x, *_: softmax(x) + [0.0]), {}),
    "softmax-null-for-small": (forward(lambda x, *_: [s if s > 1e-300 else None for s in softmax(x)]), {}),
    "softmax-vjp-without-projection": (
        {"forward": softmax, "vjp": lambda x, v, *_: [a * b for a, b in zip(softmax(x), v)]}, {}),
    "softmax-vjp-of-ones": ({"forward": softmax, "vjp": lambda x, v, *_: [0.0] * len(x)}, {}),
    "log-softmax-composed": (forward(lambda x, *_: [math.log(s) if s > 0 else -INF for s in softmax(x)]), {}),
    "cross-entropy-gradient-twice": ({"forward": entropy, "vjp": entropy_vjp(2)}, {}),
    "cross-entropy-gradient-of-class-0": ({"forward": entropy, "vjp": of_class}, {}),
    "cross-entropy-sign-bits": (forward(lambda x, v, p, *_: -entropy(x, v, p)), {"bits": True}),
    "softmax-temperature-ignored": (forward(softmax), {}),
    "softmax-temperature-missing-in-the-gradient": (
        {"forward": tempered, "vjp": lambda x, v, p, *_: vjp([each / p["T"] for each in x], v)}, {}),
}

if __name__ == "__main__":
    if len(sys.argv) == 1:
        show(RIGHT, MUTANTS)
    else:
        operations, options = {**RIGHT, **MUTANTS}[sys.argv[1]]
        serve(operations, **options)
