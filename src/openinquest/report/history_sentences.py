"""What moved, what adds up, what is conceded, and what ground the ends of a range count."""

from collections.abc import Iterator

from openinquest.model import (
    Adding,
    ClaimId,
    Count,
    Extent,
    Figure,
    History,
    PartsCheck,
    Sentence,
    Statement,
    Toll,
    day_in_words,
)
from openinquest.report.figure_sentences import in_order, told_once
from openinquest.report.record import Record
from openinquest.report.wording import (
    HARM_WORDS,
    bare_count,
    bare_range,
    group_words,
    listed,
    number_words,
)

EXTENT_WORDS: dict[Extent, str] = {
    Extent.SITE: "at one site",
    Extent.SITES: "in several buildings",
    Extent.STREET: "in a street",
    Extent.DISTRICT: "in a neighbourhood",
}

_EXTENTS = tuple(Extent)


def movement_sentences(record: Record) -> Iterator[Sentence]:
    """Yield how the number of each voice moved that gave different ones on different days."""
    for history in record.beside.histories:
        if history.moved:
            numbers = [statement_words(one) for one in history.statements]
            claims = tuple(claim for one in history.statements for claim in one.claims)
            yield Sentence(
                f"The figure moved: {_voice(history, record)} counts "
                f"{group_words(history.harm, history.group)} {HARM_WORDS[history.harm]}: "
                f"{', '.join(numbers)}.",
                claims,
            )


def statement_words(statement: Statement) -> str:
    """Return one number of a voice with its day, and the ground that it counts.

    Example:
        >>> from datetime import date
        >>> statement_words(Statement(date(2019, 5, 3), Count(12, 12), Extent.SITE, True, ()))
        '12 on 3 May 2019 (at one site)'
    """
    day = f"on {day_in_words(statement.stated)}" if statement.stated else "on a day not told"
    ground = f" ({EXTENT_WORDS[statement.extent]})" if statement.extent else ""
    return f"{bare_count(statement.count)} {day}{ground}"


def _voice(history: History, record: Record) -> str:
    """Return whose account a history is; a voice is called as at its latest statement."""
    last = [claim for one in history.statements for claim in one.claims][-1]
    return record.account(record.claim[last])


def parts_sentences(record: Record) -> Iterator[Sentence]:
    """Yield whether what is given in parts adds up to the whole that is stated."""
    told: dict[str, tuple[ClaimId, ...]] = {}
    for check in record.beside.parts:
        words = _parts_words(check, record)
        told[words] = (*told.get(words, ()), check.whole, *check.parts)
    for words, claims in told.items():
        yield Sentence(words, claims)


def _parts_words(check: PartsCheck, record: Record) -> str:
    whole = record.claim[check.whole].detail
    counts = [record.claim[part].detail for part in check.parts]
    assert isinstance(whole, Toll)
    numbers = listed([bare_count(part.count) for part in counts if isinstance(part, Toll)])
    whom = f"{group_words(whole.harm, whole.group)} {HARM_WORDS[whole.harm]}"
    account = record.account(record.claim[check.whole])
    come = f"{numbers} come to {bare_range(check.low, check.high)}"
    if len(counts) == 1:
        come = f"a part is {numbers}"
    how = {
        Adding.ADDS_UP: "they add up",
        Adding.LEAVES_A_REST: f"{number_words(abs(check.rest))} stand in no part",
        Adding.EXCEEDS: f"they do not add up, being {number_words(abs(check.rest))} too many",
    }[check.verdict]
    return (
        f"Parts held against the whole of {bare_count(whole.count)} {whom}, "
        f"by the account of {account}: {come}; {how}."
    )


def conceded_sentences(record: Record) -> Iterator[Sentence]:
    """Yield what those who admit a part in the harm themselves count, apart from all reports."""
    for figure in told_once(in_order(record.beside.conceded)):
        claims = [record.claim[claim] for claim in figure.considered if claim in record.claim]
        whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
        yield Sentence(
            f"Conceded by {listed(record.accounts(claims))}: "
            f"{bare_range(figure.low, figure.high)} {whom}; what is conceded changes no range.",
            figure.considered,
        )


def ground_sentence(figure: Figure, record: Record) -> Sentence | None:
    """Return the range on each ground that the claims of a figure count, None where it is one.

    A house, its street and its neighbourhood are not the same people. Where the ranges on all
    grounds overlap they may be, and nothing is told.
    """
    grounds: dict[Extent, list[tuple[Count, ClaimId]]] = {}
    for claim in figure.considered:
        toll = record.claim[claim].detail if claim in record.claim else None
        if claim in record.extent_of and isinstance(toll, Toll) and toll.count is not None:
            grounds.setdefault(record.extent_of[claim], []).append((toll.count, claim))
    if len(grounds) < 2:
        return None
    whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
    in_order = sorted(grounds, key=_EXTENTS.index)
    ends = [_range_of([count for count, _ in grounds[extent]]) for extent in in_order]
    if max(low or high or 0 for low, high in ends) <= min(high or low or 0 for low, high in ends):
        return None
    told = [
        f"{bare_range(low, high)} {EXTENT_WORDS[extent]}"
        for extent, (low, high) in zip(in_order, ends, strict=True)
    ]
    cited = tuple(claim for counts in grounds.values() for _, claim in counts)
    return Sentence(f"Not all accounts of {whom} count the same ground: {listed(told)}.", cited)


def _range_of(counts: list[Count]) -> tuple[int | None, int | None]:
    """Return the lowest and the highest number of some counts, None where none sets that end."""
    lows = [count.at_least for count in counts if count.at_least is not None]
    highs = [count.at_most for count in counts if count.at_most is not None]
    return min(lows, default=None), max([*highs, *lows]) if highs else None
