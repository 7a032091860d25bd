"""Whom a pronoun that says something means in its own sentence."""

import pytest
from harm import tree_of

from openinquest.extract.english.antecedents import taken_up
from openinquest.extract.english.attributions import find_attributions
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.sentences import Sentence, find_quotations


def governing(text, cue):
    """Return the phrases that govern the source of a cue, the nearest first."""
    whole = Sentence(0, len(text), 0)
    sentence = Parsed(text, whole, lambda _: tree_of(text), tuple(find_quotations(text)))
    (found,) = find_attributions([sentence])
    (own,) = [each for each in found if text[slice(*each.cue)] == cue]
    return list(dict.fromkeys(text[slice(*place)] for place in taken_up(sentence, own, found)))


@pytest.mark.parametrize(
    ("text", "cue", "phrases"),
    [
        ("The council said it feared 14 people had died.", "feared", ["The council"]),
        (
            "The council said the herders were wrong when they claimed it had shot 14 men.",
            "claimed",
            ["the herders", "The council"],
        ),
        ("The judge, who said she feared 14 men had died, wept.", "feared", ["The judge"]),
        (
            "The judge was told by miners that they had counted 14 dead.",
            "counted",
            ["miners"],
        ),
        ("The judge stands by her view that 14 men died.", "view", ["The judge"]),
        ("According to the council, it counted 14 dead.", "counted", ["the council"]),
    ],
)
def test_who_says_or_does_what_stands_over_a_pronoun_governs_it(text, cue, phrases):
    assert governing(text, cue) == phrases


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The road was cut and it counted 14 dead.", "counted"),
        ("The judge has gone to the coast, he said.", "said"),
        ("“He claimed that 14 men had died,” said the judge.", "claimed"),
    ],
)
def test_a_thing_what_is_said_itself_and_who_stands_outside_a_quotation_do_not(text, cue):
    assert governing(text, cue) == []
