"""One word of harm with those who came to it."""

from dataclasses import dataclass

from openinquest.extract.english.analyser.trees import Word
from openinquest.model import Harm


@dataclass(frozen=True, slots=True)
class Harmed:
    """One word of harm with the word for those who came to it.

    `opened` marks harm whose outcome the words leave open ("shot"), `denied`
    harm that they negate ("was not injured").
    """

    trigger: Word
    people: Word
    harm: Harm
    rule: str
    opened: bool = False
    denied: bool = False
