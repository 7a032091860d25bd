from datetime import date

from factories import a_document

from openinquest.link.order import in_publication_order


def test_unknown_days_come_last_and_equal_days_by_id():
    documents = [
        a_document(id="a", published=None),
        a_document(id="c", published=date(2019, 5, 4)),
        a_document(id="b", published=date(2019, 5, 4)),
        a_document(id="d", published=date(2019, 5, 3)),
    ]

    assert [document.id for document in in_publication_order(documents)] == ["d", "b", "c", "a"]


def test_document_given_twice_stands_once():
    assert len(in_publication_order([a_document(), a_document()])) == 1
