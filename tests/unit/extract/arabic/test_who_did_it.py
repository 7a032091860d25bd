"""Whom a verb of harm befell in Arabic, and who did it; whose members came to harm."""

from datetime import date

import pytest
from factories import a_document

from openinquest.extract.arabic import ArabicExtractor
from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.tolls import find_tolls
from openinquest.model import UNNUMBERED, Count, Event, Group


def told(text):
    return [(each.group, each.count) for each in find_tolls(fold(text).text)]


def event(text):
    document = a_document(text, language="ar", published=date(2021, 8, 19))
    claims = ArabicExtractor().extract(document).claims
    return next(each.detail for each in claims if isinstance(each.detail, Event))


@pytest.mark.parametrize(
    ("text", "group", "number"),
    [
        ("قتل مسلحون أربعة عمال قرب البئر", Group.CIVILIANS, 4),
        ("قتل المسلحون أربعة عمال", Group.CIVILIANS, 4),
        ("قتل عناصر من التنظيم أربعة عمال", Group.CIVILIANS, 4),
        ("أصاب مسلحون امرأة برصاصة", Group.WOMEN, 1),
        ("قتل جندي تركي عاملا سوريا", Group.CIVILIANS, 1),
        ("قتل مسلحون عاملا وزوجته", Group.CIVILIANS, 2),
        ("قتلت قوات الدعم السريع 12 عاملا", Group.CIVILIANS, 12),
        ("قتل انتحاري تسعة عمال", Group.CIVILIANS, 9),
        ("أعدم التنظيم ثلاثة شبان", Group.MEN, 3),
    ],
)
def test_who_killed_is_not_counted_as_killed(text, group, number):
    assert told(text) == [(group, Count(number, number))]


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة مسلحين من التنظيم في كمين",
        "قتل مسلحون في غارة على معسكر",
        "قتل القائد العسكري سالم نصرو مع مرافقه",
        "قتل مسلحون برصاص مجهولين",
    ],
)
def test_fighters_whom_nobody_follows_were_killed_themselves(text):
    assert {group for group, _ in told(text)} == {Group.COMBATANTS}


@pytest.mark.parametrize(
    ("text", "group", "count"),
    [
        ("قُتل حارس مخزن يتسع لتسعين عاملا", Group.CIVILIANS, 1),
        ("قُتل سامر نصرو والد أربعة أطفال", None, None),
        ("أصاب الصاروخ شاحنة تنقل تسعة عمال", None, None),
        ("أصاب صاروخ معلما أثريا", None, None),
        ("قُتل تسعة من أصل 40 عاملا", Group.ALL, 9),
        ("قُتل جندي كان يحتجز أربعة عمال", Group.COMBATANTS, 1),
        ("قُتل جندي أمام زوجته", Group.COMBATANTS, 1),
        ("قُتل جندي يراقب عمالا", Group.COMBATANTS, 1),
    ],
)
def test_people_of_whom_something_else_is_told_are_no_victims(text, group, count):
    expected = [] if group is None else [(group, Count(count, count))]
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "استشهد سالم نصرو وزوجته حامل",
        "استشهد المعلم سالم نصرو، ونجله في غيبوبة",
        "استشهدت المعلمة هند نصرو، وشقيقها معتقل",
    ],
)
def test_kin_of_whom_a_state_is_told_did_not_die(text):
    assert sum(count.at_least for _, count in told(text)) <= 1


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("جرح ثلاثة من عناصر الدفاع المدني", Group.AID_WORKERS),
        ("استشهاد عنصر من الخوذ البيضاء", Group.AID_WORKERS),
        ("مقتل عنصر إطفاء", Group.AID_WORKERS),
        ("مقتل عنصرين من الهلال الأحمر", Group.MEDICS),
        ("جرح اثنين من طاقم الإسعاف", Group.MEDICS),
        ("مقتل ثلاثة من عناصر الشرطة", Group.POLICE),
        ("مقتل ثلاثة من رجال الشرطة", Group.POLICE),
        ("مقتل ثلاثة من عناصر قوات الشرطة", Group.POLICE),
        ("مقتل ثلاثة عمال في إنقاذ رفاقهم", Group.CIVILIANS),
        ("مقتل ثلاثة من الشرطة والجيش", Group.ALL),
        ("مقتل شرطي عند الحاجز", Group.POLICE),
        ("مقتل ثلاثة عناصر من قوات النظام", Group.COMBATANTS),
        ("مقتل تسعة من العمال والجنود", Group.ALL),
        ("سقوط ثلاثة قتلى وسبعة جرحى من الجنود", Group.COMBATANTS),
        ("مقتل جنديين وإصابة ثالث", Group.COMBATANTS),
    ],
)
def test_members_count_as_the_body_that_they_are_of(text, group):
    assert {each for each, _ in told(text)} == {group}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("مقتل مهندستين", Count(2, 2)),
        ("استشهاد توأمين", Count(2, 2)),
        ("مقتل سجناء بقصف", UNNUMBERED),
        ("مقتل ملاحين بانفجار", UNNUMBERED),
        ("استشهاد ياسين نصرو", Count(1, 1)),
        ("قتل سوريان برصاص الحرس", Count(2, 2)),
        ("جرح أربعة عراقيين", Count(4, 4)),
        ("مقتل 30 سوريا", Count(30, 30)),
        ("مقتل صياد ونجله", Count(2, 2)),
        ("استشهد رجل وحفيداه", Count(3, 3)),
        ("مقتل شقيقين وابن عمهما", Count(3, 3)),
        ("أصيب رجل وزوجته المريضة وطفلان", Count(4, 4)),
        ("مقتل أربعة أو خمسة عمال", Count(4, 5)),
        ("مقتل (4) عمال", Count(4, 4)),
    ],
)
def test_two_and_more_are_not_read_as_one_person(text, count):
    assert [each for _, each in told(text)] == [count]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("مقتل 9 عمال (3 نساء و6 رجال)", [Group.CIVILIANS, Group.WOMEN, Group.MEN]),
        ("مقتل ثلاثة هم رجل وطفلان", [Group.ALL, Group.MEN, Group.CHILDREN]),
    ],
)
def test_a_list_behind_a_number_gives_its_parts(text, groups):
    assert [group for group, _ in told(text)] == groups


def test_an_attempt_at_murder_kills_nobody():
    assert told("نجا المدير من محاولة اغتيال ضابط") == []
    assert told("اغتيل ضابط أمام منزله") == [(Group.COMBATANTS, Count(1, 1))]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("لغم استهدف رتلا للجيش التركي في مدينة إدلب", None),
        ("استهدف مسلحون سيارة لقسد في مدينة إدلب", None),
        ("مقتل أربعة من قوات النظام بهجوم لداعش في مدينة تدمر", "Islamic State"),
        ("مقتل جنديين من الجيش التركي بقصف على مدينة إدلب", None),
        ("سقط 5 من قوات النظام في انفجار في مدينة إدلب", None),
        ("معارك بين قسد وداعش في مدينة إدلب", None),
        ("قتل عناصر من داعش أربعة عمال في مدينة تدمر", "Islamic State"),
        ("قتلت قوات الدعم السريع 12 عاملا في مدينة الفاشر", "RSF"),
        ("غارة للطيران الروسي على مدينة إدلب", "Russia"),
    ],
)
def test_who_was_struck_is_not_who_did_it(text, actor):
    assert event(text).actor == actor


def test_the_car_that_exploded_and_the_name_of_a_town_are_no_targets():
    assert event("انفجار سيارة مفخخة في مدينة إدلب").target is None
    assert event("غارة على بلدة الخيام").target is None
