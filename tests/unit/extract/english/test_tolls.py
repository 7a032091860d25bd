import pytest
from harm import counted, exact, toll_claims, tolls_in, tree_of
from hypothesis import given, settings
from hypothesis import strategies as st

from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Group, Harm, Scope


@pytest.mark.parametrize(
    ("text", "harm", "group", "low", "high"),
    [
        ("Fourteen villagers were killed at the well.", "killed", "all", 14, 14),
        ("The shelling killed 14 civilians.", "killed", "civilians", 14, 14),
        ("14 dead after raid on market", "killed", "all", 14, 14),
        ("The blast left nine people dead.", "killed", "all", 9, 9),
        ("The death toll rose to 58.", "killed", "all", 58, 58),
        ("The toll has gone up to 41.", "killed", "all", 41, 41),
        ("They ended their search, leaving the death toll at 33.", "killed", "all", 33, 33),
        ("The number of dead is now ten.", "killed", "all", 10, 10),
        ("That brought the number of lives lost to nine.", "killed", "all", 9, 9),
        ("The number of people who have died rose to 12.", "killed", "all", 12, 12),
        ("The strike cost 12 people their lives.", "killed", "all", 12, 12),
        ("Nine villagers were buried.", "killed", "all", 9, 9),
        ("A nurse died at the scene.", "killed", "medics", 1, 1),
        ("Rescuers pulled 31 bodies from the cellar.", "recovered", "all", 31, 31),
        ("Nobody was hurt.", "injured", "all", 0, 0),
        ("Forty people are still unaccounted for.", "missing", "all", 40, 40),
        ("Six children were rescued at dawn.", "rescued", "children", 6, 6),
        ("Three soldiers were wounded.", "injured", "combatants", 3, 3),
        (
            "The air raid did not result in civilian casualties.",
            "killed_or_injured",
            "civilians",
            0,
            0,
        ),
    ],
)
def test_one_toll_is_read_with_its_harm_group_and_bounds(text, harm, group, low, high):
    assert counted(text) == [(harm, group, low, high)]


def test_two_harms_in_one_sentence_keep_their_own_numbers():
    text = "At least 14 millers, including five children, were killed and up to ten others hurt."

    tolls = counted(text)

    assert ("killed", "all", 14, None) in tolls
    assert ("injured", "all", None, 10) in tolls
    assert ("injured", "all", 14, None) not in tolls


def test_a_component_points_at_its_whole():
    text = "The strike killed 12 people, including three children."

    whole, part = tolls_in(text)

    assert (whole.scope, part.scope) == (Scope.INCIDENT, Scope.PART)
    assert part.group is Group.CHILDREN and part.part_of == 0


def test_people_found_and_rescued_are_never_counted_as_dead():
    text = "Seventeen women and children were found in a cellar, but their rescue took all night."

    assert {toll.harm for toll in tolls_in(text)} == {Harm.RESCUED}


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old engineer spoke for 12 minutes.",
        "In 2019 residents rebuilt the bridge.",
        "Twelve houses were destroyed.",
        "He was killed off in the last chapter of page 12.",
        "The strike came 12 hours after the warning.",
        "Prices rose by 12 percent.",
    ],
)
def test_numbers_that_count_no_victims_make_no_toll(text):
    assert counted(text) == []


@given(st.text(max_size=120))
def test_any_text_gives_tolls_inside_it(text):
    tolls = find_tolls(text, 0, len(text), tree_of(text))

    assert all(0 <= toll.start < toll.end <= len(text) for toll in tolls)


def test_without_a_tree_only_set_phrases_are_read():
    text = "The death toll rose to 58 after nine people were killed."

    assert [toll.rule for toll in find_tolls(text, 0, len(text), None)] == ["toll.stated"]


def test_one_number_for_the_dead_and_the_wounded_stays_undivided():
    assert exact("20 were killed and wounded.") == [("killed_or_injured", 20)]


def test_two_numbers_for_the_dead_and_the_wounded_are_two_tolls():
    assert exact("5 were killed and 15 injured.") == [("injured", 15), ("killed", 5)]


def test_wounds_that_only_describe_the_dead_are_no_second_toll():
    assert exact("Two wounded nurses succumbed to their injuries.") == [("killed", 2)]


def test_those_whom_a_sentence_adds_to_a_total_are_a_part_of_it():
    more, total = tolls_in("Two more people died on Friday, bringing the number of dead to 14.")

    assert (more.scope, total.scope) == (Scope.PART, Scope.INCIDENT)
    assert total.count.exact == 14


def test_harm_told_of_as_the_last_before_is_of_another_incident():
    (before,) = tolls_in("It was the worst attack on the port since a bomb killed 60 people there.")

    assert before.scope is Scope.OTHER


def test_the_title_of_a_film_counts_nobody():
    assert counted("The film “Nine Dead in Ostrava” opens on Friday.") == []


