"""How UN missions tell harm that is verified from harm that is reported: `un-grade-1`.

Reasonable grounds to believe need independent origins of three different kinds (victims, witnesses,
health workers, authorities, a party that admits it ...), as UNAMA asks for before it counts a
casualty. Papers and recorders pass on what others saw and are no kind of their own.
The word is of the harm, not of a number.

Source: UNAMA, annual reports on the protection of civilians, section on methodology.
"""

from openinquest.model import Claim, GradeView, GradeWord
from openinquest.weigh.grades.rule import Fired, GradeRule, many
from openinquest.weigh.grades.told import Told
from openinquest.weigh.independence import kinds_of

NEEDED = 3
"""So many kinds of independent origins make harm verified."""


def _verified(told: Told) -> Fired | None:
    """Return that origins of enough kinds tell of harm."""
    telling, kinds = _telling(told)
    if len(kinds) < NEEDED:
        return None
    reason = (
        f"{many(len(telling), 'independent origin')} of {many(len(kinds), 'kind')} "
        f"({', '.join(sorted(kinds))}) tell of harm, and three kinds are needed; "
        "that is so of the harm, not of any number"
    )
    return Fired(GradeWord.VERIFIED, "three_kinds", reason, telling)


def _reported(told: Told) -> Fired | None:
    """Return that somebody tells of harm."""
    if not told.harm:
        return None
    telling, kinds = _telling(told)
    if not telling:
        reason = (
            "harm is told of, but by no independent voice that saw, treated or counted for itself"
        )
    else:
        reason = (
            f"{many(len(telling), 'independent origin')} of {many(len(kinds), 'kind')} "
            f"({', '.join(sorted(kinds))}) {'tell' if len(telling) > 1 else 'tells'} of harm, "
            "and three kinds are needed"
        )
    return Fired(GradeWord.REPORTED, "too_few_kinds", reason, telling or told.harm[:1])


def _telling(told: Told) -> tuple[list[Claim], list[str]]:
    """Return the first claim of each independent voice that tells of harm, and their kinds."""
    telling, _ = told.independent(told.harm, any_named=False)
    claims = list(telling.values())
    return claims, kinds_of(told.origins_behind(claims))


RULE = GradeRule(GradeView.UN, "un-grade-1", (_verified, _reported), any_named=False)
