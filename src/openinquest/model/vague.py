"""Words for a number that nobody counted, in one published table.

The reader records the bounds of such a word, and each rule enters it as its
codebook does; `docs/reference/rules.md` shows both side by side.
"""

from dataclasses import dataclass

from openinquest.model.count import Count


@dataclass(frozen=True, slots=True)
class VagueWord:
    """Words of one meaning, the bounds that are read into them, and whose bounds these are.

    `at_most=None`: the words set no upper bound.
    """

    words: tuple[str, ...]
    at_least: int
    at_most: int | None
    source: str

    @property
    def count(self) -> Count:
        """The bounds as a claim records them."""
        return Count(self.at_least, self.at_most, approximate=True)


_ACLED = (
    "ACLED, frequently asked questions on fatalities (7 May 2024): 10 for tens, 12 for dozens, "
    "100 for hundreds, and so on"
)

VAGUE_WORDS = (
    VagueWord(("a couple", "couple"), 2, 2, "the meaning of the word"),
    VagueWord(("a few", "few", "a handful"), 3, 5, "ours"),
    VagueWord(("tens",), 10, None, _ACLED),
    VagueWord(("dozens",), 12, None, _ACLED),
    VagueWord(
        ("a large number", "large numbers"),
        12,
        None,
        "Airwars enters 12 to 24 in 10 of 17 texts of the development half of `airwars-gaza`",
    ),
    VagueWord(("scores",), 20, None, "the meaning of the word: a score is twenty"),
    VagueWord(("hundreds",), 100, None, _ACLED),
    VagueWord(("thousands",), 1000, None, _ACLED),
    VagueWord(("tens of thousands",), 10_000, None, _ACLED),
    VagueWord(("hundreds of thousands",), 100_000, None, _ACLED),
)

PLURAL = VagueWord(("a plural without a number", "several"), 2, None, "the meaning of the plural")
"""People without a number: more than one, and no word says how many more."""

UNNUMBERED = PLURAL.count
"""What people without a number count as."""
