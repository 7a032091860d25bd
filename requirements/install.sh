#!/bin/sh
# Make an environment from a lock file, and put the project into it if one is given.
#
#   sh requirements/install.sh VENV LOCK [PROJECT...]
#
# PROJECT is what pip takes: `-e .`, or a wheel. Uses uv where it is installed,
# else the standard library's venv and pip. Every file that is fetched is
# compared with its hash in LOCK; the project, and what is published as source
# alone (pyspark), is built by what LOCK installed.
set -eu
venv=$1 lock=$2
shift 2

find_python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}
python=$(find_python)

# The lines of LOCK on what builds: that has to stand there before anything is built.
builder=$(mktemp)
trap 'rm -f "$builder"' EXIT
awk '/^[^ #]/ { on = /^setuptools==/ } on' "$lock" >"$builder"

if command -v uv >/dev/null; then
    # Without a fitting Python, uv fetches one.
    [ -x "$venv/bin/python" ] || uv venv --quiet --python "${python:->=3.11}" "$venv"
    uv pip install --quiet --python "$venv/bin/python" --require-hashes -r "$builder"
    uv pip install --quiet --python "$venv/bin/python" --no-build-isolation --require-hashes \
        -r "$lock"
    [ $# -eq 0 ] ||
        uv pip install --quiet --python "$venv/bin/python" --no-deps --no-build-isolation "$@"
    exit
fi

if [ -z "$python" ]; then
    echo "Open Inquest needs Python 3.11 or newer, or uv; neither was found." >&2
    exit 1
fi
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    # Debian ships Python without ensurepip; then pip is fetched by its hash.
    "$python" -m venv "$venv" >/dev/null 2>&1 || {
        "$python" -m venv --clear --without-pip "$venv"
        "$venv/bin/python" requirements/fetch_pip.py
    }
fi
install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}
install --require-hashes -r "$builder"
install --no-build-isolation --require-hashes -r "$lock"
[ $# -eq 0 ] || install --no-deps --no-build-isolation "$@"
