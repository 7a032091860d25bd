"""Where the noun phrase of a source begins and ends."""

import re
from dataclasses import dataclass

from openinquest.extract.english.cues import CUE, CueClass
from openinquest.extract.english.sentences import Quotation

# Words that open a clause and do not belong to a source.
_LEAD = re.compile(
    r"^(?:[\s\"“”'’)(\[\]—–-]|\b(?:and|but|while|when|where|as|because|although|though|however|meanwhile|"
    r"instead|still|also|later|earlier|then|so|yet|if|that|for|since|after|before|in\s+addition|"
    r"(?:late\s+|early\s+)?on\s+\w+day|in\s+(?:\d{4}|[A-Z][a-z]+(?:\s+\d{4})?(?=\s+(?:the|an?)\b))|"
    r"at\s+the\s+time|of\s+course|who)\b,?)+\s*",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|would|could|should|can|may|might|been|be|"
    r"killed|died|came|went|took|made|got|began)\b",
    re.IGNORECASE,
)
NOT_A_SOURCE = re.compile(
    r"^(?:there|this|that|these|those|what|how|why|when|where|to|not|no|nothing|plan|schedule|law|"
    r"be|been|being|was|were|is|are|by|of|in|on|at|with|for|from|and|or|but|as|than|more|so)$",
    re.IGNORECASE,
)
_NEVER_FIRST = re.compile(r"(?:not|no|none|nor|nothing|yet|to|by|than|as|of)$", re.IGNORECASE)
_BAD_TAIL = re.compile(
    r"\b(?:to|of|in|on|at|with|for|from|and|or|by|the|a|an|be|been|being|not|than|as|into|about|"
    r"new|its|their|his|her|being|having|it\s+was)$",
    re.IGNORECASE,
)
# "an official who asked not to be named": no report, but a part of the source.
ASKED_NOT = re.compile(r"\s+(?:not\s+to\s+be|to\s+remain)\s", re.IGNORECASE)
MAX_SOURCE_WORDS = 16
_FURTHEST_SOURCE = 240  # characters before its cue in which a source stands
# Words that may stand between a source and its cue.
_BETWEEN = re.compile(
    r"(?:\s*\b(?:also|later|then|further|has|have|had|would|did|not|never|again|has\s+since|now|"
    r"still|therefore|thus|however|meanwhile|likewise|nevertheless|publicly|repeatedly|initially|first|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"could|cannot|can|does|do|earlier|both|all|is|are|was|were|\w+ly|(?:went|goes)\s+on\s+to)\b)+\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as character ranges: source, cue and content in the text.

    `source=None` where the words name nobody. `quoted` marks content that is
    a direct quotation as a whole.
    """

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    reading: CueClass
    rule: str
    quoted: bool = False

    @property
    def length(self) -> int:
        """The number of characters of its content."""
        return sum(end - start for start, end in self.content)


def phrase_end(text: str, start: int, limit: int) -> int:
    """Return where the noun phrase that starts at `start` ends.

    It ends at the first comma or full stop that does not belong to it; an
    apposition between commas belongs to it when a title or role makes one.
    """
    end = start
    for match in re.finditer(
        r"[,;:—–(]|\.(?=\s|$)|\s(?:who|which|that|as|when|after|and\s+(?=the\s))\b|[.!?]$",
        text[start:limit],
    ):
        end = start + match.start()
        if match[0] == "." and re.search(
            r"\b(?:Gen|Brig|Lt|Col|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms|Adm|U\.S|U\.N)$", text[start:end]
        ):
            continue
        if match[0] == ",":
            apposition = re.match(
                r",\s*((?:an?|the|its|who|head|chief|director|spokes|[A-Z][\w'’]+['’]s|[A-Z]\w+['’]s?\s[A-Z])[^,.;]{2,80}?)(?=,|\.(?:\s|$))",
                text[end:limit],
            )
            if apposition and not FINITE.search(apposition[1]):
                return end + apposition.end()
        return end
    return limit if end == start else end


def source_before(
    text: str, start: int, cue_start: int, quotations: list[Quotation]
) -> tuple[int, int] | None:
    """Return the noun phrase between `start` and a cue, or None if none is plausible."""
    start = max(start, cue_start - _FURTHEST_SOURCE)
    for quote in quotations:
        if quote.end <= cue_start and quote.end > start:
            start = quote.end + 1
    left = text[start:cue_start]
    left = left[: len(left.rstrip())]
    apposition = re.search(r"([^,;:.]{2,80}),([^,;:]{3,110}),$", left)
    if apposition:
        begin, stop = start + apposition.start(), start + len(left) - 1
        if FINITE.search(apposition[2]) and not re.match(r"\s*who\b", apposition[2]):
            return None
        return clean_source(text, begin, stop)
    if left.endswith(","):
        return None
    left = _BETWEEN.sub("", left)
    # "quoted the minister, who said": the antecedent is the source.
    left = re.sub(r",?\s+who$", "", left)
    cues = [
        match.end()
        for match in CUE.finditer(left)
        if left[match.end() :].strip() and not ASKED_NOT.match(left, match.end())
    ]
    boundary = cues[-1] if cues else 0
    for match in re.finditer(
        r"[,;:—–]\s|\b(?:and|but|that|while|which|whom|because|after|when|where|as|what|if)\s", left
    ):
        if left[match.end() :].strip():
            boundary = max(boundary, match.end())
    return clean_source(text, start + boundary, start + len(left))


def clean_source(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of a source without its lead-in words, or None if it can be none."""
    phrase = text[start:end]
    lead = _LEAD.match(phrase)
    start += lead.end() if lead else 0
    phrase = text[start:end].rstrip(" ,")
    end = start + len(phrase)
    words = phrase.split()
    if not words or len(words) > MAX_SOURCE_WORDS:
        return None
    if (len(words) == 1 and NOT_A_SOURCE.match(words[0])) or _NEVER_FIRST.match(words[0]):
        return None
    core = re.split(r",|\s+who\s", phrase)[0]
    if FINITE.search(core) or _BAD_TAIL.search(phrase):
        return None
    return start, end


def tidy(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range without spaces and commas at its edges, or None if nothing is left."""
    while start < end and text[start] in " ,;:.\n\t—–":
        start += 1
    while end > start and text[end - 1] in " ,;:\n\t—–":
        end -= 1
    if end - start < 3 or not any(letter.isalpha() for letter in text[start:end]):
        return None
    return start, end


def stands_in_quotation(position: int, quotations: list[Quotation]) -> bool:
    """Return whether a position lies between quotation marks."""
    return any(quote.start <= position < quote.end for quote in quotations)
