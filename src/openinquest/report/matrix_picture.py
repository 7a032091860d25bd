"""The matrix as a picture: voices against explanations."""

import json
from collections.abc import Sequence

import altair
import vl_convert

from openinquest.model import EvidenceRow, Mark
from openinquest.report.account_sentences import letter

_ROW_PX = 22
_COLUMN_PX = 54
_LABEL_PX = 330
_LONGEST_VOICE = 44

# Letters and colour both tell the mark: neither print nor colour blindness loses it. Blue and
# orange stand apart for the common kinds of colour blindness.
_COLOURS: dict[Mark, str] = {
    Mark.STRONGLY_CONSISTENT: "#2b6ca3",
    Mark.CONSISTENT: "#a9cbe6",
    Mark.NEUTRAL: "#eeeeee",
    Mark.INCONSISTENT: "#f6c48c",
    Mark.STRONGLY_INCONSISTENT: "#b85c00",
}
_ON_DARK = (Mark.STRONGLY_CONSISTENT, Mark.STRONGLY_INCONSISTENT)


def draw_matrix(votes: Sequence[EvidenceRow], labels: Sequence[str]) -> str:
    """Return the picture as SVG, the same for the same votes.

    Args:
        votes: One line for each voice, at least one.
        labels: What may be shown of each voice, in the same order.
    """
    order = [f"{place:04d}" for place in range(len(votes))]
    columns = [f"({letter(place)})" for place in range(len(votes[0].marks))]
    cells = [
        {"row": row, "column": column, "mark": mark.letters, "dark": mark in _ON_DARK}
        for row, vote in zip(order, votes, strict=True)
        for column, mark in zip(columns, vote.marks, strict=True)
        if mark is not None
    ]
    names = {row: _short(label) for row, label in zip(order, labels, strict=True)}
    base = altair.Chart(altair.InlineData(values=cells)).encode(
        x=_columns(columns), y=_rows(order, names)
    )
    chart = _marked(base).properties(width=altair.Step(_COLUMN_PX), height=altair.Step(_ROW_PX))
    chart = chart.configure(
        font="Noto Sans, DejaVu Sans, Arial, sans-serif",
        view=altair.ViewConfig(stroke="#c8c8c8"),
        axis=altair.AxisConfig(labelFontSize=12),
        background="white",
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False))
    return svg


def _columns(columns: list[str]) -> altair.X:
    axis = altair.Axis(orient="top", labelAngle=0, ticks=False, domain=False)
    return altair.X("column:N", title=None, scale=altair.Scale(domain=columns), axis=axis)


def _rows(order: list[str], names: dict[str, str]) -> altair.Y:
    """Return the axis that turns a row's key into its label; voices alone would not be unique."""
    axis = altair.Axis(
        labelExpr=f"({json.dumps(names)})[datum.value]",
        labelLimit=_LABEL_PX,
        labelPadding=8,
        ticks=False,
        domain=False,
    )
    return altair.Y("row:N", title=None, scale=altair.Scale(domain=order), axis=axis)


def _marked(base: altair.Chart) -> altair.LayerChart | altair.FacetChart:
    """Return a box in the colour of each mark with its letters."""
    colours = altair.Scale(
        domain=[mark.letters for mark in _COLOURS], range=list(_COLOURS.values())
    )
    boxes = base.mark_rect(stroke="white", strokeWidth=2).encode(
        color=altair.Color("mark:N", scale=colours, legend=None)
    )
    words = base.mark_text(fontSize=12).encode(
        text="mark:N",
        color=altair.condition("datum.dark", altair.value("white"), altair.value("#222222")),
    )
    return altair.layer(boxes, words)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_VOICE else f"{label[: _LONGEST_VOICE - 1].rstrip()}…"
