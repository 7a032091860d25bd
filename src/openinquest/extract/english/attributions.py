"""Who says what: cues, their sources and their contents, sentence by sentence.

Light patterns over the surface of the text. They see one sentence at a time
and know no syntax, so they leave out what they cannot place: a cue without a
plausible source beside it makes no attribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.cues import (
    ACCORDING,
    CUE,
    IMPERSONAL,
    CueClass,
    cue_class,
    impersonal_class,
)
from openinquest.extract.english.sentences import Quotation, Sentence

# Words that may stand between a source and its cue.
_BETWEEN = re.compile(
    r"(?:\s*\b(?:also|later|then|further|has|have|had|would|did|not|never|again|has\s+since|now|"
    r"still|publicly|repeatedly|initially|first|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"could|cannot|can|does|do|earlier|both|all|is|are|was|were|\w+ly|(?:went|goes)\s+on\s+to)\b)+\s*$",
    re.IGNORECASE,
)
# Words that open a clause and do not belong to a source.
_LEAD = re.compile(
    r"^(?:[\s\"“”'’)(\[\]—–-]|\b(?:and|but|while|when|where|as|because|although|though|however|meanwhile|"
    r"instead|still|also|later|earlier|then|so|yet|if|that|for|since|after|before|in\s+addition|"
    r"on\s+\w+day|in\s+\d{4}|at\s+the\s+time|of\s+course)\b,?)+\s*",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|would|could|should|can|may|might|been|be|"
    r"killed|died|came|went|took|made|got|began)\b",
    re.IGNORECASE,
)
_NOT_A_SOURCE = re.compile(
    r"^(?:there|this|that|these|those|what|how|why|when|where|to|not|no|nothing|plan|schedule|law|"
    r"be|been|being|was|were|is|are|by|of|in|on|at|with|for|from|and|or|but|as|than|more|so)$",
    re.IGNORECASE,
)
_BAD_TAIL = re.compile(
    r"\b(?:to|of|in|on|at|with|for|from|and|or|by|the|a|an|be|been|being|not|than|as|into|about|"
    r"new|its|their|his|her|being|having|it\s+was)$",
    re.IGNORECASE,
)
_CONTENT_LEAD = re.compile(
    r"^(?:\s*,)?\s*(?:(?:reporters|journalists|\w+\s+news|the\s+\w+|cnn|reuters|him|her|them|us)\s+)?"
    r"(?:(?:on|late|early|last)\s+\w+day\s+)?(?:in\s+a\s+(?:\w+\s+)?(?:statement|briefing|interview|report)\s+)?",
    re.IGNORECASE,
)
_MAX_SOURCE_WORDS = 16


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


def find_attributions(
    text: str, sentence: Sentence, quotations: list[Quotation]
) -> Iterator[Found]:
    """Yield the attributions of one sentence in order of their cues."""
    found = [*_according(text, sentence), *_as_put(text, sentence)]
    found.extend(_impersonal(text, sentence, quotations))
    found.extend(_reads(text, sentence, quotations))
    taken = [attribution.cue for attribution in found]
    headline = _is_headline(text[sentence.start : sentence.end])
    for match in CUE.finditer(text, sentence.start, sentence.end):
        if any(start <= match.start() < end for start, end in taken):
            continue
        if _inside(match.start(), quotations) or _is_passive(text, match, sentence.start):
            continue
        if match[0][0].isupper() and not headline:
            continue
        attribution = _around_cue(text, sentence, match, quotations)
        if attribution:
            found.append(attribution)
    yield from sorted(found, key=lambda attribution: attribution.cue)


def _is_headline(sentence: str) -> bool:
    """Return whether most words are capitalised, so that a capital tells nothing."""
    words = [word for word in sentence.split() if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _is_passive(text: str, cue: re.Match[str], start: int) -> bool:
    """Return whether the verb is a participle after "be": its subject is no source."""
    if cue[0].lower().endswith("ing"):
        return False
    before = text[start : cue.start()].rstrip().lower()
    return (
        bool(
            re.search(r"\b(?:was|were|is|are|be|been|being|not|n't|get|got)(?:\s+\w+ly)?$", before)
        )
        and (cue[0].lower().endswith(("ed", "d", "n", "t", "own")))
        and not re.search(r"\b(?:did|does|do|could|would|will|can)\s+not$", before)
    )


def _inside(position: int, quotations: list[Quotation]) -> bool:
    return any(quote.start <= position < quote.end for quote in quotations)


def _according(text: str, sentence: Sentence) -> Iterator[Found]:
    for match in ACCORDING.finditer(text, sentence.start, sentence.end):
        end = _phrase_end(text, match.end(), sentence.end)
        start = match.end()
        if end <= start or _NOT_A_SOURCE.match(text[start:end].split()[0]):
            continue
        pieces = ((sentence.start, match.start()), (end, sentence.end))
        content = tuple(piece for piece in (_tidy(text, *p) for p in pieces) if piece)
        cue = (match.start(), match.end() - (len(match[0]) - len(match[0].rstrip())))
        reading = impersonal_class("said")
        if content:
            yield Found((start, end), cue, content, reading, "attribution.according")


def _as_put(text: str, sentence: Sentence) -> Iterator[Found]:
    """Read `as SOURCE put it, CONTENT`."""
    for match in re.finditer(
        r"\bas\s+(?P<who>[^.;:]{3,140}?),?\s+(?P<cue>(?:put|puts)\s+it)\b,?",
        text[sentence.start : sentence.end],
        re.IGNORECASE,
    ):
        base = sentence.start
        pieces = ((base, base + match.start()), (base + match.end(), sentence.end))
        content = tuple(piece for piece in (_tidy(text, *p) for p in pieces) if piece)
        if content:
            source = (base + match.start("who"), base + match.end("who"))
            cue = (base + match.start("cue"), base + match.end("cue"))
            yield Found(source, cue, content, impersonal_class("said"), "attribution.as_put")


def find_trailing(text: str, sentence: Sentence, quotations: list[Quotation]) -> Found | None:
    """Read `"...?" It continued.`: a short sentence that names who spoke before it."""
    words = text[sentence.start : sentence.end]
    cue = CUE.search(words)
    if (
        cue is None
        or len(words.split()) > 8
        or not re.fullmatch(r"[\s\w]*[.,]?", words[cue.end() :])
    ):
        return None
    before = [quote for quote in quotations if quote.end <= sentence.start <= quote.end + 3]
    source = _clean_source(text, sentence.start, sentence.start + cue.start())
    if not before or source is None:
        return None
    span = (sentence.start + cue.start(), sentence.start + cue.end())
    content = ((before[-1].start, before[-1].end),)
    return Found(source, span, content, cue_class(cue[0]), "attribution.trailing", True)


def _phrase_end(text: str, start: int, limit: int) -> int:
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
            if apposition and not _FINITE.search(apposition[1]):
                return end + apposition.end()
        return end
    return limit if end == start else end


def _tidy(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " ,;:.\n\t—–":
        start += 1
    while end > start and text[end - 1] in " ,;:\n\t—–":
        end -= 1
    if end - start < 3 or not any(letter.isalpha() for letter in text[start:end]):
        return None
    return start, end


def _around_cue(
    text: str, sentence: Sentence, cue: re.Match[str], quotations: list[Quotation]
) -> Found | None:
    reading = cue_class(cue[0])
    inverted = _inverted(text, sentence, cue, quotations)
    if inverted:
        return inverted
    source = _source_before(text, sentence, cue.start(), quotations)
    if source is None:
        return None
    after = _after_cue(text, sentence, cue, quotations)
    before = _before_source(text, sentence, source, quotations)
    content = tuple(piece for piece in (before, after) if piece)
    if not content:
        return None
    rule = "attribution.said_that" if after else "attribution.fronted"
    quoted = any(_is_quoted(text, piece, quotations) for piece in content)
    return Found(source, cue.span(), content, reading, rule, quoted)


def _is_quoted(text: str, piece: tuple[int, int], quotations: list[Quotation]) -> bool:
    return any(quote.start - 2 <= piece[0] and piece[1] <= quote.end + 2 for quote in quotations)


def _inverted(
    text: str, sentence: Sentence, cue: re.Match[str], quotations: list[Quotation]
) -> Found | None:
    """Read `CONTENT, said SOURCE` and `"...," read SOURCE`."""
    left = text[sentence.start : cue.start()].rstrip()
    if not left or left[-1] not in ",\"”’'":
        return None
    rest = text[cue.end() : sentence.end]
    if not rest.strip() or re.match(
        r"\s*(?:that\b|,|\.|:|\"|“|in\b|on\b|to\b|it\b|they\b|there\b)", rest
    ):
        return None
    start = cue.end() + len(rest) - len(rest.lstrip())
    end = _phrase_end(text, start, sentence.end)
    words = text[start:end].split()
    if not words or len(words) > _MAX_SOURCE_WORDS or _NOT_A_SOURCE.match(words[0]):
        return None
    if left[-1] == "," and not _looks_like_source(text[start:end]):
        return None
    content = _tidy(text, sentence.start, cue.start())
    further = _next_quotation(end, sentence.end, quotations)
    pieces = tuple(piece for piece in (content, further) if piece)
    if not content:
        return None
    quoted = left[-1] in '"”' or _is_quoted(text, content, quotations)
    return Found(
        (start, end), cue.span(), pieces, cue_class(cue[0]), "attribution.inverted", quoted
    )


def _reads(text: str, sentence: Sentence, quotations: list[Quotation]) -> Iterator[Found]:
    """Read `"...," read a statement`; elsewhere "read" is no cue."""
    for match in re.finditer(r"[”\"]\s+(?P<cue>reads?)\s+", text[sentence.start : sentence.end]):
        start = sentence.start + match.end()
        end = _phrase_end(text, start, sentence.end)
        content = _tidy(text, sentence.start, sentence.start + match.start())
        cue = (sentence.start + match.start("cue"), sentence.start + match.end("cue"))
        if content and end > start:
            reading = impersonal_class("said")
            yield Found((start, end), cue, (content,), reading, "attribution.inverted", True)


def _next_quotation(start: int, end: int, quotations: list[Quotation]) -> tuple[int, int] | None:
    for quote in quotations:
        if start <= quote.start < end:
            return quote.start, min(quote.end, end)
    return None


def _looks_like_source(phrase: str) -> bool:
    return bool(
        re.match(
            r"(?:[A-Z]|an?\s|the\s|one\s|two\s|several\s|local\s|officials|police|witnesses)",
            phrase,
        )
    )


def _source_before(
    text: str, sentence: Sentence, cue_start: int, quotations: list[Quotation]
) -> tuple[int, int] | None:
    """Return the noun phrase that stands before a cue, or None if none is plausible."""
    start = sentence.start
    for quote in quotations:
        if quote.end <= cue_start and quote.end > start:
            start = quote.end + 1
    left = text[start:cue_start]
    left = left[: len(left.rstrip())]
    apposition = re.search(r"([^,;:.]{2,80}),([^,;:]{3,110}),$", left)
    if apposition:
        begin, stop = start + apposition.start(), start + len(left) - 1
        if _FINITE.search(apposition[2]) and not re.match(r"\s*who\b", apposition[2]):
            return None
        return _clean_source(text, begin, stop)
    if left.endswith(","):
        return None
    left = _BETWEEN.sub("", left)
    # "quoted the minister, who said": the antecedent is the source.
    left = re.sub(r",?\s+who$", "", left)
    last_cue = None
    for last_cue in CUE.finditer(left):
        pass
    boundary = last_cue.end() if last_cue and left[last_cue.end() :].strip() else 0
    for match in re.finditer(
        r"[,;:—–]\s|\b(?:and|but|that|while|which|whom|because|after|when|where|as|what|if)\s", left
    ):
        if left[match.end() :].strip():
            boundary = max(boundary, match.end())
    return _clean_source(text, start + boundary, start + len(left))


def _clean_source(text: str, start: int, end: int) -> tuple[int, int] | None:
    phrase = text[start:end]
    lead = _LEAD.match(phrase)
    start += lead.end() if lead else 0
    phrase = text[start:end].rstrip(" ,")
    end = start + len(phrase)
    words = phrase.split()
    if not words or len(words) > _MAX_SOURCE_WORDS:
        return None
    if len(words) == 1 and _NOT_A_SOURCE.match(words[0]):
        return None
    core = phrase.split(",")[0]
    if _FINITE.search(core) or _BAD_TAIL.search(phrase):
        return None
    return start, end


def _after_cue(
    text: str, sentence: Sentence, cue: re.Match[str], quotations: list[Quotation]
) -> tuple[int, int] | None:
    rest = text[cue.end() : sentence.end]
    lead = _CONTENT_LEAD.match(rest)
    start = cue.end() + (lead.end() if lead and lead.end() < len(rest) else 0)
    piece = _tidy(text, start, sentence.end)
    if piece is None or _only_when(text[piece[0] : piece[1]]):
        return None
    end = piece[1]
    for quote in quotations:  # a quotation that the sentence opens belongs to it to its end
        if piece[0] <= quote.start < end < quote.end:
            end = quote.end
    return piece[0], end


def _only_when(words: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:(?:on|late|early|last|in|at|to|during|by)\s+[^,]{2,60}|\w+day|today|yesterday|later|"
            r"reporters|it)\.?",
            words.strip(),
            re.IGNORECASE,
        )
    )


def _before_source(
    text: str, sentence: Sentence, source: tuple[int, int], quotations: list[Quotation]
) -> tuple[int, int] | None:
    """Return fronted content: what stands before `, SOURCE said` or a closing quote."""
    left = text[sentence.start : source[0]].rstrip()
    if not left or left[-1] not in ',"”':
        return None
    piece = _tidy(text, sentence.start, source[0])
    if piece is None or len(text[piece[0] : piece[1]].split()) < 3:
        return None
    if left[-1] == "," and re.match(
        r"(?:on|in|at|after|before|when|while|since|during|according|meanwhile|however|for|as|by)\b",
        text[piece[0] : piece[1]],
        re.IGNORECASE,
    ):
        return None
    return piece


def _impersonal(text: str, sentence: Sentence, quotations: list[Quotation]) -> Iterator[Found]:
    for match in IMPERSONAL.finditer(text, sentence.start, sentence.end):
        if _inside(match.start(), quotations):
            continue
        form = match["it"] or match["be"] or match["adverb"]
        content = _tidy(text, match.end(), sentence.end)
        if not match["it"]:
            content = _tidy(text, _clause_start(text, sentence, match.start()), sentence.end)
        if content:
            yield Found(
                None, match.span(), (content,), impersonal_class(form), "attribution.impersonal"
            )


def _clause_start(text: str, sentence: Sentence, position: int) -> int:
    start = sentence.start
    for match in re.finditer(r"[;:]\s|,\s(?:and|but|while)\s", text[sentence.start : position]):
        start = sentence.start + match.end()
    return start
