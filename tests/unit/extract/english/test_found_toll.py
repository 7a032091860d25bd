from openinquest.extract.english.found_toll import has_count, toll_of
from openinquest.extract.english.people import find_mentions
from openinquest.model import Harm


def toll(text, harm):
    (mention,) = find_mentions(text, 0, len(text))
    return toll_of(0, len(text), mention, harm, "test")


def test_counted_bodies_are_recovered_and_not_killed():
    assert toll("31 bodies", Harm.KILLED).harm is Harm.RECOVERED
    assert toll("31 people", Harm.KILLED).harm is Harm.KILLED


def test_a_mention_without_a_number_counts_nobody():
    (mention,) = find_mentions("civilians", 0, 9)

    assert not has_count(mention)
