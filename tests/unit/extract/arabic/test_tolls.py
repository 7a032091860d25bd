"""How many people a sentence of Arabic says were harmed, and whom it leaves alone."""

import pytest

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.names import find_martyrs
from openinquest.extract.arabic.rule_meanings import MEANINGS
from openinquest.extract.arabic.tolls import FoundToll, find_tolls
from openinquest.model import Count, Group, Harm, Scope

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
        ("لم تسفر الغارة التي طالت محطة ضخ عند أطراف القرية عن ضحايا", [(EITHER, 0, 0)]),
        ("لم يؤد الانفجار الذي سمع في أنحاء القرية إلى سقوط قتلى أو جرحى", [(EITHER, 0, 0)]),
        ("سقطت قذيفة دون وقوع قتلى أو جرحى", [(EITHER, 0, 0)]),
        ("سقطت قذيفة من غير وقوع ضحايا", [(EITHER, 0, 0)]),
        ("لم يسقط أي جريح", [(EITHER, 0, 0)]),
        ("قصف السوق دون إنذار موقعا قتلى", [(KILLED, 2, None)]),
        ("قصفت المدينة بلا توقف ما أوقع قتلى", [(KILLED, 2, None)]),
        ("لم يتسبب القصف بأضرار فقط بل أوقع قتلى", [(KILLED, 2, None)]),
        ("لم يسقط أي عامل قتيلا", [(EITHER, 0, 0)]),
        ("لم يسقط قتلى لكن سقط جرحى", [(KILLED, 0, 0), (INJURED, 2, None)]),
        ("وكان مسؤول قد تحدث عن مقتل 24 شخصا", [(KILLED, 24, 24)]),
        ("وسط مخاوف من التصعيد، قُتل خمسة مدنيين", [(KILLED, 5, 5)]),
        ("مقتل صحفيين اثنين", [(KILLED, 2, 2)]),
        ("مئة وخمسة قتلى", [(KILLED, 105, 105)]),
        ("شـ.ـهداء بقصف السوق", [(KILLED, 2, None)]),
        ("قال الطبيب إن سبعة مدنيين قتلوا", [(KILLED, 7, 7)]),
        ("أكد الطبيب سامر حداد أن تسعة مدنيين قتلوا", [(KILLED, 9, 9)]),
        ("في السوق قتلى وجرحى بينهم عاملات", [(KILLED, 2, None), (INJURED, 2, None)]),
        ("3 قتلى و5 جرحى بينهم طفلان", [(KILLED, 3, 3), (INJURED, 5, 5), (EITHER, 2, 2)]),
        ("أكثر من 70 قتيل وجريح في السوق", [(EITHER, 71, None)]),
        ("راح ضحيتها 30 عاملا بين قتيل وجريح", [(EITHER, 30, 30)]),
        ("هلاك عدد كبير من عمال المصنع", [(KILLED, 2, None)]),
        (
            "اللغم أودى بحياة 6 صيادين وحصد أرواح عشرات المزارعين",
            [(KILLED, 6, 6), (KILLED, 10, None)],
        ),
        ("استشهاد المرأة", [(KILLED, 1, 1)]),
        ("نقلت البلدية جثامين 4 عمال قتلوا في المنجم", [(KILLED, 4, 4)]),
        ("دهموا بيت الراعي سالم وتم إعدامه", [(KILLED, 1, 1)]),
        ("Al Marsadمقتل 3 مزارعين", [(KILLED, 3, 3)]),
        ("جرح ثلاثة، عُرفت منهم المعلمة هند", [(INJURED, 3, 3)]),
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
    ("text", "expected"),
    [
        ("اسم المعلم الذي استشهد في الغارة", [(KILLED, 1, 1)]),
        ("الطفل سالم نصرو الذي قتل بالقصف", [(KILLED, 1, 1)]),
        ("مصرع المعلمة هند نصرو والعامل كرم نصرو بغارة", [(KILLED, 2, 2)]),
        ("مقتل الطفلة ريم نصرو (5 أعوام) والمعلمة هند", [(KILLED, 2, 2)]),
        ("استشهاد الأب سالم نصرو وزوجته وطفليه", [(KILLED, 4, 4)]),
        ('جرح كل من "سالم نصرو/ 20 عاماً، هند نصرو/ 32 عاماً، ووليد نصرو"', [(INJURED, 2, None)]),
        ("إصابة كل من ريم خالد (20 عامًا) وهند حمد (12 عامًا)، وسالم حمد", [(INJURED, 2, None)]),
        ("إصابة كل من سالم أحمد وليد وهند نصرو اليوم", [(INJURED, 2, None)]),
        ("مقتل كل من كان في البيت وفي السيارة", []),
    ],
)
def test_those_who_are_named_one_by_one_are_counted(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("المرأة التي توفي زوجها في القصف", [(KILLED, Group.MEN)]),
        ("المراسل الذي أصيب منزله بقذيفة نجا", []),
        ("الجندي الذي قتل بنيران بارودته خمسة مدنيين", []),
        ("وقف المراسل أمام المبنى الذي أصيب بالصاروخ", []),
        ("ركب الشاب الحافلة التي أصيبت بقصف", []),
        ("المواطن الذي أصيب بخيبة أمل", []),
        ("القائد الذي قتل في 2012", []),
        ("لم يُعتقل سالم وتم إعدامه كما أشيع", []),
        ("هاجم كلب المارة وتم قتله", []),
        ("إصابة كل من المدرسة الابتدائية، والمستوصف، وخزان المياه بأضرار", []),
        ("لم يقتل كل من سالم نصرو وعمر حداد", []),
        ("استشهد كل من قاوم، وصمد، ورفض", []),
        ("إصابة الشاب أحمد ورجل إطفاء أنقذه", [(INJURED, Group.MEN)]),
        ("مقتل الشاب يزن صالح، والطبيب الشرعي يؤكد", [(KILLED, Group.MEN)]),
        ("قصف القرى والمزارع بجروح غائرة", []),
        ("مقتل 5 من هيئة التدريس", [(KILLED, Group.ALL)]),
        ("بلغ عدد ضحايا جيش الاحتلال: 90 قتيلا", [(KILLED, Group.ALL)]),
        ("دون سابق إنذار قتل الطفل سالم", [(KILLED, Group.CHILDREN)]),
        ("أودت غارة على سيارة في بلدة بعيدة بحياة ثلاثة عمال", [(KILLED, Group.CIVILIANS)]),
        ("مقتل 30 شخصا ما بين قتيل وجريح", [(EITHER, Group.ALL)]),
        ("مقتل وإصابة 14 عنصرا بين قتيل وجريح", [(EITHER, Group.COMBATANTS)]),
        ("ولم تتحدث الوزارة عن قتلى", []),
        ("لا تنسوا جرحى الحي", []),
        ("عاد المسعفون للتحقق من عدم سقوط جرحى", []),
    ],
)
def test_nobody_is_harmed_whom_the_words_do_not_say_so_of(text, expected):
    assert [(each.harm, each.group) for each in tolls(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "قصف على مدرسة الشهيدة دلال كريم ومشفى الشهيد كمال عدنان",
        "زار الوفد عائلة الشهيد محمد نصرو وعائلة الشهيد سامر نصرو",
        "رحم الله الشهيد سالم نصرو والشهيد كرم حداد والشهيد عمر قاسم",
        "حمل الأب ابنه الشهيد بين ذراعيه، وودع الشهيد بكلمات مؤثرة",
        "الشهيد سالم نصرو. وصل الشهيد سالم إلى المشفى",
        "الشهيد سالم نصرو ابن الشهيد محمود نصرو",
    ],
)
def test_martyrs_who_are_not_listed_are_no_list(text):
    assert list(find_martyrs(fold(text).text)) == []


