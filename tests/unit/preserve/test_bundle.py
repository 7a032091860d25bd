import hashlib
import json
import zipfile
from io import BytesIO

from factories import NOON, a_document, a_sealed_document
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from openinquest.preserve import write_bundle
from openinquest.preserve.bundle import search_key

PAGE = "https://www.harbour-radio.example/2019/05/market"


def bundled(*sealed, title="a case"):
    out = BytesIO()
    held = write_bundle(sealed, out, title=title)
    return held, zipfile.ZipFile(out)


def records(archive):
    warc = BytesIO(archive.read("archive/data.warc.gz"))
    return [
        (record.rec_headers, record.content_stream().read()) for record in ArchiveIterator(warc)
    ]


def test_every_original_comes_back_byte_for_byte_with_address_and_time():
    first = a_sealed_document("One text.", url=PAGE)
    second = a_sealed_document("Another text.")

    held, archive = bundled(first, second)

    assert held == 2
    told = [(h.get_header("WARC-Target-URI"), body) for h, body in records(archive)]
    digest = hashlib.sha256(b"Another text.").hexdigest()
    assert told == [(PAGE, b"One text."), (f"urn:sha256:{digest}", b"Another text.")]
    assert records(archive)[0][0].get_header("WARC-Date") == NOON.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_the_index_leads_to_each_record():
    _, archive = bundled(*(a_sealed_document(f"Text {each}.") for each in range(3)))
    warc = archive.read("archive/data.warc.gz")

    for line in archive.read("indexes/index.cdx").decode().splitlines():
        key, captured, told = line.split(" ", 2)
        entry = json.loads(told)
        start, length = int(entry["offset"]), int(entry["length"])
        record = next(iter(ArchiveIterator(BytesIO(warc[start : start + length]))))
        body = record.content_stream().read()
        assert entry["digest"] == f"sha256:{hashlib.sha256(body).hexdigest()}"
        assert key == entry["url"] and captured == NOON.strftime("%Y%m%d%H%M%S")


def test_the_package_names_every_part_with_its_digest():
    _, archive = bundled(a_sealed_document("One text."))
    package = archive.read("datapackage.json")

    for part in json.loads(package)["resources"]:
        content = archive.read(part["path"])
        assert part["bytes"] == len(content)
        assert part["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    seal = json.loads(archive.read("datapackage-digest.json"))
    assert seal["hash"] == f"sha256:{hashlib.sha256(package).hexdigest()}"


def test_the_same_originals_give_the_same_bytes():
    sealed = [a_sealed_document("One text.", url=PAGE), a_sealed_document("Another.")]
    one, other = BytesIO(), BytesIO()

    write_bundle(sealed, one, title="a case")
    write_bundle(sealed, other, title="a case")

    assert one.getvalue() == other.getvalue()


def test_pages_have_a_title_and_a_document_without_an_original_is_left_out():
    later = a_sealed_document("One text.", title="Market struck", url=PAGE)

    held, archive = bundled(later, (a_document(), b""))

    head, page = map(json.loads, archive.read("pages/pages.jsonl").decode().splitlines())
    assert (held, head["format"], page["title"]) == (1, "json-pages-1.0", "Market struck")
    assert page["ts"] == NOON.strftime("%Y-%m-%dT%H:%M:%SZ")


@given(st.binary(max_size=3000))
def test_any_bytes_come_back(content):
    document, _ = a_sealed_document("x")

    _, archive = bundled((document, content))

    [(_, body)] = records(archive)
    assert body == content


def test_an_address_with_a_script_for_a_scheme_is_no_address():
    document, content = a_sealed_document("One text.", url="javascript:alert(1)")

    _, archive = bundled((document, content))

    assert records(archive)[0][0].get_header("WARC-Target-URI").startswith("urn:sha256:")


def test_keys_put_the_host_from_its_end():
    assert search_key("http://news.example.org") == "org,example,news)/"
