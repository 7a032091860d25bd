"""What two findings on one incident tell otherwise, thing by thing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from openinquest.model import Claim, Figure, Finding
from openinquest.report.claim_words import detail_words
from openinquest.report.page import document_name
from openinquest.report.voices import account_words


@dataclass(frozen=True, slots=True)
class Differs:
    """One thing that is told otherwise: of what sort it is, which, and how it was and is.

    `before` is None for what is new, `now` for what is gone.
    """

    what: str
    which: str
    before: str | None
    now: str | None


def compare_findings(before: Finding | None, now: Finding) -> tuple[Differs, ...]:
    """Return what the later of two findings tells otherwise, in the order of a report.

    Args:
        before: The earlier one, None where there was none.
        now: The later one.
    """
    return tuple(
        Differs(what, which, was, told)
        for what, tell in _TELLERS
        for which, was, told in _told_otherwise(dict(tell(before)) if before else {}, tell(now))
    )


Told = Iterator[tuple[str, str]]


def _told_otherwise(
    before: Mapping[str, str], now: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str | None, str | None]]:
    later = dict(now)
    for which in dict.fromkeys((*before, *later)):
        if before.get(which) != later.get(which):
            yield which, before.get(which), later.get(which)


def _when_and_where(finding: Finding) -> Told:
    incident = finding.incident
    if incident.when:
        yield "when", incident.when.in_words
    if incident.where:
        yield "where", incident.where.name


def _documents(finding: Finding) -> Told:
    for document in finding.documents:
        yield document.id, document_name(document)


def _claims(finding: Finding) -> Told:
    documents = {document.id: document for document in finding.documents}
    for claim in finding.claims:
        yield claim.id, _claim_words(claim, account_words(claim, documents.get(claim.document)))


def _claim_words(claim: Claim, who: str) -> str:
    by_hand = ", by a person" if claim.judgement else ""
    return f"{who}: {detail_words(claim.detail)} ({claim.polarity}{by_hand})"


def _figures(finding: Finding) -> Told:
    for figure in (*finding.figures, *finding.beside.by_other_rules):
        yield f"{figure.harm}, {figure.group}, by {figure.rule}", _range(figure)


def _range(figure: Figure) -> str:
    low = "unknown" if figure.low is None else f"{figure.low} (by {figure.low_claim})"
    high = "unknown" if figure.high is None else f"{figure.high} (by {figure.high_claim})"
    return f"{low} to {high}"


def _explanations(finding: Finding) -> Told:
    for explanation in finding.explanations:
        yield explanation.id, f"{explanation.title}: {len(explanation.evidence)} pieces of evidence"


def _grades(finding: Finding) -> Told:
    for grade in finding.grades.views:
        yield grade.view.value, grade.word.value if grade.word else "no word"


def _answers(finding: Finding) -> Told:
    for answer in finding.answers:
        yield answer.question.value, " ".join(each.text for each in answer.sentences)


_TELLERS = (
    ("incident", _when_and_where),
    ("document", _documents),
    ("claim", _claims),
    ("figure", _figures),
    ("explanation", _explanations),
    ("grade", _grades),
    ("answer", _answers),
)
