"""The text that bytes in an unstated encoding hold."""

import codecs
import re

from openinquest.errors import DamagedInput, EmptyInput, NotText
from openinquest.model import Original
from openinquest.read.content import Content

REPLACEMENT = "\ufffd"

_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Text in another encoding, taken for UTF-8, gives fewer whole characters than
# broken ones; a damaged UTF-8 file the reverse.
_WHOLE_PER_BROKEN = 2

# Of a sentence in English or German up to 5 bytes in a hundred are not ASCII, in
# French or Polish 10 to 13, in other scripts most. With few to go by,
# charset-normalizer (3.5) takes a lone umlaut for Chinese.
_FEW = 0.05
_WESTERN = "cp1252"
_NOT_ASCII = bytes(range(0x80, 0x100))

# With every tenth character lost, the words cannot be quoted.
_MOST_BROKEN = 0.1

# Control characters that are no layout. A few come with text copied from
# elsewhere; compressed data decodes to a tenth of them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROL = 0.02

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

# The WHATWG Encoding standard: pages that declare these mean Windows-1252.
_MEANT = {"iso8859-1": _WESTERN, "ascii": _WESTERN}


def read_text(content: bytes, original: Original) -> Content:
    """Return the text of a plain text file."""
    return Content(text=decode_text(content, where=original.location))


def decode_text(content: bytes, *, where: str, declared: str | None = None) -> str:
    r"""Return `content` as text, code point for code point as it was encoded.

    The encoding is that of the byte order mark; else UTF-8 if the bytes are
    that; else `declared`; else UTF-8 with damage if they are mostly that;
    else Windows-1252 if few bytes are not ASCII; else what charset-normalizer
    takes them for. The mark goes, `\r\n` becomes
    `\n`, and a broken sequence becomes U+FFFD. Direction marks stay.

    Args:
        content: The bytes.
        where: What to name in errors.
        declared: The encoding that the document names, or None.

    Raises:
        EmptyInput: nothing but white space.
        NotText: NUL bytes, binary data, or no letters.
        DamagedInput: a tenth of the characters or more is broken.

    Example:
        >>> decode_text(b"Ein Haus fiel\r\n", where="a.txt")
        'Ein Haus fiel\n'
    """
    text = _decode(content, where=where, declared=declared)
    if "\x00" in text:
        raise NotText("it holds NUL bytes, which no text does", where=where)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise NotText("it is binary data", where=where)
    if text.count(REPLACEMENT) > _MOST_BROKEN * len(text):
        raise DamagedInput("too many of its characters are broken", where=where)
    text = text.replace("\r\n", "\n")
    require_words(text, where=where)
    return text


def require_words(text: str, *, where: str) -> None:
    """Refuse a text that nothing can be read from.

    Raises:
        EmptyInput: nothing but white space.
        NotText: no letters.
    """
    if not text or text.isspace():
        raise EmptyInput("there is nothing but white space", where=where)
    if not any(map(str.isalpha, text)):
        raise NotText("it holds no letters", where=where)


def storable(text: str) -> str:
    """Return `text` with U+FFFD for NUL and halves of characters.

    No encoded text holds them, but libraries that decode by themselves give
    them, and stores refuse them.
    """
    return _UNSTORABLE.sub(REPLACEMENT, text)


def _decode(content: bytes, *, where: str, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        pass
    as_declared = _decode_as(content, declared)
    if as_declared is not None:
        return as_declared
    damaged = content.decode(errors="replace")
    broken = damaged.count(REPLACEMENT)
    if sum(char > "\x7f" for char in damaged) - broken >= _WHOLE_PER_BROKEN * broken:
        return damaged
    few = len(content) - len(content.translate(None, _NOT_ASCII)) <= _FEW * len(content)
    western = _decode_as(content, _WESTERN) if few else None
    guessed = western or _decode_as(content, _guess_encoding(content))
    if guessed is None:
        raise NotText("its encoding cannot be told, so it is binary or damaged", where=where)
    return guessed


def _decode_as(content: bytes, encoding: str | None) -> str | None:
    """Return `content` in that encoding, or None if it is not in it."""
    if encoding is None:
        return None
    try:
        name = codecs.lookup(encoding).name
        text = content.decode(_MEANT.get(name, name))
        text.encode()  # some encodings (UTF-7) can spell half a character
    except (LookupError, ValueError):
        return None
    return text


def _guess_encoding(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    return best.encoding if best else None
