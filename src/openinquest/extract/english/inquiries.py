"""Who inquires, and how far they are."""

import re
from collections.abc import Iterator

from openinquest.extract.english.found_detail import FoundDetail
from openinquest.model import Inquiry, InquiryStage

_INQUIRY = re.compile(
    r"\b(?:investigat(?:ion|ions|ing|e|ed)|inquir(?:y|ies)|enquiry|probe|assessment|review|fact-finding)\b",
    re.IGNORECASE,
)
_STAGES: tuple[tuple[InquiryStage, re.Pattern[str]], ...] = (
    (
        InquiryStage.CALLED_FOR,
        re.compile(
            r"\b(?:call(?:ed|s|ing)?\s+for|demand\w*|urg(?:ed|es|ing)|should|must\s+(?:be|open|carry)|need(?:ed|s)?|wants?|asked\s+(?:\w+\s+){0,2}for|requests?\s+for)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.REFUSED,
        re.compile(
            r"\b(?:refus(?:ed|al|es)|ruled\s+out|no\s+(?:independent\s+)?(?:investigation|inquiry)|reject(?:ed|s))\b",
            re.I,
        ),
    ),
    (
        InquiryStage.INITIAL_FINDINGS,
        re.compile(
            r"\b(?:initial|preliminary|early|first|interim)\s+(?:\w+\s+)?(?:findings?|results?|inquiry|investigation|assessment|report|indications?)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.CONCLUDED,
        re.compile(
            r"\b(?:conclud\w+|found|finds|finding|findings|determin\w+|complet\w+|finished|results?|closed|established|published|ended|released)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.ONGOING,
        re.compile(
            r"\b(?:ongoing|under\s?way|under\s+(?:investigation|review)|early\s+stage|continu\w+|still|will\s+(?:\w+\s+)?be\s+submitted|being|is\s+(?:investigating|reviewing|looking)|are\s+(?:investigating|reviewing)|pending|not\s+(?:yet\s+)?(?:finished|complete)|will\s+play|parallel)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.LAUNCHED,
        re.compile(
            r"\b(?:launch\w*|open(?:ed|s|ing)?|beg[au]n|start(?:ed|s|ing)?|order(?:ed|s)?|announc\w+|promis\w+|pledg\w+|set\s+up|initiat\w+|appoint\w+)\b",
            re.I,
        ),
    ),
)
_BODY = re.compile(
    r"\b(?P<body>(?:(?:American|U\.S\.|US|Iraqi|Russian|Israeli|Afghan|British|Dutch|French|German|Defen[cs]e)\s+)*(?:Department\s+of\s+Defen[cs]e|Defen[cs]e\s+(?:Department|Ministry)|"
    r"Ministry\s+of\s+\w+|(?!The\b)\w+\s+Ministry|Pentagon|[Cc]oalition|CENTCOM|Central\s+Command|[Gg]overnment|[Mm]ilitary|[Aa]rmy|[Aa]ir\s+[Ff]orce|Amnesty(?:\s+International)?|Human\s+Rights\s+Watch|Airwars|United\s+Nations|UN|"
    r"[Pp]olice|[Cc]ommand|[Pp]arliament|[Cc]ommission|[Ii]nspector\s+[Gg]eneral|prosecutors?|[Aa]uthorities|[Oo]fficials?)|(?:Iraqi|American|U\.S\.|Russian|Israeli|Afghan|Dutch)(?=\s+(?:investigation|inquiry|probe|review)))\b"
)


def find_inquiries(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield the inquiries a sentence tells of, one for each body that it names."""
    sentence = text[start:end]
    word = _INQUIRY.search(sentence)
    findings = re.search(r"\b(?:initial|preliminary)\s+findings?\b", sentence, re.IGNORECASE)
    if word is None and findings is None:
        return
    stage = next((s for s, pattern in _STAGES if pattern.search(sentence)), None)
    if stage is None:
        return
    bodies = list(_BODY.finditer(sentence))
    second = re.search(r"\bas\s+did\s+(?:the\s+)?", sentence, re.IGNORECASE)
    if second and findings and word and word.start() < second.start():
        yield from _two_inquiries(sentence, start, second.start(), bodies)
        return
    anchor = word or findings
    assert anchor is not None
    body = _nearest(bodies, anchor.start())
    span = (start + anchor.start(), start + anchor.end())
    yield FoundDetail(start, end, span, Inquiry(body, stage), False, "inquiry.stage")


def _two_inquiries(
    sentence: str, start: int, cut: int, bodies: list[re.Match[str]]
) -> Iterator[FoundDetail]:
    """Read "A launched an investigation, as did B, whose initial findings ..."."""
    halves = ((0, cut), (cut, len(sentence)))
    for begin, stop in halves:
        words = sentence[begin:stop]
        stage = next((s for s, pattern in _STAGES if pattern.search(words)), None)
        inside = [body for body in bodies if begin <= body.start() < stop]
        if stage:
            body = inside[0]["body"] if inside else None
            span = (start + begin, start + stop)
            yield FoundDetail(*span, span, Inquiry(body, stage), False, "inquiry.stage")


def _nearest(bodies: list[re.Match[str]], position: int) -> str | None:
    before = [body for body in bodies if body.start() <= position]
    chosen = before[0] if before else bodies[0] if bodies else None
    return chosen["body"] if chosen else None
