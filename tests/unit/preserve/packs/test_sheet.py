import csv
from datetime import UTC, date, datetime
from hashlib import sha3_512, sha256
from io import StringIO

import pytest
from captures import PAGE, PAGE_URL, WarcMaker, a_wacz
from factories import NOON

from openinquest.model import Skipped
from openinquest.preserve import Capture, find_named, take

POST = "Nine people died when the market of Tal Nasra was hit, a resident wrote."
COLUMNS = (
    *("Link", "Archive status", "Destination folder", "Archive location", "Archive date"),
    *("Upload timestamp", "Upload title", "Text content", "Screenshot", "Hash", "WACZ"),
)
GOOD = {
    "Link": PAGE_URL,
    "Archive status": "generic: success",
    "Archive date": "2019-05-03T18:30:00Z",
    "Upload timestamp": "2019-05-02T22:00:00+00:00",
    "Upload title": "A post\nof two lines",
}


@pytest.fixture
def archived(tmp_path):
    """Return what is taken of a sheet of some rows, with some files beside it."""

    def take_sheet(*rows, files=(), whole_folder=False):
        out = StringIO()
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
        sheet = tmp_path / "in" / "sheet.csv"
        sheet.parent.mkdir()
        sheet.write_text(out.getvalue(), encoding="utf-8")
        for name, content in dict(files).items():
            path = sheet.parent / name
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_bytes(content)
        capture = Capture("a recorder", NOON, 1_000_000)
        named = find_named([sheet.parent if whole_folder else sheet])
        found = [taken for each in named for taken in take(each, capture)]
        skipped = [each for each in found if isinstance(each, Skipped)]
        return [each for each in found if not isinstance(each, Skipped)], skipped

    return take_sheet


def test_a_file_beside_the_sheet_comes_with_its_address_and_time(archived):
    row = GOOD | {
        "Archive location": "kept/page.html",
        "Text content": POST,
        "Hash": f"SHA-256:{sha256(PAGE).hexdigest()}",
    }

    [page], skipped = archived(row, files={"kept/page.html": PAGE})

    original = page.sealed.original
    assert (page.sealed.content, skipped) == (PAGE, [])
    assert original.location.endswith("in/kept/page.html")
    assert original.captured_utc == datetime(2019, 5, 3, 18, 30, tzinfo=UTC)
    assert (original.tool, original.captured_by) == ("auto-archiver", "not recorded")
    assert original.web.url_final == PAGE_URL
    assert page.described.title == "A post of two lines"
    assert page.described.published == date(2019, 5, 2)
    assert page.beside[0].content.startswith(b"Link,")
    assert original.within == page.beside[0].original.sha256  # its words are there, too


def test_a_row_of_text_alone_becomes_a_document_of_that_text(archived):
    [post], skipped = archived(GOOD | {"Text content": POST})

    assert (post.sealed.content, skipped) == (POST.encode(), [])
    assert post.sealed.original.location == PAGE_URL
    assert post.sealed.original.within == post.beside[0].original.sha256
    assert post.described.url == PAGE_URL


def test_a_picture_comes_with_the_words_beside_it(archived):
    row = GOOD | {"Archive location": "p.png", "Text content": POST}

    picture, post = archived(row, files={"p.png": b"\x89PNG\r\n\x1a\n" + bytes(40)})[0]

    assert picture.sealed.original.media_type == "image/png"
    assert post.sealed.content == POST.encode()


@pytest.mark.parametrize("status", ["", "Archive in progress", "wayback: no \x1b[31marchive"])
def test_a_row_that_was_not_archived_is_named_with_its_line(archived, status):
    found, [skipped] = archived(GOOD | {"Archive status": status, "Text content": POST})

    assert found == []
    assert skipped.code == "E159" and skipped.location.endswith("sheet.csv, line 2")
    assert "\x1b" not in skipped.reason


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (f"SHA-256:{'0' * 64}", "E157"),
        ("MD5:00", "E157"),
        ("not-calculated", None),
        (f"SHA3-512:{sha3_512(PAGE).hexdigest()}", None),
    ],
)
def test_a_file_that_is_not_what_was_archived_is_not_taken_in(archived, told, code):
    row = GOOD | {"Archive location": "page.html", "Hash": told}

    found, skipped = archived(row, files={"page.html": PAGE})

    assert [each.code for each in skipped] == ([code] if code else [])
    assert bool(found) == (code is None)


@pytest.mark.parametrize("place", ["../outside.html", "/etc/hostname", "kept/../../outside.html"])
def test_a_path_that_leads_out_of_the_folder_is_refused(archived, tmp_path, place):
    (tmp_path / "outside.html").write_bytes(PAGE)

    found, [skipped] = archived(GOOD | {"Archive location": place})

    assert (found, skipped.code) == ([], "E157")


def test_a_link_that_leads_out_of_the_folder_is_refused(archived, tmp_path):
    (tmp_path / "in2").mkdir()
    (tmp_path / "outside.html").write_bytes(PAGE)
    (tmp_path / "link.html").symlink_to("outside.html")
    row = GOOD | {"Archive location": "kept/link.html"}

    found, [skipped] = archived(row, files={"kept/other.html": PAGE})

    assert (found, skipped.code) == ([], "E159")


@pytest.mark.parametrize("place", ["https://storage.example/page.html", "gone.html"])
def test_a_file_that_is_not_there_is_named_and_the_words_are_taken(archived, place):
    [post], [skipped] = archived(GOOD | {"Archive location": place, "Text content": POST})

    assert post.sealed.content == POST.encode()
    assert skipped.code == "E159"


def test_a_row_with_nothing_in_it_is_named(archived):
    found, [skipped] = archived(GOOD)

    assert (found, skipped.code) == ([], "E159")


def test_a_web_archive_of_a_row_gives_its_page(archived):
    wacz = a_wacz({"archive/a.warc": WarcMaker().answer().bytes}, pages=[{"url": PAGE_URL}])
    row = GOOD | {"WACZ": "kept/a.wacz", "Text content": POST}

    [page], skipped = archived(row, files={"kept/a.wacz": wacz})

    assert (page.sealed.content, skipped) == (PAGE, [])
    assert page.sealed.original.within == sha256(wacz).hexdigest()
    assert page.described.published == date(2019, 5, 2)
    assert [each.original.media_type for each in page.beside] == ["application/wacz", "text/plain"]


def test_a_folder_gives_the_files_of_its_sheet_once_and_with_what_it_tells(archived):
    row = GOOD | {"Archive location": "kept/page.html"}
    files = {"kept/page.html": PAGE, "kept/other.txt": b"Ten people died."}

    (page, other), skipped = archived(row, files=files, whole_folder=True)

    assert page.described.url == PAGE_URL
    assert (other.sealed.content, skipped) == (b"Ten people died.", [])


def test_a_sheet_that_is_no_table_half_way_gives_what_came_before(archived, taken):
    head = b"url,archive status,text content\nhttps://h.example/,success,Nine died.\n"

    found, skipped = taken(head + b"https://h.example/,success," + b"x" * 200_000 + b"\n")

    assert [each.sealed.content for each in found] == [b"Nine died."]
    assert [each.code for each in skipped] == ["E159"]


def test_another_table_is_a_text(taken):
    [table], _ = taken(b"url,place\nhttps://h.example/,Tal Nasra\n")

    assert table.described is None
