"""What was seen at the site, or is known of the weapon."""

from collections.abc import Iterator
from itertools import islice

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.drawn_from import drawn_from
from openinquest.extract.english.feature_words import WORDS_OF_FEATURES
from openinquest.extract.english.found_detail import FoundDetail, clause_around, denied_there
from openinquest.model import Feature, Means, Observation

_PATTERNS = tuple(
    (feature, suggests, AnyCase(rf"\b(?:{words})(?:\b|(?<=\W))"))
    for feature, suggests, words in WORDS_OF_FEATURES
)
_NO_THINGS = frozenset(
    {Feature.PEOPLE_PRESENT, Feature.FIGHTING, Feature.ACCURACY, Feature.AIRCRAFT}
)
_MOST = 20
"""Matches of one pattern that are read in one sentence; a text with more of them is no sentence."""
_NOT_FIREPOWER = AnyCase(
    r"\b(?:did\s?n[o’']t|not|too\s+(?:small|little|weak)|insufficient|lacked|could\s+not|couldn['’]t|no\b|"
    r"far\s+(?:beyond|greater)|beyond\s+what|alone\s+could)\b"
)
# A weak bomb of such a kind says nothing of a strike from the air.
_OF_ANOTHER = AnyCase(
    r"\b(?:home-?\s?made|car|truck|vehicle|lorry|roadside|planted|pipe|parcel|improvised)\b"
)
_NO_OUTWARD = AnyCase(
    r"\b(?:would\s+have|usually|no\s+explosion|not\s+see|no\s+outward|no\s+hole|no\s+crater|no\s+sign|inward)\b"
)
_NO_STRIKE_SEEN = AnyCase(
    r"\bno\s+(?:sign|trace|evidence|mark)s?\s+of\s+(?:an?\s+)?(?:\w+\s+){0,2}?(?:air\s?strikes?|strikes?)\b"
)
_NONE_FOUND = AnyCase(
    r"\bno\s+(?:stores?|caches?|traces?|signs?)\s+of\s+(?:\w+\s+)?(?:explosives?|charges?|bombs?|munitions?|mines)\b"
)
# "A strike would have thrown the walls outward": what was looked for and not seen.
_WOULD_HAVE = AnyCase(r"\bwould\s+(?:\w+\s+)?have\b")
_STRIKE = AnyCase(
    r"\b(?:air\s?-?\s?strikes?|air\s+raid|bomb\s+from\s+the\s+air|munition|weapon\s+used|gbu)\b"
)
_VEHICLE = AnyCase(r"\b(?:vehicle|car|truck)\b[^.]{0,30}\b(?:detonation|bomb|explosion|blast)\b")
# Holes that people went through are none that a bomb made; what befell people is no presence.
_NOT_SEEN = {
    Feature.HOLE: AnyCase(r"\b(?:moved|ran|passed|fled|crawled|escaped)\b[^.;,]*$"),
    Feature.MUNITION: AnyCase(r"\b(?:residues?|traces?|fragments?|remnants?)\b[^.;]*$"),
}
# "No shells were fired": what flew is no store of explosives.
_IN_FLIGHT = AnyCase(
    r"\s+(?:(?:was|were|had|has|have|been|ever)\s+){0,3}(?:fired|fell|fallen|dropped|launched|landed|hit|struck)\b"
)
_BLAST = AnyCase(
    r"\b(?:explosions?|blasts?|bangs?|booms?|strikes?|exploded|hit|struck|bomb(?:s|ed|ing)?|missiles?)\b"
)
_FIRED = AnyCase(r"\b(?:fir(?:e|es|ed|ing)|launch(?:es|ed|ing)?|dropp?(?:ed|ing)?)\s+(?:\w+\s+)?$")


def find_observations(
    text: str, start: int, end: int, tree: Tree | None = None
) -> Iterator[FoundDetail]:
    """Yield what a sentence says was seen at the site or is known of the weapon.

    Each clause gives each feature once. `tree` is that of the sentence, None
    where it was not analysed.
    """
    sentence = text[start:end]
    seen: set[tuple[Feature, int]] = set()
    for feature, suggests, pattern in _PATTERNS:
        for match in islice(pattern.finditer(sentence), _MOST):
            begin, stop = clause_around(sentence, match.start(), match.end())
            before, behind = sentence[begin : match.start()], sentence[match.end() : stop]
            if (feature, begin) in seen or _is_something_else(feature, before, behind):
                continue
            seen.add((feature, begin))
            span = (start + begin, start + stop)
            anchor = (start + match.start(), start + match.end())
            fits, unfit = ((), ()) if feature in _NO_THINGS else drawn_from(sentence)
            # "The crater was not consistent with a bomb": the crater is there.
            denied = not unfit and _is_denied(text, feature, span=span, anchor=anchor, tree=tree)
            drawn = _drawn(feature, sentence, denied)
            if denied:  # what a thing is a sign of, its absence speaks against
                detail = Observation(feature, drawn[0], drawn[1] or fits or suggests)
            else:
                sign = () if _is_no_sign(feature, sentence) else suggests
                detail = Observation(feature, drawn[0] or fits or sign, drawn[1] or unfit)
            yield FoundDetail(*span, anchor, detail, denied, f"observation.{feature.value}")


def _is_no_sign(feature: Feature, sentence: str) -> bool:
    """Return whether a sentence tells of aircraft and of nothing that they may have done."""
    return feature is Feature.AIRCRAFT and not _BLAST.search(sentence)


def _is_something_else(feature: Feature, before: str, behind: str) -> bool:
    flew = _IN_FLIGHT.match(behind) or _FIRED.search(before)
    if feature is Feature.EXPLOSIVES_PRESENT and flew:
        return True
    excluded = _NOT_SEEN.get(feature)
    return excluded is not None and excluded.search(before) is not None


def _is_denied(
    text: str,
    feature: Feature,
    *,
    span: tuple[int, int],
    anchor: tuple[int, int],
    tree: Tree | None,
) -> bool:
    # "lacked the power", "did not know that it was a hospital" are what is observed
    if feature in {Feature.MUNITION, Feature.ACCURACY}:
        return False
    near = text[max(0, span[0] - 30) : span[1]]
    if feature is Feature.EXPLOSIVES_PRESENT and _NONE_FOUND.search(near):
        return True
    return bool(_WOULD_HAVE.search(near)) or denied_there(text, span, anchor=anchor, tree=tree)


def _drawn(
    feature: Feature, sentence: str, denied: bool
) -> tuple[tuple[Means, ...], tuple[Means, ...]]:
    """Return what the sentence itself draws from the observation: for, and against."""
    if feature is Feature.MUNITION and _OF_ANOTHER.search(sentence):
        return (), ()
    if feature is Feature.MUNITION and _NOT_FIREPOWER.search(sentence):
        return (), (Means.AIR_STRIKE,)
    if feature in {Feature.DEBRIS, Feature.COLLAPSE} and _NO_OUTWARD.search(sentence):
        vehicle, strike = _VEHICLE.search(sentence), _STRIKE.search(sentence)
        return ((Means.VEHICLE_BOMB,) if vehicle else (), (Means.AIR_STRIKE,) if strike else ())
    if feature in {Feature.HOLE, Feature.CRATER} and denied:
        return (), (Means.AIR_STRIKE,)
    if feature is Feature.DAMAGE and _NO_STRIKE_SEEN.search(sentence):
        return (), (Means.AIR_STRIKE,)
    return (), ()
