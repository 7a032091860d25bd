"""Which Arabic words name which means, weapon, party and thing struck; every list is our own.

The patterns are for text as `fold` leaves it, and every repeat in them is bounded.
"""

import re
from collections.abc import Mapping

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.model import Means

_DRONE = (
    "(?:طائر(?:ة|ات|تان|تين)|الطائر(?:ة|ات)|طيران|الطيران)(?: [ء-ي]+){0,2} (?:ال)?مسير(?:ة|ات)?|"
    "(?:طائر(?:ة|ات)|الطائر(?:ة|ات)) (?:بدون|من دون|بلا) طيار|(?:ال)?مسيرات|المسيرة|درون|"
    "مسيرة (?:تركية|روسية|أمريكية|أميركية|إسرائيلية|إيرانية|انتحارية|ملغمة|مفخخة|مجهولة|تابعة|"
    "مذخرة|"
    "يعتقد|للتحالف|للاحتلال|استهدفت|تستهدف|قصفت)"
)
_JETS = (
    "غار(?:ة|ات|تان|تين)|قصف(?:ا)? (?:[ء-ي]+ )?جوي|جوي[ةا]?|من الجو|طيران|الطيران|طائرات|طائرة "
    "حربية|"
    "مقاتلات|مقاتلة حربية|سلاح الجو|مروحي(?:ة|ات)"
)
_MEANS: tuple[tuple[Means, str], ...] = (
    (Means.EXPLOSIVE_REMNANT,
     "مخلفات (?:ال)?(?:حرب|قصف|حروب|عسكرية|حربية|سابق|قتال|معارك)|غير (?:ال)?منفجر(?:ة)?|لم تنفجر"),
    (Means.DRONE_STRIKE, _DRONE),
    (Means.BARREL_BOMB, "براميل|برميل(?:ا)? متفجر|البراميل"),
    (Means.CLUSTER_MUNITION, "عنقودي(?:ة)?"),
    (Means.SUICIDE_BOMB, "انتحاري(?:ة|ا)?|فجر نفسه|حزام(?:ا)? ناسف(?:ا)?"),
    (Means.VEHICLE_BOMB,
     "مفخخ(?:ة|ات)|(?:سيارة|شاحنة|دراجة|عربة)(?: [ء-ي]+){0,2} ملغم(?:ة|ومة)"),
    (Means.BOOBY_TRAP, "(?:منزل|بيت|مبنى|بناء)(?:ا)? (?:مفخخ|ملغم)(?:ا)?|شراك"),
    (Means.LANDMINE, "(?:ال)?لغم(?:ا|ين|ان)?|(?:ال)?ألغام"),
    (Means.IED, "عبو(?:ة|ات|تين) (?:ال)?ناسفة|العبو(?:ة|ات)|عبوة"),
    (Means.CHEMICAL_ATTACK, "كيماوي(?:ة)?|كيميائي(?:ة)?|سارين|كلور|غاز(?:ات)? سام(?:ة)?"),
    (Means.STORED_EXPLOSIVES, "(?:مستودع|مخزن|مستودعات|مخازن)(?: [ء-ي]+){0,1} (?:ذخيرة|ذخائر|"
                              "أسلحة|سلاح)"),
    (Means.FUEL_OR_GAS, "(?:أنبوبة|اسطوانة|أسطوانة|جرة|تسرب|قارورة) (?:ال)?غاز|خزان(?:ات)? وقود"),
    (Means.RAID, "إنزال|مداهمة|اقتحام|اقتحمت|توغل|توغلت|حملة دهم"),
    (Means.MORTAR, "هاون"),
    (Means.AIR_STRIKE, _JETS),
    (Means.MISSILE,
     "صاروخ(?:ا)? (?:[ء-ي]+ )?(?:موجه|باليستي|بالستي|مجنح|كروز|أرض)|صواريخ (?:موجهة|باليستية|"
     "بالستية)|سكود"),
    (Means.ROCKET, "راجم(?:ة|ات)|صاروخي(?:ة|ا)?|(?:ال)?صواريخ|صاروخ(?:ا|ين)?|غراد|كاتيوشا"),
    (Means.ARTILLERY, "مدفعي(?:ة|ا)?|مدافع|دباب(?:ة|ات)"),
    (Means.SHELLING, "قذيفة|قذائف|قذيفتين|قصف(?:ا)? بري"),
    (Means.GRENADE, "قنبلة (?:[ء-ي]+ )?يدوية|قنابل يدوية|رمانة يدوية"),
    (Means.SNIPER_FIRE, "قنص(?:ا|ت)?|قناص(?:ة|ا)?"),
    (Means.EXECUTION, "إعدام(?:ا|ات)?|أعدم(?:ت|وا)?|تصفية"),
    (Means.GUNFIRE,
     "إطلاق (?:ال)?(?:نار|رصاص|نيران)|رصاص(?:ة|ات)?|طلق(?:ة|ات)?(?: ناري(?:ة)?)?|عيار(?:ات)? "
     "ناري(?:ة)?|"
     "(?:ال)?نار على|فتح(?:ت|وا)? (?:ال)?نار|الرشاشات|(?:ال)?نيران|"
     "أطلق(?:ت|وا)? (?:[ء-ي]+ ){0,4}(?:ال)?نار"),
    (Means.STABBING, "طعن(?:ا)?|سكين|سكاكين"),
    (Means.TORTURE, "تعذيب"),
    (Means.CLASH, "اشتباك(?:ات)?|معارك|مواجهات"),
    (Means.KIDNAPPING, "اختطاف|خطف|اختطفت"),
    (Means.DETENTION, "اعتقال(?:ات)?|اعتقلت|تعتقل"),
    (Means.VEHICLE, "حادث سير|دهس(?:ا)?|حادث مروري"),
    (Means.COLLAPSE, "انهيار"),
    (Means.FIRE, "حريق|حرائق|احتراق"),
    (Means.EXPLOSION, "انفجار(?:ا|ات|ين|ان)?|انفجر(?:ت)?|تفجير(?:ا|ات|ين|ان)?"),
    (Means.MASSACRE, "مجزرة|مجازر"),
    (Means.EXPLOSIVE_VIOLENCE, "قصف(?:ا|ت|وا|هم|ها)?|يقصف|تقصف|القصف"),
    (Means.ATTACK,
     "هجوم(?:ا)?|هجمات|هجومين|استهداف(?:ا|ها|هم|ه)?|استهدف(?:ت|وا|هم|ها)?|تستهدف|يستهدف|ضرب(?:ة|"
     "ات)|"
     "(?:ال)?عدوان|اعتداء|اعتداءات|هاجم(?:ت|وا)?|كمين(?:ا)?"),
)  # fmt: skip

