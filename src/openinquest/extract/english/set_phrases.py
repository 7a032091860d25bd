"""Attributions in set phrases: "according to", "as X put it", "it was reported"."""

import re
from collections.abc import Iterator

from openinquest.extract.english.cues import (
    ACCORDING,
    CUE,
    IMPERSONAL,
    cue_class,
    impersonal_class,
)
from openinquest.extract.english.numbers import NUMBER
from openinquest.extract.english.sentences import Quotation, Sentence
from openinquest.extract.english.source_phrase import (
    NOT_A_SOURCE,
    Found,
    clean_source,
    phrase_end,
    source_before,
    stands_in_quotation,
    tidy,
)


def according_to(text: str, sentence: Sentence) -> Iterator[Found]:
    """Read `according to SOURCE, CONTENT` and `CONTENT, according to SOURCE`."""
    for match in ACCORDING.finditer(text, sentence.start, sentence.end):
        end = phrase_end(text, match.end(), sentence.end)
        start = match.end()
        if end <= start or NOT_A_SOURCE.match(text[start:end].split()[0]):
            continue
        pieces = ((sentence.start, match.start()), (end, sentence.end))
        content = tuple(piece for piece in (tidy(text, *p) for p in pieces) if piece)
        cue = (match.start(), match.end() - (len(match[0]) - len(match[0].rstrip())))
        reading = impersonal_class("said")
        if content:
            yield Found((start, end), cue, content, reading, "attribution.according")


def as_put(text: str, sentence: Sentence) -> Iterator[Found]:
    """Read `as SOURCE put it, CONTENT`."""
    for match in re.finditer(
        r"\bas\s+(?P<who>[^.;:]{3,140}?),?\s+(?P<cue>(?:put|puts)\s+it)\b,?",
        text[sentence.start : sentence.end],
        re.IGNORECASE,
    ):
        base = sentence.start
        pieces = ((base, base + match.start()), (base + match.end(), sentence.end))
        content = tuple(piece for piece in (tidy(text, *p) for p in pieces) if piece)
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
    source = clean_source(text, sentence.start, sentence.start + cue.start())
    if not before or source is None:
        return None
    span = (sentence.start + cue.start(), sentence.start + cue.end())
    content = ((before[-1].start, before[-1].end),)
    return Found(source, span, content, cue_class(cue[0]), "attribution.trailing", True)


def reads(text: str, sentence: Sentence, quotations: list[Quotation]) -> Iterator[Found]:
    """Read `"...," read a statement`; elsewhere "read" is no cue."""
    for match in re.finditer(r"[”\"]\s+(?P<cue>reads?)\s+", text[sentence.start : sentence.end]):
        start = sentence.start + match.end()
        end = phrase_end(text, start, sentence.end)
        content = tidy(text, sentence.start, sentence.start + match.start())
        cue = (sentence.start + match.start("cue"), sentence.start + match.end("cue"))
        if content and end > start:
            reading = impersonal_class("said")
            yield Found((start, end), cue, (content,), reading, "attribution.inverted", True)


# Behind a dash the writer goes on: "it was said that nine had died – a figure no one checked".
_ASIDE = re.compile(r"\s(?:[–—]|--?)\s")


# "put the number of dead at", "counted 37 wounded": verbs that report only with a number.
_GIVES = re.compile(
    r"\b(?:put(?:s|ting)?(?=\s+(?:the\s+)?(?:civilian\s+|death\s+)?(?:toll|number|count|figure|deaths|"
    r"dead|casualties)\b)|(?:counted|counts|recorded|records|documented|listed|lists|has\s+counted|"
    rf"have\s+counted)(?=\s+(?:the\s+(?:deaths|names|bodies)\s+of\s+)?{NUMBER}\b)|"
    r"(?:spoke|speaks|speak|spoken|speaking)\s+of(?=\s))",
    re.IGNORECASE,
)


def gives_a_number(text: str, sentence: Sentence, quotations: list[Quotation]) -> Iterator[Found]:
    """Read "SOURCE put the toll at 40", "SOURCE counted 40 dead", "SOURCE spoke of 40 dead"."""
    for match in _GIVES.finditer(text, sentence.start, sentence.end):
        if stands_in_quotation(match.start(), quotations):
            continue
        source = source_before(text, sentence.start, match.start(), quotations)
        content = tidy(text, match.end(), sentence.end)
        if source and content:
            reading = impersonal_class("said")
            yield Found(source, match.span(), (content,), reading, "attribution.gives_a_number")


def impersonal(text: str, sentence: Sentence, quotations: list[Quotation]) -> Iterator[Found]:
    """Read "it was reported that" and its kin: a voice that nobody names."""
    for match in IMPERSONAL.finditer(text, sentence.start, sentence.end):
        if stands_in_quotation(match.start(), quotations):
            continue
        form = match["it"] or match["be"] or match["adverb"]
        start = match.end() if match["it"] else _clause_start(text, sentence, match.start())
        aside = _ASIDE.search(text, match.end(), sentence.end)
        content = tidy(text, start, aside.start() if aside else sentence.end)
        if content:
            yield Found(
                None, match.span(), (content,), impersonal_class(form), "attribution.impersonal"
            )


def _clause_start(text: str, sentence: Sentence, position: int) -> int:
    start = sentence.start
    for match in re.finditer(r"[;:]\s|,\s(?:and|but|while)\s", text[sentence.start : position]):
        start = sentence.start + match.end()
    return start
