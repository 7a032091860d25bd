"""Words that say in Arabic: which they are, what opens what they say, and how they read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.model import Commitment, Stance


@dataclass(frozen=True, slots=True)
class CueClass:
    """How a cue reads: its lemma, the reporter's stance, the source's commitment.

    The two are independent, as in English.
    """

    lemma: str
    stance: Stance
    commitment: Commitment


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: how it reads, and what opens what it says.

    "That", a colon or a quotation always do. `takes` may further hold "deed" (a noun of
    doing: "announced the death of"), "object" (anything), and prepositions ("عن", "ب").
    `sure` is False where the form is another word, too: then only a voice that is known as
    one makes it a cue. `gender` is "m", "f", "p" (people, many) or "" where the form tells
    none.
    """

    reading: CueClass
    takes: frozenset[str]
    sure: bool
    gender: str


# Lemma, stem of the present, active participle or "-", stance, commitment, what it takes, "?" if
# the forms are other words, too.
# The classes are those of the English verbs that mean the same.
_VERBS = """
قال|قول|-|neutral|asserts|-
أفاد|فيد|مفيد|neutral|asserts|deed ب
أعلن|علن|معلن|neutral|asserts|deed عن
ذكر|ذكر|-|neutral|asserts|deed ب
أكد|ؤكد|مؤكد|factive|asserts|deed على
أضاف|ضيف|مضيف|neutral|asserts|-
أوضح|وضح|موضح|neutral|asserts|-
أشار|شير|مشير|neutral|asserts|إلى
نوّه|نوه|منوه|factive|asserts|إلى ب
لفت|لفت|لافت|factive|asserts|إلى ?
كشف|كشف|كاشف|factive|asserts|deed عن ?
صرّح|صرح|مصرح|neutral|asserts|ب
بيّن|بين|مبين|factive|asserts|- ?
أردف|ردف|مردف|neutral|asserts|-
تابع|تابع|-|neutral|asserts|- ?
أورد|ورد|-|neutral|asserts|deed
أبلغ|بلغ|-|neutral|asserts|عن ب
أخبر|خبر|مخبر|neutral|asserts|عن ب
تحدث|تحدث|متحدث|neutral|asserts|عن
روى|روي|-|neutral|asserts|- ?
كتب|كتب|-|neutral|asserts|- ?
نشر|نشر|-|neutral|asserts|deed ?
بث|بث|-|neutral|asserts|deed ?
غرّد|غرد|مغرد|neutral|asserts|-
علّق|علق|معلق|neutral|asserts|- ?
رأى|رى|-|distancing|insists|- ?
اعتبر|عتبر|معتبر|distancing|insists|-
شدد|شدد|مشدد|distancing|insists|على
جزم|جزم|جازم|distancing|insists|ب
زعم|زعم|زاعم|distancing|asserts|deed ب
ادعى|دعي|مدعي|distancing|asserts|deed ب
اتهم|تهم|متهم|neutral|asserts|ب
حمّل|حمل|محمل|neutral|asserts|مسؤولية ?
اعترف|عترف|معترف|factive|asserts|ب
أقر|قر|-|factive|asserts|ب ?
تبنى|تبني|-|neutral|asserts|object ?
وثّق|وثق|موثق|factive|asserts|object
أحصى|حصي|-|neutral|asserts|object
سجّل|سجل|مسجل|neutral|asserts|object ?
رصد|رصد|راصد|neutral|asserts|object ?
أدان|دين|-|neutral|asserts|deed object
دان|دين|-|neutral|asserts|deed object ?
استنكر|ستنكر|مستنكر|neutral|asserts|deed object
ندد|ندد|مندد|neutral|asserts|ب
نعى|نعي|ناعي|neutral|asserts|object ?
نفى|نفي|نافي|neutral|denies|object
أنكر|نكر|منكر|neutral|denies|object
وصف|صف|-|neutral|denies|object ?
رفض|رفض|-|neutral|denies|object ?
كذّب|كذب|مكذب|neutral|denies|object
فنّد|فند|مفند|neutral|denies|object
استبعد|ستبعد|مستبعد|neutral|denies|object
حذّر|حذر|محذر|neutral|hedges|من
رجّح|رجح|مرجح|neutral|hedges|deed
توقع|توقع|متوقع|neutral|hedges|deed
قدّر|قدر|مقدر|neutral|hedges|deed ب ?
اعتقد|عتقد|معتقد|neutral|hedges|ب
شكك|شكك|مشكك|neutral|denies|ب في
ألمح|لمح|ملمح|neutral|hedges|إلى
طالب|طالب|مطالب|neutral|none|ب ?
دعا|دعو|داعي|neutral|none|إلى ?
ناشد|ناشد|مناشد|neutral|none|ب
تعهد|تعهد|متعهد|neutral|none|ب
توعد|توعد|متوعد|neutral|none|ب
هدد|هدد|مهدد|neutral|none|ب ?
تساءل|تساءل|متسائل|neutral|none|عن
"""
# What these want done, or will do, rests on what their source takes to be so.
WANTING = frozenset(("طالب", "دعا", "ناشد", "تعهد", "توعد", "هدد"))
DESCRIBED, REFUSED = "وصف", "رفض"
"""Verbs that deny only by what stands behind them: "described as lies", "refused the charge"."""
CLAIMED = "تبنى"
"""Who claims an attack says that it was theirs, and nothing of what came of it."""
# "To carry over": the words are those of whom it is carried over from.
RELAYING = CueClass("نقل", Stance.NEUTRAL, Commitment.RELAYS)
SAID = CueClass("بحسب", Stance.NEUTRAL, Commitment.ASSERTS)
SPOKEN = CueClass(":", Stance.NEUTRAL, Commitment.ASSERTS)
HEARSAY = CueClass("أنباء", Stance.NEUTRAL, Commitment.HEDGES)
HEARSAY_RULE = "ar.attribution.hearsay"
NEITHER = CueClass("نفى", Stance.NEUTRAL, Commitment.NONE)
"""Of who can neither confirm nor deny something."""
REPORTED = folded_words("أنباء أخبار تقارير معلومات شائعات إشاعات أقاويل")
"""News that nobody signs, but in the names of agencies (`OF_REPORTS` before it)."""
OF_REPORTS = folded_words(
    "وكالة وكالات شبكة موقع قناة مركز مكتب وحدة صفحة لجنة غرفة جهاز هيئة وزارة"
)
CHARGES = folded_words("اتهام اتهامات ادعاء ادعاءات مزاعم رواية")
"""What is denied by refusing it."""

