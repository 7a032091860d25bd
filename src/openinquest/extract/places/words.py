"""The words around and inside the names of places in English."""

import re


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


STRONG_BEFORE = _words("in near from at outside inside around across towards toward throughout")
"""Before a name they say that it is a place."""

STRUCK = _words("hit struck bombed shelled targeted pounded bombarded raided attacked hitting")
"""Before a name they say that it may be a place."""

FATHERS = _words("abu abi ibn bin ben bint um umm abd")
"""What names of persons begin with in Arabic."""

OF_NOUNS = _words("""
    city town village capital suburb suburbs port province governorate region district north south
    east west northeast northwest southeast southwest outside outskirts centre center part parts
    section streets residents people mayor battle siege area heart countryside vicinity out
    neighbourhood neighborhood quarter middle border downtown side most much all
    """)
"""Before "of" they say that a place follows: "the city of"."""

DIRECTIONS = _words("""
    north south east west northern southern eastern western northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern central downtown greater old
    suburban rural nearby neighboring neighbouring
    """)
"""Before a name they say which part of a place is meant."""

ARTICLES = _words("al el ad an ar as at az ash ed en er es et ez esh")
LINKS = _words("of and the de del la las los da do dos di du des le les el al")
"""Small words that may stand inside a name."""

DOUBTFUL = _words("""
    ada adrian alexandria alice alma amelia andover anna arlington arnold asher ashley aurora austin
    avery bar bari barry bath batman beverly best big bradley brandon brentwood brook brooks
    bryan burke burlington burton byron carl carlisle carmel carol carrollton carson carter
    cary center central chad chandler charlotte chester chico christian clayton cleveland clinton
    clifton clovis college columbia concord corona crawford crosby cruz dana daphne david
    davis dayton denton derby diego dillon dixon douglas dover drew duncan durham edison
    eden elgin ellis elizabeth emporia enterprise esther eugene euclid evans everett fair faith
    farmer fernando ferris florence forest foster francisco franklin freeport fremont garland gary
    general george georgia gilbert glendale glenn goodyear gordon grand grant green greenwood
    griffin guy hall hamilton hammond harrison harvey hastings hayward heath helena henderson
    henry hercules herbert hilton hope howard hudson hunter huntington ian imperial
    independence indiana irving isa jackson jacksonville jacob jasper jefferson jersey
    johnson jordan jose joseph joshua karim kent kerman kim kingston kirby laguna lancaster
    lansing laurel law lawrence lee lenin leon leonard lewis liberty lima lincoln linden
    livingston logan lorraine louis lucas lynn madison malden male man mansfield mansour
    marathon marco maria marietta marion mark marshall martin mary mason maxwell may media melissa
    mercedes mercer merced miller milton mission mobile monroe montana montgomery morgan
    morris morton most mount murray national nelson newton nice norman norton norwood nova oliver
    orange oscar page palmer paradise park parker parma patterson pearl perry
    pierre plains plant pleasant plymouth pope porter post price quincy ramsey randolph
    rather reading red regina republic reyes richard richmond
    riverside roberts robinson rock rocky roger rosario roy russell salem salman san santa santiago
    sara savannah scott shelby sheridan sherman sherwood sidney silver simon smith spencer split
    spring springfield stanley stanton sterling stuart sultan summit sur surprise sydney taylor
    temple terrell teresa tom tracy trinidad troy turner tyler union university upper valencia
    valley van vernon victor victoria vincent virginia walker wallace walter warren warwick
    washington wayne webster wesley wheeler white wilson windsor winter winters wood woodward
    york young zion kennedy perez santos alfaro ivanov frida aden katy kamal paradise samah banan
    safa safi nabulsi salvador rodriguez molina pineda moreno cesar
    abu ahmad ahmed ali amani hanna hassan ibrahim ismail jaber julia khalid khalil hamid habib
    aziz abbas fatima karam mahdi mahmud mohammad muhammad nadia nasr nasser omar qasim rania
    rashid said saleh salah salama salim sana tariq yusuf zahra hamad hamas nima wadi bani
    of the and but for not new all our are was has had him his her its this that they we you who
    how why what when where here there than then with from into over under after before during
    while sale mari issa mina mana bana nada tara hama rama oil gas deal data god human rest
    amen bank north un oral allah police army mayor council island islands lake river coast east
    west south monday tuesday wednesday thursday friday saturday sunday marina mall nation nations
    field fields hill hills camp point bridge square tower gate garden state line grove
    """) - {"hama", "lima", "sana"}
