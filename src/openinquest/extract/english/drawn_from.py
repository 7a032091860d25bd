"""What a sentence draws from what was seen: "not consistent with a large bomb"."""

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.means import find_means
from openinquest.model import LEAVES_OPEN, Means

_NOT = r"(?:\b(?:not|never|hardly|cannot)|n['’]t)\s+(?:(?!only\b)\w+\s+){0,2}"
_FITS = (
    r"(?:(?:consistent|compatible|in\s+keeping|in\s+line)\s+with|(?:typical|characteristic|indicative)\s+of|"
    r"(?:point|points|pointed|pointing)\s+to(?:wards?)?|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|"
    r"match(?:es|ed)?|fit(?:s|ted)?|resembl(?:e|es|ed)|(?:came|come|were|was)\s+from|"
    r"belong(?:s|ed|ing)?\s+to|(?:identified|recogni[sz]ed)\s+as|(?:left|made|caused|produced|dug)\s+by|"
    r"look(?:s|ed|ing)?\s+(?:more\s+)?like|(?:those|that|pieces|parts|remains|remnants|fragments|fins?|casing|engine|motor)\s+of)"
)
_TOO = (
    r"(?:\btoo\s+(?:small|shallow|little|slight|narrow|light|few)\s+(?:for|to\s+(?:have\s+)?(?:be|been)\s+"
    r"(?:\w+\s+)?(?:by|from))|\b(?:inconsistent|incompatible|at\s+odds)\s+with|\bunlike\b|"
    r"\brul(?:e|es|ed|ing)\s+out|\b(?:speak|speaks|argue|argues)\s+against|\bexclud(?:e|es|ed|ing)|"
    r"\brather\s+than(?:\s+(?:to|from|of|with))?)"
)
_DRAWN = AnyCase(rf"(?P<against>{_TOO}|{_NOT}{_FITS})\s|\b(?P<fits>{_FITS})\s")
_REACH = 60  # characters behind in which the means is named
_APART = AnyCase(
    r"\b(?:but|rather|exclud\w+|ruled|rules)\b|[;,]\s+(?:not|and|which|while)\b|\bthan\b"
)
_KNOWN = AnyCase(r"\b(?:the|this|that|its|their)\s+(?:[\w-]+\s+){0,2}\w+$")
"""Before what was named before: "the destruction left by the strike" draws nothing."""
_MOST = 10
"""Matches that are read in one sentence; a text with more of them is no sentence."""


def drawn_from(sentence: str) -> tuple[tuple[Means, ...], tuple[Means, ...]]:
    """Return the means that a sentence takes what was seen to suggest, and to speak against.

    Example:
        >>> drawn_from("The crater was too small for an air strike and typical of a mortar.")
        ((<Means.MORTAR: 'mortar'>,), (<Means.AIR_STRIKE: 'air_strike'>,))
    """
    suggests: dict[Means, None] = {}
    against: dict[Means, None] = {}
    for number, match in enumerate(_DRAWN.finditer(sentence)):
        if number == _MOST:
            break
        stop = min(len(sentence), match.end() + _REACH)
        apart = _APART.search(sentence, match.end(), stop)
        named = find_means(sentence, match.end(), apart.start() if apart else stop)
        for each in named:
            known = _KNOWN.search(sentence[match.end() : each.end])
            if each.means not in LEAVES_OPEN and not known:
                (against if match["against"] else suggests).setdefault(each.means)
    return tuple(suggests), tuple(each for each in against if each not in suggests)
