"""Which formats a report has, and which file names mean which."""

import json

import pytest
from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.errors import InputError
from openinquest.model import ReportFormat
from openinquest.report import Profile, compose_finding, format_of_suffix, render

FINDING = compose_finding(INCIDENT, **PARTS)


@pytest.mark.parametrize("format", ReportFormat)
def test_every_format_can_be_rendered(format):
    assert render((FINDING,), format=format, profile=Profile.FULL)


def test_json_of_two_incidents_holds_both():
    content = render((FINDING, FINDING), format=ReportFormat.JSON, profile=Profile.FULL)

    assert len(json.loads(content)["findings"]) == 2


def test_no_two_formats_make_a_file_of_one_name():
    assert len({format.suffix for format in ReportFormat}) == len(ReportFormat)


@pytest.mark.parametrize("format", ReportFormat)
def test_a_suffix_names_its_format(format):
    assert format_of_suffix(format.suffix) is format


def test_unknown_suffix_is_refused_with_the_known_ones():
    with pytest.raises(InputError, match="html, pdf, md, json"):
        format_of_suffix("exe")
