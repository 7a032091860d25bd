"""What a text asks, or says that nobody could verify: claims in it are no more than possible."""

import re

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.contents import merged
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.untrue import SAYING

_OPENS = r"(?:^|\n[ ]{0,4}|(?<=[.!?:])\s{1,4}|(?<=[“\"—–])\s?)"
_ASKS = (
    r"(?:(?:and|but|so|or)\s+)?(?!(?:did|do)\s+you\s+(?:know|reali[sz]e|remember)\b)"
    r"(?:was|were|is|are|did|do|does|has|have|had|can|could|will|would)\s"
)
_KNOWN = AnyCase(
    r"\bthe\s+same\s+[\w-]+\s+that\s|,\s+(?:which|where|who|whose)\s|"
    r"(?<!\bit\s)\bthe\s+[\w-]+(?:\s+[\w-]+){0,2}\s+(?:that|which|who)\s"
)
"""From where a question takes things as known: "the bomb that killed nine"."""
_KNOWN_DEED = AnyCase(
    r"\bthe\s+(?:[\w-]+\s+)?(?:strike|attack|raid|bombing|blast|explosion|shelling|shooting|ambush)\s+"
    r"(?:that|which)\s"
)
"""From where what nobody verified does: "confirm that it was in the strike that killed nine"."""
_NOT = r"(?:(?:would|will|could|can|did|does|do|has|have)(?:\s+not|n['’]t)|cannot)"
_HOW = r"(?:(?:yet|independently|immediately|fully|been\s+able\s+to)\s+){0,3}"
_VERIFY = r"(?:confirm|verify|corroborate|substantiate)"
_ONLY_WHO = (
    r"(?:(?:who|how|what|where|when|why)\b|(?:the\s+|their\s+|any\s+)?(?:names?|ages?|"
    r"identit(?:y|ies)|locations?|nationalit(?:y|ies)|details?|circumstances|causes?)\b)"
)
"""What leaves it known that somebody came to harm: "could not confirm the names of"."""
_VERIFIED = r"(?:confirmed|verified|corroborated|substantiated)"
_REST = r"(?P<open>(?:(?!\b(?:and|but)\s)[^.;!?,\n]){3,200})"
_QUESTION = AnyCase(rf"{_OPENS}(?P<open>{_ASKS}[^.?!\n]{{3,400}})\?")
_UNVERIFIED = tuple(
    AnyCase(pattern)
    for pattern in (
        rf"\b(?:{_NOT}\s+{_HOW}|(?:no|not\s+in\s+a|in\s+no)\s+position\s+to\s+|"
        rf"unable\s+to\s+{_HOW}|(?:declin|refus)(?:e[sd]?|ing)\s+to\s+){_VERIFY}\s+(?!{_ONLY_WHO})"
        rf"{_REST}",
        rf"\b{SAYING}(?:that|of)\s+(?P<open>[^.;!?\n]{{3,200}}?)\s+"
        r"(?:(?:could|can)(?:\s+not|n['’]t)\s+be|cannot\s+be|(?:has|have)(?:\s+not|n['’]t)\s+been)"
        rf"\s+{_HOW}{_VERIFIED}\b(?!\s+until)",
        rf"\b(?:unverified|unconfirmed)\s+{SAYING}(?:that|of)\s+{_REST}",
    )
)


def left_open(text: str) -> tuple[Range, ...]:
    """Return the stretches that a text only asks, or that were not verified, in order and apart.

    Example:
        >>> text = "Q: Did a raid kill nine? Claims that six died could not be verified."
        >>> [text[start:end] for start, end in left_open(text)]
        ['Did a raid kill nine', 'six died']
    """
    asked = (_up_to(_KNOWN, match) for match in _QUESTION.finditer(text))
    unverified = (
        _up_to(_KNOWN_DEED, match) for each in _UNVERIFIED for match in each.finditer(text)
    )
    return merged([*asked, *unverified])


def _up_to(known: AnyCase, match: re.Match[str]) -> Range:
    """Return the stretch of a match, up to what it takes as known."""
    found = known.search(match.string, *match.span("open"))
    return match.start("open"), found.start() if found else match.end("open")
