from datetime import date

import pytest
from captures import MAIL_BODY, PAGE, a_mail
from factories import an_original

from openinquest.errors import DamagedInput, EmptyInput, InputError
from openinquest.read import read_document


def read(content):
    original = an_original(media_type="message/rfc822", location="a.eml")
    return read_document(content, original)


def test_the_body_is_the_text_and_the_heads_say_what_it_is():
    document = read(a_mail().as_bytes())

    assert document.text == MAIL_BODY
    assert (document.title, document.publisher) == ("Toll of the market", "health.example")
    assert document.published == date(2019, 5, 3)


@pytest.mark.parametrize(
    ("sender", "publisher"),
    [
        ("press@health.example", "health.example"),
        ("Press.Office@Health.example", "health.example"),
        ("Rania Saleh <press-office@health.example>", "health.example"),
        ("Rania Saleh <rania.saleh@health.example>", None),
        ("rania@saleh.example", None),
        ("press <news@gmail.com>", None),
        ("press", None),
        (None, None),
    ],
)
def test_an_office_is_the_publisher_and_a_person_is_not(sender, publisher):
    assert read(a_mail(From=sender).as_bytes()).publisher == publisher


def test_heads_in_other_letters_are_decoded():
    content = a_mail(Subject="الحصيلة في السوق").as_bytes()

    assert read(content).title == "الحصيلة في السوق"


def test_raw_bytes_in_a_head_are_utf_8():
    content = a_mail().as_bytes().replace(b"Toll of the market", "Übersicht".encode())

    assert read(content).title == "Übersicht"


def test_a_mail_in_html_is_read_as_a_page():
    message = a_mail(" \n")
    message.add_alternative(PAGE.decode(), subtype="html")

    document = read(message.as_bytes())

    assert "At least 12 civilians" in document.text
    assert document.title == "Toll of the market"


def test_the_encoding_that_the_head_names_holds():
    message = a_mail("Zwölf Menschen starben in Köln, sagte die Behörde.\n")
    message.replace_header("Content-Type", "text/plain; charset=iso-8859-1")
    message.set_payload("Zwölf Menschen starben.\n".encode("iso-8859-1"))
    message.replace_header("Content-Transfer-Encoding", "8bit")

    assert "Zwölf" in read(message.as_bytes()).text


@pytest.mark.parametrize("told", ["yesterday", "Fri, 03 May 2091 23:10:00 +0300", None, "0"])
def test_a_day_that_none_is_or_that_is_to_come_is_unknown(told):
    assert read(a_mail(Date=told).as_bytes()).published is None


def test_a_mail_of_attachments_alone_has_no_text():
    message = a_mail("\n")
    message.add_attachment(b"x", maintype="text", subtype="plain", filename="x.txt")

    with pytest.raises(EmptyInput):
        read(message.as_bytes())


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: multipart/mixed; boundary=" + b"b" * 20_000,
        b"Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=\xff",
        b"Content-Type: text/plain; charset=rot13",
    ],
)
def test_heads_that_nobody_writes_end_in_one_of_our_errors(head):
    with pytest.raises(InputError):
        read(b"MIME-Version: 1.0\r\n" + head + b"\r\n\r\n\x00\x01\x02\x03\r\n")


def test_a_part_described_at_great_length_is_damage():
    with pytest.raises(DamagedInput):
        read(b"MIME-Version: 1.0\r\nContent-Type: text/plain; x=" + b"y" * 20_000 + b"\r\n\r\nTen")
