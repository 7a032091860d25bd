"""Claims of many documents -> copies, origins and incidents."""

from openinquest.link.copies import find_copies
from openinquest.link.incidents import join_incidents
from openinquest.link.origins import join_origins

__all__ = ["find_copies", "join_incidents", "join_origins"]
