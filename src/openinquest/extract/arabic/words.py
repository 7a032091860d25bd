"""Words of harm and of people in Arabic; every list is our own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.model import Group, Harm

MANY = 3
"""Stands for a plural, of which the word does not say how many: Arabic has a dual for two."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for people: of which group, how many its form says (1, 2 or `MANY`), what befell them.

    `harm` is None where the word tells of nobody's harm.
    """

    group: Group
    number: int
    harm: Harm | None = None


_PEOPLE: tuple[tuple[Group, str, str, str], ...] = (
    (Group.CIVILIANS,
     "مدني مدنيا مدنية مواطن مواطنا مواطنة نازح نازحا نازحة لاجئ لاجئة مزارع مزارعا راعي عامل "
     "عاملا عاملة موظف موظفة طالب طالبا طالبة سائق معلم معلمة مهجر صياد صيادا بائع بائعا تاجر "
     "فلاح فلاحا مصلي مصليا مسافر راكب تلميذ تلميذا تلميذة مريض مريضا مريضة متظاهر متظاهرا "
     "متظاهرة محتج محتجا معتقل معتقلا معتقلة محتجز سجين سجينا سجينة موقوف مهاجر مهاجرا مهاجرة "
     "قروي قرويا ناشط ناشطا ناشطة حارس أجنبي سائح مصطاف",
     "مدنيان مدنيين مدنيتان مدنيتين مواطنان مواطنتان مواطنتين نازحان نازحتان مزارعان عاملان "
     "عاملتان فلاحان مريضان تلميذان صيادان طالبان طالبتان طالبتين راعيان معلمتان معلمتين",
     "مدنيون مدنيات مواطنون مواطنين مواطنات نازحون نازحين لاجئين مزارعون مزارعين رعاة عمال "
     "عاملات موظفين طلاب طلبة طالبات سكان أهالي معلمين مهجرين صيادين صيادون باعة معلمات فلاحين "
     "مصلين مصلون مسافرين ركاب تلاميذ مرضى ممرضات تجار سجناء مارة حراس نشطاء أجانب سياح"),
    (Group.CHILDREN,
     "طفل طفلا طفلة رضيع رضيعا رضيعة فتى يافع يافعا قاصر",
     "طفلان طفلين طفلتان طفلتين رضيعان رضيعين طفليها طفليه طفلاها فتيان فتيين",
     "أطفال أطفالا طفلات أطفالها أطفاله أطفالهم أطفالهما رضع يافعين قاصرين"),
    (Group.WOMEN,
     "امرأة إمرأة مرأة سيدة فتاة مسنة حاجة زوجته زوجة والدته شابة ممرضة جدته ابنته "
     "ابنتها شقيقته أم",
     "امرأتان امرأتين مرأتان مرأتين سيدتان سيدتين فتاتان فتاتين شابتان شابتين مسنتين",
     "نساء سيدات فتيات نسوة شابات"),
    (Group.MEN,
     "رجل رجلا شاب شابا مسن مسنا حاج أستاذ دكتور مهندس والده شقيقه شقيقها ابنه ابنها أخوه أخيه "
     "زوجها كهل",
     "رجلان رجلين شابان شابين شقيقان شقيقين مسنان مسنين ابنيه ابنيها أخوين أخوان",
     "رجال شبان شباب أشقاء أبناء إخوة"),
    (Group.ALL,
     "شخص شخصا فرد فردا إنسانا آخر أخرى ثالث رابع",
     "شخصان شخصين فردان فردين توأمان توأمين زوجان زوجين",
     "أشخاص أشخاصا أفراد ناس آخرين آخرون أخريات زملاء رفاق"),
    (Group.JOURNALISTS,
     "صحفي صحفيا صحافي صحفية صحافية إعلامي إعلاميا إعلامية مصور مراسل",
     "صحفيان صحافيان صحفيتان صحفيتين إعلاميان",
     "صحفيون صحفيين صحافيين صحافيون إعلاميين إعلاميون"),
    (Group.MEDICS,
     "مسعف مسعفا طبيب طبيبا طبيبة ممرض", "مسعفان طبيبان", "مسعفين مسعفون أطباء ممرضين"),
    (Group.AID_WORKERS, "متطوع متطوعا متطوعة", "متطوعان متطوعين", "متطوعون"),
    (Group.POLICE, "شرطي شرطيا شرطية", "شرطيان شرطيين", "شرطيون"),
    (Group.COMBATANTS,
     "عنصر عنصرا مقاتل مقاتلا مسلح مسلحا جندي جنديا قيادي قياديا عسكري عسكريا ضابط ضابطا إرهابي "
     "إرهابيا مجند مقاتلة قائد مرتزق طيار متمرد حوثي حوثيا داعشي داعشيا مرافق",
     "عنصران عنصرين مقاتلان جنديان جنديين قياديان عسكريان مسلحان ضابطان ضابطين مجندان إرهابيان",
     "عناصر مقاتلين مقاتلون مسلحين مسلحون جنود قياديين قادة عسكريين عسكريون ضباط إرهابيين "
     "إرهابيون مجندين مرتزقة متمردين متمردون حوثيين حوثيون دواعش مرافقين طيارين"),
)  # fmt: skip

_HARMED: tuple[tuple[Harm, str, str, str], ...] = (
    (Harm.KILLED,
     "شهيد شهيدا شهيدة قتيل قتيلا قتيلة ضحية",
     "شهيدان شهيدين شهيدتان شهيدتين قتيلان قتيلين قتيلتان قتيلتين ضحيتان ضحيتين",
     "شهداء شهيدات قتلى ضحايا وفيات"),
    (Harm.INJURED,
     "جريح جريحا جريحة مصاب مصابا مصابة",
     "جريحان جريحين جريحتان جريحتين مصابان مصابتان مصابتين إصابتان إصابتين",
     "جرحى جريحات مصابين مصابون مصابات إصابات"),
    (Harm.RECOVERED,
     "جثة جثمان جثمانا", "جثتان جثتين", "جثث جثامين"),
    (Harm.MISSING,
     "مفقود مفقودا مفقودة", "مفقودان", "مفقودين مفقودون"),
)  # fmt: skip

BEHIND_A_NUMBER: Mapping[str, Noun] = {
    fold("إصابة").text: Noun(Group.ALL, 1, Harm.INJURED),
    fold("وفاة").text: Noun(Group.ALL, 1, Harm.KILLED),
}
"""Deeds that count people only where a number stands before them: "38 injuries"."""

# Duals and plurals that are spelled alike ("مدنيين") are read as plurals unless "two" follows.
ALIKE = folded_words(
    "مدنيين متطوعين مسنين فتيان مقاتلين مسلحين قياديين عسكريين صحفيين مهجرين نازحين"
)


KIN: Mapping[str, Noun] = {
    **dict.fromkeys(
        folded_words("جد ابن والد زوج شقيق أخ أخو أخي عم خال حفيد أب نجل ولد صهر خطيب مساعد مرافق"),
        Noun(Group.MEN, 1),
    ),
    **dict.fromkeys(
        folded_words("جدة ابنة والدة زوجة شقيقة أخت عمة خالة حفيدة أم خطيبة كنة حماة"),
        Noun(Group.WOMEN, 1),
    ),
    **dict.fromkeys(
        folded_words(
            "ابنان ابنين ولدان ولدين نجلان نجلين حفيدان حفيدين شقيقان شقيقين مساعدان مساعدين "
            "مرافقان مرافقين"
        ),
        Noun(Group.MEN, 2),
    ),
    **dict.fromkeys(
        folded_words("ابنتان ابنتين حفيدتان حفيدتين شقيقتان شقيقتين زوجتان زوجتين"),
        Noun(Group.WOMEN, 2),
    ),
    **dict.fromkeys(folded_words("أولاد أبناء أحفاد إخوة بنات أقارب"), Noun(Group.ALL, MANY)),
}
"""Words that are people where they are somebody's: "his son"; a name may hold the bare word."""

