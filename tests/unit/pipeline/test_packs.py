"""What comes out of a web archive or a mail is kept with the file that it came out of."""

import pytest
from captures import WarcMaker, a_mail
from factories import AN_ACT

from openinquest import pipeline
from openinquest.store import create_case

LIBRARY = b"The library opens at nine and closes at five in the winter months of the year.\n"


@pytest.fixture
def store(tmp_path):
    with create_case(tmp_path / "case") as store:
        yield store


def add(store, capture, tmp_path, content):
    path = tmp_path / "pack"
    path.write_bytes(content)
    return pipeline.add(store, [path], capture)


def a_warc():
    warc = WarcMaker()
    for number in range(3):
        warc.resource(f"https://h.example/{number}", b"%d. %b" % (number, LIBRARY))
    return warc.bytes


def test_a_web_archive_is_sealed_once_beside_its_documents(store, capture, tmp_path):
    content = a_warc()

    done = add(store, capture, tmp_path, content)

    [archive] = store.originals()
    assert done.added == 3
    assert store.original(archive.sha256) == content
    assert {each.original.within for each in store.documents()} == {archive.sha256}
    assert store.verify().faults == ()


def test_adding_a_web_archive_again_adds_nothing(store, capture, tmp_path):
    content = a_warc()
    add(store, capture, tmp_path, content)
    before = store.head()

    again = add(store, capture, tmp_path, content)

    assert (again.added, again.already_there) == (0, 3)
    assert store.head() == before


def test_a_mail_with_an_attachment_is_a_document_and_no_second_original(store, capture, tmp_path):
    message = a_mail(LIBRARY.decode())
    message.add_attachment(LIBRARY, maintype="text", subtype="plain", filename="a.txt")

    assert add(store, capture, tmp_path, message.as_bytes()).added == 2
    assert list(store.originals()) == []
    assert store.verify().faults == ()


def test_a_mail_without_a_text_is_sealed_beside_its_attachment(store, capture, tmp_path):
    message = a_mail("\n")
    message.add_attachment(LIBRARY, maintype="text", subtype="plain", filename="a.txt")

    done = add(store, capture, tmp_path, message.as_bytes())

    [mail] = store.originals()
    assert (done.added, [each.code for each in done.skipped]) == (1, ["E102"])
    assert store.original(mail.sha256) == message.as_bytes()


def test_erasing_what_came_out_of_a_file_erases_the_file(store, capture, tmp_path):
    add(store, capture, tmp_path, a_warc())

    pipeline.erase(store, next(store.documents()).id, AN_ACT)

    assert list(store.originals()) == []
    assert len(list(store.documents())) == 2
    assert store.verify().faults == ()
