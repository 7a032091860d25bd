"""Who is heard where, as a picture: a row for each voice, a column for each document."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair
import vl_convert

from openinquest.model import DocumentId
from openinquest.report.heard import Heard, How

_ROW_PX, _COLUMN_PX = 23, 32
_LABEL_PX = 300
_LONGEST_LABEL = 42

_ORIGINAL, _COPY = "a text", "the same text"
_ALONE = "voices heard here only"

# Colour and shape both tell how: neither print nor colour blindness loses it.
_LOOKS: dict[str, tuple[str, str]] = {
    How.OWN.value: ("#0b5394", "circle"),
    How.QUOTED.value: ("#a35200", "diamond"),
    How.CREDITED.value: ("#00694b", "triangle-right"),
    How.COPIED.value: ("#7a3b69", "triangle-down"),
    _ORIGINAL: ("#333333", "square"),
    _COPY: ("#8a8a8a", "cross"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its key, its label, and how each document has what it stands for."""

    key: str
    label: str
    marks: Mapping[DocumentId, str]


def draw_voices(
    heard: Heard, *, voice: Callable[[str], str], document: Callable[[DocumentId], str]
) -> str:
    """Return the picture as SVG, the same for the same voices.

    First the texts that several documents carry, then the voices that several
    carry, then how many voices each document has to itself.

    Args:
        heard: Holds a voice or a text that several documents carry.
        voice: Turns the label of a voice into what may be shown of it.
        document: Gives a document its name, as it may be shown.
    """
    rows = _rows(heard, voice, document)
    columns = {one.id: f"{place:04d}" for place, one in enumerate(heard.documents)}
    heads = {columns[one.id]: _short(document(one.id)) for one in heard.documents}
    labels = {row.key: _short(row.label) for row in rows} | {_ALONE: _ALONE}
    x = altair.X("column:N", **_keyed(heads, orient="top", labelAngle=-60, labelAlign="left"))
    y = altair.Y("row:N", **_keyed(labels))
    chart = altair.layer(
        _lines(rows, columns).encode(y=y),
        _marks(rows, columns).encode(x=x, y=y),
        _counts(heard, columns).encode(x=x, y=y),
    ).properties(width=altair.Step(_COLUMN_PX), height=altair.Step(_ROW_PX))
    chart = chart.configure(
        font="Noto Sans, DejaVu Sans, Arial, sans-serif",
        view=altair.ViewConfig(stroke="#c8c8c8"),
        legend=altair.LegendConfig(labelFontSize=12, symbolSize=90, orient="bottom"),
        background="white",
        aria=False,
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(validate=False))
    return svg


def _rows(
    heard: Heard, voice: Callable[[str], str], document: Callable[[DocumentId], str]
) -> list[_Row]:
    texts = [
        (f"text of {document(original)}", {original: _ORIGINAL} | dict.fromkeys(copies, _COPY))
        for original, copies in heard.copies.items()
    ]
    shared = [
        (voice(one.origin.label), {d: how.value for d, how in one.heard.items()})
        for one in heard.voices
        if one.is_shared
    ]
    return [
        _Row(f"{place:04d}", label, marks) for place, (label, marks) in enumerate(texts + shared)
    ]


def _keyed(labels: Mapping[str, str], **options: Any) -> dict[str, Any]:  # noqa: ANN401  # the library's
    """Return what turns the keys of rows or columns into labels: these would not be unique."""
    axis = altair.Axis(
        labelExpr=f"({json.dumps(dict(labels))})[datum.value]",
        labelFontSize=12,
        labelLimit=_LABEL_PX,
        labelPadding=6,
        labelOverlap=False,
        ticks=False,
        grid=True,
        gridColor="#eeeeee",
        domain=False,
        **options,
    )
    return {"title": None, "scale": altair.Scale(domain=list(labels)), "axis": axis}


def _lines(rows: Sequence[_Row], columns: Mapping[DocumentId, str]) -> altair.Chart:
    """Return a thin line through each row, from its first document to its last."""
    spans = [
        {"row": row.key, "first": min(held), "last": max(held)}
        for row in rows
        if (held := [columns[document] for document in row.marks])
    ]
    made: altair.Chart = (
        altair.Chart(altair.InlineData(values=spans))
        .mark_rule(color="#b8b8b8", strokeWidth=1.5)
        .encode(x="first:N", x2="last:N")
    )
    return made


def _marks(rows: Sequence[_Row], columns: Mapping[DocumentId, str]) -> altair.Chart:
    values = [
        {"row": row.key, "column": columns[document], "how": how}
        for row in rows
        for document, how in row.marks.items()
    ]
    occurring = {value["how"] for value in values}
    domain = [how for how in _LOOKS if how in occurring]
    colours, shapes = ([_LOOKS[how][part] for how in domain] for part in (0, 1))
    made: altair.Chart = (
        altair.Chart(altair.InlineData(values=values))
        .mark_point(filled=True, size=85, opacity=1)
        .encode(
            color=altair.Color(
                "how:N", title=None, scale=altair.Scale(domain=domain, range=colours)
            ),
            shape=altair.Shape(
                "how:N", title=None, scale=altair.Scale(domain=domain, range=shapes)
            ),
        )
    )
    return made


def _counts(heard: Heard, columns: Mapping[DocumentId, str]) -> altair.Chart:
    values = [
        {"row": _ALONE, "column": columns[one.id], "words": str(heard.alone_in(one.id))}
        for one in heard.documents
    ]
    made: altair.Chart = (
        altair.Chart(altair.InlineData(values=values))
        .mark_text(fontSize=12, color="#222222")
        .encode(text="words:N")
    )
    return made


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"
