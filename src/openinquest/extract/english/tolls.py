"""How many were killed, injured, missing, recovered, rescued, displaced, detained."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.arguments import case_of, subjects, undergoers
from openinquest.extract.english.described import Described, describe
from openinquest.extract.english.found_toll import FoundToll, toll_of
from openinquest.extract.english.harm_frames import find_harmed
from openinquest.extract.english.harm_scopes import scope_of_harm
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.harmed_people import people_of
from openinquest.extract.english.named_lists import named_tolls
from openinquest.extract.english.operators import scope_of
from openinquest.extract.english.people import SOME_OF_THEM, Mention, find_mentions
from openinquest.extract.english.stated_tolls import stated_tolls
from openinquest.extract.english.survival import lives
from openinquest.extract.english.toll_labels import labelled_tolls
from openinquest.extract.english.toll_parts import (
    included_parts,
    parts_of_the_harmed,
    parts_of_them,
    some_of_the_harmed,
)
from openinquest.extract.english.toll_phrases import (
    manifold_tolls,
    martyrs,
    noun_tolls,
    numbers_before_states,
    suffered_losses,
)
from openinquest.extract.english.toll_remainders import remainders
from openinquest.extract.english.toll_shares import shares_of_the_harmed, shares_of_them
from openinquest.extract.english.toll_sides import with_sides
from openinquest.extract.english.toll_zeros import none_occurred
from openinquest.extract.english.undivided import as_undivided
from openinquest.extract.english.war_tolls import is_of_a_war
from openinquest.model import Harm, Scope

_Place = tuple[int, Harm]
_COUNTED = frozenset({"toll.stated", "toll.labelled"})
"""Rules of patterns before a number, which do not tell of whom a list goes on."""
_ONE_OF = re.compile(r"\w+\s+of\s+(?:the|those|these|his|her|their)\b")
_AMONG_THEM = AnyCase(r"\bamong(?:st)?\s+(?:them|whom)\b|\bincluding\b")
_PART_CHARS = 10  # before and behind the first letter of words for people
_ELSE = 5  # characters behind "no one" in which "else" stands
_FICTION = AnyCase(
    r"\bin\s+(?:the|a|an|this|her|his|their)\s+(?:\w+\s+)?(?:film|movie|novel|video\s+game|"
    r"sitcom|thriller|scenario|simulation)\b|"
    r"\bthe\s+(?:film|movie|novel|simulation|scenario|thriller)\s+(?:follows|tells|assumed|assumes|imagined)\b|"
    r"\brehearsed\s+an?\s+(?:scenario|attack|drill|response)\b|\b(?:scenario|simulation)\s+in\s+which\b"
)
"""What a sentence is about in which nobody comes to harm but in a story or a drill."""


def find_tolls(text: str, start: int, end: int, tree: Tree | None) -> list[FoundToll]:
    """Return the tolls of one sentence in order, parts after their wholes.

    Args:
        text: The passage.
        start: Where the sentence begins in it.
        end: Where it ends.
        tree: The sentence's tree; with None only set phrases are read.
    """
    if _FICTION.search(text, start, end):
        return []
    mentions = find_mentions(text, start, end)
    found: dict[_Place, FoundToll] = {}
    counted: dict[_Place, FoundToll] = {}
    for told in _all_tolls(text, start, end, mentions, tree):
        toll = as_undivided(text, end, told)
        place = (_anchor(toll, mentions), toll.harm)
        first = found.setdefault(place, toll)
        if first.rule in _COUNTED and toll.who is not None:
            counted[place] = toll
    _go_on_with_lists(found, counted)
    kept = sorted(_without_shadows(list(found.values())), key=lambda toll: (toll.start, toll.end))
    kept = [toll for toll in kept if not _describes_a_part(text, toll)]
    kept = [_as_of_a_war(tree, toll) for toll in kept] if tree else kept
    kept = _with_added_to(text, end, list(with_sides(text, start, end, kept)))
    included = list(included_parts(text, end, kept, mentions))
    included += some_of_the_harmed(text, start, end)
    included += parts_of_the_harmed(text, start, end, kept)
    return [
        *(_as_included(toll, index, included) for index, toll in enumerate(kept)),
        *(part for part in included if not any(_is_told_twice(part, toll) for toll in kept)),
        *parts_of_them(text, end, kept),
        *(remainders(text, end, tree, kept, mentions) if tree else ()),
        *shares_of_them(text, end, kept),
        *shares_of_the_harmed(text, start, end, kept),
    ]


def _go_on_with_lists(found: dict[_Place, FoundToll], counted: dict[_Place, FoundToll]) -> None:
    """Give a number that a pattern read its list: "the dead were two guards and a cook".

    Args:
        found: The tolls of a sentence by the place of their people; those are changed.
        counted: What the tree says of those that a pattern read first.
    """
    lists = {toll.list_of for toll in found.values() if toll.who is not None}
    for place, toll in counted.items():
        if toll.list_of in lists:
            found[place] = replace(found[place], who=toll.who, list_of=toll.list_of)


def _describes_a_part(text: str, toll: FoundToll) -> bool:
    """Return whether words only say who is among the harmed: "among them women who had fled"."""
    told = text[max(0, toll.start - _PART_CHARS) : toll.start + _PART_CHARS]
    return (
        toll.harm is Harm.DISPLACED and toll.count is None and _AMONG_THEM.search(told) is not None
    )


def _as_of_a_war(tree: Tree, toll: FoundToll) -> FoundToll:
    """Return a toll that the tree gave no scope as one of a war, where it is: "left 900 dead"."""
    if toll.scope is not Scope.INCIDENT or toll.who is not None:
        return toll
    last = [word for word in tree.words if toll.start <= word.start < toll.end][-1:]
    of_a_war = any(is_of_a_war(tree, word) for word in last)
    return replace(toll, scope=Scope.TOTAL) if of_a_war else toll


def _with_added_to(text: str, end: int, tolls: list[FoundToll]) -> list[FoundToll]:
    """Mark as parts those whom a sentence adds to a total: "two more died, bringing it to 14"."""
    totals = {
        toll.harm
        for toll in tolls
        if toll.rule == "toll.brought_to" and scope_of(text[toll.start : end]) is not Scope.TOTAL
    }
    return [
        replace(toll, scope=Scope.PART)
        if toll.harm in totals and toll.rule not in {"toll.brought_to", "toll.stated"}
        else toll
        for toll in tolls
    ]


def _is_told_twice(part: FoundToll, toll: FoundToll) -> bool:
    return toll.people is not None and toll.people[0] == part.start and toll.harm is part.harm


def _as_included(toll: FoundToll, index: int, included: list[FoundToll]) -> FoundToll:
    """Return a toll as a part where it is one of a list that another opens."""
    for part in included:
        if _is_told_twice(part, toll) and part.part_of is None:
            return replace(toll, scope=Scope.PART, group=part.group, end=max(toll.end, part.end))
        if _is_told_twice(part, toll) and part.part_of is not None and part.part_of < index:
            return replace(toll, scope=Scope.PART, part_of=part.part_of)
    return toll


def _anchor(toll: FoundToll, mentions: list[Mention]) -> int:
    if toll.people is not None:
        return toll.people[0]
    return next(
        (m.start for m in mentions if toll.start <= m.start and m.end <= toll.end), toll.start
    )


def _all_tolls(
    text: str, start: int, end: int, mentions: list[Mention], tree: Tree | None
) -> Iterator[FoundToll]:
    yield from stated_tolls(text, start, end, mentions)
    yield from labelled_tolls(text, start, end, mentions)
    yield from martyrs(text, start, end, mentions)
    yield from named_tolls(text, start, end, tree)
    if tree is not None:
        yield from _by_tree(text, tree, mentions)
    yield from noun_tolls(text, mentions, tree)
    yield from numbers_before_states(text, end, mentions)
    yield from suffered_losses(text, start, end)
    yield from manifold_tolls(text, start, end)
    yield from none_occurred(text, start, end)


def _by_tree(text: str, tree: Tree, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read the frames of harm: whom a word of harm speaks of, by the tree."""
    frames = find_harmed(tree)
    for frame in frames:
        if _is_described_only(frame, frames):
            continue
        undivided = _is_undivided(tree, frame, frames)
        first = True
        for mention, head in people_of(text, tree, frame, mentions):
            begin, stop = mention.start, mention.end
            if first:
                begin = min(begin, frame.trigger.start)
                stop = max(stop, frame.trigger.end)
            listed, first = not first, False
            together = undivided and mention.count is not None and mention.count.exact != 1
            harm = Harm.KILLED_OR_INJURED if together else frame.harm
            yield replace(
                toll_of(begin, stop, mention, harm, frame.rule),
                opened=frame.opened,
                who=replace(
                    _with_doers(tree, frame, head, describe(tree, head, mention)),
                    lives=lives(text, tree, frame, frames),
                ),
                list_of=_place_of_list(tree, frame),
                scope=Scope.PART
                if _is_one_of(text, mention, frame)
                or _is_nobody_else(text, mention)
                or (listed and SOME_OF_THEM.match(text, mention.start))
                else scope_of_harm(tree, frame),
                denied=frame.denied and not _is_none(mention),
            )


