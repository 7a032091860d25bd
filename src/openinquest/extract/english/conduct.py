"""How parties behaved, and what they charge, deny or regret."""

import re
from collections.abc import Iterator

from openinquest.extract.english.found_detail import FoundDetail, actor_near, clause_around
from openinquest.extract.english.operators import is_denied
from openinquest.model import Conduct, ConductKind, Position, PositionKind

_CONDUCT: tuple[tuple[ConductKind, str], ...] = (
    (
        ConductKind.HUMAN_SHIELDS,
        r"human\s+shields?|as\s+shields?|(?:packed|filled)\s+(?:it|the\s+\w+)\s+with\s+(?:people|residents|civilians|families)|"
        r"hiding\s+civilians|us(?:e|ed|ing)\s+(?:\w+\s+){0,2}(?:civilians|people|residents|families)\s+as",
    ),
    (
        ConductKind.CONFINEMENT,
        r"(?:gathered|held|kept)\s+(?:\w+\s+){0,3}by\s+force|(?:forced|herded|locked|drove|driven|ordered|made|crammed|pushed)\s+(?:\w+\s+){0,3}?(?:in(?:to|side)|families|people|residents|civilians)|kept\s+(?:\w+\s+){0,2}from\s+leaving|"
        r"prevented\s+(?:\w+\s+){0,3}from\s+(?:leaving|fleeing)",
    ),
    (
        ConductKind.OBSTRUCTION,
        r"(?:blocked|prevented|barred|delayed|refused|denied)\s+(?:\w+\s+){0,3}?(?:rescue\w*|access|ambulances?|entry)|rescue\s+(?:\w+\s+){0,3}delayed",
    ),
    (
        ConductKind.WARNING,
        r"(?:no\s+|gave\s+(?:no\s+)?|without\s+|advance\s+|prior\s+)warnings?|warned\s+(?:residents|civilians|people|families)\s+to|dropped\s+leaflets|told\s+(?:residents|civilians)\s+(?:not\s+)?to\s+(?:leave|stay)",
    ),
    (
        ConductKind.PRECAUTION,
        r"precautions?|(?:took|takes|taken|take)\s+(?:\w+\s+){0,3}(?:care|steps|measures)|minimi[sz]e\s+(?:\w+\s+){0,2}(?:collateral|civilian|harm)|failed\s+to\s+(?:verify|check|see)|"
        r"(?:sav|spar|protect)(?:e|es|ed|ing)\s+(?:(?!them|him|her)[\w’']+\s+){0,2}(?:lives|civilians)",
    ),
    (
        ConductKind.RESCUE,
        r"(?:we|soldiers|troops|forces|rescuers)\s+(?:\w+\s+){0,3}?rescued?\s+them|rescue\s+them",
    ),
    (
        ConductKind.FORCE,
        r"(?:receiv(?:ed|ing)|under|took|taking|opened|returned|came\s+under)\s+(?:heavy\s+|sniper\s+)?fire|(?:requested|called\s+in|asked\s+for|ordered)\s+(?:\w+\s+){0,3}(?:air\s?\s?strike|strike|support)",
    ),
    (ConductKind.CONCEALMENT, r"cover(?:ed|ing)?[-\s]up|conceal(?:ed|ing)?|hid\s+the"),
    (ConductKind.COMPENSATION, r"compensation|condolence\s+payments?|reparations?"),
    (
        ConductKind.DISCIPLINE,
        r"disciplin(?:ed|ary|e)|court[-\s]martial|reprimand(?:ed|s)?|suspended\s+from\s+duty|no\s+(?:one|troops)\s+(?:would|will)\s+be\s+punished",
    ),
)
_CONDUCT_PATTERNS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _CONDUCT
)
_POSITIONS: tuple[tuple[PositionKind, str], ...] = (
    (
        PositionKind.DENIAL,
        r"den(?:y|ies|ied|ying)|rejected?|rejects|disputed?|disputes|(?:was|were|is)\s+not\s+responsible|had\s+no\s+part",
    ),
    (
        PositionKind.ADMISSION,
        r"acknowledg\w+|admit(?:s|ted|ting)?|conced(?:e|ed|es|ing)|accept(?:s|ed)?\s+(?:full\s+)?responsibility|took\s+responsibility|had\s+a\s+(?:role|part)\s+in|mistake(?:nly)?|human\s+errors?|tragic\s+(?:accident|error)",
    ),
    (
        PositionKind.ACCUSATION,
        r"h(?:o|e)lds?\s+(?:\w+\s+){1,3}responsible|had\s+a\s+hand\s+in|accus(?:e|ed|es|ing|ation)s?|blam(?:e|ed|es|ing)|dooming|doomed|guilty|war\s+crimes?|indiscriminate(?:ly)?|recklessly?|deliberate(?:ly)?\s+(?:\w+\s+){0,2}(?:target|attack|kill|bomb)\w*|"
        r"caused\s+by\s+(?:the\s+)?(?:american|u\.?s\.?|coalition|israeli|russian|saudi|iraqi|syrian)\b|absurd|responsible\s+for\s+(?:the\s+)?(?:deaths?|killings?|bombing|massacre)|crimes?\s+against",
    ),
    (
        PositionKind.JUSTIFICATION,
        r"justif(?:y|ied|ies|ying)|defend(?:s|ed)?\s+the\s+(?:attack|strike|raid|decision)|legitimate\s+(?:military\s+)?target|correct\b|lawful|in\s+accordance\s+with\s+the\s+(?:rules|laws?)|accident\s+of\s+war|self-defen[cs]e|imminent\s+threat|necessary\s+(?:to|and)",
    ),
    (
        PositionKind.REGRET,
        r"regret(?:s|ted|table|tably)?|apologi[sz]e[ds]?|apolog(?:y|ies)|condolences|sorry|sorrow",
    ),
    (
        PositionKind.CONDEMNATION,
        r"condemn(?:s|ed|ing|ation)?|denounc\w+|outrage\w*|deplor\w+|criticis\w+|criticiz\w+",
    ),
)
_POSITION_PATTERNS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _POSITIONS
)


def find_conduct(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield how a sentence says that a party behaved."""
    sentence = text[start:end]
    for kind, pattern in _CONDUCT_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        actor = actor_near(sentence, match.start())
        begin, stop = clause_around(sentence, match.start(), match.end())
        denied = is_denied(sentence[begin:stop]) and kind is not ConductKind.WARNING
        anchor = (start + match.start(), start + match.end())
        yield FoundDetail(
            start + begin,
            start + stop,
            anchor,
            Conduct(kind, actor),
            denied,
            f"conduct.{kind.value}",
        )


def find_positions(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield the accusations, denials, justifications and regrets of a sentence."""
    sentence = text[start:end]
    for kind, pattern in _POSITION_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        toward = actor_near(sentence, len(sentence)) if kind is PositionKind.ACCUSATION else None
        if kind is PositionKind.ACCUSATION:
            toward = toward or _accused(sentence)
        anchor = (start + match.start(), start + match.end())
        yield FoundDetail(
            start, end, anchor, Position(kind, toward), False, f"position.{kind.value}"
        )
        return


def _accused(sentence: str) -> str | None:
    match = re.search(
        r"\b(?P<who>American|U\.S\.|US-led\s+coalition|Pentagon|United\s+States|Israeli|Russian|Saudi|Iraqi|Syrian)\b",
        sentence,
    )
    return match["who"] if match else None
