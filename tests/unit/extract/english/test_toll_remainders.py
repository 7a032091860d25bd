import pytest
from harm import exact, toll_claims, tolls_in

from openinquest.model import Scope


@pytest.mark.parametrize(
    "text",
    [
        "Nineteen people died: seven in the market and 12 on the road.",
        "Nineteen people died, seven on the spot and 12 in hospital.",
    ],
)
def test_numbers_that_make_up_a_toll_are_parts_of_it(text):
    whole, *parts = tolls_in(text)

    assert [part.count.exact for part in parts] == [7, 12]
    assert {(part.scope, part.part_of) for part in parts} == {(Scope.PART, 0)}
    assert whole.count.exact == 19


def test_a_number_with_a_place_of_its_own_counts_more_people():
    assert exact("There were 101 dead in the house and four next door.") == [
        ("killed", 4),
        ("killed", 101),
    ]


def test_a_number_that_does_something_is_no_remainder():
    assert exact("Nine people died and 12 in the street fled.") == [("killed", 9)]


def test_a_number_that_another_voice_gives_is_a_rival():
    assert exact("The ministry says 40 died; the opposition says 90.") == [
        ("killed", 40),
        ("killed", 90),
    ]


def told(text):
    """Return the speaker, the harm, the group and the number of each toll, of a whole text."""
    return [
        (
            claim.speaker.label if claim.speaker else None,
            claim.detail.harm.value,
            claim.detail.group.value,
            claim.detail.count.exact,
        )
        for claim in toll_claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "group", "number"),
    [
        (
            "Four people were killed, the army said. The opposition put the number at 60.",
            "opposition",
            "all",
            60,
        ),
        (
            "Three people were killed, police said. The doctors' union later put it at six.",
            "doctors' union",
            "all",
            6,
        ),
        (
            "The army said four soldiers were killed. The rebels put the figure at 89.",
            "rebels",
            "combatants",
            89,
        ),
        ("The ministry said six were killed. The union later said 19.", "union", "all", 19),
    ],
)
def test_a_rival_of_the_next_sentence_counts_whom_the_last_one_counts(text, speaker, group, number):
    *_, rival = told(text)

    assert rival == (speaker, "killed", group, number)


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed and 40 hurt, the army said. The opposition put the number at 60.",
        "Six people were killed and 300 homes burned. The opposition put the number at 600.",
        "Six people were killed, the army said. The opposition put the number at 60 per cent.",
        "Six people were killed in a crash. The driver said 60.",
        "Six people were killed, police said. The speedometer said 140.",
        "Six people were killed, the army said. The union put it at six dinars a loaf.",
        "Six people were killed. Shops shut early. The union put the number at 60.",
        "Six people were killed. Asked how old he was, the driver said 60.",
        "Six people were killed. The mayor put the number of closed shops at 60.",
        "Six shops were shut, the mayor said. The union put the number at 60.",
        "Six people were killed. The team put it at 3-1.",
    ],
)
def test_a_number_that_may_count_something_else_is_no_rival(text):
    numbers = {number for _, _, _, number in told(text)}

    assert numbers <= {6, 40}