@settings(max_examples=20)
@given(st.integers(min_value=2, max_value=990))
def test_another_number_changes_just_the_count(number):
    one = counted(f"The raid killed 61 villagers and wounded {number} guards.")
    other = counted(f"The raid killed 62 villagers and wounded {number} guards.")

    assert one == [("killed", "all", 61, 61), ("injured", "security_forces", number, number)]
    assert other == [("killed", "all", 62, 62), one[1]]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Three of four members of a crew were killed.", [3]),
        ("Four of the five guards who died in the fire were named.", [5]),
        ("Officers found the 911 caller's father dead.", [1]),
        ("Two men were killed by the gunman who shot at officers.", [2]),
        ("The shooter was among those killed.", [1]),
        ("The raid left three women and two men dead.", [3, 2, 5]),
        ("Joe Tanaro and Court Officer Ron Kessel were shot dead.", [1, 2, 1]),
        ("The attack kills three and wounds two.", [3, 2]),
    ],
)
def test_numbers_are_those_of_the_harmed(text, numbers):
    found = [claim.detail.count.exact for claim in toll_claims(text)]

    assert found == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Trees and flowers could be killed by the frost.",
        "He could have died.",
        "He is bleeding to death.",
        "Nobody moved while a driver shot at officers.",
    ],
)
def test_no_harm_is_read_where_none_came_about(text):
    assert toll_claims(text) == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Officers saw it as revenge for the killing of a grocer.", Scope.OTHER),
        ("He was angry about recent police killings of black men.", Scope.TOTAL),
        ("So far in 2019, at least 58 clerks have been killed.", Scope.TOTAL),
        (
            "There is no connection to the shootings in Tal Nasra, which left five dead.",
            Scope.OTHER,
        ),
        ("One of the slain adults lay at the gate.", Scope.PART),
    ],
)
def test_harm_beside_the_incident_has_another_scope(text, scope):
    assert [claim.detail.scope for claim in toll_claims(text)] == [scope]


def test_names_that_are_kept_back_deny_nothing():
    text = "They have not named the other three guards, who had non-life-threatening injuries."

    assert [claim.polarity.value for claim in toll_claims(text)] == ["affirmed"]


def test_a_headline_on_who_shot_whom_counts_who_died():
    found = toll_claims("Woman shot in neck by 5-year-old son dies")

    assert [(c.detail.harm.value, c.detail.group.value) for c in found][-1] == ("killed", "women")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Father kills sons, 10 and 12, before fleeing.", [None]),
        ("The attack left one person dead and three people injured.", [1, 3]),
        ("The uncle of 9-year-old Amal Harouk, who died after being hit by a round, wept.", [1]),
    ],
)
def test_ages_other_ends_and_parents_count_nobody(text, found):
    counts = [claim.detail.count for claim in toll_claims(text)]

    assert [count and count.exact for count in counts] == found


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("No one else in the home was injured.", [Scope.PART]),
        ("No one was injured.", [Scope.INCIDENT]),
        ("He said he didn't shoot anybody.", []),
        ("The blast did not injure anyone.", [Scope.INCIDENT]),
        ("Some residents wound up sleeping in the hall.", []),
    ],
)
def test_none_besides_those_told_of_and_a_denied_deed_count_no_zero(text, scopes):
    assert [claim.detail.scope for claim in toll_claims(text)] == scopes


def test_words_for_who_is_among_the_dead_tell_of_no_further_harm():
    text = "Nine died, among them women and children of millers who had fled from the hills."

    assert {toll.harm for toll in tolls_in(text)} == {Harm.KILLED}


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Nine victims of the flood were buried.", "killed"),
        ("The town buried nine people on Sunday.", "killed"),
        ("Nine people were buried in a mass grave.", "killed"),
        ("Nine people were buried under the rubble.", "missing"),
    ],
)
def test_who_is_laid_to_rest_has_died(text, harm):
    assert [(each[0], each[2]) for each in counted(text)] == [(harm, 9)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("A raid that harms civilians may be a crime.", Scope.TOTAL),
        ("A raid that spares no roof, or that harms civilians, may be a crime.", Scope.TOTAL),
        ("The raid that harmed civilians was a crime.", Scope.INCIDENT),
        ("The raid killed civilians.", Scope.INCIDENT),
    ],
)
def test_what_deeds_of_a_kind_do_is_no_harm_of_one(text, scope):
    assert {toll.scope for toll in tolls_in(text)} == {scope}


@pytest.mark.parametrize(
    "text",
    [
        "In the film, a sniper kills 12 people.",
        "The novel follows a clerk whose wife was killed.",
        "Rescuers rehearsed a scenario in which a gunman kills five shoppers.",
        "The simulation assumed that a blast would kill 60,000 people and injure 100,000.",
    ],
)
def test_who_dies_in_a_story_or_a_drill_is_nobody(text):
    assert tolls_in(text) == []


def test_who_dies_at_a_film_or_in_an_exercise_is_counted():
    assert len(tolls_in("Two people were killed at a film festival.")) == 1
    assert len(tolls_in("Two soldiers were killed in an exercise.")) == 1
    assert len(tolls_in("In the game's second half a blast killed four fans.")) == 1
