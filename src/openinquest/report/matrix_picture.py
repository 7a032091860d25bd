"""The matrix as a picture: voices against explanations."""

from collections.abc import Sequence

from openinquest.model import EvidenceRow, Mark
from openinquest.report.account_sentences import letter
from openinquest.report.vega import Spec, label_of_key, marks, nominal, of, svg_of

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
    drawing = {
        "layer": _marked(),
        "encoding": {"x": _columns(columns), "y": _rows(names)},
        "width": {"step": _COLUMN_PX},
        "height": {"step": _ROW_PX},
    }
    return svg_of(drawing | of(cells), axis={"labelFontSize": 12})


def _columns(columns: list[str]) -> Spec:
    axis = {"orient": "top", "labelAngle": 0, "ticks": False, "domain": False}
    return nominal("column", title=None, scale={"domain": columns}, axis=axis)


def _rows(names: dict[str, str]) -> Spec:
    """Return the axis that turns a row's key into its label; voices alone would not be unique."""
    axis = {
        "labelExpr": label_of_key(names),
        "labelLimit": _LABEL_PX,
        "labelPadding": 8,
        "ticks": False,
        "domain": False,
    }
    return nominal("row", title=None, scale={"domain": list(names)}, axis=axis)


def _marked() -> list[Spec]:
    """Return a box in the colour of each mark with its letters."""
    colours = {
        "domain": [mark.letters for mark in _COLOURS],
        "range": list(_COLOURS.values()),
    }
    readable = {"condition": {"test": "datum.dark", "value": "white"}, "value": "#222222"}
    box = {"color": nominal("mark", scale=colours, legend=None)}
    return [
        marks("rect", box, stroke="white", strokeWidth=2),
        marks("text", {"text": nominal("mark"), "color": readable}, fontSize=12),
    ]


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_VOICE else f"{label[: _LONGEST_VOICE - 1].rstrip()}…"
