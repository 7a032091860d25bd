"""Streams: what goes in comes out, in order, for any number of workers."""

import gzip
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from geonames_rows import SYRIA, import_rows

from openinquest.engine import COMMANDS, run_stream
from openinquest.errors import DamagedInput, InputError, MissingInput, OutputExists, OutputIsInput
from openinquest.extract.places import use_gazetteer
from openinquest.pipeline import ByModel

TEXTS = {
    "d1": "An air strike hit Mosul on 3 May 2019. At least 12 people were killed, doctors said.",
    "d2": "Four people were killed in Kunduz on 7 June 2018, the governor said.",
    "d3": "القوات لم تعلن شيئا عن الحادث",
    "d4": "At least 12 people were killed when an air strike hit Mosul on 3 May 2019.",
}


@pytest.fixture
def docs(tmp_path):
    path = tmp_path / "docs.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in TEXTS.items()))
    return path


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("command", ["extract", "tally"])
def test_every_document_gets_a_line_in_the_order_of_the_input(docs, tmp_path, command):
    out = tmp_path / "out.jsonl"

    report = run_stream(command, docs, out)

    assert [row["id"] for row in rows_of(out)] == list(TEXTS)
    assert (report.read, report.written, report.skipped) == (4, 4, ())


@pytest.mark.parametrize("command", ["extract", "tally", "link"])
def test_about_zero_people_is_a_count_and_stops_nothing(tmp_path, command):
    docs, out = tmp_path / "zero.jsonl", tmp_path / "out.jsonl"
    text = "On 3 May 2019 about zero people were killed when an air strike hit Mosul."
    docs.write_text(json.dumps({"id": "d1", "text": text}) + "\n")

    report = run_stream(command, docs, out)

    assert (report.read, report.written) == (1, 1)


class Refusing:
    """A reader that cannot read any document."""

    name, version = "refusing", "1"

    def read(self, document):
        raise InputError("it tells of a day before the calendar")


def test_what_ends_a_stream_names_the_document_at_which_it_ends(docs, tmp_path):
    with pytest.raises(InputError, match="before the calendar in d1"):
        run_stream("tally", docs, tmp_path / "out.jsonl", by_model=ByModel(Refusing()))


def test_quotes_stand_at_their_spans(docs, tmp_path):
    out = tmp_path / "out.jsonl"

    run_stream("extract", docs, out)

    claims = [(row["id"], claim) for row in rows_of(out) for claim in row["claims"]]
    assert claims
    for document, claim in claims:
        start, end = claim["span"]
        assert TEXTS[document][start:end] == claim["quote"]


def test_link_joins_what_tells_of_one_incident(docs, tmp_path):
    out = tmp_path / "out.jsonl"

    run_stream("link", docs, out)

    assert sorted(row["documents"] for row in rows_of(out)) == [["d1", "d4"], ["d2"]]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_output_is_the_same_for_any_number_of_workers(docs, tmp_path, command):
    many = tmp_path / "many.jsonl"
    lines = docs.read_text().splitlines()
    many.write_text(
        "".join(
            json.dumps(json.loads(line) | {"id": f"{n}-{line[:9]}"}) + "\n"
            for n in range(20)
            for line in lines
        )
    )
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"

    run_stream(command, many, one, workers=1)
    run_stream(command, many, two, workers=2)

    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("workers", [1, 2])
def test_places_are_read_with_the_gazetteer_in_every_process(docs, tmp_path, workers):
    gazetteer = import_rows(tmp_path, *SYRIA)
    text = "An air strike hit Tal Nasra near Hama, Syria, on 3 May 2019."
    docs.write_text(json.dumps({"id": "d1", "text": text}) + "\n")
    out = tmp_path / "out.jsonl"

    run_stream("tally", docs, out, workers=workers, gazetteer=gazetteer)
    use_gazetteer(tmp_path / "none")

    [row] = rows_of(out)
    assert row["places"][0]["latitude"] == 35.21


def test_bad_lines_are_reported_with_their_number_and_stop_nothing(docs, tmp_path):
    lines = docs.read_text().splitlines()
    docs.write_text("\n".join([lines[0], "{half a line", "", lines[0], lines[1]]) + "\n")
    out = tmp_path / "out.jsonl"

    report = run_stream("tally", docs, out)

    assert [row["id"] for row in rows_of(out)] == ["d1", "d2"]
    assert [skipped.location.rpartition(", ")[2] for skipped in report.skipped] == [
        "line 2",
        "line 4",
    ]


def test_packed_files_are_read_and_written(docs, tmp_path):
    packed, plain, out = tmp_path / "in.jsonl.gz", tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(docs.read_bytes()))

    run_stream("extract", docs, plain)
    run_stream("extract", packed, out)

    assert gzip.decompress(out.read_bytes()) == plain.read_bytes()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_parquet_has_the_columns_of_the_lines(docs, tmp_path, command):
    source, target = tmp_path / "docs.parquet", tmp_path / "out.parquet"
    lines = tmp_path / "out.jsonl"
    pq.write_table(pa.Table.from_pylist(rows_of(docs)), source)

    run_stream(command, source, target)
    run_stream(command, docs, lines)

    table = pq.read_table(target).to_pylist()
    assert len(table) == len(rows_of(lines)) > 0
    for found, wanted in zip(table, rows_of(lines), strict=True):
        assert holds(found, wanted)


def holds(found, wanted):
    """Return whether `found` says what `wanted` says; more keys may stand beside, null."""
    if isinstance(wanted, dict):
        return all(holds(found.get(key), value) for key, value in wanted.items())
    if isinstance(wanted, list):
        return len(found) == len(wanted) and all(map(holds, found, wanted))
    return found == wanted


def test_broken_packing_is_damage_and_leaves_no_output(docs, tmp_path):
    packed, out = tmp_path / "in.jsonl.gz", tmp_path / "out.jsonl"
    packed.write_bytes(gzip.compress(docs.read_bytes())[:-20])

    with pytest.raises(DamagedInput):
        run_stream("extract", packed, out)

    assert not out.exists()


def test_file_that_is_no_parquet_is_damage(tmp_path):
    source = tmp_path / "docs.parquet"
    source.write_text("no parquet")

    with pytest.raises(DamagedInput, match="Parquet"):
        run_stream("extract", source, tmp_path / "out.jsonl")


def test_missing_source_and_existing_target_are_said(docs, tmp_path):
    with pytest.raises(MissingInput):
        run_stream("extract", tmp_path / "gone.jsonl", tmp_path / "out.jsonl")
    (tmp_path / "out.jsonl").touch()
    with pytest.raises(OutputExists):
        run_stream("extract", docs, tmp_path / "out.jsonl")


@pytest.mark.parametrize("overwrite", [False, True])
def test_stream_is_never_replaced_by_what_is_made_of_it(docs, overwrite):
    before = docs.read_bytes()

    with pytest.raises(OutputIsInput):
        run_stream("extract", docs, docs, overwrite=overwrite)

    assert docs.read_bytes() == before
