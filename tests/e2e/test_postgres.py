"""A team's case: its tables in PostgreSQL, its originals in a folder."""

import json

import pytest

pytestmark = pytest.mark.postgres


def test_a_case_in_postgres_is_worked_on_like_one_in_a_folder(
    inquest, reports, postgres_server, tmp_path
):
    where = {
        "INQUEST_STORE": postgres_server.new_database(),
        "INQUEST_ORIGINALS": str(tmp_path / "sealed"),
    }

    made = inquest("init", "a-case", **where)
    added = inquest("add", reports, **where)
    again = inquest("init", "another", **where)
    status = inquest("status", "--json", **where)
    (tmp_path / "head.json").write_text(status.stdout)
    verified = inquest("verify", "--head", "head.json", **where)

    assert (made.returncode, added.returncode) == (0, 0), made.stderr + added.stderr
    assert again.returncode == 2
    assert "E114" in again.stderr
    told = json.loads(status.stdout)
    assert (told["documents"], told["incidents"]) == (2, 1)
    assert told["case"].startswith("postgresql://")
    assert verified.returncode == 0, verified.stdout
    assert len([path for path in (tmp_path / "sealed").rglob("*") if path.is_file()]) == 2


def test_a_database_that_does_not_answer_is_one_line(inquest, tmp_path):
    where = {
        "INQUEST_STORE": f"postgresql://case:secret@/case?host={tmp_path}",
        "INQUEST_ORIGINALS": str(tmp_path),
    }

    done = inquest("status", **where)

    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert "secret" not in done.stderr
