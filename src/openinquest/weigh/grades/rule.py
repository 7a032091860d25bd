"""What one view's rule is: steps in order, of which the first that fires gives the word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from openinquest.model import Claim, Grade, GradeView, GradeWord, SetAside
from openinquest.weigh.grades.told import Told


@dataclass(frozen=True, slots=True)
class Fired:
    """What a step gives: a word with its reason, and the claims that it rests on."""

    word: GradeWord | None
    step: str
    reason: str
    claims: Sequence[Claim] = ()
    parties: tuple[str, ...] = ()


Step = Callable[[Told], Fired | None]
"""What fires, or None: the next step is asked."""

NOTHING = Fired(None, "nothing_told", "no voice tells of harm to people who are not said to fight")


@dataclass(frozen=True, slots=True)
class GradeRule:
    """A rule by its name, with its version in it.

    `any_named`: whether every voice counts that is named, papers and recorders with them.
    """

    view: GradeView
    name: str
    steps: tuple[Step, ...]
    any_named: bool

    def grade(self, told: Told) -> Grade:
        """Return what the first step that fires gives, with what told of harm and did not count."""
        fired = next((found for step in self.steps if (found := step(told))), NOTHING)
        return Grade(
            view=self.view,
            word=fired.word,
            by_rule=fired.word,
            rule=self.name,
            step=fired.step,
            reason=fired.reason,
            claims=tuple(dict.fromkeys(claim.id for claim in fired.claims)),
            set_aside=self._set_aside(told),
            parties=fired.parties,
        )

    def _set_aside(self, told: Told) -> tuple[SetAside, ...]:
        """Return what tells of harm and does not count, of voices that do not count otherwise."""
        counted, aside = told.independent(told.harm, any_named=self.any_named)
        heard = {claim.id for claim in told.harm if told.voice(claim) in counted}
        return tuple(each for each in aside if each.claim not in heard)


def many(number: int, noun: str) -> str:
    """Return a number with its noun.

    Example:
        >>> many(1, "origin"), many(3, "origin")
        ('1 origin', '3 origins')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def parties_of(told: Told, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return what the voices of some claims are called, each once."""
    return tuple(dict.fromkeys(told.label(claim) for claim in claims))
