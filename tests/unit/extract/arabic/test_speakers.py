"""Who says what in Arabic: verbs, “according to”, colons, chains, and what is no attribution."""

import pytest
from factories import a_document

from openinquest.extract.arabic import ArabicExtractor
from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.speakers import Speakers
from openinquest.extract.arabic.voice_meanings import MEANINGS
from openinquest.model import Certainty, Commitment, DocumentId, Polarity, SourceKind, Stance


def attributions_of(text):
    """Return the attributions of a text, each span checked against it."""
    found = Speakers(fold(text), text, "text").attributions(DocumentId("d"))
    assert all(span.end <= len(text) for each in found for span in (*each.cue, *each.content))
    assert all(each.rule in MEANINGS for each in found)
    return found


def only(text):
    """Return the one attribution of a text."""
    (found,) = attributions_of(text)
    return found


def told(text, attribution):
    """Return the words that an attribution attributes."""
    return " … ".join(text[span.start : span.end] for span in attribution.content)


def labels(attribution):
    """Return the chain of an attribution, outermost first."""
    return [source.label for source in attribution.sources]


def at(text, words):
    """Return a text's speakers, and where words stand in it, in the places of the folded text."""
    folded = fold(text)
    start = folded.text.index(fold(words).text)
    return Speakers(folded, text, "text"), start, start + len(fold(words).text)


