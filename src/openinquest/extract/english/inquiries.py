"""Who inquires, and how far they are."""

import re
from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import doers, is_verb_of, phrase, verb_of, word_at
from openinquest.extract.english.found_detail import FoundDetail
from openinquest.extract.english.parties import PARTY, find_parties, is_pronoun
from openinquest.extract.english.polarity import is_not_so
from openinquest.extract.english.unsaid import is_negated
from openinquest.model import Inquiry, InquiryStage

_INQUIRY = AnyCase(
    r"\b(?:investigat(?:ion|ions|ing|e|ed)|investigators?(?=\s+(?:agree|f[io]und|conclud|determin))|inquir(?:y|ies)|enquiry|probes?|assessments?|assess(?:ed|ing)|review(?:ed|ing|s)?|fact-finding|"
    r"full\s+account|looking\s+into|look\s+into)\b"
)
_FINDINGS = AnyCase(r"\b(?:initial|preliminary)\s+findings?\b")
_STAGES: tuple[tuple[InquiryStage, AnyCase], ...] = (
    (
        InquiryStage.REFUSED,
        AnyCase(
            r"\b(?:refus(?:ed|al|es)|ruled\s+out|no\s+(?:independent\s+)?(?:investigation|inquiry)|reject(?:ed|s))\b"
        ),
    ),
    (
        InquiryStage.CALLED_FOR,
        AnyCase(
            r"\b(?:call(?:ed|s|ing)?\s+(?:\w+\s+){0,2}?(?:for|on|upon)|(?:its|their|his|her)\s+call\s+for|demand\w*|urg(?:ed|es|ing)|(?:should|must)\s+(?:be|open|hold|launch|conduct|carry|investigate)|need(?:ed|s)?|wants?|"
            r"asked\s+(?:\w+\s+){0,2}for|request(?:s|ed)?\s+(?:for\s+)?(?:an?|the)\b)\b"
        ),
    ),
    (
        InquiryStage.INITIAL_FINDINGS,
        AnyCase(
            r"\b(?:initial|preliminary|early|first|interim)\s+(?:\w+\s+)?(?:findings?|results?|inquiry|investigation|assessment|report|indications?)\b"
        ),
    ),
    (
        InquiryStage.ONGOING,
        AnyCase(
            r"\b(?:ongoing|under\s?way|under\s+(?:investigation|review)|early\s+stage|still\s+(?:\w+\s+)?(?:being|investigating|under)|being\s+(?:investigated|assessed|reviewed|looked)|"
            r"will\s+(?:\w+\s+)?be\s+(?:submitted|published|released|updated)|will\s+update|(?:is|are|was|were)\s+(?:\w+\s+)?(?:investigating|reviewing|assessing|looking)|continu\w+|pending|not\s+(?:yet\s+)?(?:finished|complete)|"
            r"will\s+play|parallel|none\s+has\s+been\s+concluded)\b"
        ),
    ),
    (
        InquiryStage.CONCLUDED,
        AnyCase(
            r"\b(?:conclud\w+|found|finds|finding|findings|determin\w+|complet\w+|finished|results?|closed|established|published|ended|released|"
            r"(?:its|the)\s+report\b|investigators\s+(?:agree|agreed|found)|came\s+to\s+the\s+same)\b"
        ),
    ),
    (
        InquiryStage.LAUNCHED,
        AnyCase(
            r"\b(?:launch\w*|open(?:ed|s|ing)?|beg[aiu]n|start(?:ed|s|ing)?|(?<!in\s)order(?:ed|s)?|announc\w+|promis\w+|pledg\w+|set\s+up|initiat\w+|appoint\w+)\b"
        ),
    ),
)
_BODY = re.compile(
    r"\b(?P<body>(?:(?:American|U\.S\.|US|Iraqi|Russian|Israeli|Afghan|British|Dutch|French|German|Defen[cs]e|US-led|U\.S\.-led)\s+)*(?:Department\s+of\s+Defen[cs]e|Defen[cs]e\s+(?:Department|Ministry)|"
    r"Ministry\s+of\s+\w+|(?!The\b)\w+\s+Ministry|Pentagon|[Cc]oalition|CENTCOM|Central\s+Command|[Gg]overnment|[Mm]ilitary|[Aa]rmy|[Aa]ir\s+[Ff]orce|Amnesty(?:\s+International)?|Human\s+Rights\s+Watch|Airwars|United\s+Nations|UN|"
    r"[Pp]olice|[Cc]ommand|[Pp]arliament|(?:[A-Z][\w-]+\s+){0,4}Commission|[Cc]ommission|[Ii]nspector\s+[Gg]eneral|prosecutors?|deputies|[Dd]etectives|[Aa]uthorities|[Oo]fficials?|investigators?))\b"
)
# "The Iraqi investigation": whose it is stands only in its own words.
_OWN_WORDS = re.compile(
    r"\b(?:Iraqi|American|U\.S\.|US|Russian|Israeli|Afghan|Dutch|Syrian|British|French|German|Turkish|Saudi|internal|criminal)"
    r"\s+(?:investigations?|inquir(?:y|ies)|probes?|reviews?|assessments?|investigators?)\b"
)
# "Review their tactics": a change, not an inquiry.
_NO_INQUIRY = AnyCase(
    r"\s+(?:of\s+)?(?:(?:its|their|the)\s+)?(?:tactics|rules|procedures|polic(?:y|ies)|strategy|footage|video)\b"
)
# What may not have come about: "has yet to begin", "did not refuse".
_STEPS = {
    InquiryStage.LAUNCHED: frozenset({"launch", "open", "begin", "start", "order", "initiate"}),
    InquiryStage.CONCLUDED: frozenset(
        {"conclude", "complete", "finish", "end", "publish", "release"}
    ),
    InquiryStage.REFUSED: frozenset({"refuse", "reject", "rule"}),
}
_ONLY_PROMISES = frozenset({"promise", "pledge", "vow", "welcome", "await", "support", "face"})
_INQUIRES = frozenset({"investigate", "review", "assess", "look", "examine"})
_ASKED_OF = AnyCase(r"\b(?:by|from|(?:calls?|called|calling)\s+(?:up)?on)\s+(?:the\s+|an?\s+)?")
_AS_DID = AnyCase(r"\bas\s+did\s+(?:the\s+)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_IT = re.compile(r"\s*It\s+is\b")
_BEFORE = 200  # characters before a sentence in which "it" can have its meaning


def find_inquiries(
    text: str, start: int, end: int, tree: Tree | None = None
) -> Iterator[FoundDetail]:
    """Yield the inquiries a sentence tells of, one for each body that it names.

    Who calls for an inquiry is not who inquires. `tree` is that of the
    sentence, None where it was not analysed.
    """
    word = next(
        (m for m in _INQUIRY.finditer(text, start, end) if not _NO_INQUIRY.match(text, m.end())),
        None,
    )
    findings = _FINDINGS.search(text, start, end)
    anchor = word or findings
    if anchor is None:
        return
    told = _stage_of(text, start, end, tree=tree, anchor=anchor.span())
    if told is None:
        return
    stage, words = told
    second = _AS_DID.search(text, start, end)
    if second and findings and word and word.start() < second.start():
        yield from _two_inquiries(text, start, second.start(), end)
        return
    body = _investigator(text, start, end, anchor=anchor.span(), stage=stage, tree=tree)
    detail = Inquiry(body, stage)
    # "Ruled out an inquiry" is itself the refusal, and not what somebody denies.
    place = words if stage is InquiryStage.REFUSED else anchor.span()
    denied = _is_still_to_come(tree, stage, words)
    yield FoundDetail(start, end, place, detail, denied, "inquiry.stage")


def _stage_of(
    text: str,
    start: int,
    end: int,
    *,
    tree: Tree | None = None,
    anchor: tuple[int, int] | None = None,
) -> tuple[InquiryStage, tuple[int, int]] | None:
    """Return how far an inquiry is, and the words that tell so; None where none do.

    What is refused or ruled out beside an inquiry, which stands at `anchor`, is not the inquiry.
    """
    for stage, pattern in _STAGES:
        match = pattern.search(text, start, end)
        if match is None:
            continue
        beside = stage is InquiryStage.REFUSED and tree is not None and anchor is not None
        if not beside or _is_under(tree, match.span(), anchor):
            return stage, match.span()
    return None


def _is_under(tree: Tree | None, words: tuple[int, int], anchor: tuple[int, int] | None) -> bool:
    """Return whether an inquiry is what some words refuse, or stands in them: "no inquiry"."""
    if tree is None or anchor is None:
        return True
    verb, inquiry = word_at(tree, *words), word_at(tree, *anchor)
    if verb is None or inquiry is None:
        return True
    return inquiry is verb or verb in tree.above(inquiry)


def _is_still_to_come(tree: Tree | None, stage: InquiryStage, words: tuple[int, int]) -> bool:
    """Return whether an inquiry is said not to have come so far: "has yet to begin"."""
    verb = word_at(tree, *words) if tree is not None else None
    if tree is None or verb is None or stage not in _STEPS:
        return False
    if stage is InquiryStage.REFUSED:  # "ruled out" denies of itself what it rules out
        return is_verb_of(verb, _STEPS[stage]) and is_negated(tree, verb)
    return is_verb_of(verb, _STEPS[stage]) and is_not_so(tree, verb)


def _two_inquiries(text: str, start: int, cut: int, end: int) -> Iterator[FoundDetail]:
    """Read "A launched an investigation, as did B, whose initial findings ..."."""
    for span in ((start, cut), (cut, end)):
        told = _stage_of(text, *span)
        if told:
            inside = _BODY.search(text, *span)
            body = inside["body"] if inside else None
            yield FoundDetail(*span, span, Inquiry(body, told[0]), False, "inquiry.stage")


def _investigator(
    text: str,
    start: int,
    end: int,
    *,
    anchor: tuple[int, int],
    stage: InquiryStage,
    tree: Tree | None,
) -> str | None:
    """Return who inquires, None where the words do not say."""
    for own in _OWN_WORDS.finditer(text, start, end):
        if own.start() < anchor[1] and anchor[0] < own.end():
            return own[0]
    if stage is InquiryStage.CALLED_FOR:
        for asked in _ASKED_OF.finditer(text, start, end):
            body = _BODY.match(text, asked.end(), end)
            if body:
                return _with_another(text, body, end)
        return None
    found = _by_tree(text, tree, anchor) if tree is not None else None
    return found or _by_words(text, start, end, anchor[0])


def _by_tree(text: str, tree: Tree, anchor: tuple[int, int]) -> str | None:
    word = word_at(tree, *anchor)
    verb = verb_of(tree, word) if word is not None else None
    if word is None or verb is None or word.bare_relation == "nsubj":
        return None
    if is_verb_of(verb, _ONLY_PROMISES):
        return None
    for doer in doers(tree, verb):
        if is_pronoun(doer):
            return _meant_by_it(text, tree.words[0].start, doer.start)
        named = [each for each in tree.below(doer, "appos") if each.upos == "PROPN"]
        words = text[slice(*phrase(tree, named[0] if named else doer))]
        inquires = is_verb_of(word, _INQUIRES) and doer.upos == "NOUN"
        if named or inquires or _BODY.search(words) or doer.upos == "PROPN" or doer.name:
            return words
    return None


def _by_words(text: str, start: int, end: int, position: int) -> str | None:
    if _IT.match(text, start):
        return _meant_by_it(text, start, start)
    bodies = list(_BODY.finditer(text, start, end))
    before = [body for body in bodies if body.start() <= position]
    chosen = before[0] if before else bodies[0] if bodies else None
    return chosen["body"] if chosen else None


def _meant_by_it(text: str, start: int, pronoun: int) -> str | None:
    """Return the party named before "it" in its sentence, or else first in the one before."""
    own = list(find_parties(text, start, pronoun))
    if own:
        return own[-1][2]
    begin = text.rfind(". ", max(0, start - _BEFORE), max(0, start - 2)) + 1
    named = PARTY.search(text, max(begin, start - _BEFORE), start)
    return named[0] if named else None


def _with_another(text: str, body: re.Match[str], end: int) -> str:
    """Return a body with the one joined to it: "the government and the coalition"."""
    joined = _AND.match(text, body.end(), end)
    other = _BODY.match(text, joined.end(), end) if joined else None
    return text[body.start() : other.end()] if other else body["body"]
