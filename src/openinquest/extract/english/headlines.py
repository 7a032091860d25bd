"""Tolls of headlines, which leave out the words that join one to the next.

"Boy dead, 3 others hurt in shooting - Tal Nasra News": a comma stands for
"and", and the name of the page stands behind a dash. So a headline is read
piece by piece.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.harm_lexicon import may_tell_of_harm
from openinquest.extract.english.headline_deaths import find_headline_deaths
from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.toll_labels import is_labelled, opens_with_a_label
from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Harm

_ENDED = re.compile(r"(?<!\.)[.!?][\"”’)\]]*$")  # a headline that was too long ends in dots
_LINE_ENDS = re.compile(r"$|\n|\s+(?:[|•·»]|[-–—]{1,2}\s)")
_JOINT = re.compile(r"\s+[-–—|]\s+|\s*::\s*|\s*[,;]\s+(?:and\s+)?")
_VOICE = re.compile(r"(?:[\w’'.-]+\s+){0,2}[\w’'.-]+:\s+(?=\S)")
"""Who says what a headline tells: "Police: 3 dead"."""
_HARMED = (
    r"(?:is\s+|are\s+|was\s+|were\s+)?(?:\w+ly\s+)?"
    r"(?:dead|killed|slain|dies|die|died|shot|stabbed|wounded|injured|hurt|hospitali[sz]ed)\b"
)
_OPENS_ANOTHER = AnyCase(
    rf"(?:at\s+least\s+)?(?:another\s+)?(?:{EXACT})\s+(?!,)(?:[\w’'-]+\s+){{0,3}}?{_HARMED}"
    rf"|(?:kill|injur|wound|hurt)(?:s|ed|es|ing|ting)?\s+(?:at\s+least\s+)?(?:{EXACT})\b"
    rf"|(?:[\w’'-]+\s+){{1,3}}?{_HARMED}"
)


def is_headline(text: str, sentence: Sentence) -> bool:
    """Return whether a line, or the part of a title before a bar, ends as no sentence does."""
    line_ends = _LINE_ENDS.match(text, sentence.end) is not None
    return line_ends and not _ENDED.search(text, sentence.start, sentence.end)


def find_headline_tolls(text: str, sentence: Sentence, trees: SentenceTrees) -> list[FoundToll]:
    """Return the tolls of a headline, piece by piece, in order.

    Args:
        text: The passage.
        sentence: The line of the headline.
        trees: The trees of the passage.
    """
    found: list[FoundToll] = []
    for start, end in _pieces(text, sentence):
        tree = trees.of(Sentence(start, end, sentence.paragraph))
        before = len(found)
        read = [
            toll if toll.part_of is None else replace(toll, part_of=toll.part_of + before)
            for toll in find_tolls(text, start, end, tree)
        ]
        if not any(toll.harm is Harm.KILLED for toll in read):
            deaths = find_headline_deaths(text, start, end)
            read += [each for each in deaths if not _overlaps(each, read)]
        found += read
    return found


def _overlaps(death: FoundToll, tolls: list[FoundToll]) -> bool:
    """Return whether what the tree reads says the same: "died" of a recovered body."""
    return any(
        each.harm is Harm.RECOVERED and each.start < death.end and death.start < each.end
        for each in tolls
    )


def _pieces(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    if is_labelled(text, start, sentence.end):
        yield start, sentence.end
        return
    voice = _VOICE.match(text, start, sentence.end)
    if voice and not opens_with_a_label(text, start, sentence.end):
        start = voice.end()
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        comma = joint[0].strip().startswith((",", ";"))
        known = may_tell_of_harm(text[start : joint.start()])
        if not comma or (known and _OPENS_ANOTHER.match(text, joint.end(), sentence.end)):
            if known:
                yield start, joint.start()
            start = joint.end()
    if start < sentence.end and may_tell_of_harm(text[start : sentence.end]):
        yield start, sentence.end
