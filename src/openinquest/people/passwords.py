"""Passwords: kept as Argon2id hashes, from which none can be found that is hard to guess."""

from unicodedata import normalize

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from openinquest.errors import WeakPassword

# RFC 9106, 4: the second recommended choice, for machines with little memory.
MEMORY_KIB, PASSES, LANES = 65_536, 3, 4
SALT_BYTES, HASH_BYTES = 16, 32

SHORTEST, LONGEST = 15, 1_000
"""Letters of a password. NIST SP 800-63B-4 asks for 15 where it is all that is asked
for; the longest is far beyond a sentence, and keeps a request from costing much."""

_HASHER = PasswordHasher(
    time_cost=PASSES,
    memory_cost=MEMORY_KIB,
    parallelism=LANES,
    hash_len=HASH_BYTES,
    salt_len=SALT_BYTES,
    type=Type.ID,
)

NOBODYS = (
    "$argon2id$v=19$m=65536,t=3,p=4$X0KgDqZnNZ8P1CyJ4R3Q9w"
    "$0000000000000000000000000000000000000000000"
)
"""A hash that no password gives, checked where there is no member, to take the same time."""


def hash_password(password: str) -> str:
    """Return the hash that a password is kept as, with its parameters and a random salt.

    Raises:
        WeakPassword: it has fewer letters than `SHORTEST`, or more than `LONGEST`.
    """
    spelt = _spelt(password)
    if not SHORTEST <= len(spelt) <= LONGEST:
        raise WeakPassword(f"a password has {SHORTEST} to {LONGEST} letters, this {len(spelt)}")
    return _HASHER.hash(_bytes(spelt))


def renew_hash(password: str) -> str:
    """Return the hash of a password that is in use, also where it would be too short today."""
    return _HASHER.hash(_bytes(_spelt(password)))


def is_password(password: str, kept: str | None) -> bool:
    """Return whether `password` is the one that was kept; compared in constant time.

    None stands for somebody without a password, or for nobody at all: that is
    no password's hash, and takes as long to find out.
    """
    spelt = _spelt(password)[: LONGEST + 1]
    try:
        return _HASHER.verify(kept or NOBODYS, _bytes(spelt))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Return whether a hash was made with other parameters than those in force now."""
    return _HASHER.check_needs_rehash(kept)


def _spelt(password: str) -> str:
    """Return a password in one spelling: machines type the same letter in several."""
    return normalize("NFC", password)


def _bytes(spelt: str) -> bytes:
    """Return a password as it is hashed; standard input may give halves of characters."""
    return spelt.encode("utf-8", "surrogatepass")
