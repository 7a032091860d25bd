"""What a run may take of a model server and what it took: reserved before, settled after."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from openinquest.errors import AnswerUnusable, BudgetSpent

MOST_ANSWER_TOKENS = 8000
"""Tokens that a server may answer one window with: several times what a dense one needs."""

GUESSED_ANSWER_TOKENS = 600
"""Tokens of one answer in an estimate: some five claims. A guess, which is said to be one."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost in some currency: of what is asked, and of what is answered."""

    asked: float
    answered: float

    def cost(self, asked_tokens: int, answered_tokens: int) -> float:
        """Return what so many tokens cost."""
        return (asked_tokens * self.asked + answered_tokens * self.answered) / 1_000_000


@dataclass(slots=True)
class Spent:
    """What one run asked: questions put, each as often as it was; characters sent, tokens."""

    questions: int = 0
    characters: int = 0
    asked_tokens: int = 0
    answered_tokens: int = 0

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.asked_tokens + self.answered_tokens


@dataclass(slots=True)
class Place:
    """What is set aside for one question, and what it took: nothing, until that is said."""

    most_answered: int
    questions: int = 0
    characters: int = 0
    asked_tokens: int = 0
    answered_tokens: int = 0

    def sent(self, characters: int, asked_tokens: int) -> None:
        """Say that a question went out: it may cost, whatever comes of it."""
        self.questions, self.characters = 1, characters
        self.took(asked_tokens, GUESSED_ANSWER_TOKENS)

    def took(self, asked_tokens: int, answered_tokens: int) -> None:
        """Say how many tokens it took."""
        self.asked_tokens, self.answered_tokens = asked_tokens, answered_tokens


@dataclass
class Budget:
    """Most tokens of a run, and what is spent of them; many threads may ask at once."""

    tokens: int
    spent: Spent = field(default_factory=Spent)
    _reserved: int = field(default=0, init=False)
    _changed: threading.Condition = field(
        default_factory=threading.Condition, init=False, repr=False
    )

    @contextmanager
    def place_for(self, asked: int, *, without_text: int) -> Iterator[Place]:
        """Set tokens aside for a question of so many; at the end only what it took is spent.

        The longest answer is set aside, or what is left. Where others ask at
        the same moment, it is waited for what they leave over.

        Args:
            asked: Tokens of the question, estimated.
            without_text: Those of a question on a text without words.

        Raises:
            BudgetSpent: too few are left.
            AnswerUnusable: this question would not fit into all of them, and others would.
        """
        if without_text + GUESSED_ANSWER_TOKENS <= self.tokens < asked + GUESSED_ANSWER_TOKENS:
            raise AnswerUnusable(
                f"the question takes about {asked:,} tokens, of the {self.tokens:,} of a whole run"
            )
        place = Place(self._reserve(asked))
        try:
            yield place
        finally:
            self._settle(asked + place.most_answered, place)

    def _reserve(self, asked: int) -> int:
        """Return how many tokens an answer may have that are set aside now."""
        with self._changed:
            while True:
                left = self.tokens - self.spent.tokens - self._reserved - asked
                answered = min(MOST_ANSWER_TOKENS, left)
                enough = GUESSED_ANSWER_TOKENS if self._reserved == 0 else MOST_ANSWER_TOKENS
                if answered >= enough:
                    self._reserved += asked + answered
                    return answered
                if self._reserved == 0:
                    raise BudgetSpent(
                        f"{self.spent.tokens:,} of {self.tokens:,} tokens are spent, and the "
                        f"next question takes about {asked + GUESSED_ANSWER_TOKENS:,}"
                    )
                self._changed.wait()

    def _settle(self, reserved: int, place: Place) -> None:
        with self._changed:
            self._reserved -= reserved
            self.spent.questions += place.questions
            self.spent.characters += place.characters
            self.spent.asked_tokens += place.asked_tokens
            self.spent.answered_tokens += place.answered_tokens
            self._changed.notify_all()
