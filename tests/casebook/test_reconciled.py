"""What the claims of a case come to, as a careful reader has them and as the program does."""

from datetime import date
from functools import cache

import pytest
import yaml
from factories import NOON

from openinquest import pipeline
from openinquest.casebook import case_folder
from openinquest.model import (
    Adding,
    Certainty,
    Claim,
    ClaimId,
    Count,
    Extent,
    Group,
    Harm,
    Incident,
    IncidentId,
    Origin,
    OriginId,
    Polarity,
    Position,
    PositionKind,
    Scope,
    Source,
    SourceKind,
    Span,
    Toll,
)
from openinquest.reconcile import reconcile_incident

NAME, REVISED = "al-jadida", "kunduz"
CAPTURE = pipeline.Capture(by="a tester", utc=NOON, max_bytes=10_000_000)


def file_of(document):
    return document.original.location.rpartition("/")[2]


@cache
def case(name=NAME):
    """Return what a careful reader expects, the documents by file name, and the finding."""
    with case_folder(name) as folder:
        expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
        [finding, *_], reading = pipeline.examine([folder / "documents"], CAPTURE)
    return expected, {file_of(document): document for document in reading.documents}, finding


def expectations():
    return case()[0]["expectations"]


def detail_of(entry, id_of):
    if entry["kind"] == "position":
        return Position(PositionKind(entry["position"]["what"]))
    toll = entry["toll"]
    low, high = toll["at_least"], toll["at_most"]
    known = (low, high) != (None, None)
    return Toll(
        Harm(toll["harm"]),
        Group(toll["group"]),
        Count(low, high, toll.get("approximate", False)) if known else None,
        Scope(toll["scope"]),
        part_of=id_of.get(toll.get("part_of")),
    )


def claims_in(document, entries):
    """Return the tolls and positions that a careful reader records of one document."""
    id_of = {entry["quote"]: ClaimId(f"{document.id}#{entry['quote']}") for entry in entries}
    for entry in entries:
        quote, field = entry["quote"], entry.get("field", "text")
        if entry["kind"] not in ("toll", "position"):
            continue
        start = document.field(field).index(quote)
        yield Claim(
            id=id_of[quote],
            document=document.id,
            span=Span(start, start + len(quote), field),
            quote=quote,
            detail=detail_of(entry, id_of),
            rule="a careful reader",
            sources=tuple(Source(role=words) for words in entry["speaker"]),
            polarity=Polarity(entry["polarity"]),
            certainty=Certainty(entry["certainty"]),
        )


def voice_of(claim, document, expected):
    """Return who speaks: the last of the chain, or the publisher; copies speak with one voice."""
    for copies in expected["copies"]:
        if file_of(document) in copies and not claim.sources:
            return copies[0]
    words = claim.speaker.role if claim.sources else document.publisher
    for same in expected["expectations"]["voices"]:
        if words in same:
            return same[0]
    # Nothing tells "local reports" of one paper from those of another.
    named = any(word[0].isupper() for word in words.split()[1:]) or not claim.sources
    return words if named else f"{words} of {file_of(document)}"


@cache
def careful():
    """Return what the claims of the careful reader come to, and these claims by identifier."""
    expected, documents, _ = case()
    claims, voices = [], {}
    for file, document in documents.items():
        for claim in claims_in(document, expected["documents"].get(file, {}).get("claims", [])):
            claims.append(claim)
            voices.setdefault(voice_of(claim, document, expected), []).append(claim)
    origins = [
        Origin(
            OriginId(voice), voice, SourceKind.UNSPECIFIED, tuple(c.id for c in own), (), "named so"
        )
        for voice, own in voices.items()
    ]
    incident = Incident(IncidentId("i"), tuple(document.id for document in documents.values()))
    figures, beside = reconcile_incident(
        claims, origins=origins, documents=list(documents.values()), incident=incident
    )
    return figures, beside, {claim.id: claim for claim in claims}


@cache
def program():
    """Return the same of the program's own reading."""
    _, _, finding = case()
    return finding.figures, finding.beside, {claim.id: claim for claim in finding.claims}


READERS = [pytest.param(careful, id="a careful reader"), pytest.param(program, id="the program")]


def tell_the_same(quote, words):
    """Return whether one quote holds the other: readers cut the words for a claim otherwise."""
    return quote in words or words in quote


