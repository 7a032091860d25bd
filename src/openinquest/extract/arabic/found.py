"""One attribution in words of a text, before its voice is known."""

from dataclasses import dataclass

from openinquest.extract.arabic.reporting_words import CueClass
from openinquest.extract.arabic.voices import Phrase

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue, whose it is and where what it attributes begins, all in words of the text.

    `begin` is the first word of the cue with its source. `source=None` where the words name
    nobody: then `gender` tells how the verb agrees with whom it means, and is "none" where it
    means nobody ("it is believed"). `relayed_by` is the voice that passes the source on.
    `opens` is the first word of the content, None where it stands before the cue. `breaks`
    tells whether what is said before it ends there. `quoted` is the mark that closes the
    content, None where no quotation opens with it.
    """

    begin: int
    cue: Range
    source: Phrase | None
    opens: int | None
    reading: CueClass
    rule: str
    gender: str = ""
    breaks: bool = False
    relayed_by: Phrase | None = None
    quoted: int | None = None
    content: tuple[Range, ...] = ()
