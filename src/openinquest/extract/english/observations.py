"""What was seen at the site, or is known of the weapon."""

import re
from collections.abc import Iterator

from openinquest.extract.english.found_detail import FoundDetail, clause_around
from openinquest.extract.english.operators import is_denied
from openinquest.model import Feature, Means, Observation

_FEATURES: tuple[tuple[Feature, str, tuple[Means, ...], tuple[Means, ...]], ...] = (
    (
        Feature.DEBRIS,
        r"(?:rubble|debris|fragments?|walls?|bricks)\b[^.;]{0,60}?\b(?:outward|inward|scattered|splayed|thrown|blown\s+out|fell|lay|flung|"
        r"spread)|(?:throw|threw|thrown|blown|flung)\s+(?:\w+\s+)?(?:to\s+the\s+outside|outwards?|out\b)|from\s+the\s+inside\s+out|"
        r"(?:outward|inward)\s+(?:blast|debris|force)",
        (),
        (),
    ),
    (
        Feature.COLLAPSE,
        r"collaps(?:ed|ing|e)\s+(?:in|inwards?|onto|on\s+(?:top|itself)|straight\s+down|as\s+a\s+whole)|pancaked|fell\s+in(?:ward)?s?\s+on|"
        r"structural\s+failure|floors?\s+(?:fell|came\s+down|dropped)|(?:all\s+(?:its\s+|the\s+)?|every\s+)walls?",
        (),
        (),
    ),
    (Feature.CRATER, r"craters?", (), ()),
    (
        Feature.HOLE,
        r"(?:hole|opening|puncture|impact\s+(?:point|mark))s?\b(?:[^.;]{0,40}\b(?:roof|wall|ceiling|strike|bomb))?|through\s+the\s+roof",
        (),
        (),
    ),
    (
        Feature.RESIDUE,
        r"residues?|traces?\s+of\s+(?:\w+\s+)?explosives?|(?:missile|bomb|munition)\s+(?:fragments?|remnants?|parts)|tail\s+fins?|shrapnel",
        (),
        (),
    ),
    (
        Feature.MUNITION,
        r"(?:weapon|munition|bomb|missile|warhead)s?\b[^.;]{0,80}?\b(?:firepower|powerful|power\b|enough|too\s+small|capable|kilograms?|kg|pounds?|"
        r"weigh\w*|net\s+explosive)|(?:net\s+)?explosive\s+(?:weight|content|charge\s+of)|gbu-?\s?\d+",
        (),
        (),
    ),
    (
        Feature.ACCURACY,
        r"(?:100|hundred)[-\s]?per\s?-?cent\s+accurate|(?:was|were|been)\s+(?:\w+\s+)?(?:accurate|precise)\b|hit\s+(?:its|the|their)\s+(?:intended\s+)?target|missed\s+(?:its|the|their)\s+target|"
        r"wrong\s+(?:house|building|target|vehicle|car)",
        (),
        (),
    ),
    (
        Feature.SECOND_EXPLOSION,
        r"(?:second(?:ary)?|further|two|larger|subsequent|another|additional|no\s+other)\s+(?:\w+\s+)?(?:explosions?|blasts?|detonations?)|secondaries",
        (),
        (),
    ),
    (
        Feature.EXPLOSIVES_PRESENT,
        r"(?:packed|loaded|filled|laden|rigged|contaminated|wired|mined|laced|booby[-\s]?trapped|stuffed|jam-packed)(?:\s+with\s+(?:\w+\s+){0,3}?(?:explosives?|ieds?|bombs?|mines|charges|munitions))?|"
        r"(?:unexploded|stored|hidden|their\s+own|found|stockpile\s+of|cache\s+of)\s+(?:\w+\s+)?(?:explosives?|grenades?|bombs?|ieds?|devices|munitions|charges|ordnance)|"
        r"(?:vehicle|car|truck)\s+bombs?\s+(?:was|were|had\s+been)\s+found|found\s+(?:\w+\s+){0,3}(?:vehicle|car|truck)\s+bombs?|"
        r"laid\s+(?:\w+\s+)?explosives|(?:wired|rigged)\s+(?:it|the\s+\w+)\s+with|"
        r"explosives?\s+(?:in|inside|at|on|had\s+been|were|was)\b|(?:no|any|enough|moved|carried|brought|bring|placed|emplaced|kept|defuse\w*)\s+(?:\w+\s+)?(?:explosives?|charges|bombs)",
        (Means.STORED_EXPLOSIVES,),
        (),
    ),
    (
        Feature.DAMAGE,
        r"(?:streets?|alley(?:s|ways)?|houses?|homes|buildings?|blocks?|neighbou?rhood)\b[^.;]{0,40}?\b(?:destroyed|damaged|"
        r"flattened|levelled|leveled|collapsed|gone\b|ruined|heaps\s+of\s+rubble)|level(?:l)?ed\s+the\s+\w+|"
        r"(?:no|any)\s+(?:sign|trace|evidence)s?\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:air\s?strikes?|strikes?|bomb\w*)|"
        r"100\s?per\s?cent\s+destroyed|completely\s+destroyed",
        (),
        (),
    ),
    (
        Feature.IMAGERY,
        r"(?:video|footage|satellite\s+(?:images?|imagery|pictures?)|photographs?|surveillance\s+(?:video|footage)|drone\s+footage)",
        (),
        (),
    ),
    (
        Feature.PEOPLE_PRESENT,
        r"(?:civilians|people|families|patients|residents|fighters|snipers|militants|gunmen|wom[ae]n|children|staff)\s+"
        r"(?:were|was|had\s+been|are)\s+(?:\w+\s+){0,2}(?:in|inside|near)\s+(?:or\s+near\s+)?the\s+(?:house|home|hospital|building|"
        r"compound|school|market|basement|cellar|shelter)\w*|(?:sheltering|sheltered|taken\s+(?:shelter|refuge)|hiding\s+(?:in|out)|crowded\s+into|holed\s+up)\b",
        (),
        (),
    ),
    (
        Feature.FIGHTING,
        r"(?:snipers?|fighters|gunmen|militants)\b[^.;]{0,40}?\b(?:fired|firing|shooting|fire|on\s+the\s+roof|roofs?)|heavy\s+fire|under\s+fire|"
        r"(?:fought|fighting|fired|firing)\s+from\s+(?:the|its|a|that)\s+(?:house|building|roof|hospital|school)\w*",
        (),
        (),
    ),
)
_FEATURE_PATTERNS = tuple(
    (feature, re.compile(rf"\b(?:{words})(?:\b|(?<=\W))", re.IGNORECASE), suggests, against)
    for feature, words, suggests, against in _FEATURES
)
_NOT_FIREPOWER = re.compile(
    r"\b(?:did\s?n[o’']t|not|too\s+small|insufficient|lacked|could\s+not|couldn['’]t|no\b|far\s+beyond|beyond\s+what|alone\s+could)\b",
    re.IGNORECASE,
)
_NO_OUTWARD = re.compile(
    r"\b(?:would\s+have|usually|no\s+explosion|not\s+see|no\s+outward|no\s+hole|no\s+crater|no\s+sign|inward)\b",
    re.IGNORECASE,
)

