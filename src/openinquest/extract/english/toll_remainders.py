"""Numbers that go on with a toll and leave its words out: "nine in the market and 12 outside"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.carried_sides import Before
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import EXACT, NUMBER, read_count
from openinquest.extract.english.people import Mention, find_mentions, group_of
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.voices import kind_of
from openinquest.model import Count, Group, Scope, SourceKind, Toll

_WHERE_WORDS = (
    r"(?:\s+(?:more|others?))?\s+"
    r"(?:in|on|at|from|near|inside|outside|next\s+door|elsewhere|nearby)\b"
)
_WHERE = AnyCase(_WHERE_WORDS)
_JOINED = AnyCase(r"(?:\band|[,:;–—-])\s+(?:(?:another|a\s+further)\s+)?$")
_FIGURE = r"(?:number|figure|total|count|toll|tally|estimate)"
_NEARER = (
    r"(?:(?:much\s+|far\s+|slightly\s+|still\s+)?(?:closer|nearer|higher|lower)"
    r"(?:\s+to|,?\s+at)?\s+)?"
)
_IS = r"(?:was|is|were|stood\s+at|had\s+(?:reached|been)|(?:could|may|might)\s+be)\s+"
_TAKES_UP = (
    rf"(?:puts?|placed|places)\s+(?:it|the\s+(?:death\s+)?{_FIGURE})\s+{_NEARER}(?:at\s+)?|"
    r"(?:g[ai]ves?|giving|offer(?:s|ed|ing)?|cit(?:es?|ed|ing)|quot(?:es?|ed|ing)|report(?:s|ed|ing)?|"
    r"released|published)\s+(?:an?|another|its\s+own|their\s+own|the)\s+(?:(?:much|far|slightly|still|even)\s+)?"
    rf"(?:higher|lower|different|bigger|smaller|larger)\s+(?:death\s+)?{_FIGURE}\s+of\s+|"
    rf"(?:it|the\s+(?:real|true|actual|correct|final|total)\s+(?:death\s+)?{_FIGURE})\s+{_IS}{_NEARER}"
)
"""How a number is set against one told before: "gave a lower figure of", "it was closer to"."""
_RIVAL = AnyCase(
    r"\b(?:says?|said|claims?|claimed|counts?|counted|reports?|reported|sp(?:eaks?|oke)\s+of|"
    rf"{_TAKES_UP})\s*$"
)
_PUTS_IT_AT = AnyCase(rf"[^.:;?!\d]{{3,80}}?\b(?:{_TAKES_UP})")
_ROSE = AnyCase(
    rf"[^.:;?!\d]{{0,60}}?\b(?:the|that)\s+{_FIGURE}\s+(?:(?:has|had|have|later|since|then|now)\s+){{0,3}}"
    r"(?:r[io]sen?|climbed|gr[eo]wn?|reached|increased|jumped|gone\s+up|went\s+up)\s+(?:to\s+)?"
)
_SAYS = AnyCase(
    r"(?!asked\b)(?P<who>[^.,:;?!\d]{3,60}?)\b(?:says?|said|claims?|claimed|counted|spoke\s+of)\s+"
)
"""What stands before a rival number, and nothing else does in its sentence."""
_ARE_WHO = (
    rf"(?P<number>{NUMBER})\s+(?:of\s+(?:them|the\s+dead|the\s+victims)\s+)?(?:were|was)\s+"
    r"(?:an?\s+)?(?P<who>[a-z]+)\b"
)
_SHARED = AnyCase(rf"\W*(?:at\s+least\s+)?{_ARE_WHO}")
_AND_MORE = AnyCase(rf"\s*(?:,|,?\s+and)\s+{_ARE_WHO}")
"""How a sentence shares out people told of before: "nine were women and three were children"."""
_BODIES = AnyCase(r"\b(?:unions?|opposition|party|association|committee|coalition|movement)\b")
_TOLD = AnyCase(r"\b(?:says?|said|claims?|claimed|counted|reports?|reported|according\s+to)\b")
_STOP = re.compile(r"\s*\.?\s*")
_NUMBER = AnyCase(rf"(?<![\w.,:-])(?:{EXACT})(?![\w:]|[.,]\d)")
_ENDS = re.compile(r"\s*(?:[.;,!?]|$)")
_AND_ONE = AnyCase(rf"\band\s+{EXACT}{_WHERE_WORDS}")
_FURTHEST = 120  # characters between a toll and the number that goes on with it
_JOINT_CHARS = 20
_RIVAL_CHARS = 60


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
            if parts:
                yield _remainder(whole, each, index)
            elif text[: each.start].rstrip().endswith("and") or _ends_in_and(text, each, end):
                yield _further(whole, each)


def goes_on_with_before(text: str, sentence: Sentence, before: Before) -> list[FoundToll]:
    """Return the tolls of a sentence without a word of harm that takes up the one before it."""
    return _parts_of_before(text, sentence, before) or _rival_of_before(text, sentence, before)


def _rival_of_before(text: str, sentence: Sentence, before: Before) -> list[FoundToll]:
    """Return the toll of a sentence that only says how many somebody else counts, or a later count.

    "The opposition put the number at 60" and "the number rose to 60" count whom the sentence just
    before them counts, if that tells of one number: else nobody could say which they take up.
    """
    told = _only_toll(text, before)
    if told is None:
        return []
    for pattern in (_PUTS_IT_AT, _ROSE, _SAYS):
        opened = pattern.match(text, sentence.start, sentence.end)
        mentions = find_mentions(text, opened.end(), sentence.end) if opened else []
        if opened is None or len(mentions) != 1 or mentions[0].start != opened.end():
            continue
        rival = mentions[0]
        if pattern is _SAYS and not _contradicts(text, before.sentences[-1], opened):
            continue  # "the driver said 60", "the sign said 40"
        if rival.count and not rival.noun and _STOP.fullmatch(text, rival.end, sentence.end):
            whole = FoundToll(0, 0, told.harm, told.group, told.count, told.scope, "toll.remainder")
            return [_remainder(whole, rival, None)]
    return []


def _parts_of_before(text: str, sentence: Sentence, before: Before) -> list[FoundToll]:
    """Return the parts into which a sentence shares out those whom the one before it counts.

    "Nine of them were children" and "Nine were women and three were children" do, behind a
    number for people of no kind.
    """
    told, opened = _only_toll(text, before), _SHARED.match(text, sentence.start, sentence.end)
    if told is None or told.group is not Group.ALL:
        return []
    parts: list[FoundToll] = []
    while opened is not None:
        count, group = read_count(opened["number"]), group_of(opened["who"])
        if count is None or group is Group.ALL or not _may_be_some_of(told, count):
            break
        place = (opened.start("number"), opened.end())
        parts.append(FoundToll(*place, told.harm, group, count, Scope.PART, "toll.of_them"))
        opened = _AND_MORE.match(text, opened.end(), sentence.end)
    return parts


def _may_be_some_of(told: Toll, count: Count) -> bool:
    most = told.count.at_most if told.count is not None else None
    return most is None or (count.at_least or 0) <= most


def _contradicts(text: str, last: Sentence, opened: re.Match[str]) -> bool:
    """Return whether a body or an office says a number, and somebody said one before."""
    who = text[opened.start("who") : opened.end("who")]
    a_voice = kind_of(who) is not SourceKind.UNSPECIFIED or _BODIES.search(who) is not None
    return a_voice and _TOLD.search(text, last.start, last.end) is not None


def _only_toll(text: str, before: Before) -> Toll | None:
    """Return the one toll of the sentence just before, where no other number stands there."""
    if not before.sentences:
        return None
    last = before.sentences[-1]
    tolls = [toll for start, toll in before.tolls if last.start <= start < last.end]
    numbers = list(_NUMBER.finditer(text, last.start, last.end))
    if len(tolls) != 1 or len(numbers) > 1 or tolls[0].scope is not Scope.INCIDENT:
        return None
    return tolls[0] if tolls[0].count is not None and tolls[0].count.exact != 1 else None


def _goes_on(text: str, tree: Tree, whole: FoundToll, mention: Mention) -> bool:
    before = text[max(0, mention.start - _JOINT_CHARS) : mention.start]
    return (
        mention.count is not None
        and mention.noun in {"", "others"}
        and mention.start - whole.end <= _FURTHEST
        and _JOINED.search(before) is not None
        and _WHERE.match(text, mention.end) is not None
        and not any(
            word.bare_relation == "nsubj" and (over := tree.head_of(word)) and over.upos == "VERB"
            for word in tree.words
            if mention.start <= word.start < mention.end
        )
    )


def _is_rival(text: str, end: int, mention: Mention) -> bool:
    before = text[max(0, mention.start - _RIVAL_CHARS) : mention.start]
    return (
        mention.count is not None
        and not mention.noun
        and _RIVAL.search(before) is not None
        and _ENDS.match(text, mention.end, end) is not None
    )


def _ends_in_and(text: str, mention: Mention, end: int) -> bool:
    """Return whether a list goes on behind a number: "three near it and one in the port"."""
    comma = text[: mention.start].rstrip().endswith(",")
    return comma and _AND_ONE.search(text, mention.end, end) is not None


def _further(whole: FoundToll, mention: Mention) -> FoundToll:
    """Return people whom the word of harm of a toll befell beside those that it counts."""
    who = None if whole.who is None else replace(whole.who, at=None)
    return replace(_remainder(whole, mention, None), who=who, list_of=whole.list_of)


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
