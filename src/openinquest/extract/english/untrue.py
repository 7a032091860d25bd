"""What a text says is untrue: "reports that X are false", "no truth in claims that X"."""

from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase

_SAYINGS = (
    r"(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?|assertions?|"
    r"stor(?:y|ies)|statements?|posts?|messages?)"
)
_SPEAKS = r"(?:sa(?:y|ys|id)|tells?|told|finds?|found|is|are|was|were|has|have|had)\b"
_WORDS = rf"(?:(?!(?:that|of)\b|{_SPEAKS})[\w'’-]+\s+)"
_WHERE = rf"(?:(?:on|in|by|from|among|circulating|spreading|posted|shared)\s+{_WORDS}{{1,3}}?)"
SAYING = rf"{_SAYINGS}\s+{_WHERE}{{0,2}}(?:(?:saying|claiming|alleging)\s+)?"
"""What somebody says, and where: "reports on social media "; "that" or "of" stands behind it."""
FALSE = (
    r"(?:(?:\w+ly\s+)?(?:false|untrue|wrong|incorrect|inaccurate|baseless|groundless|unfounded|"
    r"fabricated|made\s+up|invented|bogus|fake|exaggerated|inflated|nonsense|rubbish|absurd|"
    r"ridiculous|lies|(?<!or\s)(?:not|non)[\s-]+credible|not\s+to\s+be\s+credible|"
    r"without\s+(?:foundation|basis|merit))|"
    r"an?\s+(?:\w+\s+)?(?:lie|fabrication|hoax|myth|falsehood)|"
    r"(?:an?\s+)?(?:\w+\s+)?(?:propaganda|fantasy|exaggeration|invention|fiction))"
)
"""What is said of something that is not so."""
JUDGES = frozenset(["assess", "find", "judge", "deem", "rule", "declare"])
"""Verbs with which somebody says so, beside those that call or dismiss."""
_JUDGED = (
    r"(?:(?:later|since|then|also|subsequently)\s+)?(?:assessed|judged|found|deemed|determined|"
    r"considered|ruled|declared|shown|proven|proved)\s+(?:as\s+|(?:to\s+be|to\s+have\s+been)\s+)?"
)
_IS_FALSE = (
    r"\s+(?:(?:is|are|was|were)(?:(?:\s+not|n['’]t)\s+(?:true|correct|accurate|credible)|"
    rf"\s+(?:{_JUDGED})?{FALSE})|ha(?:s|ve|d)\s+been\s+{_JUDGED}{FALSE}|"
    rf"(?:later\s+)?(?:proved|turned\s+out)\s+(?:to\s+(?:be|have\s+been)\s+)?{FALSE})\b"
)
_CALLED = (
    r"(?:call(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|brand(?:s|ed|ing)?|describ(?:es|ed|ing|e)|"
    r"dismiss(?:es|ed|ing)?|denounc(?:es|ed|ing|e)|reject(?:s|ed|ing)?|assess(?:es|ed|ing)?|"
    r"judg(?:es?|ed|ing)|deem(?:s|ed|ing)?|found|ruled|declared)"
)
_TURNS = (
    r"(?:,\s+(?:in\s+)?(?:which|who|where)\b|\b(?:but|while|whereas)\s|"
    r"\band\s+(?:that|the|its|their|his|her|our|an?|any|some|those|these|other|earlier|more|"
    r"official|government|reports?|claims?|rumou?rs?|denials?|\w+ed)\b)"
)
"""Where a sentence goes on with what is not of the saying: "and that the army's account was"."""
_THAT = rf"that\s+(?P<what>(?:(?!{_TURNS})[^.;!?]){{1,200}}?)"
_OF = rf"of\s+(?P<what>(?:(?!{_SPEAKS}|(?:and|but|while|that)\b)[^.;!?,]){{1,80}}?)"
_TO_THE_END = rf"that\s+(?P<what>(?:(?!{_TURNS})[^.;!?,]){{1,200}})"
_FIGURE = r"(?:figure|toll|number|count|tally|estimate|talk)\s+of\s"
_THE_FIGURE = rf"(?P<what>{_FIGURE}(?:(?!(?:and|but|after|while)\b)[^.;!?,]){{1,60}}?)"
_OWN = (
    r"\b(?:(?:earlier|previously|yesterday)\s+we|we\s+(?=wrote|reported)|"
    r"(?:earlier|previous)\s+(?:version|report|post|update)s?|this\s+(?:article|story|report|page))\b"
)
_NOT_CREDIBLE = r"(?:not|non)[\s-]+credible"
_NOBODY = AnyCase(r"\b(?:nobody|no\s+one|none|not|never|n['’]t)\s+$")
"""Before a verb that nobody's is: "nobody dismissed the report that ... as false"."""
_BEFORE_CHARS = 12
_PATTERNS = tuple(
    AnyCase(pattern)
    for pattern in (
        *(rf"\b{SAYING}{what}{_IS_FALSE}" for what in (_THAT, _OF)),
        *(
            rf"\b{_CALLED}\s+(?:the\s+)?{SAYING}{what}\s+(?:as\s+|to\s+be\s+)?{FALSE}\b"
            for what in (_THAT, _OF)
        ),
        rf"\b{_CALLED}\s+as\s+{FALSE}\s+(?:an?\s+|the\s+)?{SAYING}{_TO_THE_END}",
        r"\b(?:no\s+(?:truth|basis|substance|foundation)|nothing)\s+(?:in|to|for|behind)\s+"
        rf"(?:an?\s+|the\s+)?{SAYING}{_TO_THE_END}",
        rf"\b(?:it|that)\s+(?:is|was|were)\s+{FALSE}\s+(?:to\s+say\s+|to\s+claim\s+)?{_TO_THE_END}",
        rf"{_OWN}[^.;!?\n]{{0,40}}?\b(?:wrote|reported|said|stated|put)\s+(?:that\s+)?"
        rf"(?P<what>[^.;!?\n]{{3,200}})\.\s+(?:that|this|it){_IS_FALSE}",
        r"(?:^|[.\n]\s{0,4})(?:an?\s+|the\s+)?(?:allegations?|reports?|claims?)\s+(?:that|of)\s+"
        r"(?P<what>[^.;!?\n]{3,300})\.\s+(?:[^.;!?\n]{1,100}\.\s+)?(?:(?:it|this|that)\s+(?:is|was)\s+"
        rf"(?:\w+\s+){{0,8}}?)?{_NOT_CREDIBLE}\s*(?:[.\n]|$)",
        rf"\b{_THE_FIGURE}{_IS_FALSE}",
        rf"\b{_CALLED}\s+(?:the\s+|an?\s+)?{_THE_FIGURE}\s+(?:as\s+)?{FALSE}\b",
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Untrue:
    """A stretch that a text calls untrue, and where the words begin that say whose it is."""

    start: int
    end: int
    said_from: int


def said_to_be_untrue(text: str) -> list[Untrue]:
    """Return the stretches that a text, or somebody in it, calls untrue, sorted.

    They are found by words alone, whatever the trees say; who calls them so is for others to tell.
    """
    found = (
        match
        for each in _PATTERNS
        for match in each.finditer(text)
        if not _NOBODY.search(text, max(0, match.start() - _BEFORE_CHARS), match.start())
    )
    return sorted({Untrue(*match.span("what"), match.start()) for match in found})
