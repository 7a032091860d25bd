import json
import zipfile
from hashlib import sha256
from io import BytesIO

import pytest
from captures import PAGE, PAGE_URL, WarcMaker, a_wacz
from factories import a_sealed_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openinquest.preserve import write_bundle

WARC = "archive/data.warc.gz"
PAGES = [{"url": PAGE_URL, "ts": "2019-05-03T18:30:00Z", "title": "A title"}]


def whole(**changes):
    return a_wacz({WARC: WarcMaker().answer().bytes}, pages=PAGES, **changes)


def test_the_pages_that_are_listed_come_out(taken):
    warc = WarcMaker().answer().answer("https://ads.example/frame")
    content = a_wacz({WARC: warc.bytes}, pages=PAGES)

    [page], [skipped] = taken(content)

    original = page.sealed.original
    assert page.sealed.content == PAGE
    assert original.within == sha256(content).hexdigest()
    assert original.web.warc_sha256 is None  # it is not sealed by itself
    assert page.beside[0].original.media_type == "application/wacz"
    assert skipped.code == "E185" and "1 of its records" in skipped.reason


def test_a_title_of_the_list_is_for_what_has_none(taken):
    warc = WarcMaker().answer().answer("https://h.example/t", b"Nine died.", Content_Type="a/b")
    pages = [*PAGES, {"url": "https://h.example/t#top", "title": "A\nstatement"}]

    (page, text), _ = taken(a_wacz({WARC: warc.bytes}, pages=pages))

    assert page.described.title is None
    assert text.described.title == "A statement"


def test_a_page_that_was_asked_for_elsewhere_is_the_listed_one(taken):
    warc = WarcMaker().answer(PAGE_URL, b"", status="301 Moved", Location="/new")
    warc.answer("https://www.harbour-radio.example/new")

    [page], skipped = taken(a_wacz({WARC: warc.bytes}, pages=PAGES))

    assert page.sealed.original.web.url_requested == PAGE_URL
    assert skipped == []


def test_a_listed_page_that_failed_or_is_not_there_is_named(taken):
    warc = WarcMaker().answer(status="404 Not Found")
    pages = [*PAGES, {"url": "https://h.example/lost"}]

    found, (failed, lost) = taken(a_wacz({WARC: warc.bytes}, pages=pages))

    assert found == []
    assert "404" in failed.reason and PAGE_URL in failed.location
    assert "no capture of it" in lost.reason and "https://h.example/lost" in lost.location


@pytest.mark.parametrize(
    "digests",
    [{WARC: f"sha256:{'0' * 64}"}, {WARC: None}, {WARC: f"md5:{'0' * 32}"}],
)
def test_a_part_without_its_digest_is_not_taken_in(taken, digests):
    found, skipped = taken(whole(digests=digests))

    assert found == []
    assert skipped[0].code == "E157" and WARC in skipped[0].location


def test_a_package_file_that_was_changed_after_it_was_sealed_refuses_all(taken):
    content = whole().replace(b'"data-package"', b'"Data-Package"')
    archive = zipfile.ZipFile(BytesIO(whole()))
    parts = {each: archive.read(each) for each in archive.namelist()}
    parts["datapackage.json"] += b" "
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as changed:
        for each, part in parts.items():
            changed.writestr(each, part)

    found, [skipped] = taken(out.getvalue())

    assert content and found == []
    assert skipped.code == "E105" and "sealed" in skipped.reason


def test_a_pack_whose_parts_nothing_vouches_for_is_refused(taken):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(WARC, WarcMaker().answer().bytes)
        archive.writestr("more/datapackage.json", b"{}")

    found, [skipped] = taken(out.getvalue())

    assert (found, skipped.code) == ([], "E105")


@pytest.mark.parametrize(
    "name", ["../outside.warc", "/etc/outside.warc", "archive/../../x.warc", "a\\b.warc", "C:x"]
)
def test_a_name_that_leads_out_is_refused_and_the_rest_is_taken(taken, name):
    [page], [skipped] = taken(whole(extra=[(zipfile.ZipInfo(name), b"x")]))

    assert page.sealed.content == PAGE
    assert skipped.code == "E157" and "leads out" in skipped.reason


def test_a_link_is_refused(taken):
    link = zipfile.ZipInfo("archive/link.warc")
    link.external_attr = 0o120777 << 16

    [_], [skipped] = taken(whole(extra=[(link, b"/etc/passwd")]))

    assert skipped.code == "E157" and "it is a link or a device" in skipped.reason


