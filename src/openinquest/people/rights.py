"""What each role may do: the only place where that is said."""

from enum import StrEnum

from openinquest.model import Member, Role


class Right(StrEnum):
    """Something that a member of a case may do, or not."""

    READ = "read"  # what the redaction profile of their role lets through
    READ_WHOLE = "read whole texts"  # originals, whole documents, every name
    ADD = "add"  # documents, what they say, timestamps
    JUDGE = "judge"  # accept, correct, reject, merge, split, grade
    REVIEW = "review"  # the judgements of others
    SIGN_OFF = "sign off"  # a finding
    WITHDRAW = "withdraw"  # hide a document, or show it again
    ERASE = "erase"  # destroy a document for good
    MANAGE = "manage the case"  # its members and its rules


_NEW_WITH = {
    Role.VIEWER: {Right.READ},
    Role.ANALYST: {Right.READ_WHOLE, Right.ADD, Right.JUDGE},
    Role.REVIEWER: {Right.REVIEW, Right.SIGN_OFF},
    Role.ADMINISTRATOR: {Right.WITHDRAW, Right.ERASE, Right.MANAGE},
}
"""Each role may do what those before it may, and this."""


def may(member: Member, right: Right) -> bool:
    """Return whether a member may do something; an inactive member may do nothing.

    Example:
        >>> may(Member("Ada", Role.ANALYST), Right.JUDGE)
        True
        >>> may(Member("Ada", Role.ANALYST), Right.SIGN_OFF)
        False
    """
    roles = list(Role)
    held = roles[: roles.index(member.role) + 1]
    return member.active and any(right in _NEW_WITH[role] for role in held)
