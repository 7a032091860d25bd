"""How the people of a case work on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """What a case asks of those who work on it.

    Where `second_review` is set, a judgement takes effect only when another
    member agrees.
    """

    second_review: bool = False
