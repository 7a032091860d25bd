"""How sound the basis of a judgement is, from the voices that it rests on."""

from collections.abc import Iterable

from openinquest.model import AnalyticConfidence, ConfidenceLevel, Origin
from openinquest.weigh.independence import gathers, kind_in_words, kinds_of

_FOR_HIGH, _FOR_MODERATE = 3, 2
"""So many kinds of voice: three as UN missions ask for, two as corroboration needs at least."""

_LEVELS = (ConfidenceLevel.LOW, ConfidenceLevel.MODERATE, ConfidenceLevel.HIGH)


def confidence_in(supporting: Iterable[Origin], opposing: Iterable[Origin]) -> AnalyticConfidence:
    """Return how sound a judgement's basis is, and in what the basis consists.

    High needs independent origins of three kinds, moderate of two; a voice that
    opposes takes one step off. Papers and recorders, who pass on what others saw,
    and voices that nobody can place count for neither side. How likely the
    judgement is does not enter, nor does anybody's letter for a source.

    Args:
        supporting: The voices that the judgement rests on, in any order.
        opposing: Those that say otherwise.

    Example:
        >>> confidence_in([], []).level.value
        'low'
    """
    behind, against = _counted(supporting), _counted(opposing)
    kinds = kinds_of(behind)
    level = 2 if len(kinds) >= _FOR_HIGH else 1 if len(kinds) >= _FOR_MODERATE else 0
    level = max(level - bool(against), 0)
    return AnalyticConfidence(_LEVELS[level], _basis(behind, kinds, against))


def _counted(origins: Iterable[Origin]) -> list[Origin]:
    once = {origin.id: origin for origin in origins}.values()
    return sorted(
        (one for one in once if kind_in_words(one.kind) and not gathers(one.kind)),
        key=lambda origin: origin.id,
    )


def _basis(behind: list[Origin], kinds: list[str], against: list[Origin]) -> str:
    if not behind:
        words = "no independent origin that saw, treated or counted for itself"
    else:
        words = (
            f"{_many(len(behind), 'independent origin')} of {_many(len(kinds), 'kind')} "
            f"({', '.join(sorted(kinds))})"
        )
    return f"{words}; {_many(len(against), 'origin')} against" if against else words


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