_NATIONS = folded_words(
    "سوري عراقي يمني فلسطيني لبناني ليبي سوداني إسرائيلي مصري أردني تركي أفغاني إيراني كردي سعودي "
    "تونسي جزائري مغربي صومالي إثيوبي إريتري باكستاني هندي بنغالي أوكراني روسي أمريكي أميركي "
    "بريطاني فرنسي إيزيدي تركماني"
)
OF_NATIONS: Mapping[str, Noun] = {
    nation + ending: Noun(Group.ALL, number)
    for nation in _NATIONS
    for number, endings in (
        (1, ("", "ا", "ة")),
        (2, ("ان", "تان", "تين")),
        (MANY, ("ين", "ون", "ات")),
    )
    for ending in endings
} | dict.fromkeys(folded_words("أتراك أكراد هنود أفغان روس"), Noun(Group.ALL, MANY))
"""The people of nations, who are people behind a number or a word of harm; else they describe."""

MEMBERS = folded_words(
    "عنصر عنصرا عنصران عنصرين عناصر فرد فردا فردان فردين أفراد منتسب منتسبي عضو أعضاء موظف موظفي "
    "متطوع متطوعي متطوعين عامل عمال رجال"
)
"""Words for members: whose they are tells as whom they count."""


def _nouns() -> Iterator[tuple[str, Noun]]:
    for group, *of_person in _PEOPLE:
        for number, words in zip((1, 2, MANY), of_person, strict=True):
            for word in folded_words(words):
                yield word, Noun(group, number)
    for harm, *of_harmed in _HARMED:
        for number, words in zip((1, 2, MANY), of_harmed, strict=True):
            for word in folded_words(words):
                yield word, Noun(Group.ALL, number, harm)