def test_a_locked_part_is_refused(taken):
    content = bytearray(whole(extra=[(zipfile.ZipInfo("archive/locked.warc"), b"x")]))
    at = content.rindex(b"PK\x01\x02")  # the last entry of the list of parts
    content[at + 8] |= 1

    [_], [skipped] = taken(bytes(content))

    assert skipped.code == "E106"


def test_two_parts_of_one_name_are_both_refused(taken):
    with pytest.warns(UserWarning, match="Duplicate"):
        content = whole(extra=[(WARC, WarcMaker().answer("https://other.example/").bytes)])

    found, skipped = taken(content)

    assert found == []
    assert skipped[0].code == "E157" and "two parts" in skipped[0].reason


def test_a_part_packed_in_a_rare_way_is_refused(taken):
    rare = zipfile.ZipInfo("archive/rare.warc")
    rare.compress_type = zipfile.ZIP_LZMA

    [_], [skipped] = taken(whole(extra=[(rare, b"x")]))

    assert skipped.code == "E157"


def test_a_part_that_unpacks_without_end_is_a_bomb(taken):
    bomb = zipfile.ZipInfo("archive/bomb.warc")
    bomb.compress_type = zipfile.ZIP_DEFLATED
    content = bytes(200 << 20)
    digest = f"sha256:{sha256(content).hexdigest()}"

    found, skipped = taken(whole(extra=[(bomb, content)], digests={"archive/bomb.warc": digest}))

    assert "E157" in [each.code for each in skipped]
    assert [each.sealed.content for each in found] in ([], [PAGE])


def test_more_parts_than_any_has_are_refused(taken):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(300):
            archive.writestr(f"archive/{number}{'n' * 60_000}", b"")
        archive.writestr("datapackage.json", b"{}")

    found, [skipped] = taken(out.getvalue(), max_bytes=100_000_000)

    assert (found, skipped.code) == ([], "E157")


def test_many_bad_parts_are_counted(taken):
    extra = [(zipfile.ZipInfo(f"../{number}"), b"") for number in range(50)]

    [_], skipped = taken(whole(extra=extra))

    assert len(skipped) == 21
    assert "30 more" in skipped[-1].reason


@pytest.mark.parametrize("cut", [10, 100, 1000])
def test_a_file_that_breaks_off_is_damaged(taken, cut):
    found, skipped = taken(whole()[:-cut])

    assert found == []
    assert [each.code for each in skipped] == ["E105"] or skipped[0].code == "E156"


@pytest.mark.parametrize("line", [b"[" * 100_000, b"{", b'{"url": 5}', b"9" * 10_000, b"null"])
def test_a_list_of_pages_that_is_none_harms_nothing(taken, line):
    parts = {WARC: WarcMaker().answer().bytes, "pages/pages.jsonl": line}

    found, skipped = taken(a_wacz(parts))

    assert all(each.code in ("E105", "E185") for each in skipped)
    assert len(found) + len(skipped) == 1


def test_what_this_program_bundles_comes_back_with_what_is_known_of_it(taken):
    first, one = a_sealed_document("Nine people died.", url=PAGE_URL, title="Nine dead")
    second, other = a_sealed_document("Ten people died.")
    out = BytesIO()
    write_bundle([(first, one), (second, other)], out, title="a case")

    found, skipped = taken(out.getvalue())

    assert skipped == []
    assert [each.sealed.content for each in found] == [one, other]
    known = [each.described for each in found]
    assert [(each.title, each.url) for each in known] == [("Nine dead", PAGE_URL), (None, None)]
    assert {each.publisher for each in known} == {"Harbour Radio"}
    assert {each.published for each in known} == {first.published}
    assert {each.sealed.original.captured_utc for each in found} == {first.original.captured_utc}


def test_a_description_that_is_none_is_passed_over(taken):
    page = {"url": PAGE_URL, "document": {"language": "Klingon", "shell": "rm"}}

    [found], _ = taken(a_wacz({WARC: WarcMaker().answer().bytes}, pages=[page]))

    assert found.described.language is None


def test_the_package_file_is_json(taken):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/a.warc", b"")
        archive.writestr("datapackage.json", json.dumps(["archive"]))

    assert taken(out.getvalue())[0] == []


def test_listed_pages_that_are_not_there_are_counted(taken):
    pages = [{"url": f"https://h.example/{number}"} for number in range(50)]

    _, skipped = taken(a_wacz({WARC: WarcMaker().answer().bytes}, pages=pages))

    assert "30 more listed pages" in skipped[-1].reason
    assert len(skipped) == 22


SOUND = whole()


@given(st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_of_a_file_is_a_result(taken, data):
    content = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(4, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))

    found, skipped = taken(bytes(content))

    assert len(found) + len(skipped) > 0
    assert all(each.sealed.content == PAGE for each in found)
