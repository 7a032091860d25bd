"""The closed lists of what is concluded: questions, the matrix, likelihood, confidence, grades.

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


class Question(StrEnum):
    """What a finding answers, in this order."""

    WHAT_HAPPENED = "what_happened"  # what, when and where
    WHO_WAS_HARMED = "who_was_harmed"  # and how many
    WHO_ACTED = "who_acted"
    WHAT_CAUSED_IT = "what_caused_it"
    WHAT_PARTIES_SAY = "what_parties_say"
    WHAT_WAS_CONCEDED = "what_was_conceded"
    WHAT_IS_UNKNOWN = "what_is_unknown"
    WHAT_WOULD_CHANGE_IT = "what_would_change_it"


class Standard(StrEnum):
    """How widely an answer is told, by voices that are not one another's."""

    NOT_TOLD = "not_told"  # nobody tells
    ONE_VOICE = "one_voice"
    SEVERAL_VOICES = "several_voices"  # two or more
    SEVERAL_KINDS = "several_kinds"  # three or more, of three or more kinds: as UN practice asks


class LeftOut(StrEnum):
    """What is left out of the matrix to see whether its order holds."""

    ITEM = "item"  # one row
    ORIGIN = "origin"  # all that one voice says
    KIND = "kind"  # all voices of one kind
    PARTY = "party"  # the belligerents and officials who hold one explanation


class MatrixReading(StrEnum):
    """By which reading of the matrix explanations are put in order."""

    INCONSISTENCY = "inconsistency"  # how many voices speak against (Heuer 1999)
    WEIGHTED_INCONSISTENCY = "weighted_inconsistency"  # the same, weighted (PARC)
    BAYESIAN = "bayesian"  # shares by declared likelihoods
