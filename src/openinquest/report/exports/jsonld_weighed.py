"""Answers, explanations, grades, checks and what people decided, as linked data."""

from collections.abc import Iterator

from openinquest.model import Answered, Explanation, Grade, Judgement, PhysicalCheck
from openinquest.report.exports.flattened import Flattened
from openinquest.report.exports.jsonld_nodes import Node, by_rule, iri, person_node, rule_node


def weighed_nodes(flat: Flattened) -> Iterator[Node]:
    """Yield what was made of the figures, causes and observations of one incident."""
    yield from (_answer(one, flat) for one in flat.finding.answers)
    yield from (_explanation(one, flat) for one in flat.finding.explanations)
    for grade in flat.finding.grades.views:
        if grade.word is not None:
            yield from _grade(grade, flat)
    yield from (_check(one, flat) for one in flat.finding.checks)
    for judgement in flat.finding.judgements:
        yield from _judgement(judgement, flat)


def _answer(answered: Answered, flat: Flattened) -> Node:
    return {
        "id": iri("answer", flat.id, answered.question),
        "type": ["Entity", "Answer"],
        "incident": {"id": iri("incident", flat.id)},
        "question": answered.question.value,
        "standard": answered.standard.value,
        "sentences": {
            "@list": [
                {
                    "text": flat.withheld.text(sentence.text),
                    "restsOn": [iri("claim", claim) for claim in sentence.claims],
                }
                for sentence in answered.sentences
            ]
        },
        "restsOn": [iri("claim", claim) for claim in answered.supporting],
        "contrary": [iri("claim", claim) for claim in answered.contrary],
    }


def _explanation(explanation: Explanation, flat: Flattened) -> Node:
    return {
        "id": iri("explanation", flat.id, explanation.id),
        "type": ["Entity", "Explanation"],
        "incident": {"id": iri("incident", flat.id)},
        "title": flat.withheld.text(explanation.title),
        "means": {"@list": [means.value for means in explanation.means]},
        "evidence": [
            {
                "claim": iri("claim", evidence.claim),
                "mark": evidence.mark.value,
                "rule": evidence.rule,
                "reason": flat.withheld.text(evidence.reason),
            }
            for evidence in explanation.evidence
        ],
    }


def _grade(grade: Grade, flat: Flattened) -> Iterator[Node]:
    grading = iri("grading", flat.id, grade.rule)
    yield rule_node(grade.rule)
    yield {"id": grading, "type": ["Activity", "Grading"], **by_rule(grade.rule)}
    override = grade.override
    if override is not None:
        yield person_node(override.actor)
    yield {
        "id": iri("grade", flat.id, grade.view),
        "type": ["Entity", "Grade"],
        "incident": {"id": iri("incident", flat.id)},
        "view": grade.view.value,
        "word": grade.word.value if grade.word else None,
        "byRule": grade.by_rule.value if grade.by_rule else None,
        "step": grade.step,
        "reason": flat.withheld.text(grade.reason),
        "parties": [flat.withheld.text(party) for party in grade.parties] or None,
        "restsOn": [iri("claim", claim) for claim in grade.claims],
        "wasGeneratedBy": grading,
        "wasAttributedTo": iri("person", override.actor) if override else None,
        "overriddenBecause": flat.withheld.text(override.reason) if override else None,
    }


def _check(check: PhysicalCheck, flat: Flattened) -> Node:
    return {
        "id": iri("check", check.id),
        "type": ["Entity", "PhysicalCheck"],
        "incident": {"id": iri("incident", flat.id)},
        "verdict": check.found.verdict.value,
        "reason": flat.withheld.text(check.found.reason),
        "limits": list(check.found.limits),
        "restsOn": [iri("claim", claim) for claim in check.claims],
    }


def _judgement(judgement: Judgement, flat: Flattened) -> Iterator[Node]:
    yield person_node(judgement.actor)
    yield {
        "id": iri("judgement", judgement.id),
        "type": ["Activity", "Judgement"],
        "wasAssociatedWith": iri("person", judgement.actor),
        "used": [_subject(subject, flat) for subject in judgement.subjects],
        "kind": judgement.kind.value,
        "value": judgement.value,
        "reason": flat.withheld.text(judgement.reason),
        "endedAtTime": judgement.made_utc.isoformat(),
    }


def _subject(subject: str, flat: Flattened) -> str:
    """Return the identifier of what a judgement is on."""
    finding = flat.finding
    if subject == flat.id:
        return iri("incident", subject)
    if any(subject == each.id for each in finding.documents):
        return iri("document", subject)
    if any(subject == each.id for each in finding.claims):
        return iri("claim", subject)
    if any(subject == each.id for each in finding.explanations):
        return iri("explanation", flat.id, subject)
    if any(subject == each.id for each in finding.origins):
        return iri("origin", flat.id, subject)
    return iri("record", subject)
