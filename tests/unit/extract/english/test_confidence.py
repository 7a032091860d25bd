import json
from dataclasses import fields

import pytest
from factories import a_claim, a_document, a_source, a_toll

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.confidence import (
    ATTRIBUTION,
    OTHER,
    SHARED,
    WEIGHTS,
    AttributionFeatures,
    ClaimFeatures,
    Setting,
    attribution_features,
    claim_features,
    confidence_of,
    signs,
)
from openinquest.model import (
    Attribution,
    Commitment,
    Count,
    DocumentId,
    Group,
    Harm,
    Inquiry,
    InquiryStage,
    Source,
    Span,
    Stance,
    Toll,
)

TEXT = "At least 12 people were killed, Lane said."
WORDS = "At least 12 people were killed , Lane said ."
HEADS = [1, 2, 3, 5, 5, 8, 8, 8, None, 8]
TAGS = "ADP ADJ NUM NOUN AUX VERB PUNCT PROPN VERB PUNCT"
RELATIONS = "case nmod nummod nsubj:pass aux:pass ccomp punct nsubj root punct"


def a_tree():
    """Return the tree of `TEXT`."""
    words, end = [], 0
    columns = zip(WORDS.split(), HEADS, TAGS.split(), RELATIONS.split(), strict=True)
    for at, (form, head, tag, relation) in enumerate(columns):
        start = TEXT.index(form, end)
        end = start + len(form)
        words.append(Word(at, start, end, form, form, tag, "X", head, relation))
    return Tree(tuple(words))


def a_setting(*, tree=None):
    return Setting(TEXT, 0, len(TEXT), 2, tree)


def the_claim(detail=None, **changes):
    quote = "At least 12 people were killed"
    return a_claim(detail, document=a_document(TEXT), quote=quote, **changes)


def an_attribution(**changes):
    values = {
        "document": DocumentId("d1"),
        "sources": (Source("Lane", span=Span(32, 36)),),
        "cue": (Span(37, 41),),
        "content": (Span(0, 30),),
        "stance": Stance.NEUTRAL,
        "commitment": Commitment.ASSERTS,
        "rule": "quote.plain",
    }
    return Attribution(**(values | changes))


def test_claim_is_weighed_by_what_it_says_and_how_it_stands():
    features = claim_features(the_claim(), a_setting(tree=a_tree()))

    assert (features.kind, features.rule) == ("toll", "test.plain")
    assert (features.group, features.scope) == ("civilians", "incident")
    assert (features.count, features.people) == ("at_least", 12)
    assert features.has_speaker
    assert features.sentence_number == 2
    assert features.span_words == 6


def test_parse_tells_where_the_span_hangs_and_how_far_its_number_is():
    features = claim_features(the_claim(), a_setting(tree=a_tree()))

    assert (features.head_tag, features.head_relation, features.depth) == ("VERB", "ccomp", 1)
    assert (features.number_gap, features.number_steps) == (3, 2)
    assert features.numbers == 1


def test_sentence_without_a_tree_leaves_the_parse_unknown():
    features = claim_features(the_claim(), a_setting())

    assert not features.parsed
    assert features.head_tag is None
    assert features.number_gap is None
    assert features.sentence_words == 8


@pytest.mark.parametrize(
    ("count", "name"),
    [
        (Count(12, 12), "exact"),
        (Count(12, None), "at_least"),
        (Count(None, 12), "at_most"),
        (Count(10, 12), "range"),
        (Count(11, 13, approximate=True), "approximate"),
    ],
)
def test_count_is_weighed_by_how_it_is_bound(count, name):
    toll = Toll(Harm.KILLED, Group.ALL, count)

    assert claim_features(the_claim(toll), a_setting()).count == name


def test_one_person_without_the_number_is_told_from_a_count_of_one():
    teacher = a_claim(a_toll(1, 1), document=a_document("A teacher died."), quote="A teacher died")
    one = a_claim(a_toll(1, 1), document=a_document("One man died."), quote="One man died")

    assert claim_features(teacher, a_setting()).single
    assert not claim_features(one, a_setting()).single


def test_attribution_is_weighed_by_its_parts():
    features = attribution_features(an_attribution(), a_setting(tree=a_tree()))

    assert (features.source_gap, features.cue_words, features.content_words) == (0, 1, 6)
    assert (features.cue_tag, features.cue_relation, features.depth) == ("VERB", "root", 0)
    assert not features.quoted


def test_voice_without_words_has_no_gap():
    features = attribution_features(an_attribution(sources=(a_source(),)), a_setting())

    assert features.source_gap is None


def test_quotation_marks_around_the_content_are_seen():
    text = "“It is over,” Lane said."
    setting = Setting(text, 0, len(text), 0, None)
    inside = an_attribution(
        content=(Span(1, 11),), cue=(Span(19, 23),), sources=(Source("Lane", span=Span(14, 18)),)
    )

    assert attribution_features(inside, setting).quoted


def test_signs_hold_what_is_so_and_numbers_by_their_size():
    features = claim_features(the_claim(), a_setting())

    assert {"has_speaker", "scope=incident", "people<=12", "span_words<=8"} <= set(signs(features))
    assert not {sign for sign in signs(features) if sign.startswith(("in_title", "kind"))}


def test_confidence_is_a_share_for_every_kind():
    inquiry = the_claim(Inquiry(None, InquiryStage.ONGOING))
    given = [
        confidence_of(claim_features(the_claim(), a_setting(tree=a_tree()))),
        confidence_of(claim_features(inquiry, a_setting())),
        confidence_of(attribution_features(an_attribution(), a_setting())),
    ]

    assert all(0 < share < 1 for share in given)


def test_rule_that_no_data_had_weighs_nothing():
    one = claim_features(the_claim(rule="never.seen"), a_setting())
    other = claim_features(the_claim(rule="nor.this"), a_setting())

    assert confidence_of(one) == confidence_of(other)


def test_shipped_weights_are_of_features_and_hold_no_words_of_texts():
    models = json.loads(WEIGHTS.read_text())
    names = {field.name for field in (*fields(ClaimFeatures), *fields(AttributionFeatures))}

    assert {OTHER, ATTRIBUTION, "toll"} <= set(models)
    for weights in models.values():
        signs_of = set(weights) - {"bias"}
        assert {sign.split("=")[0].split("<")[0].split(">")[0] for sign in signs_of} <= names


def test_model_for_other_kinds_weighs_what_every_claim_has():
    names = {field.name for field in fields(ClaimFeatures)}

    assert names >= SHARED
