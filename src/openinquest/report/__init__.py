"""All of it -> a finding, and its pages: HTML, PDF, Markdown, text, JSON, tables."""

from openinquest.report.account_sentences import letter
from openinquest.report.blocks import Chapter, Cite, Picture, Section, Words
from openinquest.report.changes import tell_changes
from openinquest.report.citations import number_claims
from openinquest.report.claim_words import detail_words, notes_of
from openinquest.report.columns import quote_in_line
from openinquest.report.copied import changes_in
from openinquest.report.difference_words import tell_differences
from openinquest.report.escape import safe_text
from openinquest.report.exports import PLAIN_COLUMNS
from openinquest.report.finding import compose_finding
from openinquest.report.formats import format_of_suffix, load_drawing, render, render_json
from openinquest.report.head_words import head_words
from openinquest.report.highlight import Highlight, Piece, cut_at_claims
from openinquest.report.html import html_filters, render_html
from openinquest.report.model_estimate import total_note, total_rows
from openinquest.report.outline import outline
from openinquest.report.precision_area import RADIUS_METRES
from openinquest.report.private_names import withheld_names, withhold
from openinquest.report.profiles import (
    NOTHING_WITHHELD,
    Profile,
    Withheld,
    redact,
    redacted_by,
    redacted_values,
    withheld_in,
)
from openinquest.report.reasons import REASON_WITHHELD
from openinquest.report.shown_ids import lasting_id
from openinquest.report.terminal import render_text
from openinquest.report.versions import Differs, compare_findings
from openinquest.report.voices import account_words
from openinquest.report.why import render_why

__all__ = [
    "changes_in",
    "Chapter",
    "Cite",
    "Picture",
    "Highlight",
    "Piece",
    "cut_at_claims",
    "safe_text",
    "Section",
    "Words",
    "Differs",
    "compare_findings",
    "NOTHING_WITHHELD",
    "PLAIN_COLUMNS",
    "REASON_WITHHELD",
    "Profile",
    "RADIUS_METRES",
    "Withheld",
    "account_words",
    "compose_finding",
    "detail_words",
    "format_of_suffix",
    "lasting_id",
    "load_drawing",
    "head_words",
    "html_filters",
    "letter",
    "notes_of",
    "number_claims",
    "outline",
    "quote_in_line",
    "redact",
    "redacted_by",
    "redacted_values",
    "render",
    "render_html",
    "render_json",
    "render_text",
    "render_why",
    "tell_changes",
    "tell_differences",
    "total_note",
    "total_rows",
    "withheld_in",
    "withheld_names",
    "withhold",
]
