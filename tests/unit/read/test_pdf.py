import pytest
from fpdf import FPDF

from openinquest.errors import DamagedInput, EmptyInput, EncryptedInput, NoTextLayer


def a_pdf(*pages, password=None):
    pdf = FPDF()
    pdf.set_title("Untitled 1")
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)
    for text in pages:
        pdf.add_page()
        pdf.set_font("helvetica", size=12)
        if text:
            pdf.multi_cell(80, 8, text)
        else:
            pdf.rect(10, 10, 50, 50, style="F")
    return bytes(pdf.output())


@pytest.fixture
def pdf(reading):
    return lambda content: reading(content, media_type="application/pdf")


def test_pages_are_read_in_order_and_their_beginnings_lead_back(pdf):
    document = pdf(a_pdf("Nine people died.", "", "The house fell\ninward."))

    assert document.text == "Nine people died.\nThe house fell\ninward.\n"
    assert document.page_starts == (0, 18, 18)


def test_a_word_parted_at_the_end_of_a_line_stays_parted(pdf):
    document = pdf(a_pdf("A strike hit a house in the old quar-\nter on Monday."))

    assert document.text == "A strike hit a house in the old quar-\nter on Monday.\n"


def test_the_metadata_of_the_file_are_not_taken_for_those_of_the_document(pdf):
    document = pdf(a_pdf("Nine people died in the night."))

    assert document.title is None
    assert document.published is None
    assert document.language == "en"


def test_a_pdf_of_pictures_has_no_text_layer(pdf):
    with pytest.raises(NoTextLayer, match=r"\(2\)"):
        pdf(a_pdf("", ""))


def test_a_pdf_with_a_password_is_locked(pdf):
    with pytest.raises(EncryptedInput, match="password"):
        pdf(a_pdf("Nine people died.", password="secret"))


@pytest.mark.parametrize("size_bytes", [9, 200, 600])
def test_a_pdf_that_is_cut_off_is_damaged(pdf, size_bytes):
    with pytest.raises((DamagedInput, EmptyInput)):
        pdf(a_pdf("Nine people died.")[:size_bytes])