def expected_figures():
    with case_folder(NAME) as folder:
        expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    return [
        pytest.param(wanted, id=f"{wanted['rule']} {wanted['harm']} {wanted['group']}")
        for wanted in expected["expectations"]["figures"]
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("wanted", expected_figures())
def test_each_rule_sets_the_ends_that_a_recorder_of_its_school_would(wanted, reader):
    figures, beside, by_id = reader()
    [figure] = [
        figure
        for figure in (*figures, *beside.by_other_rules)
        if (figure.rule, figure.harm.value, figure.group.value)
        == (wanted["rule"], wanted["harm"], wanted["group"])
    ]

    assert (figure.low, figure.best, figure.high) == (
        wanted["low"],
        wanted.get("best"),
        wanted["high"],
    )
    ends = {"low_by": figure.low_claim, "best_by": figure.best_claim, "high_by": figure.high_claim}
    for end, claim in ends.items():
        if end in wanted:
            assert tell_the_same(by_id[claim].quote, wanted[end])
    if "notes" in wanted:
        assert list(figure.notes) == wanted["notes"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("place", range(2))
def test_the_parts_of_the_inquiry_add_up_to_its_whole(place, reader):
    _, beside, by_id = reader()
    whole = expectations()["wholes"][place]

    [check] = [
        check for check in beside.parts if tell_the_same(by_id[check.whole].quote, whole["quote"])
    ]

    parts = [by_id[part].quote for part in check.parts]
    assert all(map(tell_the_same, parts, whole["parts"]))
    assert len(parts) == len(whole["parts"])
    assert check.verdict is Adding.ADDS_UP
    assert check.low == 105


@pytest.mark.parametrize("reader", READERS)
def test_what_is_conceded_is_counted_apart(reader):
    _, beside, by_id = reader()
    conceded = {(f.harm.value, f.group.value): f for f in beside.conceded}

    for wanted in expectations()["conceded"]:
        figure = conceded[wanted["harm"], wanted["group"]]
        told = [by_id[claim].quote for claim in figure.considered]
        assert any(tell_the_same(quote, wanted["quote"]) for quote in told)
    assert all(figure.harm in (Harm.KILLED, Harm.INJURED) for figure in beside.conceded)


@pytest.mark.parametrize("reader", READERS)
def test_the_missing_and_the_bodies_set_no_end_of_the_killed(reader):
    figures, beside, by_id = reader()

    for figure in (*figures, *beside.by_other_rules):
        if figure.harm is Harm.KILLED:
            harms = {by_id[claim].detail.harm for claim in figure.considered}
            assert harms <= {Harm.KILLED}


def statements(finding, quotes):
    """Return the statements of the history that holds the words of some claims."""
    claims = {c.id: c for c in finding.claims}
    for history in finding.beside.histories:
        carried = [claims[c].quote for one in history.statements for c in one.claims]
        if all(any(q in quote or quote in q for q in carried) for quote in quotes):
            yield history


def test_the_program_traces_how_the_figure_of_each_voice_moved():
    _, _, finding = case()

    for wanted in expectations()["timeline"]:
        moved = [
            [[one.stated, one.count.at_least, one.count.at_most] for one in history.statements]
            for history in statements(finding, wanted["quotes"])
            if (history.harm.value, history.group.value) == (wanted["harm"], wanted["group"])
        ]
        assert wanted["numbers"] in moved


def test_what_a_voice_revised_stays_in_its_history_and_is_current_no_more():
    expected, documents, finding = case(REVISED)
    quote_of = {claim.id: claim.quote for claim in finding.claims}
    document_of = {claim.id: claim.document for claim in finding.claims}
    current = {
        claim: one.current
        for history in finding.beside.histories
        for one in history.statements
        for claim in one.claims
    }

    def found(place):
        document = documents[place["document"]].id
        return [
            current[claim]
            for claim in current
            if document_of[claim] == document and quote_of[claim] in place["quote"]
        ]

    for revision in expected["expectations"]["revisions"]:
        assert found(revision) == [True]
        for earlier in revision["earlier"]:
            assert not any(found(earlier)), earlier


def test_the_program_tells_a_house_from_a_quarter():
    _, documents, finding = case()
    by_id = {claim.id: claim for claim in finding.claims}
    found = {
        (by_id[claim].document, by_id[claim].quote): one.extent
        for history in finding.beside.histories
        for one in history.statements
        for claim in one.claims
    }

    for wanted in expectations()["ground"]:
        document = documents[wanted["document"]].id
        [extent] = {
            extent
            for (where, quote), extent in found.items()
            if where == document and quote in wanted["quote"] and quote.split()[0].isdecimal()
        } or {None}
        assert extent is Extent(wanted["extent"]), wanted
    assert any("count the same ground" in sentence.text for sentence in finding.summary)


def test_the_program_holds_the_parts_of_the_briefing_against_its_whole():
    _, documents, finding = case()
    briefing = documents["17-pentagon-briefing.txt"].id
    by_id = {claim.id: claim for claim in finding.claims}

    [check] = [c for c in finding.beside.parts if by_id[c.whole].document == briefing]

    assert [by_id[part].detail.count.exact for part in check.parts] == [101, 4]
    assert (check.low, check.verdict) == (105, Adding.ADDS_UP)
    [missing] = [figure for figure in finding.figures if figure.harm is Harm.MISSING]
    assert (missing.low, missing.high) == (36, 36)


def test_copies_of_one_wire_story_are_one_voice():
    """Each voice that the outlets of one story carry is one origin, whatever they edit."""
    expected, documents, finding = case()
    [outlets] = [{documents[file].id for file in copies} for copies in expected["copies"]]
    carried = {}
    for origin in finding.origins:
        own = [c for c in finding.claims if c.id in origin.claims and c.document in outlets]
        for label in {claim.speaker.label for claim in own if claim.speaker}:
            carried.setdefault(label, set()).add(origin.id)

    assert {label: ids for label, ids in carried.items() if len(ids) > 1} == {}
    [burials] = [
        origin
        for origin in finding.origins
        if origin.label == "head of the health directorate of Nineveh province"
    ]
    assert set(burials.carriers) == outlets


def test_the_program_finds_the_day_and_who_puts_the_place_elsewhere():
    _, documents, finding = case()
    day, place = finding.beside.day, finding.beside.place
    by_id = {claim.id: claim for claim in finding.claims}

    assert (day.when.earliest, day.when.latest) == (date(2017, 3, 17), date(2017, 3, 17))
    assert day.disagree == ()
    elsewhere = {(by_id[one.claim].document, one.reason) for one in place.disagree}
    for wanted in expectations()["another_place"]:
        document = documents[wanted["document"]].id
        assert any(d == document and wanted["place"] in reason for d, reason in elsewhere)


def estimates_of(beside):
    return {(each.harm, each.group): each for each in beside.estimates}


def test_the_model_holds_what_the_inquiry_and_the_recorders_give_for_possible():
    _, careful_beside, _ = careful()
    _, _, finding = case()

    for beside in (careful_beside, finding.beside):
        estimate = estimates_of(beside)[Harm.KILLED, Group.CIVILIANS]
        # The inquiry gives 105 of one house, recorders up to 370; neither end is likely.
        assert 60 <= estimate.low <= 105 <= estimate.middle <= 160 <= estimate.high <= 300
        assert estimate.origins >= 4
        assert estimate.anchor == "local"
    assert finding.figures == case()[2].figures


def test_what_moves_the_model_are_voices_that_tell_of_many_or_of_few():
    _, beside, by_id = careful()

    drivers = estimates_of(beside)[Harm.KILLED, Group.ALL].drivers

    told = [{by_id[claim].quote for claim in driver.claims} for driver in drivers]
    middle = estimates_of(beside)[Harm.KILLED, Group.ALL].middle
    assert {"even at 520"} in told
    [without] = [d.without for d, words in zip(drivers, told, strict=True) if words == told[0]]
    assert without < middle


def test_bodies_the_missing_and_other_incidents_enter_no_estimate():
    _, _, finding = case()
    by_id = {claim.id: claim for claim in finding.claims}

    entered = {by_id[claim] for each in finding.beside.estimates for claim in each.claims}

    assert {claim.detail.harm for claim in entered} <= {Harm.KILLED, Harm.INJURED}
    assert {claim.detail.scope for claim in entered} == {Scope.INCIDENT}
