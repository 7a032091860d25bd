"""The closed lists of what is concluded: likelihood, confidence, grades.

The values are what stands in JSON.
"""

from enum import StrEnum


class Likelihood(StrEnum):
    """How likely a judgement is: the words of ICD 203, the least likely first."""

    ALMOST_NO_CHANCE = "almost_no_chance"  # 1 to 5 per cent
    VERY_UNLIKELY = "very_unlikely"  # 5 to 20
    UNLIKELY = "unlikely"  # 20 to 45
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance"  # 45 to 55
    LIKELY = "likely"  # 55 to 80
    VERY_LIKELY = "very_likely"  # 80 to 95
    ALMOST_CERTAIN = "almost_certain"  # 95 to 99

    @property
    def in_words(self) -> str:
        """The word as it stands in a sentence."""
        return self.value.replace("_", " ")


class ConfidenceLevel(StrEnum):
    """How sound the basis of a judgement is; it says nothing on how likely the judgement is."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class GradeView(StrEnum):
    """Whose rules grade what is recorded of an incident."""

    AIRWARS = "airwars"  # the reporting, as Airwars grades it
    UN = "un"  # reasonable grounds to believe, as UN missions verify harm
    DOD = "dod"  # more likely than not, as the US Department of Defense assesses reports


class GradeWord(StrEnum):
    """What a view says; each word is of one view."""

    CONFIRMED = "confirmed"  # airwars: a belligerent has accepted responsibility
    FAIR = "fair"  # airwars: several credible origins, and a strike nearby
    WEAK = "weak"  # airwars: one origin, or no strike known nearby
    CONTESTED = "contested"  # airwars: rival claims of who did it, or by what
    DISCOUNTED = "discounted"  # airwars: fighters were harmed, or another party did it
    VERIFIED = "verified"  # un: enough independent origins of different kinds
    REPORTED = "reported"  # un: told of, and not verified
    CREDIBLE = "credible"  # dod: more likely than not
    NON_CREDIBLE = "non_credible"  # dod: not enough evidence to say so


class Reliability(StrEnum):
    """How far a voice has earned trust on one topic: the letters of the Admiralty code."""

    A = "a"  # completely reliable
    B = "b"  # usually reliable
    C = "c"  # fairly reliable
    D = "d"  # not usually reliable
    E = "e"  # unreliable
    F = "f"  # cannot be judged: nobody has yet


class Credibility(StrEnum):
    """How well a claim is supported by others, 1 to 6 of the Admiralty code in this order."""

    CONFIRMED = "confirmed"  # 1
    PROBABLY_TRUE = "probably_true"  # 2
    POSSIBLY_TRUE = "possibly_true"  # 3
    DOUBTFUL = "doubtful"  # 4
    IMPROBABLE = "improbable"  # 5
    CANNOT_BE_JUDGED = "cannot_be_judged"  # 6: nobody else speaks of it

    @property
    def number(self) -> int:
        """The number of the code, from 1."""
        return list(Credibility).index(self) + 1


class Interest(StrEnum):
    """What stake a voice has in the answer."""

    OWN_ACTS = "own_acts"  # it speaks of what it did itself
    ADVERSARY = "adversary"  # it speaks of what its adversary did
