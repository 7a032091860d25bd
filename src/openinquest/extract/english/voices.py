"""What kind of voice a noun phrase names: name, role, organisation, kind."""

import re
from collections.abc import Collection

from openinquest.extract.english.organisations import canonical
from openinquest.extract.places.states import is_a_place_alone
from openinquest.model import Source, SourceKind, Span

# Role nouns and the kind of voice they make; the first match from the top wins.
_KINDS: tuple[tuple[SourceKind, str], ...] = (
    (
        SourceKind.ANONYMOUS,
        r"(?:on\s+(?:the\s+)?condition\s+of\s+anonymity|"
        r"not\s+authori[sz]ed\s+to\s+(?:speak|talk|brief|discuss)|who\s+(?:asked|declined)\s+(?:not\s+)?to\s+be\s+"
        r"(?:named|identified)|unnamed|unidentified|anonymous|familiar\s+with)",
    ),
    (SourceKind.SURVIVOR, r"survivors?"),
    (
        SourceKind.RELATIVE,
        r"relatives?|famil(?:y|ies)|father|mother|brother|sister|uncle|aunt|cousin|nephew|niece|"
        r"son|daughter|widow|husband|wife|kin",
    ),
    (
        SourceKind.WITNESS,
        r"witness(?:es)?|eyewitness(?:es)?|residents?|neighbou?rs?|villagers?|bystanders?|locals|"
        r"shopkeepers?|people\s+(?:in|at|from|living)",
    ),
    (
        SourceKind.RESCUER,
        r"rescuers?|civil\s+defen[cs]e|white\s+helmets|firefighters?|fire\s+(?:chief|department|brigade|service|crews?)|"
        r"rescue\s+workers?|first\s+responders?|ambulance|red\s+cross|red\s+crescent|paramedics?",
    ),
    (
        SourceKind.MEDIC,
        r"doctors?|medics?|surgeons?|nurses?|hospitals?|health\s+(?:ministry|directorate|official\w*|"
        r"department|authorit\w+)|medical|morgue|coroner|ministry\s+of\s+health|m[ée]decins\s+sans\s+"
        r"fronti[èe]res|msf|medical\s+examiner",
    ),
    (
        SourceKind.MONITOR,
        r"airwars|observatory|monitors?|monitoring\s+group|iraq\s+body\s+count|human\s+rights\s+"
        r"(?:office|commission\w*)|high\s+commissioner|united\s+nations|u\.n\.|\bun\b|unama|unami|"
        r"ohchr|investigators|commission\s+of\s+inquiry",
    ),
    (
        SourceKind.NGO,
        r"amnesty|human\s+rights\s+watch|hrw|rights\s+(?:group|organi[sz]ation)s?|ngos?|charit(?:y|ies)|"
        r"aid\s+(?:group|agency|agencies|organi[sz]ation)s?|activists?|advocates?|researchers?",
    ),
    (
        SourceKind.ARMED_GROUP,
        r"isis|isil|islamic\s+state|daesh|taliban|rebels?|militants?|insurgents?|guerrillas?|hamas|"
        r"hezbollah|al-?qaeda|militia\w*|fighters?|amaq|fmln|farc|eln|shining\s+path",
    ),
    (
        SourceKind.MILITARY,
        r"(?:gen|lt|col|maj|capt|sgt|brig|adm|cmdr)\b\.?|general|colonel|major|captain|lieutenant|"
        r"brigadier|sergeant|commanders?|admiral|army|military|coalition|pentagon|centcom|idf|"
        r"central\s+command|command|joint\s+task\s+force|air\s+force|navy|troops|soldiers?|forces|defen[cs]e\s+(?:ministry|"
        r"department|secretary|minister|official\w*)|department\s+of\s+defen[cs]e|"
        r"ministry\s+of\s+defen[cs]e|cjtf\S*|pilots?|officers?",
    ),
    (
        SourceKind.GOVERNMENT,
        r"president|prime\s+minister|minister|ministry|government|white\s+house|kremlin|embassy|"
        r"state\s+department|cabinet|foreign\s+office|secretary|u\.s\.|united\s+states|parliament|"
        r"official\s+\w+\s+statement|administration|washington|moscow|baghdad|damascus|kabul|tehran",
    ),
    (
        SourceKind.OFFICIAL,
        r"officials?|governor|mayor|council(?:lor|man|woman)?|lawmakers?|police|sheriff|authorit(?:y|ies)|"
        r"spokes(?:man|woman|person|people)|prosecutors?|attorney|judge|chief|deput(?:y|ies)|senator|"
        r"congress\w*|detectives?|director|department|municipal\w*|chair\w*|court|inspector",
    ),
    (
        SourceKind.MEDIA,
        r"reporters?|journalists?|correspondents?|newspapers?|news|television|\btv\b|radio|reuters|"
        r"agenc(?:y|ies)|bbc|cnn|media|magazine|post|times|associated\s+press|\bafp\b|\bap\b|broadcaster",
    ),
)
_KIND_PATTERNS = tuple(
    (kind, re.compile(rf"(?:^|\b)(?:{pattern})(?:\b|(?<=\.))", re.IGNORECASE))
    for kind, pattern in _KINDS
)

