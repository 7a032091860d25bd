"""Incidents on a map: GeoJSON (RFC 7946)."""

import json
from collections.abc import Sequence
from typing import Any

from openinquest.model import Figure, Finding, Place, Precision, count_items
from openinquest.report.exports.flattened import Flattened, flatten
from openinquest.report.precision_area import RADIUS_METRES, area_around
from openinquest.report.profiles import Profile


def render_geojson(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a collection of features, one for each incident.

    An exact place is a point. One that is known less exactly is the area in which it
    lies, never a point; where no coordinates or no precision are known there is no geometry.
    """
    collection = {
        "type": "FeatureCollection",
        "notice": profile.face,
        "features": [_feature(flat) for flat in flatten(findings, profile)],
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _feature(flat: Flattened) -> dict[str, Any]:
    when, where = flat.when, flat.where
    precision = where.precision if where else None
    return {
        "type": "Feature",
        "id": flat.id,
        "geometry": _geometry(where) if where else None,
        "properties": {
            "place": flat.place_name,
            "country": where.country if where else None,
            "precision": precision.value if precision else None,
            "radius_m": RADIUS_METRES[precision] if precision else None,
            "day_earliest": when.earliest.isoformat() if when and when.earliest else None,
            "day_latest": when.latest.isoformat() if when and when.latest else None,
            "summary": flat.summary,
            "figures": [_figure(figure) for figure in flat.finding.figures],
            "documents": count_items(flat.documents),
            "origins": len(flat.finding.origins),
        },
    }


def _geometry(where: Place) -> dict[str, Any] | None:
    latitude, longitude, precision = where.latitude, where.longitude, where.precision
    if latitude is None or longitude is None or precision is None:
        return None
    if precision is Precision.EXACT:
        return {"type": "Point", "coordinates": [longitude, latitude]}
    rings = area_around(latitude, longitude, RADIUS_METRES[precision])
    if len(rings) > 1:  # RFC 7946, 3.1.9: what crosses the date line is cut there
        return {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    return {"type": "Polygon", "coordinates": rings}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "rule": figure.rule,
        "harm": figure.harm.value,
        "group": figure.group.value,
        "low": figure.low,
        "high": figure.high,
        "low_claim": figure.low_claim,
        "high_claim": figure.high_claim,
    }
