"""Subjects in NumPy and SciPy: python3 arrays.py NAME. What is right stands first in the table, then what is not."""
import importlib.util
import sys
import numpy as np
from protocol import serve, show

np.seterr(all="ignore")
LOG2_E = 1 / np.log(2)


def of_array(function):
    """A function of an array in the format that was asked for, as one of lists."""

    def of_list(x, v, params, dtype):
        given = {name: np.array(value, dtype) for name, value in params.items()}
        return function(np.array(x, dtype), None if v is None else np.array(v, dtype), given).tolist()

    return of_list


def softmax(x, *_):
    e = np.exp(x - x.max())
    return e / e.sum()


def jacobian(x, *_):
    s = softmax(x)
    return np.diag(s) - np.outer(s, s)


def vjp(x, v, *_):
    s = softmax(x)
    return s * (v - (s * v).sum())


def by_powers_of_two(x, *_):
    y = x * x.dtype.type(LOG2_E)
    e = np.exp2(y - y.max())
    return e / e.sum()


def log_softmax(x, *_):
    d = x - x.max()
    return d - np.log(np.exp(d).sum())


def entropy(x, _, params):
    y = params["y"]
    return -(y[y != 0] * log_softmax(x)[y != 0]).sum()


def entropy_jacobian(x, _, params):
    return (softmax(x) - params["y"])[np.newaxis, :]


def tempered(x, _, params):
    return softmax(x / params["T"])


def layer_norm(x, *_):
    d = x - x.mean()
    return d / np.sqrt((d * d).mean())


def sigmoid(x, *_):
    return 1 / (1 + np.exp(-x))


def softplus(x, *_):
    return np.logaddexp(x, x.dtype.type(0))


def blocks(x, *_):
    """Two blocks, of which the second one's maximum is not looked at."""
    e = np.exp(x - x[: max(1, len(x) // 2)].max())
    return e / e.sum()


def scipy_special(name):
    def function(x, *_):
        import scipy.special

        return getattr(scipy.special, name)(x)

    return function


def gelu(x, *_):
    import scipy.special

    return x * scipy.special.ndtr(x)


def gelu_by_tanh(x, *_):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def differences(x, *_):
    h = 1e-6
    return np.stack([(softmax(x + h * e) - softmax(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)


def every(**operations):
    return {name: of_array(function) for name, function in operations.items()}


BOTH = ("float64", "float32")
RIGHT = {
    "softmax": (every(forward=softmax, jacobian=jacobian, vjp=vjp, jvp=vjp), BOTH, False),
    "softmax-bits": (every(forward=softmax, jacobian=jacobian, vjp=vjp), BOTH, True),
    "softmax-transposed": (every(forward=softmax, jacobian=lambda x, *_: jacobian(x).T), BOTH, False),
    "softmax-materialised": (every(forward=softmax, vjp=lambda x, v, *_: jacobian(x).T @ v), BOTH, False),
    "softmax-exp2": (every(forward=by_powers_of_two), BOTH, False),
    "softmax-of-scipy": (every(forward=scipy_special("softmax")), BOTH, False),
    "log-softmax": (every(forward=log_softmax), BOTH, False),
    "log-softmax-of-scipy": (every(forward=scipy_special("log_softmax")), BOTH, False),
    "log-sum-exp-of-scipy": (every(forward=scipy_special("logsumexp")), BOTH, False),
    "cross-entropy": (every(forward=entropy, jacobian=entropy_jacobian), BOTH, False),
    "softmax-temperature": (every(forward=tempered), BOTH, False),
    "sigmoid": (every(forward=sigmoid), BOTH, False),
    "sigmoid-of-scipy": (every(forward=scipy_special("expit")), BOTH, False),
    "softplus": (every(forward=softplus), BOTH, False),
    "tanh": (every(forward=lambda x, *_: np.tanh(x)), BOTH, False),
    "gelu-of-scipy": (every(forward=gelu), BOTH, False),
    "layer-norm": (every(forward=layer_norm), BOTH, False),
}
MUTANTS = {
    "softmax-no-shift": (every(forward=lambda x, *_: np.exp(x) / np.exp(x).sum()), BOTH, False),
    "softmax-float16-for-float32": (every(forward=lambda x, *_: softmax(x.astype("float16"))), ("float32",), False),
    "softmax-float32-for-float64": (every(forward=lambda x, *_: softmax(x.astype("float32"))), ("float64",), False),
    "softmax-epsilon": (
        every(forward=lambda x, *_: np.exp(x - x.max()) / (np.exp(x - x.max()).sum() + x.dtype.type(1e-6))), BOTH, False),
    "softmax-second-half-not-in-the-maximum": (every(forward=blocks), BOTH, False),
    "softmax-nan-to-num": (every(forward=lambda x, *_: np.nan_to_num(softmax(x))), BOTH, False),
    "softmax-clip": (every(forward=lambda x, *_: softmax(np.clip(x, -50, 50))), BOTH, False),
    "softmax-differences": (every(forward=softmax, jacobian=differences), ("float64",), False),
    "softmax-vjp-mean": (every(forward=softmax, vjp=lambda x, v, *_: softmax(x) * (v - v.mean())), BOTH, False),
    "log-softmax-composed": (every(forward=lambda x, *_: np.log(softmax(x))), BOTH, False),
    "log-softmax-jacobian-transposed": (
        every(forward=log_softmax, jacobian=lambda x, *_: np.eye(len(x)) - softmax(x)[:, np.newaxis]), ("float64",), False),
    "cross-entropy-composed": (every(forward=lambda x, _, p: -(p["y"] * np.log(softmax(x))).sum()), BOTH, False),
    "softmax-temperature-multiplied": (every(forward=lambda x, _, p: softmax(x * p["T"])), BOTH, False),
    "softplus-overflows": (every(forward=lambda x, *_: np.log1p(np.exp(x))), BOTH, False),
    "gelu-by-tanh": (every(forward=gelu_by_tanh), BOTH, False),
    "layer-norm-epsilon": (
        every(forward=lambda x, *_: (x - x.mean()) / np.sqrt(x.var() + x.dtype.type(1e-5))), BOTH, False),
}

if __name__ == "__main__":
    if len(sys.argv) == 1:
        has_scipy = importlib.util.find_spec("scipy") is not None
        show({name: made for name, made in RIGHT.items() if has_scipy or "scipy" not in name}, MUTANTS)
    else:
        operations, dtypes, bits = {**RIGHT, **MUTANTS}[sys.argv[1]]
        serve(operations, dtypes, bits)
