"""What is taken in: what a person named, and the sealed bytes that came of it."""

from dataclasses import dataclass
from pathlib import Path

from openinquest.model import Described
from openinquest.preserve.seal import Sealed
from openinquest.preserve.web.addresses import Address


@dataclass(frozen=True, slots=True)
class GivenText:
    """Words that a person typed or pasted, as the bytes that came."""

    content: bytes


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that a person sent: what they call it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that a person named, with what they wrote down about it; None is nothing.

    A path is that of a file, or of what stands where one should. `below` is the folder that
    a person named and that it was found in, None where they named the path itself.
    """

    what: Path | GivenText | GivenFile | Address
    described: Described | None = None
    below: Path | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The sealed bytes of one would-be document.

    `described` is what is known of it apart from its bytes, None where that
    is nothing. `beside` is sealed evidence that is no document: the exchange
    that the bytes came by, the file that they were taken out of.
    """

    sealed: Sealed
    described: Described | None = None
    beside: tuple[Sealed, ...] = ()
