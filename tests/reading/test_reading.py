"""The English reader keeps the floors of the exam, and the exam itself can be trusted."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby

import pytest
from reading.exam import FLOORS, HALVES, failures, raised, shares, shortfalls, sit
from reading.gold import UNSCORED, cases
from reading.marking import VAGUE, Mark

from openinquest.extract import claim_extractors
from openinquest.model import (
    Attribution,
    Claim,
    ClaimId,
    Count,
    Extraction,
    Source,
    Span,
    Toll,
    words,
)

LOWEST = json.loads(FLOORS.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Silent:
    """A reader that finds nothing."""

    def extract(self, document):
        return Extraction("silent/1", (), ())


@dataclass(frozen=True)
class Careful:
    """A reader that gives back the gold itself, ambiguous parts left out."""

    def extract(self, document):
        case = next(case for case in cases() if case.document is document)
        tolls = [gold for gold in case.tolls if is_told(case, gold)]
        ids = {gold.words: ClaimId(f"{case.id}#{i}") for i, gold in enumerate(tolls)}
        return Extraction(
            "careful/1",
            tuple(attribution_of(case, gold) for gold in case.attributions if not gold.ambiguous),
            tuple(claim_of(case, gold, ids) for gold in tolls),
        )


def is_told(case, gold):
    """Return whether a toll is asked for, itself or as the one that counts everyone."""
    return not gold.ambiguous or is_whole(case, gold.readings[0])


def is_whole(case, reading):
    """Return whether a reading counts all whom the passage tells in several pieces."""
    numbers = [case.together.get(harm, 1) for harm in reading.harms]
    return any(number > 1 and str(number) in reading.counts for number in numbers)


def source_of(voice):
    """Return the source that a voice of the gold stands for."""
    return Source(name=voice.name or voice.head, span=voice.span)


def first(values, default):
    """Return one value that is defended, always the same, or the default."""
    return min(values, default=default)


def attribution_of(case, gold):
    """Return what a reader finds that agrees with an attribution of the gold."""
    return Attribution(
        document=case.document.id,
        sources=tuple(map(source_of, gold.voices)),
        cue=gold.cue,
        content=gold.content,
        stance=words.Stance(first(gold.stances, "neutral")),
        commitment=words.Commitment(first(gold.commitments, "asserts")),
        rule="gold",
    )


def count_of(wanted):
    """Return a count that agrees with one spelling of the gold."""
    if wanted == "some":
        return None
    if wanted in VAGUE:
        return Count(VAGUE[wanted][0], None, approximate=True)
    if wanted.startswith("~"):
        return Count(int(wanted[1:]), int(wanted[1:]), approximate=True)
    low, dots, high = wanted.partition("..")
    if not dots:
        return Count(int(low), int(low))
    return Count(int(low) if low else None, int(high) if high else None)


def claim_of(case, gold, ids):
    """Return what a reader finds that agrees with a toll of the gold."""
    reading = gold.readings[0]
    piece = "part" in reading.scopes and not is_whole(case, reading)
    toll = Toll(
        harm=words.Harm(first(reading.harms & set(case.together) or reading.harms, None)),
        group=words.Group(first(reading.groups, None)),
        count=count_of(first(reading.counts, None)),
        scope=words.Scope("part" if piece else first(reading.scopes, "incident")),
        part_of=ids.get(gold.part_of),
    )
    spoken = reading.speaker not in (None, UNSCORED)
    return Claim(
        id=ids[gold.words],
        document=case.document.id,
        span=gold.span,
        quote=case.document.field(gold.span.field)[gold.span.start : gold.span.end],
        detail=toll,
        rule="gold",
        sources=(source_of(reading.speaker),) if spoken else (),
        polarity=words.Polarity(first(reading.polarities, "affirmed")),
        certainty=words.Certainty(first(reading.certainties, "certain")),
    )


@cache
def marks():
    """Return every mark of the reader that comes with the package."""
    return sit(claim_extractors.get("english"))


@pytest.mark.parametrize("group", [*HALVES.values(), "constructions"])
def test_reader_keeps_its_floors(group):
    floors = {name: floor for name, floor in LOWEST.items() if name.startswith(f"{group}.")}
    assert floors

    short = shortfalls(marks(), floors)

    assert not short, "\n".join(
        line for name, why in short.items() for line in (f"{name}: {why}", *failures(marks(), name))
    )


def test_careful_reader_gets_every_mark():
    wrong = [(case.id, one.metric, one.words) for case, one in sit(Careful()) if not one.right]

    assert wrong == []


def test_silent_reader_falls_below_the_floors_with_the_cases_named():
    silent = sit(Silent())

    short = shortfalls(silent, LOWEST)

    assert {"open.attribution", "kept_back.toll", "constructions.nesting"} <= set(short)
    assert short["open.toll_precision"] == "was not measured"
    assert any("nesting-" in line for line in failures(silent, "constructions.nesting"))


def test_failure_tells_no_words_of_a_kept_back_case():
    lines = failures(sit(Silent()), "kept_back.attribution")

    assert lines
    assert set(lines) <= {case.id for case in cases() if case.kept_back}


def test_floor_only_rises():
    case = cases()[0]
    half = HALVES[case.kept_back]
    given = [(case, Mark("toll", right, "")) for right in (True, True, False)]

    assert raised(given, {})[f"{half}.toll"] == 0.66
    assert raised(given, {f"{half}.toll": 0.9})[f"{half}.toll"] == 0.9


def test_exam_is_large_and_asks_every_construction_in_both_halves():
    assert len(cases()) >= 240
    asked = shares(
        [(case, Mark("case", True, "")) for case in cases()],
        lambda case, _: (case.construction, case.kept_back),
    )
    for construction in {case.construction for case in cases()}:
        kept, told = asked[construction, True][0], asked[construction, False][0]
        assert abs(kept - told) <= 1, construction


def test_half_kept_back_is_the_one_with_the_lower_hashes():
    def digest(case):
        return sha256(case.id.encode()).hexdigest()

    for _, group in groupby(
        sorted(cases(), key=lambda c: c.construction), lambda c: c.construction
    ):
        group = list(group)
        kept = [digest(case) for case in group if case.kept_back]
        told = [digest(case) for case in group if not case.kept_back]
        assert max(kept) < min(told)


def test_no_passage_and_no_id_stands_twice():
    texts = [case.document.text for case in cases()]
    ids = [case.id for case in cases()]

    assert len(set(texts)) == len(texts)
    assert len(set(ids)) == len(ids)


def test_gold_uses_the_closed_lists():
    for case in cases():
        for gold in case.attributions:
            assert gold.stances <= set(words.Stance)
            assert gold.commitments <= set(words.Commitment)
        for reading in (reading for gold in case.tolls for reading in gold.readings):
            assert reading.harms <= set(words.Harm) and reading.harms
            assert reading.groups <= set(words.Group) and reading.groups
            assert reading.scopes <= set(words.Scope)
            assert reading.polarities <= set(words.Polarity)
            assert reading.certainties <= set(words.Certainty)


def test_words_of_a_case_must_stand_once():
    from reading.gold import place

    document = cases()[0].document

    with pytest.raises(ValueError, match="stands 0 times"):
        place(document, "no such words")
    assert isinstance(place(document, document.text), Span)