# The words, who says it, of what kind, and what is said.
SAID = {
    "verb first with that": (
        "قالت وزارة الصحة إن خمسة مدنيين قتلوا في القصف.",
        "وزارة الصحة",
        SourceKind.MEDIC,
        "خمسة مدنيين قتلوا في القصف",
    ),
    "a masculine verb, a day between commas, a deed behind “with”": (
        "وأفاد المرصد السوري لحقوق الإنسان، اليوم الاثنين، بمقتل سبعة أشخاص.",
        "المرصد السوري لحقوق الإنسان",
        SourceKind.MONITOR,
        "بمقتل سبعة أشخاص",
    ),
    "a deed without that": (
        "أعلن الدفاع المدني السوري (الخوذ البيضاء) مقتل امرأة وإصابة طفلين.",
        "الدفاع المدني السوري (الخوذ البيضاء)",
        SourceKind.RESCUER,
        "مقتل امرأة وإصابة طفلين",
    ),
    "announced about": (
        "أعلنت الشبكة السورية لحقوق الإنسان عن مقتل تسعة مدنيين.",
        "الشبكة السورية لحقوق الإنسان",
        SourceKind.MONITOR,
        "مقتل تسعة مدنيين",
    ),
    "to whom it was told is left out": (
        "قال مصدر طبي لوكالة الأناضول، إن ثلاث جثث وصلت إلى المشفى.",
        "مصدر طبي",
        SourceKind.MEDIC,
        "ثلاث جثث وصلت إلى المشفى",
    ),
    "a person with an office behind a comma": (
        "وأوضح سامر الحسن، مدير مشفى الرحمة، أن عشرة جرحى يتلقون العلاج.",
        "سامر الحسن, مدير مشفى الرحمة",
        SourceKind.MEDIC,
        "عشرة جرحى يتلقون العلاج",
    ),
    "a name behind a role with an article": (
        "ذكر الناشط الإعلامي رامي الخطيب أن القصف قتل أربعة.",
        "رامي الخطيب, الناشط الإعلامي",
        SourceKind.NGO,
        "القصف قتل أربعة",
    ),
    "pointed to": (
        "وأشارت مصادر محلية إلى أن القتلى من عائلة واحدة.",
        "مصادر محلية",
        SourceKind.UNSPECIFIED,
        "القتلى من عائلة واحدة",
    ),
    "stressed on": (
        "أكد مسؤول في بلدية المدينة على أن المبنى كان مأهولاً.",
        "مسؤول في بلدية المدينة",
        SourceKind.OFFICIAL,
        "المبنى كان مأهولاً",
    ),
    "a plural verb behind its voice": (
        "ناشطون قالوا إن عشرة قتلوا في الغارة.",
        "ناشطون",
        SourceKind.NGO,
        "عشرة قتلوا في الغارة",
    ),
    "a headline in the present": (
        "المرصد السوري يوثق مقتل 15 مدنياً خلال أسبوع",
        "المرصد السوري",
        SourceKind.MONITOR,
        "مقتل 15 مدنياً خلال أسبوع",
    ),
    "had announced": (
        "وكانت الأمم المتحدة قد أعلنت مقتل 300 شخص.",
        "الأمم المتحدة",
        SourceKind.MONITOR,
        "مقتل 300 شخص",
    ),
    "a quotation as a whole": (
        "قال شقيق الضحية: «كنا في البيت حين سقطت القذيفة. قتل أخي وطفلاه».",
        "شقيق الضحية",
        SourceKind.RELATIVE,
        "كنا في البيت حين سقطت القذيفة. قتل أخي وطفلاه",
    ),
    "witnesses": (
        "روى شهود عيان أن الطائرة عادت وقصفت المسعفين.",
        "شهود عيان",
        SourceKind.WITNESS,
        "الطائرة عادت وقصفت المسعفين",
    ),
    "a reporter": (
        "وأفادت مراسلة الإذاعة بسقوط أربعة قتلى.",
        "مراسلة الإذاعة",
        SourceKind.MEDIA,
        "بسقوط أربعة قتلى",
    ),
    "a ministry of defence": (
        "كشفت وزارة الدفاع عن مقتل جنديين.",
        "وزارة الدفاع",
        SourceKind.MILITARY,
        "مقتل جنديين",
    ),
    "an armed group": (
        'أعلنت قوات سوريا الديمقراطية "قسد" في بيان مقتل ثلاثة من عناصرها.',
        'قوات سوريا الديمقراطية "قسد"',
        SourceKind.ARMED_GROUP,
        "مقتل ثلاثة من عناصرها",
    ),
    "a bulletin": (
        "وجاء في بيان لوزارة الداخلية أن خمسة قتلوا.",
        "بيان لوزارة الداخلية",
        SourceKind.GOVERNMENT,
        "خمسة قتلوا",
    ),
    "a report that somebody issued": (
        "ذكر تقرير صادر عن الأمم المتحدة أن 400 مدني قتلوا هذا العام.",
        "تقرير صادر عن الأمم المتحدة",
        SourceKind.MONITOR,
        "400 مدني قتلوا هذا العام",
    ),
    "accused, without the accused": (
        "اتهمت وزارة الدفاع التركية قسد بقتل خمسة مدنيين.",
        "وزارة الدفاع التركية",
        SourceKind.MILITARY,
        "بقتل خمسة مدنيين",
    ),
    "according to, behind": (
        "قتل تسعة مدنيين في السوق، بحسب مصادر محلية.",
        "مصادر محلية",
        SourceKind.UNSPECIFIED,
        "قتل تسعة مدنيين في السوق",
    ),
    "according to, at the head": (
        "وبحسب شهود عيان، سقط أربعة قتلى وعشرة جرحى.",
        "شهود عيان",
        SourceKind.WITNESS,
        "سقط أربعة قتلى وعشرة جرحى",
    ),
    "according to, inserted; “to the” is one word": (
        "قتل خمسة مدنيين، وفقاً للدفاع المدني، وأصيب عشرة آخرون.",
        "الدفاع المدني",
        SourceKind.RESCUER,
        "قتل خمسة مدنيين … وأصيب عشرة آخرون",
    ),
    "short according to": (
        "ارتفعت الحصيلة إلى ثمانية قتلى وفق وكالة سانا.",
        "وكالة سانا",
        SourceKind.MEDIA,
        "ارتفعت الحصيلة إلى ثمانية قتلى",
    ),
    "as announced by": (
        "قتل أربعة مدنيين بحسب ما أفاد به الدفاع المدني.",
        "الدفاع المدني",
        SourceKind.RESCUER,
        "قتل أربعة مدنيين",
    ),
    "as the agency carried over": (
        "قتل أربعة مدنيين حسبما ذكرت وكالة رويترز.",
        "وكالة رويترز",
        SourceKind.MEDIA,
        "قتل أربعة مدنيين",
    ),
    "on the tongue of": (
        "على لسان المتحدث باسم التحالف، قتل خمسة مسلحين.",
        "المتحدث باسم التحالف",
        SourceKind.MILITARY,
        "قتل خمسة مسلحين",
    ),
    "a colon": (
        "الدفاع المدني: ارتفاع حصيلة القصف إلى 12 قتيلاً",
        "الدفاع المدني",
        SourceKind.RESCUER,
        "ارتفاع حصيلة القصف إلى 12 قتيلاً",
    ),
    "a colon behind a reporter": (
        "مراسل الشرق: مقتل طفلين بقصف على القرية",
        "مراسل الشرق",
        SourceKind.MEDIA,
        "مقتل طفلين بقصف على القرية",
    ),
    "a colon behind a voice and to whom it spoke": (
        "مصدر طبي في مشفى البلدة لمراسل الإذاعة: وصول ثلاثة قتلى",
        "مصدر طبي في مشفى البلدة",
        SourceKind.MEDIC,
        "وصول ثلاثة قتلى",
    ),
    "a hashtag is read as words": (
        "أعلن #الدفاع_المدني_السوري مقتل طفل.",
        "الدفاع المدني السوري",
        SourceKind.RESCUER,
        "مقتل طفل",
    ),
    "a source that keeps its name back": (
        "قال مصدر أمني طلب عدم الكشف عن اسمه إن خمسة قتلوا.",
        "مصدر أمني",
        SourceKind.ANONYMOUS,
        "خمسة قتلوا",
    ),
    "rescuers quoted with vowel signs": (
        "وقالَ مُسعفونَ إنَّ ستّةَ أشخاصٍ قُتلوا.",
        "مُسعفونَ",
        SourceKind.RESCUER,
        "ستّةَ أشخاصٍ قُتلوا",
    ),
}


