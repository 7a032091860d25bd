"""Where the words of a sentence stand, as the treebank EWT cuts them."""

import re

from openinquest.kept import kept_for_a_while

# Joined to what follows by a hyphen, they make one word with it; every other
# hyphen is a word of its own ("anti-aircraft", but "al - Ani", "22 - year - old").
_PREFIXES = (
    "anti|arch|co|counter|e|ex|extra|inter|intra|mid|multi|neo|non|over|post|pre|pro|pseudo|psycho|"
    "re|semi|socio|sub|ultra|un|wi"
)
# Their full stop belongs to them, but at the end of a sentence.
_SHORTENED = (
    "Adm|Ariz|Ark|Assn|Attn|Aug|Ave|Bldg|Blvd|Brig|Bros|Calif|Capt|Cdr|Cmdr|Co|Col|Colo|Conn|Corp|"
    "Cpl|Cpt|Dec|Dept|Dr|Esq|Feb|Fla|Fri|Ft|Gen|Gov|Hon|Ill|Inc|Insp|Jan|Jr|Kan|Ky|La|Lt|Ltd|Maj|"
    "Mass|Md|Messrs|Mich|Minn|Mr|Mrs|Ms|Msgr|Mt|Neb|Nev|Nov|Oct|Okla|Ore|Ph|Pfc|Pres|Prof|Pte|Pvt|"
    "Rep|Reps|Rev|Sen|Sens|Sept|Sep|Sgt|Spc|Sr|St|Ste|Supt|Tenn|Thur|Thurs|Tue|Tues|Univ|Va|Vt|"
    "Wash|Wed|Wis|Wyo"
)
_SHORTENED_SMALL = "al|approx|ca|est|etc|excl|ext|incl|max|viz|vol|vs"
_SHORTENED_BEFORE_NUMBER = "No|Nos|Art|Sec|Fig|Vol|Apr|Jun|Jul|Mar|Para|pp?"
# What follows a number without a space and is a word of its own.
_UNITS = (
    "a\\.?m\\.?|p\\.?m\\.?|k|m|b|bn|mn|tn|km|kg|mm|cm|ft|lbs?|mph|kph|kmh|hz|oz|yrs?|hrs?|mins?|secs?|"
    "g|mg|ml|gb|mb|tb|kw|mw|kt|x"
)
_ENDINGS = "com|org|net|gov|edu|mil|int|info|co|uk|tv|html?|docx?|pdf|xls|txt|jpe?g"
_MARK = "['’`´ʼ]"
_CLITIC = rf"(?i:{_MARK}(?:s|re|ve|ll|d|m)(?!\w))"
# A letter, with what is written on it or joins it to the next unseen.
_LETTER = r"[^\W\d_](?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200c\u200d]++)?+"
_LETTERS = rf"{_LETTER}(?:{_LETTER}|[\d_])*+"

