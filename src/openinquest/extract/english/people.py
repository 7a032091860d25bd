"""Mentions of people in a sentence: how many, and who they are said to be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.numbers import EXACT, NUMBER, read_count, read_number
from openinquest.model import Count, Group

_ARMED = r"(?:army|enemy|military|naval|infantry|air\s+force|guerrilla|rebel|militia)"
# Head nouns and the group they name; the first match from the top wins.
_GROUPS: tuple[tuple[Group, str, str], ...] = (
    (Group.WOMEN_AND_CHILDREN, r"women\s+and\s+children|children\s+and\s+women", ""),
    (
        Group.CHILDREN,
        r"children|infants|babies|toddlers|boys|girls|teenagers|teens|minors|schoolchildren|kids|"
        r"newborns|pupils",
        r"child|kid|infant|baby|toddler|boy|girl|teenager|teen|minor|schoolboy|schoolgirl|newborn",
    ),
    (
        Group.WOMEN,
        r"women|mothers|sisters|wives|grandmothers",
        r"woman|mother|sister|wife|grandmother",
    ),
    (Group.ELDERLY, r"elderly(?:\s+people)?|pensioners", r"pensioner"),
    (
        Group.JOURNALISTS,
        r"journalists|reporters|correspondents|cameramen|photographers",
        r"journalist|reporter|correspondent|cameraman|photographer",
    ),
    (
        Group.MEDICS,
        r"medics|doctors|surgeons|nurses|midwives|paramedics|ambulance\s+(?:workers|drivers)|medical\s+workers|health\s+workers|staff(?:\s+members)?",
        r"medic|doctor|surgeon|nurse|midwife|paramedic|ambulance\s+(?:worker|driver)",
    ),
    (Group.PATIENTS, r"patients", r"patient"),
    (
        Group.AID_WORKERS,
        r"(?:aid|humanitarian|relief|charity)\s+workers|volunteers",
        r"(?:aid|humanitarian|relief|charity)\s+worker|volunteer",
    ),
    (Group.HOSTAGES, r"hostages|captives", r"hostage|captive"),
    (
        Group.COMBATANTS,
        rf"{_ARMED}\s+(?:officers|members|personnel)",
        rf"{_ARMED}\s+(?:officer|member)",
    ),
    (
        Group.POLICE,
        r"police(?:men|\s+officers)?|policemen|constables|detectives|officers|deputies|troopers",
        r"policeman|policewoman|police\s+officer|constable|detective|officer|deputy|trooper",
    ),
    (
        Group.SECURITY_FORCES,
        r"guards|bodyguards|security\s+(?:forces|personnel|guards|officers)|gendarmes|peacekeepers",
        r"(?:security\s+)?guard|gendarme|bodyguard|peacekeeper",
    ),
    (
        Group.COMBATANTS,
        r"members\s+of\s+(?:\w+\s+)?(?:army|guard|militia|brigade|battalion)|conscripts|recruits|"
        r"soldiers|troops|servicemen|marines|fighters|subversives|militants|terrorists|insurgents|guerrillas|rebels|gunmen|snipers|commandos|paratroopers|reservists|mercenaries|"
        r"combatants|militiamen|extremists|jihadists|(?:iraqi|government|coalition|syrian|afghan)\s+forces",
        r"conscript|recruit|soldier|serviceman|marine|fighter|subversive|militant|terrorist|insurgent|guerrilla|rebel|gunman|sniper|commando|paratrooper|reservist|mercenary|combatant|"
        r"militiaman|extremist|jihadist|guardsman",
    ),
    (
        Group.SUSPECTS,
        r"suspects|attackers|assailants|robbers|shooters|bombers|burglars|intruders|thieves",
        r"suspect|attacker|assailant|robber|shooter|bomber|suicide\s+bomber|burglar|intruder|thief",
    ),
    (
        Group.CIVILIANS,
        r"civilians|non-?combatants|bystanders|passers(?:-by|\s+by|by)?",
        r"civilian|non-?combatant|bystander|passer-?by|passer",
    ),
    (Group.MEN, r"men|males|fathers|brothers|husbands", r"man|male|father|brother|husband"),
    (
        Group.ALL,
        r"people|persons|individuals|victims|residents|villagers|others|lives|inhabitants|"
        r"worshippers|parents|twins|triplets|sons|daughters|nephews|nieces|grandchildren|grandparents|"
        r"shepherds|cyclists|commuters|herders|pilots|sailors|crewmen|passengers|workers|employees|peasants|farmers|demonstrators|protesters|"
        r"souls|neighbou?rs|citizens|adults|bodies|corpses|remains|dead|deaths|fatalities|"
        r"casualties|wounded|injured|injuries|killed|survivors|members|detainees|prisoners|families|occupants|"
        r"family\s+members|relatives|siblings|cousins|foreigners|tourists|pedestrians|drivers|miners|priests|jesuits|volunteers|shoppers|customers|teachers|engineers|shopkeepers|imams|"
        r"inmates|veterans|firefighters|classmates|co-?workers|bailiffs|"
        r"nuns|monks|pilgrims|students|refugees|migrants|labou?rers|fishermen|traders|vendors|builders|"
        r"motorcyclists|commissioners|councill?ors|pharmacists|dentists|watchmen|caretakers|sellers|butchers|"
        r"bakers|barbers|tailors|carpenters|electricians|mechanics|welders|cleaners|cooks|waiters|grocers|"
        r"retirees|clerics|preachers|hunters|librarians|postmen|novices|"
        r"guests|diners|mourners|spectators|marchers|motorists|riders|herdsmen|goatherds|nomads|tribesmen|elders|"
        r"rescuers|deminers|technicians|contractors|interpreters|loggers|porters|smugglers|hikers|climbers|"
        r"stallholders|merchants|beggars|scavengers|farmhands|boatmen|musicians|singers|athletes|"
        r"clerks|cashiers|aides|evacuees|returnees|youths|orphans|widows|uncles|aunts",
        r"person|individual|victim|resident|villager|body|corpse|death|fatality|passenger|worker|"
        r"protester|demonstrator|worshipper|survivor|pilot|sailor|miner|prisoner|detainee|sibling|"
        r"occupant|foreigner|shepherd|cyclist|commuter|herder|crewman|"
        r"inmate|veteran|firefighter|girlfriend|boyfriend|fianc[eé]e?|roommate|classmate|co-?worker|bailiff|"
        r"employee|peasant|farmer|driver|citizen|pedestrian|student|neighbou?r|adult|customer|clerk|"
        r"owner|motorist|bicyclist|teen-?ager|son|daughter|cousin|nephew|niece|uncle|aunt|friend|priest|"
        r"judge|mayor|lawyer|leader|tourist|native|juvenile|shopper|bartender|teacher|engineer|"
        r"shopkeeper|imam|nun|monk|pilgrim|refugee|migrant|labou?rer|fisherman|trader|vendor|builder|"
        r"motorcyclist|commissioner|councill?or|pharmacist|dentist|watchman|caretaker|seller|butcher|"
        r"baker|barber|tailor|carpenter|electrician|mechanic|welder|cleaner|cook|waiter|grocer|retiree|"
        r"cleric|preacher|hunter|librarian|postman|novice|diner|mourner|spectator|marcher|herdsman|"
        r"goatherd|nomad|tribesman|rescuer|deminer|technician|interpreter|logger|porter|smuggler|hiker|"
        r"stallholder|merchant|beggar|farmhand|boatman|musician|singer|cashier|youth|orphan|widow|"
        r"other(?=\s+(?:was|were|is|had|died)\b|\s*[,.;]|\s*$)",
    ),
)
_PLURAL = "|".join(plural for _, plural, _ in _GROUPS if plural)
_SINGULAR = "|".join(singular for _, _, singular in _GROUPS if singular)
_GROUP_PATTERNS = tuple(
    (group, AnyCase(rf"\b(?:{'|'.join(filter(None, (plural, singular)))})\b"))
    for group, plural, singular in _GROUPS
)

# Words that never stand inside one mention, so that a number does not reach
# across a verb or a preposition for its noun.
_WALL = (
    r"(?!(?:were|was|are|is|be|been|had|has|have|will|would|in|on|at|from|by|with|and|or|but|who|which|"
    r"that|when|after|before|during|years?|months?|weeks?|days?|hours?|minutes?|km|kilomet\w+|miles?|"
    r"met(?:er|re)s?|percent|per|to|am|pm|a\.m|p\.m|dollars|pounds|tons?|tonnes?|kilograms?|kg|"
    r"reports?|allegations?|claims?|complaints?|cases|incidents?|bombs?|houses?|homes?|buildings?|strikes?|air\s?strikes?|attacks?|times|rounds|vehicles?|cars?|"
    r"an?|the|his|her|their|its|quarters|thirds|generations|shots?|streets?|killed|wounded|injured|died|killing|wounding|injuring|dead|including|among|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|least|than)\b)"
)
_MIDDLE = (
    rf"(?:\s+(?:of\s+(?:the|them|those|its|his|her|their)\s+)?(?:{_WALL}[A-Za-z'’-]+\s+){{0,4}}?)"
)
_OF_WHAT = (
    r"(?:(?<=members)\s+of\s+(?:the\s+|our\s+|its\s+|his\s+|her\s+|their\s+|my\s+|one\s+|a\s+)?"
    r"(?:\w+\s+)?(?:staff|family|household|crew|team|community|force|forces|police|army|clan)\b)?"
)
_EDGE = r"(?<![\w$€£,:/-])(?:(?<!\.)|(?<=[a-z]\.)(?=[A-Z]))"  # "on the roof.Four people"

_ITEM = re.compile(r"\.\s+[A-Z]")
"""What stands behind the number of an item of a list: "5. Faraj Bu Khamsin, 61"."""
_COUNTED = AnyCase(
    rf"{_EDGE}(?:the\s+)?(?P<number>{NUMBER})(?!\s*(?:%|per\s?cent)|[.,:]\d|-\w|\w){_MIDDLE}(?P<noun>{_PLURAL}|{_SINGULAR})\b{_OF_WHAT}"
)
_BARE_NUMBER = AnyCase(
    rf"{_EDGE}(?:another\s+|a\s+further\s+|the\s+)?(?P<number>{NUMBER})"
    r"(?!\s*(?:%|per\s?cent|years?|months?|weeks?|days?|hours?|minutes?|km|kilomet\w+|miles?|a\.m|p\.m|am\b|pm\b|of\s+\w+\s+\d{4}|(?:to|for)\s+each\b)|[.,:/]\d|-\w|\w|st\b|nd\b|rd\b|th\b)"
    r"(?:\s+(?:others?|more|of\s+them|of\s+those|of\s+whom|were|had\s+been|have\s+been)\b(?<!were)(?<!been))?"
)
_ONE = AnyCase(
    rf"\b(?P<det>an?|one|another|the|his|her|their|second|third)\s+(?P<mid>(?:{_WALL}[A-Za-z0-9'’-]+[,]?\s+){{0,4}}?)(?P<noun>(?!(?:death|fatality|body|corpse|other)\b)(?:{_SINGULAR}))\b(?!['’-])"
)
_ANOTHER = AnyCase(
    r"\banother(?=\s+(?:was\s+)?(?:\w+ly\s+)?(?:killed|wounded|injured|hurt|missing)\b)"
)
_FAMILY_OF = AnyCase(rf"\b(?:a|one|the|an\s+entire)\s+family\s+of\s+(?P<number>{NUMBER})\b")
NAME = r"[A-Z][a-zA-Z'’.-]+(?:\s+(?:al-|bin\s+|de\s+|Abu\s+)?[A-Z][a-zA-Z'’-]+){1,4}"
"""Pattern of a personal name of two to five words; case matters."""
KIN = (
    r"wife|husband|son|daughter|mother|father|brother|sister|uncle|aunt|nephew|niece|cousin|"
    r"grandmother|grandfather|widow|grandson|granddaughter"
)
_NAMED = re.compile(
    rf"(?:\b(?:his|her|their)\s+(?:\w+\s+)?(?:{KIN}),?\s+)?(?P<name>{NAME}),\s+(?:an?\s+|aged\s+)?(?P<age>\d{{1,3}})(?:-year-old\w*|\s+years\s+old)?\b"
)
_COUNTED_BEHIND = AnyCase(
    rf"\s+(?:(?:[a-z'’-]+\s+){{0,3}}?(?:{_PLURAL})\b|"
    r"(?:others?|more|of\s+(?:them|whom)|were|have|had|died|dead|killed|wounded|injured|hurt|missing)\b)"
)
"""Behind a number that counts people, and is no age: "in Khan Younis, 14 people"."""
OLDEST_YEARS = 125
"""A higher number is no age."""
_NO_NAME = AnyCase(
    r"dead|killed|kills|shot|shoots|wounded|injured|hurt|shootings?|stabbing|fatal|fatally|deadly|leaves|"
    r"left|police|after|during|with|teen|gunman|in|on|at|by|near|outside|inside|across|around|from|"
    r"since|until|for|over|under|of|before|meanwhile"
)
_NO_PART_OF_A_NAME = AnyCase(
    r"\b(?:that|the|an?|of|and|or|by|in|on|at|for|with|to|from|when|where|while|who|whom|which|was|were|"
    r"is|are|has|had|have|been|as|out|but|after|before|also|his|her|their|its)\s+"
)
_ALL_BUT = AnyCase(
    rf"\ball\s+but\s+(?P<less>{EXACT})\s+of\s+(?:(?:the|its|their|his|her)\s+)?"
    rf"(?P<number>{EXACT})\b(?:\s+(?P<noun>{_PLURAL})\b)?"
)
_EMERGENCY = "911"  # the number to call in North America, no number of people
_NONE = AnyCase(
    rf"\b(?:(?:no|not\s+one|not\s+a(?:\s+single)?)\s+(?:other\s+|known\s+|reported\s+)?(?P<noun>{_PLURAL}|{_SINGULAR}|one)"
    rf"(?:,\s(?:{_PLURAL}|{_SINGULAR})\b)*(?:,?\sor\s(?:{_PLURAL}|{_SINGULAR}))?|"
    r"none\s+of\s+(?:them|the\s+\w+)|nobody|none)\b"
)
_VAGUE = AnyCase(
    rf"(?<![\w-])(?:the\s+|many\s+|some\s+|other\s+|more\s+|multiple\s+)?(?:{_WALL}[a-z]+\s+)?"
    rf"(?P<noun>(?!(?:killed|injured|wounded|dead|lives|others|deaths|injuries)\b)(?:{_PLURAL}))\b"
)
_WORK = AnyCase(
    r"\b(?:film|movie|novel|book|song|series|play|album|documentary|drama|thriller|painting),?\s+"
    r"(?:[“\"][^”\"]{1,80}[”\"]|[‘'][^’']{1,80}[’'])"
)
"""What is called by a title in quotation marks: its numbers count nobody."""
_AGE = AnyCase(
    rf"\b(?:girl|boy|child|son|daughter|man|woman|baby|infant)\s+(?:of|aged)\s+{EXACT}\b(?!\s+(?:people|civilians))|"
    r"\b\d{1,3}[-\s]?(?:year|month|week|day)s?[-\s]old\w*|\baged?\s+\d{1,3}\b|(?<=,\s)\d{1,2}(?=,(?!\d{3}))|"
    r"(?<=[a-z],\s)\d{1,2}(?:,\s\d{1,2})*\sand\s\d{1,2}(?=[,.;]|\s(?:before|in|at|after|by|on)\b|$)|"
    r"\b(?:both|ages?)\s+\d{1,2}\b(?!\s+[a-z]*(?:people|men|women|children|victims))(?:(?:,?\s+(?:and|to|-)|,)\s+\d{1,2}\b){0,4}"
)


PAIRS = dict.fromkeys(("couple", "twins", "parents"), Count(2, 2))
"""What is two of people without a number."""


@dataclass(frozen=True, slots=True)
class Mention:
    """People as a sentence mentions them.

    `count=None`: no number is given ("civilians"). `noun` is the head noun in
    lower case, empty for a number that stands alone. `name` and `age_years`
    are given where one person is named.
    """

    start: int
    end: int
    count: Count | None
    group: Group
    noun: str = ""
    name: str | None = None
    age_years: int | None = None


SOME_OF_THEM = AnyCase(r"[\w-]+\s+of\s+(?:them|whom|these|those)\b")
"""What begins words for some of the people told of before: "two of them children"."""
ARMED = frozenset({Group.COMBATANTS, Group.SECURITY_FORCES, Group.POLICE})
"""Those who bear arms for a side."""
# Whoever is held fights no more, and is counted among people of whom nothing else is said.
_HELD = AnyCase(
    r"\b(?:captured|captive|imprisoned|jailed|detained|interned|surrendered|disarmed|kidnapped|abducted)\s"
)


def group_of(words: str) -> Group:
    """Return the group that a noun phrase names; ALL where none is said."""
    if re.search(r"\bcivilians?\b", words, re.IGNORECASE) and not re.search(
        r"\b(?:women|children|men)\b", words, re.IGNORECASE
    ):
        return Group.CIVILIANS
    for group, pattern in _GROUP_PATTERNS:
        if pattern.search(words):
            return Group.ALL if group in ARMED and _HELD.search(words) else group
    return Group.ALL


_PEOPLE = AnyCase(rf"(?:{_PLURAL}|{_SINGULAR}|{KIN})")


def names_people(noun: str) -> bool:
    """Return whether a noun is known to name people."""
    return _PEOPLE.fullmatch(noun.lower().removeprefix("ex-")) is not None


_PERSON = AnyCase(rf"(?:{_SINGULAR}|{KIN})")


def names_one_person(noun: str) -> bool:
    """Return whether a noun is known to name one person."""
    return _PERSON.fullmatch(noun) is not None


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """Return the mentions of people in `text[start:end]` in order, none overlapping."""
    ages = [match.span() for match in _AGE.finditer(text, start, end)]
    works = [match.span() for match in _WORK.finditer(text, start, end)]
    found: list[Mention] = []

    def keep(mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            overlaps = any(m.start < mention.end and mention.start < m.end for m in found)
            if not overlaps and not _in(mention.start, works):
                found.append(mention)

    keep(_counted(text, start, end, ages))
    keep(_single(text, start, end, list(found)))
    keep(_loose(text, start, end, ages))
    return sorted(found, key=lambda mention: mention.start)


def _counted(text: str, start: int, end: int, ages: list[tuple[int, int]]) -> Iterator[Mention]:
    """Yield people named with their age, none, families of so many, and counted people."""
    for match in _NAMED.finditer(text, start, end):
        first = _start_of_name(match)
        name = text[first : match.end("name")]
        if any(_NO_NAME.fullmatch(word) or names_people(word) for word in name.split()):
            continue  # "Shooting Leaves Boy Dead, 3 Injured", "In Gaza, 39 died"
        if " " in name and not _is_no_age(text, match, end):
            one, age = Count(1, 1), int(match["age"])
            start = match.start() if first == match.start("name") else first
            yield Mention(start, match.end(), one, Group.ALL, "", name, age)
    for match in _ALL_BUT.finditer(text, start, end):
        all_of, less = read_number(match["number"]), read_number(match["less"])
        if all_of and less and less < all_of:
            rest = Count(all_of - less, all_of - less)
            yield Mention(match.start(), match.end(), rest, group_of(_noun(match)), _noun(match))
    for match in _NONE.finditer(text, start, end):
        yield Mention(match.start(), match.end(), Count(0, 0), group_of(match[0]), _noun(match))
    for match in _FAMILY_OF.finditer(text, start, end):
        number = read_count(match["number"])
        yield Mention(match.start(), match.end(), number, Group.FAMILY, "family")
    for match in _COUNTED.finditer(text, start, end):
        count = read_count(match["number"])
        digits = re.fullmatch(rf"(?:19|20)\d\d|[0-3]?\d|{_EMERGENCY}", match["number"])
        dated = digits and _is_date(text, match)
        if count and not dated and not _in(match.start("number"), ages):
            yield Mention(match.start(), match.end(), count, group_of(match[0]), _noun(match))


def _is_no_age(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether the number behind what looks like a name counts people."""
    said_to_be_old = match.end() > match.end("age")
    counts = _COUNTED_BEHIND.match(text, match.end(), end) is not None
    return not said_to_be_old and (counts or int(match["age"]) > OLDEST_YEARS)


