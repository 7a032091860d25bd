"""Quotations beside a cue, and quotations that go on without one."""

from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.sentences import Quotation

_BETWEEN = " \n\t,:;.–—-\"“”«»'‘’…"
_STOPS = frozenset(",.?!…")
_REACH = 6  # characters of blanks and marks between a clause and its quotation
_LONGEST_TRAILER_WORDS = 5
_SHORTEST_WORDS = 3  # fewer between marks name a thing ("the so-called 'bakers'")


def quotations_beside(parsed: Parsed, verb: Word) -> list[Quotation]:
    """Return the quotations that stand directly before or behind the clause of a verb.

    Behind, one or two words between marks are a name or a title, not speech.
    """
    first, last = _clause_edges(parsed, verb)
    start, end = parsed.tree.words[first].start, parsed.tree.words[last].end
    before = [
        quote
        for quote in parsed.quotations_over(start - _REACH, start)
        if quote.end <= start
        and not parsed.text[quote.end : start].strip(_BETWEEN)
        and (quote.end > parsed.sentence.start or _may_follow(parsed, quote))
        and _is_speech(parsed, quote)
    ]
    behind = [
        quote
        for quote in parsed.quotations_over(end, end + _REACH)
        if quote.start >= end
        and not parsed.text[end : quote.start].strip(_BETWEEN)
        and len(parsed.text[quote.start : quote.end].split()) >= _SHORTEST_WORDS
    ]
    return [*before[-1:], *behind[:1]]


def _is_speech(parsed: Parsed, quote: Quotation) -> bool:
    """Return whether a quotation is long enough for speech, or ends like it ("No,")."""
    said = parsed.text[quote.start : quote.end]
    stop = parsed.text[quote.end : quote.end + 3]
    return len(said.split()) >= _SHORTEST_WORDS or said[-1:] in _STOPS or "," in stop


def joined_quotations(sentences: Sequence[Parsed]) -> dict[Quotation, list[Quotation]]:
    """Return the quotations that run over paragraphs, by each of their parts.

    A part that its paragraph leaves open goes on where the next one opens anew.
    """
    groups: dict[Quotation, list[Quotation]] = {}
    last: tuple[int, Quotation] | None = None
    for parsed in sentences:
        paragraph = parsed.sentence.paragraph
        for quote in parsed.quotations:
            seen = last is not None and quote == last[1]
            inside = quote.start < parsed.sentence.end and parsed.sentence.start < quote.end
            if seen or not inside:
                continue
            opens_anew = parsed.marked(quote)[0] <= parsed.sentence.start
            if last and opens_anew and paragraph == last[0] + 1 and _is_open(parsed, last[1]):
                group = groups.setdefault(last[1], [last[1]])
                group.append(quote)
                groups[quote] = group
            last = paragraph, quote
    return groups


def _is_open(parsed: Parsed, quote: Quotation) -> bool:
    return parsed.marked(quote)[1] == quote.end


def _may_follow(parsed: Parsed, quote: Quotation) -> bool:
    """Return whether a sentence can tell who spoke before it.

    It does behind a question or a shout ("Who fired?" the mayor asked), and
    where it tells nothing else ("It continued."). A paragraph begins anew, and tells who
    spoke before it only where it goes on in small letters.
    """
    between = parsed.text[quote.end : parsed.sentence.start + 1]
    if "\n" in between and not between[-1].islower():
        return False
    asked = parsed.text[quote.end - 1 : quote.end] in {"?", "!"}
    words = sum(word.upos != "PUNCT" for word in parsed.tree.words)
    return asked or words <= _LONGEST_TRAILER_WORDS


def _clause_edges(parsed: Parsed, verb: Word) -> tuple[int, int]:
    """Return the first and the last word of the clause of a verb that stand outside quotations."""
    own = {word.at for word in parsed.tree.within(verb)}
    words = parsed.tree.words

    def reach(step: int) -> int:
        at = edge = verb.at
        while 0 <= at + step < len(words):
            at += step
            if words[at].upos == "PUNCT":
                continue
            if at not in own or parsed.quotation_of(words[at]):
                break
            edge = at
        return edge

    return reach(-1), reach(1)


def quoted_whole(parsed: Parsed) -> Range | None:
    """Return the quotation that a sentence is, or is a part of, as a whole; with its marks."""
    for quote in parsed.quotations:
        opening, closing = parsed.marked(quote)
        if opening <= parsed.sentence.start and parsed.sentence.end <= closing + 1:
            return opening, closing
    return None
