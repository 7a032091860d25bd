"""Words of Arabic without the particles that are written as one with them."""

import re
from collections.abc import Iterator

from openinquest.model import words_of

_AND_OR_SO = "[\u0648\u0641]"
_WITH_OR_AS = "[\u0628\u0643]"
_THE = "\u0627\u0644"
_TO_THE = "\u0644\u0644"
# Two letters stay behind "the". A word may begin with "and" or "with" itself: of these alone four
# letters stay, so that a short name is kept whole.
_JOINED = re.compile(
    f"{_AND_OR_SO}?(?:{_WITH_OR_AS}?{_THE}|{_TO_THE})(?=..)|[\u0648\u0628](?=....)"
)
# Written one for the other at the end of a word: alef maksura for yeh, teh marbuta for heh.
_ONE_LETTER = str.maketrans("\u0649\u0629", "\u064a\u0647")


def words_apart(text: str) -> Iterator[str]:
    """Yield the words of a text in Arabic (see `words_of`) without what is joined to them.

    And, so, with, as, to and the. In another language of the same script these letters begin words
    of their own.

    Example:
        >>> list(words_apart("والمدينة")) == list(words_apart("مدينة"))
        True
    """
    for word in words_of(text):
        joined = _JOINED.match(word)
        yield (word[joined.end() :] if joined else word).translate(_ONE_LETTER)