# "Between", "following", "aged"; they are seldom verbs.
_OTHER_WORDS = frozenset(
    ("بين", "يبين", "تابعا", "رايت", "علقت", "كتبا", "يبلغ", "تبلغ", "اقرا", "تبين")
)
_ENDS_IN_YA = ("ى", "ا")


@cache
def verbs() -> Mapping[str, Verb]:
    """Return the reporting verbs by each of their folded finite forms, without particles."""
    found: dict[str, Verb] = {}
    for reading, takes, sure, row in _rows():
        for form, gender in (*_past(row[0]), *_present(row[1])):
            if fold(form).text in _OTHER_WORDS:
                continue
            found.setdefault(fold(form).text, Verb(reading, takes, sure, gender))
    for form in ("يقال", "قيل"):
        found[fold(form).text] = Verb(_BELIEVED, frozenset(), True, "none")
    return found


_BELIEVED = CueClass("قيل", Stance.NEUTRAL, Commitment.HEDGES)


@cache
def participles() -> Mapping[str, Verb]:
    """Return the participles with which one and the same voice goes on: "adding that"."""
    found: dict[str, Verb] = {}
    for reading, takes, _, row in _rows():
        stem = row[2]
        if stem == "-":
            continue  # it is a common noun: "headquarters", "town"
        for ending, gender in (("ا", "m"), ("ة", "f"), ("ين", "p"), ("تين", "f")):
            found.setdefault(fold(stem + ending).text, Verb(reading, takes, True, gender))
    return found


def _rows() -> Iterator[tuple[CueClass, frozenset[str], bool, list[str]]]:
    for line in _VERBS.split("\n"):
        if line:
            *row, stance, commitment, takes = line.split("|")
            reading = CueClass(row[0], Stance(stance), Commitment(commitment))
            yield reading, folded_words(takes) - {"-", "?"}, "?" not in takes, row


def _past(lemma: str) -> Iterator[tuple[str, str]]:
    yield lemma, "m"
    stem = lemma[:-1] if lemma.endswith(_ENDS_IN_YA) else lemma
    yield stem + "ت", "f"
    yield stem + "وا", "p"
    yield stem + "تا", "f"
    if lemma.endswith(_ENDS_IN_YA):
        return
    yield lemma + "ا", "p"


def _present(stem: str) -> Iterator[tuple[str, str]]:
    yield "ي" + stem, "m"
    yield "ت" + stem, "f"
    short = stem[:-1] if stem.endswith("ي") else stem
    for ending in ("ون", "ان", "وا"):
        yield "ي" + short + ending, "p"


