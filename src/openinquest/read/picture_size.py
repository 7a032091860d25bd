"""How many pixels a picture has, told from its beginning, before anything decodes it."""

import struct
from collections.abc import Callable

Size = tuple[int, int]
"""Width and height in pixels."""

# More than any picture has; hostile ones lead through as many as they have bytes.
_MOST_PAGES = 1_000
_MOST_ENTRIES = 500
_MOST_MARKERS = 10_000
_NO_FRAME = {0xC4, 0xC8, 0xCC}  # markers of JPEG that stand among those of frames and are none
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257
_TIFF_ENTRY_BYTES = 12
_TIFF_SHORT = 3


def sizes_of(content: bytes) -> list[Size] | None:
    """Return the size of each page of a picture.

    None where its beginning tells no size, or it is in a format whose size is not known here:
    what would come of decoding it cannot be said beforehand.

    Source:
        The headers of PNG, JPEG (ITU-T T.81, B.2), GIF, BMP, WebP (RFC 9649) and TIFF 6.0.

    Example:
        >>> sizes_of(b"GIF89a" + bytes([2, 0, 3, 0]))
        [(2, 3)]
    """
    for signature, read in _READERS.items():
        if content.startswith(signature):
            try:
                sizes = read(content)
            except (struct.error, IndexError):
                return None
            return sizes if sizes and all(min(size) > 0 for size in sizes) else None
    return None


def _png(content: bytes) -> list[Size]:
    return [struct.unpack_from(">II", content, 16)]


def _gif(content: bytes) -> list[Size]:
    return [struct.unpack_from("<HH", content, 6)]


def _bmp(content: bytes) -> list[Size]:
    wide, high = struct.unpack_from("<ii", content, 18)
    return [(wide, abs(high))]


def _jpeg(content: bytes) -> list[Size]:
    place = 2
    for _ in range(_MOST_MARKERS):
        marker = content[place + 1]
        if content[place] != 0xFF:
            return []
        if marker == 0xFF or marker in _WITHOUT_LENGTH:
            place += 1 if marker == 0xFF else 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            high, wide = struct.unpack_from(">HH", content, place + 5)
            return [(wide, high)]
        (length,) = struct.unpack_from(">H", content, place + 2)
        place += 2 + max(length, 2)
    return []


def _webp(content: bytes) -> list[Size]:
    match content[8:16]:
        case b"WEBPVP8X":
            wide = int.from_bytes(content[24:27], "little") + 1
            return [(wide, int.from_bytes(content[27:30], "little") + 1)]
        case b"WEBPVP8L":
            (bits,) = struct.unpack_from("<I", content, 21)
            return [((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)]
        case b"WEBPVP8 ":
            wide, high = struct.unpack_from("<HH", content, 26)
            return [(wide & 0x3FFF, high & 0x3FFF)]
    return []


def _tiff(content: bytes) -> list[Size]:
    order = "<" if content.startswith(b"II") else ">"
    sizes: list[Size] = []
    seen: set[int] = set()
    (place,) = struct.unpack_from(f"{order}I", content, 4)
    while place and place not in seen and len(sizes) < _MOST_PAGES:
        seen.add(place)
        (entries,) = struct.unpack_from(f"{order}H", content, place)
        sizes.append(_tiff_size(content, order, place + 2, entries))
        (place,) = struct.unpack_from(f"{order}I", content, place + 2 + entries * _TIFF_ENTRY_BYTES)
    return sizes


def _tiff_size(content: bytes, order: str, first: int, entries: int) -> Size:
    found = {_TIFF_WIDTH: 0, _TIFF_HEIGHT: 0}
    last = first + min(entries, _MOST_ENTRIES) * _TIFF_ENTRY_BYTES
    for place in range(first, last, _TIFF_ENTRY_BYTES):
        tag, kind = struct.unpack_from(f"{order}HH", content, place)
        if tag in found:
            form = "H" if kind == _TIFF_SHORT else "I"
            (found[tag],) = struct.unpack_from(f"{order}{form}", content, place + 8)
    return found[_TIFF_WIDTH], found[_TIFF_HEIGHT]


_READERS: dict[bytes, Callable[[bytes], list[Size]]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8\xff": _jpeg,
    b"GIF8": _gif,
    b"BM": _bmp,
    b"RIFF": _webp,
    b"II*\x00": _tiff,
    b"MM\x00*": _tiff,
}
