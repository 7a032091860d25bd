"""What each rule makes of the same claims: the range, and who sets each end of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from openinquest.model import ClaimId, Figure
from openinquest.report.figure_sentences import ends_in_floor, order_of
from openinquest.report.record import Record
from openinquest.report.wording import bare_range, listed, number_words


def side_by_side(figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    """Yield the figures of one harm and group together, in the order in which they are told.

    Within them the rules keep the order that they were given in.
    """
    for _, same in groupby(sorted(figures, key=order_of), key=order_of):
        yield list(same)


def range_words_of(figure: Figure, record: Record) -> str:
    """Return the range by its rule, with the best number where the rule names one between ends.

    A floor at the high end is told as one, but by a rule that enters numbers.
    """
    or_more = figure.best is None and ends_in_floor(figure, record)
    words = bare_range(figure.low, figure.high, or_more=or_more)
    alone = figure.best in (None, figure.low) and figure.low == figure.high
    return words if alone or figure.best is None else f"{words}, best {number_words(figure.best)}"


def ends_by_claim(figure: Figure) -> list[tuple[str, ClaimId]]:
    """Return the claims that set the low end, the best number and the high end.

    A claim that sets several of them stands once, with all that it sets: "low and high by"; one
    that sets all of them with "set by".
    """
    named = (
        ("low", figure.low_claim),
        ("best", figure.best_claim),
        ("high", figure.high_claim),
    )
    sets: dict[ClaimId, list[str]] = {}
    for end, claim in named:
        if claim is not None:
            sets.setdefault(claim, []).append(end)
    if len(sets) == 1 and None not in (figure.low, figure.high):
        return [("set by", claim) for claim in sets]
    return [(f"{listed(ends)} by", claim) for claim, ends in sets.items()]


def notes_by_rule(figure: Figure, record: Record) -> list[str]:
    """Return what a reader must know of a figure beside its ends."""
    open_end = figure.best is not None and ends_in_floor(figure, record)
    return [*figure.notes, *(["no account sets an upper end"] if open_end else [])]
