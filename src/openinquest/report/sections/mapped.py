"""Where it was, on a map."""

from openinquest.model import Place
from openinquest.report.blocks import Picture, Section, running
from openinquest.report.day_and_place import where_words
from openinquest.report.page import Page
from openinquest.report.precision_area import Area, area_of, located

_CAPTION = (
    "The record tells the place to within {size}: it lies somewhere in the shaded circle, which is "
    "no point of impact. A square only helps to find a small circle. Land and borders: Natural "
    "Earth, 1:50 million, which draws who holds an area; the map takes no side with it."
)


def place(page: Page) -> Section | None:
    """Return a map with the area in which the place lies; None where that is not known."""
    where = located(page.finding)
    area = area_of(where)
    if where is None or area is None:
        return None
    return Section("place", "The place", (_map(where, area),))


def _map(where: Place, area: Area) -> Picture:
    size = f"{area.radius_m / 1000:,.0f} km" if area.radius_m >= 1000 else f"{area.radius_m} m"

    def drawn() -> str:
        # Outlines are held in numpy, a fifth of a second to load: only when there is a map.
        from openinquest.report.place_picture import draw_place

        return draw_place(area)

    words = f"Map of {where_words(where)} and what lies around it: within {size} of the middle."
    return Picture(drawn, words, (running(_CAPTION.format(size=size)),))
