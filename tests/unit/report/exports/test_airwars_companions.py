import pytest
from unit.report.exports.reading import FINDING, rows_of

from openinquest.errors import NamesWithheld
from openinquest.report import Profile


def test_each_document_is_a_source():
    header, rows = rows_of(FINDING, format="airwars-sources")

    assert " ".join(header) == (
        "post_id post_status permalink code date name language url archive_url media hash"
    )
    assert len(rows) == len(FINDING.documents)
    assert rows[0]["name"] == "Harbour Radio"
    assert rows[0]["code"] == FINDING.incident.id


def test_the_hash_of_a_text_that_can_be_guessed_is_not_published():
    _, full = rows_of(FINDING, format="airwars-sources")
    _, public = rows_of(FINDING, format="airwars-sources", profile=Profile.PUBLIC)

    short = [len(document.text) < 500 for document in FINDING.documents]
    assert any(short)
    assert all(row["hash"] for row in full)
    assert [row["hash"] == "" for row in public] == short


def test_armed_forces_and_groups_speak_in_the_table_of_statements():
    header, rows = rows_of(FINDING, format="airwars-statements")

    assert " ".join(header) == (
        "post_id code belligerent_id belligerent_name belligerent_slug date url statement hash"
    )
    assert {row["belligerent_slug"] for row in rows} == {"the-government", "defence-ministry"}


def test_victims_are_named_in_the_full_profile():
    header, rows = rows_of(FINDING, format="airwars-victims")

    assert " ".join(header) == (
        "post_id post_status permalink code date name name_arabic name_hebrew name_ukrainian "
        "gender pregnant age exact_age killed_or_injured additional_notes url "
        "reconciliation_id group_code in_group num_group_members hash"
    )
    assert [row["killed_or_injured"] for row in rows] == ["killed"] * len(rows)
    assert all(row["name"] for row in rows)


@pytest.mark.parametrize("profile", [Profile.PARTNER, Profile.PUBLIC])
def test_no_table_of_victims_is_made_for_others(profile):
    with pytest.raises(NamesWithheld, match=profile.value):
        rows_of(FINDING, format="airwars-victims", profile=profile)
