import pytest
from harm import counted, exact, tolls_in

from openinquest.model import Group, Harm


def only(text):
    (toll,) = tolls_in(text)
    return toll


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The death toll has risen to 58.", 58, 58),
        ("The number of dead could exceed 90.", 91, None),
        ("A clerk put the number of dead at more than 140.", 141, None),
        ("The study puts the number of people killed by mines that year at 1,254.", 1254, 1254),
        ("Civilians reported killed number between 12 and 37.", 12, 37),
    ],
)
def test_a_stated_toll_has_its_bounds(text, low, high):
    toll = only(text)

    assert toll.harm is Harm.KILLED
    assert (toll.count.at_least, toll.count.at_most) == (low, high)


def test_casualties_are_killed_or_injured():
    assert only("There were 40 casualties.").harm is Harm.KILLED_OR_INJURED


def test_people_found_and_rescued_are_rescued():
    assert only("Nine miners were found in a shaft, and their rescue took a day.").harm is (
        Harm.RESCUED
    )


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Government forces have suffered casualties.", Group.COMBATANTS),
        ("The police suffered heavy losses.", Group.POLICE),
        ("Civilians have suffered casualties.", Group.CIVILIANS),
    ],
)
def test_losses_without_a_number_have_no_count(text, group):
    toll = only(text)

    assert (toll.harm, toll.group, toll.count) == (Harm.KILLED_OR_INJURED, group, None)


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("A toll of 300 has been circulating online.", Harm.KILLED, 300),
        ("An earlier version put the number of wounded at 45.", Harm.INJURED, 45),
        ("The night passed without loss of life.", Harm.KILLED, 0),
    ],
)
def test_a_set_phrase_names_its_harm(text, harm, number):
    toll = only(text)

    assert (toll.harm, toll.count.exact) == (harm, number)


def test_a_toll_that_passed_a_number_is_more_than_it():
    assert only("The number of dead has passed 300.").count.at_least == 301


def test_a_corrected_figure_counts_what_the_first_one_counted():
    text = "Reports said three people had been killed; the figure was later raised to seven."

    assert exact(text) == [("killed", 3), ("killed", 7)]


def test_a_number_behind_a_label_is_a_toll():
    assert exact("Killed: 14. Wounded: 52.") == [("injured", 52), ("killed", 14)]


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("The number of injured rose from 12 to 30.", Harm.INJURED, 30),
        ("The death toll was lowered to 16.", Harm.KILLED, 16),
        ("The bomb left a toll of three wounded.", Harm.INJURED, 3),
        ("The bomb exploded without causing casualties.", Harm.KILLED_OR_INJURED, 0),
    ],
)
def test_a_figure_is_what_it_came_to(text, harm, number):
    toll = only(text)

    assert (toll.harm, toll.count.exact) == (harm, number)


def test_a_figure_that_corrects_another_counts_the_same():
    text = "Police reported seven deaths, then corrected this to six."

    assert exact(text) == [("killed", 6), ("killed", 7)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Two papers have put the deaths higher, at 44 and even at 71.", [44, 71]),
        ("The death toll was put at 12 and then at 15.", [12, 15]),
        ("The toll stood at 40, by others at 60.", [40, 60]),
        ("Deaths were put at 40 and the price of bread at 60.", [40]),
    ],
)
def test_a_toll_can_be_put_at_one_number_and_at_another(text, numbers):
    assert [number for harm, number in exact(text) if harm == "killed"] == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The death toll rose by three to 28 overnight.", 28),
        ("The death toll has risen by nine, to 45.", 45),
        ("The toll from Monday's air raid on a camp for herders near Wadi Salim rose to 13.", 13),
        (
            "The death toll from Sunday's flood in the villages above the river climbed to 61.",
            61,
        ),
        ("A second clerk has died, bringing the number of fatalities to two.", 2),
        ("Workers cleared the last house, raising the final death toll to 26.", 26),
        ("The ministry revised the toll down from 471 to 342 dead.", 342),
        ("The council revised its count downward, from 88 to 61 dead.", 61),
        ("The official death toll was cut from 90 to 84.", 84),
        ("The death toll rose to 16 martyrs.", 16),
        ("The death toll rose to 17 climbers.", 17),
        ("The death toll rose to 18 Vestrians.", 18),
        ("Death toll in Wadi Salim raid now at nine", 9),
    ],
)
def test_a_total_is_what_its_sentence_ends_at(text, number):
    killed = [told for harm, told in exact(text) if harm == "killed"]

    assert max(killed) == number
    assert set(killed) <= {1, number}


