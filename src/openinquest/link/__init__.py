"""Claims of many documents -> copies, origins and incidents."""

from openinquest.link.alignment import show_differences
from openinquest.link.composing import incident_named_after
from openinquest.link.copies import find_copies
from openinquest.link.derivations import trace_derivations
from openinquest.link.incidents import join_incidents
from openinquest.link.likeness import can_be_weighed
from openinquest.link.names import name_states, name_words
from openinquest.link.origins import join_origins
from openinquest.link.outlets import compare_outlets, copying_among
from openinquest.link.pair_weights import PairWeight, PairWeights
from openinquest.link.portions import own_claims
from openinquest.link.rows import match_row
from openinquest.link.trained_on import TrainedOn
from openinquest.link.weights import SHIPPED as SHIPPED_WEIGHTS
from openinquest.link.weights import Weights

__all__ = [
    "SHIPPED_WEIGHTS",
    "PairWeight",
    "PairWeights",
    "TrainedOn",
    "Weights",
    "can_be_weighed",
    "compare_outlets",
    "copying_among",
    "find_copies",
    "incident_named_after",
    "join_incidents",
    "join_origins",
    "match_row",
    "name_states",
    "name_words",
    "own_claims",
    "show_differences",
    "trace_derivations",
]
