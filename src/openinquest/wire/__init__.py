"""JSON, tables and mail at the edges: nouns to and from text, rows of streams and recorders."""

from openinquest.wire.csv_table import Cell, write_table
from openinquest.wire.heads import read_heads
from openinquest.wire.mail import BROKEN_MAIL, parse_mail
from openinquest.wire.nouns import from_json, to_json, to_plain
from openinquest.wire.recorder_columns import (
    ACLED_COLUMNS,
    AIRWARS_BELLIGERENT,
    AIRWARS_COLUMNS,
    AIRWARS_GROUPS,
    AIRWARS_SOURCES,
    AIRWARS_STATEMENTS,
    AIRWARS_SUMMARY,
    AIRWARS_VICTIMS,
    IBC_COLUMNS,
    UCDP_COLUMNS,
    UNDETERMINED,
)
from openinquest.wire.recorder_rows import read_rows
from openinquest.wire.schema import ROWS, json_schema
from openinquest.wire.stream import (
    DocumentRow,
    addresses_in_row,
    document_row,
    extract_row,
    link_row,
    read_document_row,
    tally_row,
)

__all__ = [
    "ACLED_COLUMNS",
    "AIRWARS_BELLIGERENT",
    "AIRWARS_COLUMNS",
    "AIRWARS_GROUPS",
    "AIRWARS_SOURCES",
    "AIRWARS_STATEMENTS",
    "AIRWARS_SUMMARY",
    "AIRWARS_VICTIMS",
    "BROKEN_MAIL",
    "IBC_COLUMNS",
    "ROWS",
    "UCDP_COLUMNS",
    "UNDETERMINED",
    "Cell",
    "DocumentRow",
    "addresses_in_row",
    "document_row",
    "extract_row",
    "from_json",
    "json_schema",
    "link_row",
    "parse_mail",
    "read_document_row",
    "read_heads",
    "read_rows",
    "tally_row",
    "to_json",
    "to_plain",
    "write_table",
]
