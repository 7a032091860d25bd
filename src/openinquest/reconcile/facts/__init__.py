"""What many sources give for one question -> which value is supported, and by whom."""

from openinquest.reconcile.facts.accuracy import Fused, fuse
from openinquest.reconcile.facts.chances import Chance
from openinquest.reconcile.facts.hierarchy import FusedInTree, fuse_in_tree
from openinquest.reconcile.facts.incident import reconcile_facts
from openinquest.reconcile.facts.multivalued import fuse_lists
from openinquest.reconcile.facts.numeric import FusedNumbers, fuse_numbers

__all__ = [
    "Chance",
    "Fused",
    "FusedInTree",
    "FusedNumbers",
    "fuse",
    "fuse_in_tree",
    "fuse_lists",
    "fuse_numbers",
    "reconcile_facts",
]