@pytest.mark.parametrize(("text", "who", "kind", "what"), SAID.values(), ids=SAID.keys())
def test_voice_and_words_are_read(text, who, kind, what):
    found = only(text)

    assert labels(found) == [who]
    assert found.sources[0].kind is kind
    assert told(text, found) == what


CHAINS = {
    "quoted by a monitor": (
        "نقل المرصد عن مصدر طبي أن ستة أطفال قتلوا.",
        ["المرصد", "مصدر طبي"],
        "ستة أطفال قتلوا",
    ),
    "his saying": (
        "نقلت وكالة سانا عن مصدر عسكري قوله إن ثلاثة جنود قتلوا.",
        ["وكالة سانا", "مصدر عسكري"],
        "ثلاثة جنود قتلوا",
    ),
    "a headline of an agency": (
        "سانا عن مصدر عسكري: استشهاد مدنيين اثنين",
        ["سانا", "مصدر عسكري"],
        "استشهاد مدنيين اثنين",
    ),
    "said, citing": (
        "قالت سانا نقلاً عن مصدر عسكري إن ثلاثة قتلوا.",
        ["سانا", "مصدر عسكري"],
        "ثلاثة قتلوا",
    ),
    "according to, citing": (
        "قتل أربعة مدنيين، حسبما ذكرت وكالة رويترز نقلاً عن مسؤول محلي.",
        ["وكالة رويترز", "مسؤول محلي"],
        "قتل أربعة مدنيين",
    ),
}


@pytest.mark.parametrize(("text", "chain", "what"), CHAINS.values(), ids=CHAINS.keys())
def test_who_is_carried_over_stands_behind_who_carries_it(text, chain, what):
    found = only(text)

    assert labels(found) == chain
    assert told(text, found) == what