_TITLE = (
    r"(?:(?:Brig|Maj|Lt|Gen|Col|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Rev)\.|General|"
    r"Colonel|Major|Captain|Lieutenant|Brigadier|Sergeant|Admiral|President|Prime\s+Minister|"
    r"Minister|Secretary|Senator|Governor|Mayor|Sheriff|Chief|Judge|Doctor|Professor|Commander|"
    r"Defen[cs]e\s+Secretary|Foreign\s+Minister|Detective|Officer|Inspector)"
)
_NAME_WORD = (
    r"(?:[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*|[A-Z]\.|"
    r"(?:al|el|bin|ibn|abu|de|la|von|van)-?[A-ZÀ-Þ]?[\w'’-]*)"
)
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD})*")
_TITLED = re.compile(rf"(?P<title>{_TITLE}(?:\s+{_TITLE})*)\s+(?P<name>{_NAME.pattern})")
ENDS_IN_A_TITLE = re.compile(rf"\b{_TITLE}$", re.IGNORECASE)
_LIES_IN = re.compile(
    rf"\b(?:in|of|at|near|from|outside|around)\s+{_NAME.pattern}"
    rf"(?P<comma>,\s+)(?P<where>{_NAME.pattern}(?:\s+(?:of|and)\s+(?:the\s+)?{_NAME.pattern})?)"
    r"(?=,|$)"
)
_APPOSITION = re.compile(r"^(?P<name>[^,]+),\s*(?P<role>.+?),?$")

# Capitalised words that make an organisation of the phrase they stand in.
_ORGANISATION = re.compile(
    r"\b(?:ministry|department|command|coalition|force|forces|army|military|agency|council|office|"
    r"brigade|battalion|regiment|corps|government|police|pentagon|watch|international|airwars|amnesty|directorate|hospital|nations|"
    r"u\.n\.|un|u\.s\.|states|group|observatory|commission|committee|house|defen[cs]e|service|"
    r"authority|authorities|reuters|statement|report|administration|task|union|council|bureau|rooms?|network|association|foundation|federation|"
    r"isis|isil|state|taliban|coroner|sheriff's|centcom|cjtf\S*|unama|unami|hrw|msf)(?!\w)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:he|she|they|it|who|which|i|we|him|her|his|them|their|its|me|us)$", re.IGNORECASE
)
# Bodies have small words in their names, people do not: "Rights Without Borders".
_BODY_BY_NAME = re.compile(
    r"[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}\s(?:the|for|[Ww]ithout|[Aa]gainst)(?:\s[A-Z][a-z]+){1,3}"
)
_NAMES_TOGETHER = re.compile(
    rf"(?i:two|three|four|five|six|both|several|the)\s[^,]{{3,40}}s,\s{_NAME_WORD}(?:\s{_NAME_WORD})?"
    rf"(?:,\s{_NAME_WORD}(?:\s{_NAME_WORD})?)*,?\sand\s{_NAME_WORD}(?:\s{_NAME_WORD})?"
)
"""Several who speak together, by what they are and their names."""
# "He, a relative of one of the dead": what follows the pronoun names the voice.
_PRONOUN_BEFORE = re.compile(r"^(?:he|she|they|it|who),\s+", re.IGNORECASE)
_DETERMINER = re.compile(
    r"^(?:the|a|an|one|its|his|her|their)\s+",
    re.IGNORECASE,
)


def kind_of(phrase: str) -> SourceKind:
    """Return what kind of voice the words name; UNSPECIFIED where none fits."""
    for part in (re.split(r"\s+and\s+", phrase)[0], phrase):
        for kind, pattern in _KIND_PATTERNS:
            if pattern.search(part):
                return kind
    return SourceKind.UNSPECIFIED


