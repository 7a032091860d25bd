"""What a report tells of a finding, section by section, for every format at once.

To add a section: write a function from a `Page` to a `Section`, or to None
where there is nothing to tell, and put it in its place in `SECTIONS`. HTML,
PDF and Markdown have it then.
"""

from collections.abc import Callable

from openinquest.report.blocks import Section
from openinquest.report.page import Page
from openinquest.report.sections.checked import quantities
from openinquest.report.sections.claimed import claims, persons
from openinquest.report.sections.explained import explanations
from openinquest.report.sections.graded import grades
from openinquest.report.sections.heard import voices
from openinquest.report.sections.logged import change_log
from openinquest.report.sections.mapped import place
from openinquest.report.sections.reconciled import facts, figures, figures_by_source
from openinquest.report.sections.sources import documents, sources
from openinquest.report.sections.told import (
    method_and_limits,
    positions,
    summary,
    unknowns,
    withheld,
)
from openinquest.report.sections.weighed import matrix

SECTIONS: tuple[Callable[[Page], Section | None], ...] = (
    summary,
    method_and_limits,
    withheld,
    place,
    facts,
    voices,
    figures_by_source,
    figures,
    explanations,
    matrix,
    quantities,
    grades,
    unknowns,
    positions,
    persons,
    claims,
    sources,
    documents,
    change_log,
)
"""In the order in which they stand."""


def sections_of(page: Page) -> tuple[Section, ...]:
    """Return the sections that have something to tell of a finding, in order."""
    told = (section(page) for section in SECTIONS)
    return tuple(section for section in told if section is not None)
