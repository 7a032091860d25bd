"""Grades in plain words: what each view says, why, and what its word does not say."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import (
    AnalyticConfidence,
    ClaimId,
    ClaimKind,
    Credibility,
    Grade,
    Grades,
    GradeView,
    GradeWord,
    Interest,
    ItemGrade,
    Override,
    Reliability,
    Sentence,
    SetAside,
    SourceGrade,
    day_in_words,
)
from openinquest.report.record import Record
from openinquest.report.voices import with_article
from openinquest.report.wording import capitalised, ended, listed

HEADING = "Grades, three views kept apart"

NOTE = (
    "Each view grades the record by the rules of one school, as this program reads them; none is "
    "an average of the others, and none says whether a death is real. They say what the record "
    "can carry today, and change with it."
)

CODE_NOTE = (
    "Beside each claim stand two grades that do not touch each other. The letter, A to F, is what "
    "people judged of the voice on that topic; F means that nobody has judged it. The number, 1 "
    "to 6, is reckoned from what voices of other origins say; 6 means that it cannot be judged."
)

_VIEWS = {
    GradeView.AIRWARS: "Airwars, the reporting",
    GradeView.UN: "UN practice, reasonable grounds to believe",
    GradeView.DOD: "US Department of Defense, more likely than not",
}

_WORDS = {
    GradeWord.CONFIRMED: "Confirmed",
    GradeWord.FAIR: "Fair",
    GradeWord.WEAK: "Weak",
    GradeWord.CONTESTED: "Contested",
    GradeWord.DISCOUNTED: "Discounted",
    GradeWord.VERIFIED: "Verified",
    GradeWord.REPORTED: "Reported, not verified",
    GradeWord.CREDIBLE: "Credible",
    GradeWord.NON_CREDIBLE: "Non-credible",
}
_UNGRADED = "Not gradable"

_MEANINGS = {
    GradeWord.CONFIRMED: "A specific belligerent has accepted its part in harm to civilians.",
    GradeWord.FAIR: "Several independent credible sources tell of harm, and a strike nearby fits.",
    GradeWord.WEAK: (
        "“Weak” grades the record, not the truth: little stands behind the report so far, and "
        "what it tells may be just as it tells it."
    ),
    GradeWord.CONTESTED: "Sources name rival belligerents, or rival means.",
    GradeWord.DISCOUNTED: "Those harmed were fighters, or another party did it, by this record.",
    GradeWord.VERIFIED: (
        "A prudent observer of this record would believe that civilians were harmed; it is no "
        "finding of guilt."
    ),
    GradeWord.REPORTED: (
        "“Reported, not verified” grades the record, not the truth: voices of too few kinds stand "
        "behind it so far."
    ),
    GradeWord.CREDIBLE: (
        "By this record a strike of the party more probably harmed civilians than not; it is no "
        "finding of guilt."
    ),
    GradeWord.NON_CREDIBLE: (
        "“Non-credible” grades the record, not the truth: it means not enough evidence to say so, "
        "and never that nothing happened."
    ),
}
_NO_MEANING = (
    "The record holds nothing that this view can grade; that says nothing of what happened."
)

_LETTERS = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}
_STAKES = {
    Interest.OWN_ACTS: "its own acts",
    Interest.ADVERSARY: "an adversary's acts",
}
_TOPICS = {
    ClaimKind.TOLL: "numbers",
    ClaimKind.EVENT: "events",
    ClaimKind.CAUSE: "causes",
    ClaimKind.OBSERVATION: "what was seen",
    ClaimKind.CONDUCT: "conduct",
    ClaimKind.INQUIRY: "inquiries",
    ClaimKind.POSITION: "positions",
    ClaimKind.PERSON: "persons",
}


GradesOfClaim = dict[ClaimId, tuple[SourceGrade | None, ItemGrade]]
"""The grade of the voice of a claim on its topic, None where no origin holds it, and its own."""


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One view as a reader sees it: whose, its word and what that means, why, and by which rule.

    `parties` says whose acts it is about, None where it is about nobody's.
    """

    view: str
    word: str
    meaning: str
    reason: Sentence
    parties: str | None
    rule: str
    override: str | None
    set_aside: tuple[SetAside, ...]