THAT = folded_words(
    "أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أنهن بأن بأنه بأنها بأنهم إننا أننا إنني فإن أنّ"
)
"""Words that open what is said."""
NOT = folded_words("لم لا لن ما دون عدم ولم ولن ولا غير أي لما")
"""Words before a cue by which it is said that nobody said so."""
PASSIVE_HEDGES = folded_words("يعتقد يرجح يحتمل يظن يزعم يشتبه يتوقع")
"""Forms that, where nobody is named, say what people think."""
DEEDS = folded_words(
    "مقتل استشهاد إصابة وفاة مصرع جرح سقوط وقوع ارتقاء ارتفاع انتشال توثيق وصول تعرض استهداف قصف "
    "غارة غارات هجوم هجمات تنفيذ شن إسقاط تدمير حصيلة العثور فقدان اعتقال انفجار وجود تسجيل تحييد "
    "القضاء اغتيال ارتكاب مجزرة إصابات قتلى جرحى ضحايا شهداء قتل تصفية تفجير ضربة ضربات سماع "
    "مصابين احتراق دمار أضرار خسائر اختطاف إنزال مداهمة عملية تجدد استمرار ورود ارتفاعا عدد "
    "انهيار خروج دخول نزوح تصعيد عشرات حدوث اندلاع اشتباكات تضرر إسعاف نقل تشييع دفن مسؤولية "
    "مسؤوليته مسؤوليتها ضلوع ضلوعه علاقته علاقتها صلته صلتها تورط تورطه تورطها اتهامات الاتهامات "
    "ادعاءات الادعاءات مزاعم أي رواية الرواية"
)
"""Nouns of what happened, which stand for a clause behind a cue."""
BEGUN = folded_words(
    "فتح بدء انطلاق إطلاق وقف انتهاء إنهاء تشكيل توقيف إحباط تأجيل تعليق إغلاق انسحاب استئناف"
)
"""Nouns of what is begun or ended: "announced the opening of an inquiry"."""
ACCORDING = folded_words("بحسب حسب وفق")
ACCORDING_TO = folded_words("وفقا طبقا تبعا استنادا نقلا")
"""Those that a particle follows: "to" or, for what is carried over, "from"."""
AS_TOLD = folded_words("حسبما مثلما كما")
"""Behind these stands a verb: "as the army announced"."""
HIS_WORDS = folded_words(
    "قوله قولها قولهم قولهما تعبيره تعبيرها وصفه وصفها كلامه زعمه زعمها زعمهم ادعائه القول"
)
NO_VOICES = folded_words(
    "القرار قرار الاتفاق اتفاق اتفاقية الاتفاقية القانون قانون الشروط شروط البروتوكول المعايير "
    "معايير نظام توقيت التوقيت خطة الخطة الحاجة سعر الأسعار السعر حصيلة الحصيلة الحالة العمر "
    "الجنس العدد القرارات بنود المادة مبدأ القواعد العادة الطلب الإمكانيات الإمكانات الأصول آلية "
    "جدول الجدول تسلسل ترتيب نوع طبيعة حجم الله مقتضى القدرة"
)
"""Behind "according to" no voices: agreements, rules, needs."""
COUNTS_OF_THEIRS = folded_words(
    "حصيلة إحصاء إحصائية إحصاءات تعداد أرقام بيانات سجلات رواية تقديرات"
)
"""What a body counts or tells: "by the count of the hospital"."""
NOT_QUOTED = folded_words(
    "الله تعالى رسول النبي المثل الشاعر القائل سبحانه عز الشاعرة الحكماء قائل"
)
"""Whose words are no news: scripture, proverbs, poems."""
TURNS = folded_words("فيما بينما لكن ولكن وفيما وبينما غير بدوره بدورها")
"""Words behind which another voice or the writer goes on."""
BESIDE = folded_words(
    "اليوم أمس مساء صباح فجر ظهر ليل ليلة الليلة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة "
    "السبت الإثنين عبر خلال بعد قبل إثر عقب مساءً صباحاً حينها سابقا لاحقا أيضا كذلك الذي التي "
    "الذين يوم بدوره بدورها حول بشأن فيه فيها أول رسميا قائلا قائلة بالقول"
)
"""Words that stand beside a voice and name it no further."""
MEDIUM = folded_words(
    "بيان بيانه بيانها بيانين تصريح تصريحات تصريحاته حديث حديثه حديثها اتصال مقابلة تقرير تقريره "
    "تقريرها منشور منشورات تغريدة تغريدات وقت حساب حسابه حسابها حساباته حساباتها مؤتمر كلمة رسالة "
    "صفحته صفحتها صفحة ختام ساعة يوم خبر خبرها إحاطة مقطع تسجيل نشرة معرض رد سياق السياق نفس هذا "
    "آخر حصيلة لقاء معرفاته معرفاتها موقعه موقعها ما حسابات هامش قناته قناتها وسائل منصة منصات "
    "تويتر فيسبوك تلغرام تيليغرام تليغرام إنستغرام"
)
"""What a voice spoke in or on: a statement, an interview, an account."""
BEFORE_NAMES = folded_words(
    "قرية بلدة تل حي مدينة مزرعة ناحية شارع وادي جبل الشهيد الشاب الطفل آل بيت"
)
"""Behind these stands a name, whatever word it looks like."""
