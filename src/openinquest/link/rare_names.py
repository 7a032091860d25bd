"""Names that few documents have: of people, streets, schools."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from openinquest.link.likeness import by_language
from openinquest.model import Document, DocumentId

MOST_DOCUMENTS = 10
"""A name in more documents than this is a town's, an office's or an outlet's. On the development
half of gun-violence 10 tells more than 25."""

# Two words with a capital each and small letters behind it, an initial between them or not. A
# script without capitals has none, and is not compared by names. No name begins within a word,
# nor with a small letter, of which those that are most common are ruled out at once. What stands
# before a name is looked at behind its first letter: a text is searched for that letter at once.
_FIRST, _REST = r"[^\W\d_a-z]", r"[\w’'-]+"
_PART = _FIRST + _REST
_TWO = re.compile(rf"({_FIRST}(?<!\w.)(?<!\w[’'-].){_REST})\s+(?:[^\W\d_]\.?\s+)?(?={_PART}\b)")
_NEXT = re.compile(_PART)

Name = tuple[str, str]


def rare_names(documents: Sequence[Document]) -> Mapping[DocumentId, frozenset[Name]]:
    """Return the names of each document that at least one other has, and few others do.

    A name is two words with capitals, side by side. Documents without any name, and those of a
    language with fewer than `FEWEST_DOCUMENTS`, are left out: nothing tells their rare names.
    """
    found: dict[DocumentId, frozenset[Name]] = {}
    for _, own in by_language(documents):
        names = {each.id: _names_of(f"{each.title or ''}\n{each.text}") for each in own}
        having = Counter(name for every in names.values() for name in every)
        for identifier, every in names.items():
            if every:
                rare = (name for name in every if 2 <= having[name] <= MOST_DOCUMENTS)
                found[identifier] = frozenset(rare)
    return found


def _names_of(text: str) -> set[Name]:
    """Return the names of a text in small letters.

    Example:
        >>> sorted(_names_of("Amal B. Harouk of Tal Nasra, AMAL HAROUK"))
        [('amal', 'harouk'), ('tal', 'nasra')]
    """
    names = set()
    for match in _TWO.finditer(text):
        behind = _NEXT.match(text, match.end())
        if behind is not None and _is_a_name(match[1]) and _is_a_name(behind[0]):
            names.add((match[1].lower(), behind[0].lower()))
    return names


def _is_a_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper()
