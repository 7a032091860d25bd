"""Files made to do harm: small ones that unfold, lead round or out, or say that they are huge."""

import gzip
import struct
import zipfile
import zlib
from email.message import EmailMessage
from io import BytesIO

from captures import PAGE, WarcMaker, a_wacz
from packed_files import a_docx, an_odt, p, packed, relations

MEGABYTE = 1_000_000
LAUGHS = (
    "<!DOCTYPE lolz [<!ENTITY lol0 'ha'>"
    + "".join(f"<!ENTITY lol{n} '{f'&lol{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY out SYSTEM "file:///etc/passwd">]>'
SCRIPTS = (
    "<!DOCTYPE html><html><head><title>&lt;script&gt;alert(7)&lt;/script&gt;</title></head><body "
    "onload='alert(7)'><article><script>alert(7)</script><p>At least 14 civilians were killed in "
    "an air strike on the mill of Tal Nasra on 3 May 2019, the health directorate said "
    "&lt;script&gt;alert(7)&lt;/script&gt; on Friday.</p><p>The mill stood near the river, and was "
    "full at that hour, neighbours said.</p></article></body></html>"
)


def overlapping_zip(first, name, entries):
    """Return a zip whose list names one packed part again and again, under other names."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = body.compress(first) + body.flush()
    about = (20, 0, 8, 0, 0x21, zlib.crc32(first), len(data), len(first))
    local = struct.pack("<4s5H3I2H", b"PK\3\4", *about, len(name), 0) + name + data
    listed = b""
    for number in range(entries):
        other = name if not number else b"word/x%06d.xml" % number
        listed += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, *about, len(other), *[0] * 6) + other
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, entries, entries, len(listed), len(local), 0)
    return local + listed + end


def a_workbook(sheet, before=""):
    """Return a workbook of one sheet with these rows, as XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    linked = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return packed(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{linked}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(worksheet="worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{main}"><sheetData>{sheet}'
            "</sheetData></worksheet>",
        }
    )


def a_raw_pdf(*objects, trailer=b"/Root 1 0 R"):
    """Return a PDF of these objects, numbered from 1, with a table of where they stand."""
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF" % (count, trailer, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table) + end


def a_stream(content, about=b""):
    """Return a packed stream of a PDF."""
    data = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(data), about, data)


def a_pdf_page(stream, resources=b"<<>>", count=1):
    """Return a PDF of one page, which says that it has `count`."""
    return a_raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources %s>>"
        % resources,
        stream,
    )


