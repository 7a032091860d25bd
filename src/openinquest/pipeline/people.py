"""The members of a case: who is let in, what they may see, and how that is changed."""

from collections.abc import Callable, Sequence
from datetime import datetime

from openinquest.errors import NotAdmitted, NotAllowed
from openinquest.model import Act, Member, Role
from openinquest.people import (
    Right,
    acts_alone,
    deactivated,
    draw_key,
    hash_password,
    is_outdated,
    may,
    new_member,
    renew_hash,
    with_hash_renewed,
    with_key,
    with_new_key,
    with_new_password,
    with_password,
    with_role,
    without_key,
)
from openinquest.report import Profile
from openinquest.store import Store

_WIDEST = {
    Role.VIEWER: Profile.PUBLIC,
    Role.ANALYST: Profile.FULL,
    Role.REVIEWER: Profile.FULL,
    Role.ADMINISTRATOR: Profile.FULL,
}
_FROM_STRICTEST = (Profile.PUBLIC, Profile.PARTNER, Profile.FULL)


def let_in(store: Store, key: str | None, alone_as: str, host: str | None = None) -> Member:
    """Return who acts on a case.

    In a case without members whoever asks from this machine is its administrator.

    Args:
        store: The case.
        key: The key that was given, or None.
        alone_as: The name to record for whoever acts alone.
        host: The address that a service listens on; None for the command line.

    Raises:
        NotAdmitted: the case has members and the key is of none of them, or it
            has none and is served to others.
    """
    members = store.members()
    if acts_alone(members, host):
        return Member(alone_as, Role.ADMINISTRATOR)
    if key is None:
        raise NotAdmitted("the case has members, and no key was given")
    return with_key(members, key)


def log_in(store: Store, name: str, password: str, at_utc: datetime) -> Member:
    """Return the active member of that name, if it is their password.

    A hash that was made with weaker parameters than are in force now is
    replaced, while the password is at hand.

    Raises:
        NotAdmitted: there is no such member, it is not their password, or they
            are inactive; which of these is not told.
    """
    member = with_password(store.members(), name, password)
    if member.password is None or not is_outdated(member.password):
        return member
    act, hashed = (
        Act(member.name, at_utc, "the hash of a password is renewed"),
        renew_hash(password),
    )
    return _change(store, act, lambda members: with_hash_renewed(members, member, hashed))


def require(member: Member, right: Right) -> None:
    """Say no where a member may not do something.

    Raises:
        NotAllowed: their role does not allow it.
    """
    if not may(member, right):
        raise NotAllowed(f"a member in the role of {member.role} may not {right}")


def require_over(member: Member, name: str) -> None:
    """Say no where a member may not change the keys or the password of the member `name`.

    Their own they may change.

    Raises:
        NotAllowed: they are somebody else's, and their role does not allow it.
    """
    require(member, Right.READ if member.name == name else Right.MANAGE)


def profile_for(member: Member, asked: Profile | None) -> Profile:
    """Return the redaction profile of what leaves the case for a member.

    Args:
        member: Who reads it.
        asked: The profile that they asked for; None for what a report has
            unless somebody asks: that of partners, or their stricter one.

    Raises:
        NotAllowed: their role does not allow the profile that they asked for.
    """
    widest, allowed = _WIDEST[member.role], profiles_of(member)
    if asked is None:
        return Profile.PARTNER if Profile.PARTNER in allowed else widest
    if asked not in allowed:
        raise NotAllowed(f"a member in the role of {member.role} sees no more than {widest}")
    return asked


def profiles_of(member: Member) -> tuple[Profile, ...]:
    """Return the profiles that a member may read under, the strictest first."""
    return _FROM_STRICTEST[: _FROM_STRICTEST.index(_WIDEST[member.role]) + 1]


def widest_profile(member: Member) -> Profile:
    """Return the profile that lets most through of all that a member may see."""
    return _WIDEST[member.role]


def add_member(store: Store, act: Act, name: str, role: Role) -> str:
    """Add a member to a case, and return their first key, which is not kept.

    Raises:
        MembersRefused: the name cannot be had, or the first member is no administrator.
    """
    key = draw_key()
    _change(store, act, lambda members: new_member(members, name, role, key))
    return key


def set_role(store: Store, act: Act, name: str, role: Role) -> None:
    """Give a member another role.

    Raises:
        NoMember: no active member has that name.
        MembersRefused: no active administrator would be left.
    """
    _change(store, act, lambda members: with_role(members, name, role))


def set_password(store: Store, act: Act, name: str, password: str) -> None:
    """Give a member a password, in place of the one they may have.

    Raises:
        NoMember: no active member has that name.
        WeakPassword: it is too short, or too long.
    """
    hashed = hash_password(password)
    _change(store, act, lambda members: with_new_password(members, name, hashed))


def add_key(store: Store, act: Act, name: str, key_name: str) -> str:
    """Give a member a further key, and return it; it is not kept.

    Raises:
        NoMember: no active member has that name.
        MembersRefused: a key of theirs has that name, or it is none.
    """
    key = draw_key()
    _change(store, act, lambda members: with_new_key(members, name, key_name, key))
    return key


def revoke_key(store: Store, act: Act, name: str, key_name: str) -> None:
    """Take a key from a member.

    Raises:
        NoMember: no member has that name, or none of their keys has.
    """
    _change(store, act, lambda members: without_key(members, name, key_name))


def deactivate(store: Store, act: Act, name: str) -> None:
    """Keep a member from doing anything more; what they did stays under their name.

    Raises:
        NoMember: no member has that name.
        MembersRefused: no active administrator would be left.
    """
    _change(store, act, lambda members: deactivated(members, name))


def _change(store: Store, act: Act, change: Callable[[Sequence[Member]], Member]) -> Member:
    """Keep what `change` makes of the members.

    They are read while no other program can write: of two administrators who
    take each other's role at once, one is refused.
    """
    with store.writer(act) as writer:
        member = change(store.members())
        writer.add_member(member)
    return member
