"""Figures by source as a picture: who said which number, and when."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import altair
import vl_convert

from openinquest.model import Certainty, Harm
from openinquest.report.stated import Stated
from openinquest.report.wording import HARM_WORDS

_Panel = altair.LayerChart | altair.FacetChart

_ROW_PX = 26
_NUMBERS_PX = 400
_DAYS_PX = 190
_LABEL_PX = 330
_LONGEST_VOICE = 32

# The length of an arrow, as a share of the largest number.
_ARROW_SHARE = 0.07

# How far the axis runs on after the largest number, so that words fit beside it.
_ROOM_FOR_WORDS = 1.6

# Colour and shape both tell the harm: neither print nor colour blindness loses it.
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
    chart = altair.hconcat(*panels, spacing=12).configure(
        font="Noto Sans, DejaVu Sans, Arial, sans-serif",
        view=altair.ViewConfig(stroke="#c8c8c8"),
        axis=altair.AxisConfig(labelFontSize=12, titleFontSize=12, titleFontWeight="normal"),
        legend=altair.LegendConfig(
            labelFontSize=12, symbolSize=90, symbolOpacity=1, orient="bottom"
        ),
        background="white",
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False))
    return svg


def _key(place: int) -> str:
    """Return what names a row in the chart; voices alone would not be unique."""
    return f"{place:04d}"


def _names(stated: Sequence[Stated], shown: Callable[[str], str]) -> altair.Axis:
    """Return the axis that turns a row's key into its label."""
    labels = {}
    for place, one in enumerate(stated):
        voice = shown(one.voice)
        if len(voice) > _LONGEST_VOICE:
            voice = voice[: _LONGEST_VOICE - 1].rstrip() + "…"
        labels[_key(place)] = f"{voice}: {one.group}"
    return altair.Axis(
        title=None,
        labelExpr=f"({json.dumps(labels)})[datum.value]",
        labelLimit=_LABEL_PX,
        labelPadding=8,
        ticks=False,
    )


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


def _days(stated: Sequence[Stated], looks: dict[str, Any]) -> _Panel:
    """Return the panel of the days on which each row was published."""
    days = [
        {"row": _key(place), "harm": HARM_WORDS[one.harm], "day": day.isoformat()}
        for place, one in enumerate(stated)
        for day in one.published
    ]
    undated = [{"row": _key(place)} for place, one in enumerate(stated) if not one.published]
    order = [_key(place) for place in range(len(stated))]
    y = altair.Y("row:N", sort=order, scale=altair.Scale(domain=order), axis=None)
    x = altair.X(
        "day:T",
        title="published",
        axis=altair.Axis(format="%-d %b %Y", tickCount=2, labelOverlap=True),
        scale=altair.Scale(padding=10),
    )
    points = altair.Chart(altair.InlineData(values=days)).mark_point(
        filled=True, size=70, opacity=1
    )
    words = altair.Chart(altair.InlineData(values=undated)).mark_text(text="no date", fontSize=11)
    return altair.layer(
        points.encode(x=x, y=y, **looks), words.encode(y=y, x=altair.value(_DAYS_PX / 2))
    ).properties(width=_DAYS_PX, height=altair.Step(_ROW_PX))


def _numbers(
    rows: list[dict[str, Any]],
    looks: dict[str, Any],
    names: altair.Axis,
    *,
    longest: int,
) -> _Panel:
    """Return the panel of the numbers: points, bars between them, arrows where open."""
    order = [row["row"] for row in rows]
    y = altair.Y("row:N", sort=order, scale=altair.Scale(domain=order), axis=names)
    room = altair.Scale(domain=[0, max(longest, 1) * _ROOM_FOR_WORDS], nice=False)
    x = altair.X("start:Q", title="people", scale=room)
    # The data go in last: every step before would copy them.
    base = altair.Chart()
    bars = base.mark_rule(strokeWidth=5, opacity=0.45).encode(x=x, x2="end:Q", color=looks["color"])
    ends = [
        base.transform_filter(f"datum.{end} !== null")
        .mark_point(filled=True, size=80, opacity=1)
        .encode(x=f"{end}:Q", **looks)
        for end in ("low", "high")
    ]
    arrows = [
        base.transform_filter(f"datum.{end} === null")
        .mark_point(filled=True, size=110, opacity=1, shape=shape)
        .encode(x=f"{at}:Q", color=looks["color"])
        for end, at, shape in (("low", "start", "triangle-left"), ("high", "end", "triangle-right"))
    ]
    words = base.mark_text(align="left", dx=12, fontSize=12).encode(x="end:Q", text="words:N")
    layers = (layer.encode(y=y) for layer in (bars, *ends, *arrows, words))
    data = altair.InlineData(values=rows)
    return altair.layer(*layers, data=data).properties(
        width=_NUMBERS_PX, height=altair.Step(_ROW_PX)
    )


def _looks(stated: Sequence[Stated]) -> dict[str, Any]:
    """Return the colour and shape channels for the harms that occur."""
    occurring = {one.harm for one in stated}
    harms = [harm for harm in _LOOKS if harm in occurring]
    domain = [HARM_WORDS[harm] for harm in harms]
    colours, shapes = ([_LOOKS[harm][part] for harm in harms] for part in (0, 1))
    return {
        "color": altair.Color(
            "harm:N", title=None, scale=altair.Scale(domain=domain, range=colours)
        ),
        "shape": altair.Shape(
            "harm:N", title=None, scale=altair.Scale(domain=domain, range=shapes)
        ),
    }
