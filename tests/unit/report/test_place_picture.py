import re

import pytest

from openinquest.report.place_picture import draw_place
from openinquest.report.precision_area import Area

MOSUL = Area(36.34, 43.13, 10_000)


def paths(svg):
    return re.findall(
        r'<path[^>]*fill="#9c1c1c"[^>]*d="([^"]+)"|<path[^>]*d="([^"]+)"[^>]*fill="#9c1c1c"', svg
    )


def across(svg):
    """Return how many pixels the area is wide."""
    (drawn,) = (one or other for one, other in paths(svg))
    east = [float(x) for x in re.findall(r"[ML](-?[\d.]+),", drawn)]
    return max(east) - min(east)


def test_the_countries_around_are_named():
    svg = draw_place(MOSUL)

    for country in ("Iraq", "Syria", "Turkey", "Iran"):
        assert f">{country}<" in svg


def test_the_same_area_gives_the_same_map():
    assert draw_place(MOSUL) == draw_place(MOSUL)


@pytest.mark.parametrize(("radius_m", "wide_px"), [(10_000, 8), (100_000, 80), (500_000, 225)])
def test_the_area_is_drawn_to_scale(radius_m, wide_px):
    assert across(draw_place(Area(36.34, 43.13, radius_m))) == pytest.approx(wide_px, rel=0.05)


def test_a_small_area_is_framed_and_a_large_one_is_not():
    frames = [
        len(re.findall('stroke="#9c1c1c"', draw_place(Area(36.34, 43.13, m))))
        for m in (1_000, 100_000)
    ]

    assert frames[0] == frames[1] + 1


def test_an_area_across_the_date_line_is_one_circle():
    assert across(draw_place(Area(-17.7, 179.9, 100_000))) == pytest.approx(80, rel=0.05)


def test_the_map_holds_no_coordinates_and_nothing_but_what_is_drawn():
    svg = draw_place(MOSUL)

    assert "36.34" not in svg and "43.13" not in svg
    assert not any(mark in svg for mark in ("<metadata", "<title", "<desc", "aria-label", "<!--"))
