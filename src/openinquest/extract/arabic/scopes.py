"""Of which stretch of events an Arabic number is: this incident, another one, or a period."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.hedges import may_be
from openinquest.extract.arabic.wording import Words, is_definite, one_of
from openinquest.model import Scope

_PERIODS = folded_words(
    "عام العام سنة السنة سنوات السنوات شهر الشهر أشهر الأشهر أسبوع الأسبوع أسابيع أيام الأيام "
    "النصف الربع الماضي الماضية كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير "
    "فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
)
_LATELY = folded_words("صباح فجر ساعات ساعة ليل ليلة أمس اليوم قليل مساء ظهر دقائق لحظات يومين")
_DURING = folded_words("خلال مدار طيلة طوال مدى")
_COUNTS = folded_words("إحصائية إحصائيات إحصاءات أحصى أحصت")
_THE_WHILE = folded_words("الفترة")
_OF_A_DAY = folded_words("الصباحية المسائية الليلية")
_THESE = folded_words("هذه تلك لهذه بهذه")
_SERIES = folded_words("الهجمات الانتهاكات الخروقات")
"""Plurals that sum up what came before: one strike is "the raid" or "the raids", not these."""
_THEN = folded_words("حينئذ حينها آنذاك وقتها حينذاك")
_ONCE = folded_words("وكان وكانت وبالأمس بالأمس وسبق وأمس")
_BEFORE = _ONCE | folded_words("سبق وقبل قبل سابق السابق و في وفي")
_PAST = folded_words("الماضي الماضية المنصرم الفائت الجاري يومين أيام أسبوع أسبوعين شهر أشهر سابق")
_AS_TOLD_BEFORE = folded_words(
    "ذكرنا ذكر ذكرت أعلنا أعلن أعلنت أفيد أفدنا ورد قيل نشرنا نشر قلنا أوردنا المعلن معلن"
)
_LEFT_BEHIND = folded_words("مخلفات مخلف بقايا")
_RANKED = folded_words(
    "أعنف أكبر أسوأ أشد أدمى أعلى أول أولى ثاني ثانية ثالث ثالثة رابع رابعة خامس نوعه نوعها محاصرة "
    "محاصر محتلة نازح نازحين نازحة مقيم مقيمة متوقف متوقفة مغلق مغلقة"
)
"""Words of a length of time that is not that of what is counted: "the worst for months"."""
_LONG_AGO = folded_words("الفائت المنصرم سابقا سابق يذكر علما يشار الجدير تجدر وتجدر ويذكر ويشار")
_REMEMBRANCE = folded_words("ذكرى الذكرى لذكرى بذكرى")
"""Before a number they make it that of what is remembered; behind it they tell of the day."""
_MONTHS_AGO = folded_words("الماضي الماضية")
_SPANS = _PERIODS - _MONTHS_AGO
_AFTER = folded_words("بعد قبل وبعد وقبل")
_BEHIND_THAT = folded_words("بعد وبعد")
_A_WHILE = folded_words(
    "يوم يومين أيام أسبوع أسبوعين شهر أشهر شهرين عام عاما عامين سنوات ساعات سنة"
)
_YEARS = folded_words("شهر شهرين أشهر شهور سنة سنتين سنوات عام عاما عامين أعوام عقد عقدين عقود")
_PRAYERS = folded_words(
    "الرحمة رحم يرحم رحمه رحمهم يشفي اللهم الخلود نسأل تقبله تقبلهم تقبل ترحم ويرحم ويشفي"
)
_NEWS = folded_words("يذكر تذكر ترد ورود معرفة تتضح تعرف يعرف")
_SEARCH = folded_words("بحث تبحث يبحث يبحثون بحثا")
_OCCURRENCE = folded_words("وقوع وجود تسجيل سقوط أي")
_NEAR_NOT = 7
DID_NOT = folded_words("لا لم لن")
BROUGHT_ABOUT = folded_words(
    "ينتج تنتج ينجم تنجم يسقط تسقط تسفر يسفر تسبب يسبب تتسبب يتسبب تخلف يخلف تقع يقع توقع يوقع "
    "تسجل يسجل تسجيل تؤد يؤد توجد يوجد يصب تصب تلحق يلحق تشهد تحدث يحدث تحصل يحصل يكن تكن يبلغ"
)
"""Verbs behind "not" of which harm is what did not come about."""
_ONLY = folded_words("سوى إلا")
_STILL = folded_words("يزال تزال زال زالت يزالون يقل تقل")
_NOT_ANY = folded_words("عدم دون بدون غير")
BUT = folded_words("لكن ولكن لكنها لكنه بل إنما وإنما إلا سوى")
"""Words that turn from what was denied."""
_NEARLY = folded_words("كاد كادت لو لولا خشية مخاوف تحذر يحذر تهدد يهدد احتمال")
_THREATS = folded_words("هدد هددت هددوا هددوه توعد توعدت توعدوا يتوعد تتوعد")
_TO_KILL = folded_words("بقتل بإعدام بتصفية باغتيال بذبح")
_DENIALS = folded_words(
    "شائعة شائعات إشاعة مصداقية الادعاء ادعاء مزاعم كاذب كاذبة مفبرك مفبركة افتراء افتراءات كذب "
    "أكاذيب تلفيق ملفقة ملفق باطلة"
)
_UNTRUE = tuple(
    tuple(fold(pair).text.split())
    for pair in (
        "لا صحة", "غير صحيح", "غير صحيحة", "لا أساس", "عارية عن", "عار عن", "عارية من", "عار من",
    )
)  # fmt: skip
_NOT_A_STRIKE = folded_words(
    "حصبة كورونا كوليرا سرطان تغذية مرض وباء سير مروري مرورية اصطدام تدهور انقلاب غرق غرقا زلزال "
    "تسمم فيروس برد جوع احتيال"
)
_FRIGHT = folded_words("ذعر صدمة هلع")
_STATES = folded_words("حالة حالات")
ATTACKS = folded_words(
    "قصف قصفت استهداف استهدف استهدفت غارة غارات انفجار هجوم صاروخ صواريخ قذيفة قذائف مسيرة رصاص "
    "طلق نار لغم عبوة ضربة ضربات قنص"
)
"""Words for an attack on people."""
_BESIDES = folded_words("كما وكما كذلك وكذلك بالمقابل وبالمقابل هذا وهذا")
_IN_OTHER_NEWS = tuple(
    tuple(phrase.split())
    for phrase in (
        "من جهة اخري", "من ناحية اخري", "من جانب اخر", "في سياق", "وفي سياق", "في السياق",
        "وفي السياق", "وفي ذات السياق", "الي ذلك", "في حين", "وفي حين", "وفي ظل", "وفي غضون",
        "في غضون", "وفي اثناء", "وفي الاثناء",
    )
)  # fmt: skip


def scope_of(told: Words, first: int) -> Scope:
    """Return what the sentence about a number says it is of."""
    begin, end = told.sentence(first)
    words = told.words[begin:end]
    begin_of_clause, end_of_clause = _clause(words, first - begin)
    for place, word in enumerate(words):
        behind = words[place + 1 : place + 4]
        if _is_of_a_period(words, place, behind):
            return Scope.TOTAL
        if word in _THESE and behind[:1] and behind[0] in _SERIES and not _is_of_today(words):
            return Scope.TOTAL
        before = words[place - 1] if place else ""
        near = begin_of_clause <= place < end_of_clause
        ago = word in _LONG_AGO and not _is_of_something_else(words, place)
        ago = ago or (word in _REMEMBRANCE and place < first - begin)
        if near and (word in _THEN or ago or _is_long_ago(word, before, behind)):
            return Scope.OTHER
        if place < first - begin and _is_a_while_from(word, behind, near=near):
            return Scope.OTHER
        if near and word in _AFTER and any(each in _YEARS for each in behind):
            return Scope.OTHER
        if place >= first - begin and _is_no_strike(words, place):
            return Scope.OTHER
    if words[0] in ("حصيله", "حصيلة") and any(one_of(word, _SPANS) for word in words[1:3]):
        return Scope.TOTAL
    if any(one_of(word, _COUNTS) for word in words[: first - begin]):
        return Scope.TOTAL
    opens_before = words[0] in _BEFORE and any(each in _PAST for each in words[1:8])
    return Scope.OTHER if words[0] in _ONCE or opens_before else Scope.INCIDENT


def _is_of_a_period(words: tuple[str, ...], at: int, behind: tuple[str, ...]) -> bool:
    """Return whether a word begins "since" or "during", and what is counted goes on as long.

    It does not in "the heaviest raid for months", "the third attack in a week" and "a town that
    is besieged since spring".
    """
    word = words[at]
    if one_of(word, ("منذ",)):
        long = not (behind and one_of(behind[0], _LATELY))
    else:
        long = one_of(word, _DURING) and (
            any(one_of(each, _PERIODS) for each in behind) or _is_a_while(behind)
        )
    return long and not any(one_of(each, _RANKED) for each in words[max(0, at - 3) : at])


def _is_of_something_else(words: tuple[str, ...], at: int) -> bool:
    """Return whether "earlier" is of words or arms: "as we said earlier", "left by an earlier"."""
    before = words[max(0, at - 2) : at]
    told_before = any(each in _AS_TOLD_BEFORE for each in before[-1:])
    return told_before or any(one_of(each, _LEFT_BEHIND) for each in before)


def _is_a_while_from(word: str, behind: tuple[str, ...], *, near: bool) -> bool:
    """Return whether a word begins "two days before"; "two days after that," ends at its comma."""
    ends = word in _BEHIND_THAT and "من" in behind
    return word in _AFTER and any(each in _A_WHILE for each in behind[:2]) and (near or not ends)


def _is_no_strike(words: tuple[str, ...], at: int) -> bool:
    """Return whether a word of a sentence says that people came to harm by no attack.

    People die of fright, and are hurt "by fits of panic"; those whom an attack frightens besides
    were attacked.
    """
    if one_of(words[at], _NOT_A_STRIKE):
        return True
    if not one_of(words[at], _FRIGHT):
        return False
    fits = at > 0 and one_of(words[at - 1], _STATES)
    return fits or not any(one_of(each, ATTACKS) for each in words)


def _is_a_while(behind: tuple[str, ...]) -> bool:
    """Return whether words are "the time from ... to", and not a part of the day."""
    return behind[:1] != () and behind[0] in _THE_WHILE and not _OF_A_DAY.intersection(behind)


def _is_of_today(words: tuple[str, ...]) -> bool:
    return any(one_of(word, _LATELY) for word in words)


def _clause(words: tuple[str, ...], at: int) -> tuple[int, int]:
    """Return where the commas stand about a word of a sentence."""
    first = last = at
    while first > 0 and words[first - 1] not in _COMMAS:
        first -= 1
    while last < len(words) and words[last] not in _COMMAS:
        last += 1
    return first, last


_COMMAS = frozenset("،,؛")


def _is_long_ago(word: str, before: str, behind: tuple[str, ...]) -> bool:
    """Return whether words name a month or a year gone by: "last August", "in the year 2020"."""
    if word in _MONTHS_AGO:
        return one_of(before, _SPANS)
    if one_of(before, _SPANS):
        return False  # "on 5 August of the year 2013" may be the day itself
    year = behind[0] if behind else ""
    return one_of(word, ("عام", "سنه", "سنة")) and year.isdecimal() and len(year) == 4


def is_unsaid(told: Words, first: int, *, bare: bool) -> bool:
    """Return whether a sentence prays for people, or says what nearly happened.

    A prayer tells of nobody unless it gives a number; `bare` words give none.
    """
    begin, end = told.sentence(first)
    clause, _ = _clause(told.words[begin:end], first - begin)
    before = told.words[begin + clause : first]
    if may_be((*before, told.words[first])) or _NEARLY.intersection(before):
        return True
    if told.words[first] in _TO_KILL and any(one_of(each, _THREATS) for each in before):
        return True  # not so "threatened to answer the killing of"
    if bare and _is_none_of(told.words[begin:first]):
        return True
    unknown = any(one_of(word, _NEWS) for word in told.words[max(begin, first - 7) : first])
    if "مفقود" not in told.words[first]:  # who is missing is searched for
        unknown = unknown or any(
            one_of(w, _SEARCH) for w in told.words[max(begin, first - 2) : first]
        )
    return bare and (unknown or bool(_PRAYERS.intersection(told.words[begin:end])))


def _is_none_of(before: tuple[str, ...]) -> bool:
    """Return whether words end in "without the occurrence of", or say "did not" shortly before."""
    turn = max((at for at, word in enumerate(before) if word in BUT - _ONLY), default=-1)
    before = before[turn + 1 :]
    near = before[-_NEAR_NOT:]
    for word, behind in pairwise(near):
        if word.removeprefix("و") in DID_NOT and behind not in _STILL:
            return True
    if _came_not_about(before):
        return True
    plain = before[:-1] if before and one_of(before[-1], _OCCURRENCE) else before
    return bool(plain) and plain[-1] in _NOT_ANY


def _came_not_about(before: tuple[str, ...]) -> bool:
    """Return whether the last verb of what came about is denied, and nothing turns from it."""
    for at in range(len(before) - 1, 0, -1):
        if before[at] in _COMMAS or before[at] in BUT:
            return False
        if before[at] in BROUGHT_ABOUT:
            return before[at - 1].removeprefix("و") in DID_NOT
    return False


def called_untrue_at(told: Words, first: int) -> tuple[int, ...]:
    """Return where in the text the words stand that call untrue what the sentence tells.

    Whose words they are is a voice's: one calls untrue what another says.
    """
    begin, end = told.sentence(first)
    places = [begin + at for at in _untrue(told.words[begin:end])]
    did_not = first > begin and told.words[first - 1].removeprefix("و") in DID_NOT
    behind = told.words[first : first + 4]
    if did_not and not _ONLY.intersection(behind) and not any(map(is_definite, behind[1:3])):
        places.append(first - 1)  # "did not kill six"; "the six" are dead, by whose hand ever
    return tuple(told.starts[place] for place in places)


def calls_untrue(words: Sequence[str]) -> bool:
    """Return whether words call something untrue."""
    return any(True for _ in _untrue(words))


def _untrue(words: Sequence[str]) -> Iterator[int]:
    for at, word in enumerate(words):
        if tuple(words[at : at + 2]) in _UNTRUE or one_of(word, _DENIALS):
            yield at


def is_besides(told: Words, first: int) -> bool:
    """Return whether the sentence of a word opens as one about something further does.

    "Also", "meanwhile", "on another front".
    """
    begin, _ = told.sentence(first)
    words = told.words[begin:]
    if not words:
        return False
    return words[0] in _BESIDES or any(words[: len(each)] == each for each in _IN_OTHER_NEWS)
