"""The words around and inside the names of places in Arabic; every list is our own."""

from collections.abc import Mapping

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.model import Precision

_KINDS = {
    Precision.CITY: "مدينة مدينتي مدن بلدة بلدتي بلدات قرية قريتي قرى ناحية ضيعة عزبة قضاء قصبة",
    Precision.NEIGHBOURHOOD: "حي حيي أحياء مخيم مخيمي مخيمات حارة ضاحية",
    Precision.REGION: "محافظة محافظتي ريف ريفي ولاية إقليم",
}
KINDS: Mapping[str, Precision] = {
    word: precision for precision, words in _KINDS.items() for word in folded_words(words)
}
"""Nouns that a name follows, and how finely the name then tells where something was."""

VILLAGES = folded_words("قرية قريتي قرى ضيعة عزبة")
"""Nouns for places that are smaller than those that a list of towns has."""

TOWNS = folded_words("مدينة بلدة قرية ناحية ضيعة عزبة")
"""Nouns that the name itself follows: "the town of Barqa", not "the town in Raqqa"."""

CAMPS = folded_words("مخيم مخيمي مخيمات")
SIDES: Mapping[str, str] = {
    fold(word).text: english
    for words, english in (
        ("شمال شمالي", "north of"),
        ("جنوب جنوبي", "south of"),
        ("شرق شرقي", "east of"),
        ("غرب غربي", "west of"),
        ("قرب بالقرب بقرب محيط أطراف مشارف تخوم جوار", "near"),
    )
    for word in words.split()
}
"""Words for where something lies beside a place, as the reader of English gives them."""

PREPOSITIONS = folded_words(
    "في على إلى من داخل وسط ضمن خارج بين باتجاه عند طال طالت استهدف استهدفت"
)
NO_NAME = folded_words(
    "في على إلى من عن مع بعد قبل حتى التي الذي الواقعة الواقع التابعة التابع المحاصرة المحتلة "
    "المحررة الحدودية المجاورة نفسها ذاتها أخرى عدة كل هذه تلك ذلك هذا اليوم أمس فجر صباح مساء ظهر "
    "عصر ليلة ليل يوم الليلة السكنية سكنية السكني سكني صغيرة كبيرة بأكملها إثر جراء نتيجة بسبب أدى "
    "أدت أسفر أسفرت خلال أثناء عبر بقصف بغارة بغارات بصواريخ بقذائف بالقذائف بالمدفعية بانفجار "
    "استهدفت استهدف قصف قصفت ما مما وقد كما حيث منذ إن أن قد قرب شمال جنوب شرق غرب شمالي جنوبي "
    "شرقي غربي محيط أطراف ريف مدينة بلدة قرية محافظة القديمة النازحين للنازحين اللاجئين للاجئين "
    "مقتل استشهاد إصابة جرح قتل أصيب استشهد وسط داخل الثلاثاء الأربعاء الاثنين الخميس الجمعة "
    "السبت مناطق منطقة مواقع نقاط محاور محور جبهة جبهات خطوط طريق تجمع عناصر منزل سيارة مقطع "
    "المدنيين مشارف مبنى "
    "الأحد عشوائي بيوت منازل عاجل تعرضت تعرض شهدت شهد قوات طيران طائرات محاصرة حدودية شعبي شعبية "
    "لجوء إيواء مأهولة آمنة نائية زراعية صناعية كمين خيمة مزرعة"
)
"""Words that are no name of a place behind a noun for one."""

DIRECTIONS = folded_words(
    "الشمالي الشمالية الجنوبي الجنوبية الشرقي الشرقية الغربي الغربية الأوسط الوسطى المحيط المحيطة"
)
NOT_BEHIND = DIRECTIONS | folded_words(
    "السورية السوري العراقية العراقي اليمنية اللبنانية الفلسطينية التركية القديمة الواقعة الخاضعة "
    "المحاصرة الليلة الماضي الماضية الحالي الجاري المدنيين السكان"
)
"""Words with an article that are no second part of a name."""

HEADS = folded_words(
    "كفر تل تلة خان معرة معره عين دير جسر بيت رأس أبو أبي أم بني جبل وادي شيخ الشيخ حوش برج عرب "
    "مرج نبع قلعة باب ضهر خربة جب سوق شط ذراع مزارع دوار كرم رسم حوايج مشهد سد سراي زور حقل "
    "معسكر مطار كروم صلاح عبد بئر جزيرة دارة مساكن نبي النبي"
)
"""First words of names that have another word behind them."""

