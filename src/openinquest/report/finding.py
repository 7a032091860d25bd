"""Everything known of one incident -> a finding in sentences that cite."""

from openinquest import __version__
from openinquest.model import (
    NOTHING_BESIDE,
    NOTHING_GRADED,
    Claim,
    Copy,
    Derivation,
    Document,
    Explanation,
    Figure,
    Finding,
    Grades,
    Incident,
    Judgement,
    Matrix,
    Origin,
    PhysicalCheck,
    Reconciliation,
    Skipped,
)
from openinquest.report.answers import answer_questions
from openinquest.report.facts import outlet_words
from openinquest.report.record import Record
from openinquest.report.sentences import SENTENCE_RULE, summarise
from openinquest.report.unknowns import list_unknowns
from openinquest.report.wording import listed


def compose_finding(
    incident: Incident,
    *,
    documents: tuple[Document, ...],
    claims: tuple[Claim, ...],
    origins: tuple[Origin, ...],
    copies: tuple[Copy, ...],
    figures: tuple[Figure, ...],
    explanations: tuple[Explanation, ...],
    skipped: tuple[Skipped, ...],
    derivations: tuple[Derivation, ...] = (),
    beside: Reconciliation = NOTHING_BESIDE,
    matrix: Matrix | None = None,
    judgements: tuple[Judgement, ...] = (),
    checks: tuple[PhysicalCheck, ...] = (),
    grades: Grades = NOTHING_GRADED,
    of_others: tuple[Claim, ...] = (),
) -> Finding:
    """Return the finding on one incident; `Finding` says what each argument is."""
    told = (documents, claims, origins, copies, figures, explanations)
    record = Record(incident, *told, skipped, beside, matrix)
    unknowns = list_unknowns(record)
    return Finding(
        incident,
        *told,
        summary=summarise(record),
        unknowns=unknowns,
        method=_method(record, grades),
        skipped=skipped,
        derivations=derivations,
        beside=beside,
        matrix=matrix,
        answers=answer_questions(record, unknowns),
        judgements=judgements,
        checks=checks,
        grades=grades,
        of_others=of_others,
    )


def _method(record: Record, grades: Grades) -> str:
    """Return which rules, in which versions, made the finding."""
    parts = [f"openinquest {__version__}", f"sentences by rule {SENTENCE_RULE}"]
    figures = (*record.figures, *record.beside.by_other_rules)
    if rules := list(dict.fromkeys(figure.rule for figure in figures)):
        word = "rule" if len(rules) == 1 else "rules"
        parts.append(f"figures by {word} {listed(rules)}")
    if grades.views:
        parts.append(f"grades by rules {listed([grade.rule for grade in grades.views])}")
    if record.claims:
        parts.append(outlet_words(record.beside.outlets))
        parts.append("each claim names the rule that read it")
    return "; ".join(parts)
