"""Where an incident was, as a map: the area in which it lies, never a point."""

from collections.abc import Sequence
from typing import Any

from openinquest.report.precision_area import Area, area_around
from openinquest.report.vega import Spec, marks, nominal, of, quantitative, svg_of
from openinquest.report.world_map import Country, View, countries_in, named_in

_SIDE_PX = 350
_EARTH_KM = 6371.0

# A country and its neighbours; more where the area itself is large.
_NARROWEST_KM, _AREAS_ACROSS = 450.0, 1.6

# An area drawn smaller than this is framed, so that it is found; the frame says nothing more.
_SMALLEST_PX, _FRAME_PX = 7.0, 26.0

_SEA, _LAND, _BORDER, _NAME, _AREA = "#e3ecf2", "#f7f5ef", "#8c8c8c", "#5a5a5a", "#9c1c1c"
_SCALE_KM = (100, 200, 500)


def draw_place(area: Area) -> str:
    """Return the map as SVG, the same for the same area: north is up, the area in the middle."""
    view = _view(area)
    countries = countries_in(view)
    layers = [
        _shapes(_land(countries), fill=_LAND, stroke=_BORDER, strokeWidth=0.8),
        _names(view, countries),
        _shapes(_circle(area), fill=_AREA, fillOpacity=0.35, stroke=_AREA, strokeWidth=1.4),
        *_frame(area, view),
        *_scale(view),
    ]
    middle = _SIDE_PX / 2
    projection = {
        "type": "azimuthalEqualArea",
        "rotate": [-area.longitude, -area.latitude, 0],
        "scale": _px(_EARTH_KM, view),
        "translate": [middle, middle],
        "clipExtent": [[0, 0], [_SIDE_PX, _SIDE_PX]],
        "precision": 0.3,
    }
    drawing = {"layer": layers, "projection": projection, "width": _SIDE_PX, "height": _SIDE_PX}
    return svg_of(drawing, view={"stroke": _BORDER, "fill": _SEA}, aria=False)


def _view(area: Area) -> View:
    reach = max(_NARROWEST_KM, _AREAS_ACROSS * area.radius_m / 1000)
    return View(area.latitude, area.longitude, reach)


def _px(km: float, view: View) -> float:
    return km / view.reach_km * _SIDE_PX / 2


def _shapes(features: list[Spec], **looks: object) -> Spec:
    # Whatever is clipped gets a number that counts on from one picture to the next; the
    # projection cuts at the edge by itself.
    return marks("geoshape", {}, clip=False, **looks) | of(features)


def _land(countries: Sequence[Country]) -> list[Spec]:
    return [
        _feature([[ring.round(3).tolist() for ring in part] for part in country.parts])
        for country in countries
    ]


def _circle(area: Area) -> list[Spec]:
    # Made where no date line cuts it, then turned; the drawing library has the outside run
    # with the clock.
    (ring,) = area_around(area.latitude, 0.0, area.radius_m)
    turned = [[east + area.longitude, north] for east, north in reversed(ring)]
    return [_feature([[turned]])]


def _feature(parts: list[Any]) -> Spec:
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": parts}}


def _names(view: View, countries: Sequence[Country]) -> Spec:
    named = [
        {"name": name, "east": east, "north": north}
        for name, east, north in named_in(view, countries)
    ]
    channels = {
        "longitude": quantitative("east"),
        "latitude": quantitative("north"),
        "text": nominal("name"),
    }
    return marks("text", channels, clip=False, fontSize=11, color=_NAME) | of(named)


def _frame(area: Area, view: View) -> list[Spec]:
    if _px(area.radius_m / 1000, view) >= _SMALLEST_PX:
        return []
    middle = {"value": _SIDE_PX / 2}
    looks = {"stroke": _AREA, "strokeWidth": 1.2, "fill": None, "opacity": 1}
    square = marks("point", {"x": middle, "y": middle}, shape="square", size=_FRAME_PX**2, **looks)
    return [square | of([{}])]


def _scale(view: View) -> list[Spec]:
    """Return a bar of round length with its length in words."""
    length_km = max(km for km in _SCALE_KM if _px(km, view) <= _SIDE_PX / 3)
    left, below = 14.0, _SIDE_PX - 14.0
    at = {"x": {"value": left}, "y": {"value": below}}
    along = at | {"x2": {"value": left + _px(length_km, view)}}
    words = at | {"text": nominal("words")}
    told = of([{"words": f"{length_km} km"}])
    return [
        marks("rule", along, color="#222222", strokeWidth=2) | told,
        marks("text", words, align="left", dy=-9, fontSize=11, color="#222222") | told,
    ]
