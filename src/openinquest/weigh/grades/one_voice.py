"""Which of the voices that are heard can be one and the same."""

from collections.abc import Collection, Mapping

from openinquest.model import Claim, ClaimId, DocumentId, Origin, OriginId
from openinquest.weigh.grades.interests import Names
from openinquest.weigh.independence import gathers


def quoted_beside(
    claims: Collection[Claim], origin_of: Mapping[ClaimId, Origin]
) -> dict[ClaimId, str]:
    """Return what papers and recorders say in a document that also quotes a voice, with why.

    What one of them says there in its own name, it may have from that voice.

    Args:
        claims: What counts otherwise.
        origin_of: Whose claims they are.
    """
    quoted: dict[DocumentId, Origin] = {}
    for claim in claims:
        if claim.sources:
            quoted.setdefault(claim.document, origin_of[claim.id])
    return {
        claim.id: f"its speaker also quotes {quoted[claim.document].label}, and may have it so"
        for claim in claims
        if not claim.sources and claim.document in quoted and gathers(origin_of[claim.id].kind)
    }


def that_may_be_others(
    counted: Mapping[OriginId, Claim], origin_of: Mapping[ClaimId, Origin], names: Names
) -> dict[OriginId, str]:
    """Return the voices that may be another of those counted, each with why.

    A label that says no more than another's may mean the same people: "police"
    in two papers, or "police" and "Tal Nasra police".

    Args:
        counted: The voices, each with a claim.
        origin_of: Whose claims they are.
        names: What the labels of voices come down to.
    """
    label = {voice: origin_of[claim.id].label for voice, claim in counted.items()}
    words = {voice: _words(label[voice], names) for voice in counted}
    found: dict[OriginId, str] = {}
    for voice, claim in counted.items():
        others = (each for each in counted if each != voice and each not in found)
        same = next((each for each in others if words[voice] <= words[each]), None)
        if claim.sources and words[voice] and same is not None:
            found[voice] = f"nothing tells its speaker from {label[same]}"
    return found


def _words(label: str, names: Names) -> frozenset[str]:
    """Return what the label of a voice says, one of many people as many ("medics")."""
    return frozenset(word.removesuffix("s") for word in names.words(label))
