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
    PDF = "pdf"
    MARKDOWN = "md"
    JSON = "json"
    CSV = "csv"  # our own plain table: one row for each figure
    GEOJSON = "geojson"  # incidents on a map
    JSONLD = "jsonld"  # linked data: PROV-O and Web Annotation
    FTM = "ftm"  # entities of FollowTheMoney, one a line
    AIRWARS = "airwars"  # incidents in the columns of Airwars, and the tables beside them
    AIRWARS_SOURCES = "airwars-sources"
    AIRWARS_STATEMENTS = "airwars-statements"
    AIRWARS_VICTIMS = "airwars-victims"
    UCDP = "ucdp"  # in those of UCDP's Georeferenced Event Dataset
    ACLED = "acled"  # in those of ACLED
    IBC = "ibc"  # in those of Iraq Body Count

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
    ReportFormat.PDF: _Form("pdf", "application/pdf", holds_many=False),
    ReportFormat.MARKDOWN: _Form("md", "text/markdown", holds_many=False),
    ReportFormat.JSON: _Form("json", "application/json", holds_many=False),
    ReportFormat.CSV: _Form("csv", "text/csv", holds_many=True),
    ReportFormat.GEOJSON: _Form("geojson", "application/geo+json", holds_many=True),
    ReportFormat.JSONLD: _Form("jsonld", "application/ld+json", holds_many=False),
    ReportFormat.FTM: _Form("ftm.json", "application/json+ftm", holds_many=True),
    ReportFormat.AIRWARS: _Form("airwars.csv", "text/csv", holds_many=True),
    ReportFormat.AIRWARS_SOURCES: _Form("airwars-sources.csv", "text/csv", holds_many=True),
    ReportFormat.AIRWARS_STATEMENTS: _Form("airwars-statements.csv", "text/csv", holds_many=True),
    ReportFormat.AIRWARS_VICTIMS: _Form("airwars-victims.csv", "text/csv", holds_many=True),
    ReportFormat.UCDP: _Form("ucdp.csv", "text/csv", holds_many=True),
    ReportFormat.ACLED: _Form("acled.csv", "text/csv", holds_many=True),
    ReportFormat.IBC: _Form("ibc.csv", "text/csv", holds_many=True),
}
