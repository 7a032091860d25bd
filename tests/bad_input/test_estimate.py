"""Whatever `inquest estimate` is given: numbers of all models, or one clear line and none."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

INQUEST = Path(sys.executable).with_name("inquest")
GOOD = (
    "Hospitals,Families,Police,count\n"
    "1,0,0,60\n0,1,0,45\n0,0,1,30\n1,1,0,45\n1,0,1,30\n0,1,1,22\n1,1,1,23\n"
)


def run(*words, cwd):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("INQUEST_")}
    return subprocess.run(
        [INQUEST, "estimate", *words],
        cwd=cwd,
        env=clean | {"COLUMNS": "80"},
        capture_output=True,
        text=True,
        timeout=600,
    )


def assert_refused(done, code):
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("inquest: ")
    assert f"[{code}]" in line
    assert line.endswith(".")
    assert "\x1b" not in line


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "E101"),
        (b"", "E102"),
        (b"A,B,C,count\n", "E102"),
        (b"\x00\x01\x02\xff", "E130"),
        (b"%PDF-1.7\n1,0\n", "E130"),
        (b"A,B,C,count\n1,0,0,-5\n", "E130"),
        (b"A,B,C,count\n1,0,0,nan\n", "E130"),
        (b"A,B,C,count\n1,0,0,1000000000000000000\n", "E130"),
        (b"A,B,C\n1,0,0\n1,2,0\n1,0,1\n", "E130"),
        (b"A,A,C,count\n1,0,0,5\n", "E130"),
        (b"captures,freq\n1,1645\n2,183\n3,37\n", "E131"),
        (b"A,B,count\n1,0,40\n0,1,30\n1,1,9\n", "E131"),
        (b"A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,9\n", "E131"),
        (b"A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n", "E131"),
        (b"A,B,C,count\n1,1,0,40\n0,0,1,20\n1,1,1,9\n", "E131"),
        (b"\x1b[31mA,B,C\n1,0,0\n1,x,0\n0,1,0\n", "E130"),
    ],
)
def test_what_supports_no_estimate_is_one_line_and_no_number(tmp_path, content, code):
    if content is not None:
        (tmp_path / "lists.csv").write_bytes(content)

    assert_refused(run("lists.csv", cwd=tmp_path), code)


def test_all_models_are_printed_within_the_terminal_and_no_name_is(tmp_path):
    header, *rows = GOOD.splitlines()
    named = [f"name {header}".replace(" ", ",")] + [f"Nobody\x1b[31m,{row}" for row in rows]
    (tmp_path / "lists.csv").write_text("\n".join(named))

    done = run("lists.csv", cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    for words in ("decomposable graphs", "latent classes", "log-linear, AIC", "Chao's bound"):
        assert words in done.stdout
    assert "rests on" in done.stdout
    assert "Nobody" not in done.stdout
    assert "\x1b" not in done.stdout


def test_one_json_object_holds_all_and_repeats(tmp_path):
    (tmp_path / "lists.csv").write_text(GOOD)

    done = run("lists.csv", "--json", "--seed", "7", cwd=tmp_path)

    found = json.loads(done.stdout)
    assert found["recorded"] == 255
    assert found["seed"] == 7
    assert len(found["estimates"]) == 6
    assert all(each["low"] >= 255 for each in found["estimates"])
    assert run("lists.csv", "--json", "--seed", "7", cwd=tmp_path).stdout == done.stdout
