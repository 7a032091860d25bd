"""What the record leaves open, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.errors import AnswerUnusable, NoDocument, NotGrounded
from openinquest.model import (
    Cause,
    ClaimId,
    Event,
    Figure,
    Group,
    Harm,
    InquiryStage,
    Person,
    Place,
    Polarity,
    Precision,
    Scope,
    Sentence,
    SourceKind,
    Toll,
    count_items,
)
from openinquest.report.account_sentences import inquiries
from openinquest.report.codes import code_words
from openinquest.report.day_and_place import COARSE, candidate_words
from openinquest.report.figure_sentences import ends_in_floor, in_order, told_once
from openinquest.report.impossible import list_impossible
from openinquest.report.record import Record
from openinquest.report.voices import is_inferred, with_article
from openinquest.report.wording import (
    HARM_WORDS,
    ended,
    group_words,
    how_many,
    listed,
    uncapitalised,
)

# What a reader asks of every incident, whether or not anyone spoke of it.
_ALWAYS_ASKED = (Harm.KILLED, Harm.INJURED)

_FIGHTERS = frozenset({Group.COMBATANTS, Group.SUSPECTS, Group.SECURITY_FORCES})


def list_unknowns(record: Record) -> tuple[Sentence, ...]:
    """Return what the documents do not say, leave open or contest."""
    unknowns = (
        *_when_and_where(record),
        *list_impossible(record),
        *_open_ends(record),
        *_unnumbered(record),
        *_never_numbered(record),
        *_civilian_status(record),
        *_thin_ground(record),
        *_causes(record),
        *_open_inquiries(record),
        *_unread(record),
    )
    return tuple(replace(sentence, text=ended(sentence.text)) for sentence in unknowns)


def _when_and_where(record: Record) -> Iterator[Sentence]:
    when, where = record.incident.when, record.incident.where
    if when is None:
        yield Sentence("No document says on what day it happened.")
    elif when.earliest is None:
        dated = tuple(c.id for c, event in record.with_detail(Event) if event.when)
        yield Sentence(f"The year is unknown: the documents say only {when.in_words}.", dated)
    elif when.earliest != when.latest:
        yield Sentence("The day is known only within a stretch of days.")
    if where is None:
        yield Sentence("No document says where it happened.")
    elif where.candidates and where.latitude is None:
        yield _which(where, record)
    elif where.precision in COARSE:
        yield Sentence(f"The place is known no more finely than the {_coarse(where.precision)}.")


def _which(where: Place, record: Record) -> Sentence:
    """Return that a name stands for several places, and for which."""
    rivals = listed([candidate_words(candidate) for candidate in where.candidates])
    placing = tuple(c.id for c, event in record.with_detail(Event) if event.where == where)
    return Sentence(f"The documents do not tell which {where.name} is meant: {rivals}.", placing)


def _coarse(precision: Precision | None) -> str:
    return COARSE[precision] if precision else ""


def _open_ends(record: Record) -> Iterator[Sentence]:
    for figure in told_once(in_order(record.figures)):
        whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
        if figure.high is None or ends_in_floor(figure, record):
            yield Sentence(f"No account sets an upper end for {whom}.", figure.considered)
        if figure.low is None:
            yield Sentence(f"No account sets a lower end for {whom}.", figure.considered)


def _unnumbered(record: Record) -> Iterator[Sentence]:
    """Yield the harm that is spoken of and that nobody puts a number to."""
    spoken: dict[tuple[Harm, Group, Scope], list[ClaimId]] = {}
    numbered = {(figure.harm, figure.group) for figure in in_order(record.figures)}
    for claim, toll in record.with_detail(Toll):
        if toll.scope is not Scope.OTHER and (toll.harm, toll.group) in numbered:
            continue
        if toll.count is None and claim.polarity is Polarity.AFFIRMED:
            spoken.setdefault((toll.harm, toll.group, toll.scope), []).append(claim.id)
    for (harm, group, scope), claims in spoken.items():
        elsewhere = " on another occasion" if scope is Scope.OTHER else ""
        whom = f"{group_words(harm, group)} {HARM_WORDS[harm]}{elsewhere}"
        yield Sentence(f"Word of {whom}; nobody says how many.", tuple(claims))


def _never_numbered(record: Record) -> Iterator[Sentence]:
    own = (Scope.INCIDENT, Scope.PART)
    spoken = {toll.harm for _, toll in record.with_detail(Toll) if toll.scope in own}
    both = Harm.KILLED_OR_INJURED in spoken
    for harm in _ALWAYS_ASKED:
        if harm not in spoken:
            apart = ", apart from the killed" if both and harm is Harm.INJURED else ""
            yield Sentence(f"Nobody says how many people were {HARM_WORDS[harm]}{apart}.")
    killed = [figure for figure in in_order(record.figures) if figure.harm is Harm.KILLED]
    if killed and {figure.group for figure in killed} == {Group.ALL}:
        yield Sentence("Nobody says how many of the killed were civilians.", _considered(killed))


def _considered(figures: list[Figure]) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(claim for figure in figures for claim in figure.considered))


def _civilian_status(record: Record) -> Iterator[Sentence]:
    """Yield that origins disagree on who the dead were, deciding nothing."""
    civilians: dict[str, list[ClaimId]] = {}
    fighters: dict[str, list[ClaimId]] = {}
    for claim, toll in record.tolls_of(Harm.KILLED):
        origin = record.origin_of.get(claim.id)
        if origin is None or toll.scope in (Scope.TOTAL, Scope.OTHER):
            continue
        if toll.group is Group.CIVILIANS and claim.polarity is Polarity.AFFIRMED:
            civilians.setdefault(with_article(origin.label), []).append(claim.id)
        if toll.group in _FIGHTERS or _denies_civilians(toll, claim.polarity):
            fighters.setdefault(with_article(origin.label), []).append(claim.id)
    # One voice that counts both kinds of dead contradicts nobody.
    against = {label: claims for label, claims in fighters.items() if label not in civilians}
    if civilians and against:
        cited = [c for group in (civilians, against) for claims in group.values() for c in claims]
        yield Sentence(
            f"The civilian status of the killed is contested: {listed(list(civilians))} "
            f"{'speaks' if len(civilians) == 1 else 'speak'} of civilians, "
            f"{listed(list(against))} {'does' if len(against) == 1 else 'do'} not.",
            tuple(cited),
        )
    yield from _contested_persons(record)


def _denies_civilians(toll: Toll, polarity: Polarity) -> bool:
    none = toll.count is not None and toll.count.at_most == 0
    return toll.group is Group.CIVILIANS and (none or polarity is Polarity.DENIED)


def _contested_persons(record: Record) -> Iterator[Sentence]:
    said: dict[str, dict[bool, ClaimId]] = {}
    for claim, person in record.with_detail(Person):
        if person.civilian is not None:
            said.setdefault(person.name, {})[person.civilian] = claim.id
    for name, claims in said.items():
        if len(claims) > 1:
            yield Sentence(f"Whether {name} was a civilian is contested.", tuple(claims.values()))


def _thin_ground(record: Record) -> Iterator[Sentence]:
    """Yield where one origin stands alone, or voices cannot be told apart."""
    alone: dict[str, list[Figure]] = {}
    for figure in told_once(in_order(record.figures)):
        origins = record.origins_of(figure.considered)
        if len(origins) == 1:
            alone.setdefault(origins[0].label, []).append(figure)
    for label, figures in alone.items():
        subject = "The figure" if len(figures) == 1 else "Each figure"
        whom = listed([f"{group_words(f.harm, f.group)} {HARM_WORDS[f.harm]}" for f in figures])
        yield Sentence(
            f"{subject} for {whom} rests on one origin only: {with_article(label)}.",
            _considered(figures),
        )
    unnamed = [o for o in record.origins if o.kind is SourceKind.ANONYMOUS]
    if len(unnamed) > 1:
        yield Sentence(
            f"{len(unnamed)} origins are anonymous; whether they are one voice cannot be told.",
            tuple(origin.claims[0] for origin in unnamed if origin.claims),
        )
    inferred = tuple(claim.id for claim in record.claims if is_inferred(claim))
    if inferred:
        speakers = how_many(len(inferred), "claim", "claims")
        yield Sentence(f"The speaker of {speakers} is inferred from context, not stated.", inferred)


def _causes(record: Record) -> Iterator[Sentence]:
    if next(record.with_detail(Cause), None) is None:
        yield Sentence("Nobody says what caused the harm.")


def _open_inquiries(record: Record) -> Iterator[Sentence]:
    ended = {InquiryStage.CONCLUDED, InquiryStage.REFUSED}
    going_on = {
        investigator: claims
        for investigator, claims in inquiries(record).items()
        if ended.isdisjoint(inquiry.stage for _, inquiry in claims)
    }
    if going_on:
        one = len(going_on) == 1
        subject, which = ("an inquiry has", "that") if one else ("inquiries have", "those")
        yield Sentence(
            f"Nobody says that {subject} come to an end: {which} of {listed(list(going_on))}.",
            tuple(claim.id for claims in going_on.values() for claim, _ in claims),
        )


_UNUSED = {
    NotGrounded.code: ("claim of a model was left out", "claims of a model were left out"),
    AnswerUnusable.code: ("part of a text was not read", "parts of texts were not read"),
}
"""What is said of one, and of several, where what was skipped is no document."""


def _unread(record: Record) -> Iterator[Sentence]:
    unused: dict[str, int] = {}
    for skipped in record.skipped:
        if skipped.code == NoDocument.code:  # nothing that was to be read
            continue
        unused[skipped.code] = unused.get(skipped.code, 0) + 1
    for code, number in unused.items():
        one, many = _UNUSED.get(code, ("document was not used", "documents were not used"))
        what = how_many(number, one, many)
        yield Sentence(f"{what}: {code}, {uncapitalised(code_words(code))}")
    undated = count_items(each for each in record.documents if each.published is None)
    if undated == 1:
        yield Sentence("1 document does not say when it was published.")
    elif undated:
        yield Sentence(f"{undated} documents do not say when they were published.")
