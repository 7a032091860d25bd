"""What is laid on the disk is read from there as it was, and only what is asked for."""

import pickle
import tempfile
import tracemalloc
from datetime import date

import pytest
from factories import a_claim, a_document, a_toll

from openinquest import pipeline
from openinquest.engine.shelf import Shelf, shelved
from openinquest.errors import UnwritableOutput
from openinquest.model import Document, DocumentId, Extraction, Transcribed

try:
    import resource
except ImportError:
    resource = None

TEXTS = ["Nine died in Tal Nasra.", "قُتل تسعة في تل نصرة", "", "a half of a letter: \ud800"]


def documents():
    for number, text in enumerate(TEXTS):
        yield Document(
            DocumentId(f"d{number}"),
            text,
            title=f"Title {number}",
            published=date(2019, 5, 1 + number),
            transcribed=Transcribed("film", start_s=1, end_s=2) if number == 1 else None,
        )


def said_in(document):
    quote = document.text[:4]
    return Extraction(
        "ours/1", (), (a_claim(a_toll(9), document=document, quote=quote),) if quote else ()
    )


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "shelf", ((each, said_in(each)) for each in documents()))


def test_a_document_on_the_shelf_is_as_it_was(shelf):
    for on_shelf, document in zip(shelf.documents, documents(), strict=True):
        assert on_shelf.text == document.text
        assert (on_shelf.id, on_shelf.title, on_shelf.published, on_shelf.whole) == (
            document.id,
            document.title,
            document.published,
            document.whole,
        )
        assert shelf[document.id] == said_in(document).claims


def test_what_is_taken_down_is_the_document_itself(shelf):
    (document,), (extraction,) = zip(*shelf.read([DocumentId("d1")]), strict=True)

    assert document == list(documents())[1]
    assert extraction == said_in(document)


def test_another_process_reads_it_from_the_same_file(shelf):
    there = pickle.loads(pickle.dumps(shelf.documents))

    assert [each.text for each in there] == TEXTS
    assert [each.title for each in there] == [each.title for each in shelf.documents]


def test_texts_are_let_go_once_they_are_laid(tmp_path):
    def long_ones():
        for number in range(50):
            document = a_document("x" * 1_000_000, id=f"d{number}")
            yield document, Extraction("ours/1", (), ())

    tracemalloc.start()
    shelf = Shelf(tmp_path / "shelf", long_ones())
    assert sum(len(each.text) for each in shelf.documents) == 50_000_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 10_000_000


def test_documents_on_the_shelf_are_joined_as_those_in_memory(tmp_path):
    texts = [
        "Nine people were killed in Mosul on 3 May 2019 when a shell hit a market.",
        "A shell killed at least eight people in Mosul on 3 May 2019, the mayor said.",
        "Two people were injured in Kunduz on 7 June 2018 when a house was hit.",
    ]
    read = [
        pipeline.extract(Document(DocumentId(f"d{number}"), text, language="en"))
        for number, text in enumerate(texts)
    ]
    with shelved(read) as shelf:
        joined = list(pipeline.join(shelf.documents, shelf))
        told = [
            pipeline.reconcile_joined(each, shelf.read(each.incident.documents)) for each in joined
        ]

    in_memory = pipeline.link(pipeline.Reading(*zip(*read, strict=True), ()))
    assert [(each.incident, each.figures) for each in told] == [
        (each.incident, each.figures) for each in in_memory
    ]
    assert len(told) == 2


@pytest.mark.skipif(resource is None, reason="Windows limits no size of files")
def test_a_disk_that_fills_is_told_of_with_the_place(tmp_path):
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, most[1]))
    try:
        with pytest.raises(UnwritableOutput, match=r"cannot be written \(.*shelf"):
            Shelf(tmp_path / "shelf", ((each, said_in(each)) for each in documents()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)


def test_where_nothing_can_be_laid_that_is_said_with_the_place(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    with pytest.raises(UnwritableOutput, match="gone"), shelved([]):
        pass
