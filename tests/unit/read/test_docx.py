from io import BytesIO
from time import monotonic

import pytest
from docx import Document
from packed_files import DOCX, W, a_docx, p, packed, relations

from openinquest.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    NotText,
    OldOffice,
    UnfoldsTooLarge,
)
from openinquest.read.packed import MOST_PART_BYTES

FELL = "A house fell in the night."


@pytest.fixture
def docx(reading):
    return lambda content: reading(content, media_type=DOCX)


def test_a_document_that_a_program_wrote_is_read_in_order(docx):
    written = Document()
    written.core_properties.title = "Untitled 1"
    written.add_heading("On the night of 3 May", level=1)
    written.add_paragraph(FELL)
    written.add_paragraph("Nine people were killed.", style="List Bullet")
    table = written.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Day", "Killed", "Monday", "9"), strict=True):
        cell.text = words
    written.add_paragraph("That is all.")
    out = BytesIO()
    written.save(out)

    document = docx(out.getvalue())

    assert document.text == (
        "On the night of 3 May\n\nA house fell in the night.\n\n- Nine people were killed.\n\n"
        "| Day | Killed |\n\n| Monday | 9 |\n\nThat is all."
    )
    assert (document.title, document.published) == (None, None)
    assert document.language == "en"


def test_inserted_words_count_and_deleted_ones_do_not(docx):
    killed = p(
        "At least ",
        "<w:del><w:r><w:delText>19</w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>12</w:t></w:r></w:ins>",
        "<w:moveFrom><w:r><w:t> or more</w:t></w:r></w:moveFrom>",
        " people were killed.",
    )

    assert docx(a_docx(killed)).text == "At least 12 people were killed."


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(docx):
    first = p("Nine people ", about="<w:rPr><w:del/></w:rPr>")

    assert docx(a_docx(first + p("were killed."))).text == "Nine people were killed."


def test_a_deleted_row_is_none(docx):
    cell = f"<w:tc>{p('Nine dead')}</w:tc>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr>"

    assert docx(a_docx(f"<w:tbl>{gone}</w:tbl>{p(FELL)}")).text == FELL


def test_the_mark_of_a_footnote_makes_no_other_number(docx):
    killed = p("They counted 12", '<w:r><w:footnoteReference w:id="2"/></w:r>', " dead.")
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{p("line")}'
        f'</w:footnote><w:footnote w:id="1">{p("Of nobody.")}</w:footnote>'
        f'<w:footnote w:id="2">{p("The clinic said so.")}</w:footnote></w:footnotes>'
    )

    document = docx(a_docx(killed + p(FELL), footnotes=notes))

    assert document.text == f"They counted 12 dead.\n\n{FELL}\n\nThe clinic said so."


def test_a_text_box_is_read_once_after_its_paragraph(docx):
    box = f"<w:txbxContent>{p('Nine dead')}</w:txbxContent>"
    drawn = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    )

    assert docx(a_docx(p("It ", f"<w:r>{drawn}</w:r>", "fell."))).text == "It fell.\n\nNine dead"


def test_a_table_within_a_cell_stays_in_its_row(docx):
    inner = f"<w:tbl><w:tr><w:tc>{p('9')}</w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc>{p('Monday')}</w:tc><w:tc>{inner}{p('')}</w:tc></w:tr>"

    assert docx(a_docx(f"<w:tbl>{row}</w:tbl>")).text == "| Monday | | 9 | |"


def test_the_main_part_may_have_another_name(docx):
    assert docx(a_docx(p(FELL), main="word/document2.xml")).text == FELL


def test_entities_are_not_expanded_but_refused(docx):
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    with pytest.raises(DamagedInput, match="grammar"):
        docx(a_docx(p("&b;"), before=bomb))


def test_a_file_of_the_machine_is_not_drawn_in(docx, tmp_path):
    (tmp_path / "secret").write_text("a secret")
    drawn = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]>'

    with pytest.raises(DamagedInput):
        docx(a_docx(p("&a;"), before=drawn))


def test_a_part_that_unfolds_beyond_measure_is_refused_before_it_is_unpacked(docx):
    with pytest.raises(UnfoldsTooLarge, match="bytes"):
        docx(a_docx(p("a" * MOST_PART_BYTES)))
    with pytest.raises(UnfoldsTooLarge, match="100 times"):
        docx(a_docx(p("a" * (MOST_PART_BYTES // 10))))


def test_a_picture_may_be_as_large_as_it_likes_as_nobody_unpacks_it(docx):
    content = a_docx(p(FELL), media="a" * (MOST_PART_BYTES + 1))

    assert docx(content).text == FELL


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (a_docx(p(FELL))[:400], DamagedInput),
        (packed({"[Content_Types].xml": "<Types/>", "word/a.xml": "<a/>"}), DamagedInput),
        (packed({"_rels/.rels": relations(officeDocument="../../etc/passwd")}), DamagedInput),
        (a_docx("<w:p>"), DamagedInput),
        (a_docx("<a>" * 300 + "</a>" * 300), DamagedInput),
        (a_docx(p("")), EmptyInput),
        (a_docx(p("240, 61")), NotText),
    ],
)
def test_a_document_that_cannot_be_read_says_why(docx, content, expected):
    with pytest.raises(expected):
        docx(content)


def test_a_damaged_part_is_said_to_be_so(docx):
    content = bytearray(a_docx(p(*map(str, range(500)))))
    content[content.index(b"word/document.xml") + 60] ^= 0xFF

    with pytest.raises(DamagedInput):
        docx(bytes(content))


@pytest.mark.parametrize(
    ("stream", "expected"), [("EncryptedPackage", EncryptedInput), ("WordDocument", OldOffice)]
)
def test_the_container_of_old_programs_is_locked_or_old(reading, stream, expected):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100) + stream.encode("utf-16-le")

    with pytest.raises(expected):
        reading(content, media_type="application/x-ole-storage")


def test_a_paragraph_of_blanks_takes_no_longer_than_one_of_words(docx):
    started = monotonic()

    document = docx(a_docx(p("A house" + " " * 900_000 + "fell.", "<w:r><w:br/></w:r>")))

    assert document.text.startswith("A house ")
    assert monotonic() - started < 10