"""Names that are more often a person or an everyday word than a place.

They count only where the words around them say so. Compiled by hand from the
names of the gazetteer and the false places that they made in press reports.
"""

STREETS = _words("""
    street st avenue ave road rd drive dr boulevard blvd lane ln court ct circle pl way parkway
    pkwy highway hwy terrace trail square apartments plaza mall
    """)
NOT_A_PLACE_AFTER = STREETS | _words("""
    creek bridge tower hall high elementary middle school park bank hotel inn agreement accords
    treaty times post herald tribune news daily press journal gazette body sun globe jr sr city
    township advocate argus bee chronicle courier dispatch echo enquirer examiner guardian
    independent inquirer leader ledger mail mercury mirror monitor observer record register reporter
    review sentinel standard star telegraph weekly radio television tv magazine media network
    observatory institute foundation association society brigade brigades battalion battalions
    regiment front museum orchestra arena stadium convention conventions protocol process
    declaration initiative united rovers
    """)
"""After a name they make it the name of something else: a street, a school, a newspaper."""

KIN = _words("family families clan tribe brothers sisters")
"""After a name they make it one of people: "the Samara family"."""

TITLES = _words("""
    dr mr mrs ms miss prof professor sheikh sheikha imam haji hajj engineer eng nurse president
    minister sen senator rep gov governor judge justice capt captain gen general col colonel lt maj
    major sgt sergeant cpl officer deputy detective son daughter wife husband brother sister father
    mother uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother baby child
    named called martyr
    """)
"""Before a name they make it one of a person: "Dr. Haifa", "his son Karim"."""

COUNTY = _words("county counties parish")

STILL_A_PLACE_AFTER = _words("""
    police fire county district province governorate health ministry hospital international
    airport university mayor council strip region sheriff medical civil general metropolitan
    """)
"""After a name they leave it a place: "the Kabul Police"."""

AREA_NOUNS = _words("area region district neighbourhood neighborhood countryside camp suburbs city")
"""After a name with an article they say that it is that of a place: "in the Mosul area"."""

TOWN_NOUNS = _words("police man woman men teen teenager resident residents mayor firefighters")
"""After a name they say that it is that of a town: "a Vicksburg man"."""

CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    today yesterday
    """)
OPENERS = _words("""
    the a an in on at near from and but after before as when while since for to of by with outside
    inside around across between over into this that these those both if although though because
    during later meanwhile however where our their his her its some many most all no one two
    three several other another is was were has had at an through toward towards into within via
    """)
"""Words that are capitalised for another reason than being part of a name."""

NEVER = (
    OPENERS
    | CALENDAR
    | _words("one two three four five six seven eight nine ten")
    | _words("""
    march may metro commonwealth toyota drug skip st university block bank tal abu god human rest
    amen center central college university general enterprise independence
    same time police federal alliance entire agro liberal popular young grenade colonia paradise
    front war home
    """)
    | {"white house"}
)
"""Names of the gazetteer that press reports use for anything but the place."""

NO_NAMES = _words("""
    facebook instagram telegram twitter whatsapp youtube
    police school court islamic security congress parliament defense defence justice state
    health interior islam arabic english spanish internet ramadan christmas easter large
    residential him side end fire criminal investigations name entire same national
    affairs ministry agency republic democratic republican united nations general
    international radio television watch amnesty network association foundation committee party
    movement boko haram hezbollah hamas taliban shabaab qaeda isis houthis brigades kataib
    """)
"""Words that no name of an unlisted place contains."""

# The abbreviations of the Associated Press, by postal code.
PRESS_STATES = {
    "AL": "Ala", "AK": "Alaska", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo",
    "CT": "Conn", "DE": "Del", "FL": "Fla", "GA": "Ga", "IL": "Ill", "IN": "Ind", "KS": "Kan",
    "KY": "Ky", "LA": "La", "MD": "Md", "MA": "Mass", "MI": "Mich", "MN": "Minn", "MS": "Miss",
    "MO": "Mo", "MT": "Mont", "NE": "Neb", "NV": "Nev", "NH": "N.H", "NJ": "N.J", "NM": "N.M",
    "NY": "N.Y", "NC": "N.C", "ND": "N.D", "OH": "Ohio", "OK": "Okla", "OR": "Ore", "PA": "Pa",
    "RI": "R.I", "SC": "S.C", "SD": "S.D", "TN": "Tenn", "TX": "Tex", "VT": "Vt", "VA": "Va",
    "WA": "Wash", "WV": "W.Va", "WI": "Wis", "WY": "Wyo", "DC": "D.C",
}  # fmt: skip

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_ARTICLE = (
    r"(?:(?:[aA][lnrstdz]|[aA]sh|[eE][lnrstdz]|[eE]sh|[uU]m|[aA]bu|[dD]el?|[lL]a|[lL]os|[sS]an)"
    r"[-\s])"
)
_REST = r"(?:[^\W\d_]|['’‘`](?!s\b)(?=[^\W\d_]))+"
NAME = rf"(?:{_ARTICLE}){{0,2}}{_CAPITAL}{_REST}(?:[-\s](?:{_ARTICLE})?{_CAPITAL}{_REST}){{0,2}}"
"""Pattern of the name of a place that no list need know."""

AREA = re.compile(
    rf"(?<![\w'’.-])(?P<name>{NAME})\s(?P<kind>neighbou?rhood|district|quarter|suburb|area|"
    r"(?:refugee\s)?camp|village|town|residential\scomplex|borough|City|Township)\b"
)
AREA_OF = re.compile(
    r"\b(?P<kind>neighbou?rhood|district|quarter|suburb|village|town|refugee\scamp)\sof\s"
    rf"(?P<name>{NAME})"
)
REGION = re.compile(
    rf"(?<![\w'’.-])(?P<name>{NAME})\s(?P<kind>[Pp]rovince|PROVINCE|[Gg]overnorate|[Oo]blast|region|"
    r"County|COUNTY|county|Parish|department|DEPARTMENT|prefecture|state)\b"
)
FIRST_DIVISIONS = _words("department governorate oblast prefecture province")
REGION_OF = re.compile(
    r"\b(?P<kind>[Pp]rovince|PROVINCE|[Gg]overnorate|department|DEPARTMENT)\s(?:of|OF)\s"
    rf"(?P<name>{NAME})"
)

SETTLEMENTS = (
    r"villages?|towns?|city|settlements?|hamlets?|townships?|port|area|edge|outskirts|quarter|"
    r"neighbou?rhood|suburb|commune|island|locality"
)
"""Pattern of the nouns behind whose "of" the name of a place stands, for any case."""

DIVISIONS = (
    r"district|governorate|province|region|county|countryside|township|oblast|state|department|"
    r"territory"
)
"""Pattern of the nouns for the parts of a country, behind their names."""

TOWNS_BEGIN = _words("""
    kafr kafar kfar kefar tal tall tell tel ayn ain ein beit bayt bait beyt deir dayr wadi jabal
    jebel jisr qasr kasr ras bir birkat qalat qala marj maarat maaret maarrat mazraat mazraet nahr
    souq suq souk khirbet khirbat burj bourj majdal qaryat shatt hosh hawsh bandar tangi darra kot
    """)
"""With these words for hills, wells and houses begin names of villages, seldom of people."""

TOWNS_END = ("abad", "pur", "ivka", "ovka", "ivske", "grad", "gorod", "shahr", "kalay")
"""With these end names of towns, seldom of people."""
