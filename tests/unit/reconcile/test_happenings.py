from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Event, Means, Polarity, Scope
from openinquest.reconcile.happenings import own_happenings

TWO = a_document("It fell on the market. 800 were killed in the war when it fell again.")
STRIKE = a_claim(Event(Means.AIR_STRIKE), document=TWO, quote="It fell", id="strike")


def ids(*claims):
    return [one.id for one in own_happenings(claims, [])]


def test_an_event_is_told_once_by_its_voice():
    [one] = own_happenings([STRIKE, STRIKE], [an_origin(STRIKE, id="mayor")])

    assert (one.id, one.voice) == ("strike", "mayor")


def test_an_event_told_in_the_words_of_a_war_s_total_is_none_of_the_incident():
    total = a_claim(
        a_toll(800, 800, scope=Scope.TOTAL), document=TWO, quote="800 were killed in the war"
    )
    war = a_claim(Event(Means.CLASH), document=TWO, quote="in the war", id="war")

    assert ids(STRIKE, total, war) == ["strike"]


def test_an_arrest_and_what_is_denied_are_no_happening():
    arrest = a_claim(Event(Means.DETENTION), document=TWO, quote="It fell", id="arrest")
    denied = a_claim(
        Event(Means.AIR_STRIKE), document=TWO, quote="It fell", id="no", polarity=Polarity.DENIED
    )

    assert ids(arrest, denied) == []
