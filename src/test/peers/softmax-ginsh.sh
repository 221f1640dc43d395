#!/usr/bin/env bash
# Writes what ginsh, the shell of GiNaC, has to do for the entries of the Jacobian of softmax: softmax-ginsh.sh N.
set -euo pipefail
awk -v n="$1" 'BEGIN {
  printf "S = exp(x1)"
  for (k = 2; k <= n; k++) printf "+exp(x%d)", k
  print ":"
  for (i = 1; i <= n; i++)
    for (j = 1; j <= n; j++)
      printf "normal(diff(exp(x%d)/S, x%d)):\n", i, j
}'
