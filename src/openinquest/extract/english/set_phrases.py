"""Attributions in set phrases: "according to", "reportedly", "Police: 3 dead"."""

from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.contents import clause_over, content_of, whole_quotations
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import CueClass
from openinquest.extract.english.voice_phrase import voice_range
from openinquest.extract.english.voices import kind_of
from openinquest.model import Commitment, SourceKind, Stance

SAID = CueClass("said", Stance.NEUTRAL, Commitment.ASSERTS)
ADVERBS = {
    "reportedly": CueClass("reported", Stance.NEUTRAL, Commitment.ASSERTS),
    "allegedly": CueClass("alleged", Stance.DISTANCING, Commitment.ASSERTS),
    "purportedly": CueClass("purported", Stance.DISTANCING, Commitment.ASSERTS),
    "supposedly": CueClass("supposed", Stance.DISTANCING, Commitment.ASSERTS),
}
# "According to plan": these are no voices.
_NO_VOICE_WORDS = "plan schedule law size rule need age rank wish taste tradition custom principle"
_NO_VOICE = frozenset(_NO_VOICE_WORDS.split())
_QUOTED = frozenset(["quoted", "cited"])
VIEWS = frozenset(["view", "words", "opinion", "account", "telling", "estimation"])
LONGEST_HEADLINE_VOICE_WORDS = 6
_NO_HEADLINE_VOICE = frozenset(["VERB", "AUX", "NUM", "PRON", "PUNCT", "ADP"])
_LONGEST_TELLER_WORDS = 3
_TELLER_WORDS = (
    "police army military ministry government authorities officials official hospital medics "
    "doctors monitor monitors report reports source sources media agency spokesman spokeswoman "
    "spokesperson governor mayor un observatory rescuers witnesses residents"
)
_TELLERS = frozenset(_TELLER_WORDS.split())
HEADLINE_MARKS = frozenset([":", "-", "–", "—"])
_SHARES_OUT = AnyCase(r"(?:including|among)\b|(?:[\w-]+\s+){1,3}of\s+(?:them|whom|those)\b")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_SAYS_SOMETHING = frozenset(["VERB", "AUX", "ADJ"])


def set_phrases(parsed: Parsed) -> Iterator[Found]:
    """Yield the attributions that a set phrase of the sentence makes."""
    for word in parsed.tree.words:
        form = word.form.lower()
        if form == "according" or (form == "per" and parsed.mark_before(word.at) == ","):
            yield from _according_to(parsed, word)
        elif form in VIEWS and "in" in parsed.openers(word):
            yield from _in_the_view_of(parsed, word)
        elif form in ADVERBS:
            yield from _adverb(parsed, word, ADVERBS[form])
    yield from _headline(parsed)


def _according_to(parsed: Parsed, word: Word) -> Iterator[Found]:
    """Read "according to X, Y", "Y, according to X" and "that is according to X"."""
    tree = parsed.tree
    head = tree.head_of(word)
    if head is None or word.at + 1 == len(tree.words):
        return
    hangs = head if word.relation == "case" else word  # what hangs on the clause
    source = head if word.relation == "case" else next(iter(tree.below(word, "obl", "nmod")), None)
    if source is None or source.lemma in _NO_VOICE:
        return
    clause = tree.head_of(hangs)
    to = tree.words[word.at + 1] if word.form.lower() == "according" else word
    start, end = voice_range(parsed, source)
    start = max(start, to.end + 1)
    relayer = None
    if clause is None or tree.below(source, "cop"):
        branches = tree.below(source, "nsubj", "conj", "parataxis")
        content = content_of(parsed, word, branches)
    elif inserted := _inserted(parsed, word, end):
        content = parsed.ranges(inserted)
    else:
        quoted = _quoted_by(parsed, source)
        without = [hangs, *([quoted] if quoted else [])]
        over = clause_over(parsed, clause)
        if _ends_it(parsed, word, end):
            over = _whole_over(parsed, over)
        content = content_of(parsed, word, [over], without)
        relayer = tree.below(quoted, "obl:agent")[0] if quoted else None
    if content and start < end:
        yield Found(
            (start, end),
            (word.start, to.end),
            content,
            SAID,
            "attribution.according",
            relayed_by=voice_range(parsed, relayer) if relayer else None,
        )


def _ends_it(parsed: Parsed, word: Word, end: int) -> bool:
    """Return whether a phrase behind a comma ends its sentence, and so speaks for all of it."""
    rest = [each for each in parsed.tree.words if each.start >= end]
    closes = all(each.upos == "PUNCT" for each in rest)
    return closes and parsed.mark_before(word.at) == "," and not parsed.quotation_of(word)


