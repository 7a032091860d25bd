"""Weights of linking learnt from a corpus of which nobody told what belongs together.

Fellegi and Sunter's model: documents of one incident show each sign with one chance, documents of
two with another; its weight is the logarithm of their ratio. Expectation maximisation finds both
chances at once, by splink (https://moj-analytical-services.github.io/splink/) on DuckDB. Which
pairs are weighed, and their signs, are ours: splink knows neither spans of days nor places within
places.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import duckdb
import pyarrow as pa
from scipy.optimize import isotonic_regression
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI
from splink.comparison_level_library import LiteralMatchLevel, NullLevel
from splink.comparison_library import CustomComparison

from openinquest.errors import TooFewPairs
from openinquest.link.evidence import COMPARISONS, RISING, Sign
from openinquest.link.incidents import read_accounts, read_each
from openinquest.link.likeness import compare_words
from openinquest.link.order import in_publication_order
from openinquest.link.pair_signs import PairSigns, signs_of_pairs
from openinquest.link.trained_on import TrainedOn
from openinquest.link.weighing import offered_pairs
from openinquest.link.weights import SHIPPED, Weights, share_that_agrees
from openinquest.model import Claim, Document

FEWEST_PAIRS = 1_000
"""From fewer pairs the chances of some fifty signs cannot be told."""

FEWEST_SHOWING = 20
"""A sign that fewer pairs show keeps the shipped weight."""

OF_ONE_INCIDENT = 0.003
"""The share of the pairs offered that is taken for pairs of one incident. It is kept while the
chances are learnt, below the true share (.035 on the development half of gun-violence), because
the signs repeat one another, which the model does not know: left to itself it takes all stories
of one kind for one incident (B-cubed F .85 there; with .001 to .01 kept, .933 to .937)."""

REPEATED = 0.4
"""Of the bits learnt, so much holds: the signs repeat one another. Measured on the same half, as
the slope of the logarithm of the odds by the record on the bits learnt: .38."""

MOST_BITS = 4.0
"""No sign alone weighs more, however seldom it was seen."""

_PAIR = "pair"
_ONE_PAIR = block_on(_PAIR)
_ROUNDS = (25, 8, 4, 2, 1)
"""Of expectation maximisation, at most; about fifteen are needed. Fewer where a sign parts pairs of
one incident from all others so well that its chance comes down to nothing, which splink refuses."""


def train_weights(
    documents: Sequence[Document], claims: Sequence[Claim], trained_on: TrainedOn
) -> Weights:
    """Return how much each sign weighs among these documents, in half bits.

    Signs that no pair shows keep the shipped weight. The same documents give
    the same weights.

    Raises:
        TooFewPairs: fewer than `FEWEST_PAIRS` pairs of documents of one
            language may be of one incident, or they are so alike or so unlike
            that no sign can be weighed against another.
    """
    ordered = in_publication_order(documents)
    accounts, _ = read_accounts(ordered, *read_each(ordered, claims))
    likeness = compare_words(ordered)
    found = signs_of_pairs(offered_pairs(accounts, likeness), accounts, likeness)
    pairs = len(found.pairs)
    if pairs < FEWEST_PAIRS:
        raise TooFewPairs(
            f"{pairs} pairs of documents may be of one incident, fewer than {FEWEST_PAIRS:,}"
        )
    if len(found.kinds) == 1:
        raise TooFewPairs(f"all {pairs:,} pairs of documents show the same signs")
    return Weights(
        bits={**SHIPPED.bits, **_learnt(found)},
        before=_half(REPEATED * math.log2(OF_ONE_INCIDENT / (1 - OF_ONE_INCIDENT))),
        usual_share=share_that_agrees(found.times),
        made_from=f"learnt without a record of what belongs together from {len(ordered)} documents",
        corpus=trained_on.corpus,
        trained=trained_on.day,
        version=trained_on.version,
        pairs=pairs,
    )


def _learnt(found: PairSigns) -> dict[Sign, float]:
    """Return the weight of each sign that some pair shows, in half bits."""
    seen = Counter[Sign]()
    for kind, times in found.times.items():
        seen.update(dict.fromkeys(kind, times))
    bits = dict.fromkeys(seen, 0.0)  # what all pairs show tells nothing
    bits |= _learnt_in_some_rounds(found)
    for rising in RISING:
        signs = [sign for sign in rising if sign in bits]
        smoothed = isotonic_regression(
            [bits[sign] for sign in signs], weights=[seen[sign] for sign in signs]
        )
        bits |= zip(signs, map(float, smoothed.x), strict=True)
    held = {sign: REPEATED * weight for sign, weight in bits.items()}
    return {sign: _half(min(MOST_BITS, max(-MOST_BITS, weight))) for sign, weight in held.items()}


def _learnt_in_some_rounds(found: PairSigns) -> dict[Sign, float]:
    for rounds in _ROUNDS:
        try:
            return dict(_learnt_by_splink(found, rounds))
        except ValueError:  # of a chance that has come down to nothing
            continue
    raise TooFewPairs(
        f"some sign shows in pairs of one kind alone, so that {len(found.pairs):,} pairs are too "
        "few to weigh it"
    )


def _learnt_by_splink(found: PairSigns, rounds: int) -> Iterator[tuple[Sign, float]]:
    """Yield the logarithm of how much likelier each sign is for one incident than for two."""
    # It reads no file and no network, and writes none.
    with duckdb.connect(config={"enable_external_access": "false"}) as connection:
        connection.execute("SET threads = 1")  # sums in one order give the same weights again
        records = DuckDBAPI(connection).register(_sides_of_pairs(found))
        linker = Linker(records, _model(found, rounds), log_level=None)
        linker.training.estimate_parameters_using_expectation_maximisation(
            _ONE_PAIR,
            fix_u_probabilities=False,
            fix_probability_two_random_records_match=True,
        )
        learnt = linker.misc.save_model_to_json()
    for comparison in learnt["comparisons"]:
        for level in comparison["comparison_levels"]:
            if not level.get("is_null_level"):
                ratio = level["m_probability"] / level["u_probability"]
                yield Sign[level["label_for_charts"]], math.log2(ratio)


def _sides_of_pairs(found: PairSigns) -> pa.Table:
    """Return two records for each pair, which show its signs and are compared with one another."""
    numbers = range(len(found.pairs))
    table: dict[str, list[Any]] = {
        "unique_id": [f"{number}-{side}" for side in ("l", "r") for number in numbers],
        _PAIR: [*numbers] * 2,
    }
    for place, comparison in enumerate(COMPARISONS):
        names = [signs[place].name for signs in found.kinds]
        table[comparison] = [names[kind] for kind in found.kind.tolist()] * 2
    return pa.table(table)


def _model(found: PairSigns, rounds: int) -> SettingsCreator:
    """Return the model before it has learnt: each sign as likely as it was seen, and as shipped."""
    comparisons: list[Any] = []  # the class that it asks for is private to splink
    for place, column in enumerate(COMPARISONS):
        seen = Counter[Sign]()
        for signs, shown in found.times.items():
            seen[signs[place]] += shown
        if len(seen) == 1:
            continue
        tilted = {sign: times * 2 ** SHIPPED.bits[sign] for sign, times in seen.items()}
        levels = [
            LiteralMatchLevel(column, sign.name, "string").configure(
                m_probability=tilted[sign] / sum(tilted.values()),
                u_probability=times / len(found.pairs),
                fix_m_probability=times < FEWEST_SHOWING,
                fix_u_probability=times < FEWEST_SHOWING,
                label_for_charts=sign.name,
            )
            for sign, times in sorted(seen.items(), key=lambda shown: shown[0].name)
        ]
        comparisons.append(
            CustomComparison([NullLevel(column), *levels], output_column_name=column)
        )
    return SettingsCreator(
        "dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[_ONE_PAIR],
        probability_two_random_records_match=OF_ONE_INCIDENT,
        max_iterations=rounds,
    )


def _half(bits: float) -> float:
    return round(2 * bits) / 2
