"""Which words of an Arabic sentence each of its voices says."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.arabic.cues import verb_at, verb_attributions
from openinquest.extract.arabic.found import Found, Range
from openinquest.extract.arabic.reporting_words import BESIDE, THAT, TURNS, participles
from openinquest.extract.arabic.sentences import Tokens
from openinquest.extract.arabic.set_phrases import set_phrases
from openinquest.extract.arabic.voices import kind_of
from openinquest.model import Commitment, SourceKind

_COMMAS = frozenset("،,")
_WHILE = frozenset((("بينما",), ("وبينما",), ("فيما",), ("وفيما",), ("في", "حين"), ("وفي", "حين")))
_LEADS = frozenset(("فان", "فقد", "ان", ":", "انه", "فانه"))
_FARTHEST_WORDS = 4  # that may stand before "according to" at the head of a sentence


def attributions_in(tokens: Tokens, first: int, last: int) -> list[Found]:
    """Return the attributions of the sentence `[first, last)` with what each attributes."""
    found = [*verb_attributions(tokens, first, last), *set_phrases(tokens, first, last)]
    found = _passing_on(tokens, sorted(found, key=lambda each: (each.cue, each.begin)))
    found = _without_doubles(found)
    told = [_opened(tokens, each, first, last) for each in found]
    settled = [_bounded(tokens, each, told, (first, last)) for each in told]
    return [each for each in settled if each.content]


def _passing_on(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Join "SANA said, citing a source" to one attribution: SANA passes the source's words on."""
    passed: list[Found] = []
    for each in found:
        relays = each.reading.commitment is Commitment.RELAYS and each.relayed_by is None
        at = each.cue[0]
        teller = next(
            (
                other
                for other in passed
                if relays and each.source and other.source and other.relayed_by is None
                if 0 <= at - other.source.last <= 1
                and all(word in _COMMAS for word in tokens.words[other.source.last : at])
            ),
            None,
        )
        if teller is None:
            passed.append(each)
            continue
        joined = replace(teller, source=each.source, relayed_by=teller.source)
        passed[passed.index(teller)] = joined
    return passed


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """Leave out a cue that lies in the words of another's cue or source."""
    kept: list[Found] = []
    for each in found:
        inside = [
            other
            for other in found
            if other is not each
            and (_covers(other, each.cue[0]) or (other.cue == each.cue and other in kept))
        ]
        if not inside:
            kept.append(each)
    return kept


def _covers(other: Found, word: int) -> bool:
    """Return whether a word stands between a cue and the end of its voice, and is not its own."""
    if other.cue[0] <= word < other.cue[1]:
        return other.cue[0] != word or other.cue[1] - other.cue[0] > 1
    voices = [each for each in (other.source, other.relayed_by) if each is not None]
    return any(voice.first <= word < voice.last for voice in voices) or (
        other.relayed_by is not None and other.begin <= word < (other.opens or 0)
    )


def _opened(tokens: Tokens, found: Found, first: int, last: int) -> Found:
    """Return an attribution with where its content begins if "according to" leads the sentence."""
    if found.opens is not None:
        return found
    before = [
        word
        for word in tokens.words[first : found.cue[0]]
        if word not in _COMMAS and word not in BESIDE and word not in TURNS
    ]
    if len(before) > _FARTHEST_WORDS or any(len(word) > 1 for word in before[:1]):
        turned = found.cue[0] > first and tokens.words[found.cue[0] - 1] in TURNS
        if not turned:
            return found
    opens = found.source.last if found.source else found.cue[1]
    while opens < last and (tokens.words[opens] in _COMMAS or tokens.words[opens] in _LEADS):
        opens += 1
    return replace(found, opens=opens, breaks=True) if opens < last else found


def _bounded(tokens: Tokens, found: Found, told: Sequence[Found], sentence: Range) -> Found:
    """Return an attribution with its content: up to the next voice, or what stands before it."""
    last = sentence[1]
    if found.opens is None:
        return replace(found, content=tuple(_before(tokens, found, told, sentence)))
    if found.quoted is not None and found.quoted >= last:
        return replace(found, content=((found.opens, found.quoted),))
    end = last
    rivals = _opens_with_while(tokens, sentence[0])
    for other in told:
        rival = rivals and other.source is not None and tokens.words[other.begin - 1] in _COMMAS
        breaks = other.breaks or rival or _is_outer(tokens, other)
        outside = found.quoted is None or other.begin > found.quoted
        if other is not found and breaks and outside and found.opens <= other.begin < end:
            end = other.begin
    if found.quoted is not None and found.quoted == end - 1:
        end -= 1
    while end > found.opens and (
        tokens.words[end - 1] in _COMMAS or tokens.words[end - 1] in TURNS
    ):
        end -= 1
    return replace(found, content=((found.opens, end),) if end > found.opens else ())


def _opens_with_while(tokens: Tokens, first: int) -> bool:
    """Return whether a sentence sets two voices against each other: "while one says ..., other"."""
    opening = tokens.words[first : first + 2]
    return opening[:1] in _WHILE or opening in _WHILE


def _is_outer(tokens: Tokens, found: Found) -> bool:
    """Return whether a voice behind a comma passes on all that the sentence says before it.

    Media do, and whoever is carried over: "the Observatory said X, according to Reuters".
    """
    if found.opens is not None or found.source is None or found.cue[0] == 0:
        return False
    if tokens.words[found.cue[0] - 1] not in _COMMAS:
        return False
    words = list(tokens.words[found.source.first : found.source.last])
    relays = found.reading.commitment is Commitment.RELAYS
    return relays or kind_of(words) is SourceKind.MEDIA


def _before(tokens: Tokens, found: Found, told: Sequence[Found], sentence: Range) -> list[Range]:
    """Return what stands before "according to", and what goes on behind its voice."""
    first, last = sentence
    start, end = first, found.cue[0]
    for other in told:
        if other is found or other.cue[0] >= found.cue[0]:
            continue
        if other.opens is None:
            start = max(start, other.source.last if other.source else other.cue[1])
        elif other.opens < end and not _is_outer(tokens, found):
            start = max(start, other.opens)
    turns = [at for at in range(start, end) if tokens.words[at] in TURNS and at > start]
    start = max([start, *turns])
    while end > start and tokens.words[end - 1] in _COMMAS:
        end -= 1
    while start < end and (tokens.words[start] in _COMMAS or tokens.words[start] in TURNS):
        start += 1
    pieces = [(start, end)] if end > start else []
    behind = found.source.last if found.source else found.cue[1]
    if pieces and behind + 1 < last and tokens.words[behind] in _COMMAS:
        stop = _goes_on_to(tokens, behind + 1, found, told, last)
        pieces += [(behind + 1, stop)] if stop > behind + 1 else []
    return pieces


def _goes_on_to(tokens: Tokens, start: int, found: Found, told: Sequence[Found], last: int) -> int:
    """Return where what is said goes on to behind an inserted voice; `start` if it does not."""
    word = tokens.words[start]
    turned = word in TURNS or word in ("في", "كما", "وكان", "وكانت") or word in THAT
    if turned or word in participles() or verb_at(word) is not None:
        return start
    later = [each for each in told if each.cue[0] > found.cue[0]]
    if any(each.opens is None for each in later):
        return start
    return min([last, *(each.begin for each in later)])
