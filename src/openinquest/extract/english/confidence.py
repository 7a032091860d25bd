"""How sure the reader is of what it took: a share that holds on data with a known answer.

A claim or an attribution is described by `ClaimFeatures` or `AttributionFeatures`: the
rule that made it, values of the closed lists, tags of its parse, distances, counts.
No word and no name is among them. A logistic model weighs what they say; its weights
stand in `confidence.json`, which `evals/calibrate.py` writes.

Source: `evals/README.md` says what counts as right, and how far the shares hold.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.model import Attribution, Claim, Count, Event, Span, Toll

WEIGHTS = Path(__file__).with_name("confidence.json")
# A number of words, steps or people is weighed by the first of these that it is not over.
_CUTS = (0, 1, 2, 3, 5, 8, 12, 20, 35, 60)
ATTRIBUTION = "attribution"
# The model for claims of a kind that no data tells right from wrong.
OTHER = "other"
# What it weighs: the features that claims of every kind have.
SHARED = frozenset(
    {
        "in_title",
        "has_speaker",
        "inferred",
        "certainty",
        "polarity",
        "span_words",
        "sentence_words",
        "sentence_number",
        "parsed",
    }
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The sentence that a claim or an attribution stands in.

    `text` is the field, `[start, end)` the sentence, `number` how many sentences of the
    field stand before it. `tree` is None where it was read without one.
    """

    text: str
    start: int
    end: int
    number: int
    tree: Tree | None


@dataclass(frozen=True, slots=True)
class ClaimFeatures:
    """What is weighed of a claim; None where there is nothing of the sort.

    `count` says how the number is bound (exact, at_least, at_most, range, approximate),
    `people` how many at least, `single` that one person is told of without the number.
    Of the parse: `head_tag` and `head_relation` of the word that the span hangs on, its
    `depth` under the root, and how far the number is from it, in words and in steps.
    """

    kind: str
    rule: str
    in_title: bool
    has_speaker: bool
    inferred: bool
    certainty: str
    polarity: str
    span_words: int
    sentence_words: int
    sentence_number: int
    parsed: bool
    scope: str | None = None
    group: str | None = None
    count: str | None = None
    people: int | None = None
    single: bool = False
    is_part: bool = False
    dated: bool = False
    placed: bool = False
    head_tag: str | None = None
    head_relation: str | None = None
    depth: int | None = None
    numbers: int | None = None
    number_gap: int | None = None
    number_steps: int | None = None


@dataclass(frozen=True, slots=True)
class AttributionFeatures:
    """What is weighed of an attribution; None where there is nothing of the sort.

    `source_gap` counts the words between the last source and the cue; it is None where no
    words name the source. `quoted` marks content that begins in quotation marks.
    """

    rule: str
    in_title: bool
    stance: str
    commitment: str
    sources: int
    source_inferred: bool
    source_gap: int | None
    cue_words: int
    content_words: int
    pieces: int
    quoted: bool
    sentence_words: int
    sentence_number: int
    parsed: bool
    cue_tag: str | None = None
    cue_relation: str | None = None
    depth: int | None = None


def claim_features(claim: Claim, setting: Setting) -> ClaimFeatures:
    """Return what is weighed of a claim in the sentence that it begins in."""
    words = _within(setting.tree, claim.span)
    head = _head(words)
    toll = claim.detail if isinstance(claim.detail, Toll) else None
    event = claim.detail if isinstance(claim.detail, Event) else None
    count = toll.count if toll else None
    gap, steps = _to_number(setting.tree, words, head)
    return ClaimFeatures(
        kind=claim.kind,
        rule=claim.rule,
        in_title=claim.span.field == "title",
        has_speaker=bool(claim.sources),
        inferred=claim.inferred,
        certainty=claim.certainty,
        polarity=claim.polarity,
        span_words=len(claim.quote.split()),
        sentence_words=_length(setting),
        sentence_number=setting.number,
        parsed=setting.tree is not None,
        scope=toll.scope if toll else None,
        group=toll.group if toll else None,
        count=_bound(count) if count else None,
        people=(count.at_least or count.at_most) if count else None,
        single=count is not None and count.exact == 1 and not _ONE.search(claim.quote),
        is_part=toll is not None and toll.part_of is not None,
        dated=event is not None and event.when is not None,
        placed=event is not None and event.where is not None,
        head_tag=head.upos if head else None,
        head_relation=head.bare_relation if head else None,
        depth=_depth(setting.tree, head),
        numbers=len(_numbers(setting.tree.words)) if setting.tree else None,
        number_gap=gap,
        number_steps=steps,
    )


