#!/bin/sh
# Resolve pyproject.toml again into the two lock files, for every platform and
# every Python from 3.11 on.
set -eu
compile() {
    uv pip compile pyproject.toml "$@" --universal --python-version 3.11 \
        --generate-hashes --no-header --no-emit-index-url --quiet
}
compile --group dev --upgrade -o requirements/dev.txt
# Users run what developers ran: nothing newer, where a tool of ours holds a library back.
compile --constraints requirements/dev.txt --upgrade -o requirements/run.txt
