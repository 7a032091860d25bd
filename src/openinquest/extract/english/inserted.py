"""Cues between commas where the tree does not tell what they comment on."""

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.complements import NO_CLAUSE
from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import Verb
from openinquest.extract.english.sources import phrase_beside
from openinquest.extract.english.voice_phrase import voice_range

_FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN"])
_ENDS = frozenset([",", ".", ";"])
_LONGEST_BEFORE_WORDS = 8
_LONGEST_BEHIND_WORDS = 6
_NO_SOURCE = frozenset(["VERB", "AUX", "SCONJ", "CCONJ"])


def inserted(parsed: Parsed, word: Word, verb: Verb) -> Found | None:
    """Read "X, a pilot wrote, Y" and "X, added the mayor." by their commas, or return None."""
    words = parsed.tree.words
    if (
        "quote" not in verb.takes
        or "as" in verb.takes
        or verb.reading.lemma in NO_CLAUSE
        or word.xpos not in _FINITE
        or parsed.quotation_of(word)
    ):
        return None
    opening = _comma_before(parsed, word)
    closing = _end_behind(parsed, word)
    if opening is None or closing is None:
        return None
    source = phrase_beside(parsed, word)
    if source is None or not opening < source.at < closing:
        return None
    said = [each for each in words if not opening <= each.at <= closing]
    if not any(each.upos in {"VERB", "AUX"} for each in said):
        return None
    return Found(
        voice_range(parsed, source),
        (word.start, word.end),
        parsed.ranges(said),
        verb.reading,
        "attribution.inserted",
    )


def _comma_before(parsed: Parsed, word: Word) -> int | None:
    """Return the place of the comma that opens the insertion of a verb, or None."""
    for at in range(word.at - 1, max(0, word.at - 1 - _LONGEST_BEFORE_WORDS), -1):
        other = parsed.tree.words[at]
        if other.form == ",":
            return at
        if other.upos in _NO_SOURCE or other.upos == "PUNCT":
            return None
    return None


def _end_behind(parsed: Parsed, word: Word) -> int | None:
    """Return the place of the comma or the full stop that closes the insertion, or None."""
    words = parsed.tree.words
    inverted = word.at > 0 and words[word.at - 1].form == ","
    for other in words[word.at + 1 : word.at + 1 + _LONGEST_BEHIND_WORDS]:
        if other.form in _ENDS:
            return len(words) - 1 if inverted else other.at
        if other.upos in _NO_SOURCE or other.upos == "PUNCT":
            return None
    return None
