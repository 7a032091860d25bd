"""A page of an original as a picture of plain dots, and that as a PNG file of our own making."""

from dataclasses import dataclass
from io import BytesIO

from openinquest.errors import DamagedInput

_CHANNELS = 3
_MOST_DOTS = 10_000_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """Dots from the upper left, row by row: each three bytes, red, green and blue."""

    wide: int
    high: int
    dots: bytes

    def __post_init__(self) -> None:
        """Refuse dots that are not as many as they are said to be, and more than are looked at.

        Raises:
            DamagedInput: they are no picture.
        """
        dots = self.wide * self.high
        if min(self.wide, self.high) < 1 or dots > _MOST_DOTS or len(self.dots) != dots * _CHANNELS:
            raise DamagedInput("it is no page that can be shown")

    @property
    def png(self) -> bytes:
        """The dots as a PNG file.

        Example:
            >>> Drawn(1, 1, bytes(3)).png[1:4]
            b'PNG'
        """
        from PIL import Image  # of use to few commands, and slow to import

        written = BytesIO()
        Image.frombytes("RGB", (self.wide, self.high), self.dots).save(written, "PNG")
        return written.getvalue()
