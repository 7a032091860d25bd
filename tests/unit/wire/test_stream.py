"""The rows of the streams are as docs/reference/stream-format.md has them."""

from datetime import date

import pytest
from factories import a_claim, a_document

from openinquest.errors import BadStreamRow
from openinquest.model import (
    Candidate,
    ClaimId,
    DocumentId,
    Extraction,
    Figure,
    Group,
    Harm,
    Incident,
    IncidentId,
    Place,
    Precision,
    TimeSpan,
)
from openinquest.wire import ROWS, extract_row, json_schema, link_row, read_document_row, tally_row

FIGURE = Figure(
    Harm.KILLED, Group.CIVILIANS, 12, None, "airwars-1", ClaimId("d1#1"), None, (ClaimId("d1#1"),)
)


def an_incident(when=None, where=None):
    return Incident(IncidentId("i1"), (DocumentId("d1"),), when, where)


def test_places_tell_what_else_the_name_may_stand_for():
    candidates = (Candidate("Tall Naşrā", 35.2, 36.7, "SY", "Hama"), Candidate("Tall Naşrā"))
    where = Place("Tal Nasra", candidates=candidates, reason="the text does not tell them apart")

    [place] = link_row(an_incident(where=where), ())["places"]

    assert place["latitude"] is None
    assert [row["region"] for row in place["candidates"]] == ["Hama", None]
    assert place["reason"] == "the text does not tell them apart"


def test_document_row_needs_only_id_and_text():
    document = read_document_row('{"id": "d1", "text": "Nine died.", "more": 1}', where="line 1")

    assert (document.id, document.text, document.title) == ("d1", "Nine died.", None)


def test_row_of_parquet_is_read_as_a_line_of_json_is():
    row = {"id": "d1", "text": "Nine died.", "published": date(2019, 5, 4)}

    assert read_document_row(row, where="row 1").published == date(2019, 5, 4)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("not json", "JSON"),
        ("[1]", "object"),
        ('{"id": "d1"}', "text: Field required"),
        ('{"id": "", "text": "x"}', "id: "),
        ('{"id": "d1", "text": "x", "published": [2019]}', "published: "),
    ],
)
def test_line_that_is_no_document_says_why(line, reason):
    with pytest.raises(BadStreamRow, match=reason) as caught:
        read_document_row(line, where="docs.jsonl, line 7")

    assert "docs.jsonl, line 7" in str(caught.value)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2019-05-04", date(2019, 5, 4)),
        ("2019-05-04T19:18:48.000Z 2026-07-31T21:00:00+03:00", date(2019, 5, 4)),
        (" 2019-05-04 12:28:02", date(2019, 5, 4)),
        ("", None),
        ("4 May 2019", None),
        ("2019-02-31", None),
    ],
)
def test_day_of_publication_is_the_one_that_a_time_begins_with_or_unknown(stated, day):
    row = {"id": "d1", "text": "x", "published": stated}

    assert read_document_row(row, where="row 1").published == day


def test_extract_row_has_the_contracted_keys():
    row = extract_row(a_document(), Extraction("english/1", (), (a_claim(),)))

    (claim,) = row["claims"]
    assert claim["span"] == [0, 33]
    assert claim["toll"]["at_least"] == 12
    assert claim["toll"]["at_most"] is None
    assert "document" not in claim


def test_tally_row_points_at_the_claim_behind_each_end():
    row = tally_row(a_document(), (FIGURE,), an_incident())

    assert row["figures"][0]["claims"] == {"low": "d1#1", "high": None}
    assert (row["dates"], row["places"]) == ([], [])


def test_figure_without_any_end_is_no_row():
    nothing = Figure(Harm.INJURED, Group.ALL, None, None, "airwars-1", None, None)

    assert tally_row(a_document(), (nothing,), None)["figures"] == []


def test_date_of_unknown_year_has_month_and_day():
    row = link_row(an_incident(TimeSpan(month=3, day=17, words="March 17")), ())

    assert row["dates"] == [{"earliest": None, "latest": None, "month": 3, "day": 17}]


def test_known_day_and_place_stand_in_the_row():
    day = date(2019, 5, 3)
    place = Place("Tal Nasra", 36.1, 43.2, Precision.CITY, "IQ")

    row = link_row(an_incident(TimeSpan(day, day), place), ())

    assert row["dates"] == [{"earliest": "2019-05-03", "latest": "2019-05-03"}]
    assert row["places"][0]["precision"] == "city"


@pytest.mark.parametrize("name", sorted(ROWS))
def test_every_row_has_a_schema(name):
    assert "id" in json_schema(name)["properties"] or name == "link"
