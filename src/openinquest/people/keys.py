"""Keys for programs and the command line: long, random, and kept as digests only."""

from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe

from openinquest.model import Member

KEY_BYTES = 32
"""Random bytes of a key: nobody can try that many, so that a plain digest is safe to keep."""


def draw_key() -> str:
    """Return a new random key, to be shown once."""
    return token_urlsafe(KEY_BYTES)


def digest_of(key: str) -> str:
    """Return the digest that a key is kept as.

    Example:
        >>> digest_of("a key")[:8]
        '8fa3aab2'
    """
    return sha256(key.strip().encode("utf-8", "surrogatepass")).hexdigest()


def has_key(member: Member, key: str) -> bool:
    """Return whether a key is one of the member's; compared in constant time."""
    digest = digest_of(key)
    return any(compare_digest(digest, token.sha256) for token in member.tokens)
