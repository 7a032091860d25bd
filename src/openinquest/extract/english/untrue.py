"""What a text says is untrue: "reports that X are false", "no truth in claims that X"."""

from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase

_SAYINGS = (
    r"(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?|assertions?|stor(?:y|ies)|"
    r"statements?|posts?|messages?|talk)"
)
SAYING = rf"{_SAYINGS}\s+(?:(?!(?:that|of)\b)[\w'’-]+\s+){{0,5}}"
"""What somebody says, and where: "reports on social media "; "that" or "of" stands behind it."""
FALSE = (
    r"(?:(?:\w+ly\s+)?(?:false|untrue|wrong|incorrect|inaccurate|baseless|groundless|unfounded|"
    r"fabricated|made\s+up|invented|bogus|fake|exaggerated|inflated|nonsense|rubbish|absurd|ridiculous|"
    r"propaganda|lies|(?<!or\s)(?:not|non)[\s-]+credible|not\s+to\s+be\s+credible|without\s+(?:foundation|basis|merit))|an?\s+(?:\w+\s+)?(?:lie|fabrication|hoax|myth|invention|falsehood|fiction|fantasy|exaggeration)|"
    r"(?:\w+\s+)?(?:propaganda|fantasy|exaggeration|invention|fiction))"
)
"""What is said of something that is not so."""
_JUDGED = (
    r"(?:(?:later|since|then|also|subsequently)\s+)?(?:assessed|judged|found|deemed|determined|considered|"
    r"ruled|declared|shown|proven|proved)\s+(?:as\s+|(?:to\s+be|to\s+have\s+been)\s+)?"
)
_IS_FALSE = (
    r"\s+(?:(?:is|are|was|were)(?:(?:\s+not|n['’]t)\s+(?:true|correct|accurate|credible)|"
    rf"\s+(?:{_JUDGED})?{FALSE})|ha(?:s|ve|d)\s+been\s+{_JUDGED}{FALSE}|"
    rf"(?:later\s+)?(?:proved|turned\s+out)\s+(?:to\s+(?:be|have\s+been)\s+)?{FALSE})\b"
)
_CALLED = (
    r"(?:call(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|brand(?:s|ed|ing)?|describ(?:es|ed|ing|e)|"
    r"dismiss(?:es|ed|ing)?|denounc(?:es|ed|ing|e)|reject(?:s|ed|ing)?|assess(?:es|ed|ing)?|"
    r"judg(?:es?|ed|ing)|deem(?:s|ed|ing)?|found|determined|consider(?:s|ed|ing)?|ruled|declared)"
)
_WHAT = r"(?:that|of)\s+(?P<what>[^.;!?]{1,200}?)"
_TO_THE_END = r"that\s+(?P<what>[^.;!?,]{1,200})"
_FIGURE = r"(?:figure|toll|number|count|tally|estimate|talk)\s+of\s"
_OWN = (
    r"\b(?:we|(?:earlier|previous)\s+(?:version|report|post|update)s?|"
    r"this\s+(?:article|story|report|page))\b"
)
_NOBODY = AnyCase(r"\b(?:nobody|no\s+one|none|not|never|n['’]t)\s+$")
"""Before a verb that nobody's is: "nobody dismissed the report that ... as false"."""
_BEFORE_CHARS = 12
_PATTERNS = tuple(
    AnyCase(pattern)
    for pattern in (
        rf"\b{SAYING}{_WHAT}{_IS_FALSE}",
        rf"\b{_CALLED}\s+(?:the\s+)?{SAYING}{_WHAT}\s+(?:as\s+|to\s+be\s+)?{FALSE}\b",
        rf"\b{_CALLED}\s+as\s+{FALSE}\s+(?:an?\s+|the\s+)?{SAYING}{_TO_THE_END}",
        r"\b(?:no\s+(?:truth|basis|substance|foundation)|nothing)\s+(?:in|to|for|behind)\s+"
        rf"(?:an?\s+|the\s+)?{SAYING}{_TO_THE_END}",
        rf"\b(?:it|that)\s+(?:is|was|were)\s+{FALSE}\s+(?:to\s+say\s+|to\s+claim\s+)?{_TO_THE_END}",
        rf"{_OWN}[^.;!?\n]{{0,40}}?\b(?:wrote|reported|said|stated|put)\s+(?:that\s+)?"
        rf"(?P<what>[^.;!?\n]{{3,200}})\.\s+(?:that|this|it){_IS_FALSE}",
        r"\b(?:allegations?|reports?|claims?)\s+(?:that|of)\s+(?P<what>[^.;!?\n]{3,300})\.\s"
        r"(?:(?!allegation|reports?\s+that)[^\n]){0,200}?\b(?:not|non)[\s-]+credible\b",
        rf"\b(?P<what>{_FIGURE}[^.;!?]{{1,80}}?){_IS_FALSE}",
        rf"\b{_CALLED}\s+(?:the\s+|an?\s+)?(?P<what>{_FIGURE}[^.;!?]{{1,80}}?)\s+(?:as\s+)?{FALSE}\b",
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Untrue:
    """A stretch that a text calls untrue, and where the words begin that say whose it is."""

    start: int
    end: int
    said_from: int


def said_to_be_untrue(text: str) -> list[Untrue]:
    """Return the stretches that the text itself calls untrue, sorted, whatever the trees say."""
    found = (
        match
        for each in _PATTERNS
        for match in each.finditer(text)
        if not _NOBODY.search(text, max(0, match.start() - _BEFORE_CHARS), match.start())
    )
    return sorted({Untrue(*match.span("what"), match.start()) for match in found})
