"""Entries of the Jacobian of softmax by SymPy: softmax.py N together|simplify|cancel."""

import sys

import sympy

n = int(sys.argv[1])
form = getattr(sympy, sys.argv[2])
x = sympy.symbols(f"x1:{n + 1}", real=True)
total = sympy.Add(*map(sympy.exp, x))
entries = [[form(sympy.diff(sympy.exp(a) / total, b)) for b in x] for a in x]
assert len(entries) == n and all(len(row) == n for row in entries)
