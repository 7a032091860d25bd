"""Figures by source as a picture: who said which number, and when."""

from collections.abc import Callable, Sequence
from typing import Any

from openinquest.model import Certainty, Harm
from openinquest.report.stated import Stated
from openinquest.report.vega import (
    Spec,
    colour_and_shape,
    label_of_key,
    marks,
    nominal,
    of,
    quantitative,
    svg_of,
)
from openinquest.report.wording import HARM_WORDS

_ROW_PX = 26
_NUMBERS_PX = 400
_DAYS_PX = 190
_LABEL_PX = 330
_LONGEST_VOICE = 32

# The length of an arrow, as a share of the largest number.
_ARROW_SHARE = 0.07

# How far the axis runs on after the largest number, so that words fit beside it.
_ROOM_FOR_WORDS = 1.6

# The colours stand apart for the common kinds of colour blindness (after Okabe and
# Ito, darkened to a contrast of 4.5 on white).
_LOOKS: dict[Harm, tuple[str, str]] = {
    Harm.KILLED: ("#9c1c1c", "circle"),
    Harm.INJURED: ("#a35200", "triangle-up"),
    Harm.KILLED_OR_INJURED: ("#7a3b69", "diamond"),
    Harm.MISSING: ("#5a5a5a", "cross"),
    Harm.RECOVERED: ("#0b5394", "square"),
    Harm.RESCUED: ("#00694b", "triangle-down"),
    Harm.DISPLACED: ("#4b6113", "wedge"),
    Harm.DETAINED: ("#33467a", "stroke"),
}


def draw_figures(stated: Sequence[Stated], *, shown: Callable[[str], str]) -> str:
    """Return the picture as SVG, the same for the same rows.

    One row for each figure that a voice stated, the first published on top. On
    the left the number: a point, a bar from end to end, an arrow where no end
    is set, with the number and the hedge in words beside it. On the right the
    days on which it was carried, left out where no day is known.

    Args:
        stated: At least one row.
        shown: Turns a voice into what may be shown of it.
    """
    longest = max(bound for one in stated for bound in (one.low, one.high) if bound is not None)
    rows = [_row(place, one, longest=longest) for place, one in enumerate(stated)]
    looks = _looks(stated)
    panels = [_numbers(rows, looks, _names(stated, shown), longest=longest)]
    if any(one.published for one in stated):
        panels.append(_days(stated, looks))
    return svg_of(
        {"hconcat": panels, "spacing": 12},
        axis={"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"},
        legend={"labelFontSize": 12, "symbolSize": 90, "symbolOpacity": 1, "orient": "bottom"},
    )


def _key(place: int) -> str:
    """Return what names a row in the chart; voices alone would not be unique."""
    return f"{place:04d}"


def _names(stated: Sequence[Stated], shown: Callable[[str], str]) -> Spec:
    """Return the axis that turns a row's key into its label."""
    labels = {}
    for place, one in enumerate(stated):
        voice = shown(one.voice)
        if len(voice) > _LONGEST_VOICE:
            voice = voice[: _LONGEST_VOICE - 1].rstrip() + "…"
        labels[_key(place)] = f"{voice}: {one.group}"
    return {
        "title": None,
        "labelExpr": label_of_key(labels),
        "labelLimit": _LABEL_PX,
        "labelPadding": 8,
        "ticks": False,
    }


def _row(place: int, one: Stated, *, longest: int) -> dict[str, Any]:
    """Return where the bar of one row runs from and to, and the words beside it."""
    arrow = max(longest * _ARROW_SHARE, 1)
    start = one.low if one.low is not None else max((one.high or 0) - arrow, 0)
    end = one.high if one.high is not None else start + arrow
    hedge = "" if one.certainty is Certainty.CERTAIN else f", {one.certainty.value}"
    return {
        "row": _key(place),
        "harm": HARM_WORDS[one.harm],
        "low": one.low,
        "high": one.high,
        "start": start,
        "end": end,
        "words": f"{one.words}{' (component)' if one.component else ''}{hedge}",
    }


def _days(stated: Sequence[Stated], looks: Spec) -> Spec:
    """Return the panel of the days on which each row was published."""
    days = [
        {"row": _key(place), "harm": HARM_WORDS[one.harm], "day": day.isoformat()}
        for place, one in enumerate(stated)
        for day in one.published
    ]
    undated = [{"row": _key(place)} for place, one in enumerate(stated) if not one.published]
    x = {
        "field": "day",
        "type": "temporal",
        "title": "published",
        "axis": {"format": "%-d %b %Y", "tickCount": 2, "labelOverlap": True},
        "scale": {"padding": 10},
    }
    points = marks("point", {"x": x, **looks}, filled=True, size=70, opacity=1)
    words = marks("text", {"x": {"value": _DAYS_PX / 2}}, text="no date", fontSize=11)
    layers = [points | of(days), words | of(undated)]
    return _panel(layers, _in_order([_key(place) for place in range(len(stated))], None), _DAYS_PX)


def _numbers(rows: list[dict[str, Any]], looks: Spec, names: Spec, *, longest: int) -> Spec:
    """Return the panel of the numbers: points, bars between them, arrows where open."""
    colour = {"color": looks["color"]}
    room = {"domain": [0, max(longest, 1) * _ROOM_FOR_WORDS], "nice": False}
    x = quantitative("start", title="people", scale=room)
    along = {"x": x, "x2": {"field": "end"}}
    bars = marks("rule", along | colour, strokeWidth=5, opacity=0.45)
    ends = [
        marks("point", {"x": quantitative(end), **looks}, filled=True, size=80, opacity=1)
        | _only(f"datum.{end} !== null")
        for end in ("low", "high")
    ]
    arrows = [
        marks(
            "point",
            {"x": quantitative(at), **colour},
            filled=True,
            size=110,
            opacity=1,
            shape=shape,
        )
        | _only(f"datum.{end} === null")
        for end, at, shape in (("low", "start", "triangle-left"), ("high", "end", "triangle-right"))
    ]
    beside = {"x": quantitative("end"), "text": nominal("words")}
    words = marks("text", beside, align="left", dx=12, fontSize=12)
    y = _in_order([row["row"] for row in rows], names)
    return _panel([bars, *ends, *arrows, words], y, _NUMBERS_PX) | of(rows)


def _only(condition: str) -> Spec:
    return {"transform": [{"filter": condition}]}


def _in_order(order: list[str], axis: Spec | None) -> Spec:
    return nominal("row", sort=order, scale={"domain": order}, axis=axis)


def _panel(layers: list[Spec], y: Spec, width_px: int) -> Spec:
    return {"layer": layers, "encoding": {"y": y}, "width": width_px, "height": {"step": _ROW_PX}}


def _looks(stated: Sequence[Stated]) -> Spec:
    """Return the colour and shape channels for the harms that occur."""
    occurring = {one.harm for one in stated}
    looks = {HARM_WORDS[harm]: look for harm, look in _LOOKS.items() if harm in occurring}
    return colour_and_shape("harm", looks)
