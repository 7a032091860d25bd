"""Small letters where a text in capitals alone, or With One on Each Word, hides its names."""

from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.extract.english.analyser.answers import Analysis

# Words that are enough to tell the manner of writing from a row of names.
_FEWEST_WORDS = 4
_MOST = 0.8
_LONG_WORD = 4  # letters; shorter words stay small in a headline
_FEWEST_SMALL = 2  # words that have no capital elsewhere


@dataclass(frozen=True, slots=True)
class Casing:
    """How words are written inside a sentence.

    `capitals` has the spelling of words that have capitals, by their small letters; `small` the
    words that have none.
    """

    capitals: dict[str, str]
    small: frozenset[str]

    def is_hidden(self, words: Sequence[str]) -> bool:
        """Say whether words are in capitals, or have them as a headline does, whatever they mean.

        Example:
            >>> casing = Casing({}, frozenset({"dead", "army", "says"}))
            >>> casing.is_hidden("FOUR DEAD IN TAL NASRA , ARMY SAYS".split())
            True
            >>> casing.is_hidden("Four Dead in Tal Nasra , Army Says".split())
            True
            >>> casing.is_hidden("Four dead in Tal Nasra , army says".split())
            False
        """
        read = [word for word in words if len(word) > 1 and word.isalpha()]
        in_capitals = sum(word.isupper() for word in read)
        if len(read) >= _FEWEST_WORDS and in_capitals > _MOST * len(read):
            return True
        capitals = [word.lower() for word in read if len(word) >= _LONG_WORD and word[0].isupper()]
        n_long = sum(len(word) >= _LONG_WORD for word in read)
        if n_long < _FEWEST_WORDS or len(capitals) <= _MOST * n_long:
            return False
        return sum(word in self.small for word in capitals[1:]) >= _FEWEST_SMALL

    def recase(self, words: Sequence[str], first_reading: Analysis) -> list[str]:
        """Return words as they would be written in a sentence of ordinary text.

        Known words as they are known, but for those that a first reading takes for names; unknown
        ones with a capital where it takes them for proper nouns.
        """
        spelled = [
            self._spell(word, proper=upos == "PROPN", named=name != "O")
            for word, upos, name in zip(words, first_reading.upos, first_reading.names, strict=True)
        ]
        for at, word in enumerate(spelled):
            if word[0].isalpha():
                spelled[at] = word[0].upper() + word[1:]
                break
        return spelled

    def _spell(self, word: str, *, proper: bool, named: bool) -> str:
        small = word.lower()
        if small in self.capitals:
            return self.capitals[small]
        if "." in word or not proper or (small in self.small and not named):
            return word if "." in word else small
        return small[0].upper() + small[1:]
