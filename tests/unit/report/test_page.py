from dataclasses import replace

from unit.report.tal_nasra import (
    ARABIC,
    CLAIMS,
    HERALD,
    INCIDENT,
    M1,
    M3,
    PARTS,
    R2,
    R3,
    RADIO,
    WIRE,
)

from openinquest.model import (
    Copy,
    Difference,
    Evidence,
    Explanation,
    ExplanationId,
    Mark,
    Span,
)
from openinquest.report import compose_finding
from openinquest.report.highlight import draw_pieces
from openinquest.report.page import document_name, open_page
from openinquest.report.profiles import Withheld

PAGE = open_page(compose_finding(INCIDENT, **PARTS), Withheld())


def test_claims_are_listed_by_their_numbers():
    numbers = [PAGE.citations[claim.id].number for claim in PAGE.claims]

    assert numbers == list(range(1, len(CLAIMS) + 1))


def test_a_claim_is_on_the_page_it_begins_on():
    assert PAGE.page_number(M1) == 1
    assert PAGE.page_number(M3) == 2
    assert PAGE.page_number(R2) is None


def test_a_repeat_in_the_title_is_marked_there_without_a_second_anchor():
    title = draw_pieces(PAGE.marked(RADIO, "title"))

    assert title.startswith('<mark class="toll">At least 12 civilians were killed</mark>')
    assert "id=" not in title


def test_the_name_of_a_document_keeps_its_day_behind_an_arabic_publisher():
    assert document_name(ARABIC) == "\u200eصوت النهر\u200e, 4 May 2019"
    assert document_name(RADIO) == "Harbour Radio, 4 May 2019"
    assert document_name(replace(RADIO, publisher=None)) == "publisher unknown, 4 May 2019"


def test_copies_are_told_of_both_ways():
    assert PAGE.copies_of(WIRE) == [HERALD]
    assert PAGE.original_of(HERALD) == WIRE
    assert PAGE.original_of(RADIO) is None


def changed(*differences):
    """Return the page on a copy that changed some words of the wire story."""
    copy = Copy(HERALD.id, WIRE.id, 0.9, exact=False, differences=differences)
    return open_page(compose_finding(INCIDENT, **PARTS | {"copies": (copy,)}), Withheld())


def test_what_a_copy_changed_is_shown_in_its_words_and_long_passages_are_cut():
    page = changed(
        Difference(Span(0, 17), Span(0, 7)),
        Difference(None, Span(0, 7)),
        Difference(Span(0, 150), None),
    )

    before, added, cut = page.changes_of(HERALD)

    assert before == ("Between 30 and 40", "Between")
    assert added == (None, "Between")
    assert cut[0].startswith("Between 30 and 40 people") and cut[0].endswith("… (30 words)")
    assert PAGE.changes_of(HERALD) == page.changes_of(WIRE) == []


def test_only_a_plain_language_code_becomes_a_tag():
    assert PAGE.language_tag(RADIO) == "en"
    assert PAGE.language_tag(replace(RADIO, language='en" onload="')) == ""
    assert PAGE.language_tag(replace(RADIO, language=None)) == ""


def test_what_copies_carry_for_an_explanation_stands_once_with_each_citation():
    copied = replace(R3, id="copied")
    evidence = tuple(
        Evidence(claim.id, Mark.CONSISTENT, "it is named", "cell.names-1") for claim in (R3, copied)
    )
    explanation = Explanation(ExplanationId("e"), "a strike", (), evidence)
    finding = compose_finding(INCIDENT, **(PARTS | {"claims": (R3, copied)}))

    told = open_page(finding, Withheld()).bearing(explanation, "for")

    assert told == [([R3, copied], "it is named")]


def test_identifiers_in_a_reason_become_numbers_and_names_and_nothing_is_said_twice():
    number = PAGE.citations[R2.id].number
    reason = f"part of {R2.id}; {RADIO.id} carries {WIRE.id}; {RADIO.id} carries {WIRE.id}"

    assert PAGE.readable(reason) == (
        f"part of claim {number}; Harbour Radio, 4 May 2019 carries Coast Wire, 5 May 2019"
    )
