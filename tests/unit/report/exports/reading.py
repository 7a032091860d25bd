"""Exports of the invented incident, read back by nothing but the standard library."""

import csv
import io
from dataclasses import replace

from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.model import Figure, Group, Harm, Place, Precision, Reconciliation, ReportFormat
from openinquest.report import Profile, compose_finding, render

FINDING = compose_finding(INCIDENT, **PARTS)


def rows_of(*findings, format, profile=Profile.FULL):
    """Return the header and the rows of a table."""
    reader = csv.DictReader(io.StringIO(_text(findings, format, profile), newline=""))
    return tuple(reader.fieldnames), list(reader)


def row_of(finding, *, format, profile=Profile.FULL):
    """Return the one row of a table on one incident."""
    _, (row,) = rows_of(finding, format=format, profile=profile)
    return row


def lines_of(*findings, format, profile=Profile.FULL):
    """Return the text of an export."""
    return _text(findings, format, profile)


def _text(findings, format, profile):
    return render(findings, format=ReportFormat(format), profile=profile).decode()


def with_figures(*figures, **beside):
    """Return the finding with other figures, all by rules beside the one that is told."""
    told = tuple(figure for figure in figures if figure.rule == "airwars-1")
    others = tuple(figure for figure in figures if figure.rule != "airwars-1")
    return replace(FINDING, figures=told, beside=Reconciliation(by_other_rules=others, **beside))


def a_figure(rule, low, high, *, harm=Harm.KILLED, group=Group.ALL, best=None, notes=()):
    """Return a figure of which no claim is held."""
    return Figure(harm, group, low, high, rule, None, None, best=best, notes=notes)


def at(finding, *, when=None, where=None):
    """Return a finding on another day or place."""
    return replace(finding, incident=replace(finding.incident, when=when, where=where))


def a_place(precision, *, latitude=36.335, longitude=43.119, name="Tal Nasra", country="IQ"):
    """Return a place with coordinates."""
    return Place(name, latitude, longitude, Precision(precision), country)
