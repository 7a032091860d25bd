"""The line before a report's first sentence: where, when and by which agency it was filed."""

from collections.abc import Sequence

_DASHES = {"-", "--", "---", "–", "—"}
_SIGNS = {",", ".", "(", ")", "/", "[", "]"}
_MOST_WORDS = 16
_SHORTEST_PLACE = 3  # letters


def dateline_words(words: Sequence[str], *, spaced: Sequence[bool]) -> int:
    """Return how many words at the beginning of a sentence are its dateline, 0 where it has none.

    A dateline is short, without a word in small letters, and a dash between spaces ends it: "TAL
    NASRA, Syria (AP) -". It begins with a place in capitals, or holds an agency in brackets; where
    all is in capitals, it does both. A note in square brackets behind it ("[TEXT]") belongs to it.

    Args:
        words: The words of the sentence.
        spaced: For each word, whether white space stands behind it.
    """
    for at, word in enumerate(words[: min(_MOST_WORDS, len(words) - 1)]):
        if word in _DASHES and at and spaced[at - 1] and spaced[at]:
            return _after_note(words, at + 1) if _is_dateline(words[:at], words[at + 1]) else 0
        if not (word in _SIGNS or word in _DASHES or word[0].isdigit() or word[0].isupper()):
            inside_brackets = words[:at].count("(") > words[:at].count(")")
            if not inside_brackets:
                return 0
    return 0


def _is_dateline(words: Sequence[str], following: str) -> bool:
    """Say whether words before a dash, none of them small, are a dateline."""
    in_brackets = "(" in words and words[-1] == ")"
    in_capitals = words[0].isupper() and any(
        word.isupper() and word.isalpha() and len(word) >= _SHORTEST_PLACE for word in words[:3]
    )
    if following[0].islower():
        return False
    return in_brackets if following.isupper() and len(following) > 1 else in_brackets or in_capitals


def _after_note(words: Sequence[str], at: int) -> int:
    """Return where the report begins: behind a note in square brackets, if one stands here."""
    if words[at] != "[" or "]" not in words[at : at + _MOST_WORDS]:
        return at
    end = words.index("]", at) + 1
    return end if end < len(words) else at