_NO_STRIKE_SEEN = re.compile(
    r"\bno\s+(?:sign|trace|evidence)s?\s+of\s+(?:an?\s+)?(?:\w+\s+){0,2}?(?:air\s?strikes?|strikes?)\b",
    re.IGNORECASE,
)
# "A strike would have thrown the walls outward": what was looked for and not seen.
_WOULD_HAVE = re.compile(r"\bwould\s+(?:\w+\s+)?have\b", re.IGNORECASE)


def find_observations(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield what a sentence says was seen at the site or is known of the weapon."""
    sentence = text[start:end]
    for feature, pattern, suggests, against in _FEATURE_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        begin, stop = clause_around(sentence, match.start(), match.end())
        # "lacked the power" is what is observed, not an observation denied
        near = sentence[max(0, begin - 30) : stop]
        denied = feature is not Feature.MUNITION and (
            is_denied(near) or _WOULD_HAVE.search(near) is not None
        )
        anchor = (start + match.start(), start + match.end())
        # What a thing is a sign of, its absence speaks against.
        sign = ((), suggests) if denied else (suggests, against)
        drawn = _drawn(feature, sentence)
        observation = Observation(feature, drawn[0] or sign[0], drawn[1] or sign[1])
        yield FoundDetail(
            start + begin, start + stop, anchor, observation, denied, f"observation.{feature.value}"
        )


def _drawn(feature: Feature, sentence: str) -> tuple[tuple[Means, ...], tuple[Means, ...]]:
    """Return what the sentence itself draws from the observation: for, and against."""
    strike = re.search(
        r"\b(?:air\s?strikes?|air\s+raid|bomb\s+from\s+the\s+air|munition|weapon\s+used|gbu)\b",
        sentence,
        re.I,
    )
    vehicle = re.search(
        r"\b(?:vehicle|car|truck)\b[^.]{0,30}\b(?:detonation|bomb|explosion|blast)\b",
        sentence,
        re.I,
    )
    if feature is Feature.MUNITION and _NOT_FIREPOWER.search(sentence):
        return (), (Means.AIR_STRIKE,)
    if feature in {Feature.DEBRIS, Feature.COLLAPSE} and _NO_OUTWARD.search(sentence):
        return ((Means.VEHICLE_BOMB,) if vehicle else (), (Means.AIR_STRIKE,) if strike else ())
    if feature in {Feature.HOLE, Feature.CRATER} and is_denied(sentence):
        return (), (Means.AIR_STRIKE,)
    if feature is Feature.DAMAGE and _NO_STRIKE_SEEN.search(sentence):
        return (), (Means.AIR_STRIKE,)
    return (), ()
