"""The people that a word of harm speaks of, as mentions with their number and group."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.harm_frames import STATES, TRANSITIVE, Harmed
from openinquest.extract.english.numbers import read_count
from openinquest.extract.english.people import Mention, group_of, names_people
from openinquest.model import Count, Group

_OF_MANY = frozenset(
    {"number", "total", "majority", "group", "dozen", "dozens", "score", "scores", "hundreds",
     "hundred", "thousands", "thousand", "tens", "half", "rest", "most", "handful", "couple",
     "minimum", "maximum", "list", "all", "many", "some", "each", "one", "several", "few", "life",
     "lives", "part", "pair", "trio", "more", "none", "any"}
)  # fmt: skip
"""Heads that only count what stands behind their "of"."""
_NO_PEOPLE = frozenset(
    {"dog", "dogs", "k-9", "canine", "horse", "cattle", "cow", "sheep", "goat", "livestock",
     "animal", "animals", "bird", "engine", "power", "car", "cars", "vehicle", "vehicles", "house",
     "houses", "home", "homes", "building", "buildings", "leg", "arm", "hand", "head", "chest",
     "foot", "back", "neck", "face", "shoulder", "abdomen", "stomach", "thigh", "body", "bodies",
     "shot", "shots", "round", "bullet", "gun", "weapon", "time", "hour", "year", "day", "bill",
     "chance", "hope", "dream", "charge", "charges", "count", "counts", "way", "place", "thing",
     "footage", "video", "image", "evidence", "item", "items", "money", "phone", "city", "village",
     "town", "country", "world", "area", "season", "career", "control", "job", "land", "territory",
     "street", "fire", "drug", "drugs", "equipment", "shell", "casing", "sister-in-law"}
) - {"sister-in-law"}  # fmt: skip
_SEVERAL = frozenset({"family", "families", "household", "households", "crew", "group", "groups"})
_SINGULAR = {"he": "male", "him": "male", "she": "female", "her": "female", "himself": "male",
             "herself": "female", "his": "male"}  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its", "our",
                       "my", "both", "all", "whose"})  # fmt: skip
_MANY_UNNUMBERED = Count(2, None, approximate=True)
"""What a plural without a number says: more than one."""


def people_of(
    text: str, tree: Tree, frame: Harmed, mentions: list[Mention]
) -> Iterator[tuple[Mention, Word]]:
    """Yield the mentions of those whom a frame speaks of, those joined to them included.

    With each comes the word that describes them: for a pronoun the noun that
    it stands for, where the same sentence has it.

    Args:
        text: The passage.
        tree: The sentence's tree.
        frame: A word of harm and the head of its people.
        mentions: What `find_mentions` found in the sentence.
    """
    for head in tree.conjuncts(frame.people):
        if head is not frame.people and not _goes_on(tree, head, frame):
            continue
        mention = _some_of(text, tree, head)
        if mention is None:
            head = _counted_head(tree, head)
            mention = _mention_at(mentions, tree, head) or _made(text, tree, head, frame)
        if mention is not None:
            yield _with_many(text, tree, head, mention), _described_by(tree, head, frame)


def _goes_on(tree: Tree, head: Word, frame: Harmed) -> bool:
    """Return whether a joined word still names people of the same harm: not "and 3 wounded"."""
    if head.upos not in {"NOUN", "PROPN", "PRON", "NUM"} or head.form.lower() in STATES:
        return False
    two_before = tree.words[max(0, head.at - 2) : head.at]
    if head.upos == "NUM" and [each.upos for each in two_before] == ["PROPN", "PUNCT"]:
        return False  # an age behind a name
    opening = tree.words[min(each.at for each in tree.within(head)) : head.at]
    own = [*opening, *tree.below(head, "acl", "amod")]
    return not any(
        each is not frame.trigger
        and (each.lemma.lower() in TRANSITIVE or each.form.lower() in STATES)
        for each in own
    )


def _some_of(text: str, tree: Tree, head: Word) -> Mention | None:
    """Return the mention of "one of three suspects": as many as the first number says."""
    count = read_count(head.form) if head.upos == "NUM" else None
    if count is None:
        return None
    for each in tree.below(head, "nmod"):
        if any(case.lemma == "of" for case in tree.below(each, "case")):
            first = min(word.start for word in tree.within(head) if word.at <= head.at)
            words = text[first : head.end]
            group = group_of(text[head.end : each.end])
            return Mention(first, each.end, read_count(words) or count, group, each.form.lower())
    return None


def _described_by(tree: Tree, head: Word, frame: Harmed) -> Word:
    """Return the subject before a pronoun that it may stand for; other words stay."""
    if head.upos != "PRON":
        return head
    before = [
        each
        for each in tree.words[: head.at]
        if each.relation in {"nsubj", "nsubj:pass"}
        and each.upos in {"NOUN", "PROPN"}
        and each.xpos in {"NN", "NNP"}
        and (each.upos == "PROPN" or names_people(each.form))
    ]
    return before[-1] if before else head


def _counted_head(tree: Tree, head: Word) -> Word:
    """Return the people behind "a number of", "the majority of"; other heads stay."""
    if head.lemma.lower() in _OF_MANY:
        for each in tree.below(head, "nmod"):
            if any(case.lemma == "of" for case in tree.below(each, "case")) and each.upos in {
                "NOUN",
                "PROPN",
            }:
                return each
    return head


def _mention_at(mentions: list[Mention], tree: Tree, head: Word) -> Mention | None:
    """Return the mention that holds a head, or the number before it stretched to it."""
    for mention in mentions:
        if mention.start <= head.start < mention.end:
            return mention
    numbers = tree.below(head, "nummod")
    for mention in mentions:
        counts = mention.count is not None and mention.end <= head.start
        if counts and any(mention.start <= each.start < mention.end for each in numbers):
            return replace(mention, end=head.end, noun=head.form.lower())
    return None


def _made(text: str, tree: Tree, head: Word, frame: Harmed) -> Mention | None:
    """Return a mention of people whom no pattern knows: pronouns, names, other nouns."""
    form = head.form.lower()
    if head.upos == "PRON":
        if form in _SINGULAR:
            return Mention(head.start, head.end, Count(1, 1), Group.ALL, form)
        return None
    if form in _NO_PEOPLE or head.lemma.lower() in _NO_PEOPLE:
        return None
    if head.upos == "PROPN":
        return _named(text, tree, head)
    known = names_people(form)
    if head.upos not in {"NOUN", "ADJ"} or not (known or _sure_of_people(frame)):
        return None
    first = min([head.start, *(each.start for each in tree.below(head, "det", "amod", "nummod"))])
    group = group_of(text[first : head.end])
    if head.xpos == "NNS" or form in _SEVERAL:
        return Mention(first, head.end, None, group, form)
    articled = any(each.upos in {"DET", "PRON"} for each in tree.below(head, "det", "nmod"))
    if head.xpos != "NN" or not (known or articled):
        return None
    return Mention(first, head.end, Count(1, 1), group, form)


def _sure_of_people(frame: Harmed) -> bool:
    """Return whether only people come to the harm of a frame, whatever the noun."""
    return frame.trigger.lemma.lower() in {"kill", "murder", "wound", "injure", "assassinate"}


def _named(text: str, tree: Tree, head: Word) -> Mention | None:
    if head.name in {"ORG", "PLACE"}:
        return None
    parts = [head, *tree.below(head, "flat", "compound")]
    parts = [each for each in parts if each.upos == "PROPN"]
    if len(parts) < 2 and head.name != "PERSON" and not _age_beside(tree, head):
        return None
    start, end = min(each.start for each in parts), max(each.end for each in parts)
    age = _age_beside(tree, head)
    return Mention(start, end, Count(1, 1), Group.ALL, "", text[start:end], age)


def _age_beside(tree: Tree, head: Word) -> int | None:
    for each in tree.below(head, "appos", "nummod", "amod", "nmod"):
        for word in (each, *tree.below(each, "nummod")):
            if word.upos == "NUM" and re.fullmatch(r"\d{1,2}", word.form):
                return int(word.form)
    return None


def _with_many(text: str, tree: Tree, head: Word, mention: Mention) -> Mention:
    """Give a plural without a number its "more than one", where it is not known people.

    Families are counted as people, not as families: "five families" is more than one, too.
    """
    form = head.form.lower()
    if form in {"couple", "twins"} and mention.count in {None, Count(1, 1)}:
        return replace(mention, count=Count(2, 2))
    if form in _SEVERAL and mention.noun != "members" and mention.group is not Group.FAMILY:
        return replace(mention, count=_MANY_UNNUMBERED)
    if mention.count is not None or head.xpos not in {"NNS", "NNPS"}:
        return mention
    before = [each.lemma.lower() for each in tree.below(head, "det", "nmod", "predet")]
    if any(lemma in _DEFINITE for lemma in before) or tree.below(head, "det:predet"):
        return mention
    if re.match(r"(?:the|these|those|all|both|their|his|her)\b", text[mention.start :], re.I):
        return mention
    return replace(mention, count=_MANY_UNNUMBERED)
