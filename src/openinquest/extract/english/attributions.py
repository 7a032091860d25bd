"""Who says what: cues, their sources and their contents, sentence by sentence.

Light patterns over the surface of the text. They see one sentence at a time
and know no syntax, so they leave out what they cannot place: a cue without a
plausible source beside it makes no attribution.
"""

import re
from collections.abc import Iterator

from openinquest.extract.english.cues import CUE, cue_class
from openinquest.extract.english.sentences import Quotation, Sentence
from openinquest.extract.english.set_phrases import (
    according_to,
    as_put,
    gives_a_number,
    impersonal,
    reads,
)
from openinquest.extract.english.source_phrase import (
    ASKED_NOT,
    FINITE,
    MAX_SOURCE_WORDS,
    NOT_A_SOURCE,
    Found,
    phrase_end,
    source_before,
    stands_in_quotation,
    tidy,
)

# Forms that are nouns before a verb, and what may stand behind them then.
_NOUN_FORMS = (
    "report reports claim claims estimate estimates comment comments charge charges note notes "
    "account accounts state states show shows post posts tweet tweets"
)
_NOUNS = frozenset(_NOUN_FORMS.split())
_VERB_NEXT = re.compile(
    r"\s+(?:say|says|said|have|has|had|is|are|was|were|suggest\w*|indicate\w*|put|speak|spoke|"
    r"published|issued|released|by|from|of|with|and|or|about)\b"
)
_NOUN_SIGN = re.compile(
    r"\b(?:press|news|media|local|initial|early|first|these|those|such|its|their|his|her|our|the|an?|"
    r"of|from|in|to|by|some|many|several|no|any|other|unconfirmed|conflicting)\s+$",
    re.IGNORECASE,
)
# "Dozens feared dead", "12 reported killed": the state of people, not a speaker's act.
_STATE_NEXT = re.compile(r"\s+(?:dead|killed|injured|wounded|missing|trapped)\b", re.IGNORECASE)
# "X, a driver, quoted Y": what stands behind these is no source of theirs.
_NEVER_INVERTED = frozenset(["tell", "quote", "cite", "relay"])
_SHORTEST_CLAUSE = 6  # words; "On Monday in Baghdad" is none
_OPENS_ADVERBIAL = re.compile(
    r"(?:on|in|at(?!\s+(?:least|most))|after|before|when|while|since|during|according|meanwhile|"
    r"however|for|as|by)\b",
    re.IGNORECASE,
)
_CONTENT_LEAD = re.compile(
    r"^(?:\s*,)?\s*(?:(?:reporters|journalists|\w+\s+news|the\s+\w+|cnn|reuters|him|her|them|us)\s+)?"
    r"(?:(?:on|late|early|last)\s+\w+day\s+)?(?:in\s+a\s+(?:\w+\s+)?(?:statement|briefing|interview|report)\s+)?",
    re.IGNORECASE,
)

# "told Pentagon reporters by telephone on Tuesday that": up to "that", no clause between.
_TOLD_SOMEBODY = re.compile(r"\s+(?:[\w.'’-]+\s+){1,9}?(?=that\s)")
_ADDRESS_SOMEBODY = frozenset(["tell", "inform", "assure", "warn"])


def find_attributions(
    text: str, sentence: Sentence, quotations: list[Quotation]
) -> Iterator[Found]:
    """Yield the attributions of one sentence in order of their cues."""
    found = [*according_to(text, sentence), *as_put(text, sentence)]
    found.extend(impersonal(text, sentence, quotations))
    found.extend(reads(text, sentence, quotations))
    found.extend(gives_a_number(text, sentence, quotations))
    taken = [attribution.cue for attribution in found]
    headline = _is_headline(text[sentence.start : sentence.end])
    for match in CUE.finditer(text, sentence.start, sentence.end):
        if any(start <= match.start() < end for start, end in taken):
            continue
        if stands_in_quotation(match.start(), quotations) or _is_no_verb(
            text, match, sentence.start
        ):
            continue
        if match[0][0].isupper() and not headline:
            continue
        attribution = _around_cue(text, sentence, match, quotations, taken=taken)
        if attribution:
            found.append(attribution)
            taken.append(attribution.cue)
    yield from sorted(found, key=lambda attribution: attribution.cue)


def _is_headline(sentence: str) -> bool:
    """Return whether most words are capitalised, so that a capital tells nothing."""
    words = [word for word in sentence.split() if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _is_no_verb(text: str, cue: re.Match[str], start: int) -> bool:
    """Return whether the word is a noun ("local reports say"), or a participle."""
    after = text[cue.end() : cue.end() + 30]
    before = text[max(start, cue.start() - 20) : cue.start()]
    if cue[0].lower() in _NOUNS and (_VERB_NEXT.match(after) or _NOUN_SIGN.search(before)):
        return True
    if ASKED_NOT.match(after):
        return True
    return _is_passive(text, cue, start) or bool(_STATE_NEXT.match(after))


def _is_passive(text: str, cue: re.Match[str], start: int) -> bool:
    """Return whether the verb is a participle after "be": its subject is no source."""
    if cue[0].lower().endswith("ing"):
        return False
    before = text[start : cue.start()].rstrip().lower()
    return (
        bool(
            re.search(
                r"\b(?:was|were|is|are|be|been|being|not|n't|get|got)"
                r"(?:\s+(?:\w+ly|later|also|since|then|already|now))?$",
                before,
            )
        )
        and (cue[0].lower().endswith(("ed", "d", "n", "t", "own")))
        and not re.search(r"\b(?:did|does|do|could|would|will|can)\s+not$", before)
    )


def _around_cue(
    text: str,
    sentence: Sentence,
    cue: re.Match[str],
    quotations: list[Quotation],
    *,
    taken: list[tuple[int, int]],
) -> Found | None:
    reading = cue_class(cue[0])
    inverted = reading.lemma not in _NEVER_INVERTED and _inverted(text, sentence, cue, quotations)
    if inverted:
        return inverted
    source = source_before(text, sentence.start, cue.start(), quotations)
    if source is None:
        return None
    after = _after_cue(text, sentence, cue, quotations)
    before = _before_source(text, sentence, source, taken=taken)
    if before and after and _OPENS_ADVERBIAL.match(text, before[0]):
        before = None
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


def _after_cue(
    text: str, sentence: Sentence, cue: re.Match[str], quotations: list[Quotation]
) -> tuple[int, int] | None:
    rest = text[cue.end() : sentence.end]
    addressed = cue_class(cue[0]).lemma in _ADDRESS_SOMEBODY
    lead = (addressed and _TOLD_SOMEBODY.match(rest)) or _CONTENT_LEAD.match(rest)
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
            r"reporters|journalists|it|them|him|her|us|me)\.?",
            words.strip(),
            re.IGNORECASE,
        )
    )


def _before_source(
    text: str, sentence: Sentence, source: tuple[int, int], *, taken: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return fronted content: what stands before `, SOURCE said` or a closing quote."""
    left = text[sentence.start : source[0]].rstrip()
    if not left or left[-1] not in ',"”':
        return None
    piece = tidy(text, sentence.start, source[0])
    if piece is None or len(text[piece[0] : piece[1]].split()) < 2:
        return None
    if any(piece[0] <= start < piece[1] for start, _ in taken):
        return None  # another cue's statement, not this one's
    short = len(text[piece[0] : piece[1]].split()) < _SHORTEST_CLAUSE
    if short and _OPENS_ADVERBIAL.match(text, piece[0]) and not FINITE.search(text, *piece):
        return None
    return piece
