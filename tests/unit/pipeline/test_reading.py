"""What goes in is a document, with what it says, or among the skipped with the reason."""

from dataclasses import replace
from datetime import date

from factories import a_document

from openinquest import pipeline
from openinquest.model import Event, Skipped


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


def test_a_post_without_a_day_is_read_on_the_day_that_its_network_sets_beside_it():
    text = "Harbour RadioMay 4, 2023 · Shared with Public. An air strike hit the port yesterday."
    told, extraction = pipeline.extract(a_document(text, published=None, language="en"))
    named, _ = pipeline.extract(a_document(text, published=date(2023, 6, 1), language="en"))

    (event,) = [c.detail for c in extraction.claims if isinstance(c.detail, Event)]
    assert (told.published, event.when.earliest) == (date(2023, 5, 4), date(2023, 5, 3))
    assert named.published == date(2023, 6, 1)


def test_a_file_that_nobody_dates_has_the_day_that_its_head_gives(folder, capture):
    (folder / "a.txt").write_text("4 May 2019 (Coast Press) - A raid on 2 May killed nine millers.")
    (folder / "b.txt").write_text("A raid on 2 May 2019 killed nine millers at the old mill.")

    head, none, *_ = pipeline.gather([folder], capture)
    (given, *_) = pipeline.gather([folder], replace(capture, published=date(2019, 5, 6)))

    assert head.document.published == date(2019, 5, 4)
    assert none.document.published is None
    assert given.document.published == date(2019, 5, 6)


def test_a_day_after_the_capture_is_none_of_a_document(folder, capture):
    (folder / "a.txt").write_text("Published 4 May 2999\nA raid on 2 May killed nine millers.")

    first, *_ = pipeline.gather([folder], capture)

    assert first.document.published is None
