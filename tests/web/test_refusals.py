"""What cannot be understood is told in one line: to people as a page, to programs as JSON."""

import re
from urllib.parse import quote

import httpx
import pytest
from web.conftest import csrf_of

SHAPE = {"code", "what", "where", "do"}


def claim_of(client):
    return f"/api/claims/{quote(client.get('/api/claims').json()[0]['id'], safe='')}"


def lines_of(page):
    return re.findall(r'<div class="error" role="alert">\n<p[^>]*>(.*?)</p>', page.text)


@pytest.mark.parametrize(
    ("method", "path", "status", "said"),
    [
        ("GET", "/api/claims?offset=-1", 422, "offset"),
        ("GET", "/api/incidents/x?profile=everyone", 422, "profile"),
        ("GET", "/api/nothing", 404, "no such page"),
        ("PUT", "/api/claims", 405, "method"),
    ],
)
def test_programs_are_told_what_is_wrong_in_the_shape_of_every_error(
    shared_workbench, method, path, status, said
):
    with shared_workbench.client() as client:
        answer = client.request(method, path)

    assert (answer.status_code, set(answer.json())) == (status, SHAPE)
    assert said in answer.json()["what"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/?page=0", 422, "page"),
        ("/log?until=all", 422, "until"),
        ("/nothing", 404, "no such page"),
        ("/static/nothing.js", 404, "no such page"),
        ("/logout", 405, "method"),
    ],
)
def test_people_are_told_what_is_wrong_on_a_page(shared_workbench, path, status, said):
    with shared_workbench.client() as client:
        answer = client.get(path)
    [line] = lines_of(answer)

    assert answer.status_code == status
    assert said in line


def test_an_address_says_all_methods_that_it_takes(shared_workbench):
    with shared_workbench.client() as client:
        of_a_claim = client.options("/api/claims/x")
        of_joining = client.options("/api/incidents/decisions")

    assert of_a_claim.headers["allow"] == "GET, PATCH"
    assert of_joining.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"\xff", 400),
        (b'{"kind": "accept", "reason": "half \\ud800"}', 422),
        (b'{"kind": "accept", "reason": ""}', 422),
        (b"", 422),
    ],
)
def test_a_body_that_means_nothing_is_told_and_nothing_is_written(team_workbench, body, status):
    with team_workbench.client("Amal") as client:
        claim = claim_of(client)
        headers = {"content-type": "application/json"}
        answer = client.post(f"{claim}/decisions", content=body, headers=headers)
        kept = client.get(claim).json()["judgements"]

    assert (answer.status_code, set(answer.json()), kept) == (status, SHAPE, [])


def test_a_program_without_a_key_is_told_that_one_is_needed_also_where_it_writes(team_workbench):
    with team_workbench.client() as client:
        answer = client.post("/api/claims/x/decisions", json={"kind": "accept", "reason": "so"})

    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize("path", ["/", "/api/claims", "/static/workbench.js"])
def test_an_origin_that_is_no_address_is_refused_or_means_nothing(shared_workbench, path):
    with shared_workbench.client() as client:
        headers = {"origin": "http://[::"}
        read, written = client.get(path, headers=headers), client.post(path, headers=headers)

    assert (read.status_code, written.status_code) == (200, 403)


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://[::", "/"),
        ("https://elsewhere.example/log", "/"),
        ("http://{host}//elsewhere.example", "/"),
        ("http://{host}/log?until=2", "/log?until=2"),
    ],
)
def test_who_chooses_a_language_comes_back_to_a_page_of_ours_alone(shared_workbench, referer, back):
    with shared_workbench.client() as client:
        host = httpx.URL(shared_workbench.address).netloc.decode()
        answer = client.get("/language/ar", headers={"referer": referer.format(host=host)})

    assert answer.headers["location"] == back


def test_one_of_several_marks_is_enough(shared_workbench):
    with shared_workbench.client() as client:
        mark = client.get("/api/claims").headers["etag"]
        sent = [mark, f'"other", W/{mark}', "*", '"other"', mark.strip('"'), ",,"]
        seen = [
            client.get("/api/claims", headers={"if-none-match": each}).status_code for each in sent
        ]

    assert seen == [304, 304, 304, 200, 200, 200]


def test_no_files_are_no_addition(shared_workbench):
    with shared_workbench.client() as client:
        headers = {"x-csrf-token": csrf_of(client.get("/"))}
        empty = {"content-type": "multipart/form-data; boundary=x"}
        answer = client.post("/api/files", content=b"--x--\r\n", headers=headers | empty)
        none = client.post("/api/sources", json={}, headers=headers)

    assert (answer.status_code, none.status_code) == (422, 422)


def test_the_interface_is_described_with_what_it_answers(shared_workbench):
    with shared_workbench.client() as client:
        described = client.get("/api/openapi.json").json()
    operations = [each for path in described["paths"].values() for each in path.values()]

    assert len({each["operationId"] for each in operations}) == len(operations)
    for each in operations:
        [well] = [answer for code, answer in each["responses"].items() if code.startswith("2")]
        schema = well["content"]["application/json"]["schema"]

        assert schema.get("items", schema)["required"]
        assert each["security"]
        assert {"400", "401", "403", "405", "422"} <= set(each["responses"])
