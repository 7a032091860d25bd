"""What was seen at the site, how parties behaved, who inquires, what is charged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.operators import is_denied
from openinquest.model import (
    Conduct,
    ConductKind,
    Feature,
    Inquiry,
    InquiryStage,
    Means,
    Observation,
    Position,
    PositionKind,
)

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
        r"explosives?\s+(?:in|inside|at|on|had\s+been|were|was)\b|(?:no|any|enough|moved|carried|brought|bring|placed|emplaced|kept|defuse\w*)\s+(?:\w+\s+)?(?:explosives?|charges|bombs)",
        (Means.STORED_EXPLOSIVES,),
        (),
    ),
    (
        Feature.DAMAGE,
        r"(?:streets?|alley(?:s|ways)?|houses|homes|buildings|blocks?)\b[^.;]{0,40}?\b(?:destroyed|damaged|flattened|levelled|leveled|collapsed)|"
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
        r"(?:sheltering|sheltered|taken\s+(?:shelter|refuge)|hiding\s+(?:in|out)|crowded\s+into|holed\s+up)\b",
        (),
        (),
    ),
    (
        Feature.FIGHTING,
        r"(?:snipers?|fighters|gunmen|militants)\b[^.;]{0,40}?\b(?:fired|firing|shooting|fire|on\s+the\s+roof|roofs?)|heavy\s+fire|under\s+fire",
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

_CONDUCT: tuple[tuple[ConductKind, str], ...] = (
    (
        ConductKind.HUMAN_SHIELDS,
        r"human\s+shields?|as\s+shields?|us(?:e|ed|ing)\s+(?:\w+\s+){0,2}(?:civilians|people|residents|families)\s+as",
    ),
    (
        ConductKind.CONFINEMENT,
        r"(?:forced|herded|locked|drove|ordered|made|crammed|pushed)\s+(?:\w+\s+){0,3}?(?:in(?:to|side)|families|people|residents|civilians)|kept\s+(?:\w+\s+){0,2}from\s+leaving|"
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
        r"precautions?|(?:took|takes|taken|take)\s+(?:\w+\s+){0,3}(?:care|steps|measures)|minimi[sz]e\s+(?:\w+\s+){0,2}(?:collateral|civilian|harm)|failed\s+to\s+(?:verify|check|see)",
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
_ACTOR = re.compile(
    r"\b(?P<actor>(?:ISIS|ISIL|Islamic\s+State|Daesh|(?:the\s+)?Taliban|Hamas)(?:\s+(?:fighters|militants|snipers|gunmen|combatants))?|militants|fighters|the\s+(?:US-led\s+|U\.S\.-led\s+)?[Cc]oalition|"
    r"(?:Iraqi|Israeli|Russian|Syrian|American|U\.S\.|Afghan|US|Saudi)\s+(?:forces|army|troops|military|command)|the\s+(?:army|military|government|police|command|ministry)|snipers|gunmen)\b"
)

_INQUIRY = re.compile(
    r"\b(?:investigat(?:ion|ions|ing|e|ed)|inquir(?:y|ies)|enquiry|probe|assessment|review|fact-finding)\b",
    re.IGNORECASE,
)
_STAGES: tuple[tuple[InquiryStage, re.Pattern[str]], ...] = (
    (
        InquiryStage.CALLED_FOR,
        re.compile(
            r"\b(?:call(?:ed|s|ing)?\s+for|demand\w*|urg(?:ed|es|ing)|should|must\s+be|need(?:ed|s)?|wants?|asked\s+for)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.REFUSED,
        re.compile(
            r"\b(?:refus(?:ed|al|es)|ruled\s+out|no\s+(?:independent\s+)?(?:investigation|inquiry)|reject(?:ed|s))\b",
            re.I,
        ),
    ),
    (
        InquiryStage.INITIAL_FINDINGS,
        re.compile(
            r"\b(?:initial|preliminary|early|first|interim)\s+(?:\w+\s+)?(?:findings?|results?|inquiry|investigation|assessment|report|indications?)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.CONCLUDED,
        re.compile(
            r"\b(?:conclud\w+|found|finds|finding|findings|determin\w+|complet\w+|finished|results?|closed|established|published|ended|released)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.ONGOING,
        re.compile(
            r"\b(?:ongoing|under\s?way|continu\w+|still|will\s+(?:\w+\s+)?be\s+submitted|being|is\s+(?:investigating|reviewing|looking)|are\s+(?:investigating|reviewing)|pending|not\s+(?:yet\s+)?(?:finished|complete)|will\s+play|parallel)\b",
            re.I,
        ),
    ),
    (
        InquiryStage.LAUNCHED,
        re.compile(
            r"\b(?:launch\w*|open(?:ed|s|ing)?|beg[au]n|start(?:ed|s|ing)?|order(?:ed|s)?|announc\w+|set\s+up|initiat\w+|appoint\w+)\b",
            re.I,
        ),
    ),
)
_BODY = re.compile(
    r"\b(?P<body>(?:(?:American|U\.S\.|US|Iraqi|Russian|Israeli|Afghan|British|Dutch|French|German|Defen[cs]e)\s+)*(?:Department\s+of\s+Defen[cs]e|Defen[cs]e\s+(?:Department|Ministry)|"
    r"Ministry\s+of\s+\w+|\w+\s+Ministry|Pentagon|[Cc]oalition|CENTCOM|Central\s+Command|[Gg]overnment|[Mm]ilitary|[Aa]rmy|[Aa]ir\s+[Ff]orce|Amnesty(?:\s+International)?|Human\s+Rights\s+Watch|Airwars|United\s+Nations|UN|"
    r"[Pp]olice|[Cc]ommand|[Pp]arliament|[Cc]ommission|[Ii]nspector\s+[Gg]eneral|prosecutors?|[Aa]uthorities|[Oo]fficials?)|(?:Iraqi|American|U\.S\.|Russian|Israeli|Afghan|Dutch)(?=\s+(?:investigation|inquiry|probe|review)))\b"
)

_POSITIONS: tuple[tuple[PositionKind, str], ...] = (
    (
        PositionKind.DENIAL,
        r"den(?:y|ies|ied|ying)|rejected?|rejects|disputed?|disputes|(?:was|were|is)\s+not\s+responsible|had\s+no\s+part",
    ),
    (
        PositionKind.ADMISSION,
        r"acknowledg\w+|admit(?:s|ted|ting)?|conced(?:e|ed|es|ing)|accept(?:s|ed)?\s+(?:full\s+)?responsibility|took\s+responsibility|mistake(?:nly)?",
    ),
    (
        PositionKind.ACCUSATION,
        r"accus(?:e|ed|es|ing|ation)s?|blam(?:e|ed|es|ing)|dooming|doomed|guilty|war\s+crimes?|indiscriminate(?:ly)?|recklessly?|deliberate(?:ly)?\s+(?:\w+\s+){0,2}(?:target|attack|kill|bomb)\w*|"
        r"caused\s+by\s+(?:the\s+)?(?:american|u\.?s\.?|coalition|israeli|russian|saudi|iraqi|syrian)\b|absurd|responsible\s+for\s+(?:the\s+)?(?:deaths?|killings?|bombing|massacre)|crimes?\s+against",
    ),
    (
        PositionKind.JUSTIFICATION,
        r"justif(?:y|ied|ies|ying)|legitimate\s+(?:military\s+)?target|correct\b|lawful|self-defen[cs]e|imminent\s+threat|necessary\s+(?:to|and)",
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


@dataclass(frozen=True, slots=True)
class FoundDetail:
    """An observation, conduct, inquiry or position as a character range.

    `anchor` is the range of the words that gave it away; whoever speaks them
    is the voice behind it.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    detail: Observation | Conduct | Inquiry | Position
    denied: bool
    rule: str


