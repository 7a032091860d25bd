"""What people decided on which documents stand together, made to hold."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from openinquest.link.groups import Groups
from openinquest.model import Copy, Document, DocumentId, Incident, Judgement, JudgementKind


class Constraints:
    """Which documents must stand together, and which must stand apart.

    People's merges and splits come first, the newest before older ones; of two
    that contradict one another the newer holds. Then the documents of each
    incident that stands are put together, unless a person split any of them,
    copies with their originals, and what was transcribed with what it is of, unless
    a person split the two.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        copies: Iterable[Copy],
        judgements: Sequence[Judgement],
        standing: Sequence[Incident] = (),
    ) -> None:
        self._known = {document.id for document in documents}
        self._together: Groups[DocumentId] = Groups()
        self._apart: list[tuple[DocumentId, DocumentId, Judgement]] = []
        self._merged: list[tuple[DocumentId, DocumentId, Judgement]] = []
        for judgement in sorted(judgements, key=lambda j: (j.made_utc, j.id), reverse=True):
            self._apply(judgement)
        for incident in standing:
            told_in = incident.mainly_told_in
            if self.keep_apart(told_in, told_in):
                continue  # torn by a person: who goes with whom is told anew
            # Some may no longer be there to be linked: all they tell of by now is a period.
            there = [document for document in told_in if document in self._known]
            for other in there[1:]:
                self._put_together(there[0], other)
        self._passage_of = dict(self._with_their_whole(documents))
        self._copy_of = {
            copy.document: copy.copy_of
            for copy in copies
            if self._put_together(copy.copy_of, copy.document)
        }

    def _with_their_whole(
        self, documents: Sequence[Document]
    ) -> Iterator[tuple[DocumentId, DocumentId]]:
        """Put passages of one document together, and with it; yield each with what it is of."""
        first: dict[DocumentId, DocumentId] = {}
        for document in sorted(documents, key=lambda each: (each.id != each.whole, each.id)):
            other = first.setdefault(document.whole, document.id)
            if document.id != document.whole and self._put_together(other, document.id):
                yield document.id, document.whole

    def _apply(self, judgement: Judgement) -> None:
        subjects = [
            DocumentId(subject)
            for subject in sorted(set(judgement.subjects))
            if subject in self._known
        ]
        if judgement.kind is JudgementKind.MERGE:
            for other in subjects[1:]:
                if self._put_together(subjects[0], other):
                    self._merged.append((subjects[0], other, judgement))
        elif judgement.kind is JudgementKind.SPLIT:
            for left, right in combinations(subjects, 2):
                if self._together.root(left) != self._together.root(right):
                    self._apart.append((left, right, judgement))

    def _put_together(self, left: DocumentId, right: DocumentId) -> bool:
        """Put two known documents together unless that breaks a split; say whether it is so."""
        if not {left, right} <= self._known or self.keep_apart([left], [right]):
            return False
        self._together.put_together(left, right)
        return True

    def keep_apart(self, left: Iterable[DocumentId], right: Iterable[DocumentId]) -> bool:
        """Return whether some document of `left` may not stand with one of `right`."""
        if not self._apart:
            return False
        lefts = {self._together.root(document) for document in left}
        rights = {self._together.root(document) for document in right}
        return any(
            (one in lefts and other in rights) or (one in rights and other in lefts)
            for one, other in (
                (self._together.root(left), self._together.root(right))
                for left, right, _ in self._apart
            )
        )

    def units(self, documents: Sequence[Document]) -> list[tuple[Document, ...]]:
        """Return the documents in groups that cannot be parted, both in the order given."""
        units: dict[DocumentId, list[Document]] = {}
        for document in documents:
            units.setdefault(self._together.root(document.id), []).append(document)
        return [tuple(unit) for unit in units.values()]

    @property
    def put_together_by_people(self) -> set[DocumentId]:
        """The documents that a merge in force names."""
        return {document for left, right, _ in self._merged for document in (left, right)}

    def reasons(self, members: set[DocumentId]) -> list[str]:
        """Say in words what copies and people's decisions have to do with these documents."""
        carried = [
            f"{member} carries the text of {self._copy_of[member]}"
            for member in members & self._copy_of.keys()
        ]
        passages = [
            f"{member} was transcribed by a person from {self._passage_of[member]}"
            for member in members & self._passage_of.keys()
        ]
        merged = [
            f"{left} and {right} were put together by {judgement.actor}: {judgement.reason}"
            for left, right, judgement in self._merged
            if left in members
        ]
        split = [
            f"{left} and {right} were kept apart by {judgement.actor}: {judgement.reason}"
            for left, right, judgement in self._apart
            if left in members or right in members
        ]
        return sorted(carried) + sorted(passages) + sorted(merged) + sorted(split)
