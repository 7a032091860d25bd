"""Where a sentence that is too long for the network is cut."""

from collections.abc import Sequence

# A clause that begins with one of these, after a comma, can be read by itself.
_LINKS = frozenset(
    [
        "and",
        "but",
        "or",
        "nor",
        "so",
        "yet",
        "while",
        "whereas",
        "who",
        "which",
        "where",
        "when",
        "after",
        "as",
    ]
)
_ANYWHERE, _COMMA, _CLAUSE, _SEMICOLON = range(4)


def cut_to_reach(
    words: Sequence[str], lengths: Sequence[int], *, reach: int
) -> list[tuple[int, int]]:
    """Return the parts of a sentence that the network can read, as half-open ranges of its words.

    A sentence within reach is one part. Another is cut in the second half of the network's reach:
    after a semicolon, else after a comma before "and" and its like, else after a comma, else where
    the reach ends. Takes time in proportion to the length.

    Args:
        words: The words of the sentence.
        lengths: The pieces of each word, none longer than the reach.
        reach: The most pieces that a part may have.

    Example:
        >>> cut_to_reach(["Ann", "ran", ",", "and", "Ben", "fell"], [1] * 6, reach=4)
        [(0, 3), (3, 6)]
    """
    parts = []
    first, total = 0, 0
    best, best_kind = 0, _ANYWHERE
    at = 0
    while at < len(words):
        if total + lengths[at] > reach:
            cut = best if best > first else at
            parts.append((first, cut))
            first, at, total, best, best_kind = cut, cut, 0, cut, _ANYWHERE
            continue
        total += lengths[at]
        at += 1
        kind = _kind_of_cut(words, at)
        if 2 * total >= reach and kind != _ANYWHERE and kind >= best_kind:
            best, best_kind = at, kind
    if first < len(words):
        parts.append((first, len(words)))
    return parts


def _kind_of_cut(words: Sequence[str], at: int) -> int:
    """Say how good it is to cut before the word at a place."""
    if words[at - 1] == ";":
        return _SEMICOLON
    if words[at - 1] != ",":
        return _ANYWHERE
    follows_link = at < len(words) and words[at].lower() in _LINKS
    return _CLAUSE if follows_link else _COMMA
