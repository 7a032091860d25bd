#!/bin/sh
# Build the wheel and start it where nothing but its run-time dependencies is
# installed: what a user gets, not what a developer has.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
.venv/bin/python -m hatchling build -t wheel -d "$place/dist" >/dev/null
sh requirements/install.sh "$place/venv" requirements/run.txt "$place"/dist/*.whl
cd "$place"
venv/bin/inquest --help >/dev/null
venv/bin/python -c '
from importlib.resources import files
cases = [case.name for case in files("openinquest.casebook").iterdir() if case.is_dir()]
assert "al-jadida" in cases, f"the wheel carries no casebook: {cases}"
from openinquest.extract.english.analyser.reading import analyse
sentence = "Four people were killed, police said."
lemmas = [word.lemma for word in analyse(sentence, 0, len(sentence)).words]
assert lemmas[:4] == ["four", "people", "be", "kill"], f"the wheel reads no English: {lemmas}"
from openinquest.extract.places import find_places
assert find_places("In Mosul.")[0][1].country == "IQ", "the wheel knows no town"
static = files("openinquest") / "web" / "static"
wanted = ["workbench.js", "workbench.css", "map.js", "map-worker.js", "land.json", "licences.txt"]
missing = [name for name in wanted if not (static / name).is_file()]
assert not missing, f"the wheel carries no {missing} of the workbench"
from openinquest.report import Profile
from openinquest.report.pdf import render_pdf
assert render_pdf([], profile=Profile.PUBLIC).startswith(b"%PDF-"), "the wheel sets no PDF"
'
echo "clean install: inquest --help runs and English is read without development packages"
