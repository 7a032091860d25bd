"""The words around and inside the names of places in English."""

import re


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Before a name they say that it is a place.
STRONG_BEFORE = _words("""
    in near from at outside inside around across towards toward throughout within via
    """)
# They do so for names that are seldom anything else.
WEAK_BEFORE = _words("""
    to of between over into through and leaving by on for reach
    """)
OF_NOUNS = _words("""
    city town village capital suburb port province governorate region district north south east
    west northeast northwest southeast southwest outside outskirts centre center part parts
    streets residents people mayor battle siege area heart northern southern people hospital
    countryside vicinity out capital
    """)
DIRECTIONS = _words("""
    north south east west northern southern eastern western northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern central downtown greater old
    north-eastern north-western south-eastern south-western
    """)

# Names of places that are more often the name of a person or an everyday
# word: they count only where the words around them say so. Compiled from the
# single-word names of the gazetteer.
DOUBTFUL = _words("""
    ada adrian alexandria alice alma amelia andover anna arlington arnold asher ashley aurora austin
    avery bar bari barry bath batman beverly best big boston bradley brandon brentwood brook brooks
    bryan buffalo burke burlington burton byron carl carlisle carmel carol carrollton carson carter
    cary center central chad chandler charlotte chester chico christian clayton cleveland clinton
    clifton clovis college columbia concord corona crawford crosby cruz dallas dana daphne david
    davis dayton denton denver derby diego dillon dixon douglas dover drew duncan durham edison
    eden elgin ellis elizabeth emporia enterprise esther eugene euclid evans everett fair faith
    farmer fernando ferris florence forest foster francisco franklin freeport fremont garland gary
    general georgia gilbert glendale glenn goodyear gordon grand grant green greenwood griffin
    guy hall hamilton hammond harrison harvey hassan hastings hayward heath helena henderson henry
    hercules herbert hilton holland hope houston howard hudson hunter huntington ian imperial
    independence indiana irving isa israel jackson jacksonville jacob jasper jefferson jersey
    johnson jordan jose joseph joshua kamal karim kent kerman kim kingston kirby laguna lancaster
    lansing laurel law lawrence lebanon lee lenin leon leonard lewis liberty lima lincoln linden
    livingston logan lorraine louis lucas lynn madison mahmud malden male man mansfield mansour
    marathon marco maria marietta marion mark marshall martin mary mason maxwell may media melissa
    mercedes mercer merced mexico miller milton mission mobile monroe montana montgomery morgan
    morris morton most mount murray national nelson newton nice norman norton norwood nova oliver
    ontario orange orlando oscar page palmer paradise paris park parker parma patterson pearl perry
    peru philadelphia phoenix pierre plains plant pleasant plymouth pope porter post price pupil
    quincy radcliff ramsey randolph rather reading red regina republic reyes richard richmond
    riverside roberts robinson rock rocky roger rosario roy russell salem salman san santa santiago
    sara savannah scott shelby sheridan sherman sherwood sidney silver simon smith spencer split
    spring springfield stanley stanton sterling stuart sultan summit sur surprise sydney taylor
    temple terrell tom tracy trinidad troy turner tyler union university upper valencia valley van
    vernon victor victoria vienna vincent virginia walker wallace walter warren warwick washington
    wayne webster wesley wheeler white wilson windsor winter winters wood woodward young york zion
    ahmad ahmed ali omar salim salah hamid khalil khalid rashid said saleh jaber nasser nasr mahdi
    mohammad muhammad ibrahim ismail yusuf marwan qasim tariq habib abbas aziz fatima zahra zaki
    of the and but for not new all our are was has had him his her its this that they we you who
    how why what when where here there than then with from into over under after before during
    while sale mari orsha sari issa mina mana bana nada sana tara hama rama oil gas deal data
    police army mayor council island islands lake river coast east west north south sunday monday
    marina mall nation nations field fields hill hills camp point bridge square tower gate garden
    """)

