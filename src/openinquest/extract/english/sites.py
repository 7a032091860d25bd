"""Sites that are named with their town once, and told of without it: "the market"."""

from collections.abc import Iterator

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.named_by_tree import places_by_tree
from openinquest.extract.english.surroundings import named_places
from openinquest.model import Place, is_coarse

_SITE = (
    r"market|bazaar|school|mosque|church|temple|hall|bakery|hotel|restaurant|caf[eé]|shelter|camp|hospital|clinic|"
    r"station|bridge|factory|plant|mill|mine|prison|depot|warehouse|dormitory|hostel|kindergarten|university|"
    r"checkpoint|port|airport|base|barracks|square|stadium|theatre|theater|shop|store|mall|park|farm|village|town|"
    r"wedding|funeral|tent|cemetery"
)
_SITE_IN = AnyCase(
    rf"\b(?P<site>{_SITE})s?\s+(?:in|at|of|near|outside)\s+"
    r"(?:the\s+)?(?:(?:[\w’'-]+\s+){0,2}(?:town|village|city|district|area|suburb|quarter|centre|center)\s+of\s+)?$"
)
_ANY_SITE = AnyCase(rf"\b(?:{_SITE})s?\s+(?:in|at|of|near|outside)\s")
_THE_SITE = AnyCase(rf"\bthe\s+(?:same\s+)?(?P<site>{_SITE})\b(?!\s+(?:in|at|of|near|outside)\b)")
_REACH = 60  # characters before a place in which its site stands


def named_sites(text: str, scene: Scene) -> Iterator[tuple[str, Place]]:
    """Yield the sites that a sentence names with the town they are in."""
    if not _ANY_SITE.search(text, scene.start, scene.end):
        return
    unlisted = places_by_tree(text, scene.tree) if scene.tree is not None else []
    for span, place in (*named_places(text, scene), *unlisted):
        site = _SITE_IN.search(text, max(scene.start, span.start - _REACH), span.start)
        if site is not None and not is_coarse(place):
            yield site["site"], place


def taken_up_sites(text: str, scene: Scene) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the sites that a sentence takes up without a town, each with where it stands."""
    for match in _THE_SITE.finditer(text, scene.start, scene.end):
        yield match["site"], match.span()
