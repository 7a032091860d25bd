from dataclasses import replace
from datetime import date

import pytest
from factories import a_claim, a_document
from hypothesis import given
from hypothesis import strategies as st
from stories import a_voice, said_by

from openinquest.errors import InputError
from openinquest.link import find_copies, join_origins
from openinquest.model import Copy, SourceKind

HEALTH = a_voice(organisation="health directorate", kind=SourceKind.MEDIC)
IRAQI_HEALTH = a_voice(organisation="Iraqi Health Directorate", kind=SourceKind.MEDIC)
SYRIAN_HEALTH = a_voice(organisation="Syrian health directorate", kind=SourceKind.MEDIC)
OFFICIALS = a_voice(role="officials")


def document(id, day=4, **changes):
    return a_document(id=id, published=date(2019, 5, day), **changes)


def origins_of(*documents_and_sources, copies=()):
    documents, claims = said_by(*documents_and_sources)
    return join_origins(documents, claims, copies)


def test_same_person_in_two_documents_is_one_origin():
    (origin,) = origins_of(
        (document("b", 5), a_voice("Sami Aziz", role="a spokesman")),
        (document("a"), a_voice("Sami Aziz")),
    )

    assert origin.carriers == ("a", "b")
    assert "the same name in 2 documents" in origin.reason


def test_same_body_under_two_names_is_one_origin():
    (origin,) = origins_of((document("a"), HEALTH), (document("b"), IRAQI_HEALTH))

    assert origin.kind is SourceKind.MEDIC
    assert "the same body in 2 documents" in origin.reason


def test_body_without_a_state_joins_none_where_two_states_have_one():
    origins = origins_of(
        (document("a"), HEALTH), (document("b"), IRAQI_HEALTH), (document("c"), SYRIAN_HEALTH)
    )

    assert len(origins) == 3


def test_body_without_its_town_is_the_one_of_that_town():
    of_the_town = a_voice(organisation="Tal Nasra health directorate", kind=SourceKind.MEDIC)
    elsewhere = a_voice(organisation="Wadi Kasr health directorate", kind=SourceKind.MEDIC)
    told = "12 civilians were killed in Tal Nasra, not in Kasr."
    first, second = document("a", text=told), document("b", text=told)

    (origin,) = origins_of((first, HEALTH), (second, of_the_town))
    two = origins_of((first, of_the_town), (second, elsewhere))

    assert origin.carriers == ("a", "b")
    assert len(two) == 2


def test_body_in_arabic_and_in_english_is_one_origin():
    rescuers = a_voice(organisation="الدفاع المدني", kind=SourceKind.RESCUER)
    in_english = a_voice(organisation="the civil defence", kind=SourceKind.RESCUER)

    (origin,) = origins_of((document("a"), rescuers), (document("b"), in_english))

    assert origin.carriers == ("a", "b")


def test_spokesman_and_body_are_one_origin():
    spokesman = a_voice(
        "Sami Aziz", role="health directorate spokesman", organisation="health directorate"
    )

    (origin,) = origins_of(
        (document("a"), spokesman), (document("b"), HEALTH), (document("c"), a_voice("Sami Aziz"))
    )

    assert len(origin.claims) == 3
    assert "a named person and the body they speak for" in origin.reason


@pytest.mark.parametrize(
    "source",
    [
        OFFICIALS,
        a_voice(role="a military spokesman", kind=SourceKind.MILITARY),
        a_voice(organisation="Iraqi army", kind=SourceKind.ANONYMOUS),
        a_voice(),
    ],
)
def test_unnamed_voices_are_never_joined_across_documents(source):
    origins = origins_of((document("a"), source), (document("b"), source))

    assert [origin.carriers for origin in origins] == [("a",), ("b",)]


def test_unnamed_voice_is_one_within_its_document():
    told = document("a")

    (origin,) = origins_of((told, OFFICIALS), (told, OFFICIALS))

    assert len(origin.claims) == 2
    assert "joined with none elsewhere" in origin.reason


def test_copy_carries_the_unnamed_voice_of_its_original():
    (origin,) = origins_of(
        (document("a"), OFFICIALS),
        (document("b", 5), OFFICIALS),
        copies=[Copy("b", "a", 0.9, exact=False)],
    )

    assert origin.carriers == ("a", "b")
    assert "b carries the same words of a" in origin.reason


def test_copy_carries_the_words_of_its_original_s_publisher():
    (origin,) = origins_of(
        (document("a", publisher="Valley Wire"), None),
        (document("b", 5, publisher="Harbour Radio"), None),
        copies=[Copy("b", "a", 1.0, exact=True)],
    )

    assert origin.label == "Valley Wire"


def test_words_that_only_the_copy_has_stay_its_own():
    original, copy = document("a"), document("b", 5)
    claims = [
        a_claim(document=original, sources=(OFFICIALS,), id="a#1"),
        a_claim(document=copy, quote="12 civilians", sources=(OFFICIALS,), id="b#1"),
    ]

    origins = join_origins([original, copy], claims, [Copy("b", "a", 0.9, exact=False)])

    assert len(origins) == 2