def a_huge_picture():
    """Return a PNG that says that it is 100,000 by 100,000 pixels."""
    about = struct.pack(">2I5B", 100_000, 100_000, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", about), (b"IDAT", zlib.compress(bytes(MEGABYTE))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def a_deep_mail(depth):
    """Return a mail in a mail in a mail."""
    head = "From: a@b.example\nMIME-Version: 1.0\nSubject: {}\nContent-Type: message/rfc822\n\n"
    last = "From: a@b.example\nMIME-Version: 1.0\n\nNine people died in Tal Nasra.\n"
    return ("".join(head.format(n) for n in range(depth)) + last).encode()


def a_wide_mail(parts):
    """Return a mail of so many parts."""
    head = b'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    return head + b"--x\nContent-Type: text/plain\n\nNine died.\n" * parts + b"--x--\n"


def a_mail_of_long_heads():
    """Return a mail whose heads are as long as a book."""
    message = EmailMessage()
    message["From"] = "a@b.example"
    message["MIME-Version"] = "1.0"
    message.set_content("Nine people died in Tal Nasra, the directorate said.")
    junk = b"".join(b"X-Head-%d: %s\n" % (n, b"=?utf-8?q?" * 200) for n in range(2_000))
    subject = b"Subject: " + b"=?utf-8?b?" * 100_000 + b"\n"
    begins = b"MIME-Version: 1.0\n" + b"Received: by a\n" * 300  # further than a type is told from
    return begins + subject + junk + message.as_bytes()


def a_bomb_in_a_wacz():
    """Return a WACZ whose WARC is zeros without end."""
    warc = gzip.compress(bytes(30 * MEGABYTE), 1)
    out = BytesIO(a_wacz({"archive/data.warc.gz": warc, "archive/zeros.warc": b""}, seal=False))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/bomb.warc", bytes(70 * MEGABYTE))
    return out.getvalue()


def a_wacz_that_leads_out():
    """Return a WACZ with parts whose names lead elsewhere."""
    warc = WarcMaker().answer(body=PAGE).bytes
    names = ("../../out.warc", "/tmp/out.warc", "archive/../../out.warc", "C:\\out.warc")
    return a_wacz({"archive/data.warc.gz": warc} | dict.fromkeys(names, warc))


FILES = {
    "docx-bomb": lambda: a_docx(p("a" * 60 * MEGABYTE)),
    "docx-overlap": lambda: overlapping_zip(
        b"<a/>" + b" " * MEGABYTE, b"[Content_Types].xml", 9_000
    ),
    "docx-laughs": lambda: a_docx(p("&lol9;"), before=LAUGHS),
    "docx-outside": lambda: a_docx(p("&out;"), before=OUTSIDE),
    "docx-deep": lambda: a_docx("<w:p>" * 200_000),
    "odt-bomb": lambda: an_odt(f"<text:p>{'a' * 60 * MEGABYTE}</text:p>"),
    "odt-laughs": lambda: an_odt("<text:p>&lol9;</text:p>", before=LAUGHS),
    "odt-outside": lambda: an_odt("<text:p>&out;</text:p>", before=OUTSIDE),
    "odt-deep": lambda: an_odt("<text:section>" * 200_000),
    "xlsx-bomb": lambda: a_workbook("<row><c/></row>" * 4_000_000),
    "xlsx-laughs": lambda: a_workbook("<row><c>&lol9;</c></row>", before=LAUGHS),
    "xlsx-deep": lambda: a_workbook("<row>" * 200_000),
    "zip-in-zip": lambda: packed({"a.zip": packed({"b.zip": packed({"c": bytes(50 * MEGABYTE)})})}),
    "svg-laughs": lambda: f'<?xml version="1.0"?>{LAUGHS}<svg>&lol9;</svg>'.encode(),
    "svg-script": lambda: b"<svg onload='alert(7)'><script>alert(7)</script></svg>",
    "html-attributes": lambda: b"<html><body><p " + b"a=1 " * 200_000 + b">Nine died.</p>",
    "feed-laughs": lambda: f"<?xml version='1.0'?>{LAUGHS}<rss>&lol9;</rss>".encode(),
    "warc-bomb": lambda: gzip.compress(b"WARC/1.0\r\n" + bytes(90 * MEGABYTE)),
    "wacz-bomb": a_bomb_in_a_wacz,
    "pdf-round": lambda: a_raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"
    ),
    "pdf-tree-round": lambda: a_raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 9>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 9>>",
    ),
    "pdf-object-round": lambda: a_raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"2 0 R",
        a_stream(b"3 0 2 0", b"/Type/ObjStm/N 2/First 8/Extends 3 0 R"),
    ),
    "pdf-million-pages": lambda: a_pdf_page(a_stream(b""), count=1_000_000),
    "pdf-bomb": lambda: a_pdf_page(a_stream(b"0 0 m " * 10 * MEGABYTE)),
    "pdf-huge-picture": lambda: a_raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</XObject<</I 5 0 R>>>>>>",
        a_stream(b"600 0 0 800 0 0 cm /I Do"),
        a_stream(
            bytes(MEGABYTE),
            b"/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8"
            b"/ColorSpace/DeviceRGB",
        ),
    ),
    "png-huge": a_huge_picture,
    "eml-deep": lambda: a_deep_mail(1_000),
    "eml-wide": lambda: a_wide_mail(100_000),
    "csv-leads-out": lambda: b"url,archive status,archive location\n"
    + b"".join(
        b"https://a.example/%d,success,%s\n" % (n, place)
        for n, place in enumerate([b"../../../../../etc/passwd", b"/etc/passwd", b"link"])
    ),
}  # fmt: skip
"""Bytes of files of which none is a document that can be used, by what is wrong with them."""
