"""Whose an Arabic figure is where several speak, deny, ask or suppose: each was once misread."""

import pytest
from factories import a_document

from openinquest.extract.arabic import ArabicExtractor
from openinquest.model import Certainty, Harm, Polarity, Scope, Toll

DENIED, AFFIRMED = Polarity.DENIED, Polarity.AFFIRMED


def tolls(text):
    """Return the claims on people harmed, in order."""
    claims = ArabicExtractor().extract(a_document(text)).claims
    return [claim for claim in claims if isinstance(claim.detail, Toll)]


def only(text):
    (claim,) = tolls(text)
    return claim


def voices(claim):
    """Return who speaks, outermost first."""
    return [source.label for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "who", "polarity"),
    [
        (
            "قالت البلدية إن أربعة عمال قتلوا، وقال الجيش إن هذا الكلام غير صحيح.",
            ["البلدية"],
            AFFIRMED,
        ),
        ("أعلن المشفى مقتل أربعة عمال، ووصف الجيش الحصيلة بأنها أكاذيب.", ["المشفى"], AFFIRMED),
        (
            "وصف محافظ المدينة الأخبار عن مقتل أربعة عمال بأنها عارية عن الصحة.",
            ["محافظ المدينة"],
            DENIED,
        ),
        ("أكدت قيادة الشرطة أن الحديث عن مقتل أربعة عمال محض افتراء.", ["قيادة الشرطة"], DENIED),
        ("نفت الحكومة صحة الأخبار التي تحدثت عن مقتل أربعة عمال.", ["الحكومة"], DENIED),
        ("رفضت الحكومة ادعاءات المجلس بقتل أربعة عمال.", ["الحكومة"], DENIED),
        ("قال الناطق إن الطيران لم يقتل أربعة عمال.", ["الناطق"], DENIED),
        ("قال الناطق إن الطيران لم يقتل العمال الأربعة بل قتلهم لغم.", ["الناطق"], AFFIRMED),
        ("نفى الجيش ما أعلنه المجلس المحلي عن مقتل أربعة عمال.", ["الجيش"], DENIED),
    ],
)
def test_who_calls_a_figure_untrue_denies_it_and_nobody_else(text, who, polarity):
    claim = only(text)

    assert voices(claim) == who
    assert claim.polarity is polarity


@pytest.mark.parametrize(
    "text",
    [
        "وصف شاهد مقتل أربعة عمال بأنه مروع.",
        "دان الوزير الهجوم، واصفا مقتل أربعة عمال بأنه جريمة.",
        "قتل أربعة عمال كما وصف الجيش في بيانه.",
    ],
)
def test_what_somebody_describes_is_no_denial(text):
    assert only(text).polarity is AFFIRMED


def test_a_denial_that_somebody_tells_of_keeps_both_voices():
    claim = only("قال المرصد إن الجيش نفى صحة تقارير تحدثت عن مقتل أربعة عمال.")

    assert voices(claim) == ["المرصد", "الجيش"]
    assert claim.polarity is DENIED


def test_what_denied_reports_take_as_known_is_the_publishers():
    claim = only("نفى الجيش تقارير تحدثت عن الغارة التي أدت إلى مقتل أربعة عمال.")

    assert (voices(claim), claim.polarity) == ([], AFFIRMED)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("صدرت تقارير، قالت الوزارة إن أربعة عمال قتلوا.", ["الوزارة"]),
        ("انتشرت تقارير لم تؤكد مقتل أربعة عمال.", []),
        ("قالت لجنة التحقيق في التفجير إن أربعة عمال قتلوا.", ["لجنة التحقيق في التفجير"]),
    ],
)
def test_reports_beside_a_voice_take_nothing_from_it(text, who):
    assert voices(only(text)) == who


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث إنه لا يستطيع تأكيد أو نفي مقتل أربعة عمال.",
        "هل قتل القصف أربعة عمال في المصنع؟",
        "سأل مراسلون عما إذا كان أربعة عمال قد قتلوا.",
        "لا يعرف أحد إن كان أربعة عمال قد قتلوا.",
        "ستغلق الشركة المصنع في حال ثبوت مقتل أربعة عمال.",
    ],
)
def test_what_is_asked_supposed_or_left_open_is_possible_and_nobodys(text):
    claim = only(text)

    assert claim.certainty is Certainty.POSSIBLE
    assert voices(claim) == []


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة عمال بعد أن كان القصف قد توقف.",
        "كان العمال نائمين وإذا بصاروخ يسقط فقتل أربعة عمال.",
        "هل يتوقف القصف؟ قتل أربعة عمال.",
    ],
)
def test_other_words_of_that_form_leave_nothing_open(text):
    assert only(text).certainty is Certainty.CERTAIN


