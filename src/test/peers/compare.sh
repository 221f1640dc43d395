#!/usr/bin/env bash
# All entries of the Jacobian of softmax by this program and by its peers, side by side in one run: a Markdown table.
#
#   mvn -q -DskipTests package && src/test/peers/compare.sh [N ...]      (by default 2 8 32 128)
#
# Every program is started anew, differentiates exp(x_i)/(exp(x_1)+...+exp(x_n)) by every x_j, brings each entry into
# its own normal or simplified form, and writes nothing. Times are wall times with the start of the program, medians of
# RUNS runs (3); what takes longer than LIMIT seconds (60) is stopped, and larger n are not tried. A program that is
# not installed is named below the table.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../../.." && pwd)
limit=${LIMIT:-60}
runs=${RUNS:-3}
[ $# -gt 0 ] || set -- 2 8 32 128
sizes=("$@")

jar=$home/target/verivative.jar
[ -f "$jar" ] || { echo "compare.sh: no $jar: run mvn -q -DskipTests package first" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# seconds COMMAND...: its wall time, or nothing if it fails or takes too long.
seconds() {
  local start end
  start=$(date +%s%N)
  timeout "$limit" "$@" > "$work/out" 2> "$work/err" < /dev/null || return 1
  end=$(date +%s%N)
  awk -v ns=$((end - start)) 'BEGIN { printf "%.2f\n", ns / 1e9 }'
}

# median COMMAND...: the median of the runs; one run is enough where it takes long.
median() {
  local all=() one
  for ((run = 0; run < runs; run++)); do
    one=$(seconds "$@") || return 1
    all+=("$one")
    awk -v s="$one" 'BEGIN { exit !(s > 15) }' && break
  done
  printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((${#all[@]} + 1) / 2))p"
}

launcher() { "$home/target/verivative" derive softmax --n "$1" --format json; }
plain_java() { java -jar "$jar" derive softmax --n "$1" --format json; }
sympy_together() { python3 "$here/softmax.py" "$1" together; }
sympy_simplify() { python3 "$here/softmax.py" "$1" simplify; }
maxima_ratsimp() { maxima --very-quiet --batch-string="n:$1\$ load(\"$here/softmax.mac\")\$"; }
ginac_normal() { "$here/softmax-ginsh.sh" "$1" | ginsh; }
export -f launcher plain_java sympy_together sympy_simplify maxima_ratsimp ginac_normal
export home here jar

missing=()
rows=("Verivative, target/verivative|launcher" "Verivative, java -jar|plain_java")
if python3 -c 'import sympy' 2> /dev/null; then
  rows+=("SymPy, diff + together|sympy_together" "SymPy, diff + simplify|sympy_simplify")
else
  missing+=("SymPy (python3 -m pip install sympy)")
fi
if command -v maxima > /dev/null; then
  rows+=("Maxima, diff + ratsimp|maxima_ratsimp")
else
  missing+=("Maxima (apt-get install maxima)")
fi
if command -v ginsh > /dev/null; then
  rows+=("GiNaC, diff + normal|ginac_normal")
else
  missing+=("GiNaC (apt-get install ginac-tools)")
fi

# The launcher makes its archive of classes in the background of its first call.
if [ -x "$home/target/verivative" ]; then
  launcher 2 > /dev/null
  for _ in $(seq 60); do
    ls "$home"/target/cds/*.jsa > /dev/null 2>&1 && break
    sleep 1
  done
fi

printf '| n (entries) |'
for n in "${sizes[@]}"; do printf ' %s (%s) |' "$n" "$((n * n))"; done
printf '\n|---|'
for n in "${sizes[@]}"; do printf '%s' '---:|'; done
printf '\n'
for row in "${rows[@]}"; do
  printf '| %s |' "${row%|*}"
  stopped=
  for n in "${sizes[@]}"; do
    if [ -n "$stopped" ]; then
      printf ' - |'
    elif time=$(median bash -c "${row#*|} $n"); then
      printf ' %s s |' "$time"
    else
      stopped=yes
      [ ! -s "$work/err" ] || { echo "compare.sh: ${row%|*}, n = $n:" && tail -3 "$work/err"; } >&2
      printf ' > %s s |' "$limit"
    fi
  done
  printf '\n'
done

cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -1)
echo
echo "Wall time with the start of the program, median of $runs runs, one run above 15 s, at most $limit s."
echo "${cpu:-$(uname -m)}, $(getconf _NPROCESSORS_ONLN) cores, $(uname -s);" \
  "$(java -version 2>&1 | sed -n '1s/ [0-9-]*$//p' | tr -d '"')$(
    python3 -c 'import sympy, sys; print(", SymPy", sympy.__version__, "on Python", sys.version.split()[0], end="")' 2> /dev/null || true
  )$(maxima --version 2> /dev/null | sed 's/^/, /' | tr -d '\n')$(
    dpkg-query -W -f=', GiNaC ${Version}' ginac-tools 2> /dev/null || true
  )."
[ ${#missing[@]} -eq 0 ] || echo "Not installed: $(IFS=,; echo "${missing[*]}")."
