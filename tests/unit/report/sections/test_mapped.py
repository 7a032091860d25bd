from dataclasses import replace

import pytest
from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.model import Place, Precision
from openinquest.report import Profile, compose_finding
from openinquest.report.outline import outline


def section_for(where, profile=Profile.PUBLIC):
    finding = compose_finding(replace(INCIDENT, where=where), **PARTS)
    (chapter,) = outline([finding], profile=profile).chapters
    return next((section for section in chapter.sections if section.name == "place"), None)


def test_where_coordinates_are_known_there_is_a_map_that_tells_how_well():
    section = section_for(Place("the port, Tal Nasra", 36.0, 43.0, Precision.NEIGHBOURHOOD))

    (drawn,) = section.blocks
    (caption,) = drawn.caption
    assert drawn.words == (
        "Map of the port, Tal Nasra and what lies around it: within 1 km of the middle."
    )
    assert "to within 1 km: it lies somewhere in the shaded circle" in caption.text
    assert drawn.draw().startswith("<svg")


def test_an_exact_place_is_told_in_metres():
    section = section_for(Place("the hall", 36.0, 43.0, Precision.VICINITY), Profile.FULL)

    assert "to within 100 m" in section.blocks[0].caption[0].text


@pytest.mark.parametrize(
    "where", [Place("Tal Nasra", precision=Precision.CITY), Place("Tal Nasra", 36.0, 43.0), None]
)
def test_without_coordinates_or_their_precision_there_is_no_map(where):
    assert section_for(where) is None
