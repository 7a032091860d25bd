import pytest
from factories import a_document
from harm import toll_claims

from openinquest.extract.english import EnglishExtractor
from openinquest.model import Person


def killed(text):
    """Return the number that a text comes to: of its sum, or of its one toll."""
    counts = [
        claim.detail.count.exact for claim in toll_claims(text) if claim.detail.harm == "killed"
    ]
    return max(counts, default=None)


def names(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    return [claim.detail.name for claim in claims if isinstance(claim.detail, Person)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Killed: Sgt. Pavlo Hrynko; Pvt. Danylo Savka; Pvt. Taras Lozan.", 3),
        ("The dead were named as Amal Harouk, 52, and Nadim Salem, 24.", 2),
        ("Police named the dead as Amal Harouk, 52, and Nadim Salem, 24.", 2),
        (
            "The following were killed: Khalil Jubran (41), his wife Nura (37) and Dalal (9).",
            3,
        ),
        (
            "The following people were killed in the raid: Khalil Jubran (41), his wife Nura (37), "
            "and their children Yazan (12), Lina (9) and Omar (4).",
            5,
        ),
        (
            "Those who died were identified as Amal Harouk, 52, of Wadi Salim; her son Sami "
            "Harouk, 24; and Rana Dubais, 30.",
            3,
        ),
        (
            "The dead were named as Amal Harouk, 52, a nurse, and Nadim Salem, 24, aides said.",
            2,
        ),
    ],
)
def test_those_whom_a_list_names_as_dead_are_counted(text, number):
    assert killed(text) == number
    assert len(names(text)) == number


def test_a_list_counts_nobody_beside_a_stated_total():
    text = "Four people were killed. The dead were named as Amal Harouk, 52, and Nadim Salem, 24."

    whole = [claim for claim in toll_claims(text) if claim.detail.scope == "incident"]

    assert [claim.detail.count.exact for claim in whole] == [4]


def test_the_wounded_of_a_list_are_not_the_dead():
    text = "Killed: Sgt. Pavlo Hrynko; Pvt. Danylo Savka. Wounded: Pvt. Serhiy Kolos."

    harms = {claim.quote: claim.detail.harm.value for claim in toll_claims(text)}

    assert killed(text) == 2
    assert "injured" in harms.values()


@pytest.mark.parametrize(
    "text",
    [
        "Injured: Karim Salem, Amal Harouk.",
        "Among the dead were named streets and squares.",
        "Two of the dead were named as Amal Harouk, 52, and Nadim Salem, 24.",
        "The victim was identified as Nadim Salem, 24.",
        "The gunman who killed six was identified as Nadim Salem, 24.",
        "The following were elected: Khalil Jubran (41) and Dalal Esber (39).",
        "Killed: San Salvador; New York.",
        "The following cars were killed off: Fiat Panda (41) and Opel Astra (9).",
        "Police identified the man who found the dead as Nadim Salem, 24.",
    ],
)
def test_other_lists_add_nobody_to_the_dead(text):
    assert killed(text) in {None, 6}
