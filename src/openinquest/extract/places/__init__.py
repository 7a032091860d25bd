"""The places that a text names, with coordinates where a gazetteer has them."""

from openinquest.extract.places.finding import find_places

__all__ = ["find_places"]
