"""The interface and the pages take anything: what means nothing is refused, never a crash."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from web.conftest import MEMBERS

from openinquest.web.api import ROUTERS as OF_PROGRAMS
from openinquest.web.pages import ROUTERS as OF_PEOPLE

SOAKS = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
SETTINGS = Path(__file__).with_name("schemathesis.toml")
ROUTES = [route for router in (*OF_PEOPLE, *OF_PROGRAMS) for route in router.routes]
ODD = (
    "\0",
    "a\0b",
    "\ud800",
    "\u202e",
    "../..",
    "a/b",
    "%00",
    "9" * 400,
    "-1",
    "1e400",
    "NaN",
    "'",
)


def test_the_interface_holds_what_it_promises_whatever_is_sent(team_workbench, tmp_path):
    command = [
        *(Path(sys.executable).with_name("schemathesis"), "--config-file", SETTINGS),
        *("run", f"{team_workbench.address}api/openapi.json", "--checks", "all"),
        *("--header", f"Authorization: Bearer {team_workbench.keys['Ada']}"),
        *("--max-examples", "500" if SOAKS else "2"),
        *(() if SOAKS else ("--seed", "1")),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
    assert re.search(r"Tested: +(\d+)", done.stdout)[1] == str(len(operations()))


@cache
def operations():
    return [
        (route.path, method)
        for router in OF_PROGRAMS
        for route in router.routes
        for method in route.methods
    ]


def fields_of(dependant):
    """Return the names of what a route takes in its address and in its form."""
    asked = [each.alias for each in dependant.query_params]
    form = []
    for each in dependant.body_params:
        kind = each.field_info.annotation
        is_model = isinstance(kind, type) and issubclass(kind, BaseModel)
        form += list(kind.model_fields) if is_model else [each.alias]
    for further in dependant.dependencies:
        more_asked, more_form = fields_of(further)
        asked, form = asked + more_asked, form + more_form
    return asked, form


@pytest.fixture(scope="module")
def known(team_workbench):
    """Return names in the case that lead somewhere."""
    with team_workbench.client("Ada") as client:
        listed = [
            client.get(f"/api/{each}").json() for each in ("incidents", "documents", "claims")
        ]
    return [each["id"] for things in listed for each in things[:4]]


def encoded(value):
    return quote(value, safe="", errors="surrogatepass")


@given(data=st.data())
def test_every_address_answers_in_one_clear_line_whatever_is_asked(team_workbench, known, data):
    route = data.draw(st.sampled_from(ROUTES))
    words = st.text(max_size=20).filter(lambda word: word not in MEMBERS)
    values = st.one_of(st.sampled_from(known), st.sampled_from(ODD), words, st.just("1"))
    asked, form = fields_of(route.dependant)
    path = re.sub(r"\{(\w+)\}", lambda _: encoded(data.draw(values)) or "0", route.path)
    query = data.draw(st.dictionaries(st.sampled_from([*asked, "x"]), values))
    sent = data.draw(st.dictionaries(st.sampled_from([*form, "seen", "x"]), values))
    body = "&".join(f"{name}={encoded(value)}" for name, value in sent.items())
    kinds = ["application/x-www-form-urlencoded", "multipart/form-data", "application/json", "x/y"]
    headers = {"content-type": data.draw(st.sampled_from(kinds))}
    with team_workbench.client("Ada") as client:
        answer = client.request(
            next(iter(route.methods)),
            f"{path}?" + "&".join(f"{name}={encoded(value)}" for name, value in query.items()),
            content=body.encode() if "GET" not in route.methods else None,
            headers=headers,
        )

    assert answer.status_code < 500, answer.text
    if answer.status_code >= 400:
        assert_one_clear_line(answer)


def assert_one_clear_line(answer):
    if answer.headers["content-type"] == "application/json":
        assert answer.json()["what"].strip()
    else:
        [told] = re.findall(r'class="error" role="alert">(.*?)</(?:div|p)>', answer.text, re.DOTALL)
        assert re.sub("<[^>]+>", "", told).strip()