def _place_of_list(tree: Tree, frame: Harmed) -> int:
    """Return where the word stands that a list shares: those "among the five dead" are no list."""
    state = frame.trigger
    among = case_of(tree, state) in {"among", "amongst"} and frame.people.at < state.at
    return frame.people.start if among else state.start


def _is_one_of(text: str, mention: Mention, frame: Harmed) -> bool:
    """Return whether words pick some of those harmed: "one of the slain guards"."""
    inside = mention.start <= frame.trigger.start < mention.end
    return inside and _ONE_OF.match(text, mention.start) is not None


def _is_nobody_else(text: str, mention: Mention) -> bool:
    """Return whether none are meant besides those told of: "no one else was injured"."""
    words = text[mention.start : mention.end + _ELSE]
    return _is_none(mention) and re.search(r"\b(?:else|others?)\b", words) is not None


def _with_doers(tree: Tree, frame: Harmed, head: Word, who: Described) -> Described:
    """Return a description with its place and the words for those who did the harm."""
    verb = frame.trigger
    found = _accused(tree, verb) or (subjects(tree, verb) if tree.below(verb, "obj") else [])
    found += [each for each in tree.below(verb, "obl") if case_of(tree, each) == "by"]
    doers = [each for each in found if each is not frame.people]
    named = [*doers, *(over for each in doers for over in _apposed(tree, each))]
    words = [word for each in named for word in (each, *tree.below(each, "flat", "compound"))]
    return replace(
        who,
        at=head.start,
        sentence=tree.words[0].start,
        doers=frozenset(each.start for each in doers),
        by=frozenset(each.form for each in words),
    )


