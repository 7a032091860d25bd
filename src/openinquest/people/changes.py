"""Changes of the members of a case: each returns the member as they are from then on."""

from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from openinquest.errors import MembersRefused, NoMember, one_line
from openinquest.model import Member, Role, Token
from openinquest.people.keys import digest_of

LONGEST_NAME = 100
"""Letters of a name: of a member, or of a key."""

FIRST_KEY = "first"
"""What the key is called that a member is given at the start."""


def new_member(members: Sequence[Member], name: str, role: Role, key: str) -> Member:
    """Return a new member with a first key.

    Raises:
        MembersRefused: the name is none, or is that of a member, or reads like
            it; or the first member is no administrator.
    """
    _refuse_name(name, "a member")
    if any(_looks(member.name) == _looks(name) for member in members):
        raise MembersRefused(f"there is a member {name!r} already, or one that reads the same")
    if not members and role is not Role.ADMINISTRATOR:
        raise MembersRefused("the first member of a case is to be an administrator")
    return Member(name, role, tokens=(Token(FIRST_KEY, digest_of(key)),))


def with_role(members: Sequence[Member], name: str, role: Role) -> Member:
    """Return a member in another role.

    Raises:
        NoMember: no active member has that name.
        MembersRefused: no active administrator would be left.
    """
    changed = replace(_active(members, name), role=role)
    _refuse_without_administrator(members, changed)
    return changed


def deactivated(members: Sequence[Member], name: str) -> Member:
    """Return a member who may do nothing any more; their keys and password are gone.

    Raises:
        NoMember: no member has that name.
        MembersRefused: no active administrator would be left.
    """
    changed = replace(_named(members, name), active=False, password=None, tokens=())
    _refuse_without_administrator(members, changed)
    return changed


def with_new_password(members: Sequence[Member], name: str, hashed: str) -> Member:
    """Return a member with the password of that hash from now on.

    Raises:
        NoMember: no active member has that name.
    """
    return replace(_active(members, name), password=hashed)


def with_hash_renewed(members: Sequence[Member], known: Member, hashed: str) -> Member:
    """Return a member with another hash of the same password.

    Where their password is no longer the one of `known`, they stay as they are.

    Raises:
        NoMember: no active member has that name any more.
    """
    member = _active(members, known.name)
    return replace(member, password=hashed) if member.password == known.password else member


def with_new_key(members: Sequence[Member], name: str, key_name: str, key: str) -> Member:
    """Return a member with one key more.

    Raises:
        NoMember: no active member has that name.
        MembersRefused: a key of theirs has that name, or it is none.
    """
    member = _active(members, name)
    _refuse_name(key_name, "a key")
    if any(token.name == key_name for token in member.tokens):
        raise MembersRefused(f"{name} has a key {key_name!r} already")
    return replace(member, tokens=(*member.tokens, Token(key_name, digest_of(key))))


def without_key(members: Sequence[Member], name: str, key_name: str) -> Member:
    """Return a member without the key of that name.

    Raises:
        NoMember: no member has that name, or none of their keys has.
    """
    member = _named(members, name)
    left = tuple(token for token in member.tokens if token.name != key_name)
    if left == member.tokens:
        raise NoMember(f"{name} has no key {key_name!r}")
    return replace(member, tokens=left)


def _named(members: Sequence[Member], name: str) -> Member:
    for member in members:
        if member.name == name:
            return member
    raise NoMember(f"no member of the case is called {name!r}")


def _active(members: Sequence[Member], name: str) -> Member:
    member = _named(members, name)
    if not member.active:
        raise NoMember(f"{name!r} is no active member of the case")
    return member


def _refuse_name(name: str, whose: str) -> None:
    if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME:
        raise MembersRefused(
            f"the name of {whose} has 1 to {LONGEST_NAME} letters and no space around it"
        )
    if one_line(name) != name:
        raise MembersRefused(f"the name of {whose} holds characters that cannot be seen")


def _looks(name: str) -> str:
    """Return what a name is compared by: nobody may be taken for another in the record."""
    return " ".join(normalize("NFKC", name).casefold().split())


def _refuse_without_administrator(members: Sequence[Member], changed: Member) -> None:
    """Keep a case from having nobody who can manage it."""
    after = [changed if member.name == changed.name else member for member in members]
    if not any(member.active and member.role is Role.ADMINISTRATOR for member in after):
        raise MembersRefused("no active administrator would be left")