def _derived(spelled: Mapping[str, Noun]) -> Iterator[tuple[str, Noun]]:
    """Yield the duals and sound plurals of words for one person, which need not be listed."""
    for word, noun in spelled.items():
        if noun.number != 1 or noun.group is Group.ALL or len(word) < _SHORTEST_STEM:
            continue
        if word.endswith(("ه", "ا")):
            continue  # "his father"; "مدنيا" is "مدني", which gives the forms
        stem, woman = word.removesuffix("ة"), word.endswith("ة")
        duals, plurals = (("تان", "تين"), ("ات",)) if woman else (("ان",), ("ين", "ون"))
        objects = () if woman else ("ا",)  # "killed a trader"
        for number, endings in ((1, objects), (2, duals), (MANY, plurals)):
            for ending in endings:
                if stem + ending not in _OTHER_WORDS:
                    yield stem + ending, replace(noun, number=number)


_SHORTEST_STEM = 4
_OTHER_WORDS = folded_words("مقاتلات حاجات معلما مصورا")
"""Jets, needs, a landmark, and "filming"."""
_LISTED = dict(_nouns())
_AS_SPELLED = {**dict(_derived(_LISTED)), **_LISTED}
NOUNS: Mapping[str, Noun] = {
    **_AS_SPELLED,
    **{word: replace(_AS_SPELLED[word], number=MANY) for word in ALIKE & _AS_SPELLED.keys()},
}