def test_voice_that_a_copy_carries_is_one_voice_in_all_of_the_copy():
    original, copy = document("a"), document("b", 5)
    claims = [
        a_claim(document=original, sources=(OFFICIALS,), id="a#1"),
        a_claim(document=copy, sources=(OFFICIALS,), id="b#1"),
        a_claim(document=copy, quote="12 civilians", sources=(OFFICIALS,), id="b#2"),
    ]

    [copied] = join_origins([original, copy], claims, [Copy("b", "a", 0.9, exact=False)])

    assert len(copied.claims) == 3
    assert "b names a voice, whose words it carries elsewhere, as does a" in copied.reason
    assert len(join_origins([original, copy], claims, [])) == 2


def test_copy_that_names_another_voice_keeps_it():
    origins = origins_of(
        (document("a"), OFFICIALS),
        (document("b", 5), HEALTH),
        copies=[Copy("b", "a", 0.9, exact=False)],
    )

    assert len(origins) == 2


def test_publisher_that_is_quoted_elsewhere_is_one_origin():
    (origin,) = origins_of(
        (document("a", publisher="U.S. Central Command"), None),
        (document("b", 5), a_voice(organisation="CENTCOM", kind=SourceKind.MILITARY)),
    )

    assert origin.kind is SourceKind.MILITARY


def test_claims_of_one_publisher_are_its_own_words():
    (origin,) = origins_of((document("a"), None), (document("b"), None))

    assert origin.reason == "the publisher's own words: “Harbour Radio”"


def test_id_depends_on_the_voice_and_not_on_the_documents():
    (one,) = origins_of((document("a"), HEALTH))
    (other,) = origins_of((document("x", 9), HEALTH), (document("y"), HEALTH))

    assert one.id == other.id


def test_claim_of_an_unknown_document_is_refused():
    with pytest.raises(InputError, match="claim d1#1 is of a document that was not given"):
        join_origins([], [a_claim()], [])


def test_no_claims_have_no_origins():
    assert join_origins([document("a")], [], []) == ()


SOURCES = st.sampled_from(
    [
        None,
        HEALTH,
        IRAQI_HEALTH,
        SYRIAN_HEALTH,
        OFFICIALS,
        a_voice("Sami Aziz"),
        a_voice("Sami Aziz", role="Iraqi army spokesman", organisation="Iraqi army"),
        a_voice(organisation="Iraqi army"),
        a_voice(organisation="army"),
        a_voice(),
    ]
)
SAID = st.lists(st.tuples(st.integers(0, 4), SOURCES), min_size=1, max_size=10)


def told(drawn):
    entries = [
        (document(f"d{n}", 1 + n, publisher=["Harbour Radio", None][n % 2]), source)
        for n, source in drawn
    ]
    documents, claims = said_by(*entries)
    claims = [replace(claim, id=f"{claim.document}#{n}") for n, claim in enumerate(claims)]
    once = list({d.id: d for d in documents}.values())
    return once, claims, find_copies(once)


@given(SAID)
def test_every_claim_stands_in_exactly_one_origin(drawn):
    documents, claims, copies = told(drawn)

    origins = join_origins(documents, claims, copies)

    assert sorted(c for o in origins for c in o.claims) == sorted(c.id for c in claims)
    assert len({origin.id for origin in origins}) == len(origins)


@given(SAID, st.data())
def test_order_and_repetition_do_not_matter(drawn, data):
    documents, claims, copies = told(drawn)

    again = join_origins(
        data.draw(st.permutations(documents)),
        data.draw(st.permutations(claims + claims[:2])),
        data.draw(st.permutations(copies)),
    )

    assert again == join_origins(documents, claims, copies)


@given(SAID)
def test_carriers_are_the_documents_of_the_claims(drawn):
    documents, claims, copies = told(drawn)
    document_of = {claim.id: claim.document for claim in claims}

    for origin in join_origins(documents, claims, copies):
        assert set(origin.carriers) == {document_of[claim] for claim in origin.claims}


def test_outlets_that_print_an_agencys_reports_are_one_voice_with_it():
    told = "TAL NASRA (Valley Wire) - At least 12 civilians were killed in the market."

    [origin] = origins_of(
        (document("a", text=told, publisher="The Hill Courier"), None),
        (document("b", 5, text=told, publisher="Harbour Radio"), None),
        (document("c", 6, publisher="Valley Wire"), None),
    )

    assert origin.label == "Valley Wire"
    assert origin.carriers == ("a", "b", "c")


def test_a_body_that_publishes_its_own_statement_is_of_its_own_kind():
    documents, claims = said_by((document("a", publisher="Valley Command"), None))

    [told] = join_origins(documents, claims, (), kind_of_publisher=lambda name: SourceKind.MILITARY)
    [untold] = join_origins(documents, claims, ())

    assert (told.kind, untold.kind) == (SourceKind.MILITARY, SourceKind.MEDIA)
