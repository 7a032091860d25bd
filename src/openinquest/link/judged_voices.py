"""What people decided on whose words claims are, made to hold on the voices found by rule."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol, Self, TypeVar

from openinquest.link.voices import JudgedKey, Key, Voice
from openinquest.model import Claim, ClaimId, Document, Judgement, JudgementKind


class Said(Protocol):
    """A claim with the voice that stands behind it."""

    @property
    def claim(self) -> Claim:
        """The claim."""
        ...

    @property
    def voice(self) -> Voice:
        """Whose words it is."""
        ...

    def of(self, voice: Voice, carried_from: Document | None, how: str) -> Self:
        """Return the claim as another voice's; `carried_from` is where it is had from."""
        ...

    @property
    def document(self) -> Document:
        """The document that makes the claim."""
        ...


S = TypeVar("S", bound=Said)

_TO_ONE_ORIGIN = "goes back, as a person decided, to the same voice as"


def apply_judgements(
    said: Sequence[S], own_voice: Callable[[S], Voice], judgements: Iterable[Judgement]
) -> tuple[list[S], list[tuple[Key, Key]]]:
    """Return claims with the voices that people decided on, and which keys are one voice besides.

    Args:
        said: The claims with their voices by rule, in order.
        own_voice: The voice that a claim has by its own document alone.
        judgements: What people decided; the newer holds against the older.
    """
    by_claim = {entry.claim.id: entry for entry in said}
    together: list[tuple[Key, Key]] = []
    for judgement in sorted(judgements, key=lambda each: (each.made_utc, each.id)):
        named = [by_claim[ClaimId(each)] for each in judgement.subjects if each in by_claim]
        if judgement.kind is JudgementKind.MERGE_VOICES:
            together += [(a.voice.keys[0], b.voice.keys[0]) for a, b in pairwise(named)]
        elif judgement.kind is JudgementKind.SPLIT_VOICES:
            key = JudgedKey(judgement.id)
            for entry in named:
                label = judgement.value or entry.voice.label
                voice = replace(entry.voice, keys=(key,), label=label, is_publisher=False)
                by_claim[entry.claim.id] = entry.of(voice, None, "")
        elif judgement.kind is JudgementKind.MERGE_ORIGINS:
            for entry in named[1:]:
                first = named[0]
                by_claim[entry.claim.id] = entry.of(first.voice, first.document, _TO_ONE_ORIGIN)
        elif judgement.kind is JudgementKind.SPLIT_ORIGINS:
            for entry in named:
                by_claim[entry.claim.id] = entry.of(own_voice(entry), None, "")
    return [by_claim[entry.claim.id] for entry in said], together
