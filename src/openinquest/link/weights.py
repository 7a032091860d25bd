"""What each sign weighs when documents are linked, and where the weights come from."""

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openinquest.errors import NotWeights
from openinquest.link.evidence import Sign

WEIGHTS_FILE = Path(__file__).with_name("weights.json")

USUAL_SHARE = 0.01
"""What is supposed of a corpus before its pairs are counted. `weights.json` has the share that was
found on the development half of gun-violence."""

_PAIRS_OF_THE_USUAL = 200
"""How many pairs the usual share stands for: fewer pairs than that tell little of their own."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign speaks for one incident, in bits (below 0: for two).

    `before` is what speaks for one, in bits, before anything is known but that
    a pair was offered; `usual_share` the share of the pairs offered that agreed
    on day and place where the weights were found. `made_from` says in words
    where that was. `corpus` is the SHA-256 of the file that was read, `trained`
    the day, `version` the program's and `pairs` how many pairs were weighed;
    None where that is not known. `undated` is how much each sign speaks in pairs
    of which a day of publication is unknown; empty where these are weighed as
    all others are.
    """

    bits: Mapping[Sign, float]
    before: float
    usual_share: float
    made_from: str
    corpus: str | None = None
    trained: date | None = None
    version: str | None = None
    pairs: int | None = None
    undated: Mapping[Sign, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse weights by which some pair could not be weighed."""
        told = [self.bits, self.undated or self.bits]
        missing = [sign for sign in Sign if any(sign not in bits for bits in told)]
        if missing:
            raise NotWeights(f"nothing is said of {missing[0].value!r}")
        if not all(map(math.isfinite, (self.before, *(b for bits in told for b in bits.values())))):
            raise NotWeights("a weight is no finite number")
        if not 0 < self.usual_share < 1:
            raise NotWeights(f"the usual share is {self.usual_share}, not between 0 and 1")

    @property
    def words(self) -> str:
        """What a reader is told of where they come from, as a clause."""
        if self.corpus is None:
            return self.made_from
        return f"{self.made_from} (SHA-256 {self.corpus[:12]}, {self.pairs} pairs)"

    def among(self, found: Collection[Sign]) -> Mapping[Sign, float]:
        """Return how much each sign speaks, in bits, in a pair that shows the signs `found`."""
        return self.undated if self.undated and Sign.PUBLISHED_UNKNOWN in found else self.bits

    def together(self, found: Collection[Sign], *, before: float | None = None) -> float:
        """Return what signs say together: above 0 for one incident, below for two."""
        beforehand, bits = self.before if before is None else before, self.among(found)
        return beforehand + sum(bits[sign] for sign in found)

    def before_among(self, times: Mapping[tuple[Sign, ...], int]) -> float:
        """Return what speaks for one incident among the pairs offered, before they are weighed.

        `times` tells how many pairs show each set of signs.

        More than usual where more pairs than usual agree on day and place: among
        two hundred reports of one strike, words that are not alike mean little.
        In half bits, as all weights are: where pairs are weighed to nothing, a
        share that is a trifle above the usual must not decide.
        """
        share = share_that_agrees(times, supposed=self.usual_share)
        more = _log_odds(share) - _log_odds(self.usual_share)
        return self.before + max(0.0, round(2 * more) / 2)


def share_that_agrees(
    times: Mapping[tuple[Sign, ...], int], *, supposed: float = USUAL_SHARE
) -> float:
    """Return the share of pairs that agrees on day and place, drawn to the supposed where few.

    `times` tells how many pairs show each set of signs.
    """
    agreeing = sum(
        shown
        for signs, shown in times.items()
        if Sign.SAME_DAY in signs and Sign.SAME_TOWN in signs
    )
    pairs = sum(times.values())
    return (agreeing + _PAIRS_OF_THE_USUAL * supposed) / (pairs + _PAIRS_OF_THE_USUAL)


def _log_odds(share: float) -> float:
    return math.log2(share / (1 - share))


def _shipped() -> Weights:
    told: dict[str, Any] = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    of_signs = ("bits", "undated")
    return Weights(
        **told
        | {of: {Sign(words): bits for words, bits in told.get(of, {}).items()} for of in of_signs}
    )


SHIPPED = _shipped()
"""What is used where nobody names weights of their own: logistic regression on the 68,273 pairs
that the development half of gun-violence offers, and for pairs without a day of publication on
those of airwars-syria, and of gun-violence without its days, rounded to half bits
(`evals/weigh_links.py`). The signs are weighed together, so that what the words of two documents
tell already, such as a place, counts once."""
