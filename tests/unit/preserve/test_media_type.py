import pytest
from packed_files import DOCX, ODT, XLSX, a_docx, an_odt, p, packed

from openinquest.preserve.media_type import sniff_media_type

KINDS = {
    b"A house fell in the night.": "text/plain",
    b"BMs were fired at the town.": "text/plain",  # the signature of a bitmap
    "سقط منزل".encode("cp1256"): "text/plain",
    "A house fell.".encode("utf-16"): "text/plain",
    b"<p without end": "text/html",
    b"<people> fled": "text/plain",
    b"\xef\xbb\xbf <!DOCTYPE html>": "text/html",
    b"<?xml version='1.0'?>\n<!-- saved -->\n<html>": "text/html",
    b"<?xml version='1.0'?><rss><item/></rss>": "application/xml",
    "<html><body>".encode("utf-16"): "text/html",
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00": "application/pdf",
    b"\r\n%PDF-1.4": "application/pdf",
    b"\x00junk%PDF-1.4": "application/pdf",
    b"<?xml version='1.0'?><!-- a map --><svg xmlns=''/>": "image/svg+xml",
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR": "image/png",
    b"PK\x03\x04" + bytes(40): "application/zip",
    b"{\\rtf1 words}": "application/rtf",
    b"WARC/1.1\r\nWARC-Type: response\r\n": "application/warc",
    b"From: a@b.example\r\nMIME-Version: 1.0\r\n\r\nWords": "message/rfc822",
    b"From: the front\nSubject: a letter\n\nWords": "text/plain",
    bytes(range(256)): "application/octet-stream",
}


@pytest.mark.parametrize(("content", "media_type"), KINDS.items())
def test_bytes_tell_what_they_are(content, media_type):
    assert sniff_media_type(content) == media_type


def test_many_comments_before_a_page_cost_no_time():
    assert sniff_media_type(b"<!-- " + b"--> <!--" * 700) == "text/plain"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (a_docx(p("Nine dead")), DOCX),
        (a_docx(p("Nine dead"), main="word/document2.xml"), DOCX),
        (an_odt("<text:p>Nine dead</text:p>"), ODT),
        (packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), XLSX),
        (
            packed({"[Content_Types].xml": "", "xl/workbook.bin": ""}),
            "application/vnd.ms-excel.sheet.binary.macroenabled.12",
        ),
        (packed({"mimetype": "application/x-thing"}), "application/zip"),
        (packed({"mimetype": ODT + " " * 200}), "application/zip"),
        (packed({"a.docx": a_docx(p("Nine dead"))}), "application/zip"),
        (packed({f"mimetype/{n}": "" for n in range(20_000)}), "application/zip"),
        (a_docx(p("Nine dead"))[:300], DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "application/x-ole-storage"),
    ],
)
def test_an_office_document_is_told_by_what_is_packed_in_it(content, media_type):
    assert sniff_media_type(content) == media_type
