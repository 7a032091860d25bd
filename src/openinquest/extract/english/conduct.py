"""How parties are said to have behaved."""

import re
from collections.abc import Iterator
from itertools import islice

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_detail import (
    FoundDetail,
    actor_of,
    clause_around,
    denied_there,
)
from openinquest.extract.english.parties import find_parties
from openinquest.model import Conduct, ConductKind

_PEOPLE = (
    r"(?:families|people|residents|civilians|them|villagers|women|children|prisoners|patients|us)"
)
_CONDUCT: tuple[tuple[ConductKind, str], ...] = (
    (
        ConductKind.HUMAN_SHIELDS,
        r"human\s+shields?|as\s+shields?|(?:packed|filled)\s+(?:it|the\s+\w+)\s+with\s+(?:people|residents|civilians|families)|"
        r"hiding\s+civilians|us(?:e|ed|ing)\s+(?:\w+\s+){0,2}(?:civilians|people|residents|families)\s+as",
    ),
    (
        ConductKind.CONFINEMENT,
        rf"(?:gathered|held|kept)\s+(?:\w+\s+){{0,3}}by\s+force|(?:forced|herded|locked|crammed)\s+(?:\w+\s+){{0,3}}?(?:in(?:to|side)\b|{_PEOPLE}\b)|(?:drove|driven)\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\b|"
        rf"(?:ordered|made|pushed)\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\s+(?:to\s+(?:stay|remain)|in(?:to|side))|kept\s+(?:\w+\s+){{0,2}}from\s+leaving|"
        r"prevented\s+(?:\w+\s+){0,3}from\s+(?:leaving|fleeing)",
    ),
    (
        ConductKind.OBSTRUCTION,
        r"(?:block(?:ed|ing)|obstruct(?:ed|ing)|prevent(?:ed|ing)|barr(?:ed|ing)|delay(?:ed|ing)|refus(?:ed|ing)|(?:denied|denying)(?!\s+(?:that|it|they|\w+ing)\b))\s+(?:\w+\s+){0,3}?(?:rescue\w*|access|ambulances?|entry|aid|medics)|rescue\s+(?:\w+\s+){0,3}delayed|"
        r"kept\s+(?:rescuers|ambulances|medics)\s+away",
    ),
    (
        ConductKind.WARNING,
        r"(?:no\s+|gave\s+(?:no\s+)?|without\s+(?:\w+\s+){0,2}|advance\s+|prior\s+)warnings?|warned\s+(?:residents|civilians|people|families|them)\s+(?:to|of|that)|dropped\s+leaflets|"
        r"told\s+(?:\w+\s+){1,3}?(?:not\s+)?to\s+(?:leave|stay|evacuate|remain|flee)\b|instructions?\s+(?:that\s+people|to\s+\w+)\s+(?:should\s+)?(?:not\s+)?(?:to\s+)?(?:flee|leave|stay)|"
        r"(?:given|gave|passed|shared|sent)\s+(?:\w+\s+){0,3}?(?:precise|exact)?\s?(?:positions?|locations?|coordinates)\b|"
        r"(?:called|phoned|contacted|alerted|informed|notified)\s+(?:\w+\s+){0,5}?(?:officials|command|commanders|forces|headquarters|army|military)\b",
    ),
    (
        ConductKind.PRECAUTION,
        r"precautions?|(?:took|takes|taken|take)\s+(?:\w+\s+){0,3}(?:care|steps|measures)\b(?=[^.;]{0,40}?\b(?:avoid|spare|protect|verify|minimi[sz]e|safeguard|civilians?)\b)|minimi[sz]e\s+(?:\w+\s+){0,2}(?:collateral|civilian|harm)|failed\s+to\s+(?:verify|check|see)|"
        r"(?:sav|spar|protect)(?:e|es|ed|ing)\s+(?:the\s+)?(?:civilians?|population|people[’']s\s+lives|(?:civilian|innocent)\s+lives|lives\s+of\s+(?:civilians|the\s+people))",
    ),
    (
        ConductKind.RESCUE,
        r"(?:we|soldiers|troops|forces|rescuers)\s+(?:\w+\s+){0,3}?rescued?\s+them|rescue\s+them",
    ),
    (
        ConductKind.FORCE,
        r"(?:receiv(?:ed|ing)|under|took|taking|opened|returned|came\s+under)\s+(?:heavy\s+|sniper\s+)?fire|"
        r"(?<!who\s)(?:requested|called\s+in|asked\s+for|ordered)\s+(?:\w+\s+){0,3}(?:air\s?\s?strike|strike|support)",
    ),
    (
        ConductKind.CONCEALMENT,
        r"cover(?:ed|ing)?[-\s]up|conceal(?:ed|ing)?|hid\s+the|kept\s+(?:it\s+)?secret",
    ),
    (ConductKind.COMPENSATION, r"compensation|condolence\s+payments?|reparations?"),
    (
        ConductKind.DISCIPLINE,
        r"disciplin(?:ed|ary|e)|court[-\s]martial|reprimand(?:ed|s)?|suspended\s+from\s+duty|no\s+(?:one|troops)\s+(?:would|will)\s+be\s+punished|"
        r"faces?\s+(?:criminal\s+)?charges",
    ),
)
_MOST = 10
"""Words of one kind that are read in one sentence."""
_CONDUCT_PATTERNS = tuple((kind, AnyCase(rf"\b(?:{words})\b")) for kind, words in _CONDUCT)
_NO_WARNING = AnyCase(r"\b(?:no|without)\s+(?:\w+\s+){0,2}warnings?\b")

# Who comes under fire is shot at; who shoots stands behind "from".
_UNDER_FIRE = AnyCase(
    r"(?:receiv(?:ed|ing)|(?:came\s+)?under|took|taking)\s+(?:heavy\s+|sniper\s+)?fire"
)

_FROM = AnyCase(r"\s+from\s+(?:the\s+)?")


def find_conduct(
    text: str, start: int, end: int, tree: Tree | None = None
) -> Iterator[FoundDetail]:
    """Yield how a sentence says that a party behaved, each kind of conduct once.

    `tree` is that of the sentence, None where it was not analysed.
    """
    sentence = text[start:end]
    for kind, pattern in _CONDUCT_PATTERNS:
        match = _telling(pattern, sentence)
        if match is None:
            continue
        begin, stop = clause_around(sentence, match.start(), match.end())
        span, anchor = (start + begin, start + stop), (start + match.start(), start + match.end())
        if kind is ConductKind.WARNING and _NO_WARNING.search(sentence, begin, stop):
            denied = True
        else:
            denied = denied_there(text, span, anchor=anchor, tree=tree)
        if _UNDER_FIRE.fullmatch(match[0]):
            actor = _shooter(text, anchor[1], end)
        else:
            actor = actor_of(text, start, end, anchor=anchor, tree=tree)
        detail = Conduct(kind, actor)
        yield FoundDetail(*span, anchor, detail, denied, f"conduct.{kind.value}")


def _telling(pattern: AnyCase, sentence: str) -> re.Match[str] | None:
    """Return the first words of a kind, those of who is only shot at where there are no others."""
    found = list(islice(pattern.finditer(sentence), _MOST))
    acts = (match for match in found if not _UNDER_FIRE.fullmatch(match[0]))
    return next(acts, found[0] if found else None)


def _shooter(text: str, fire_end: int, end: int) -> str | None:
    """Return whose fire somebody came under, None where the words behind do not say."""
    begin = _FROM.match(text, fire_end, end)
    named = next(find_parties(text, begin.end(), end), None) if begin else None
    return named[2] if named and begin and named[0] == begin.end() else None
