"""What one Arabic document says, beside what a page holds of others."""

import pytest

from openinquest.extract import meaning_of
from openinquest.extract.arabic import ArabicExtractor
from openinquest.model import Claim, Document, DocumentId, Harm, Polarity, Scope, Toll
from openinquest.reconcile import reconcile_figures


def document(text: str, title: str | None = None) -> Document:
    return Document(
        id=DocumentId("d1"), text=text, title=title, language="ar", publisher="", published=None
    )


def claims(text: str, title: str | None = None) -> list[Claim]:
    told = document(text, title)
    extraction = ArabicExtractor().extract(told)
    extraction.verify(told)
    return list(extraction.claims)


def tolls(text: str, title: str | None = None) -> list[Toll]:
    return [each.detail for each in claims(text, title) if isinstance(each.detail, Toll)]


def test_quotes_are_the_letters_that_stand_there():
    text = "قُتِلَ ثَلاثَةُ مَدَنِيِّينَ في القَصْف"
    (claim,) = (each for each in claims(text) if isinstance(each.detail, Toll))
    assert claim.quote == "قُتِلَ ثَلاثَةُ مَدَنِيِّينَ"
    assert text[claim.span.start : claim.span.end] == claim.quote


def test_each_claim_has_a_rule_that_says_what_it_reads():
    text = "أعلن الدفاع المدني مقتل خمسة مدنيين بينهم طفلان في قصف مدفعي على السوق اليوم."
    assert all(meaning_of(each.rule) for each in claims(text))


def test_no_claim_is_said_to_be_surely_understood():
    text = "مقتل خمسة مدنيين في قصف مدفعي على سوق بلدة الزربة."
    assert {each.confidence < 0.8 for each in claims(text)} == {True}


def test_a_denial_beside_people_who_were_harmed_is_of_another_place():
    text = "قُتل مدنيان في قصف على البلدة. وطال قصف آخر أطراف القرية دون وقوع إصابات."
    scopes = {each.count.at_least: each.scope for each in tolls(text)}
    assert scopes == {2: Scope.INCIDENT, 0: Scope.OTHER}


def test_two_whom_a_pronoun_means_are_not_part_of_themselves():
    (toll,) = tolls("استهدفت مسيّرة دراجة يستقلها شابان ما أدى إلى مقتلهما على الفور.")
    assert (toll.count.at_least, toll.part_of) == (2, None)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("قُتل خمسة مدنيين في القصف، فيما نفت الوزارة مسؤوليتها عنه.", Polarity.AFFIRMED),
        ("نفت الوزارة مقتل خمسة مدنيين في القصف.", Polarity.DENIED),
        ("نفت الوزارة سقوط ضحايا في القصف.", Polarity.DENIED),
        ("لا صحة لما يُشاع عن مقتل خمسة مدنيين.", Polarity.DENIED),
    ],
)
def test_who_denies_what(text, polarity):
    (claim,) = (each for each in claims(text) if isinstance(each.detail, Toll))
    assert claim.polarity is polarity
    assert claim.detail.count.at_least > 0


def test_a_plural_above_a_smaller_number_is_loose():
    text = "ضحايا بقصف على البلدة. قُتل شخص في القصف."
    (figure, *_) = reconcile_figures(claims(text), origins=(), documents=(document(text),))
    assert (figure.harm, figure.low, figure.high) == (Harm.KILLED, 1, 1)


def test_one_person_called_by_name_is_one_of_those_who_are_told_of_together():
    whole, one = tolls("مقتل أربعة أشخاص في القصف. استشهاد الشاب سالم متأثرا بجراحه.")
    assert (whole.part_of, one.part_of) == (None, "d1#1")


@pytest.mark.parametrize(
    "text",
    [
        "هدوء في المدينة اليوم.\nاقرأ أيضا: مقتل 9 مدنيين في بلدة أخرى",
        "هدوء في المدينة اليوم.\nأخبار ذات صلة\nمقتل 9 مدنيين في بلدة أخرى\nاشترك في النشرة",
        "هدوء في المدينة اليوم.\nالتالي\nمقتل 9 مدنيين في بلدة أخرى",
    ],
)
def test_headlines_that_a_page_points_at_are_of_other_incidents(text):
    assert [each.scope for each in tolls(text)] == [Scope.OTHER]


def test_what_others_wrote_below_a_post_is_of_other_incidents():
    (toll,) = tolls("قصف على المدينة اليوم All reactions:12 في حارتنا 5 شهداء")
    assert toll.scope is Scope.OTHER


def test_the_name_of_an_account_is_no_number():
    assert [each.count.at_least for each in tolls("@channel_24ضحايا بقصف على السوق")] == [2]


@pytest.mark.parametrize("heading", ["جرحى", "شهداء الوطن"])
def test_a_tag_or_an_entry_of_a_menu_heads_no_names(heading):
    text = f"هدوء في المدينة اليوم.\nقصف\n{heading}\nعن الكاتب\nاتصل بنا اليوم\nشروط الاستخدام"
    assert all(toll.count.at_most is None for toll in tolls(text))


def test_names_under_a_heading_are_counted():
    text = "أسماء الشهداء:\n1- سالم العلي\n2- هند الأحمد\n3- ريم الأحمد\nالقصف طال السوق القديم."
    (toll,) = tolls(text)
    assert (toll.harm, toll.count.at_least, toll.count.at_most) == (Harm.KILLED, 3, 3)
