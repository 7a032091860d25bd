"""Weights of one's own, from the command line."""

import json

import pytest
from factories import report_rows


@pytest.fixture
def docs(tmp_path):
    """Return a stream of a hundred short reports on one day in one town."""
    file = tmp_path / "docs.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in report_rows()))
    return file


def test_what_is_learnt_from_a_stream_is_used_where_it_is_named(inquest, docs, tmp_path):
    learnt = inquest("link", docs, "--train", "-o", "weights.json", "--workers", "2")
    assert learnt.returncode == 0, learnt.stderr
    assert learnt.stderr.splitlines() == [
        "100 documents, 4950 pairs weighed",
        "The weights: weights.json",
    ]

    weights = json.loads((tmp_path / "weights.json").read_text())
    weights["bits"] |= dict.fromkeys(weights["bits"], -1.0)
    (tmp_path / "against.json").write_text(json.dumps(weights))
    linked = inquest("link", docs, "-o", "out.jsonl", INQUEST_WEIGHTS="against.json")

    assert linked.returncode == 0, linked.stderr
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert all(len(row["documents"]) == 1 for row in rows)


def test_weights_that_are_none_are_said_to_be_so_and_nothing_is_linked(inquest, docs, tmp_path):
    (tmp_path / "weights.json").write_text("{}")

    done = inquest("link", docs, "-o", "out.jsonl", INQUEST_WEIGHTS="weights.json")

    assert done.returncode == 2
    assert "[E135]" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()
    assert inquest("tally", docs, "-o", "out.jsonl", INQUEST_WEIGHTS="weights.json").returncode == 0
