"""Words that a person wrote down from a picture, a sound or a film: from which place of it."""

from dataclasses import dataclass
from math import isfinite

from openinquest.errors import NoSuchPlace
from openinquest.model.recognised import Box, place_on_page


@dataclass(frozen=True, slots=True)
class Transcribed:
    """Where a person saw or heard the words that they wrote down.

    `of` is the identifier of the document that holds the picture, sound or film. Of a picture or
    a scan, `page` counts from 1 and `box` is the place on it; of a sound or film, `start_s` and
    `end_s` are seconds from its beginning. What is not told of its kind is None.
    """

    of: str
    page: int | None = None
    box: Box | None = None
    start_s: float | None = None
    end_s: float | None = None

    def __post_init__(self) -> None:
        """Refuse a place that is none: neither a box on a page nor a time, or both."""
        on_page = self.page is not None and self.box is not None
        in_time = self.start_s is not None and self.end_s is not None
        rest = (self.start_s, self.end_s) if on_page else (self.page, self.box)
        if on_page == in_time or any(each is not None for each in rest):
            raise NoSuchPlace("a place is either a box on a page or a time")
        if self.page is not None and self.box is not None:
            _refuse_box(self.page, self.box)
        if self.start_s is not None and self.end_s is not None:
            _refuse_time(self.start_s, self.end_s)

    @property
    def in_words(self) -> str:
        """The place, for people.

        Example:
            >>> Transcribed("a", start_s=12.5, end_s=77).in_words
            '0:12.5 to 1:17'
        """
        if self.page is not None and self.box is not None:
            return place_on_page(self.page, self.box)
        start, end = _clock(self.start_s or 0), _clock(self.end_s or 0)
        return start if start == end else f"{start} to {end}"


def _refuse_box(page: int, box: Box) -> None:
    left, top, right, bottom = box
    if page < 1:
        raise NoSuchPlace(f"page {page} is none: pages count from 1")
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise NoSuchPlace("the box is empty, or reaches beyond the edges of its page")


def _refuse_time(start_s: float, end_s: float) -> None:
    if not (isfinite(end_s) and 0 <= start_s <= end_s):
        raise NoSuchPlace("the time begins before 0, or ends before it begins")


def _clock(seconds: float) -> str:
    """Return a time as a player shows it, to the thousandth of a second.

    Example:
        >>> _clock(3723.25), _clock(5)
        ('1:02:03.25', '0:05')
    """
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    whole, thousandths = divmod(rest, 1000)
    told = f"{hours}:{minutes:02}:{whole:02}" if hours else f"{minutes}:{whole:02}"
    return told + f".{thousandths:03}".rstrip("0") if thousandths else told
