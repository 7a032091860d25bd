from drawn_trees import parsed
from harm import sentence_of

from openinquest.extract.english.complements import ACTIVE
from openinquest.extract.english.passive_complements import PASSIVE
from openinquest.extract.english.reporting_verbs import verbs


def heads(text, form, frames):
    """Return, by rule, the heads of what a verb says; rules that find nothing are left out."""
    (sentence,) = parsed(text)
    word = next(word for word in sentence.tree.words if word.form == form)
    found = {rule: frame(sentence, word, verbs()[form]) for rule, frame in frames}
    return {rule: [each.form for each in branches] for rule, branches in found.items() if branches}


def test_a_clause_is_the_first_thing_that_a_verb_says():
    found = heads("The ministry said on Monday that nine houses had fallen.", "said", ACTIVE)

    assert next(iter(found.items())) == ("said_that", ["fallen"])


def test_an_object_says_something_only_of_verbs_that_take_one():
    assert heads("The army denied any role in the raid.", "denied", ACTIVE) == {"object": ["role"]}
    assert "object" not in heads("Residents told the agency that a school was hit.", "told", ACTIVE)


def test_who_denies_having_done_something_denies_it():
    sentence = sentence_of("The army denied having harmed any miller.")
    word = next(word for word in sentence.tree.words if word.form == "denied")
    found = [frame(sentence, word, verbs()["denied"]) for rule, frame in ACTIVE if rule == "gerund"]

    assert [each.form for each in found[0]] == ["harmed"]


def test_a_passive_says_what_its_clause_or_its_infinitive_holds():
    assert heads("It was reported that nine houses had fallen.", "reported", PASSIVE)[
        "impersonal"
    ] == ["fallen"]
    assert heads("Two boys are believed to have died.", "believed", PASSIVE) == {
        "is_said_to": ["boys", "died"]
    }


def test_what_a_person_was_told_is_not_impersonal():
    found = heads("The mayor was told on Monday that nine houses had fallen.", "told", PASSIVE)

    assert "impersonal" not in found
    assert found["told"] == ["fallen"]
