"""One finding as its sections ask for it: values in order, citations, marked documents."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from unicodedata import bidirectional

from openinquest.model import (
    Bearing,
    Claim,
    ClaimId,
    Copy,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Explanation,
    Field,
    Figure,
    Finding,
    Incident,
    Person,
    Sentence,
    day_in_words,
)
from openinquest.report.account_sentences import inquiry_sentences, position_sentences
from openinquest.report.by_rule import (
    ends_by_claim,
    notes_by_rule,
    range_words_of,
    side_by_side,
)
from openinquest.report.citations import Citation, anchor, number_claims
from openinquest.report.copied import changes_in
from openinquest.report.day_and_place import where_words
from openinquest.report.facts import FactRow, list_facts
from openinquest.report.grade_sentences import (
    GradeRow,
    GradesOfClaim,
    grade_rows,
    graded_words,
    grades_of_claim,
    record_sentences,
)
from openinquest.report.highlight import Highlight, Piece, cut_at_claims
from openinquest.report.model_estimate import EstimateRow, estimate_note, estimate_rows
from openinquest.report.profiles import Profile, Withheld
from openinquest.report.record import Record, record_of
from openinquest.report.stated import Stated, list_stated
from openinquest.report.withheld_words import Withholding, list_withheld

_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"


@dataclass(frozen=True)
class Page:
    """What the sections ask for to show one finding to the readers of a profile.

    `whole` pages show whole documents, persons and local paths; `withheld` is
    what they must not show, `withholdings` what they say of it.
    """

    finding: Finding
    record: Record
    whole: bool
    citations: dict[ClaimId, Citation]
    withheld: Withheld
    withholdings: tuple[Withholding, ...]

    @property
    def anchor(self) -> str:
        """The id of the finding in the file."""
        return anchor("f", self.finding.incident.id)

    @property
    def heading(self) -> str:
        """Where and when, as far as it is known."""
        return heading(self.finding.incident)

    def cited(self, claims: Iterable[ClaimId | None]) -> list[Citation]:
        """Return the citations of the claims that are held, in the given order."""
        held = (self.citations.get(claim) for claim in claims if claim is not None)
        return [citation for citation in held if citation]

    def target(self, citation: Citation) -> str:
        """Return the anchor that a citation leads to: the words where they are shown."""
        return citation.words if self.whole else citation.entry

    @property
    def positions(self) -> tuple[Sentence, ...]:
        """What parties accuse, deny and admit, and who looks into it."""
        return (*position_sentences(self.record), *inquiry_sentences(self.record))

    @property
    def figures_side_by_side(self) -> list[list[Figure]]:
        """The figures by every rule, those without a number too, each harm and group together."""
        return list(side_by_side((*self.finding.figures, *self.finding.beside.by_other_rules)))

    def range_of(self, figure: Figure) -> str:
        """Return the range of a figure in words, with the best number where its rule has one."""
        return range_words_of(figure, self.record)

    def ends_of(self, figure: Figure) -> list[tuple[str, Claim]]:
        """Return the claims that set the ends of a figure, each with what it sets."""
        held = self.record.claim
        return [(end, held[claim]) for end, claim in ends_by_claim(figure) if claim in held]

    def notes_of(self, figure: Figure) -> list[str]:
        """Return what a reader must know of a figure beside its ends."""
        return notes_by_rule(figure, self.record)

    @property
    def estimates(self) -> list[EstimateRow]:
        """What a model makes of the numbers."""
        return list(estimate_rows(self.finding.beside.estimates, self.record))

    @property
    def estimate_note(self) -> str:
        """What the model estimates rest on."""
        return estimate_note(self.finding.beside.estimates)

    @property
    def facts(self) -> list[FactRow]:
        """What the voices give for means, weapon and actor."""
        return list(list_facts(self.finding))

    @property
    def grade_rows(self) -> list[GradeRow]:
        """What each view says of the record."""
        return list(grade_rows(self.finding.grades, names_people=self.whole))

    @property
    def grade_sentences(self) -> list[Sentence]:
        """What holds of all views."""
        return list(record_sentences(self.finding.grades))

    def graded(self, claim: Claim) -> tuple[str, str] | None:
        """Return the code of a claim and what it means; None where nothing was graded."""
        beside = self._graded.get(claim.id)
        return graded_words(*beside, names_people=self.whole) if beside else None

    @cached_property
    def _graded(self) -> GradesOfClaim:
        return grades_of_claim(self.finding.grades, self.record)

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """The figures as sources state them, first published first."""
        return list_stated(self.finding)

    @property
    def claims(self) -> list[Claim]:
        """The claims by their numbers."""
        return sorted(self.finding.claims, key=lambda claim: self.citations[claim.id].number)

    @property
    def persons(self) -> list[tuple[Claim, Person]]:
        """The victims as sources name them; in a published report those who may be named."""
        named = self.record.with_detail(Person)
        released = self.withheld.released
        return [each for each in named if self.whole or each[1].name in released]

    def bearing(self, explanation: Explanation, bearing: str) -> list[tuple[list[Claim], str]]:
        """Return what speaks for, or against, an explanation, and why.

        Claims of one account in the same words, as copies carry them, stand together.
        """
        together: dict[tuple[str, str, str], list[Claim]] = {}
        for evidence in explanation.evidence:
            claim = self.record.claim.get(evidence.claim)
            if evidence.bearing is Bearing(bearing) and claim is not None:
                key = self.record.account(claim), claim.quote, evidence.reason
                together.setdefault(key, []).append(claim)
        return [(claims, reason) for (_, _, reason), claims in together.items()]

    def document_anchor(self, document: DocumentId) -> str:
        """Return the id of a document in the list of sources."""
        return anchor("d", self.finding.incident.id, document)

    def language_tag(self, document: Document) -> str:
        """Return the language of a document for `lang`, empty where it is not known."""
        known = document.language and re.fullmatch(r"[a-z]{2,3}", document.language)
        return document.language or "" if known else ""

    def copies_of(self, document: Document) -> list[Document]:
        """Return the documents that carry this one's text."""
        copies = (copy.document for copy in self.finding.copies if copy.copy_of == document.id)
        return [self.record.document[copy] for copy in copies if copy in self.record.document]

    def original_of(self, document: Document) -> Document | None:
        """Return the document whose text this one carries, or None."""
        copy = self._copy(document)
        return self.record.document.get(copy.copy_of) if copy else None

    def derivations_of(self, document: Document, kind: str) -> list[tuple[Derivation, str]]:
        """Return what a document has from elsewhere, of one kind, with the label of the voice."""
        label = {origin.id: origin.label for origin in self.finding.origins}
        return [
            (each, label[each.origin])
            for each in self.finding.derivations
            if each.document == document.id
            and each.kind is DerivationKind(kind)
            and each.origin is not None
        ]

    def changes_of(self, document: Document) -> list[tuple[str | None, str | None]]:
        """Return what a copy changed: the words of the original, and those that stand for them.

        None stands for words that were added, or left out; long passages are cut.
        """
        copy, original = self._copy(document), self.original_of(document)
        if copy is None or original is None:
            return []
        return changes_in(copy, original, document)

    def _copy(self, document: Document) -> Copy | None:
        return next((copy for copy in self.finding.copies if copy.document == document.id), None)

    def readable(self, reason: str) -> str:
        """Return a reason with numbers of claims and names of documents for identifiers.

        What is then said twice is said once.
        """
        parts = self._identifier.sub(self._called, reason).split("; ")
        return "; ".join(dict.fromkeys(parts))

    @cached_property
    def _identifier(self) -> re.Pattern[str]:
        documents = sorted((re.escape(one) for one in self.record.document), key=len, reverse=True)
        claim = rf"(?:{'|'.join(documents)})#\d+" if documents else r"\S+#\d+"
        return re.compile("|".join([claim, *documents]))

    def _called(self, found: re.Match[str]) -> str:
        citation = self.citations.get(ClaimId(found[0]))
        if citation:
            return f"claim {citation.number}"
        document = self.record.document.get(DocumentId(found[0]))
        return document_name(document) if document else found[0]

    def page_number(self, claim: Claim) -> int | None:
        """Return the page that a claim begins on, from 1; None where there are no pages."""
        document = self.record.document.get(claim.document)
        if document is None or not document.page_starts or claim.span.field == "title":
            return None
        return bisect_right(document.page_starts, claim.span.start)

    def marked(self, document: Document, field: Field) -> tuple[Piece, ...]:
        """Return a field of a document with its claims marked in place."""
        return cut_at_claims(document.field(field), list(self._highlights(document.id, field)))

    def _highlights(self, document: DocumentId, field: Field) -> Iterable[Highlight]:
        for claim in self.finding.claims:
            if claim.document != document:
                continue
            citation = self.citations[claim.id]
            for span in dict.fromkeys((claim.span, *claim.repeats)):
                if span.field == field:
                    yield Highlight(
                        span,
                        claim.kind,
                        citation.number,
                        leads_to=citation.entry,
                        anchor=citation.words if span == claim.span else None,
                    )


def document_name(document: Document) -> str:
    """Return how a document is called in a line: its publisher and its day."""
    publisher = document.publisher or "publisher unknown"
    if any(bidirectional(letter) in {"R", "AL"} for letter in publisher):
        # Written from the right, it would take the day with it.
        publisher = f"{_LEFT_TO_RIGHT}{publisher}{_LEFT_TO_RIGHT}"
    published = f", {day_in_words(document.published)}" if document.published else ""
    return f"{publisher}{published}"


def open_page(finding: Finding, withheld: Withheld) -> Page:
    """Return the page of `finding` for those from whom this is withheld."""
    shown = withheld.fields(finding)
    return Page(
        shown,
        record_of(shown),
        whole=withheld.profile is Profile.FULL,
        citations=dict(number_claims(shown)),
        withheld=withheld,
        withholdings=list_withheld(finding, withheld),
    )


def heading(incident: Incident) -> str:
    """Return where and when an incident was, as far as it is known.

    Example:
        >>> from openinquest.model import IncidentId
        >>> heading(Incident(IncidentId("i1"), ()))
        'Place unknown, day unknown'
    """
    place = where_words(incident.where) if incident.where else "Place unknown"
    return f"{place}, {incident.when.in_words if incident.when else 'day unknown'}"
