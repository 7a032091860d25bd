"""Of which stretch of events an Arabic number is: this incident, another one, or a period."""

from openinquest.extract.arabic.wording import Words, one_of
from openinquest.extract.arabic.words import folded_words
from openinquest.model import Scope

_PERIODS = folded_words(
    "عام العام سنة السنة سنوات السنوات شهر الشهر أشهر الأشهر أسبوع الأسبوع أسابيع أيام الأيام النصف الربع الماضي الماضية "
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر "
    "نوفمبر ديسمبر"
)
_BEGUN = folded_words("بداية مطلع بدء اندلاع انطلاق عام العام سنوات أشهر أيام أسابيع أسبوع أكثر تاريخ")
_SINCE = folded_words("منذ خلال مدار طيلة طوال مدى")
_ONCE = folded_words("وكان وكانت وبالأمس بالأمس وسبق وأمس")
_BEFORE = _ONCE | folded_words("سبق وقبل قبل سابق السابق")
_PAST = folded_words("الماضي الماضية المنصرم الفائت الجاري يومين أيام أسبوع أسبوعين شهر أشهر عام سابق")


def scope_of(told: Words, first: int, last: int) -> Scope:
    """Return what the sentence about a number says it is of."""
    begin, end = told.sentence(first)
    words = told.words[begin:end]
    for place, word in enumerate(words):
        if one_of(word, _SINCE):
            behind = words[place + 1 : place + 4]
            known = _BEGUN if one_of(word, ("منذ",)) else _PERIODS
            if any(one_of(each, known) for each in behind):
                return Scope.TOTAL
    if words and (words[0] in _BEFORE or words[0] in ("و", "في", "وفي")) and last > first:
        if words[0] in _ONCE:
            return Scope.OTHER
        if any(each in _PAST for each in words[1:8]):
            return Scope.OTHER
    return Scope.INCIDENT