def test_who_killed_somebody_is_not_who_was_killed():
    text = "اعتقال الشاب الذي قتل والده"
    (father,) = tolls(text)
    assert father.start == text.index("قتل")


def test_a_list_of_martyrs_counts_each_of_them_once():
    text = "1- الشهيد المعلم سالم نصرو 2- الشهيد كرم نصرو 3- الشهيدة هند نصرو، صور الشهيد سالم نصرو"
    (martyrs,) = find_martyrs(fold(text).text)
    assert (martyrs.harm, martyrs.count) == (KILLED, Count(3, 3))
    assert list(find_martyrs(fold("رحم الله الشهيد سالم نصرو والشهيد سالم نصرو").text)) == []
    cut = "الشهيد سالم نصرو، الشهيدة هند نصرو..."
    assert [each.count for each in find_martyrs(fold(cut).text)] == [Count(2, None)]


@pytest.mark.parametrize(
    "text",
    [
        "يتدرب المسعفون على إنقاذ أرواح الجيران",
        "المخاطرة بحياة المزارعين",
        "الفقراء هم الضحية في كل حرب",
        "بلغوا 48 ألف قتيل",
        "أحصوا مئة ألف قتيل",
        "وصول المصابين إلى إحدى العيادات",
        "لا تنفع كلماتنا الضحايا",
        "دخل المسعفون الأبنية للتأكد من عدم سقوط جرحى",
        "لا يمر يوم دون قتلى",
        "الفرق تبحث عن ضحايا تحت الركام",
    ],
)
def test_what_tells_of_nobodys_harm_and_of_no_zero_is_left_alone(text):
    assert tolls(text) == []


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
        ("قُتل 48 مدنيا خلال الفترة بين آذار وحزيران", Scope.TOTAL),
        ("أوقعت هذه الهجمات 57 قتيلا", Scope.TOTAL),
        ("مقتل امرأة في حالة ذعر", Scope.OTHER),
        ("قتل عامل بانفجار لغم أصاب رفيقه بصدمة", Scope.INCIDENT),
        ("قتل عامل بقذيفة من مخلفات قصف سابق", Scope.INCIDENT),
        ("قتل عاملان في أسوأ قصف منذ شهور", Scope.INCIDENT),
        ("قتل عاملان في رابع هجوم خلال شهر", Scope.INCIDENT),
        ("قتل عامل بالقصف في الذكرى السنوية للهدنة", Scope.INCIDENT),
    ],
)
def test_a_number_of_another_time_is_not_that_of_the_incident(text, scope):
    assert [each.scope for each in tolls(text)] == [scope]


