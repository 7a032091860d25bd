"""Who is heard where, as a picture: a row for each voice, a column for each document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from openinquest.model import DocumentId
from openinquest.report.heard import Heard, How
from openinquest.report.vega import (
    Spec,
    colour_and_shape,
    label_of_key,
    marks,
    nominal,
    of,
    svg_of,
)

_ROW_PX, _COLUMN_PX = 23, 32
_LABEL_PX = 300
_LONGEST_LABEL = 42

_ORIGINAL, _COPY = "a text", "the same text"
_ALONE = "voices heard here only"

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
    x = _keyed("column", heads, orient="top", labelAngle=-60, labelAlign="left")
    y = _keyed("row", labels)
    drawing = {
        "layer": [_lines(rows, columns), _marks(rows, columns, x), _counts(heard, columns, x)],
        "encoding": {"y": y},
        "width": {"step": _COLUMN_PX},
        "height": {"step": _ROW_PX},
    }
    legend = {"labelFontSize": 12, "symbolSize": 90, "orient": "bottom"}
    return svg_of(drawing, legend=legend, aria=False)


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


def _keyed(field: str, labels: Mapping[str, str], **options: object) -> Spec:
    """Return what turns the keys of rows or columns into labels: these would not be unique."""
    axis = {
        "labelExpr": label_of_key(labels),
        "labelFontSize": 12,
        "labelLimit": _LABEL_PX,
        "labelPadding": 6,
        "labelOverlap": False,
        "ticks": False,
        "grid": True,
        "gridColor": "#eeeeee",
        "domain": False,
        **options,
    }
    return nominal(field, title=None, scale={"domain": list(labels)}, axis=axis)


def _lines(rows: Sequence[_Row], columns: Mapping[DocumentId, str]) -> Spec:
    """Return a thin line through each row, from its first document to its last."""
    spans = [
        {"row": row.key, "first": min(held), "last": max(held)}
        for row in rows
        if (held := [columns[document] for document in row.marks])
    ]
    across = {"x": nominal("first"), "x2": {"field": "last"}}
    return marks("rule", across, color="#b8b8b8", strokeWidth=1.5) | of(spans)


def _marks(rows: Sequence[_Row], columns: Mapping[DocumentId, str], x: Spec) -> Spec:
    values = [
        {"row": row.key, "column": columns[document], "how": how}
        for row in rows
        for document, how in row.marks.items()
    ]
    occurring = {value["how"] for value in values}
    looks = {how: look for how, look in _LOOKS.items() if how in occurring}
    channels = {"x": x, **colour_and_shape("how", looks)}
    return marks("point", channels, filled=True, size=85, opacity=1) | of(values)


def _counts(heard: Heard, columns: Mapping[DocumentId, str], x: Spec) -> Spec:
    values = [
        {"row": _ALONE, "column": columns[one.id], "words": str(heard.alone_in(one.id))}
        for one in heard.documents
    ]
    channels = {"x": x, "text": nominal("words")}
    return marks("text", channels, fontSize=12, color="#222222") | of(values)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"
