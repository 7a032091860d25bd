import pytest
from factories import a_claim, a_document, a_toll

from openinquest.model import Extent, Group, Harm
from openinquest.reconcile.extents import extents
from openinquest.reconcile.stated import stated_tolls

SITE, SITES, STREET, DISTRICT = Extent


def ground(text, quote, *others):
    document = a_document(text)
    tolls = a_toll(9, 9, harm=Harm.RECOVERED, group=Group.ALL)
    claims = [
        a_claim(tolls, document=document, quote=words, id=words) for words in (quote, *others)
    ]
    return extents(stated_tolls(claims, origins=[], documents=[document])).get(quote)


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("They carried 9 bodies out of a collapsed house.", SITE),
        ("They carried 9 bodies out of three adjoining houses.", SITES),
        ("They found 9 bodies in the narrow street.", STREET),
        ("They took 9 bodies from the rubble of the old Salhiya district.", DISTRICT),
        ("From the Salhiya quarter 9 bodies have been brought, and a strike was seen.", None),
        ("After a strike on the Salhiya quarter 9 bodies were found.", DISTRICT),
        ("They found 9 bodies.", None),
        ("They found 9 bodies. The house burnt.", None),
    ],
)
def test_the_ground_is_that_named_beside_the_number(text, extent):
    assert ground(text, "9 bodies") is extent


def test_ground_after_the_number_goes_before_ground_ahead_of_it():
    text = "In the Salhiya quarter they dug 9 bodies out of a house."

    assert ground(text, "9 bodies") is SITE


def test_whose_mayor_speaks_is_no_ground():
    assert ground("The mayor of the Salhiya district counts 9 bodies.", "9 bodies") is None
    assert ground("They found 9 bodies, said the head of the district.", "9 bodies") is None


def test_a_name_with_a_house_in_it_is_no_house():
    assert ground("They told of 9 bodies in the White House.", "9 bodies") is None


def test_the_same_number_twice_in_a_document_counts_one_ground():
    text = "They took 9 bodies from one house. In all 9 dead were brought out."

    assert ground(text, "9 dead", "9 bodies") is SITE


def test_words_without_their_document_are_read_alone():
    claim = a_claim(a_toll(12, 12), quote="12 civilians were killed in the market of Tal Nasra")

    assert extents(stated_tolls([claim], origins=[], documents=[])) == {claim.id: SITE}