def _accused(tree: Tree, verb: Word) -> list[Word]:
    """Return who is said to have done what a verb says: "suspected of shooting five"."""
    head = tree.head_of(verb)
    marked = any(
        each.form.lower() in {"of", "with", "for", "in"} for each in tree.below(verb, "mark")
    )
    if verb.xpos != "VBG" or not marked or head is None or head.upos not in {"VERB", "ADJ"}:
        return []
    over = tree.head_of(head)
    if head.bare_relation in {"amod", "acl"} and over is not None:
        return [over]
    return undergoers(tree, head)


def _apposed(tree: Tree, word: Word) -> list[Word]:
    """Return what stands for the same person beside a word: "Amal Harouk, the gunman"."""
    head = tree.head_of(word)
    over = [head] if word.bare_relation == "appos" and head is not None else []
    return [*over, *tree.below(word, "appos")]


def _is_described_only(frame: Harmed, frames: list[Harmed]) -> bool:
    """Return whether wounds only describe people who died: "two wounded nurses succumbed"."""
    return (
        frame.rule == "toll.attributive"
        and frame.harm is Harm.INJURED
        and any(each.people.at == frame.people.at and each.harm is Harm.KILLED for each in frames)
    )


def _is_none(mention: Mention) -> bool:
    return mention.count is not None and mention.count.exact == 0


def _is_undivided(tree: Tree, frame: Harmed, frames: list[Harmed]) -> bool:
    """Return whether one number is for the dead and the wounded: "20 were killed and wounded"."""
    return any(
        other.people.at == frame.people.at
        and {other.harm, frame.harm} == {Harm.KILLED, Harm.INJURED}
        and not (other.opened or frame.opened)
        and _joined_by_and(tree, other.trigger.at, frame.trigger.at)
        for other in frames
    )


def _joined_by_and(tree: Tree, one: int, other: int) -> bool:
    between = tree.words[min(one, other) + 1 : max(one, other)]
    return 1 <= len(between) <= 3 and all(
        each.upos in {"CCONJ", "ADV", "AUX", "PUNCT", "SYM"} for each in between
    )


def _without_shadows(tolls: list[FoundToll]) -> list[FoundToll]:
    """Drop a reading that the same words give a second time with less in it.

    "Bodies were pulled out" is one recovery, not also a death, and a number
    read by two rules keeps the first.
    """
    kept: list[FoundToll] = []
    for toll in tolls:
        rival = next(
            (
                k
                for k in kept
                if k.start < toll.end and toll.start < k.end and _same_people(k, toll)
            ),
            None,
        )
        if rival is None:
            kept.append(toll)
        elif rival.harm is Harm.RESCUED and toll.rule == "toll.died":
            kept[kept.index(rival)] = toll  # "a baby rescued from the rubble died on Monday"
    return kept


def _same_people(left: FoundToll, right: FoundToll) -> bool:
    if left.rule == "toll.labelled" and right.count is None and right.end <= left.end:
        return True  # the label itself: "Children killed: 3"
    if (
        right.rule == "toll.to_hospital"
        and left.rule == "toll.noun"
        and left.people == right.people
    ):
        return True  # the dead are brought to a hospital, too
    if left.people and right.people:
        (start, end), (other, stop) = left.people, right.people
        if end <= other or stop <= start:
            return False
    same = left.count == right.count and left.name == right.name
    return same and (
        left.harm == right.harm
        or {left.harm, right.harm} <= {Harm.KILLED, Harm.RECOVERED, Harm.KILLED_OR_INJURED}
        or ({left.harm, right.harm} == {Harm.KILLED, Harm.INJURED} and "noun" in right.rule)
        or Harm.RESCUED in {left.harm, right.harm}
        or Harm.MISSING in {left.harm, right.harm}
    )
