"""What a figure says: the range, who set each end, and what it is not."""

from collections.abc import Iterable, Iterator

from openinquest.model import (
    Certainty,
    Claim,
    ClaimId,
    Count,
    Figure,
    Group,
    Harm,
    Origin,
    Polarity,
    Scope,
    Sentence,
    SourceKind,
    Toll,
    count_items,
)
from openinquest.report.record import Record
from openinquest.report.wording import (
    CERTAINTY_WORDS,
    HARM_WORDS,
    SOURCE_WORDS,
    bare_count,
    bare_range,
    capitalised,
    group_words,
    happened_words,
    how_many,
    is_one,
    listed,
    people_words,
)

# The dead come first, as in the list of harms.
_HARM_ORDER = tuple(Harm)

# The people whose harm is the question come before those named for what they are.
_GROUP_ORDER = (Group.CIVILIANS, Group.ALL, *(g for g in Group if g not in ("civilians", "all")))

_APART = {
    Harm.RESCUED: "those rescued are not counted as killed",
    Harm.RECOVERED: "bodies recovered are not a count of all who died",
    Harm.MISSING: "those missing are not counted as killed",
}

_SURENESS = tuple(Certainty)


def order_of(figure: Figure) -> tuple[int, int]:
    """Return where a figure comes when figures are told: by harm, then by group."""
    return _HARM_ORDER.index(figure.harm), _GROUP_ORDER.index(figure.group)


