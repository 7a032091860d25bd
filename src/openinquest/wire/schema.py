"""JSON Schema of what the stream commands read and write."""

from typing import Any

from openinquest.wire.claims import Row
from openinquest.wire.stream import DocumentRow, ExtractRow, LinkRow, TallyRow

ROWS: dict[str, type[Row]] = {
    "document": DocumentRow,
    "extract": ExtractRow,
    "tally": TallyRow,
    "link": LinkRow,
}


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one row: `document`, `extract`, `tally` or `link`."""
    return ROWS[name].model_json_schema()
