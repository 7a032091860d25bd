#!/bin/sh
# Draw docs/pictures/report.png from the report of the casebook.
#
#   sh docs/pictures/make.sh INQUEST
set -eu
inquest=$(realpath "$1") out=$(realpath docs/pictures)/report.png
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$inquest" demo --case "$place/case" --no-serve >/dev/null
report=$(grep -l "<h1>.*Mosul" "$place"/case/reports/*.html | head -n 1)
# Chromium run by root, as in a container, has no sandbox.
sandbox=
[ "$(id -u)" != 0 ] || sandbox=--no-sandbox
chromium --headless $sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --user-data-dir="$place/profile" --window-size=1200,1500 \
    --screenshot="$out" "file://$report" 2>/dev/null
echo "$out"