def grade_rows(grades: Grades, *, names_people: bool) -> Iterator[GradeRow]:
    """Yield the views in their order.

    Args:
        grades: Those of one incident.
        names_people: Whether who overrode a grade is named.
    """
    for grade in grades.views:
        yield GradeRow(
            view=_VIEWS[grade.view],
            word=word_of(grade.word),
            meaning=_MEANINGS[grade.word] if grade.word else _NO_MEANING,
            reason=Sentence(ended(capitalised(grade.reason)), grade.claims),
            parties=_parties(grade),
            rule=f"{grade.rule}, {grade.step.replace('_', ' ')}",
            override=_override(grade, names_people=names_people),
            set_aside=grade.set_aside,
        )


def word_of(word: GradeWord | None) -> str:
    """Return the word of a view as its school writes it.

    Example:
        >>> word_of(GradeWord.NON_CREDIBLE), word_of(None)
        ('Non-credible', 'Not gradable')
    """
    return _WORDS[word] if word else _UNGRADED


def record_sentences(grades: Grades) -> Iterator[Sentence]:
    """Yield what holds of all views: whether harm is reported, and how sound the record is."""
    if grades.civilian_harm_reported is False:
        yield Sentence(
            "No civilian harm is reported: the record tells of no harm to people who are not said "
            "to fight."
        )
    if grades.confidence is not None:
        # It rests on the voices that the UN view counts.
        counted = (view.claims for view in grades.views if view.view is GradeView.UN)
        yield Sentence(confidence_sentence(grades.confidence), next(counted, ()))


def confidence_sentence(confidence: AnalyticConfidence) -> str:
    """Return how sound the basis of the views is; how probable anything is stands elsewhere."""
    return f"Confidence in the basis of these grades is {confidence.level}: {confidence.basis}."


def graded_words(
    source: SourceGrade | None, item: ItemGrade, *, names_people: bool
) -> tuple[str, str]:
    """Return the code of a claim ("F2"), and what it means, as clauses.

    Args:
        source: The voice on the topic of the claim; None where no origin holds it.
        item: The claim.
        names_people: Whether who judged is named.
    """
    letter = source.reliability if source else Reliability.F
    code = f"{letter.upper()}{item.credibility.number}"
    parts = [f"voice {_LETTERS[letter]}{_on(source)}"]
    if source and source.interests:
        stakes = " and ".join(_STAKES[stake] for stake in source.interests)
        parts.append(f"a party that speaks of {stakes}")
    parts.append(f"claim {credibility_words(item.credibility)} ({item.reason})")
    for grade, what in ((source, "the letter"), (item, "the number")):
        if grade is not None and grade.override is not None:
            parts.append(f"{what} set {_by(grade.override, names_people=names_people)}")
    return code, "; ".join(parts)


def credibility_words(credibility: Credibility) -> str:
    """Return a number of the code in words.

    Example:
        >>> credibility_words(Credibility.POSSIBLY_TRUE)
        'possibly true'
    """
    return credibility.value.replace("_", " ")


def grades_of_claim(grades: Grades, record: Record) -> GradesOfClaim:
    """Return the grades that stand beside each claim."""
    sources = {(grade.origin, grade.topic): grade for grade in grades.sources}
    beside: GradesOfClaim = {}
    for item in grades.items:
        claim, origin = record.claim.get(item.claim), record.origin_of.get(item.claim)
        if claim is not None:
            key = (origin.id, claim.kind) if origin else None
            beside[item.claim] = (sources.get(key) if key else None, item)
    return beside


def _on(source: SourceGrade | None) -> str:
    return f" on {_TOPICS[source.topic]}" if source else ""


def _parties(grade: Grade) -> str | None:
    """Return whose acts a step is about, None where it is about nobody's."""
    if not grade.parties:
        return None
    named = listed([with_article(party) for party in grade.parties])
    return ended(f"The party, as the record names it: {named}")


def _override(grade: Grade, *, names_people: bool) -> str | None:
    if grade.override is None:
        return None
    by = _by(grade.override, names_people=names_people)
    return f"Set {by}. The rule gave: {word_of(grade.by_rule)}."


def _by(override: Override, *, names_people: bool) -> str:
    who = override.actor if names_people else "a person"
    return (
        f"by {who} on {day_in_words(override.made_utc.date())}, with the reason: {override.reason}"
    )
