"""Streams on Spark: the same rows as on one machine, whatever the input looks like."""

import gzip
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from geonames_rows import SYRIA, import_rows

from openinquest.engine import COMMANDS, run_stream
from openinquest.engine.spark import run_on_spark
from openinquest.errors import DamagedInput, MissingInput, OutputExists, OutputIsInput
from openinquest.extract.places import use_gazetteer

pytestmark = [pytest.mark.spark, pytest.mark.usefixtures("spark_here")]

TEXTS = {
    "d1": "An air strike hit Mosul on 3 May 2019. At least 12 people were killed, doctors said.",
    "d2": "Four people were killed in Kunduz on 7 June 2018, the governor said.",
    "d3": "القوات لم تعلن شيئا عن الحادث",
    "d4": "At least 12 people were killed when an air strike hit Mosul on 3 May 2019.",
}
ROWS = [
    {"id": f"{number}-{name}", "text": text, "published": f"2019-05-{number % 28 + 1:02}"}
    for number in range(10)
    for name, text in TEXTS.items()
]


@pytest.fixture
def docs(tmp_path):
    path = tmp_path / "docs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_output_is_that_of_one_machine_to_the_byte(docs, tmp_path, command):
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"

    report = run_stream(command, docs, here)
    on_spark = run_on_spark(command, docs, there)

    assert there.read_bytes() == here.read_bytes() != b""
    assert on_spark == report


def test_lines_that_are_no_documents_are_told_as_on_one_machine(docs, tmp_path):
    first, second = docs.read_bytes().splitlines()[:2]
    half_a_character = b'{"id": "\\ud800", "text": "Nine people were killed, police said."}'
    not_utf8 = b'{"id": "d\xff", "text": "Nine people were killed, police s\xe9d."}'
    lines = [b"\xef\xbb\xbf" + first, b"{half", b"", b" \r", first, not_utf8, half_a_character]
    docs.write_bytes(b"\n".join([*lines, b"\xc2\xa0", b"[]", second + b"\r"]))
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"

    report = run_stream("extract", docs, here)
    on_spark = run_on_spark("extract", docs, there)

    assert there.read_bytes() == here.read_bytes()
    assert on_spark == report
    assert (report.read, len(report.skipped)) == (3, 5)


def test_parquet_is_read_and_written(tmp_path):
    source, here, there = (tmp_path / f"{name}.parquet" for name in ("docs", "here", "there"))
    rows = [row | {"published": date.fromisoformat(row["published"]), "ID": 3} for row in ROWS[:9]]
    rows += [ROWS[0], {"id": "dateless", "text": TEXTS["d2"], "published": None}, {"id": None}]
    columns = pa.schema([("id", pa.string()), ("text", pa.string()), ("published", pa.date32())])
    rows[9] = rows[9] | {"published": None}
    pq.write_table(pa.Table.from_pylist(rows, columns), source)

    report = run_stream("extract", source, here)
    on_spark = run_on_spark("extract", source, there)

    assert there.read_bytes() == here.read_bytes()
    assert on_spark == report
    assert (report.read, len(report.skipped)) == (10, 2)


def test_folder_of_parquet_is_read_in_the_order_of_its_files(tmp_path):
    folder, one = tmp_path / "docs.parquet", tmp_path / "one.parquet"
    folder.mkdir()
    pq.write_table(pa.Table.from_pylist(ROWS[:10]), folder / "part-1.parquet")
    pq.write_table(pa.Table.from_pylist(ROWS[10:12]), folder / "part-2.parquet")
    pq.write_table(pa.Table.from_pylist(ROWS[:12]), one)
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"

    run_stream("extract", one, here)
    run_on_spark("extract", folder, there)

    assert there.read_bytes() == here.read_bytes()


def test_packed_lines_are_read(docs, tmp_path):
    packed = tmp_path / "docs.jsonl.gz"
    packed.write_bytes(gzip.compress(docs.read_bytes()))
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"

    run_stream("extract", docs, here)
    run_on_spark("extract", packed, there)

    assert there.read_bytes() == here.read_bytes()


def test_places_are_read_with_the_gazetteer_where_the_workers_are(docs, tmp_path):
    gazetteer = import_rows(tmp_path, *SYRIA)
    text = "An air strike hit Tal Nasra near Hama, Syria, on 3 May 2019."
    docs.write_text(json.dumps({"id": "d1", "text": text}) + "\n")
    out, without = tmp_path / "out.jsonl", tmp_path / "without.jsonl"

    run_on_spark("tally", docs, out, gazetteer=gazetteer)
    run_on_spark("tally", docs, without)
    use_gazetteer(None)

    assert json.loads(out.read_text())["places"][0]["latitude"] == 35.21
    assert json.loads(without.read_text())["places"][0]["latitude"] != 35.21


def test_stream_without_documents_gives_no_rows(docs, tmp_path):
    docs.write_text("")

    report = run_on_spark("extract", docs, tmp_path / "out.jsonl")

    assert (report.read, report.written) == (0, 0)
    assert (tmp_path / "out.jsonl").read_bytes() == b""


@pytest.mark.parametrize("name", ["docs.jsonl.gz", "docs.parquet"])
def test_damaged_source_is_told_and_leaves_no_output(docs, tmp_path, name):
    damaged, out = tmp_path / name, tmp_path / "out.jsonl"
    damaged.write_bytes(gzip.compress(docs.read_bytes())[:-20])

    with pytest.raises(DamagedInput):
        run_on_spark("extract", damaged, out)

    assert not out.exists()


def test_missing_source_and_existing_target_are_said(docs, tmp_path):
    with pytest.raises(MissingInput):
        run_on_spark("extract", tmp_path / "gone.jsonl", tmp_path / "out.jsonl")
    with pytest.raises(OutputIsInput):
        run_on_spark("extract", docs, docs, overwrite=True)
    (tmp_path / "out.jsonl").touch()
    with pytest.raises(OutputExists):
        run_on_spark("extract", docs, tmp_path / "out.jsonl")
