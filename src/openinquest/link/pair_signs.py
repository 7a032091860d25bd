"""What the two of each of many pairs have in common, with each set of signs held once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from openinquest.link.evidence import Account, Sign, signs
from openinquest.link.likeness import Likeness
from openinquest.link.pairs import Floats, Numbers, Pairs
from openinquest.model import DocumentId

Kind = tuple[Sign, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PairSigns:
    """What sets the two of each pair apart, and what they have in common.

    `kinds` are the sets of signs that some pair shows, each once, in the order in which the pairs
    show them first; `kind` (pairs,) is the number there of what each pair shows.
    """

    pairs: Pairs
    kinds: tuple[Kind, ...]
    kind: Numbers

    @property
    def times(self) -> Counter[Kind]:
        """How many pairs show each kind."""
        counted = np.bincount(self.kind, minlength=len(self.kinds))
        return Counter(dict(zip(self.kinds, counted.tolist(), strict=True)))

    def weighed(self, weigh: Callable[[Kind], float]) -> Floats:
        """Return what `weigh` gives for the signs of each pair: (pairs,)."""
        return np.array([weigh(kind) for kind in self.kinds], np.float64)[self.kind]


def held_by_kind(pairs: Pairs, shown: Iterable[Kind]) -> PairSigns:
    """Return what is `shown` by each pair, in the order of the pairs, held once for each kind."""
    number: dict[Kind, int] = {}
    kind = np.fromiter(
        (number.setdefault(each, len(number)) for each in shown), np.int32, len(pairs)
    )
    return PairSigns(pairs, tuple(number), kind)


def signs_of_pairs(
    pairs: Pairs, accounts: Mapping[DocumentId, Account], likeness: Likeness
) -> PairSigns:
    """Return what the two of each pair have in common and what sets them apart.

    The pairs are of the documents whose words were compared, and each has its account.
    """
    accounted = [accounts[document] for document in pairs.ids]
    alike = likeness.of_each(pairs)
    return held_by_kind(
        pairs,
        (
            signs(accounted[left], accounted[right], likeness)
            for (left, right), likeness in zip(pairs.numbered(), alike, strict=True)
        ),
    )