def test_voice_in_the_words_of_another_is_a_further_link():
    text = "قال المرصد السوري إن مصادر طبية أكدت مقتل ثمانية مدنيين."

    outer, inner = attributions_of(text)

    assert labels(outer) == ["المرصد السوري"]
    assert labels(inner) == ["المرصد السوري", "مصادر طبية"]


def test_paper_behind_a_comma_passes_on_the_whole_sentence():
    said, passed = attributions_of("قال المرصد إن خمسة قتلوا، بحسب رويترز.")

    assert labels(said) == ["رويترز", "المرصد"]
    assert labels(passed) == ["رويترز"]


def test_next_voice_ends_what_the_one_before_says():
    text = "زعمت روسيا أنها قتلت 30 مسلحاً، فيما قال المرصد إن القتلى مدنيون."

    first, second = attributions_of(text)

    assert told(text, first) == "أنها قتلت 30 مسلحاً"
    assert (labels(second), told(text, second)) == (["المرصد"], "القتلى مدنيون")


def test_participle_goes_on_with_the_same_voice():
    text = "أكدت مصادر طبية وصول تسع جثث، مشيرةً إلى أن بينها طفلين."

    first, second = attributions_of(text)

    assert (labels(first), told(text, first)) == (["مصادر طبية"], "وصول تسع جثث")
    assert (labels(second), told(text, second)) == (["مصادر طبية"], "بينها طفلين")
    assert second.sources[0].inferred and second.sources[0].span is None


def test_verb_without_a_subject_means_who_spoke_last_and_fits():
    _, second = attributions_of("قالت وزارة الصحة إن خمسة قتلوا. وأضافت أن عشرة جرحوا.")

    assert labels(second) == ["وزارة الصحة"]
    assert second.sources[0].inferred


def test_verb_that_agrees_with_nobody_has_an_unnamed_voice():
    _, second = attributions_of("قالت وزارة الصحة إن خمسة قتلوا. وأضاف أن عشرة جرحوا.")

    assert labels(second) == ["an unnamed source"]


def test_source_told_before_is_meant_by_its_short_form():
    text = "نقلت وكالة سانا عن مصدر عسكري أن ثلاثة قتلوا. وأضاف المصدر أن عشرة أصيبوا."

    _, second = attributions_of(text)

    assert labels(second) == ["مصدر عسكري"]
    assert not second.sources[0].inferred


def test_surname_means_the_person_named_before():
    text = "قال سامر الحسن، مدير المشفى، إن ستة قتلوا. وأشار الحسن إلى أن العدد سيرتفع."

    _, second = attributions_of(text)

    assert labels(second) == ["سامر الحسن, مدير المشفى"]


def test_his_words_are_of_who_spoke_before():
    _, second = attributions_of("قال ناطق عسكري إن الغارة قتلت مسلحين. لم يقتل مدنيون، بحسب قوله.")

    assert labels(second) == ["ناطق عسكري"]


def test_body_before_a_role_is_its_organisation():
    (source,) = only("وقالت مصادر في الدفاع المدني السوري إن اثنين قتلا.").sources

    assert source.organisation == "الدفاع المدني السوري"


CLASSES = {
    "نفت وزارة الدفاع مقتل مدنيين.": (Stance.NEUTRAL, Commitment.DENIES),
    "أنكر المتحدث باسم الجيش أن الغارة قتلت مدنيين.": (Stance.NEUTRAL, Commitment.DENIES),
    "زعم التحالف أن القتلى مسلحون.": (Stance.DISTANCING, Commitment.ASSERTS),
    "ادعى الجيش أن القتلى مسلحون.": (Stance.DISTANCING, Commitment.ASSERTS),
    "اعترفت القوات الأمريكية بمقتل مدنيين.": (Stance.FACTIVE, Commitment.ASSERTS),
    "رجح الدفاع المدني أن تحت الأنقاض خمسة.": (Stance.NEUTRAL, Commitment.HEDGES),
    "لم تؤكد وزارة الصحة مقتل ستة أشخاص.": (Stance.FACTIVE, Commitment.NONE),
    "طالبت منظمة حقوقية بفتح تحقيق.": (Stance.NEUTRAL, Commitment.NONE),
}


