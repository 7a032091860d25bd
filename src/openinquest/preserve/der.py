"""The values of DER, one after the other: only as much of it as a timestamp needs."""

from dataclasses import dataclass

SEQUENCE, SET, OCTETS, INTEGER, OBJECT = 0x30, 0x31, 0x04, 0x02, 0x06
FIRST, SECOND = 0xA0, 0xA1  # context-specific, constructed


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its tag, what it holds, and all its bytes with tag and length."""

    tag: int
    content: bytes
    whole: bytes

    def parts(self) -> tuple["Value", ...]:
        """Return the values that it holds.

        Raises:
            ValueError: what it holds is no DER.
        """
        return values_of(self.content)

    def part(self, number: int, tag: int) -> "Value":
        """Return one of the values that it holds, which is to have `tag`.

        Raises:
            ValueError: there is none, or it has another tag.
        """
        parts = self.parts()
        if number >= len(parts) or parts[number].tag != tag:
            raise ValueError("a value is not where it belongs")
        return parts[number]


def values_of(data: bytes) -> tuple[Value, ...]:
    r"""Return the values that stand in `data` one after the other.

    Raises:
        ValueError: it is no DER, or has a tag above 30, which no timestamp uses.

    Example:
        >>> [value.content for value in values_of(bytes.fromhex("020105 0401ff"))]
        [b'\x05', b'\xff']
    """
    found, at = [], 0
    while at < len(data):
        begin, at = _content_of(data, at)
        found.append(begin)
    return tuple(found)


def _content_of(data: bytes, start: int) -> tuple[Value, int]:
    """Return the value that begins at `start`, and where the next one would."""
    header = data[start : start + 2]
    if len(header) < 2 or header[0] & 0x1F == 0x1F:
        raise ValueError("a value has no tag and length")
    begin, size = start + 2, header[1]
    if size & 0x80:
        octets = size & 0x7F
        if not 1 <= octets <= 4 or begin + octets > len(data):
            raise ValueError("a value has no length")  # 0x80, open-ended, is BER only
        size = int.from_bytes(data[begin : begin + octets])
        begin += octets
    end = begin + size
    if end > len(data):
        raise ValueError("a value is cut off")
    return Value(header[0], data[begin:end], data[start:end]), end


def encoded(tag: int, content: bytes) -> bytes:
    """Return one value in DER.

    Example:
        >>> encoded(OCTETS, b"ab").hex()
        '04026162'
    """
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(octets))) + octets + content
