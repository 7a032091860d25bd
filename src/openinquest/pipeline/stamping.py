"""Timestamps of a case: an authority attests its head, and with it everything before it."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.errors import CaseDamaged, NotAttested
from openinquest.model import Act, Attested, Fault, Head, Timestamp, Verification
from openinquest.preserve import Ask, check_timestamp, read_roots, stamp
from openinquest.store import Store


def add_timestamp(
    store: Store, authority: str, act: Act, ask: Ask, roots: bytes | None = None
) -> Attested:
    """Have an authority attest the head of a case as it is now, and keep its answer.

    Args:
        store: The case.
        authority: The address of the authority.
        act: Who asks, and when.
        ask: How it is asked.
        roots: Certificates in PEM that its own is to lead to; None for any.

    Raises:
        NotAttested: it refused, its answer does not hold, or leads to none of `roots`.
        NotRoots: `roots` holds no certificates.
    """
    if roots is not None:
        read_roots(roots)  # before anything is sent
    timestamp = stamp(store.head(), authority, ask)
    attested = attested_by(timestamp, roots)
    with store.writer(act) as writer:
        writer.add_timestamp(timestamp)
    return attested


def attested_by(timestamp: Timestamp, roots: bytes | None) -> Attested:
    """Return what a timestamp attests.

    Raises:
        NotAttested: it does not hold, or leads to none of `roots`.
        NotRoots: `roots` holds no certificates.
    """
    found = check_timestamp(timestamp, roots)
    if isinstance(found, Fault):
        raise NotAttested(f"the timestamp does not hold ({found.what})", where=timestamp.authority)
    return found


def verify(store: Store, against: Sequence[Head] = (), roots: bytes | None = None) -> Verification:
    """Return what checking a whole case gave, with its timestamps.

    Args:
        store: The case.
        against: Heads that were printed or sent elsewhere, which the record is
            to hold still. Those that were attested are held against it in any case.
        roots: Certificates in PEM of the authorities that are trusted. None
            where none was named: then each timestamp is checked by itself, and
            says that its authority is not `known`.

    Raises:
        NotRoots: `roots` holds no certificates.
    """
    if roots is not None:
        read_roots(roots)  # before the work, which is long
    found = store.verify(against)
    try:
        timestamps = store.timestamps()
    except CaseDamaged:  # which row it is stands among the faults
        timestamps = ()
    checked = [check_timestamp(each, roots) for each in timestamps]
    return replace(
        found,
        faults=(*found.faults, *(each for each in checked if isinstance(each, Fault))),
        attested=tuple(each for each in checked if isinstance(each, Attested)),
    )
