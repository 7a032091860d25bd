"""Places that no gazetteer lists, by the names in the tree of a sentence.

Most of what is struck are villages and quarters whose names stand in no list of towns. The
analyser tells the name of a place from that of a person or a body by the sentence around it.
"""

import re
from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, is_verb_of, undergoers, word_at
from openinquest.extract.english.parties import find_parties
from openinquest.extract.places import is_named_like_a_town, may_be_town
from openinquest.extract.places.areas import proper_name
from openinquest.extract.places.spelling import fold
from openinquest.extract.places.words import (
    DIVISIONS,
    FATHERS,
    NAME,
    OF_NOUNS,
    SETTLEMENTS,
)
from openinquest.model import Place, Precision, Span

_NAME = re.compile(
    rf"(?<![\w'’.\-])(?<!\d\w\w\s)(?<!Mt\.\s)(?<!St\.\s)(?<!Ft\.\s)(?P<name>{NAME})(?P<kind>)(?![\w-]|\s?\.\w)"
)
# Before a name they are enough; "at" stands before people and bodies, too.
_IN = frozenset({"in", "near", "outside"})
_AT = _IN | {"at", "inside", "around"}
_AIMED = frozenset(
    {"strike", "airstrike", "attack", "raid", "assault", "shelling", "bombardment", "bombing",
     "fire", "siege", "storming", "battle", "advance", "offensive"}
)  # fmt: skip
_LANDS = frozenset({"land", "fall", "rain", "crash", "drop", "explode", "descend"})
"""What comes down on a name does so on a place: "rockets landed on Tal Nasra"."""
_STRUCK = frozenset({"hit", "strike", "bomb", "shell", "attack", "target", "explode", "shoot"})
_ATTACKS = frozenset(
    {"strike", "hit", "bomb", "shell", "bombard", "pound", "attack", "raid", "storm", "overrun",
     "target", "batter", "burn", "torch", "besiege", "rocket", "strafe"}
)  # fmt: skip
_BOMBARDS = frozenset({"shelling", "bombardment", "siege", "storming"})
_UNDER_FIRE = frozenset({"fire", "attack", "bombardment", "shelling", "shellfire"})
_SITES = frozenset(
    {"camp", "market", "site", "shore", "crossing", "settlement", "checkpoint", "school", "church",
     "mosque", "bridge", "station", "junction", "quarry", "mine", "base", "port", "well"}
)  # fmt: skip
"""What stands at a place, and seldom at a body: "the market at Tal Nasra"."""
_SETTLED = re.compile(
    rf"\b(?:{SETTLEMENTS}|(?:displacement|refugee)\s(?:camps?|sites?))\s(?:of|called|named)\s$"
)
_KINDS = (
    r"(?:village|town|city|hamlet|suburb|settlement|township|municipality|quarter|neighbou?rhood)"
)
_IS_A_TOWN = re.compile(
    rf",\s(?:(?:itself|also)\s)?(?:an?|the|another)\s(?:[\w’'-]+\s){{0,3}}?{_KINDS}\b"
)
"""What says of a name that it is one of a town: "Kastevo, a farming village"."""
_LOCATED = re.compile(
    rf"\s{_KINDS}\b|,\s(?:in|near)\s(?:the\s)?(?:(?:[a-z]+|[A-Z][\w’'-]+)\s){{0,3}}?"
    rf"(?:{DIVISIONS}|[A-Z])"
)
"""What says of a name where it lies: "Buulo Qorax, in Somalia", "Ungwan Bido village"."""
_SITE_OF = re.compile(
    r"['’]s\s(?:(?:main|central|only|old|weekly|vegetable|fish|livestock)\s)?"
    r"(?:market|hospital|school|mosque|church|square|centre|center|port|outskirts|suburbs|bakery|streets)\b"
)
_LIES_IN = r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Vv]illage\sof|[Tt]own\sof)\s{0}(?!['’\w-]|\s[A-Z])"
_AT_IT = re.compile(r"\b[Aa]t\s$")
_BLOCK = re.compile(r"\b(?:blocks?|corner|intersection)\sof\s$")
_BEFORE = 25  # characters
_SEARCHED = 20_000
"""Characters of a text in which a name is looked for once more, so that no text takes long."""
_NO_TOWNS = frozenset(
    {"operation", "storm", "cyclone", "hurricane", "typhoon", "exit", "highway", "route", "section",
     "building", "block", "room", "gate", "terminal", "flight", "phase", "level", "project"}
)  # fmt: skip
# A prison and a station bear the name of their town, other buildings those of people.
_OF_TOWNS = (
    r"(?:prison|jail|detention|penal|police|railway|bus|train|centre|center|station|barracks|market|camp|bridge|"
    r"checkpoint|crossing|airfield|airport|refinery|dam)"
)
_OF_A_TOWN = re.compile(rf"\s{_OF_TOWNS}\b")
_MORE = rf"(?:\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|[Oo]n|of)\s{{0}}(?![\w-])|\b{{0}}\s{_OF_TOWNS}\b)"
_BUILT = frozenset(
    {"hospital", "mosque", "church", "school", "tower", "towers", "college", "university", "bar",
     "inn", "motel", "society", "store", "shop", "theatre", "theater", "park", "place", "street",
     "avenue", "road", "hotel", "restaurant", "club", "building", "complex", "ward", "mall",
     "house", "expressway", "highway", "center", "centre"}
)  # fmt: skip


def places_by_tree(text: str, tree: Tree) -> list[tuple[Span, Place]]:
    """Return the names of places in a sentence, in order, of which a gazetteer need know none.

    Args:
        text: The passage; a name behind "at" or "on" has to stand in it as a place once more.
        tree: The tree of the sentence.
    """
    return [
        (Span(start, end), Place(name, precision=Precision.CITY))
        for start, end, word in _names(text, tree)
        if may_be_town(name := " ".join(text[start:end].split()))
        and next(find_parties(text, start, end), None) is None
        and _is_somewhere(text, tree, (start, end), word)
    ]


def _names(text: str, tree: Tree) -> Iterator[tuple[int, int, Word]]:
    """Yield where each name of a place begins and ends, and the word that others hang on."""
    if not any(word.name is not None or word.lemma.lower() in _AIMED for word in tree.words):
        return
    for match in _NAME.finditer(text, tree.words[0].start, tree.words[-1].end):
        proper = proper_name(match)
        if proper is None:
            continue
        start, end = proper[0], proper[0] + len(proper[1])
        words = [each for each in tree.words if start <= each.start < end]
        while words and not _is_of_a_name(words[-1]):
            words.pop()  # where all is in capitals, a name goes on into what stands behind it
        if not words or words[-1].form.lower() in _BUILT or words[0].form.lower() in _NO_TOWNS:
            continue
        word = word_at(tree, words[0].start, words[-1].end)
        name = text[words[0].start : words[-1].end]
        before = text[max(0, words[0].start - _BEFORE) : words[0].start]
        known = is_named_like_a_town(name) or _IS_A_TOWN.match(text, words[-1].end)
        known = known or _SETTLED.search(before) or _LOCATED.match(text, words[-1].end)
        kinds = {each.name for each in words}
        if word is not None and (known or _is_of_a_place(text, tree, word, name, kinds)):
            yield words[0].start, words[-1].end, word


def _is_of_a_place(text: str, tree: Tree, word: Word, name: str, kinds: set[str | None]) -> bool:
    """Return whether a name is one of a place; a strike "in" somebody there cannot be."""
    head = tree.head_of(word)
    if head is not None and head.lemma.lower() in _AIMED and case_of(tree, word) == "in":
        return "ORG" not in kinds
    case = case_of(tree, word)
    if "PERSON" in kinds and (case in _IN or (case == "on" and head and is_verb_of(head, _LANDS))):
        return "ORG" not in kinds  # nothing happens in or near somebody
    if "PLACE" in kinds and not kinds & {"PERSON", "ORG"}:
        return True
    if "ORG" in kinds or not (_is_attacked(tree, word) or _is_aimed_at(tree, word, case)):
        return False
    lies_in = re.compile(_LIES_IN.replace("{0}", re.escape(name)))
    return _is_shelled(tree, word, case) or lies_in.search(text, 0, _SEARCHED) is not None


def _is_of_a_name(word: Word) -> bool:
    return word.upos == "PROPN" or word.name == "PLACE"


def _is_somewhere(text: str, tree: Tree, span: tuple[int, int], word: Word) -> bool:
    """Return whether words say that a name is where something is: "at Tal Nasra"."""
    case = case_of(tree, word)
    before = text[max(0, span[0] - _BEFORE) : span[0]]
    if case in _IN or _SETTLED.search(before) or _is_come_down_on(tree, word, case):
        return True
    if _IS_A_TOWN.match(text, span[1]):
        return True
    aimed = _is_aimed_at(tree, word, case)
    there = case in _AT or bool(_AT_IT.search(before)) or aimed or _is_attacked(tree, word)
    if there and _LOCATED.match(text, span[1]):
        return True
    named_after = _OF_A_TOWN.match(text, span[1]) or _SITE_OF.match(text, span[1])
    if _BLOCK.search(before) or not (there or named_after):
        return False
    if is_named_like_a_town(text[slice(*span)]) or _is_shelled(tree, word, case):
        return True
    if aimed and _is_of_a_place_alone(tree, span):
        return True  # somebody can be hit as well as a town
    once_more = re.compile(_MORE.replace("{0}", re.escape(text[slice(*span)])))
    places = (match.start() for match in once_more.finditer(text, 0, _SEARCHED))
    return any(not span[0] - 10 < at <= span[0] for at in places)


def _is_come_down_on(tree: Tree, word: Word, case: str) -> bool:
    """Return whether something lands on a name, or a site lies at it."""
    head = tree.head_of(word)
    if head is None:
        return False
    if case == "at":
        return head.lemma.lower() in _SITES or is_verb_of(head, _STRUCK)
    return case == "on" and is_verb_of(head, _LANDS)


def _is_aimed_at(tree: Tree, word: Word, case: str) -> bool:
    """Return whether a name stands behind what was done to it: "a strike on", "the siege of"."""
    head = tree.head_of(word)
    if head is None or case not in {"on", "of", "against"}:
        return False
    of_somewhere = case == "of" and head.form.lower() in OF_NOUNS
    return head.lemma.lower() in _AIMED or of_somewhere


def _is_of_a_place_alone(tree: Tree, span: tuple[int, int]) -> bool:
    """Return whether the analyser takes every word of a name for that of a place.

    "Abu Omar" is a father's name, whatever it is taken for.
    """
    words = [each for each in tree.words if span[0] <= each.start < span[1]]
    return all(each.name == "PLACE" for each in words) and fold(words[0].form) not in FATHERS


def _is_shelled(tree: Tree, word: Word, case: str) -> bool:
    """Return whether a name is what guns were turned on: nobody shells a person or a party."""
    head = tree.head_of(word)
    return case == "of" and head is not None and head.lemma.lower() in _BOMBARDS


def _is_attacked(tree: Tree, word: Word) -> bool:
    """Return whether a name is what was attacked: "shelled it", "it was hit", "came under fire"."""
    head = tree.head_of(word)
    if head is None or head.upos != "VERB":
        return False
    if is_verb_of(head, {"come"}) and word.bare_relation == "nsubj":
        return any(each.form.lower() in _UNDER_FIRE for each in tree.below(head, "obl"))
    return is_verb_of(head, _ATTACKS) and word in undergoers(tree, head)
