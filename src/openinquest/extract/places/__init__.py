"""The places that a text names, with coordinates where a gazetteer has them."""

from openinquest.extract.places.finding import find_places
from openinquest.extract.places.gazetteer import (
    gazetteer_file,
    gazetteer_version,
    use_gazetteer,
)
from openinquest.extract.places.unlisted import is_named_like_a_town, may_be_town

__all__ = [
    "find_places",
    "gazetteer_file",
    "gazetteer_version",
    "is_named_like_a_town",
    "may_be_town",
    "use_gazetteer",
]
