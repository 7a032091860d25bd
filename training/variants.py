"""Spellings that news has and the treebanks lack: quotation marks, headlines, capitals.

Each training pass sees each sentence in one spelling drawn anew; the gold analysis stays.
"""

from dataclasses import replace
from random import Random

from treebanks import Sentence, Word

CURLY_SHARE = 0.4
"""Sentences whose straight quotation marks and apostrophes become curly (the trial's share)."""
STRAIGHT_SHARE = 0.2
"""Sentences whose quotation marks of any kind become straight."""
UPPER_SHARE, LOWER_SHARE, TITLE_SHARE = 0.03, 0.03, 0.015
"""Sentences in capitals (old wire copy), in small letters, and with Each Word Capitalised."""
UNSTOPPED_SHARE = 0.04
"""Sentences that lose their full stop, like headlines and captions."""

_DOUBLE = {'"', "``", "''", "“", "”", "„", "«", "»"}
_SINGLE = {"'", "`", "‘", "’"}
_SMALL_WORDS = {"ADP", "DET", "CCONJ", "SCONJ", "PART", "PRON", "AUX"}


def respell(sentence: Sentence, chance: Random) -> Sentence:
    """Return the sentence in a spelling drawn by chance; never one of its words more or fewer.

    A full stop at the very end may go, since no word depends on it.
    """
    words = list(sentence.words)
    draw = chance.random()
    if draw < CURLY_SHARE:
        words = [replace(word, form=_curly(word)) for word in words]
    elif draw < CURLY_SHARE + STRAIGHT_SHARE:
        words = [replace(word, form=_straight(word)) for word in words]
    words = _recase(words, chance.random())
    names = sentence.names
    if chance.random() < UNSTOPPED_SHARE and len(words) > 3 and words[-1].form == ".":
        words.pop()
        names = None if names is None else names[:-1]
    return replace(sentence, words=tuple(words), names=names)


def _recase(words: list[Word], draw: float) -> list[Word]:
    if draw < UPPER_SHARE:
        return [replace(word, form=word.form.upper()) for word in words]
    if draw < UPPER_SHARE + LOWER_SHARE:
        return [replace(word, form=word.form.lower()) for word in words]
    if draw < UPPER_SHARE + LOWER_SHARE + TITLE_SHARE:
        return [
            word
            if word.upos in _SMALL_WORDS
            else replace(word, form=word.form[:1].upper() + word.form[1:])
            for word in words
        ]
    return words


def _curly(word: Word) -> str:
    opening = word.xpos == "``"
    if word.form in _DOUBLE:
        return "“" if opening else "”"
    if word.form in _SINGLE:
        return "‘" if opening else "’"
    return word.form.replace("'", "’")


def _straight(word: Word) -> str:
    if word.form in _DOUBLE:
        return '"'
    if word.form in _SINGLE:
        return "'"
    return word.form.replace("’", "'")