@pytest.mark.parametrize(("text", "expected"), CLASSES.items(), ids=CLASSES.keys())
def test_cue_tells_stance_and_commitment(text, expected):
    found = only(text)

    assert (found.stance, found.commitment) == expected


NOT_ATTRIBUTED = {
    "a proverb": "قال المثل: رب أخ لم تلده أمك.",
    "scripture": "قال تعالى: وبشر الصابرين.",
    "a village that is called like a verb": "سقط ثلاثة قتلى في قرية قال شمال المدينة.",
    "who is called": "أصيب شاب يدعى سامر الحسن بجروح.",
    "the writer's own reminder": "يذكر أن المنطقة تشهد قصفاً منذ أيام.",
    "an agreement": "وفق اتفاق الهدنة ينسحب الجيش غداً.",
    "no news of": "قصفت الطائرات القرية دون ورود أنباء عن إصابات.",
    "nobody claimed it": "ولم تعلن أي جهة مسؤوليتها عن الهجوم.",
    "the wounded were carried": "نقلت سيارات الإسعاف ثلاثة جرحى إلى المشفى.",
    "a colon behind a place": "إدلب: مقتل ثلاثة مدنيين بقصف مدفعي",
    "a time of day": "سقطت القذيفة عند الساعة 9:30 صباحاً",
    "a credit": "المصدر: وكالات",
    "an account that posts": 'أخبار البلدة on X: "مقتل طفلين بقصف على القرية"',
    "between two forces": "اشتباكات بين الجيش ومسلحين في البلدة، وأصيب مدني.",
    "a town, no verb of condemning": "وصل المصابون إلى مدينة الباب ومشفى الراعي.",
    "their age": "امرأة تبلغ من العمر ستين عاماً أصيبت.",
}


@pytest.mark.parametrize("text", NOT_ATTRIBUTED.values(), ids=NOT_ATTRIBUTED.keys())
def test_what_only_looks_like_an_attribution_is_none(text):
    assert attributions_of(text) == ()


def test_what_nobody_is_named_for_has_no_source():
    found = only("يُعتقد أن ثمانية أشخاص قضوا تحت الأنقاض.")

    assert found.sources == ()
    assert found.commitment is Commitment.HEDGES


def test_what_was_announced_by_nobody_has_no_source():
    assert only("أُعلن عن مقتل ثلاثة أشخاص في القصف.").sources == ()


@pytest.mark.parametrize(
    "text",
    [
        "أعلن مقتل خمسة مدنيين في قصف جوي على الرقة.",
        "وأعلن فتح تحقيق دون أن يحدد موعده.",
        "أعلن بدء عملية عسكرية قتل فيها خمسة مدنيين.",
    ],
)
def test_what_was_announced_is_nobodys_name(text):
    named = {source.label for each in attributions_of(text) for source in each.sources}

    assert not any(word in label for word in ("مقتل", "فتح", "بدء") for label in named)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أعلن الجيش فتح تحقيق في مقتل خمسة مدنيين.", "الجيش"),
        ("أعلنت الوزارة بدء التحقيق في مقتل خمسة مدنيين.", "الوزارة"),
        ("أعلنت حركة فتح أن خمسة من أعضائها قتلوا.", "حركة فتح"),
        ("قالت فتح إن خمسة من أعضائها قتلوا.", "فتح"),
        ("قال عدد من السكان إن خمسة مدنيين قتلوا.", "عدد من السكان"),
        ("قال جرحى إن الطائرات عادت مرتين.", "جرحى"),
    ],
)
def test_voice_ends_before_what_it_announced(text, who):
    assert labels(only(text)) == [who]


