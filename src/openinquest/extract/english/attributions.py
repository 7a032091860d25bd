"""Who says what: cues, their sources and their contents, sentence by sentence.

Light patterns over the surface of the text. They see one sentence at a time
and know no syntax, so they leave out what they cannot place: a cue without a
plausible source beside it makes no attribution.
"""

import re
from collections.abc import Iterator

from openinquest.extract.english.cues import CUE, cue_class
from openinquest.extract.english.sentences import Quotation, Sentence
from openinquest.extract.english.set_phrases import according_to, as_put, impersonal, reads
from openinquest.extract.english.source_phrase import (
    FINITE,
    MAX_SOURCE_WORDS,
    NOT_A_SOURCE,
    Found,
    clean_source,
    phrase_end,
    stands_in_quotation,
    tidy,
)

# Words that may stand between a source and its cue.
_BETWEEN = re.compile(
    r"(?:\s*\b(?:also|later|then|further|has|have|had|would|did|not|never|again|has\s+since|now|"
    r"still|publicly|repeatedly|initially|first|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"could|cannot|can|does|do|earlier|both|all|is|are|was|were|\w+ly|(?:went|goes)\s+on\s+to)\b)+\s*$",
    re.IGNORECASE,
)
_FURTHEST_SOURCE = 240  # characters before its cue in which a source stands
_CONTENT_LEAD = re.compile(
    r"^(?:\s*,)?\s*(?:(?:reporters|journalists|\w+\s+news|the\s+\w+|cnn|reuters|him|her|them|us)\s+)?"
    r"(?:(?:on|late|early|last)\s+\w+day\s+)?(?:in\s+a\s+(?:\w+\s+)?(?:statement|briefing|interview|report)\s+)?",
    re.IGNORECASE,
)

# "told Pentagon reporters by telephone on Tuesday that": up to "that", no clause between.
_TOLD_SOMEBODY = re.compile(r"\s+(?:[\w.'’-]+\s+){1,9}?(?=that\s)")


def find_attributions(
    text: str, sentence: Sentence, quotations: list[Quotation]
) -> Iterator[Found]:
    """Yield the attributions of one sentence in order of their cues."""
    found = [*according_to(text, sentence), *as_put(text, sentence)]
    found.extend(impersonal(text, sentence, quotations))
    found.extend(reads(text, sentence, quotations))
    taken = [attribution.cue for attribution in found]
    headline = _is_headline(text[sentence.start : sentence.end])
    for match in CUE.finditer(text, sentence.start, sentence.end):
        if any(start <= match.start() < end for start, end in taken):
            continue
        if stands_in_quotation(match.start(), quotations) or _is_passive(
            text, match, sentence.start
        ):
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
    end = phrase_end(text, start, sentence.end)
    words = text[start:end].split()
    if not words or len(words) > MAX_SOURCE_WORDS or NOT_A_SOURCE.match(words[0]):
        return None
    if left[-1] == "," and (
        FINITE.search(text[start:end]) or not _looks_like_source(text[start:end])
    ):
        return None
    content = tidy(text, sentence.start, cue.start())
    further = _next_quotation(end, sentence.end, quotations)
    pieces = tuple(piece for piece in (content, further) if piece)
    if not content:
        return None
    quoted = left[-1] in '"”' or _is_quoted(text, content, quotations)
    return Found(
        (start, end), cue.span(), pieces, cue_class(cue[0]), "attribution.inverted", quoted
    )


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
    start = max(sentence.start, cue_start - _FURTHEST_SOURCE)
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
    cues = [match.end() for match in CUE.finditer(left) if left[match.end() :].strip()]
    boundary = cues[-1] if cues else 0
    for match in re.finditer(
        r"[,;:—–]\s|\b(?:and|but|that|while|which|whom|because|after|when|where|as|what|if)\s", left
    ):
        if left[match.end() :].strip():
            boundary = max(boundary, match.end())
    return clean_source(text, start + boundary, start + len(left))


def _after_cue(
    text: str, sentence: Sentence, cue: re.Match[str], quotations: list[Quotation]
) -> tuple[int, int] | None:
    rest = text[cue.end() : sentence.end]
    lead = _TOLD_SOMEBODY.match(rest) or _CONTENT_LEAD.match(rest)
    start = cue.end() + (lead.end() if lead and lead.end() < len(rest) else 0)
    piece = tidy(text, start, sentence.end)
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
    piece = tidy(text, sentence.start, source[0])
    if piece is None or len(text[piece[0] : piece[1]].split()) < 2:
        return None
    if CUE.search(text[piece[0] : piece[1]]) and not _is_quoted(text, piece, quotations):
        return None  # another cue's statement, not this one's
    if left[-1] == "," and re.match(
        r"(?:on|in|at|after|before|when|while|since|during|according|meanwhile|however|for|as|by)\b",
        text[piece[0] : piece[1]],
        re.IGNORECASE,
    ):
        return None
    return piece
