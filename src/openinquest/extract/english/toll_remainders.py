"""Numbers that go on with a toll and leave its words out: "nine in the market and 12 outside"."""

import re
from collections.abc import Iterator, Sequence

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.people import Mention
from openinquest.model import Count, Scope

_WHERE = AnyCase(
    r"(?:\s+(?:more|others?))?\s+(?:in|on|at|from|near|inside|outside|next\s+door|elsewhere|nearby)\b"
)
_JOINED = AnyCase(r"(?:\band|[,:;–—-])\s+(?:(?:another|a\s+further)\s+)?$")
_RIVAL = AnyCase(
    r"\b(?:says?|said|claims?|claimed|counts?|counted|reports?|reported|sp(?:eaks?|oke)\s+of|"
    r"puts?\s+it\s+at)\s+$"
)
_ENDS = re.compile(r"\s*(?:[.;,!?]|$)")
_FURTHEST = 120  # characters between a toll and the number that goes on with it
_JOINT_CHARS = 20


def remainders(
    text: str, end: int, tree: Tree, tolls: Sequence[FoundToll], mentions: list[Mention]
) -> Iterator[FoundToll]:
    """Yield numbers of people without a word of harm that stand behind a toll.

    Numbers that make up the toll are parts of it: "19 died: seven in the market and 12 on the
    road". Others are people besides: "nine died on the spot and six in hospital". A number that
    somebody says is a rival: "the ministry says 40 died; the opposition says 90".
    """
    for index, whole in enumerate(tolls):
        limit = min((toll.start for toll in tolls[index + 1 :]), default=end)
        bare = [each for each in mentions if whole.end <= each.start < min(limit, end)]
        yield from (_remainder(whole, each, None) for each in bare if _is_rival(text, end, each))
        bare = [each for each in bare if _goes_on(text, tree, whole, each)]
        if not bare or whole.count is None:
            continue
        numbers = [each.count.exact or 0 for each in bare if each.count]
        parts = len(bare) > 1 and sum(numbers) == whole.count.exact
        for each in bare:
            if parts or text[: each.start].rstrip().endswith("and"):
                yield _remainder(whole, each, index if parts else None)


def _goes_on(text: str, tree: Tree, whole: FoundToll, mention: Mention) -> bool:
    before = text[max(0, mention.start - _JOINT_CHARS) : mention.start]
    return (
        mention.count is not None
        and mention.noun in {"", "others"}
        and mention.start - whole.end <= _FURTHEST
        and _JOINED.search(before) is not None
        and _WHERE.match(text, mention.end) is not None
        and not any(
            word.bare_relation == "nsubj"
            for word in tree.words
            if mention.start <= word.start < mention.end
        )
    )


def _is_rival(text: str, end: int, mention: Mention) -> bool:
    before = text[max(0, mention.start - _JOINT_CHARS) : mention.start]
    return (
        mention.count is not None
        and not mention.noun
        and _RIVAL.search(before) is not None
        and _ENDS.match(text, mention.end, end) is not None
    )


def _remainder(whole: FoundToll, mention: Mention, part_of: int | None) -> FoundToll:
    count: Count | None = mention.count
    return FoundToll(
        mention.start,
        mention.end,
        whole.harm,
        whole.group,
        count,
        whole.scope if part_of is None else Scope.PART,
        "toll.remainder",
        part_of=part_of,
        people=(mention.start, mention.end),
    )
