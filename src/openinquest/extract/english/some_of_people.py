"""Of how many people words speak that tell of some of others: "one of three", "half of the 40"."""

from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.no_people import names_no_people
from openinquest.extract.english.numbers import EXACT, read_count
from openinquest.extract.english.people import Mention, group_of
from openinquest.extract.english.people_sides import side_of_some
from openinquest.model import Count, Group

ALONE = {"another": Count(1, 1), "both": Count(2, 2)}
"""Words that count people and stand for them."""
_OF_ALL = r"\s+(?:out\s+)?of\s+(?:(?:the|those|its|their|our)\s+)?$"
_SO_MANY_OF = AnyCase(rf"(?<![\w$€£,:/-])(?P<number>{EXACT})(?:\s+(?:more|others))?{_OF_ALL}")
_SHARE_OF = AnyCase(
    r"\b(?:(?P<bound>(?:more|less|fewer)\s+than|nearly|almost|about|over|around|at\s+least)\s+)?"
    r"(?:(?P<half>half)|some|many|most|several|part|few|(?:not|nearly|almost)\s+all|"
    rf"(?P<none>none|neither)|the\s+majority|(?:an?|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?){_OF_ALL}"
)
_LONGEST_SHARE = 60  # characters


def some_of(text: str, tree: Tree, head: Word, mentions: list[Mention]) -> Mention | None:
    """Return the mention of "one of three suspects": as many as the first number says."""
    count = read_count(head.form) if head.upos == "NUM" else ALONE.get(head.form.lower())
    if count is None:
        return None
    for each in tree.below(head, "nmod"):
        if any(case.lemma == "of" for case in tree.below(each, "case")):
            first = first_of(tree, head)
            if any(m.count and m.start < head.start < m.end for m in mentions):
                return None  # "all but one of the nine"
            if names_no_people(each):
                return None  # "one of the dogs"
            words = text[first : head.end]
            group = group_of(text[head.end : each.end])
            group = side_of_some(each) if group is Group.ALL else group
            return Mention(first, each.end, read_count(words) or count, group, each.form.lower())
    return None


def fewer_of(text: str, tree: Tree, mention: Mention, frame: Harmed) -> Mention:
    """Return a mention with as many as were harmed: "three of four members were killed".

    In "four of the five who were killed are named" all five were. A share that is no number
    leaves people without one, but for half of an even number.
    """
    if mention.count is None or frame.trigger.bare_relation in {"acl", "amod"}:
        return mention
    first = max(tree.words[0].start, mention.start - _LONGEST_SHARE)
    whole = mention.count.exact
    if fewer := _SO_MANY_OF.search(text, first, mention.start):
        return replace(mention, start=fewer.start(), count=read_count(fewer["number"]))
    share = _SHARE_OF.search(text, first, mention.start)
    if share is None:
        return mention
    if share["none"]:
        return replace(mention, start=share.start(), count=Count(0, 0))
    half = None
    if whole is not None and whole % 2 == 0 and share["half"] and not share["bound"]:
        half = Count(whole // 2, whole // 2)
    return replace(mention, start=share.start(), count=half)


def first_of(tree: Tree, head: Word) -> int:
    """Return where the words before a head begin that belong to it."""
    joints = tree.below(head, "cc", "case", "punct")
    outside = {each.at for joint in joints for each in tree.within(joint)}
    words = tree.within(head)
    return min(word.start for word in words if word.at <= head.at and word.at not in outside)
