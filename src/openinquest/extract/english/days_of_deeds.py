"""Which days of a sentence can be that of a deed, and not of words, digging, mourning or trial."""

import re
from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import case_of, is_verb_of, word_at
from openinquest.extract.english.happenings import Scene, Told
from openinquest.extract.english.harm_lexicon import WOUNDS_SUFFERED
from openinquest.model import Span, TimeSpan

_MOST = 40
"""Days and speakers that are read in one sentence; a text with more of them is no sentence."""
_BESIDE_IT = 8  # characters: "the strike on May 3"
_REACH = 60  # characters before a day, or between it and what is told, that are looked at

# A day that stands behind these is the day of the words, not of the deed:
# "said on Saturday", "in a statement issued on 25 March".
_OF_THE_WORDS = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|denied|acknowledged|admitted|stated|added|"
    r"wrote|posted|commented|spoke|published|issued|released|briefed|statement|briefing|conference|release|report|"
    r"interview|letter)\b(?:\s+(?:that|it|reporters|journalists|[A-Z]\w+))?"
    r"(?:\s+(?:\w+ed|given)\s+by(?:\s+\w+){1,4}?)?"
    r"(?:\s+(?:late|early|in\s+an?\s+\w+|dated|of))?(?:\s+(?:on|in|at|for))?(?:\s+the\s+same)?\s*,?\s*$"
)
_TAKEN = AnyCase(
    r"\b(?:photos?|photographs?|pictures?|images?|footage|videos?)\s+(?:\w+\s+)?(?:taken|shot|captured|dated|filmed)\s+"
    r"(?:on\s+)?$|"
    r"\b(?:photographed|pictured|walks?|walked|stands?|sits?|looks?|inspects?|gathers?|weeps?)\b[^.;]{0,60}\son\s+$"
)
_PICTURE = AnyCase(r",?\s+(?:\d{4},?\s+)?(?:file\s+)?(?:photo|photograph|picture|image)\b")
"""What tells that a day is that of a picture: "in this picture taken on March 12"."""
# "On the morning of May 3, they said, ...": a day of the deed all the same.
_THEY_SAID = re.compile(r",\s+(?:[\w.'’-]+\s+){1,4}(?:said|says|added|recalled),\s")
# Of the digging, not of the deed.
_AFTERMATH = frozenset(
    {"dig", "dug", "search", "recover", "bury", "rescue", "visit", "inspect", "mourn", "protest",
     "investigate", "discuss", "meet", "examine", "clear", "find", "pull", "count", "review",
     "open", "close", "hold", "pay", "remember", "mark", "attend", "gather", "return", "flee",
     "plead", "arrest", "charge", "indict", "arraign", "sentence", "convict", "accuse", "book",
     "extradite", "testify", "identify", "surrender", "appear", "acquit", "face",
     "rule", "dismiss", "discharge", "honor", "honour"}
)  # fmt: skip
_AFTERWARDS = AnyCase(
    r"\b(?:dug|dig(?:ging)?|search(?:ed|ing)|recover(?:ed|ing)|buried|visited|inspected|mourned|protested|"
    r"investigated|examined|attended|gathered|returned)\b(?:\s+\w+){0,3}\s+(?:on\s+|in\s+)?$"
)
# "Since February 19", "by Friday": not the day of the deed.
_ANOTHER_TIME = AnyCase(
    r"\b(?:since\b[^,;.]{0,50}|(?:until|till|by|before|after)\s+(?:late\s+|early\s+|mid-?\s?)?)$"
)
_WOUNDED = frozenset({"wounded", "injured", "hurt", "victims"})
_WHOSE = re.compile(r"['’]s?\s")
"""What makes a day that of the noun behind it: "after Monday's blast"."""