# Bodies that publish in their own name; newspapers bear the names of capitals.
_PUBLISHING_BODIES = (
    SourceKind.MONITOR,
    SourceKind.NGO,
    SourceKind.ARMED_GROUP,
    SourceKind.MILITARY,
)
_STATE_BODY = re.compile(
    r"\b(?:ministry|government|embassy|white house|kremlin|presidency|cabinet|"
    r"foreign office|office of the (?:president|prime minister)|state department)\b",
    re.IGNORECASE,
)


def kind_of_publisher(name: str) -> SourceKind:
    """Return what kind of voice a publisher is: MEDIA unless its name is that of another body.

    A command that publishes a statement speaks for itself; a paper does not,
    whatever city or army stands in its name.

    Example:
        >>> kind_of_publisher("Northern Area Command").value, kind_of_publisher("Army Times").value
        ('military', 'media')
    """
    patterns = dict(_KIND_PATTERNS)
    if patterns[SourceKind.MEDIA].search(name):
        return SourceKind.MEDIA
    for kind in _PUBLISHING_BODIES:
        if patterns[kind].search(name):
            return kind
    return SourceKind.GOVERNMENT if _STATE_BODY.search(name) else SourceKind.MEDIA


def is_pronoun(phrase: str) -> bool:
    """Return whether the phrase is a pronoun that must be resolved; "US" is a country."""
    return phrase.strip() != "US" and bool(_PRONOUN.match(phrase.strip()))


def is_first_person(phrase: str) -> bool:
    """Return whether the words are "I" or "we"; "US" is a country."""
    return phrase != "US" and phrase.lower() in {"i", "we", "me", "us"}


def is_anonymous(words: str) -> bool:
    """Return whether the words tell that a voice keeps its name back."""
    return _KIND_PATTERNS[0][1].search(words) is not None


def read_voice(phrase: str, span: Span, titles: Collection[str] = ()) -> Source:
    """Return the voice that a noun phrase names.

    A phrase is read as name with title, name with apposition, organisation,
    or role, in that order; what the words leave out is None. `titles` are words
    known to stand before a name as no part of it ("Farmer").

    Example:
        >>> voice = read_voice("Brig. Gen. Sami Aziz, a spokesman for the army", Span(0, 46))
        >>> voice.name, voice.role, voice.kind.value
        ('Sami Aziz', 'Brig. Gen., a spokesman for the army', 'military')
    """
    plain = _without_the_country(_PRONOUN_BEFORE.sub("", " ".join(phrase.split()).strip(" ,")))
    if (body := canonical(plain)) is not None:
        return Source(None, None, body, kind_of(body), span)
    kind = kind_of(plain)
    if _BODY_BY_NAME.fullmatch(plain) and not is_role(plain):
        return Source(None, None, plain, kind, span)
    if _NAMES_TOGETHER.fullmatch(plain):  # "two former inmates, Oleh and Maksym"
        return Source(None, _DETERMINER.sub("", plain), None, kind, span)
    before, _, after = _split_apposition(plain)
    titled = _TITLED.search(before)
    if titled:
        lead = before[: titled.start()].strip()
        role = ", ".join(part for part in (f"{lead} {titled['title']}".strip(), after) if part)
        return Source(
            _bare(titled["name"]),
            role,
            _organisation_in(f"{lead}, {after}" if lead and after else lead or after),
            kind,
            span,
        )
    person = _person_at_end(before, titles)
    if person:
        lead = before[: before.rindex(person)].strip(" ,")
        held = ", ".join(part for part in (lead, after) if part)
        return Source(person, held or None, _organisation_in(held), kind, span)
    if names_a_body(before):
        return Source(None, None, _DETERMINER.sub("", plain), kind, span)
    return Source(None, _DETERMINER.sub("", plain), _organisation_in(before), kind, span)


def read_joint_voice(phrase: str, span: Span) -> Source:
    """Return the voice of several who speak together; the name of one of them is not theirs.

    Example:
        >>> read_joint_voice("Sami Harb and Layla Najm", Span(0, 24)).label
        'Sami Harb and Layla Najm'
    """
    voice = read_voice(phrase, span)
    if voice.name is None:
        return voice
    return Source(None, _DETERMINER.sub("", " ".join(phrase.split())), None, voice.kind, span)


def names_a_body(phrase: str) -> bool:
    """Return whether words name a body ("the army"), and nobody's office in one."""
    return _ORGANISATION.search(phrase) is not None and not is_role(phrase)


def surname(name: str) -> str:
    """Return the last word of a name, without an article or a hyphenated prefix."""
    return re.sub(r"^(?:al|el)[- ]", "", name.split()[-1], flags=re.IGNORECASE).lower()


