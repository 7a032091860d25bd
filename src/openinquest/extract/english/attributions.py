"""Who says what: cues, their sources and their contents, over the sentences of a text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.english.contents import merged
from openinquest.extract.english.floating import floating
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.frames import verb_attributions
from openinquest.extract.english.owned_figures import owned_figures
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.quoted import joined_quotations, quoted_whole
from openinquest.extract.english.reporting_nouns import noun_attributions
from openinquest.extract.english.sentences import Quotation
from openinquest.extract.english.set_phrases import set_phrases
from openinquest.extract.english.triggers import may_attribute

_UNSURE = frozenset(["attribution.strayed", "attribution.inserted"])


def find_attributions(sentences: Sequence[Parsed]) -> list[list[Found]]:
    """Return the attributions of each of the sentences of a text, in order of their cues.

    A quotation without a cue of its own goes on with what the speaker of the
    quotation before it said, within a paragraph or in the next one. So does one whose only
    claim is that of a sentence behind it ("The army responded."), which may be about it. Where
    nobody spoke before it, it is that of whom the sentence before it is about.
    """
    joined = joined_quotations(sentences)
    found = [_with_all_parts(sentence, _of_sentence(sentence), joined) for sentence in sentences]
    claimed = _claimed(sentences, found)
    last: tuple[int, int] | None = None  # sentence and place of who spoke last
    paragraph = 0
    for at, sentence in enumerate(sentences):
        outer = [n for n, each in enumerate(found[at]) if not _is_spoken(each, sentence)]
        quotation = quoted_whole(sentence)
        if outer:
            last, paragraph = (at, outer[-1]), sentence.sentence.paragraph
        elif quotation is not None and last is None and (said := floating(sentences, at)):
            found[at - 1] = [*found[at - 1], said]
            last, paragraph = (at - 1, len(found[at - 1]) - 1), sentence.sentence.paragraph
        elif quotation is None or sentence.sentence.paragraph - paragraph > 1:
            last = None
        elif last is not None:
            paragraph = sentence.sentence.paragraph
            speaker = found[last[0]][last[1]]
            if speaker.quoted and not _is_claimed(quotation, claimed):
                found[last[0]][last[1]] = _lengthened(speaker, quotation)
                _take_from_the_next(sentences, found, at, quotation)
    return [[each for each in of_sentence if each.content] for of_sentence in found]


def _take_from_the_next(
    sentences: Sequence[Parsed], found: Sequence[list[Found]], at: int, quotation: Range
) -> None:
    """Leave a quotation out of what the first sentence behind it claims."""
    while at < len(found) and sentences[at].sentence.start < quotation[1]:
        at += 1
    for number, each in enumerate(found[at] if at < len(found) else ()):
        kept = tuple(piece for piece in each.content if piece != quotation)
        found[at][number] = replace(each, content=kept)


def _with_all_parts(
    parsed: Parsed, found: list[Found], joined: dict[Quotation, list[Quotation]]
) -> list[Found]:
    """Give who says a part of a quotation the parts in other paragraphs too."""
    if not joined:
        return found
    whole = []
    for each in found:
        parts = [
            parsed.marked(part)
            for piece in each.content
            for quote in parsed.quotations_over(*piece)
            if quote in joined and not quote.start <= each.cue[0] < quote.end
            for part in joined[quote]
        ]
        whole.append(replace(each, content=merged([*each.content, *parts])))
    return whole


def _claimed(sentences: Sequence[Parsed], found: Sequence[Sequence[Found]]) -> list[Range]:
    """Return all that some cue outside of quotations introduces, sorted."""
    return sorted(
        piece
        for sentence, of_sentence in zip(sentences, found, strict=True)
        for each in of_sentence
        if not _is_spoken(each, sentence)
        for piece in each.content
        if not _only_follows(piece, sentence)
    )


def _only_follows(piece: Range, parsed: Parsed) -> bool:
    """Return whether a sentence claims a finished quotation that stands whole before it."""
    before = parsed.text[piece[0] : piece[1]].rstrip("\"”’»'")
    return piece[1] <= parsed.sentence.start and not before.endswith(("?", "!"))


def _lengthened(found: Found, quotation: Range) -> Found:
    if found.content and found.content[-1][1] > quotation[0]:
        return found
    return replace(found, content=(*found.content, quotation))


def _is_spoken(found: Found, parsed: Parsed) -> bool:
    """Return whether a cue stands in a quotation."""
    start, end = found.cue
    return any(quote.start <= start < quote.end for quote in parsed.quotations_over(start, end))


def _is_claimed(quotation: Range, claimed: Sequence[Range]) -> bool:
    """Return whether a quotation is what some cue attributes; the pieces come sorted."""
    first = max(0, bisect_left(claimed, quotation) - 1)
    near = claimed[first : first + 3]
    return any(start < quotation[1] and quotation[0] < end for start, end in near)


def _of_sentence(parsed: Parsed) -> list[Found]:
    if not may_attribute(parsed.text, parsed.sentence):
        return []  # without asking for its tree
    found = [
        *set_phrases(parsed),
        *noun_attributions(parsed),
        *owned_figures(parsed),
        *verb_attributions(parsed),
    ]
    return _settled(parsed, sorted(found, key=lambda each: each.cue))


def _settled(parsed: Parsed, found: list[Found]) -> list[Found]:
    """Give a quotation that two cues claim to the one that introduces it, else to the nearest."""
    for quote, claims in _claims(parsed, found):
        before = [
            number
            for number in claims
            if found[number].cue[1] <= quote.start and found[number].rule not in _UNSURE
        ]
        winner = before[-1] if before else claims[0]
        for number in claims:
            if number != winner:
                kept = tuple(p for p in found[number].content if not _lies_in(p, parsed, quote))
                found[number] = replace(found[number], content=kept)
    return [each for each in found if each.content]


def _claims(parsed: Parsed, found: list[Found]) -> Iterator[tuple[Quotation, list[int]]]:
    """Yield the quotations that more than one cue outside of them attributes as a whole."""
    claims: dict[Quotation, list[int]] = {}
    for number, each in enumerate(found):
        for piece in each.content:
            for quote in parsed.quotations_over(*piece):
                outside = not quote.start <= each.cue[0] < quote.end
                if outside and _lies_in(piece, parsed, quote):
                    claims.setdefault(quote, []).append(number)
    yield from ((quote, numbers) for quote, numbers in claims.items() if len(numbers) > 1)


def _lies_in(piece: Range, parsed: Parsed, quote: Quotation) -> bool:
    start, end = parsed.marked(quote)
    return start <= piece[0] and piece[1] <= end