def _whole_over(parsed: Parsed, clause: Word) -> Word:
    """Return the clause that others only tell the time of: "since the war began in 2021"."""
    tree = parsed.tree
    while clause.bare_relation == "advcl" and (over := tree.head_of(clause)) is not None:
        clause = clause_over(parsed, over)
    return clause


def _inserted(parsed: Parsed, word: Word, end: int) -> list[Word]:
    """Return the words of what only its own brackets or commas hold, none where it says more.

    "Killed nine (six of them children, according to medics)", "nine people, all of them civilians
    according to relatives, and a guard": neither tells who says that the nine were killed.
    """
    words = parsed.tree.words
    opened = next((w for w in reversed(words[: word.at]) if w.form in {"(", ")"}), None)
    closing = next((w for w in words[word.at :] if w.start >= end), None)
    if closing is None:
        return []
    if opened is not None and opened.form == "(" and closing.form == ")":
        return [w for w in words[opened.at + 1 : word.at] if w.form != "," or w.at < word.at - 1]
    comma = next((w for w in reversed(words[: word.at]) if w.form == ","), None)
    goes_on = closing.form == "," and closing.at + 2 < len(words)
    if comma is None or comma.at == word.at - 1 or not goes_on:
        return []
    told = list(words[comma.at + 1 : word.at])
    shares_out = told and _SHARES_OUT.match(parsed.text, told[0].start, told[-1].end)
    return told if shares_out and not any(each.xpos in _FINITE for each in told) else []


def _quoted_by(parsed: Parsed, source: Word) -> Word | None:
    """Return the "quoted" of "according to witnesses quoted by the army", or None."""
    behind = parsed.tree.words[source.at + 1 : source.at + 2]
    return next(
        (w for w in behind if w.form in _QUOTED and parsed.tree.below(w, "obl:agent")), None
    )


def _in_the_view_of(parsed: Parsed, word: Word) -> Iterator[Found]:
    """Read "in the view of X, Y" and "in X's words, Y"."""
    tree, clause = parsed.tree, parsed.tree.head_of(word)
    own = tree.below(word, "nmod:poss")
    own += [each for each in tree.below(word, "nmod") if "of" in parsed.openers(each)]
    if clause is None or not own:
        return
    content = content_of(parsed, word, [clause_over(parsed, clause)], [word])
    if content:
        place = voice_range(parsed, own[0])
        yield Found(place, (word.start, word.end), content, SAID, "attribution.in_the_view_of")


def _adverb(parsed: Parsed, word: Word, reading: CueClass) -> Iterator[Found]:
    """Read "reportedly": a voice that nobody names."""
    head = parsed.tree.head_of(word)
    content = content_of(parsed, word, [head], [word]) if head is not None else ()
    if content:
        yield Found(None, (word.start, word.end), content, reading, "attribution.adverb")


def _headline(parsed: Parsed) -> Iterator[Found]:
    """Read "Police: three dead in blast" and "Three dead in blast - police"."""
    words = parsed.tree.words
    for mark in words:
        if parsed.quotation_of(mark) or mark.form not in HEADLINE_MARKS:
            continue
        before, after = words[: mark.at], words[mark.at + 1 :]
        voice, said = (before, after) if mark.form == ":" else (after, before)
        told_behind = mark.form == ":" and _names_who_told(after)
        if told_behind:
            voice, said = after, before  # "Three dead in blast: police"
        elif not voice or not _names_only(voice) or not _is_a_voice(parsed, voice):
            continue
        content = whole_quotations(parsed, parsed.ranges(said))
        if content and any(word.upos in _SAYS_SOMETHING for word in said):
            place: Range = voice[0].start, voice[-1].end
            yield Found(place, (mark.start, mark.end), content, SAID, "attribution.headline")
            return


def _names_only(words: tuple[Word, ...]) -> bool:
    """Return whether words are short and name somebody, without verb, number or mark."""
    few = len(words) <= LONGEST_HEADLINE_VOICE_WORDS
    return few and not any(word.upos in _NO_HEADLINE_VOICE for word in words)


def _names_who_told(words: tuple[Word, ...]) -> bool:
    """Return whether few words behind a colon name a body, or many, and nobody who was harmed."""
    if not 0 < len(words) <= _LONGEST_TELLER_WORDS or not _names_only(words):
        return False
    last = words[-1].form.lower()
    return last in _TELLERS or words[-1].name == "ORGANIZATION"


def _is_a_voice(parsed: Parsed, words: tuple[Word, ...]) -> bool:
    """Return whether words are an office, a body, or a name of two words or more."""
    if kind_of(parsed.text[words[0].start : words[-1].end]) is not SourceKind.UNSPECIFIED:
        return True
    return len(words) > 1 and all(word.upos == "PROPN" for word in words)
