"""How many people a sentence of Arabic says were harmed, and whom it leaves alone."""

import pytest

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.rule_meanings import MEANINGS
from openinquest.extract.arabic.tolls import FoundToll, find_tolls
from openinquest.model import Group, Harm, Scope

KILLED, INJURED = Harm.KILLED, Harm.INJURED
EITHER = Harm.KILLED_OR_INJURED


def tolls(text: str) -> list[FoundToll]:
    return find_tolls(fold(text).text)


def told(text: str) -> list[tuple[Harm, int | None, int | None]]:
    return [(each.harm, each.count.at_least, each.count.at_most) for each in tolls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل ثلاثة مدنيين في الغارة", [(KILLED, 3, 3)]),
        ("استُشهدت سيدتان وأصيب طفل", [(KILLED, 2, 2), (INJURED, 1, 1)]),
        ("خمسة وعشرون قتيلا وسبعون جريحا", [(KILLED, 25, 25), (INJURED, 70, 70)]),
        ("ارتفع عدد الشهداء في القرية إلى ١٢ شهيدا", [(KILLED, 12, 12)]),
        ("راح ضحيتها أربعة من أبنائها", [(KILLED, 4, 4)]),
        ("أودت القذيفة بحياة رجل وزوجته", [(KILLED, 2, 2)]),
        ("أكثر من 30 جريحا وصلوا المشفى", [(INJURED, 31, None)]),
        ("ما لا يقل عن تسعة قتلى", [(KILLED, 9, None)]),
        ("عشرات الشهداء تحت الركام", [(KILLED, 10, None)]),
        ("مقتل وإصابة 14 شخصا", [(EITHER, 14, 14)]),
        ("سقط 20 مدنيا بين قتيل وجريح", [(EITHER, 20, 20)]),
        ("ثمانية مدنيين، أحدهم مسن، قُتلوا", [(KILLED, 8, 8), (KILLED, 1, 1)]),
        ("استشهاد أسرة من ستة أفراد", [(KILLED, 6, 6)]),
        ("ما أدى إلى مقتلهما على الفور", [(KILLED, 2, 2)]),
        ("دون وقوع إصابات", [(EITHER, 0, 0)]),
        ("لم يُقتل أحد", [(KILLED, 0, 0)]),
        ("لم تسفر الغارتان على التلة عن أي ضحايا", [(EITHER, 0, 0)]),
        ("وكان مسؤول قد تحدث عن مقتل 24 شخصا", [(KILLED, 24, 24)]),
        ("وسط مخاوف من التصعيد، قُتل خمسة مدنيين", [(KILLED, 5, 5)]),
        ("مقتل صحفيين اثنين", [(KILLED, 2, 2)]),
        ("مئة وخمسة قتلى", [(KILLED, 105, 105)]),
        ("شـ.ـهداء بقصف السوق", [(KILLED, 2, None)]),
        ("قال الطبيب إن سبعة مدنيين قتلوا", [(KILLED, 7, 7)]),
        ("أكد الطبيب سامر حداد أن تسعة مدنيين قتلوا", [(KILLED, 9, 9)]),
    ],
)
def test_the_number_and_the_harm_are_those_of_the_words(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "افتتاح مدرسة الشهداء في المدينة",
        "تقبله الله من الشهداء",
        "الرحمة للشهداء والشفاء للجرحى",
        "كادت الشظية أن تقتل طفلا",
        "قد يودي القصف بحياة آلاف المدنيين",
        "أعلن فتح تحقيق دون أن يذكر عددا للضحايا",
        "شارك الأهالي في تأبين أرواح الشهداء",
        "أهالي شهداء البلدة يعتصمون أمام البلدية",
        "لا يزال الجرحى في المشفى",
        "يوم الأحد قتلت الحرب أحلامنا",
        "قُتلت عشرون بقرة في الحظيرة",
        "استقبل المجلس خمسة أطباء وعشرة معلمين",
    ],
)
def test_who_was_not_harmed_is_not_counted(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("قتل مدني اليوم في القصف", Scope.INCIDENT),
        ("قُتل 300 مدني منذ بداية العام", Scope.TOTAL),
        ("قُتل 40 مدنيا خلال الأشهر الماضية", Scope.TOTAL),
        ("وكان عشرة مدنيين قد قُتلوا في السوق", Scope.OTHER),
        ("في ذكرى المجزرة التي قتل فيها 70 مدنيا", Scope.OTHER),
        ("في 5 آب عام 2013 قُتل سبعة مدنيين", Scope.INCIDENT),
        ("في عام 2013 قُتل سبعة مدنيين", Scope.OTHER),
        ("السوق الذي قُتل فيه 20 شخصا قبل ثلاث سنوات", Scope.OTHER),
        ("بعد يومين من مقتل ستة مدنيين", Scope.OTHER),
        ("وفاة ثلاثة أشخاص بفيروس كورونا", Scope.OTHER),
        ("مقتل خمسة مدنيين منذ صباح اليوم", Scope.INCIDENT),
    ],
)
def test_a_number_of_another_time_is_not_that_of_the_incident(text, scope):
    assert [each.scope for each in tolls(text)] == [scope]


def test_parts_stand_under_their_whole():
    whole, children, woman = tolls("مقتل سبعة مدنيين بينهم 3 أطفال وامرأة")
    assert (whole.count.at_least, whole.whole) == (7, None)
    assert (children.count.at_least, children.group, children.whole) == (3, Group.CHILDREN, 0)
    assert (woman.count.at_least, woman.group, woman.whole) == (1, Group.WOMEN, 0)


@pytest.mark.parametrize(
    "text",
    [
        "مقتل سبعة من عناصر الفصيل",
        "مقتل ضابط وجندي",
        "سقوط قتلى وجرحى في صفوف الميليشيا",
        "مقتل تسعة جنود وإصابة خمسة آخرين",
    ],
)
def test_fighters_and_the_others_beside_them_are_fighters(text):
    assert {each.group for each in tolls(text)} == {Group.COMBATANTS}


def test_fighters_among_others_are_a_toll_of_their_own():
    civilians, fighters = tolls("مقتل أربعة مدنيين وجنديين")
    assert (civilians.group, civilians.count.at_least) == (Group.CIVILIANS, 4)
    assert (fighters.group, fighters.count.at_least) == (Group.COMBATANTS, 2)


def test_what_is_called_untrue_is_denied():
    assert [each.denied for each in tolls("لا صحة لخبر مقتل خمسة مدنيين")] == [True]
    assert [each.denied for each in tolls("وزارة الصحة: مقتل خمسة مدنيين")] == [False]


def test_parts_of_what_may_happen_are_no_parts_of_what_did():
    text = "مقتل ثلاثة مدنيين في القصف. قد يقتل القصف عشرة مدنيين بينهم طفلان."
    assert told(text) == [(KILLED, 3, 3)]


def test_each_rule_says_what_it_reads():
    texts = ["مقتل ثلاثة مدنيين بينهم طفل", "5 قتلى", "عدد القتلى 5", "دون إصابات", "مقتلهما"]
    assert {each.rule for text in texts for each in tolls(text)} <= set(MEANINGS)
