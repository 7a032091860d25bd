"""Verbs that say: which they are, what they take, and how they read."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from openinquest.model import Commitment, Stance

_IRREGULAR = {
    "find": "finds found finding",
    "forecast": "forecasts forecast forecasted forecasting",
    "go": "goes went gone going",
    "lay": "lays laid laying",
    "plead": "pleads pleaded pled pleading",
    "prove": "proves proved proven proving",
    "put": "puts put putting",
    "read": "reads read reading",
    "say": "says said saying",
    "show": "shows showed shown showing",
    "speak": "speaks spoke spoken speaking",
    "swear": "swears swore sworn swearing",
    "take": "takes took taken taking",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "write": "writes wrote written writing",
}
_DOUBLED = frozenset(["admit", "beg", "brag", "label", "quip", "rebut", "refer", "slam", "sum"])
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class CueClass:
    """How a cue reads: its lemma, the reporter's stance, the source's commitment.

    The two are independent: "admit" implies that the reporter takes it for
    true, "insist" that the source stands firmly behind it.
    """

    lemma: str
    stance: Stance
    commitment: Commitment


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: how it reads, and which complements hold what it says.

    A clause always does. `takes` may further hold "quote" (a quotation beside
    it), "object" ("deny a role"), "number" (an object with a number: "count
    40 dead"; with "revised" one that is moved to it: "lower the toll to 40"),
    "figure" (a word for one and nothing else: "give a lower figure of 40"),
    "infinitive" ("vow to rebuild"), "as" ("describe it as a raid", "call it a
    raid"), "passive" ("is said to have fled"), "responsibility"
    (nothing but that: "take responsibility"), and prepositions with a plus
    before them ("+of").
    """

    reading: CueClass
    takes: frozenset[str]


FIGURE_VERBS = {
    form: Verb(CueClass(lemma, Stance.NEUTRAL, Commitment.ASSERTS), frozenset(["figure"]))
    for lemma, forms in (
        ("give", "give gives gave given giving"),
        ("offer", "offer offers offered offering"),
    )
    for form in forms.split()
}
"""Verbs that say figures and nothing else: "gave a lower figure of 40"."""


@cache
def verbs() -> dict[str, Verb]:
    """Return the reporting verbs by each of their forms ("pointed out").

    They stand in `reporting_verbs.tsv`. The classes follow section 3.5 of the
    project's research on attribution; what a verb takes was checked against
    news text.
    """
    table = files("openinquest.extract.english") / "reporting_verbs.tsv"
    found: dict[str, Verb] = {}
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        lemma, stance, commitment, takes = line.split("\t")
        reading = CueClass(lemma, Stance(stance), Commitment(commitment))
        head, _, particle = lemma.partition(" ")
        for form in _forms(head):
            found[f"{form} {particle}".strip()] = Verb(reading, frozenset(takes.split()))
    return found


def _forms(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    plural = lemma + ("es" if lemma.endswith(("s", "ch", "sh", "x")) else "s")
    stems = [lemma, lemma + lemma[-1]] if lemma in _DOUBLED else [lemma]
    return [lemma, plural, *(stem + end for stem in stems for end in ("ed", "ing"))]
