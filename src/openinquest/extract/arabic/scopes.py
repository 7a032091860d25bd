"""Of which stretch of events an Arabic number is: this incident, another one, or a period."""

from openinquest.extract.arabic.wording import Words, one_of
from openinquest.extract.arabic.words import folded_words
from openinquest.model import Scope

_PERIODS = folded_words(
    "عام العام سنة السنة سنوات السنوات شهر الشهر أشهر الأشهر أسبوع الأسبوع أسابيع أيام الأيام النصف الربع الماضي الماضية "
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر "
    "نوفمبر ديسمبر"
)
_LATELY = folded_words("صباح فجر ساعات ساعة ليل ليلة أمس اليوم قليل مساء ظهر دقائق لحظات يومين")
_DURING = folded_words("خلال مدار طيلة طوال مدى")
_COUNTS = folded_words("إحصائية إحصائيات إحصاءات أحصى أحصت")
_THEN = folded_words("حينئذ حينها آنذاك وقتها حينذاك")
_ONCE = folded_words("وكان وكانت وبالأمس بالأمس وسبق وأمس")
_BEFORE = _ONCE | folded_words("سبق وقبل قبل سابق السابق و في وفي")
_PAST = folded_words("الماضي الماضية المنصرم الفائت الجاري يومين أيام أسبوع أسبوعين شهر أشهر عام سابق")
_BESIDES = folded_words("كما وكما كذلك وكذلك بالمقابل وبالمقابل هذا وهذا")
_IN_OTHER_NEWS = tuple(
    tuple(phrase.split())
    for phrase in (
        "من جهه اخري", "من ناحيه اخري", "من جانب اخر", "في سياق", "وفي سياق", "في السياق", "وفي السياق",
        "وفي ذات السياق", "الي ذلك", "في حين", "وفي حين", "وفي ظل", "وفي غضون", "في غضون", "وفي اثناء", "وفي الاثناء",
        "من جهة اخري", "من ناحية اخري",
    )
)  # fmt: skip


def scope_of(told: Words, first: int, last: int) -> Scope:
    """Return what the sentence about a number says it is of."""
    begin, end = told.sentence(first)
    words = told.words[begin:end]
    for place, word in enumerate(words):
        behind = words[place + 1 : place + 4]
        if one_of(word, ("منذ",)) and not (behind and one_of(behind[0], _LATELY)):
            return Scope.TOTAL
        if one_of(word, _DURING) and any(one_of(each, _PERIODS) for each in behind):
            return Scope.TOTAL
        if word in _THEN:
            return Scope.OTHER
    if any(one_of(word, _COUNTS) for word in words[: first - begin]):
        return Scope.TOTAL
    if words and last > first and words[0] in _BEFORE:
        if words[0] in _ONCE or any(each in _PAST for each in words[1:8]):
            return Scope.OTHER
    return Scope.INCIDENT


def is_besides(told: Words, first: int) -> bool:
    """Return whether the sentence of a word opens as one about something further does.

    "Also", "meanwhile", "on another front".
    """
    begin, _ = told.sentence(first)
    words = told.words[begin:]
    if not words:
        return False
    return words[0] in _BESIDES or any(words[: len(each)] == each for each in _IN_OTHER_NEWS)