# Every repetition is bounded or gives nothing back, so that any text is cut in
# a time that grows with its length.
_WORD = re.compile(
    rf"""
      (?P<plain>[A-Za-z]++(?=\s))
    | (?P<address>(?:https?://|www\.)[^\s<>"“”]++)
    | (?P<mail>[\w.+-]{{1,64}}+@[\w-]{{1,64}}+(?:\.[\w-]{{1,64}}+){{0,8}}+(?!\w))
    | (?P<site>[A-Za-z\d-]{{1,64}}+(?:\.[A-Za-z\d-]{{1,64}}+){{0,5}}\.(?:{_ENDINGS})(?![\w-]))
    | (?P<stopped>
          (?:[^\W\d_]\.){{2,}}+(?:[A-Za-z](?!\w))?+
        | (?:(?i:{_SHORTENED})(?<![a-z])|(?:{_SHORTENED})|{_SHORTENED_SMALL})\.(?!\w|\.\.)
        | (?i:{_SHORTENED_BEFORE_NUMBER})\.(?=\s?\d)
        | [A-Z]\.(?=\s*+[A-Z]))
    | (?P<clitic>{_CLITIC}|{_MARK}\d\ds?(?!\w)|(?i:{_MARK}(?:em|n)(?!\w)))
    | (?P<prefixed>(?![A-Z]{{2,3}}-)(?i:{_PREFIXES})(?:-(?:{_LETTERS}|\d++s?+))++)
    | (?P<date>
        (?:\d{{3}}-\d{{3}}-\d{{4}}|\d{{1,4}}(?P<by>[-/.])\d{{1,2}}(?P=by)\d{{1,4}})(?![\w-]))
    | (?P<number>
        [+]?(?:\d{{1,3}}(?:,\d{{3}}(?!\d))++(?:\.\d++)?+|\d++(?:[.:/]\d++){{0,3}}+|\.\d++)
        (?:(?i:st|nd|rd|th|{_MARK}?s|(?!(?:{_UNITS})(?!\w)){_LETTERS})(?!\w))?+)
    | (?P<joint>[A-Z]{{1,4}}&[A-Z]{{1,2}}(?!\w)|(?i:[wn]/[oa]|c/o)(?!\w)|(?:US|[ACU])\$)
    | (?P<word>{_LETTERS}(?:(?!{_CLITIC}){_MARK}{_LETTERS})*+)
    | (?P<signs>
        \.{{2,}}+|…++|-{{2,}}+|_{{2,}}+|={{2,}}+|\*{{2,}}+|<<++|>>++|''|’’|‘‘|``|\.?[!?]++|[:;]-?[()](?!\w))
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_NEGATED = re.compile(rf"(?i)n{_MARK}t\Z")
_NEGATED_VERBS = "ai are ca could did do does had has have is should was were wo would"
# Two words that are written as one: characters of the first.
_RUN_TOGETHER = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3} | {
    verb + "nt": len(verb) for verb in _NEGATED_VERBS.split()
}
_TRAILING = ".,;:!?)]}>'’*"
_UNSEEN = "\u200b\ufeff\u2060\u200e\u200f"
_CLOSING = frozenset("\"”’')]}»")


@kept_for_a_while(2)  # a sentence is cut to see whether it needs a tree, and then for the tree
def cut_words(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the words of a sentence as half-open ranges `[start, end)` of the text, in order.

    Signs are words too ("3,000 dead." has three), and so are hyphens but after prefixes; "don't"
    and "mayor's" are two. White space is in none. A full stop at the end of the sentence is a word
    of its own, even after an abbreviation. Takes time in proportion to the length.

    Example:
        >>> text = "The mayor's 22-year-old son can't go to the U.S. today."
        >>> " ".join(text[start:end] for start, end in cut_words(text, 0, len(text)))
        "The mayor 's 22 - year - old son ca n't go to the U.S. today ."
    """
    words: list[tuple[int, int]] = []
    at = start
    while found := _WORD.search(text, at, end):
        first, at = found.span()
        kind = found.lastgroup
        if kind == "address":
            at = first + max(1, len(found[0].rstrip(_TRAILING)))
        if kind in {"plain", "word"}:
            words.extend(_parts(text, first, at))
        elif found[0] not in _UNSEEN:
            words.append((first, at))
    return tuple(_final_stop(text, words))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a run of letters as one word, or as the two that it was made of."""
    tail = text[max(start, end - 7) : end]
    if _NEGATED.search(tail) and end - start > 3:
        return [(start, end - 3), (end - 3, end)]
    first = _RUN_TOGETHER.get(text[start:end].lower()) if end - start < 9 else None
    if first:
        return [(start, start + first), (start + first, end)]
    return [(start, end)]


def _final_stop(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Part the sentence's full stop from an abbreviation that it ends with."""
    last = len(words) - 1
    while last > 0 and text[words[last][0] : words[last][1]] in _CLOSING:
        last -= 1
    if last >= 0:
        start, end = words[last]
        if end - start > 2 and text[end - 1] == "." and text[start].isalpha():
            words[last : last + 1] = [(start, end - 1), (end - 1, end)]
    return words