def test_reports_speak_for_nobody_who_spoke_before_them():
    text = (
        "قالت وزارة الصحة إن المشفى تضرر. ورفض الجيش التعليق على تقارير تحدثت عن مقتل أربعة عمال."
    )

    assert voices(only(text)) == ["تقارير"]


@pytest.mark.parametrize(
    "text",
    [
        "تداولت صفحات أنباء كاذبة عن مقتل أربعة عمال.",
        "قالت البلدية إن أنباء كاذبة تحدثت عن مقتل أربعة عمال.",
    ],
)
def test_false_reports_are_denied_by_who_calls_them_so(text):
    assert only(text).polarity is DENIED


def test_an_agency_of_news_speaks_in_its_own_name():
    assert voices(only("وكالة الأنباء قالت إن أربعة عمال قتلوا.")) == ["وكالة الأنباء"]


@pytest.mark.parametrize("opening", ["في حين تحدثت", "بينما تحدثت"])
def test_rivals_in_one_sentence_speak_for_themselves(opening):
    injured, killed = tolls(f"{opening} البلدية عن خمسة جرحى، أكد أهالي البلدة سقوط أربعة قتلى.")

    assert voices(injured) == ["البلدية"]
    assert voices(killed) == ["أهالي البلدة"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قتل أربعة عمال في القصف على ما أفادت البلدية.", ["البلدية"]),
        ("«قتل أربعة عمال في المصنع»، قال الدفاع المدني.", ["الدفاع المدني"]),
        ("طالب سكان البلدة الحكومة بالاعتراف بمقتل أربعة عمال.", ["سكان البلدة"]),
        ("قتل أربعة عمال بحسب إحصاء المستشفى.", ["المستشفى"]),
        ("قتل أربعة عمال وفق حصيلة وزارة الصحة.", ["وزارة الصحة"]),
        ("تبنى فصيل مسلح التفجير الذي أدى إلى مقتل أربعة عمال.", []),
    ],
)
def test_a_voice_is_found_behind_its_words_and_swallows_no_other(text, who):
    assert voices(only(text)) == who


@pytest.mark.parametrize(
    "text", ["توفي أربعة جرحى في المشفى.", "أربعة من الجرحى توفوا في المشفى.", "أربعة جرحى ماتوا."]
)
def test_the_wounded_who_died_are_dead(text):
    claim = only(text)

    assert claim.detail.harm is Harm.KILLED
    assert claim.detail.count.at_least == 4


def test_a_correction_is_of_this_incident():
    claim = tolls("تصحيح: قتل أربعة عمال وليس خمسة كما ذكرنا سابقا.")[0]

    assert claim.detail.scope is Scope.INCIDENT


@pytest.mark.parametrize("text", ["وقد يقع قتلى.", "هدد التنظيم بإعدام أربعة رهائن لديه."])
def test_what_may_yet_come_is_no_figure(text):
    assert tolls(text) == []


def test_who_threatens_over_a_killing_tells_of_it():
    assert only("هدد الفصيل بالرد على مقتل أربعة عمال.").detail.harm is Harm.KILLED
