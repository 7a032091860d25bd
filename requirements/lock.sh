#!/bin/sh
# Resolve pyproject.toml again into the two lock files, for every platform and
# every Python from 3.11 on.
set -eu
for lock in run dev; do
    group=
    [ "$lock" = run ] || group="--group dev"
    # shellcheck disable=SC2086  # two words, or none
    uv pip compile pyproject.toml $group --universal --python-version 3.11 --upgrade \
        --generate-hashes --no-header --no-emit-index-url --quiet -o "requirements/$lock.txt"
done
