"""People's decisions made to hold on what is read now: claims in, claims out.

`find_in_force` says which decisions take effect, `with_anchors` notes what claims they
are on, and `apply_to` gives the claims of a document as people corrected and added to them.
"""

from openinquest.judge.anchoring import (
    Known,
    anchor_of,
    says_of,
    subjects_now,
    successor_of,
    with_anchors,
)
from openinquest.judge.applying import BY_HAND, apply_to, read_claim
from openinquest.judge.standing import find_in_force

__all__ = [
    "BY_HAND",
    "Known",
    "anchor_of",
    "apply_to",
    "find_in_force",
    "read_claim",
    "says_of",
    "subjects_now",
    "successor_of",
    "with_anchors",
]
