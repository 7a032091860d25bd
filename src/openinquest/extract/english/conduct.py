"""How parties are said to have behaved."""

from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_detail import (
    FoundDetail,
    actor_of,
    clause_around,
    denied_there,
)
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
_CONDUCT_PATTERNS = tuple((kind, AnyCase(rf"\b(?:{words})\b")) for kind, words in _CONDUCT)
_NO_WARNING = AnyCase(r"\b(?:no|without)\s+(?:\w+\s+){0,2}warnings?\b")


def find_conduct(
    text: str, start: int, end: int, tree: Tree | None = None
) -> Iterator[FoundDetail]:
    """Yield how a sentence says that a party behaved, each kind of conduct once.

    `tree` is that of the sentence, None where it was not analysed.
    """
    sentence = text[start:end]
    for kind, pattern in _CONDUCT_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        begin, stop = clause_around(sentence, match.start(), match.end())
        span, anchor = (start + begin, start + stop), (start + match.start(), start + match.end())
        if kind is ConductKind.WARNING and _NO_WARNING.search(sentence, begin, stop):
            denied = True
        else:
            denied = denied_there(text, span, anchor=anchor, tree=tree)
        actor = actor_of(text, start, end, anchor=anchor, tree=tree)
        detail = Conduct(kind, actor)
        yield FoundDetail(*span, anchor, detail, denied, f"conduct.{kind.value}")
