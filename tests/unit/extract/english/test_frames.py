import pytest
from drawn_trees import parsed

from openinquest.extract.english.frames import verb_attributions
from openinquest.model import Commitment, Stance


def read(text):
    (sentence,) = parsed(text)
    return list(verb_attributions(sentence))


def words(text, found):
    return [text[slice(*piece)] for piece in found.content]


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("The army denied any role in the raid.", Commitment.DENIES),
        ("The army did not deny that a mosque was hit.", Commitment.NONE),
        ("The ministry could not confirm that anyone had died.", Commitment.NONE),
        ("No group said that it had fired.", Commitment.NONE),
        ("The army does not believe that a mosque was hit.", Commitment.DENIES),
        ("The mayor vowed to rebuild the school.", Commitment.NONE),
        ("Officials warned of a second raid.", Commitment.HEDGES),
        ("The group claimed responsibility for the blast.", Commitment.ASSERTS),
    ],
)
def test_negation_and_verb_tell_how_far_a_source_commits_itself(text, commitment):
    (found,) = read(text)

    assert found.reading.commitment is commitment


def test_the_reporters_stance_does_not_change_with_the_sources_commitment():
    (found,) = read("The ministry could not confirm that anyone had died.")

    assert found.reading.stance is Stance.FACTIVE


def test_what_somebody_declines_to_say_is_not_said():
    _, said = read("The army declined to say whether anyone had died.")

    assert said.reading.commitment is Commitment.NONE


def test_neither_of_two_joined_verbs_says_it():
    readings = read("The mayor would neither confirm nor deny that six had died.")

    assert [found.reading.commitment for found in readings] == [Commitment.NONE, Commitment.NONE]


def test_a_relative_pronoun_is_a_source_with_an_antecedent():
    text = (
        "The spokesman quoted the governor, Sami Haddad, who said, “We will rebuild every house.”"
    )
    said = read(text)[-1]

    assert text[slice(*said.source)] == "who"
    assert text[slice(*said.antecedent)] == "the governor, Sami Haddad"


def test_a_quotation_is_marked_as_one():
    (found,) = read("“We found nobody alive,” he said.")

    assert found.quoted


@pytest.mark.parametrize(
    ("text", "rule", "content"),
    [
        ("The mayor accused the army of a massacre.", "object", "the army of a massacre"),
        ("He called the raid a crime.", "named_as", "the raid a crime"),
        (
            "The mayor urged the army to leave the town.",
            "infinitive",
            "the army to leave the town",
        ),
        ("Officials warned of a second raid.", "about", "a second raid"),
        ("The observatory counted six dead.", "number", "six dead"),
        ("Residents put the toll at six.", "number", "the toll at six"),
        ("The mayor suggested closing the road.", "gerund", "closing the road"),
        ("The raid was condemned by the mayor.", "done_by", "The raid"),
        (
            "The army took responsibility for the raid.",
            "responsibility",
            "responsibility for the raid",
        ),
        ("Nine houses had fallen, added the mayor.", "comment", "Nine houses had fallen"),
        (
            "A surgeon said on condition of anonymity that six had died.",
            "strayed",
            "that six had died",
        ),
    ],
)
def test_each_complement_has_its_rule(text, rule, content):
    (found,) = read(text)

    assert found.rule == f"attribution.{rule}"
    assert words(text, found) == [content]