def attribution_features(attribution: Attribution, setting: Setting) -> AttributionFeatures:
    """Return what is weighed of an attribution in the sentence of its cue, which it has."""
    cue = attribution.mark
    source = attribution.sources[-1] if attribution.sources else None
    first = min((piece.start for piece in attribution.content), default=cue.start)
    head = _head(_within(setting.tree, cue))
    return AttributionFeatures(
        rule=attribution.rule,
        in_title=cue.field == "title",
        stance=attribution.stance,
        commitment=attribution.commitment,
        sources=len(attribution.sources),
        source_inferred=source is not None and source.inferred,
        source_gap=_gap(setting.text, source.span, cue) if source and source.span else None,
        cue_words=sum(len(_said(setting.text, span).split()) for span in attribution.cue),
        content_words=sum(len(_said(setting.text, span).split()) for span in attribution.content),
        pieces=len(attribution.content),
        quoted=_QUOTED.match(setting.text, max(0, first - 1)) is not None,
        sentence_words=_length(setting),
        sentence_number=setting.number,
        parsed=setting.tree is not None,
        cue_tag=head.upos if head else None,
        cue_relation=head.bare_relation if head else None,
        depth=_depth(setting.tree, head),
    )


def confidence_of(features: ClaimFeatures | AttributionFeatures) -> float:
    """Return the share of such claims, or attributions, that are read right, from 0 to 1.

    A sign that was never seen says nothing for or against.
    """
    models = _models()
    kind = features.kind if isinstance(features, ClaimFeatures) else ATTRIBUTION
    if kind in models:
        return share(models[kind], signs(features))
    return share(models[OTHER], signs(features, only=SHARED))


def signs(
    features: ClaimFeatures | AttributionFeatures, *, only: frozenset[str] | None = None
) -> Iterator[str]:
    """Yield the signs that are weighed: "in_title", "scope=part", "span_words<=5".

    What is not so has no sign. The kind of a claim chooses the model and is none.

    Args:
        features: What is weighed.
        only: The features whose signs are wanted, None for all.
    """
    for field in fields(features):
        value = getattr(features, field.name)
        if field.name == "kind" or (only is not None and field.name not in only):
            continue
        if isinstance(value, bool):
            if value:
                yield field.name
        elif isinstance(value, int):
            cut = next((f"<={cut}" for cut in _CUTS if value <= cut), f">{_CUTS[-1]}")
            yield field.name + cut
        elif value is not None:
            yield f"{field.name}={value}"


def share(weights: Mapping[str, float], of: Iterable[str]) -> float:
    """Return the share that a model gives to some signs."""
    total = weights["bias"] + sum(weights.get(sign, 0.0) for sign in of)
    return round(1 / (1 + math.exp(-total)), 3)


_ONE = AnyCase(r"\b(?:one|1|single)\b")
_QUOTED = re.compile(r".?[\"“«‘']")


@cache
def _models() -> dict[str, dict[str, float]]:
    models: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return models


def _bound(count: Count) -> str:
    if count.approximate:
        return "approximate"
    if count.at_most is None:
        return "at_least"
    if count.at_least is None:
        return "at_most"
    return "exact" if count.exact is not None else "range"


def _said(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _length(setting: Setting) -> int:
    if setting.tree:
        return len(setting.tree.words)
    return len(setting.text[setting.start : setting.end].split())


def _gap(text: str, source: Span, cue: Span) -> int:
    if source.start < cue.start:
        return len(text[source.end : cue.start].split())
    return len(text[cue.end : source.start].split())


def _within(tree: Tree | None, span: Span) -> list[Word]:
    if tree is None:
        return []
    return [word for word in tree.words if word.start < span.end and word.end > span.start]


def _head(words: list[Word]) -> Word | None:
    """Return the first of some words that hangs on none of them."""
    places = {word.at for word in words}
    return next((word for word in words if word.head not in places), None)


def _depth(tree: Tree | None, word: Word | None) -> int | None:
    return len(list(tree.above(word))) if tree and word else None


def _numbers(words: tuple[Word, ...] | list[Word]) -> list[Word]:
    return [word for word in words if word.upos == "NUM"]


def _to_number(
    tree: Tree | None, words: list[Word], head: Word | None
) -> tuple[int | None, int | None]:
    """Return how far the nearest number of a span is from its head, in words and in steps."""
    numbers = _numbers(words)
    if tree is None or head is None or not numbers:
        return None, None
    nearest = min(numbers, key=lambda number: abs(number.at - head.at))
    path = [nearest, *tree.above(nearest)]
    return abs(nearest.at - head.at), path.index(head) if head in path else None
