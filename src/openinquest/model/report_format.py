"""The formats of a report, and the file that each makes."""

from enum import StrEnum
from typing import NamedTuple


class _Form(NamedTuple):
    suffix: str
    media_type: str
    holds_many: bool


class ReportFormat(StrEnum):
    """A format that a report can have, by the name that `--format` takes."""

    HTML = "html"
    JSON = "json"

    @property
    def suffix(self) -> str:
        """What the name of its file ends in, without the first dot: "html", "ucdp.csv"."""
        return _FORMS[self].suffix

    @property
    def media_type(self) -> str:
        """Its media type (IANA), as a server would state it."""
        return _FORMS[self].media_type

    @property
    def holds_many(self) -> bool:
        """Whether all incidents of a case go into one file, as into a table."""
        return _FORMS[self].holds_many


_FORMS: dict[ReportFormat, _Form] = {
    ReportFormat.HTML: _Form("html", "text/html", holds_many=False),
    ReportFormat.JSON: _Form("json", "application/json", holds_many=False),
}
