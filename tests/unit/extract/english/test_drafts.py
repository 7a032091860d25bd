from openinquest.extract.english.drafts import drafts_of
from openinquest.extract.english.passages import read_passages
from openinquest.model import Cause, Document, DocumentId, Scope, Toll


def passage_of(text):
    (passage,) = read_passages(Document(DocumentId("d"), text, language="en"))
    return passage


def drafts(text, kind):
    passage = passage_of(text)
    return [draft for draft in drafts_of(passage) if isinstance(draft.detail, kind)]


def test_one_person_told_of_beside_a_whole_is_a_component():
    whole, single = drafts("Twelve people were killed. A teacher was killed.", Toll)

    assert whole.detail.scope is Scope.INCIDENT
    assert single.detail.scope is Scope.PART


def test_one_person_alone_is_the_whole():
    (single,) = drafts("A teacher was killed.", Toll)

    assert single.detail.scope is Scope.INCIDENT


def test_no_one_killed_is_a_count_of_none_and_no_denial():
    (none,) = drafts("No civilians were killed.", Toll)

    assert none.detail.count.exact == 0
    assert not none.denied


def test_drafts_come_in_order_of_spans():
    text = (
        "An air strike killed nine people in Mosul on 3 May. The house was wired with explosives."
    )
    passage = passage_of(text)

    starts = [draft.start for draft in drafts_of(passage)]

    assert starts == sorted(starts)


def test_the_vehicle_named_before_is_the_bomb_it_was():
    causes = drafts("A car bomb stood by the mill. The vehicle exploded and killed nine.", Cause)

    assert [cause.detail.means[0].value for cause in causes] == ["vehicle_bomb"]


def test_a_clause_of_time_is_an_aside():
    text = "The army denied that it fired before the raid killed nine people."
    passage = passage_of(text)

    killed, fired = text.index("killed nine"), text.index("it fired")
    assert passage.is_aside(killed, killed + 11)
    assert not passage.is_aside(fired, fired + 8)


def test_a_figure_is_corrected_by_a_sentence_without_a_word_of_harm():
    first, corrected = drafts(
        "Four guards were wounded. Later that number was reduced to three.", Toll
    )

    assert (first.detail.count.exact, corrected.detail.count.exact) == (4, 3)
