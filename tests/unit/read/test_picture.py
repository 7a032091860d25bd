import pytest
from scans import STRIKE, a_pdf_of, a_photograph, a_scan

from openinquest.errors import NoRecogniser
from openinquest.read import pdf, picture, tesseract

BOTH = ("eng", "ara")


@pytest.fixture
def look(reading):
    def look(content, media_type="image/png", recognise=BOTH):
        return reading(content, media_type=media_type, recognise=recognise)

    return look


def words_of(document):
    return [document.text[word.start : word.end] for word in document.recognised]


@pytest.mark.tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP"])
def test_print_in_a_picture_is_read(look, kind):
    document = look(a_scan(STRIKE, kind=kind), f"image/{kind.lower()}")

    assert document.text == STRIKE + "\n"
    assert document.language == "en"
    assert document.not_read is None


@pytest.mark.tesseract
def test_each_word_leads_back_to_its_place_in_the_picture(look):
    document = look(a_scan(STRIKE, "Four more died later."))

    assert document.text == f"{STRIKE}\n\nFour more died later.\n"
    assert words_of(document) == f"{STRIKE} Four more died later.".split()
    assert {word.page for word in document.recognised} == {1}
    first, last = document.recognised[0], document.recognised[-1]
    assert first.box[1] < last.box[1]
    for word in document.recognised:
        left, top, right, bottom = word.box
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        assert word.confidence > 0.8


@pytest.mark.tesseract
def test_arabic_print_is_read(look):
    document = look(a_scan("قتل عشرة مدنيين في غارة على السوق", arabic=True))

    assert document.text == "قتل عشرة مدنيين في غارة على السوق\n"
    assert document.language == "ar"


@pytest.mark.tesseract
def test_each_page_of_a_tiff_is_a_page(look):
    from io import BytesIO

    from PIL import Image

    pages = [Image.open(BytesIO(a_scan(f"{STRIKE} Page {n}."))) for n in (1, 2)]
    out = BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])

    document = look(out.getvalue(), "image/tiff")

    assert [word.page for word in document.recognised if word.start == 0] == [1]
    assert document.page_starts == (0, len(STRIKE) + len(" Page 1.\n"))
    assert document.recognised[-1].page == 2


@pytest.mark.tesseract
def test_a_picture_without_words_is_kept_and_said_to_have_none(look):
    document = look(a_photograph(), "image/jpeg")

    assert (document.text, document.recognised, document.language) == ("", (), None)
    assert document.not_read == "no words were recognised in it"


@pytest.mark.tesseract
def test_a_damaged_picture_is_kept_unread(look):
    document = look(a_scan(STRIKE)[:200])

    assert (document.text, document.not_read) == ("", "it is no picture that Tesseract can read")


def test_a_picture_of_too_many_pixels_is_never_decoded(look, monkeypatch):
    monkeypatch.setattr(picture, "recognise", None)
    header = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (100_000).to_bytes(4, "big") * 2

    assert "10,000,000,000 pixels" in look(header + bytes(20)).not_read


def test_words_are_not_looked_for_where_that_is_switched_off(look):
    assert "switched off" in look(a_scan(STRIKE), recognise=()).not_read


@pytest.mark.parametrize("media_type", ["image/heic", "image/svg+xml", "audio/mpeg", "video/mp4"])
def test_what_only_a_person_can_see_or_hear_is_kept_unread(look, media_type):
    document = look(b"some bytes", media_type)

    assert (document.text, document.not_read) == ("", f"it is {media_type}, which has no reader")


@pytest.fixture
def without_tesseract(monkeypatch):
    monkeypatch.setattr(tesseract, "_PROGRAM", ("env", "no-such-program-anywhere"))
    tesseract.installed_languages.cache_clear()
    yield
    tesseract.installed_languages.cache_clear()


def test_without_tesseract_a_picture_is_refused_with_how_to_install_it(look, without_tesseract):
    with pytest.raises(NoRecogniser, match="apt install tesseract-ocr") as raised:
        look(a_scan(STRIKE))

    assert raised.value.exit_status == 4


@pytest.mark.tesseract
def test_a_language_that_is_not_installed_is_left_out(look):
    assert look(a_scan(STRIKE), recognise=("eng", "tlh")).text == STRIKE + "\n"
    with pytest.raises(NoRecogniser, match="no model of tlh"):
        look(a_scan(STRIKE), recognise=("tlh",))


@pytest.mark.tesseract
def test_pages_of_a_pdf_without_a_text_layer_are_recognised_and_others_are_not(look):
    content = a_pdf_of("The first page was typed.", a_scan(STRIKE), a_photograph())

    document = look(content, "application/pdf")

    typed = "The first page was typed.\n"
    assert document.text == f"{typed}{STRIKE}\n"
    assert document.page_starts == (0, len(typed), len(document.text))
    assert words_of(document) == STRIKE.split()
    assert {word.page for word in document.recognised} == {2}
    assert document.not_read == ("no text layer on page 3, and no words were recognised there")


@pytest.mark.tesseract
def test_a_scanned_pdf_without_words_is_kept_unread(look):
    document = look(a_pdf_of(a_photograph()), "application/pdf")

    assert (document.text, document.not_read) == ("", "no words were recognised on its pages")


def test_without_tesseract_the_text_layer_is_read_and_the_rest_is_named(look, without_tesseract):
    document = look(a_pdf_of("It was typed.", a_scan(STRIKE)), "application/pdf")

    assert document.text == "It was typed.\n"
    assert document.not_read == "no text layer on page 2, and no words were recognised there"
    with pytest.raises(NoRecogniser):
        look(a_pdf_of(a_scan(STRIKE)), "application/pdf")


@pytest.mark.tesseract
def test_pages_beyond_the_limit_are_named_and_not_recognised(look, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    scan = a_scan(STRIKE)

    document = look(a_pdf_of(scan, scan, scan), "application/pdf")

    assert document.text == STRIKE + "\n"
    assert document.not_read == "no text layer on pages 2-3; at most 1 pages are recognised"
