"""Tolls as rules get them, in a few words each."""

from factories import a_claim, a_document, a_judgement, an_origin

from openinquest.model import Certainty, Count, Group, Harm, JudgementKind, Polarity, Scope, Toll
from openinquest.reconcile import RULES, reconcile_figures

__all__ = ["by_rule", "toll"]


def toll(
    low,
    high=None,
    *,
    harm=Harm.KILLED,
    group=Group.ALL,
    vague=False,
    scope=Scope.INCIDENT,
):
    """Return a toll of so many people killed: exactly `low`, or from `low` to `high`.

    `low="some"` is people without a number, `high="or more"` a floor.
    """
    if low == "some":
        return Toll(harm, group, None, scope)
    top = None if high == "or more" else low if high is None else high
    return Toll(harm, group, Count(low, top, approximate=vague), scope)


def by_rule(name, *tolls, voices=None, hedged=(), denied=(), rejected=()):
    """Return the figures by one rule of a record in which each toll is the claim of its number.

    Args:
        name: Of the rule.
        tolls: The tolls; the first is claim "1".
        voices: The voice of each, by default each its own.
        hedged: The numbers of the claims that are only probable.
        denied: The numbers of the claims that are denied.
        rejected: The numbers of the claims that a person rejected.
    """
    document = a_document(published=None)
    claims = [
        a_claim(
            each,
            document=document,
            id=str(number),
            certainty=Certainty.PROBABLE if number in hedged else Certainty.CERTAIN,
            polarity=Polarity.DENIED if number in denied else Polarity.AFFIRMED,
        )
        for number, each in enumerate(tolls, start=1)
    ]
    spoken = voices or [f"voice {claim.id}" for claim in claims]
    origins = [
        an_origin(*(c for c, by in zip(claims, spoken, strict=True) if by == voice), id=voice)
        for voice in dict.fromkeys(spoken)
    ]
    [rule] = [rule for rule in RULES if rule.name == name]
    judgements = [
        a_judgement(JudgementKind.REJECT, str(number), id=f"j{number}") for number in rejected
    ]
    figures = reconcile_figures(
        claims, origins=origins, documents=[document], judgements=judgements, rules=[rule]
    )
    return {(figure.harm, figure.group): figure for figure in figures}