def find_observations(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield what a sentence says was seen at the site or is known of the weapon."""
    sentence = text[start:end]
    for feature, pattern, suggests, against in _FEATURE_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        drawn = _drawn(feature, sentence)
        observation = Observation(feature, drawn[0] or suggests, drawn[1] or against)
        begin, stop = _widen(sentence, match.start(), match.end())
        # "lacked the power" is what is observed, not an observation denied
        denied = feature is not Feature.MUNITION and is_denied(sentence[max(0, begin - 30) : stop])
        anchor = (start + match.start(), start + match.end())
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
    return (), ()


def _widen(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a match, cut at commas and semicolons."""
    begin = max((m.end() for m in re.finditer(r"[;:]\s|,\s|[“\"]", sentence[:start])), default=0)
    stop = min(
        (m.start() for m in re.finditer(r"[;:,.](?:\s|$)|[”\"]", sentence[end:])),
        default=len(sentence) - end,
    )
    return begin, end + stop


def find_conduct(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield how a sentence says that a party behaved."""
    sentence = text[start:end]
    for kind, pattern in _CONDUCT_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        actor = _actor_near(sentence, match.start())
        begin, stop = _widen(sentence, match.start(), match.end())
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


def _actor_near(sentence: str, position: int) -> str | None:
    before = [m["actor"] for m in _ACTOR.finditer(sentence) if m.start() <= position]
    after = [m["actor"] for m in _ACTOR.finditer(sentence) if m.start() > position]
    name = before[-1] if before else after[0] if after else None
    return name and re.sub(r"^the\s+", "", name)


def find_inquiries(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield the inquiries a sentence tells of, one for each body that it names."""
    sentence = text[start:end]
    word = _INQUIRY.search(sentence)
    findings = re.search(r"\b(?:initial|preliminary)\s+findings?\b", sentence, re.IGNORECASE)
    if word is None and findings is None:
        return
    stage = next((s for s, pattern in _STAGES if pattern.search(sentence)), None)
    if stage is None:
        return
    bodies = list(_BODY.finditer(sentence))
    second = re.search(r"\bas\s+did\s+(?:the\s+)?", sentence, re.IGNORECASE)
    if second and findings and word and word.start() < second.start():
        yield from _two_inquiries(sentence, start, second.start(), bodies)
        return
    anchor = word or findings
    assert anchor is not None
    body = _nearest(bodies, anchor.start())
    span = (start + anchor.start(), start + anchor.end())
    yield FoundDetail(start, end, span, Inquiry(body, stage), False, "inquiry.stage")


def _two_inquiries(
    sentence: str, start: int, cut: int, bodies: list[re.Match[str]]
) -> Iterator[FoundDetail]:
    """Read "A launched an investigation, as did B, whose initial findings ..."."""
    halves = ((0, cut), (cut, len(sentence)))
    for begin, stop in halves:
        words = sentence[begin:stop]
        stage = next((s for s, pattern in _STAGES if pattern.search(words)), None)
        inside = [body for body in bodies if begin <= body.start() < stop]
        if stage:
            body = inside[0]["body"] if inside else None
            span = (start + begin, start + stop)
            yield FoundDetail(*span, span, Inquiry(body, stage), False, "inquiry.stage")


def _nearest(bodies: list[re.Match[str]], position: int) -> str | None:
    before = [body for body in bodies if body.start() <= position]
    chosen = before[0] if before else bodies[0] if bodies else None
    return chosen["body"] if chosen else None


def find_positions(text: str, start: int, end: int) -> Iterator[FoundDetail]:
    """Yield the accusations, denials, justifications and regrets of a sentence."""
    sentence = text[start:end]
    for kind, pattern in _POSITION_PATTERNS:
        match = pattern.search(sentence)
        if match is None:
            continue
        toward = _actor_near(sentence, len(sentence)) if kind is PositionKind.ACCUSATION else None
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
