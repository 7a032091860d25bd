"""What sources give for questions that have one true answer, and who may have it from whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Answer:
    """That a source gives a value for a question: an outlet, "killed at i1", "12"."""

    source: str
    question: str
    value: str


@dataclass(frozen=True)
class Answers:
    """Distinct answers in their one order, with numbers for what they name.

    Made by `Answers.of`. The numbers count from 0 within `sources`,
    `questions` and `values`; a value is one of its question's alone.
    """

    rows: tuple[Answer, ...]

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> "Answers":
        """Return the answers, each once, in an order that does not depend on theirs."""
        return cls(tuple(sorted(set(answers), key=attrgetter("source", "question", "value"))))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources by their numbers."""
        return tuple(sorted({row.source for row in self.rows}))

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """The questions by their numbers."""
        return tuple(sorted({row.question for row in self.rows}))

    @cached_property
    def values(self) -> tuple[tuple[str, str], ...]:
        """The values by their numbers, each with its question; those of a question adjoin."""
        return tuple(sorted({(row.question, row.value) for row in self.rows}))

    @cached_property
    def source_of(self) -> tuple[int, ...]:
        """The number of each answer's source."""
        number = {source: n for n, source in enumerate(self.sources)}
        return tuple(number[row.source] for row in self.rows)

    @cached_property
    def value_of(self) -> tuple[int, ...]:
        """The number of each answer's value."""
        number = {value: n for n, value in enumerate(self.values)}
        return tuple(number[row.question, row.value] for row in self.rows)

    @cached_property
    def question_of_value(self) -> tuple[int, ...]:
        """The number of each value's question."""
        number = {question: n for n, question in enumerate(self.questions)}
        return tuple(number[question] for question, _ in self.values)


@dataclass(frozen=True, slots=True)
class SharedValue:
    """A value that two sources both give, and how far it speaks for copying.

    `bits` is the logarithm to base 2 of how much likelier the agreement is if
    one copies than if neither does.
    """

    question: str
    value: str
    bits: float


@dataclass(frozen=True, slots=True)
class Dependence:
    """How likely one of two sources has what it says from the other.

    `probability` (0 to 1) is that of copying in either direction. `questions`
    is how many both answer, `alike` how many of those alike. `telling` are the
    shared values that speak most for copying, the most telling first.
    """

    sources: tuple[str, str]
    probability: float
    questions: int
    alike: int
    telling: tuple[SharedValue, ...] = ()