def days_of_deeds(text: str, scene: Scene, told: Told) -> Sequence[tuple[Span, TimeSpan]]:
    """Return the days of a sentence that can be that of a happening, in order.

    That of a statement, of the digging, or a bound ("since May 3") is none. Where a happening only
    dates something else ("laid there before the strike"), none is but what is told of itself.
    """
    days = [
        pair
        for pair in scene.days[:_MOST]
        if not _is_another_time(text, scene, pair[0])
        and not is_of_the_words(text, scene, pair[0], told)
    ]
    if is_known_already(scene, told):
        days = [pair for pair in days if _is_beside(scene, pair[0], told)]
    return days


def _is_beside(scene: Scene, span: Span, told: Told) -> bool:
    """Return whether a day is told of a happening itself: "before the strike on May 3"."""
    if 0 < span.start - told.end <= _BESIDE_IT:
        return True
    if scene.tree is None or told.word is None:
        return False
    day = word_at(scene.tree, span.start, span.end)
    return day is not None and told.word in scene.tree.above(day)


def is_of_the_aftermath(tree: Tree, day: Word, told: Told) -> bool:
    """Return whether a day is that of the digging, the visit or the trial that came later.

    So is that on which somebody "died of wounds suffered two days earlier".
    """
    if told.word is None or is_verb_of(told.word, _AFTERMATH):
        return False
    died = tree.head_of(day)
    if died is not None and died is not told.word and is_verb_of(died, {"die", "succumb"}):
        beside = (died, *tree.below(died, "advcl"))  # "of burns suffered a week before"
        of = [each for over in beside for each in tree.below(over, "obl")]
        return any(each.form.lower() in WOUNDS_SUFFERED for each in of)
    for over in tree.above(day):
        if over is told.word or over.bare_relation in {"acl", "nmod"}:
            return False
        if over.upos == "VERB":
            return is_verb_of(over, _AFTERMATH)
    return False


def is_known_already(scene: Scene, told: Told) -> bool:
    """Return whether a happening only dates something else: "laid there before the strike".

    Not so where the same words tell whom it harmed ("before a strike there killed nine", "nine died
    after a strike there").
    """
    behind = scene.harm is not None and scene.harm[1] > told.end
    harms = behind or _is_what_they_died_after(scene, told)
    return (
        scene.tree is not None
        and told.word is not None
        and not harms
        and case_of(scene.tree, told.word) in {"before", "after", "since", "until"}
    )


def _is_what_they_died_after(scene: Scene, told: Told) -> bool:
    """Return whether people came to harm after a happening, and not the wounded of it later on."""
    tree = scene.tree
    verb = tree.head_of(told.word) if tree is not None and told.word is not None else None
    if tree is None or told.word is None or verb is None or scene.harm is None:
        return False
    who = (word for each in tree.below(verb, "nsubj") for word in tree.within(each))
    later = any(word.form.lower() in _WOUNDED for word in who)
    harms = scene.harm[0] <= verb.start < scene.harm[1]
    return harms and not later and case_of(tree, told.word) == "after"


def is_of_the_words(text: str, scene: Scene, span: Span, told: Told) -> bool:
    """Return whether a day is that of the statement, not of what it tells."""
    near = max(scene.start, span.start - _REACH)
    of_words = _OF_THE_WORDS.search(text, near, span.start)
    of_picture = _TAKEN.search(text, near, span.start) or _PICTURE.match(text, span.end)
    return is_outside(text, scene, span, told) or bool(of_words or of_picture)


def is_outside(text: str, scene: Scene, span: Span, told: Told) -> bool:
    """Return whether a day or place stands beside a statement that tells of the happening."""
    if _THEY_SAID.match(text, span.end):
        return False
    for begin, end, _ in scene.spoken[:_MOST]:
        if begin <= told.start < end and not begin <= span.start < end:
            before = span.start < begin
            if any((voice < begin) == before for voice, _ in scene.voices[:_MOST]):
                return True
    return False


def _is_another_time(text: str, scene: Scene, span: Span) -> bool:
    """Return whether a day is a bound, or that of the digging: "since May 3", "dug on Monday"."""
    begin = max(scene.start, span.start - _REACH)
    bound = _ANOTHER_TIME.search(text, begin, span.start) and not _WHOSE.match(text, span.end)
    return bool(bound or _AFTERWARDS.search(text, begin, span.start))
