"""Who is let in, what is taken, and what every answer says to the browser."""

import re

import httpx
import pytest
from web.conftest import MEMBERS, PASSWORD, csrf_of

from openinquest.people import Right
from openinquest.web.pages import ROUTERS

OPEN = {"/login", "/language/{language}"}
"""What is reached without having been let in."""


def rights_of(route):
    calls = (each.call for each in route.dependant.dependencies)
    return {call.right for call in calls if hasattr(call, "right")}


def test_every_route_says_which_right_it_takes():
    routes = [route for router in ROUTERS for route in router.routes]

    unguarded = {route.path for route in routes if not rights_of(route)}

    assert routes
    assert unguarded == OPEN


def test_alone_on_this_machine_nobody_logs_in(shared_workbench):
    with shared_workbench.client() as client:
        answer = client.get("/")

    assert (answer.status_code, answer.history) == (200, [])
    assert "Noor" in answer.text


def test_another_name_that_leads_here_is_refused(shared_workbench):
    with shared_workbench.client() as client:
        answer = client.get("/", headers={"host": "rebound.example"})

    assert answer.status_code == 421
    assert "Kirkuk" not in answer.text


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_a_form_of_another_site_is_refused(shared_workbench, origin):
    with shared_workbench.client() as client:
        token = csrf_of(client.get("/"))
        answer = client.post("/logout", data={"csrf": token}, headers={"origin": origin})

    assert answer.status_code == 403


def test_a_form_without_the_token_of_the_session_is_refused(shared_workbench):
    with shared_workbench.client() as client:
        client.get("/")
        answer = client.post("/logout", data={"csrf": "guessed"})

    assert answer.status_code == 403
    assert "E190" in answer.text


def test_every_answer_closes_the_page(shared_workbench):
    with shared_workbench.client() as client:
        for path in ("/", "/incidents/none", "/static/none", "/api/openapi.json"):
            headers = client.get(path).headers
            policy = headers["content-security-policy"]

            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert headers["cache-control"] == "no-store"
            assert headers["x-content-type-options"] == "nosniff"


def test_a_body_that_is_too_large_is_refused_whatever_it_says_of_itself(shared_workbench):
    def endless():
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n'
        for _ in range(80):
            yield b"a" * 1_000_000

    with shared_workbench.client() as client:
        headers = {"content-type": "multipart/form-data; boundary=x"}
        try:
            status = client.post("/add", content=endless(), headers=headers).status_code
        except httpx.WriteError:  # the server stopped to listen
            status = 413

    assert status == 413


def test_members_log_in_and_out_again(team_workbench):
    with team_workbench.client() as client:
        refused = client.get("/")
        data = {"csrf": csrf_of(client.get("/login")), "name": "Vera", "password": PASSWORD}
        entered = client.post("/login", data=data, follow_redirects=True)
        cookie = entered.history[0].headers["set-cookie"].lower()
        left = client.post("/logout", data={"csrf": csrf_of(entered)})
        after = client.get("/")

    assert refused.status_code == 401
    assert "Vera" in entered.text
    assert "Vera" not in after.text
    assert left.status_code == 303
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_many_wrong_passwords_are_slowed(team_workbench):
    with team_workbench.client() as client:
        data = {"csrf": csrf_of(client.get("/login")), "name": "Rui", "password": "wrong"}
        seen = [client.post("/login", data=data).status_code for _ in range(7)]

    assert seen[0] == 401
    assert seen[-1] == 429


def test_a_viewer_is_refused_what_is_for_others(team_workbench):
    with team_workbench.client("Vera") as client:
        assert client.get("/").status_code == 200
        assert client.get("/documents/abc").status_code == 403


@pytest.mark.parametrize("member", MEMBERS)
def test_each_role_is_let_in_where_it_may_and_nowhere_else(team_workbench, member):
    from openinquest.model import Member
    from openinquest.people import may

    routes = [route for router in ROUTERS for route in router.routes if route.path not in OPEN]
    with team_workbench.client(member) as client:
        for route in routes:
            (right,) = rights_of(route)
            path = re.sub(r"\{profile\}", "public", route.path)
            path = re.sub(r"\{\w+\}", "none", path)
            for method in route.methods:
                answer = client.request(method, path)
                allowed = may(Member(member, MEMBERS[member]), Right(right))

                assert (answer.status_code == 403) != allowed, (method, path)
