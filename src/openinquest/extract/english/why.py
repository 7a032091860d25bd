"""Why a document was read as it was. It is found by reading again; nothing of it is kept."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.drafts import drafts_of
from openinquest.extract.english.edges import drawn_edges
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.harm_lexicon import may_tell_of_harm
from openinquest.extract.english.near_misses import HarmSentence, Missed, find_missed
from openinquest.extract.english.numbers import read_count
from openinquest.extract.english.passages import Passage, read_passages
from openinquest.extract.english.rule_meanings import MEANINGS
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.tolls import find_tolls
from openinquest.extract.near_misses import few_of_each_sentence
from openinquest.extract.tracing import Tracer
from openinquest.model import (
    Attribution,
    Claim,
    Document,
    Extraction,
    NearMiss,
    Reasons,
    Span,
    Why,
)

_Drawn = tuple[str, ...]  # words or chains of edges

_MOST_NUMERALS = 3  # of one mention that are drawn with the tree
_NEGATIONS = frozenset({"not", "n't", "never"})


def tell_why(document: Document, extraction: Extraction) -> Reasons:
    """Return why each claim of an extraction was taken, and which numbers nearly were.

    Args:
        document: The document.
        extraction: What the English reader took from it.
    """
    parts = [look_again(passage, extraction) for passage in read_passages(document)]
    return Reasons(
        document.id,
        whys=tuple(why for part in parts for why in part.whys),
        near_misses=tuple(missed for part in parts for missed in part.near_misses),
        unlisted=sum(part.unlisted for part in parts),
    )


@dataclass(frozen=True, slots=True)
class PartReasons:
    """Why one field of a document was read as it was; its parts are those of `Reasons`."""

    whys: list[Why]
    near_misses: list[NearMiss]
    unlisted: int


@dataclass(frozen=True, slots=True)
class _Again:
    """One sentence read again: its tree, None where no word in it can tell of harm, its tolls."""

    text: str
    sentence: Sentence
    tree: Tree | None
    tolls: Sequence[FoundToll]


def look_again(passage: Passage, extraction: Extraction) -> PartReasons:
    """Return why the claims of one field were taken, and which of its numbers nearly were."""
    attributions = [each for each in extraction.attributions if each.mark.field == passage.field]
    starts = [sentence.start for sentence in passage.sentences]
    tracer = Tracer(passage.text, starts, attributions)
    anchors = {(draft.start, draft.end, draft.rule): draft.anchor for draft in drafts_of(passage)}
    claims = _by_sentence(passage, starts, extraction)
    whys: list[Why] = []
    missed: list[NearMiss] = []
    for number, sentence in enumerate(passage.sentences, start=1):
        again = _read_again(passage, sentence)
        for claim in claims.get(number, ()):
            anchor = anchors.get((claim.span.start, claim.span.end, claim.rule))
            whys.append(_why(passage, tracer, claim, _grounds(again, claim, anchor)))
        missed += (_near_miss(passage, number, each) for each in _missed(passage, again))
    return PartReasons(whys, *few_of_each_sentence(missed))


def _by_sentence(
    passage: Passage, starts: Sequence[int], extraction: Extraction
) -> dict[int, list[Claim]]:
    """Return the claims of a field by the number of the sentence that they begin in, from 1."""
    found: dict[int, list[Claim]] = {}
    for claim in extraction.claims:
        if claim.span.field == passage.field:
            number = max(1, bisect_right(starts, claim.span.start))
            found.setdefault(number, []).append(claim)
    return found


def _read_again(passage: Passage, sentence: Sentence) -> _Again:
    text, start, end = passage.text, sentence.start, sentence.end
    tree = passage.trees.of(sentence) if may_tell_of_harm(text[start:end]) else None
    return _Again(text, sentence, tree, find_tolls(text, start, end, tree))


def _why(passage: Passage, tracer: Tracer, claim: Claim, grounds: tuple[_Drawn, _Drawn]) -> Why:
    bare = Why(claim, MEANINGS[claim.rule], *grounds, tracer.voices_of(claim))
    attribution = tracer.attribution_of(claim)
    if attribution is None:
        return bare
    return replace(
        bare,
        cue=tracer.cue_of(attribution),
        attribution=attribution.rule,
        attribution_meaning=MEANINGS[attribution.rule],
        cue_edges=_cue_edges(passage, tracer, attribution),
    )


def _cue_edges(passage: Passage, tracer: Tracer, attribution: Attribution) -> _Drawn:
    """Return how a cue and the last voice hang together, where they stand in one sentence."""
    cue = attribution.mark
    voice = attribution.sources[-1].span if attribution.sources else None
    tree = passage.trees.of(passage.sentences[tracer.sentence_at(cue.start) - 1])
    if tree is None or voice is None:
        return ()
    heads = [_heads(_words_in(tree, (span.start, span.end))) for span in (cue, voice)]
    return drawn_edges(tree, [head for each in heads for head in each[:1]]) if all(heads) else ()


def _grounds(again: _Again, claim: Claim, anchor: tuple[int, int] | None) -> tuple[_Drawn, _Drawn]:
    """Return the words that a rule went by, and how they hang together in the tree."""
    place = (claim.span.start, claim.span.end, claim.rule)
    toll = next((t for t in again.tolls if (t.start, t.end, t.rule) == place), None)
    if toll is None or toll.people is None or toll.who is None or again.tree is None:
        return (again.text[slice(*anchor)] if anchor else claim.quote,), ()
    people = _words_in(again.tree, toll.people)
    trigger = next(word for word in again.tree.words if word.start == toll.list_of)
    phrases = [(toll.people[0], again.text[slice(*toll.people)])]
    if trigger not in people:
        phrases.append((trigger.start, trigger.form))
    words = tuple(phrase for _, phrase in sorted(phrases))
    return words, drawn_edges(again.tree, _joined(again.tree, toll, trigger, people))


def _joined(tree: Tree, toll: FoundToll, trigger: Word, people: Sequence[Word]) -> list[Word]:
    """Return the words whose edges make a toll: that of harm, the people, the number, "not"."""
    numerals = [word for word in people if word.upos == "NUM" or read_count(word.form)]
    denial = [each for each in tree.below(trigger, "advmod") if each.lemma.lower() in _NEGATIONS]
    return [
        trigger,
        *_heads(people)[:1],
        *numerals[:_MOST_NUMERALS],
        *(denial if toll.denied else []),
    ]


def _words_in(tree: Tree, place: tuple[int, int]) -> list[Word]:
    return [word for word in tree.words if place[0] <= word.start and word.end <= place[1]]


def _heads(words: Sequence[Word]) -> list[Word]:
    """Return those of some words that hang on none of them."""
    places = {word.at for word in words}
    return [word for word in words if word.head not in places]


def _missed(passage: Passage, again: _Again) -> list[Missed]:
    if again.tree is None:
        return []
    taken = [toll.people or (toll.start, toll.end) for toll in again.tolls]
    dates = [(span.start, span.end) for span, _ in passage.dates_in(again.sentence)]
    return list(find_missed(HarmSentence(again.text, again.tree, taken, dates)))


def _near_miss(passage: Passage, number: int, missed: Missed) -> NearMiss:
    span = Span(missed.start, missed.end, passage.field)
    words = passage.text[missed.start : missed.end]
    return NearMiss(span, words, missed.beside, number, missed.reason)