_EDGE = r"(?<![\w])(?:[وفبلك]{1,2}|[وفبك]?ال|لل|[وف]لل)?"
_ANY = "|".join(f"(?P<m{at}>{fold(words).text})" for at, (_, words) in enumerate(_MEANS))
MEANS = re.compile(rf"{_EDGE}(?:{_ANY})(?![\w])")
"""Finds the words of means; the group's number is that of the means in `means_of`."""

OUT_OF_COUNT = re.compile(
    fold(
        r"(?:تحليق|حلق|حلقت|تحلق)(?: \w+){0,2} (?:لل|ال)?(?:طيران|طائرات)\w*(?: \w+ي\w?)?|"
        r"(?:ل|ب|ال)?وقف (?:ال)?إطلاق (?:ال)?نار|"
        r"(?:أسقط|اعترض|تصدى)(?:ت|وا)?(?: \w+){0,3}? (?:لل|ال|ل)?"
        r"(?:طائر|مسير|صاروخ|صواريخ)\w*(?: \w+ي\w{0,2})?"
    ).text
)
"""Flights, truces and what was shot down: no attacks."""


def means_of(found: re.Match[str]) -> tuple[int, Means]:
    """Return the means that a match of `MEANS` names, with its rank: the less, the more telling."""
    at = int((found.lastgroup or "m0")[1:])
    return at, _MEANS[at][0]


_WEAPONS: tuple[tuple[str, str], ...] = (
    ("barrel bombs", "براميل(?: متفجرة)?|برميل(?:ا)? متفجر"),
    ("cluster bombs", "(?:قنابل|قنبلة|ذخائر|صواريخ|صاروخ) عنقودي(?:ة)?"),
    ("white phosphorus", "فسفور|فوسفور"),
    ("chlorine", "كلور"),
    ("sarin", "سارين"),
    ("mortar shells", "قذائف (?:[ء-ي]+ )?هاون|قذائف الهاون|قذيفة هاون"),
    ("artillery shells", "قذائف (?:ال)?مدفعي(?:ة)?|قذيفة مدفعية"),
    ("tank shells", "قذيفة دبابة|قذائف (?:ال)?دبابات"),
    ("grad rockets", "غراد"),
    ("katyusha rockets", "كاتيوشا"),
    ("scud missiles", "سكود"),
    ("vacuum missiles", "فراغي(?:ة)?"),
    ("machine guns", "رشاشات|الرشاشات"),
    ("hand grenade", "قنبلة يدوية"),
)
WEAPONS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"{_EDGE}(?:{fold(words).text})(?![\w])") for name, words in _WEAPONS
}
"""Weapons by the names that the reader of English gives them."""

