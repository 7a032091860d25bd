"""What a captured page or post holds besides its own words."""

import re

_COMMENTS = re.compile(r"All reactions:|Most relevant|\bLikeComment\b|Log in or sign up")
_NOT_WORDS = re.compile(r"https?://\S+|pic\.twitter\.com/\S+|@[A-Za-z0-9_.]+")


def without_addresses(text: str) -> str:
    """Return a text of the same length with a bar where an address or the name of an account stood.

    Captures write an account's name and what it says without a space between them.
    """
    return _NOT_WORDS.sub(lambda found: "|" + " " * (len(found[0]) - 1), text)


_LABEL = re.compile(
    r"\s*(?:اقر[اأ] (?:ايضا|المزيد)|شاهد ايضا|انظر ايضا|الاخبار العاجلة|الاكثر (?:مشاهدة|قراءة)|"
    r"اخبار ذات صلة|مواضيع ذات صلة|"
    r"السابق\s*$|التالي\s*$|مقالات ذات صلة|ذات صلة|اخر الاخبار|"
    r"اخبار اخري|قد يعجبك|التعليقات|المزيد من الاخبار)"
)
_FULL_STOPS = (".", "؟", "!")
_FEWEST_HEADLINES = 5
_FEWEST_WORDS, _MOST_WORDS = 4, 18
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def elsewhere_in(text: str, title: str) -> list[tuple[int, int]]:
    """Return where a text holds what is not its own: comments, and headlines of other stories.

    What a page points at ("read also") is such a headline, and a short line without a full stop
    that shares few words with the title, on a page that has many of them: a post has none.
    """
    return [*_comments(text), *_pointed_at(text), *_in_lists(text, title)]


def _comments(text: str) -> list[tuple[int, int]]:
    """Return where others wrote below a post."""
    found = _COMMENTS.search(text)
    return [(found.start(), len(text))] if found else []


def _pointed_at(text: str) -> list[tuple[int, int]]:
    """Return where headlines stand that a page points at: "read also"."""
    found, start, pointing = [], 0, False
    for line in text.split("\n"):
        label = _LABEL.match(line)
        prose = line.rstrip().endswith(_FULL_STOPS) or len(_LETTERS.findall(line)) > _MOST_WORDS
        pointing = label is not None or (pointing and not prose)
        if pointing:
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _in_lists(text: str, title: str) -> list[tuple[int, int]]:
    if not title:
        return []
    known = set(_LETTERS.findall(title))
    found, start = [], 0
    for line in text.split("\n"):
        words = _LETTERS.findall(line)
        short = _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        if short and not line.rstrip().endswith(_FULL_STOPS) and len(known & set(words)) < 3:
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found if len(found) >= _FEWEST_HEADLINES else []
