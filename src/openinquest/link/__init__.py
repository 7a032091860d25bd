"""Claims of many documents -> copies, origins and incidents."""

from openinquest.link.copies import find_copies
from openinquest.link.incidents import join_incidents
from openinquest.link.names import name_words
from openinquest.link.origins import join_origins
from openinquest.link.outlets import compare_outlets

__all__ = ["compare_outlets", "find_copies", "join_incidents", "join_origins", "name_words"]
