"""How the voices behind a claim were found: named here, meant by "he", or carried over."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from openinquest.model import Attribution, Claim, Source, Traced, Tracing

_Chain = tuple[Source, ...]


class Tracer:
    """What the attributions of one field tell of the voices behind its claims.

    Args:
        text: The field.
        starts: Where each of its sentences begins, in order.
        attributions: What was read of the field.
    """

    def __init__(
        self, text: str, starts: Sequence[int], attributions: Iterable[Attribution]
    ) -> None:
        self._text, self._starts = text, starts
        self._by_chain: dict[_Chain, list[tuple[int, Attribution]]] = {}
        self._cues: dict[tuple[str, ...], list[int]] = {}
        self._named: dict[str, list[int]] = {}
        for attribution in attributions:
            self._note(attribution)
        for entries in self._by_chain.values():
            entries.sort(key=_first)
        for places in (*self._cues.values(), *self._named.values()):
            places.sort()

    def sentence_at(self, position: int) -> int:
        """Return the number, from 1, of the sentence that holds a position."""
        return max(1, bisect_right(self._starts, position))

    def attribution_of(self, claim: Claim) -> Attribution | None:
        """Return the attribution that gives a claim its speaker; None where no words do."""
        entries = self._by_chain.get(claim.sources)
        if not claim.sources or entries is None:
            return None
        return entries[max(0, bisect_right(entries, claim.span.start, key=_first) - 1)][1]

    def cue_of(self, attribution: Attribution) -> str:
        """Return the words of an attribution's cue."""
        return " … ".join(self._text[cue.start : cue.end] for cue in attribution.cue)

    def voices_of(self, claim: Claim) -> tuple[Traced, ...]:
        """Return how each voice of a claim's chain was found, outermost first."""
        cued = self._cues.get(_labels(claim.sources), [])
        carried_from = self._last_sentence(cued, claim.span.start)
        return tuple(self._traced(source, carried_from) for source in claim.sources)

    def last_named(self, label: str, position: int) -> int | None:
        """Return the sentence that named a voice last before a position, None where none did."""
        return self._last_sentence(self._named.get(label, []), position)

    def _note(self, attribution: Attribution) -> None:
        cue = attribution.mark.start
        entries = self._by_chain.setdefault(attribution.sources, [])
        entries.extend((piece.start, attribution) for piece in attribution.content)
        self._cues.setdefault(_labels(attribution.sources), []).append(cue)
        for source in attribution.sources:
            if source.span and not source.inferred:
                self._named.setdefault(source.label, []).append(source.span.start)

    def _traced(self, source: Source, carried_from: int | None) -> Traced:
        if source.span is None:
            if source.inferred:
                return Traced(source.label, Tracing.CARRIED, None, carried_from)
            return Traced(source.label, Tracing.UNNAMED)
        words = self._text[source.span.start : source.span.end]
        if not source.inferred:
            return Traced(source.label, Tracing.NAMED, words)
        if not (source.name or source.role or source.organisation):
            return Traced(source.label, Tracing.UNRESOLVED, words)
        named = self.last_named(source.label, source.span.start)
        return Traced(source.label, Tracing.RESOLVED, words, named)

    def _last_sentence(self, places: list[int], position: int) -> int | None:
        """Return the sentence of the last of some places before a position, None for none."""
        number = bisect_left(places, position)
        return self.sentence_at(places[number - 1]) if number else None


def _first(entry: tuple[int, Attribution]) -> int:
    return entry[0]


def _labels(sources: _Chain) -> tuple[str, ...]:
    return tuple(source.label for source in sources)
