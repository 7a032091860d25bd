"""What is put right in trees, read with the shipped analyser."""

import pytest
from harm import exact, toll_claims

VOICES = ["police and witnesses", "tribal leaders and a security official", "residents and a medic"]


@pytest.mark.parametrize("voices", VOICES)
@pytest.mark.parametrize(
    "said",
    [
        "A bomb exploded in a market, killing 14 people and wounding 22, {} said.",
        "Gunmen attacked a bus near the border, killing nine passengers, {} said.",
        "At least 30 people were killed when shells hit a school, {} said on Monday.",
    ],
)
def test_all_who_speak_together_behind_a_comma_are_the_voice(said, voices):
    claims = toll_claims(said.format(voices))

    assert {claim.speaker.label for claim in claims} == {voices}


@pytest.mark.parametrize("voices", VOICES)
def test_nobody_who_speaks_is_counted_with_those_they_speak_of(voices):
    text = f"A bomb exploded in a market, killing 14 people and wounding 22, {voices} said."

    assert exact(text) == [("injured", 22), ("killed", 14)]


def test_a_list_of_the_harmed_stays_theirs():
    text = "The ministry said that a shell killed nine people, a medic and two nurses."

    assert {claim.speaker.label for claim in toll_claims(text)} == {"ministry"}


def test_what_stands_behind_a_verb_with_a_bound_is_its_object():
    text = "The attack killed 14 men, all of them clerks, and wounded at least 15 others."

    assert [str(each.detail.harm) for each in toll_claims(text)][-1] == "injured"


@pytest.mark.parametrize("voice", ["US", "Army", "Mayor"])
def test_who_says_in_a_headline_what_befell_people_says_it_of_them(voice):
    (claim,) = toll_claims(f"Wedding strike: {voice} says 14 herders killed")

    assert claim.speaker.label == voice


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were Amra Begic, 34, a teacher, and two boys.",
        "The dead included Amra Begic, 34, a teacher, and two boys.",
    ],
)
def test_what_tells_who_a_name_is_counts_nobody_further(text):
    assert ("killed", 3) in [(c.detail.harm.value, c.detail.count.exact) for c in toll_claims(text)]
