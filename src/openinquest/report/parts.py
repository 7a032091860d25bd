"""The sentences of a summary in parts, each under its heading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openinquest.model import Claim, ClaimId, ClaimKind, Sentence

_CAUSES = "What is said to have caused it"

_HEADINGS: dict[ClaimKind, str] = {
    ClaimKind.TOLL: "Who was harmed",
    ClaimKind.PERSON: "Who was harmed",
    ClaimKind.EVENT: _CAUSES,
    ClaimKind.CAUSE: _CAUSES,
    ClaimKind.OBSERVATION: _CAUSES,
    ClaimKind.CONDUCT: "How parties are said to have behaved",
    ClaimKind.POSITION: "Accusations, denials and the like: no reports of fact",
    ClaimKind.INQUIRY: "Inquiries",
}

PARTIES = frozenset({_HEADINGS[ClaimKind.POSITION], _HEADINGS[ClaimKind.INQUIRY]})
"""The headings under which stands what parties say of the matter and of one another."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some sentences of a summary that speak of one matter, and its heading."""

    heading: str
    sentences: tuple[Sentence, ...]


def in_parts(sentences: Iterable[Sentence], held: Mapping[ClaimId, Claim]) -> tuple[Part, ...]:
    """Return the sentences under headings, in order; each is where its first claim belongs.

    Args:
        sentences: Those of a summary after its first, which stands above all headings.
        held: The claims of the finding.
    """
    parts: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        kind = next((held[c].kind for c in sentence.claims if c in held), ClaimKind.TOLL)
        parts.setdefault(_HEADINGS[kind], []).append(sentence)
    return tuple(Part(heading, tuple(told)) for heading, told in parts.items())