# After a name they make it the name of something else: a street, a school.
NOT_A_PLACE_AFTER = _words("""
    street st avenue ave road rd drive dr boulevard blvd lane ln court ct circle place pl way
    parkway pkwy highway hwy terrace trail creek bridge tower hall high elementary middle school
    park apartments square plaza mall bank hotel inn agreement accords treaty times post herald
    tribune news daily press journal gazette street-level body sun globe jr sr
    """)
# They leave it a place: "the Kabul police", "Gaza Health Ministry".
STILL_A_PLACE_AFTER = _words("""
    police fire county city district province governorate health ministry hospital international
    airport university mayor council strip region sheriff medical civil
    """)
# Capitalised for another reason than being part of a name.
OPENERS = _words("""
    the a an in on at near from and but after before as when while since for to of by with outside
    inside around across between over into this that these those both western eastern northern
    southern today yesterday monday tuesday wednesday thursday friday saturday sunday where if
    although though because during later meanwhile although however
    """)

# The abbreviations of the Associated Press, beside the postal codes.
PRESS_STATES = {
    "AL": "Ala", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo", "CT": "Conn",
    "DE": "Del", "FL": "Fla", "GA": "Ga", "IL": "Ill", "IN": "Ind", "KS": "Kan", "KY": "Ky",
    "LA": "La", "MD": "Md", "MA": "Mass", "MI": "Mich", "MN": "Minn", "MS": "Miss", "MO": "Mo",
    "MT": "Mont", "NE": "Neb", "NV": "Nev", "NH": "N.H", "NJ": "N.J", "NM": "N.M", "NY": "N.Y",
    "NC": "N.C", "ND": "N.D", "OK": "Okla", "OR": "Ore", "PA": "Pa", "RI": "R.I", "SC": "S.C",
    "SD": "S.D", "TN": "Tenn", "TX": "Tex", "VT": "Vt", "VA": "Va", "WA": "Wash", "WV": "W.Va",
    "WI": "Wis", "WY": "Wyo", "DC": "D.C",
}  # fmt: skip

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_ARTICLE = r"(?:(?:[aA][lnrstdz]|[aA]sh|[eE][lnrstdz]|[eE]sh|[uU]m|[aA]bu|[dD]e|[dD]el|[lL]a|[lL]os|[sS]an)[-\s])"
NAME = rf"{_ARTICLE}{{0,2}}{_CAPITAL}[\w'’‘`]+(?:[-\s](?:{_ARTICLE})?{_CAPITAL}[\w'’‘`]+){{0,2}}"
"""Pattern of the name of a place that no list need know."""

DIRECTION = (
    r"(?:(?:the\s)?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|NORTH|SOUTH|EAST|WEST)"
    r"(?:-?(?:east|west|EAST|WEST))?(?:ern|ERN)?|[Dd]owntown|[Oo]ld|the\sOld\sCity\sof)"
)
"""Pattern of what says which part of a town is meant."""

AREA = re.compile(
    rf"(?<![\w'’-])(?P<name>{NAME})\s(?P<kind>neighbou?rhood|district|quarter|suburb|area|(?:refugee\s)?camp|"
    r"village|town|residential\scomplex|borough)s?\b",
)
AREA_OF = re.compile(
    rf"\b(?P<kind>neighbou?rhood|district|quarter|suburb|village|town|refugee\scamp)\sof\s(?P<name>{NAME})"
)
REGION = re.compile(
    rf"(?<![\w'’-])(?P<name>{NAME})\s(?P<kind>[Pp]rovince|PROVINCE|[Gg]overnorate|[Oo]blast|region|County|county|"
    r"Parish|department|prefecture|state|Strip|STRIP)\b"
)
REGION_OF = re.compile(
    rf"\b(?P<kind>[Pp]rovince|[Gg]overnorate|[Dd]epartment)\sof\s(?P<name>{NAME})"
)