def in_order(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures that give a number, in the order in which they are told.

    That none of a group came to a harm is told behind those who did.
    """
    numbered = [figure for figure in figures if (figure.low, figure.high) != (None, None)]
    counted = {(each.rule, each.harm) for each in numbered if not _tells_of_nobody(each)}

    def told(figure: Figure) -> tuple[int, bool, int]:
        harm, group = order_of(figure)
        return harm, _tells_of_nobody(figure) and (figure.rule, figure.harm) in counted, group

    return sorted(numbered, key=told)


def _tells_of_nobody(figure: Figure) -> bool:
    """Return whether all that a figure rests on is that nobody came to harm."""
    return figure.low == 0 and not figure.high


def told_once(figures: list[Figure]) -> list[Figure]:
    """Return the figures without those for all people that repeat one for a group.

    A count of civilians is one of people too; in prose the closer word says it all.
    """
    by_group = {_ends(figure) for figure in figures if figure.group is not Group.ALL}
    return [f for f in figures if f.group is not Group.ALL or _ends(f) not in by_group]


def _ends(figure: Figure) -> tuple[object, ...]:
    return figure.harm, figure.low, figure.high, figure.low_claim, figure.high_claim


def figure_sentences(figure: Figure, record: Record, *, scene: str = "") -> Iterator[Sentence]:
    """Yield the range of a figure, then whose account each end is.

    Args:
        figure: A figure with at least one end.
        record: What it was reconciled from.
        scene: Where and when, to follow the verb; empty where it was said before.
    """
    ends = ends_of(figure, record)
    apart = f"; {_APART[figure.harm]}" if figure.harm in _APART else ""
    cited = tuple(claim.id for claim in ends)
    if len(ends) == 1:
        account = f"{record.account(ends[0])}{_called_people(figure, ends[0])}"
        unbounded = figure.high is None or ends_in_floor(figure, record)
        why_open = "".join(f"; {note}" for note in figure.notes)
        open_end = f"{why_open}; no account sets an upper end" if unbounded else ""
        yield Sentence(
            f"By the account of {account}, {_told(figure, ends, record)}{scene}{open_end}{apart}.",
            cited,
        )
        return
    yield Sentence(
        f"By the accounts in the record, {_told(figure, ends, record)}{scene}{apart}.", cited
    )
    if len(ends) == 2:
        yield ends_sentence(figure, *ends, record=record)
    yield from _other_accounts(figure, record, ends=cited)


def _other_accounts(figure: Figure, record: Record, *, ends: tuple[ClaimId, ...]) -> list[Sentence]:
    """Return one sentence on the numbers that set no end, each number once with all who give it."""
    told: dict[str, tuple[Count, list[Claim]]] = {}
    at_ends = {(_number_words(c), record.account(c)) for c in map(record.claim.get, ends) if c}
    for claim in (record.claim[one] for one in figure.considered if one in record.claim):
        toll = claim.detail
        if not isinstance(toll, Toll) or toll.count is None:
            continue
        number = _number_words(claim)
        if (number, record.account(claim)) not in at_ends:
            told.setdefault(number, (toll.count, []))[1].append(claim)
    if not told:
        return []
    ordered = sorted(told.items(), key=lambda one: _size(one[1][0]))
    numbers = [
        f"{number}, according to {listed(record.accounts(claims))}"
        for number, (_, claims) in ordered
    ]
    cited = tuple(claim.id for _, (_, claims) in ordered for claim in claims)
    return [Sentence(f"Other accounts of the same: {'; '.join(numbers)}.", cited)]


def _size(count: Count) -> tuple[int, int]:
    """Return where a count stands among others: by its lower bound, else by its upper one."""
    low = count.at_least if count.at_least is not None else count.at_most or 0
    return low, count.at_most if count.at_most is not None else low


def ends_sentence(figure: Figure, low: Claim, high: Claim, *, record: Record) -> Sentence:
    """Return whose account each end of a range is."""
    told = (
        f"the {end} end, {_number_words(claim)}, is the account of {record.account(claim)}"
        f"{_called_people(figure, claim)}"
        for end, claim in (("low", low), ("high", high))
    )
    return Sentence(f"{capitalised('; '.join(told))}.", (low.id, high.id))


def _called_people(figure: Figure, claim: Claim) -> str:
    """Return that a voice behind a figure of civilians does not call all of them civilians."""
    toll = claim.detail
    counts_people = isinstance(toll, Toll) and toll.group is Group.ALL
    if figure.group is not Group.CIVILIANS or not counts_people:
        return ""
    return ", who counts people and does not say that all were civilians"


def _number_words(claim: Claim) -> str:
    toll = claim.detail
    assert isinstance(toll, Toll)
    return f"{bare_count(toll.count)}{_hedge(claim)}"


def _hedge(claim: Claim) -> str:
    hedge = CERTAINTY_WORDS[claim.certainty]
    return f" ({hedge})" if hedge else ""


def ends_of(figure: Figure, record: Record) -> list[Claim]:
    """Return the claims that set the ends of a figure: the low one first, each once."""
    ends = dict.fromkeys(end for end in (figure.low_claim, figure.high_claim) if end is not None)
    return [record.claim[end] for end in ends if end in record.claim]


def corroboration(figure: Figure, record: Record) -> Sentence | None:
    """Return how many documents, origins and kinds of origin stand behind a figure.

    A document that copies another adds a document, never an origin; passages of one film are one.
    """
    origins = record.origins_of(figure.considered)
    if not origins:
        return None
    claims = _claims_behind(figure, record, origins={claim for o in origins for claim in o.claims})
    documents = {record.claim[claim].document for claim in claims}
    documents |= {copy.document for copy in record.copies if copy.copy_of in documents}
    items = count_items(
        record.document[document] for document in documents if document in record.document
    )
    people = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
    return Sentence(
        f"Corroboration for {people}: "
        f"{how_many(items, 'document', 'documents')}, "
        f"{how_many(len(origins), 'origin', 'origins')}{_kinds_words(origins)}.",
        tuple(claims),
    )


def _kinds_words(origins: Iterable[Origin]) -> str:
    """Return of how many kinds some origins are; one that cannot be placed is no kind."""
    found = dict.fromkeys(origin.kind for origin in origins)
    kinds = [SOURCE_WORDS[kind] for kind in found if kind is not SourceKind.UNSPECIFIED]
    if not kinds:
        return " of unknown kind"
    unplaced = ", and some of unknown kind" if SourceKind.UNSPECIFIED in found else ""
    return f", of {how_many(len(kinds), 'kind', 'kinds')} ({listed(kinds)}){unplaced}"


def _claims_behind(figure: Figure, record: Record, *, origins: set[ClaimId]) -> list[ClaimId]:
    """Return what the rule kept, and what it left out as said before by the same voices."""
    repeated = [aside.claim for aside in figure.set_aside if _of_the_incident(record, aside.claim)]
    return [
        claim
        for claim in dict.fromkeys([*figure.considered, *repeated])
        if claim in origins and claim in record.claim
    ]


def _of_the_incident(record: Record, claim: ClaimId) -> bool:
    found = record.claim.get(claim)
    return (
        found is not None
        and isinstance(found.detail, Toll)
        and found.detail.scope is Scope.INCIDENT
        and found.polarity is Polarity.AFFIRMED
    )


def ends_in_floor(figure: Figure, record: Record) -> bool:
    """Return whether nobody sets the high end as an upper bound: "at least 12" alone."""
    ends = (figure.high_claim, *figure.considered) if figure.high_claim else ()
    claims = (record.claim[claim] for claim in ends if claim in record.claim)
    counts = [claim.detail.count for claim in claims if isinstance(claim.detail, Toll)]
    tops = [count.at_most if count else None for count in counts]
    # "About 40" is entered as 40, and allows a few more.
    return bool(tops) and all(top is None or top < (figure.high or 0) for top in tops)


def _told(figure: Figure, ends: list[Claim], record: Record) -> str:
    """Return the people of a figure and what befell them, as sure as its ends are."""
    # Where every end was read from words such as "dozens", so was the range.
    counts = [claim.detail.count for claim in ends if isinstance(claim.detail, Toll)]
    roughly = bool(counts) and all(count is not None and count.approximate for count in counts)
    nobody = _tells_of_nobody(figure)
    count = Count(figure.low, 0 if nobody else figure.high, approximate=roughly)
    people = people_words(count, harm=figure.harm, group=figure.group)
    if ends_in_floor(figure, record):
        number = bare_range(figure.low, figure.high, or_more=True)
        people = f"{number} {group_words(figure.harm, figure.group, one=is_one(count))}"
    surest = min((claim.certainty for claim in ends), key=_SURENESS.index, default=_SURENESS[0])
    verb = happened_words(figure.harm, one=is_one(count), certainty=surest)
    return f"{people} {verb}"