_SIDES: tuple[tuple[str, str], ...] = (
    ("Syrian regime forces",
     "(?:قوات|جيش|عصابات|ميليشيات|مليشيات|ميليشيا|طيران|مدفعية|حواجز|طائرات) (?:(?:ال)?نظام|"
     "(?:ال)?أسد)(?: السوري)?|"
     "القوات الحكومية(?: السورية)?|قوات الحكومة السورية|جيش النظام|الجيش السوري|(?:ال)?نظام السوري|"
     "نظام الأسد|(?:ال)?نظام|الفرقة الرابعة"),
    ("Russia", "روسيا|(?:ال)?روسي(?:ة)?|(?:ال)?احتلال الروسي|(?:ال)?عدوان الروسي"),
    ("Saudi-led coalition", "(?:ال)?تحالف (?:العربي|السعودي|بقيادة السعودية)|(?:ال)?عدوان السعودي"),
    ("US-led coalition", "(?:ال)?تحالف(?: الدولي)?"),
    ("SDF", "قسد|قوات سوري[اة] (?:الديمقراطية|الديموقراطية)|(?:ال)?وحدات الكردية"),
    ("Turkish "
     "army", "الجيش التركي|جيش الاحتلال التركي|القوات التركية|قوات تركية|(?:ال)?احتلال التركي"),
    ("Turkey", "تركيا|(?:ال)?تركي(?:ة)?"),
    ("Syrian National Army", "(?:ال)?جيش الوطني(?: السوري)?"),
    ("Israeli army", "جيش الاحتلال(?: الإسرائيلي)?|الجيش الإسرائيلي|قوات الاحتلال(?: الإسرائيلي)?"),
    ("Israel", "إسرائيل|(?:ال)?إسرائيلي(?:ة)?|(?:ال)?(?:احتلال )?(?:ال)?صهيوني(?:ة)?"),
    ("Islamic State", "داعش|تنظيم الدولة(?: الإسلامية)?|الدولة الإسلامية"),
    ("Hayat Tahrir al-Sham", "هيئة تحرير الشام|تحرير الشام"),
    ("United States", "أمريكي(?:ة)?|أميركي(?:ة)?|الأمريكي(?:ة)?|الأميركي(?:ة)?|الولايات المتحدة"),
    ("Iran", "(?:ال)?إيراني(?:ة)?"),
    ("Jordan", "(?:ال)?أردني(?:ة)?"),
    ("Houthis", "(?:ال)?حوثي(?:ون|ين|ة)?"),
    ("Hezbollah", "حزب الله"),
    ("Hamas", "حماس"),
    ("Iraqi army", "الجيش العراقي|القوات العراقية"),
    ("RSF", "(?:قوات )?الدعم السريع"),
    ("Sudanese army", "الجيش السوداني"),
)  # fmt: skip
_ARTICLE_FIRST = re.compile(r"(^|\|)ال(?=[ء-ي])")
"""The article at the beginning of a name, which stands in `_EDGE` in each of its forms."""

_BARS = r"\1"
PARTIES = re.compile(
    rf"{_EDGE}(?:"
    + "|".join(
        f"(?P<p{at}>{_ARTICLE_FIRST.sub(_BARS, fold(words).text)})"
        for at, (_, words) in enumerate(_SIDES)
    )
    + r")(?![\w])"
)
"""Finds the names of parties; `party_of` tells which one it is."""


def party_of(found: re.Match[str]) -> str:
    """Return the party that a match of `PARTIES` names, as the reader of English does."""
    return _SIDES[int((found.lastgroup or "p0")[1:])][0]


STRUCK = folded_words(
    "على ضد التابع التابعين طال طالت عناصر عنصر عنصرا عنصران عنصرين مقاتل مقاتلين مقتل "
    "قتيل قتلى جندي جنديا جنود مواقع موقع نقاط نقطة مقر مقرات مناطق مسلح مسلحين قيادي قياديا سيطرة"
)
"""Words before a party that make it the one that was struck, or the lord of a place."""

OWNED = folded_words(
    "رتل رتلا أرتال تجمع تجمعا تجمعات مقر مقرا سيارة سيارات دورية دوريات حاجز حاجزا حواجز موقع "
    "موقعا مواقع عربة عربات آلية آليات نقطة نقاط باص حافلة ثكنة معسكر معسكرا مجموعة قاعدة مستودع "
    "مستودعا مستودعات مخزن مبنى منزل منزلا شاحنة شاحنات دراجة تحصينات مركز مركزا مربض مربضا"
)
"""What belongs to a party that stands behind it, and is struck."""

AIMS = folded_words("استهداف استهدافا استهدف استهدفت تستهدف يستهدف قصفت قصف أصاب أصابت")
"""Verbs before a party that make it the one that was struck where a weapon or strike does it."""

_THINGS = folded_words(
    "منزل منزلا منازل بيت بيتا سيارة سيارات سوق سوقا مدرسة مدارس مشفى مستشفى مسجد جامع خيمة "
    "خيام مزرعة حافلة مخبز فرن محطة مبنى ورشة دراجة شاحنة مسعفين حفل عرس صالة معصرة مداجن "
    "مدجنة مستوصف كنيسة حديقة معمل مصنع"
)
THINGS = re.compile(
    rf"(?<![\w])(?:[بل]|ال|لل)?(?P<what>(?:{'|'.join(sorted(_THINGS))})(?! (?:ال)?(?:مفخخ|ملغم))"
    r"(?: (?:ال)?[ء-ي]{3,12}ية?(?![\w]))?)(?![\w])"
)
"""Finds what was struck: a building or a vehicle, with an adjective behind it."""

DENIALS = re.compile(
    fold(r"(?:ينفي|تنفي|نفى|نفت|لا صحة|لم يحدث|لم تقع|عدم وقوع|عدم حدوث)(?![\w])").text
)
"""Words that deny what stands right behind them."""
