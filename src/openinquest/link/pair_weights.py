"""What speaks for two documents telling of one event, asked after all were joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.link.evidence import signs
from openinquest.link.incidents import (
    documents_of_incidents,
    read_accounts,
    read_each,
)
from openinquest.link.likeness import compare_words
from openinquest.link.order import in_publication_order
from openinquest.link.pair_signs import signs_of_pairs
from openinquest.link.weighing import UNOFFERED, offered_pairs
from openinquest.link.weights import SHIPPED, Weights
from openinquest.model import Claim, Document, DocumentId, Judgement


@dataclass(frozen=True, slots=True)
class PairWeight:
    """What speaks for two documents telling of one event, in bits, below 0 against it.

    `signs` are what they have in common and what sets them apart, in words, each with what it
    weighs, the strongest first. Where the pair is not `offered`, since the words are not alike and
    no day and place is in common, joining takes the two for documents of two events: `bits` is what
    it counts, and no sum of the signs, which were learnt among pairs that are offered.
    """

    bits: float
    signs: tuple[tuple[str, float], ...]
    offered: bool


class PairWeights:
    """What each two documents of a record weigh.

    `rules_decide` says that the documents are too few to tell rare words: what is weighed here is
    told, and rules go by day and place. `before` is what speaks for one event, in bits, before a
    pair is looked at; `offered` are the pairs that joining weighs. Documents that tell of periods
    only are none of `weighed`.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        judgements: Sequence[Judgement] = (),
        weights: Weights = SHIPPED,
    ) -> None:
        """Compare all documents; with thousands of them that takes as long as joining them."""
        read, said = read_each(documents, claims)
        ordered = in_publication_order(documents_of_incidents(documents, read, judgements))
        self._accounts, _ = read_accounts(ordered, read, said)
        self._likeness = compare_words(ordered)
        self._weights = weights
        self.offered = offered_pairs(self._accounts, self._likeness)
        found = signs_of_pairs(self.offered, self._accounts, self._likeness)
        self.rules_decide = not self._likeness.languages
        self.before = weights.before_among(found.times)
        self.weighed = frozenset(self._accounts)

    def of(self, left: DocumentId, right: DocumentId) -> PairWeight:
        """Return what two documents weigh, in whichever order they are named."""
        one, other = (left, right) if left < right else (right, left)
        found = signs(self._accounts[one], self._accounts[other], self._likeness.of(one, other))
        spoken = self._weights.among(found)
        told = [(sign.value, spoken[sign]) for sign in found]
        told.sort(key=lambda each: -abs(each[1]))
        if (one, other) not in self.offered:
            return PairWeight(UNOFFERED, tuple(told), offered=False)
        bits = self._weights.together(found, before=self.before)
        return PairWeight(bits, tuple(told), offered=True)
