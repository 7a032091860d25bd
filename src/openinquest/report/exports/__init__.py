"""A finding for other programs: tables, maps, linked data."""

from collections.abc import Callable, Sequence

from openinquest.model import Finding, ReportFormat
from openinquest.report.exports.acled import render_acled
from openinquest.report.exports.airwars import render_airwars
from openinquest.report.exports.airwars_companions import (
    render_airwars_sources,
    render_airwars_statements,
    render_airwars_victims,
)
from openinquest.report.exports.ftm import render_ftm
from openinquest.report.exports.geojson import render_geojson
from openinquest.report.exports.ibc import render_ibc
from openinquest.report.exports.jsonld import render_jsonld
from openinquest.report.exports.plain_table import PLAIN_COLUMNS, render_plain_table
from openinquest.report.exports.ucdp import render_ucdp
from openinquest.report.profiles import Profile

__all__ = ["EXPORTS", "PLAIN_COLUMNS", "render_jsonld"]

EXPORTS: dict[ReportFormat, Callable[[Sequence[Finding], Profile], bytes]] = {
    ReportFormat.CSV: render_plain_table,
    ReportFormat.GEOJSON: render_geojson,
    ReportFormat.JSONLD: render_jsonld,
    ReportFormat.FTM: render_ftm,
    ReportFormat.AIRWARS: render_airwars,
    ReportFormat.AIRWARS_SOURCES: render_airwars_sources,
    ReportFormat.AIRWARS_STATEMENTS: render_airwars_statements,
    ReportFormat.AIRWARS_VICTIMS: render_airwars_victims,
    ReportFormat.UCDP: render_ucdp,
    ReportFormat.ACLED: render_acled,
    ReportFormat.IBC: render_ibc,
}
"""What makes the bytes of each of these formats."""
