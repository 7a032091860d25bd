"""Counts and scores of analyses against gold: tags, trees, lemmas, names, arguments of verbs.

Everything is scored on gold words and sentences; relations without their subtypes, as in UD's own
LAS.
"""

from collections import Counter
from collections.abc import Iterator

from treebanks import Sentence, Word

from openinquest.extract.english.analyser.answers import Analysis

_CASUALTIES = """
kill murder assassinate die injure wound hurt hit strike bomb attack shoot shell destroy damage
collapse explode detonate crash fire launch target execute behead stab burn arrest capture kidnap
seize rescue evacuate displace trap bury suffer cause
"""
_REPORTING = """
say tell report claim announce state accuse deny confirm add warn allege argue insist contend
declare acknowledge admit explain note suggest quote reveal describe blame believe
"""
CASUALTY_VERBS, REPORTING_VERBS = frozenset(_CASUALTIES.split()), frozenset(_REPORTING.split())
_CORE = {"nsubj", "nsubj:pass", "obj", "obl:agent", "ccomp"}


def score_syntax(gold: list[Sentence], answers: list[Analysis]) -> dict[str, float]:
    """Return per cent right of UPOS, XPOS, lemmas (as written, and without case), UAS and LAS."""
    right: Counter[str] = Counter()
    for sentence, answer in zip(gold, answers, strict=True):
        for at, word in enumerate(sentence.words):
            head = answer.heads[at] == word.head
            said = answer.lemmas[at]
            lemma = word.lemma or said
            right["words"] += 1
            right["upos"] += answer.upos[at] == word.upos
            right["xpos"] += answer.xpos[at] == word.xpos
            right["lemma"] += said == lemma
            right["lemma_uncased"] += said.lower() == lemma.lower()
            right["uas"] += head
            right["las"] += head and _plain(answer.relations[at]) == _plain(word.relation)
            right["las_subtypes"] += head and answer.relations[at] == word.relation
    words = right.pop("words")
    return {"words": words} | {key: round(100 * n / words, 2) for key, n in right.items()}


def _plain(relation: str | None) -> str:
    return (relation or "").split(":")[0]


def name_spans(tags: tuple[str, ...] | list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, end and kind of each name.

    Example:
        >>> list(name_spans(["O", "B-PLACE", "I-PLACE", "B-ORG"]))
        [(1, 3, 'PLACE'), (3, 4, 'ORG')]
    """
    first: int | None = None
    for at, tag in enumerate((*tags, "O")):
        if first is not None and not tag.startswith("I-"):
            yield first, at, tags[first][2:]
            first = None
        if tag.startswith("B-"):
            first = at


def score_names(gold: list[Sentence], answers: list[Analysis]) -> dict[str, float]:
    """Return precision, recall and F of whole names by kind, where names are annotated."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence, answer in zip(gold, answers, strict=True):
        if sentence.names is None:
            continue
        there, said = set(name_spans(sentence.names)), set(name_spans(answer.names))
        for what, spans in (("gold", there), ("said", said), ("right", there & said)):
            for *_, kind in spans:
                counts[what, kind] += 1
                counts[what, "ALL"] += 1
    scores: dict[str, float] = {}
    for kind in sorted({kind for _, kind in counts}):
        scores |= {f"{kind}_{key}": value for key, value in _f(counts, kind).items()}
    return scores


def _f(counts: Counter[tuple[str, str]], key: str) -> dict[str, float]:
    gold, said, right = (counts[what, key] for what in ("gold", "said", "right"))
    return {
        "gold": gold,
        "p": round(100 * right / max(said, 1), 1),
        "r": round(100 * right / max(gold, 1), 1),
        "f": round(200 * right / max(gold + said, 1), 1),
    }


def score_verbs(
    gold: list[Sentence], answers: list[Analysis], *, verbs: frozenset[str]
) -> dict[str, float]:
    """Return precision, recall and F of the core arguments of some verbs (by lemma)."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence, answer in zip(gold, answers, strict=True):
        there = _arguments_of_gold(sentence.words, verbs)
        said = _arguments(answer.heads, answer.relations, _verbs_found(answer, verbs))
        for what, found in (("gold", there), ("said", said), ("right", there & said)):
            counts[what, "core"] += len(found)
    return _f(counts, "core")


def _arguments_of_gold(words: tuple[Word, ...], verbs: frozenset[str]) -> set[tuple[str, int, int]]:
    places = {
        at + 1 for at, word in enumerate(words) if word.upos == "VERB" and word.lemma in verbs
    }
    heads = [word.head or 0 for word in words]
    return _arguments(heads, [word.relation or "" for word in words], places)


def _verbs_found(answer: Analysis, verbs: frozenset[str]) -> set[int]:
    tagged = zip(answer.upos, answer.lemmas, strict=True)
    return {at + 1 for at, (tag, lemma) in enumerate(tagged) if tag == "VERB" and lemma in verbs}


def _arguments(
    heads: list[int], relations: list[str], verbs: set[int]
) -> set[tuple[str, int, int]]:
    found = set()
    for at, (head, relation) in enumerate(zip(heads, relations, strict=True)):
        kept = relation if relation in _CORE else _plain(relation)
        if head in verbs and kept in _CORE:
            found.add((kept, head, at + 1))
    return found