def test_what_followed_an_earlier_attack_is_the_incident():
    earlier, incident = tolls("بعد يومين من مقتل ستة عمال، قُتل اليوم عامل في القصف")
    assert (earlier.scope, incident.scope) == (Scope.OTHER, Scope.INCIDENT)


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
        "صار عدد قتلى كتائب الوادي: 4",
        "وصلت حصيلة القتلى في المعسكر إلى 6 من عناصر اللواء",
    ],
)
def test_fighters_and_the_others_beside_them_are_fighters(text):
    assert {each.group for each in tolls(text)} == {Group.COMBATANTS}


def test_fighters_among_others_are_a_toll_of_their_own():
    civilians, fighters = tolls("مقتل أربعة مدنيين وجنديين")
    assert (civilians.group, civilians.count.at_least) == (Group.CIVILIANS, 4)
    assert (fighters.group, fighters.count.at_least) == (Group.COMBATANTS, 2)


def test_what_is_called_untrue_is_denied():
    assert all(each.called_untrue_at for each in tolls("لا صحة لخبر مقتل خمسة مدنيين"))
    assert not any(each.called_untrue_at for each in tolls("وزارة الصحة: مقتل خمسة مدنيين"))


def test_parts_of_what_may_happen_are_no_parts_of_what_did():
    text = "مقتل ثلاثة مدنيين في القصف. قد يقتل القصف عشرة مدنيين بينهم طفلان."
    assert told(text) == [(KILLED, 3, 3)]


def test_each_rule_says_what_it_reads():
    texts = ["مقتل ثلاثة مدنيين بينهم طفل", "5 قتلى", "عدد القتلى 5", "دون إصابات", "مقتلهما"]
    assert {each.rule for text in texts for each in tolls(text)} <= set(MEANINGS)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("نشرت الصفحة أسماء تسعة شهداء.", Count(9, 9)),
        ("ودعت البلدة سبعة شهداء قضوا في القصف.", Count(7, 7)),
        ("تجاوز عدد القتلى 40.", Count(41, None)),
        ("لم يتجاوز عدد القتلى 40.", Count(None, 40)),
        ("عدد القتلى لا يتجاوز 40.", Count(None, 40)),
        ("عدد القتلى تجاوز 40.", Count(41, None)),
        ("بلغ عدد القتلى 40.", Count(40, 40)),
        ("وتجاوز عدد الجرحى 30 شخصا.", Count(31, None)),
    ],
)
def test_a_number_is_read_behind_words_that_make_names_and_before_what_is_counted(text, count):
    assert [each.count for each in tolls(text)] == [count]


def test_nobody_is_of_whom_it_is_said():
    (civilians,) = tolls("دون تسجيل إصابات في صفوف المدنيين")
    assert (civilians.group, civilians.count) == (Group.CIVILIANS, Count(0, 0))


def test_martyrs_of_a_name_are_nobody():
    assert tolls("قصفت الطائرات شارع الشهداء ومدرسة الشهداء.") == []
