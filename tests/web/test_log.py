"""The log of the case in the browser."""

from web.conftest import store_of


def test_the_log_stands_newest_first_and_is_paged(shared_workbench):
    with store_of(shared_workbench) as store:
        head = store.head()
    with shared_workbench.client() as client:
        first = client.get("/log")
        older = client.get("/log", params={"until": 2})

    assert head.hash in first.text
    assert first.text.index(f'id="e{head.count}"') < first.text.index(f'id="e{head.count - 1}"')
    assert 'id="e2"' in older.text
    assert 'id="e3"' not in older.text
    assert 'rel="prev"' in older.text


def checked(client, heads):
    """Return what the page of a check is told until it has ended."""
    begun = client.post("/log/check", data={"heads": heads})
    with client.stream("GET", f"{begun.headers['location']}/events") as events:
        return "".join(events.iter_text())


def test_the_case_is_checked_against_a_head_that_was_kept(team_workbench):
    with store_of(team_workbench) as store:
        head = store.head()
    kept = f"The audit of the case ends at entry {head.count} with the hash {head.hash}."
    with team_workbench.client("Amal") as client:
        holds = checked(client, kept)
        broken = checked(client, kept.replace(head.hash, "ab" * 32))

    assert "Everything is as it was recorded" in holds
    assert "Not everything is as it was recorded" in broken


def test_a_viewer_is_refused_the_log(team_workbench):
    with team_workbench.client("Vera") as client:
        assert client.get("/log").status_code == 403
