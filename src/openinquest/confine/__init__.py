"""Work on what strangers made, in a process of its own: limits, frames, and one that is asked."""

from openinquest.confine.limits import Limits, end_with_parent, most_answer_bytes
from openinquest.confine.worker import Request, Worker

__all__ = ["Limits", "Request", "Worker", "end_with_parent", "most_answer_bytes"]