@pytest.mark.parametrize(
    "text",
    [
        "The price of bread rose by three to 28 dinars.",
        "The toll on the bridge rose to 13 dollars.",
        "The road toll was raised from two to three euros.",
        "The death toll rose by 12.",
        "The death toll rose by 12 per cent.",
        "The death toll was known as the number of closed schools rose to 28.",
        "The death toll is unknown, while the price of a tent rose to 13.",
        "The board revised its budget downward, from 471 to 342.",
        "The ministry revised its count of flats downward, from 471 to 342.",
        "The toll of the bell fell from loud to faint.",
        "Taking the toll from 12 to 15 lorries, they shut the bridge.",
        "The dead of the village rose to 12 graves.",
    ],
)
def test_a_number_of_something_else_is_no_toll(text):
    assert exact(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The raid left 5 martyrs.", 5),
        ("The shelling left six martyrs and 12 wounded.", 6),
        ("Twelve martyrs were brought to the hospital.", 12),
        ("A family of seven was wiped out in the raid.", 7),
        ("The shell wiped out a family of eight.", 8),
    ],
)
def test_martyrs_and_families_wiped_out_are_killed(text, number):
    assert ("killed", number) in exact(text)
    assert ("injured", number) not in exact(text)


@pytest.mark.parametrize(
    "text",
    [
        "Saints and 26 martyrs were brought to the altar.",
        "The church of the forty martyrs stands on the hill.",
        "He left 40 martyrs' shrines to the town.",
        "A family of seven was wiped out by debts.",
        "The flood wiped out a family of seven's savings.",
        "The blast wiped out seven cars.",
        "Such bombs wipe out whole families.",
    ],
)
def test_shrines_savings_and_cars_are_nobody(text):
    assert exact(text) == []


def test_martyrs_who_were_recovered_are_bodies():
    assert exact("Four martyrs were recovered from the rubble.") == [("recovered", 4)]


def test_a_toll_that_others_update_leaves_the_one_before_it_whole():
    text = "The toll had risen to six, the clinic updating the death toll to nine."

    assert {(toll.count.exact, toll.scope.value) for toll in tolls_in(text)} == {
        (6, "incident"),
        (9, "incident"),
    }


def test_a_toll_that_was_moved_leaves_both_its_numbers():
    assert exact("An initial toll of 44 dead was lowered to 31.") == [
        ("killed", 31),
        ("killed", 44),
    ]
    assert exact("The toll, first put at 44, was raised to 51.") == [("killed", 51)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The monitor documented 17 civilian deaths.", ("killed", "civilians", 17, 17)),
        ("The raid caused 17 civilian casualties.", ("killed_or_injured", "civilians", 17, 17)),
        ("The clinic reported three child fatalities.", ("killed", "children", 3, 3)),
    ],
)
def test_deaths_are_counted_with_whose_they_are(text, told):
    assert counted(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "No mission was flown near the place of that report of civilian casualties.",
        "The battalion cannot confirm any civilian deaths.",
    ],
)
def test_deaths_without_a_number_are_nobodys(text):
    assert exact(text) == []


def test_a_town_between_commas_leaves_a_toll_whole():
    text = "The death toll from the bombing of a dye works in Kosti, Sudan, has risen to 14."

    assert exact(text) == [("killed", 14)]
