"""JSON at the edges: the nouns to and from text, the rows of streams, their schemas."""

from openinquest.wire.nouns import from_json, to_json, to_plain
from openinquest.wire.schema import ROWS, json_schema
from openinquest.wire.stream import DocumentRow, extract_row, link_row, read_document_row, tally_row

__all__ = [
    "ROWS",
    "DocumentRow",
    "extract_row",
    "from_json",
    "json_schema",
    "link_row",
    "read_document_row",
    "tally_row",
    "to_json",
    "to_plain",
]