def _split_apposition(phrase: str) -> tuple[str, str, str]:
    match = _APPOSITION.match(phrase)
    if not match or re.fullmatch(r"\d+", match["role"]):
        return (match["name"] if match else phrase), "", ""
    # "a spokesman, Col. X": the name may stand on either side.
    if not _names_someone(match["name"]) and _names_someone(match["role"]):
        return match["role"], ",", match["name"]
    return match["name"], ",", match["role"]


def _without_the_country(phrase: str) -> str:
    """Return a phrase without where its place lies: "officials in Herat, Afghanistan"."""
    place = _LIES_IN.search(phrase)
    while place is not None and is_a_place_alone(place["where"]):
        phrase = phrase[: place.start("comma")] + phrase[place.end() :]
        place = _LIES_IN.search(phrase)
    return phrase


def _names_someone(phrase: str) -> bool:
    return bool(_TITLED.search(phrase)) or _person_at_end(phrase) is not None


# "an official in Mosul", "the panel on Missing Persons": the name is a place's or a body's.
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|of|for|at|from|with|near|to|by|on|against|outside|around)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|old|greater)(?:ern)?\s+)?$"
)


def _person_at_end(phrase: str, titles: Collection[str] = ()) -> str | None:
    """Return the personal name that closes a phrase, or None if none does."""
    match = re.search(rf"(?:^|\s)({_NAME.pattern})$", phrase)
    if not match or _AFTER_PREPOSITION.search(phrase, 0, match.start(1)):
        return None
    before = phrase[: match.start(1)].rstrip()
    if before.endswith((" and", " &")) and _ORGANISATION.search(before):
        return None  # "the Ministry of Health and Social Welfare"
    words = match[1].split()
    while words and (
        words[0] in titles
        or is_role(words[0])
        or _ORGANISATION.fullmatch(words[0])
        or _NATION.fullmatch(words[0])
    ):
        words.pop(0)
    name = " ".join(words)
    if not words or (not words[-1][0].isupper() and "-" not in words[-1]):
        return None
    if _ORGANISATION.search(name) or kind_of(name) is not SourceKind.UNSPECIFIED:
        return None
    if match[1] == phrase and len(words) == 1 and phrase.isupper():
        return None
    return _bare(name)


_NATION = re.compile(
    r"(?:[A-Z]\w+(?:ian|ish|ese|ani|can|man|nch|tch)|Iraqi|Israeli|Saudi|Yemeni|Afghan|Turkish|"
    r"Kurdish|Greek|Swiss|British|American|U\.S\.|US|UK|The|A|An|But|And|On|In|Local|One|Another)"
)


def is_role(phrase: str) -> bool:
    """Return whether words name what somebody is: "an official", "a spokeswoman"."""
    return bool(
        re.search(
            r"\b(?:officials?|spokes\w+|heads?|deput(?:y|ies)|chair(?:man|woman|person)?|"
            r"officers?|commanders?|witness(?:es)?|residents?|relatives?|"
            r"doctors?|medics?|rescuers?|survivors?|neighbou?rs?|sources?|minister|president|director|"
            r"chief|mayor|governor|investigators?|prosecutors?|workers?|employees?|members?|leaders?|"
            r"analysts?|experts?|lawmakers?|activists?|soldiers?|villagers?|people|men|women|families)\b",
            phrase,
            re.IGNORECASE,
        )
    )


def _organisation_in(phrase: str) -> str | None:
    """Return the organisation that a role names ("spokesman for the army"), or None."""
    match = re.search(r"\b(?:for|of|from|at|with)\s+(?:the\s+)?(?P<of>[^,]+)$", phrase)
    if match and (_ORGANISATION.search(match["of"]) or match["of"][0].isupper()):
        return match["of"]
    lead = re.search(
        r"(?:^|,\s)(?:an?\s+|the\s+)?(?P<lead>[^,]+?)\s+(?:officials?|spokes\w+|officers?|commanders?|"
        r"forces|chief|director|minister|secretary|investigators?)\b",
        phrase,
        re.IGNORECASE,
    )
    if lead and lead["lead"][:1].isupper() and not _NATION.fullmatch(lead["lead"]):
        return re.sub(r"^[A-Z]\w+['’]s\s+(?=[A-Z])", "", lead["lead"])
    own = re.match(
        r"^(?P<own>[A-Z][^,]*\b(?:Army|Force|Navy|Police|Ministry|Department)\b)", phrase
    )
    return own["own"] if own else None


def _bare(name: str) -> str:
    return re.sub(r"['’]s$", "", name.strip(" ,"))
