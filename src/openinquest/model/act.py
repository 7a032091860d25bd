"""Who changes a case, when and why: what every change is recorded with."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Act:
    """One change of a case, as the person answers for it.

    `reason` stands in the audit for good, also when what it speaks of was
    erased: it names no witness and quotes no document.
    """

    actor: str
    at_utc: datetime
    reason: str
