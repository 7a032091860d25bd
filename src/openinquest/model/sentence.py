"""What is stated in words, with the claims behind it."""

from dataclasses import dataclass

from openinquest.model.claim import ClaimId


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a finding and the claims it rests on.

    A sentence without claims says only what the record lacks.
    """

    text: str
    claims: tuple[ClaimId, ...] = ()
