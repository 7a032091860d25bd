"""What goes in is a document, with what it says, or among the skipped with the reason."""

from openinquest import pipeline
from openinquest.model import Skipped


def names(things):
    return sorted(thing.location.rsplit("/", 1)[-1] for thing in things)


def test_what_goes_in_is_a_document_or_among_the_skipped(folder, capture):
    gathered = list(pipeline.gather([folder, folder / "gone.txt"], capture))

    documents = [one.document.original for one in gathered if not isinstance(one, Skipped)]
    skipped = [one for one in gathered if isinstance(one, Skipped)]
    assert names(documents) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert names(skipped) == ["e.txt", "gone.txt"]
    assert {one.code for one in skipped} == {"E101", "E102"}


def test_manifest_of_a_folder_describes_its_documents(folder, capture):
    (folder / "manifest.yaml").write_text(
        "a.txt: {publisher: Harbour Radio, published: 2019-05-04}"
    )

    first, *_ = pipeline.gather([folder], capture)

    assert first.document.publisher == "Harbour Radio"
    assert str(first.document.published) == "2019-05-04"


def test_manifest_below_describes_its_documents_and_leaves_out_what_is_none(folder, capture):
    (folder / "manifest.yaml").write_text(
        "a.txt: {publisher: Harbour Radio}\nb.txt: {document: no}"
    )

    first, second, *_ = pipeline.gather([folder.parent], capture)
    alone, *_ = pipeline.gather([folder / "b.txt"], capture)

    assert first.document.publisher == "Harbour Radio"
    assert (second.code, names([second])) == ("E122", ["b.txt"])
    assert alone.document.text == (folder / "b.txt").read_text()


def test_every_document_that_was_read_says_why(folder, capture):
    _, reading = pipeline.examine([folder], capture)

    reasons = pipeline.tell_why(reading)

    persian = next(
        document.id
        for document in reading.documents
        if document.original.location.endswith("d.txt")
    )
    assert [each.document for each in reasons] == [
        document.id for document in reading.documents if document.id != persian
    ]
    assert [why.claim for each in reasons for why in each.whys] == list(reading.claims)