BEHIND_THE = folded_words("الكبير الكبيرة الصغير الصغيرة الفوقاني التحتاني الفوقا التحتا")

DOUBTFUL = folded_words(
    "المدينة الثورة القائم الحي العلم التل القصر بلد الباب هيت عنه مكة سوق الشهداء البيضاء الجزيرة "
    "الخميس الجمعة السبت الأحد الثلاثاء الأربعاء الشيخ المنصورة الحرية المستقبل الوطن الشرقية "
    "سنة مدينة مدينه وقف بسبت وان قم بينه الأم بأنه هوية موقع الأبيض منا مرة دير ناصر مسعود بابل "
    "الغربية الوسطى النعمان الفقيه الرحمانية المهدية المنصور الكاظمية الصباح بيان الخبر خبر جامعة "
    "مشهد رياض أمان مفرق كانو قاهرة رشيد بشار أدى أبا ربك سيول وين كيف تاني عند يرزق جمال معسكر "
    "جنان السلطان بحري جديد الجديد ايدن سطات"
)
"""Names of towns that are everyday words: a noun for a place has to stand before them."""

NOT_BEFORE = folded_words(
    "سرايا لواء فيلق كتائب كتيبة جامعة شارع قناة إذاعة راديو وكالة صحيفة طريق آل عائلة عشيرة جامع "
    "مسجد مدرسة عملية اتحاد نادي شبكة تنسيقية مجلس الطفل الطفلة الشاب الشهيد السيد السيدة مؤتمر "
    "اتفاق إعلام ثوار أحرار درع فرقة جريدة موقع مرصد غرفة باص سوق"
)
"""Words before the name of a town that make it one of a group, a station or a street."""

PICTURES = folded_words("صور")
"""Towns whose name is a word for what is shown: it has to stand behind words for where."""

COUNTRIES: Mapping[str, str] = {
    fold(word).text: code
    for code, words in (
        ("SY", "سوريا سورية السورية السوري السوريين"),
        ("IQ", "العراق العراقية العراقي العراقيين"),
        ("YE", "اليمن اليمنية اليمني اليمنيين"),
        ("PS", "فلسطين الفلسطينية الفلسطيني الفلسطينيين"),
        ("LB", "لبنان اللبنانية اللبناني اللبنانيين"),
        ("LY", "ليبيا الليبية الليبي الليبيين"),
        ("SD", "السودان السودانية السوداني السودانيين"),
        ("EG", "مصر المصرية المصري المصريين"),
        ("SO", "الصومال الصومالية الصومالي"),
        ("AF", "أفغانستان الأفغانية الأفغاني"),
        ("JO", "الأردن"),
        ("SA", "السعودية"),
        ("IR", "إيران"),
        ("UA", "أوكرانيا الأوكرانية"),
    )
    for word in words.split()
}
"""Words for a country and its people; of powers that strike elsewhere only the country's name."""

NAMES_OF_COUNTRIES = folded_words(
    "سوريا سورية العراق اليمن فلسطين لبنان ليبيا السودان مصر الصومال أفغانستان أوكرانيا إيران "
    "الأردن السعودية"
)

REGIONS: Mapping[str, str] = {
    fold(words).text: code
    for words, code in (
        ("قطاع غزة", "PS"),
        ("الضفة الغربية", "PS"),
        ("الغوطة الشرقية", "SY"),
        ("الغوطة", "SY"),
        ("غوطة دمشق", "SY"),
        ("جبل الزاوية", "SY"),
        ("سهل الغاب", "SY"),
        ("نينوى", "IQ"),
        ("الأنبار", "IQ"),
        ("ديالى", "IQ"),
        ("دارفور", "SD"),
        ("كردفان", "SD"),
        ("سيناء", "EG"),
        ("القلمون", "SY"),
    )
}
"""Regions that are named without a noun for what they are, and their country."""

NOT_WHERE = folded_words(
    "أقلعت انطلقت المتمركزة المتمركز المتواجدة المتواجد مصدره مصدرها القادمة نقل نقلوا نقلهم إسعاف "
    "إسعافهم مشافي مستشفيات مشفى مستشفى مهجر مهجرين ينحدر ينحدرون تنحدر أبناء نازح نازحين منحدر "
    "مراسلنا مراسل"
)
"""Words shortly before a place that is the seat of a force, a hospital or a home and not where."""
