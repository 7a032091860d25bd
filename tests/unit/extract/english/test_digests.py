"""A page that tells of several incidents gives no figure to one."""

import pytest

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.digests import find_digest
from openinquest.model import Document, DocumentId, Toll

NIGHT = (
    "Three people were killed and two wounded overnight, officers said. "
    "About 1:10 a.m. a grocer was shot dead on Mill Lane. "
    "Around 3 a.m. a driver was shot in the leg near the old port. "
    "In another attack, two brothers were killed at a petrol station."
)


def scopes(title, text):
    document = Document(DocumentId("d1"), text, title=title)
    claims = EnglishExtractor().extract(document).claims
    return [claim.detail.scope.value for claim in claims if isinstance(claim.detail, Toll)]


def test_totals_of_a_digest_count_a_period_and_its_people_are_of_other_incidents():
    found = scopes("Shootings leave three dead", NIGHT)

    assert found[:3] == ["total", "total", "total"]
    assert set(found[3:]) == {"other"}


def test_one_incident_told_with_its_hours_is_no_digest():
    text = (
        "A bomb went off at the gate. At 9 a.m. the guards found a driver dead. "
        "At 11 a.m. the gate was opened again."
    )

    assert find_digest(Document(DocumentId("d1"), text, title="Bomb kills driver")) is None


@pytest.mark.parametrize("title", ["Baker killed at home", None])
def test_two_openings_make_a_digest_only_where_the_title_speaks_of_many(title):
    text = "About 1 a.m. a grocer was shot. Earlier, a driver was hit by a round."

    assert find_digest(Document(DocumentId("d1"), text, title=title)) is None
    assert find_digest(Document(DocumentId("d1"), text, title="Night of shootings")) == 0


def test_empty_lines_and_blanks_before_an_opening_change_nothing():
    spaced = NIGHT.replace(". About", ".\n \n\n  \t About").replace(". Around", ".\n\n\n\nAround")

    assert scopes("Shootings leave three dead", spaced) == scopes(
        "Shootings leave three dead", NIGHT
    )
