"""Who works on a case."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member of a case may do; each may do what those before it may."""

    VIEWER = "viewer"  # reads what the redaction profile of viewers lets through
    ANALYST = "analyst"  # adds documents and judges
    REVIEWER = "reviewer"  # reviews the judgements of others, signs off
    ADMINISTRATOR = "administrator"  # members, withdrawal, erasure


@dataclass(frozen=True, slots=True)
class Token:
    """A key for programs, of which only the digest is kept.

    `name` is what its owner calls it. `sha256` is the digest of the key, which
    is random and long, so that none can be found from its digest.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person who works on a case.

    `password` is the Argon2 hash in the form of its library, None where the
    member has none and comes in by token only. An inactive member may do nothing.
    """

    name: str
    role: Role
    password: str | None = None
    tokens: tuple[Token, ...] = ()
    active: bool = True