def test_news_of_something_are_unnamed_and_hedged():
    found = only("قصفت الطائرات القرية وسط أنباء عن مقتل قيادي.")

    assert labels(found) == ["أنباء"]
    assert found.commitment is Commitment.HEDGES


def test_denied_toll_is_denied_by_who_denies_it():
    speakers, start, end = at("نفت وزارة الدفاع مقتل خمسة مدنيين.", "مقتل خمسة مدنيين")

    assert speakers.polarity_at(start, end) is Polarity.DENIED
    assert [each.label for each in speakers.chain_at(start, end)] == ["وزارة الدفاع"]


def test_toll_that_a_denial_takes_as_known_is_the_publishers_and_stands():
    text = "نفى الجيش مسؤوليته عن القصف الذي أدى إلى مقتل خمسة مدنيين."

    speakers, start, end = at(text, "مقتل خمسة مدنيين")

    assert speakers.polarity_at(start, end) is Polarity.AFFIRMED
    assert speakers.chain_at(start, end) == ()


SURE = {
    "قتل خمسة مدنيين في القصف.": Certainty.CERTAIN,
    "ربما قتل خمسة مدنيين في القصف.": Certainty.POSSIBLE,
    "الغارة قد تكون أوقعت خمسة مدنيين قتلى.": Certainty.POSSIBLE,
    "وكان قد قتل خمسة مدنيين في القصف.": Certainty.CERTAIN,
    "يُعتقد أن خمسة مدنيين قتلوا.": Certainty.PROBABLE,
    "وسط أنباء غير مؤكدة عن مقتل خمسة مدنيين.": Certainty.POSSIBLE,
    "وردت أنباء عن مقتل خمسة مدنيين.": Certainty.PROBABLE,
    "لم تؤكد وزارة الصحة مقتل خمسة مدنيين.": Certainty.POSSIBLE,
    "ربما يعود القصف، فقد قتل خمسة مدنيين.": Certainty.CERTAIN,
}


@pytest.mark.parametrize(("text", "expected"), SURE.items(), ids=SURE.keys())
def test_hedges_of_the_clause_make_it_less_sure(text, expected):
    speakers, start, end = at(text, "خمسة مدنيين")

    assert speakers.certainty_at(start, end) is expected


def test_claims_bear_the_chain_of_who_says_them():
    document = a_document("نقل المرصد عن مصدر طبي مقتل ستة أطفال.")

    extraction = ArabicExtractor().extract(document)

    extraction.verify(document)
    assert [each.label for each in extraction.claims[0].sources] == ["المرصد", "مصدر طبي"]
    assert len(extraction.attributions) == 1


def test_title_has_voices_of_its_own():
    document = a_document("وصلت الجثث.", title="الدفاع المدني: مقتل طفلين بقصف على القرية")

    claim = ArabicExtractor().extract(document).claims[0]

    assert (claim.span.field, claim.sources[0].label) == ("title", "الدفاع المدني")
    assert claim.sources[0].span.field == "title"


def test_claims_that_a_denial_takes_as_known_are_affirmed():
    text = "نفى الجيش مسؤوليته عن القصف الذي أدى إلى مقتل خمسة مدنيين في السوق."

    claims = ArabicExtractor().extract(a_document(text)).claims

    assert {claim.polarity for claim in claims} == {Polarity.AFFIRMED}


def test_denied_toll_becomes_a_denied_claim():
    claims = ArabicExtractor().extract(a_document("نفت وزارة الدفاع مقتل خمسة مدنيين.")).claims

    assert claims[0].polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("لم تؤكد وزارة الصحة مقتل سبعة رعاة في القصف.", []),
        ("طالبت المنظمة بالتحقيق في مقتل سبعة رعاة في القصف.", ["المنظمة"]),
    ],
)
def test_what_somebody_did_not_say_is_not_theirs_and_what_they_want_looked_into_is(text, speaker):
    voices, start, end = at(text, "مقتل سبعة رعاة")

    assert [source.label for source in voices.chain_at(start, end)] == speaker
