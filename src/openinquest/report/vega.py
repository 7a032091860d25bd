"""Pictures as Vega-Lite specifications: the plain values of its JSON, drawn without a browser."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

Spec = dict[str, Any]
"""A part of a specification, under the names that Vega-Lite gives."""

_FACE: Spec = {
    "font": "Noto Sans, DejaVu Sans, Arial, sans-serif",
    "view": {"stroke": "#c8c8c8"},
    "background": "white",
}


def svg_of(spec: Spec, **config: object) -> str:
    """Return a picture as SVG, the same for the same specification.

    `config` is how it looks where that is not as in all of ours: on white, with a thin frame.
    """
    # What draws brings an engine for JavaScript, 8 MB to load: only when there is a picture.
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(spec | {"config": _FACE | config})
    return svg


def marks(kind: str, channels: Spec, **looks: object) -> Spec:
    """Return a layer with one mark of a kind for each row of its data, placed by its channels."""
    return {"mark": {"type": kind, **looks}, "encoding": channels}


def of(values: Sequence[Mapping[str, Any]]) -> Spec:
    """Return the part that gives a layer, or layers together, their data."""
    return {"data": {"values": values}}


def nominal(field: str, **options: object) -> Spec:
    """Return a channel that tells names apart."""
    return {"field": field, "type": "nominal", **options}


def quantitative(field: str, **options: object) -> Spec:
    """Return a channel that measures."""
    return {"field": field, "type": "quantitative", **options}


def colour_and_shape(field: str, looks: Mapping[str, tuple[str, str]]) -> Spec:
    """Return the channels that give each name its colour and its shape, with one legend.

    Both tell it: neither print nor colour blindness loses it.
    """
    names = list(looks)
    colours, shapes = ([look[part] for look in looks.values()] for part in (0, 1))
    return {
        "color": nominal(field, title=None, scale={"domain": names, "range": colours}),
        "shape": nominal(field, title=None, scale={"domain": names, "range": shapes}),
    }


def label_of_key(labels: Mapping[str, str]) -> str:
    """Return the expression by which an axis turns keys into labels: these may not be unique."""
    return f"({json.dumps(dict(labels))})[datum.value]"