def _start_of_name(match: re.Match[str]) -> int:
    """Return where a name begins: in a text all in capitals, behind "SAID THAT"."""
    small = list(_NO_PART_OF_A_NAME.finditer(match["name"])) if match["name"].isupper() else []
    return match.start("name") + (small[-1].end() if small else 0)


def _single(text: str, start: int, end: int, named: list[Mention]) -> Iterator[Mention]:
    """Yield single people; "Amal Harouk, 34, a teacher" is one, and among the named."""
    for match in _ONE.finditer(text, start, end):
        if not any(_stand_together(text, match, mention) for mention in named):
            yield Mention(match.start(), match.end(), Count(1, 1), group_of(match[0]), _noun(match))
    for match in _ANOTHER.finditer(text, start, end):
        yield Mention(match.start(), match.end(), Count(1, 1), Group.ALL)


def _loose(text: str, start: int, end: int, ages: list[tuple[int, int]]) -> Iterator[Mention]:
    """Yield numbers without a noun, and people without a number."""
    for match in _BARE_NUMBER.finditer(text, start, end):
        count = read_count(match["number"])
        listed = match.start() == start and _ITEM.match(text, match.end("number"), end)
        aged = _in(match.start("number"), ages)
        if count and not aged and not listed and not _is_date(text, match):
            yield Mention(match.start(), match.end(), count, Group.ALL)
    for match in _VAGUE.finditer(text, start, end):
        yield Mention(match.start(), match.end(), None, group_of(match[0]), _noun(match))


def _stand_together(text: str, match: re.Match[str], named: Mention) -> bool:
    if named.name is None:
        return False
    left, right = sorted(((match.start(), match.end()), (named.start, named.end)))
    return not text[left[1] : right[0]].strip(" ,")


def _noun(match: re.Match[str]) -> str:
    return (match.groupdict().get("noun") or "").lower()


def _in(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Return whether a bare number is a day, a year or a time."""
    before = text[max(0, match.start("number") - 14) : match.start("number")]
    after = text[match.end("number") : match.end("number") + 14]
    if re.search(rf"\b{_MONTH}\s*$", before, re.I) or re.match(
        rf"\s*(?:of\s+)?{_MONTH}", after, re.I
    ):
        return True
    number = match["number"]
    if number == _EMERGENCY:
        return True
    if number.isdecimal() and re.search(r"\bnumber\s*$", before, re.I):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", number) and not re.search(
        r"\b(?:killed|killing|dead)\s+$", before
    ):
        return True
    return bool(
        re.search(
            r"(?::|[$#/-]\s*|\b(?:call(?:ed|s|ing)?|dial(?:l?ed)?|no\.|highway|route|building|unit|block)\s*)$",
            before,
            re.IGNORECASE,
        )
    )
