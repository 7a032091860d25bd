import pytest

from openinquest.errors import DamagedInput, EmptyInput, NotText
from openinquest.read.text import decode_text

ENGLISH = (
    "The minister said “nine people died” and the neighbour’s house fell – nobody was warned.\n"
)
ARABIC = "قالت مصادر طبية إن تسعة أشخاص قتلوا في الغارة على المنزل مساء الاثنين.\n"
RUSSIAN = "Министр сообщил, что девять человек погибли в доме.\n"


def decode(content, declared=None):
    return decode_text(content, where="report.txt", declared=declared)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, ARABIC, RUSSIAN])
def test_unicode_is_read_as_it_was_written(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        ("Ein Haus fiel in Köln.", "cp1252"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859-6"),
        (RUSSIAN, "cp1251"),
        ("Minister powiedział, że dziewięć osób zginęło, a sąsiad widział śmigłowiec.", "cp1250"),
    ],
)
def test_older_encodings_are_told_from_the_bytes(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_the_declared_encoding_is_used_where_the_bytes_are_no_utf8():
    assert decode("קרס בית".encode("cp1255"), declared="windows-1255") == "קרס בית"


@pytest.mark.parametrize("declared", ["utf-8", "rot13", "utf-7", "no-such-thing", "base64"])
def test_a_declared_encoding_that_does_not_fit_is_passed_over(declared):
    assert decode(ENGLISH.encode("cp1252"), declared=declared) == ENGLISH


def test_utf8_goes_before_a_declared_encoding():
    assert decode(ARABIC.encode(), declared="windows-1256") == ARABIC


def test_declared_latin_1_means_windows_1252():
    assert decode(b"\x93Nine\x94", declared="iso-8859-1") == "“Nine”"


def test_broken_utf8_keeps_every_whole_character():
    broken = ARABIC.encode()[:60] + b"\xff" + ARABIC.encode()[60:]

    assert (
        decode(broken) == ARABIC.encode()[:60].decode() + "\ufffd" + ARABIC.encode()[60:].decode()
    )


def test_utf8_that_is_cut_off_within_a_character_is_read():
    assert decode(ARABIC.encode()[:21]) == ARABIC.encode()[:20].decode() + "\ufffd"


def test_only_windows_line_ends_are_changed():
    text = "\u202bقال\u202c he said\u200f\t (e\u0301)\u00a0\ufeff\f\n\r x"

    assert decode(text.encode()) == text
    assert decode(b"a\r\nb\n\nc\rd") == "a\nb\n\nc\rd"


def test_nul_bytes_are_no_text():
    with pytest.raises(NotText, match="NUL"):
        decode(b"A house\x00 fell.")


def test_binary_data_is_no_text():
    with pytest.raises(NotText, match="binary"):
        decode(bytes(range(1, 256)) * 3)


@pytest.mark.parametrize("content", [b"240 61 137", "— 61? —".encode(), b"!"])
def test_what_holds_no_letters_is_no_text(content):
    with pytest.raises(NotText, match="no letters"):
        decode(content)


@pytest.mark.parametrize("content", [b" \r\n\t", b"\xef\xbb\xbf", "\u3000".encode()])
def test_white_space_alone_is_empty(content):
    with pytest.raises(EmptyInput):
        decode(content)


def test_text_with_a_mark_that_its_bytes_belie_is_damaged():
    with pytest.raises(DamagedInput, match="broken"):
        decode(b"\xff\xfe" + b"\x00\xd8" * 40)


def test_errors_name_the_document():
    with pytest.raises(NotText, match=r"report\.txt"):
        decode(b"61")
