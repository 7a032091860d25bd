"""Who works on the case is changed in the browser."""

import re
from contextlib import contextmanager

from web.conftest import PASSWORD, csrf_of, store_of


@contextmanager
def logged_in(running, member):
    with running.client(follow_redirects=True) as client:
        token = csrf_of(client.get("/login"))
        client.post("/login", data={"csrf": token, "name": member, "password": PASSWORD})
        yield client


def role_form(page, name):
    """Return what the form sends that changes the role of a member."""
    forms = re.findall(r'action="/people/role".*?</form>', page.text, re.DOTALL)
    form = next(each for each in forms if f'value="{name}"' in each)
    seen = re.search(r'name="seen" value="([^"]+)"', form)[1].replace("&#34;", '"')
    return {"csrf": csrf_of(page), "name": name, "seen": seen}


def test_whoever_is_alone_becomes_the_first_member_and_stays_in(workbench):
    with workbench.client() as client:
        page = client.get("/people")
        data = {"csrf": csrf_of(page), "name": "Ada", "role": "administrator"}
        added = client.post("/people", data=data)
        key = re.search(r"data-new-key>([^<]+)<", added.text)[1]
        again = client.get("/people")
    with workbench.client() as other:
        stranger = other.get("/")
        by_key = other.get("/", headers={"authorization": f"Bearer {key}"})

    assert again.status_code == 200
    assert key not in again.text
    assert stranger.status_code == 401
    assert by_key.status_code == 200


def test_a_role_is_not_changed_by_who_saw_another(team_workbench):
    with team_workbench.client("Ada") as api, logged_in(team_workbench, "Ada") as client:
        assert api.get("/people").status_code == 200
        form = role_form(client.get("/people"), "Amal")
        first = client.post("/people/role", data=form | {"role": "reviewer"})
        late = client.post("/people/role", data=form | {"role": "viewer"})
        with store_of(team_workbench) as store:
            kept = {each.name: each.role.value for each in store.members()}
        back = role_form(client.get("/people"), "Amal")
        client.post("/people/role", data=back | {"role": "analyst"})

    assert (first.status_code, late.status_code) == (200, 409)
    assert "E189" in late.text
    assert kept["Amal"] == "reviewer"


def test_others_change_their_own_only(team_workbench):
    with team_workbench.client("Vera") as client:
        statuses = [
            client.get("/people").status_code,
            client.post("/people", data={"name": "Eve", "role": "administrator"}).status_code,
            client.post("/people/keys", data={"name": "Ada", "key": "mine"}).status_code,
            client.post(
                "/people/password", data={"name": "Ada", "password": PASSWORD + PASSWORD}
            ).status_code,
        ]
        own = client.post("/people/keys", data={"name": "Vera", "key": "laptop"})
        taken = client.post("/people/keys/revoke", data={"name": "Vera", "key": "laptop"})

    assert statuses == [403, 403, 403, 403]
    assert "data-new-key" in own.text
    assert taken.status_code == 303


def test_who_changes_their_password_says_the_present_one_and_stays_in(team_workbench):
    with logged_in(team_workbench, "Rui") as client:
        token = csrf_of(client.get("/people/me"))
        data = {"csrf": token, "name": "Rui", "password": "another password that is long"}
        refused = client.post("/people/password", data=data | {"current": "a guess"})
        changed = client.post("/people/password", data=data | {"current": PASSWORD})

    assert refused.status_code == 401
    assert (changed.status_code, changed.url.path) == (200, "/people/me")


def test_who_is_deactivated_is_let_in_no_more(team_workbench):
    with logged_in(team_workbench, "Ada") as client:
        token = csrf_of(client.get("/people"))
        made = client.post("/people", data={"csrf": token, "name": "Tem", "role": "analyst"})
        key = re.search(r"data-new-key>([^<]+)<", made.text)[1]
        headers = {"authorization": f"Bearer {key}"}
        with team_workbench.client() as other:
            before = other.get("/", headers=headers).status_code
            client.post("/people/deactivate", data=role_form(made, "Tem"))
            after = other.get("/", headers=headers).status_code

    assert (before, after) == (200, 401)
