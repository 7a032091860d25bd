"""Findings as one HTML file that stands alone: no network, no script."""

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from openinquest.model import ClaimKind, Finding, day_in_words
from openinquest.report.account_sentences import letter
from openinquest.report.claim_words import detail_words, notes_of, person_words
from openinquest.report.codes import code_words
from openinquest.report.escape import isolated, safe_text
from openinquest.report.model_estimate import HEADING
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile, Withheld, withheld_in
from openinquest.report.wording import HARM_WORDS, capitalised, group_words, how_many


def render_html(findings: Sequence[Finding], *, profile: Profile) -> str:
    """Return a report on `findings` as one self-contained HTML file.

    Everything that came from a document is escaped, addresses are followed
    only to the web, and ids come from digests. Partner and public reports
    show no private name, wherever it stands, and no document whole.

    Args:
        findings: In the order in which they are to stand; with several, an
            index comes first.
        profile: Who will read it.
    """
    withheld = withheld_in(*findings, profile=profile)
    environment = _environment(withheld)
    return environment.get_template("report.html.j2").render(
        pages=[open_page(finding, profile) for finding in findings],
        profile=profile,
        kinds=list(ClaimKind),
        picture=lambda page: _picture(page, withheld),
    )


def _environment(withheld: Withheld) -> Environment:
    """Return the templates, with every text on its way out looked through for names."""

    def last_look(value: object) -> object:
        plain = isinstance(value, str) and not isinstance(value, Markup)
        return withheld.text(str(value)) if plain else value

    environment = Environment(
        loader=PackageLoader("openinquest.report"),
        autoescape=True,
        finalize=last_look,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        words=lambda text: isolated(withheld.text(text)),
        running=lambda text: safe_text(withheld.text(text)),
        link=withheld.link,
        day=day_in_words,
        detail=detail_words,
        notes=notes_of,
        person=person_words,
        letter=letter,
        capitalised=capitalised,
    )
    environment.globals.update(
        harm_words=HARM_WORDS,
        group_words=group_words,
        estimate_heading=HEADING,
        how_many=how_many,
        code_words=code_words,
    )
    return environment


def _picture(page: Page, withheld: Withheld) -> str:
    # The drawing library takes half a second to load: only when there is a picture.
    from openinquest.report.picture import draw_figures

    return draw_figures(page.stated, shown=withheld.text)
