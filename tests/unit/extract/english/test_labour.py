import pytest
from factories import a_document
from harm import tree_of

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.labour import is_of_labour
from openinquest.model import Event, Means


def strike(text):
    tree = tree_of(text)
    return tree, next(each for each in tree.words if each.form in {"strike", "strikes"})


@pytest.mark.parametrize(
    "text",
    [
        "A strike by teachers emptied the schools of Lima.",
        "Bus drivers in Lima began a strike on Monday.",
        "The porters' strike in Lima ended on Monday.",
        "Miners in Lima are on strike.",
        "A strike over pensions closed the harbour.",
        "The unions called a general strike.",
        "Teachers began a strike against the government on Monday.",
    ],
)
def test_who_stops_work_strikes_nobody(text):
    assert is_of_labour(*strike(text))


@pytest.mark.parametrize(
    "text",
    [
        "A strike on aid workers in Gaza City killed six of them.",
        "A strike by the coalition levelled the mill.",
        "The army began a strike on the town.",
        "The army launched strikes on Monday.",
        "An aid worker strike was a mistake, the army said.",
        "Border guards began a strike on the town.",
        "Doctors called the strike on the mill a crime.",
        "Journalists announced a strike on a mill.",
    ],
)
def test_a_strike_on_somebody_or_of_an_army_is_an_attack(text):
    assert not is_of_labour(*strike(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bus drivers in Lima began a strike on Monday.",
        "The teachers of Lima went on strike on Monday.",
    ],
)
def test_no_event_comes_of_a_strike_of_those_who_stop_work(text):
    claims = EnglishExtractor().extract(a_document(text)).claims

    assert [claim for claim in claims if isinstance(claim.detail, Event)] == []


def test_an_attack_beside_a_strike_of_workers_stays_one():
    text = "During a strike by miners in Lima an air strike hit the pit in Mosul."
    claims = EnglishExtractor().extract(a_document(text)).claims

    assert {c.detail.what for c in claims if isinstance(c.detail, Event)} == {Means.AIR_STRIKE}
