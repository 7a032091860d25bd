import pytest
from factories import a_document

from openinquest.extract import meaning_of
from openinquest.extract.arabic import ArabicExtractor
from openinquest.extract.arabic.causes import find_causes
from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.tolls import find_tolls
from openinquest.model import Cause, Effect, Means, Polarity

STRIKE, SHELLS, MINE = Means.AIR_STRIKE, Means.ARTILLERY, Means.LANDMINE
DEATHS, INJURIES = Effect.DEATHS, Effect.INJURIES


def causes(text):
    document = a_document(text, language="ar")
    claims = ArabicExtractor().extract(document).claims
    found = [claim for claim in claims if isinstance(claim.detail, Cause)]
    for claim in found:
        claim.verify(document)
        assert meaning_of(claim.rule)
    return found


def said(text):
    return [
        (claim.detail.means[0], claim.detail.effect, claim.polarity is Polarity.DENIED)
        for claim in causes(text)
    ]


@pytest.mark.parametrize(
    ("text", "means", "effect"),
    [
        ("مقتل تسعة عمال في غارة جوية على المعمل", STRIKE, DEATHS),
        ("قصفت طائرات حربية سوق البلدة، ما أدى إلى مقتل تسعة عمال", STRIKE, DEATHS),
        ("قتلت غارة جوية خمسة مزارعين", STRIKE, DEATHS),
        ("غارة جوية استهدفت المعمل فقتل ثلاثة عمال", STRIKE, DEATHS),
        ("استشهد أربعة عمال بقصف مدفعي على الورشة", SHELLS, DEATHS),
        ("قتل راعيان جراء انفجار لغم أرضي", MINE, DEATHS),
        ("انفجار عبوة ناسفة أسفر عن إصابة خمسة أشخاص", Means.IED, INJURIES),
        ("أصيب عامل بجروح برصاص قناص", Means.SNIPER_FIRE, INJURIES),
        ("مقتل عامل وإصابة آخرين بقصف صاروخي", Means.ROCKET, DEATHS),
        ("ألقت مروحيات براميل متفجرة على البلدة ما تسبب بمقتل راعيين", Means.BARREL_BOMB, DEATHS),
    ],
)
def test_what_harmed_people_is_a_cause(text, means, effect):
    assert said(text) == [(means, effect, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الحريق ناجم عن تسرب غاز", [(Means.FUEL_OR_GAS, None, False)]),
        ("الانفجار لم ينجم عن غارة جوية", [(STRIKE, None, True)]),
        (
            "الانفجار نجم عن سيارة مفخخة وليس عن غارة جوية",
            [(Means.VEHICLE_BOMB, None, False), (STRIKE, None, True)],
        ),
        (
            "لم يكن الانفجار ناجما عن غارة جوية بل عن لغم",
            [(STRIKE, None, True), (MINE, None, False)],
        ),
        ("الانفجار ناجم عن لغم في حقل قرب مدافع الجيش", [(MINE, None, False)]),
    ],
)
def test_what_a_blast_is_laid_to_or_not_is_a_cause(text, expected):
    assert said(text) == expected


def test_who_says_so_is_the_voice_and_who_denies_it_denies_it():
    (told,) = causes("مقتل تسعة عمال في غارة جوية، بحسب الدفاع المدني")
    (denied,) = causes("نفى الجيش مقتل عمال في غارة جوية")

    assert [source.label for source in told.sources] == ["الدفاع المدني"]
    assert (denied.polarity, denied.sources[0].label) == (Polarity.DENIED, "الجيش")


@pytest.mark.parametrize(
    "text",
    [
        "وفاة ثلاثة عمال غرقا في النهر",
        "لم يسفر القصف المدفعي عن إصابات",
        "قتل عامل في الورشة. استهدف القصف المدفعي البلدة",
        "قتل عامل غرقا بينما استهدف القصف المدفعي البلدة",
        "مقتل تسعة عمال في هجوم",
        "سمع صوت الانفجار قرب مدافع الجيش",
    ],
)
def test_what_stands_beside_harm_without_a_word_of_cause_is_none(text):
    assert said(text) == []


def test_many_means_cost_no_more_than_their_length():
    text = fold("قتل تسعة عمال في غارة جوية وقصف مدفعي، " * 500).text

    assert len(list(find_causes(text, find_tolls(text)))) == 1
