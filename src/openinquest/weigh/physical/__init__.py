"""Whether what is claimed to have gone off agrees with what was seen: forensic and inverse only."""

from openinquest.weigh.physical.blast import check_quantity

__all__ = ["check_quantity"]