HEADS: Mapping[str, Harm] = {
    **dict.fromkeys(
        folded_words(
            "مقتل هلاك استشهاد إستشهاد ارتقاء إرتقاء مصرع وفاة إعدام قتل قتلت قتلوا قتلا يقتل "
            "تقتل استشهد استشهدت استشهدوا استشهدا يستشهد تستشهد ارتقى ارتقت ارتقوا ارتقا توفي "
            "توفيت توفوا قضى قضت قضوا أعدم أعدمت تعدم ضحيتها ضحيته فارق فارقت فارقوا مات ماتت "
            "ماتوا قتلنا اغتال اغتالت اغتيل اغتيلت اغتيال"
        ),
        Harm.KILLED,
    ),
    **dict.fromkeys(
        folded_words(
            "إصابة جرح أصيب أصيبت أصيبوا أصيبا جرحت جرحوا يصاب تصاب يصيب تصيب أصاب أصابت تجرح يجرح"
        ),
        Harm.INJURED,
    ),
    **dict.fromkeys(folded_words("جثة جثتي جثث جثامين جثمان"), Harm.RECOVERED),
}
"""Deeds and verbs that name a harm, before or behind whom it befell."""

BEHIND: Mapping[str, Harm] = {
    **dict.fromkeys(
        folded_words(
            "توفوا توفيا ماتوا ماتا "
            "قتلوا قتلا قتلتا قتلن استشهدتا ارتقتا استشهدوا استشهدا استشهدن قضوا قضيا ارتقوا "
            "ارتقا حتفهم حتفهما مصرعهم مصرعهما حتفه مصرعه حتفها مصرعها حياتهم حياته حياتها "
            "حياتهما لحياتهم لحياته لحياتها لحياتهما"
        ),
        Harm.KILLED,
    ),
    **dict.fromkeys(folded_words("أصيبوا جرحوا أصيبا جرحا أصيبتا جرحتا بجروح"), Harm.INJURED),
}
"""Verbs that stand behind whom they befell, in a number and gender that agree with them."""

PARTS = folded_words(
    "بينهم بينهن بينهما منهم منهن منهما ضمنهم معظمهم غالبيتهم أغلبهم جلهم أحدهم أحدهما إحداهن "
    "إحداهما أحدها منها بينها هم وهم"
)
EACH = folded_words("جميعهم كلهم جميعهن كلهن كلاهما جميعها")
SOME = folded_words("عدد عددا عدة بعض العديد مجموعة كوكبة")
TOTALS = folded_words("عدد حصيلة أعداد العدد الحصيلة")
RISES = folded_words("إلى بلغ بلغت ليبلغ لتبلغ ليصل لتصل وصل وصلت عند بلغوا")
NONE = folded_words("دون بدون عدم لا لم بلا صفر")
NAMED_SO = folded_words(
    "شارع مدرسة دوار ساحة مجلس عوائل مؤسسة قطاع لواء كتيبة مقبرة مسجد جامع مشفى مستشفى حي مخيم "
    "جسر ميدان حركة أسر ذوي أهالي تقبله تقبلهم الرحمة رحم رحمة دماء أرواح عدد أسماء اسماء جمعية "
    "هيئة دم تقبلها قوافل ملعب مدينة نادي تل فريق كل بلدة"
)
"""Words before "the martyrs" that make it a name, a prayer or a possession and no news."""
UNITS = folded_words(
    "الفرقة اللواء الكتيبة الجيش القوات الفصائل الميليشيا المقاومة قوات ميليشيا ميليشيات جيش "
    "فصيل فصائل داعش قسد تنظيم التنظيم حزب الحزب الحوثيين الحرس الشرطة الدعم كتائب سرايا هيئة "
    "الوحدات وحدات الاحتلال العدو خلايا"
)
"""Bodies whose people fight, behind those of theirs who were harmed."""
AGENTS = folded_words(
    "غارة غارات قصف قذيفة قذائف صاروخ صواريخ طائرة طائرات مسيرة قوات النظام الجيش طيران الاحتلال "
    "التركي الروسي السوري الأسد ميليشيا التحالف الدولي قناص انفجار لغم روسيا الإسرائيلي الأمريكي "
    "الأردني الحربي الجوي"
)
"""What kills, where a verb names it before those whom it killed."""
