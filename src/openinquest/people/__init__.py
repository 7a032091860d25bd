"""Who works on a case: roles and what they may do, passwords, keys, who is let in."""

from openinquest.people.admission import acts_alone, on_loopback, with_key, with_password
from openinquest.people.changes import (
    deactivated,
    new_member,
    with_hash_renewed,
    with_new_key,
    with_new_password,
    with_role,
    without_key,
)
from openinquest.people.keys import digest_of, draw_key
from openinquest.people.passwords import hash_password, is_outdated, renew_hash
from openinquest.people.rights import Right, may

__all__ = [
    "Right",
    "acts_alone",
    "deactivated",
    "digest_of",
    "draw_key",
    "hash_password",
    "is_outdated",
    "may",
    "new_member",
    "on_loopback",
    "renew_hash",
    "with_hash_renewed",
    "with_key",
    "with_new_key",
    "with_new_password",
    "with_password",
    "with_role",
    "without_key",
]
