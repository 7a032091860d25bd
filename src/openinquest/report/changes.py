"""What became of the answers of a finding since the version before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from openinquest.model import Answered, Change, Finding, Question


def tell_changes(finding: Finding, before: Finding | None, *, since: date) -> Finding:
    """Return a finding whose answers say what changed in them.

    Args:
        finding: As it stands.
        before: The version before, None where there was none of this incident.
        since: The day on which the version before was complete.
    """
    earlier = {answer.question: answer for answer in before.answers} if before else {}
    answers = tuple(
        replace(answer, change=_change(answer, earlier, since)) for answer in finding.answers
    )
    return replace(finding, answers=answers)


def _change(answer: Answered, earlier: Mapping[Question, Answered], since: date) -> Change:
    now = [sentence.text for sentence in answer.sentences]
    past = earlier.get(answer.question)
    then = [sentence.text for sentence in past.sentences] if past else []
    return Change(
        since,
        added=tuple(text for text in now if text not in then),
        gone=tuple(text for text in then if text not in now),
    )
