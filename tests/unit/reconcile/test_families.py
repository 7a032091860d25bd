import pytest
from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Group, Harm, Scope, Toll
from openinquest.reconcile.families import with_families
from openinquest.reconcile.stated import stated_tolls


def told(text, *counts, left_out=(), voices=None):
    """Return the words of the tolls that are parts: each begins with one of the counts."""
    document = a_document(text)
    claims = [
        a_claim(
            a_toll(number, number, group=Group.ALL),
            document=document,
            quote=next(part for part in text.split(". ") if part.startswith(f"{number} ")),
            id=str(number),
        )
        for number in counts
    ]
    speakers = voices or ["one"] * len(claims)
    origins = [
        an_origin(*(c for c, by in zip(claims, speakers, strict=True) if by == voice), id=voice)
        for voice in dict.fromkeys(speakers)
    ]
    stated = stated_tolls(claims, origins=origins, documents=[document])
    return {toll.id for toll in with_families(stated, left_out) if toll.toll.scope is Scope.PART}


def test_two_families_of_one_voice_are_parts_of_those_harmed():
    text = "7 of the Marsh family died. 3 members of the Tanner family died."

    assert told(text, 7, 3) == {"7", "3"}


def test_two_numbers_of_one_family_are_two_accounts():
    assert told("7 of the Marsh family died. 3 of the Marsh family died.", 7, 3) == set()


def test_a_family_that_nobody_counts_makes_no_other_a_part():
    document = a_document("7 of the Marsh family died. Members of the Tanner family died.")
    seven = a_claim(a_toll(7, 7), document=document, quote="7 of the Marsh family", id="7")
    some = Toll(Harm.KILLED, Group.ALL, None)
    members = a_claim(some, document=document, quote="Members of the Tanner family", id="some")
    tolls = stated_tolls(
        [seven, members], origins=[an_origin(seven, members)], documents=[document]
    )

    assert {toll.toll.scope for toll in with_families(tolls, ())} == {Scope.INCIDENT}


def test_two_families_of_two_voices_are_two_accounts():
    text = "7 of the Marsh family died. 3 members of the Tanner family died."

    assert told(text, 7, 3, voices=["aunt", "mayor"]) == set()


def test_a_family_that_is_left_out_makes_no_other_a_part():
    text = "7 of the Marsh family died. 3 members of the Tanner family died."

    assert told(text, 7, 3, left_out={"3"}) == set()


@pytest.mark.parametrize(
    "words",
    ["7 people, all of the Marsh family, died", "7 of the town died", "7 of one family died"],
)
def test_all_of_a_family_and_a_family_without_a_name_are_no_part(words):
    assert told(f"{words}. 3 of the Tanner family died.", 7, 3) == set()
