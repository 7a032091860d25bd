from datetime import date

import pytest
from factories import a_document

from openinquest.extract import meaning_of
from openinquest.extract.arabic import ArabicExtractor
from openinquest.model import Event, Means, Polarity


def claims(text, **changes):
    values = {"published": date(2021, 8, 19), "language": "ar"} | changes
    document = a_document(text, **values)
    found = [c for c in ArabicExtractor().extract(document).claims if isinstance(c.detail, Event)]
    for claim in found:
        claim.verify(document)
    return found


def event(text, **changes):
    (claim,) = claims(text, **changes)
    return claim.detail


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("قصف مدفعي", Means.ARTILLERY),
        ("قصف جوي", Means.AIR_STRIKE),
        ("غارتين", Means.AIR_STRIKE),
        ("طائرة مسيّرة", Means.DRONE_STRIKE),
        ("براميل متفجرة", Means.BARREL_BOMB),
        ("راجمات الصواريخ", Means.ROCKET),
        ("قذائف الهاون", Means.MORTAR),
        ("انفجار لغم أرضي", Means.LANDMINE),
        ("انفجار عبوة ناسفة", Means.IED),
        ("سيارة مفخخة", Means.VEHICLE_BOMB),
        ("إطلاق نار", Means.GUNFIRE),
        ("رصاص قناص", Means.SNIPER_FIRE),
        ("انفجار قنبلة من مخلفات الحرب", Means.EXPLOSIVE_REMNANT),
        ("قصف", Means.EXPLOSIVE_VIOLENCE),
        ("انفجار", Means.EXPLOSION),
    ],
)
def test_a_means_is_read_by_its_words(words, means):
    assert event(f"مقتل ثلاثة مدنيين جراء {words} في مدينة الموصل").what is means


def test_an_event_has_its_parts():
    found = event("قصف مدفعي لقوات النظام على منزل في بلدة سرمين فجر اليوم الخميس 19 آب")

    assert (found.what, found.actor, found.target) == (
        Means.ARTILLERY,
        "Syrian regime forces",
        "منزل",
    )
    assert (found.when.earliest, found.where.name) == (date(2021, 8, 19), "سرمين")
    assert found.when.words == "فجر اليوم الخميس 19 آب"


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("غارة للطيران الروسي على", "Russia"),
        ("غارة للتحالف الدولي على", "US-led coalition"),
        ("قصف لقسد على", "SDF"),
        ("قصف للجيش التركي على", "Turkish army"),
        ("غارة إسرائيلية على", "Israel"),
        ("استهدف الجيش التركي مواقع قسد في", "Turkish army"),
        ("قصف استهدف قوات النظام في", None),
    ],
)
def test_who_did_it_is_named_as_in_english(words, actor):
    assert event(f"{words} مدينة حلب أمس").actor == actor


def test_what_is_told_below_a_heading_takes_its_day():
    found = claims("حصاد يوم 5-12-2024\nمقتل طفل بقصف مدفعي على بلدة سرمين")

    assert [claim.rule for claim in found] == ["ar.event.completed"]
    assert found[0].detail.when.earliest == date(2024, 12, 5)


def test_what_is_denied_is_denied():
    (claim,) = claims("نفت الوزارة وقوع غارات على مدينة حلب أمس")

    assert claim.polarity is Polarity.DENIED


def test_the_base_of_a_force_is_not_where_it_was():
    found = event("القوات المتمركزة في مدينة حلب قصفت بالمدفعية بلدة سرمين")

    assert found.where.name == "سرمين"


def test_words_that_give_neither_a_day_nor_a_place_tell_of_no_event():
    assert claims("مقتل ثلاثة مدنيين بقصف مدفعي") == []


def test_an_overflight_is_no_strike():
    assert event("قصف مدفعي على مدينة حلب وسط تحليق للطيران الحربي").what is Means.ARTILLERY


def test_the_same_words_twice_are_one_claim():
    line = "غارة جوية على مدينة حلب في 3 أيار 2019"
    (claim,) = claims(f"{line}.\n{line}.")

    assert len(claim.repeats) == 1


@pytest.mark.parametrize("rule", ["ar.event.means", "ar.event.harm", "ar.event.completed"])
def test_each_rule_says_what_it_reads(rule):
    assert meaning_of(rule)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قالت مديرية الصحة في دمشق إن عاملين قتلا بقصف على مدينة إدلب", "إدلب"),
        ("دمشق - مراسلنا: غارة على مدينة إدلب", "إدلب"),
        ("دمشق: غارة على مدينة إدلب", "إدلب"),
        ("مقتل عامل من أهالي مدينة حلب بقصف على مدينة إدلب", "إدلب"),
        ("معلم من مدينة حلب قتل بغارة على مدينة إدلب", "إدلب"),
        ("شيع الناس في مدينة حلب عاملا قتل بقصف على مدينة إدلب", "إدلب"),
        ("بعد يوم من قصف مدينة حلب استهدفت غارة مدينة إدلب", "إدلب"),
        ("قصف على مدينة إدلب أدى إلى مقتل عامل من مدينة حلب", "إدلب"),
        ("غارة على أطراف من مدينة إدلب", "إدلب"),
    ],
)
def test_the_place_is_that_of_what_happened(text, place):
    assert event(text).where.name == place


@pytest.mark.parametrize(
    "text",
    [
        "تحل اليوم الذكرى الثامنة لقصف الفرن في مدينة إدلب",
        "قصف على سوق الاثنين في مدينة إدلب",
        "قصف على مدرسة 8 آذار في مدينة إدلب",
        "قصف قبل أيام على مدينة إدلب",
    ],
)
def test_days_of_remembrance_and_names_are_not_when_it_happened(text):
    assert event(text).when is None


@pytest.mark.parametrize(
    "text",
    [
        "اتفاق على وقف إطلاق النار في مدينة إدلب",
        "أسقط الجيش طائرتين مسيرتين فوق مدينة إدلب",
        "اعترضت الدفاعات ثلاثة صواريخ فوق مدينة إدلب",
    ],
)
def test_a_truce_and_what_is_shot_down_are_no_attack(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قصفت الطائرات الجسر أمس في مدينة إدلب", date(2021, 8, 18)),
        ("استهدفت غارة السوق الجمعة في مدينة إدلب", date(2021, 8, 13)),
        ("استهدفت غارة سوق البلدة يوم الجمعة قرب مدينة إدلب", date(2021, 8, 13)),
        ("قصف الجامعة 17 آذار 2017 في مدينة إدلب", date(2017, 3, 17)),
    ],
)
def test_a_day_behind_what_was_struck_is_when_it_was(text, day):
    assert event(text).when.earliest == day


def test_a_day_beside_an_anniversary_is_that_of_what_happened():
    found = event("قصف اليوم على مدينة إدلب في الذكرى السنوية للهدنة")
    assert found.when.earliest == date(2021, 8, 19)


def test_a_force_at_which_something_is_aimed_did_not_do_it():
    assert event("استهداف لقوات النظام بصاروخ في مدينة إدلب").actor is None
