"""The original stands beside its text: a picture, the pages of a PDF, what was written down."""

import re
import shutil
import struct
from io import BytesIO
from urllib.parse import quote

import pytest
from PIL import Image
from scans import STRIKE, a_pdf_of, a_scan
from web.conftest import NOW, Running, run
from web.test_document import document_of

from openinquest import pipeline
from openinquest.model import Act, ClaimKind
from openinquest.pipeline import Capture, Passage, add
from openinquest.store import open_case

FIRST = "The register of the Tal Nasra clinic, 4 May 2019."
SECOND = "Nine people were killed by a shell in Tal Nasra on 3 May 2019, the mayor said."
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
ACT = Act("Noor", NOW, "seen there")
SAID = (ClaimKind.TOLL, ["harm=killed", "number=9", "speaker.role=imam"])


@pytest.fixture(scope="module")
def seen_workbench(case_to_copy, tmp_path_factory):
    """A workbench of a scan, a PDF document, a film, and what people wrote down from them."""
    folder = tmp_path_factory.mktemp("seen")
    shutil.copytree(case_to_copy, folder / "case")
    files = {"scan.png": a_scan(STRIKE), "list.pdf": a_pdf_of(FIRST, SECOND), "film.mp4": FILM}
    (folder / "files").mkdir()
    for name, content in files.items():
        (folder / "files" / name).write_bytes(content)
    capture = Capture(by="tester", utc=NOW, max_bytes=1_000_000, recognise=("eng",))
    with open_case(folder / "case") as store:
        add(store, [folder / "files"], capture)
        named = {each.original.location.rsplit("/")[-1]: each.id for each in store.documents()}
        on_page = Passage("nine names", at_box="2:10,20,30,5%")
        in_film = Passage("Nine are dead", at_time="1:02-1:07")
        pipeline.make_claim_seen(store, named["list.pdf"], on_page, SAID, ACT)
        pipeline.make_claim_seen(store, named["film.mp4"], in_film, SAID, ACT)
    served, address = run(folder / "case")
    yield Running(address, folder / "case", {})
    served.terminate()
    assert served.wait(30) is not None


def page_of(client, running, name, query=""):
    return client.get(f"/documents/{quote(document_of(running, name).id)}{query}").text


def toll_in(client, document):
    """Return the number of the first toll of a document."""
    held = client.get(f"/api/documents/{quote(document.id, safe='')}").json()["claims"]
    return next(each["id"].rpartition("#")[2] for each in held if each["kind"] == "toll")


def test_a_claim_read_from_a_picture_is_drawn_on_the_picture(seen_workbench):
    document = document_of(seen_workbench, "scan.png")
    with seen_workbench.client() as client:
        number = toll_in(client, document)
        page = page_of(client, seen_workbench, "scan.png", f"?claim={number}")
    box = re.search(
        rf'<rect class="toll" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
        rf' data-claim="{number}" aria-current="true"/>',
        page,
    )
    left, top, wide, high = map(float, box.groups())

    assert re.search(r'<img src="/documents/[^"]+/original"', page)
    assert 0 < left < left + wide <= 1
    assert 0 < top < top + high <= 1


def test_a_page_of_a_pdf_is_shown_as_a_picture_that_we_drew(seen_workbench):
    document = document_of(seen_workbench, "list.pdf")
    with seen_workbench.client() as client:
        answer = client.get(f"/documents/{quote(document.id)}/pages/2")
        beyond = client.get(f"/documents/{quote(document.id)}/pages/3")
    drawn = Image.open(BytesIO(answer.content))

    assert answer.headers["content-type"] == "image/png"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert struct.unpack(">II", answer.content[16:24]) == drawn.size
    assert 1300 < drawn.size[0] <= 1401
    assert drawn.getpixel((2, 2)) == (255, 255, 255)
    assert min(drawn.convert("L").tobytes()) < 64  # ink
    assert beyond.status_code == 404


def test_the_page_that_is_shown_is_the_one_on_which_the_claim_stands(seen_workbench):
    document = document_of(seen_workbench, "list.pdf")
    with seen_workbench.client() as client:
        number = toll_in(client, document)
        begun = page_of(client, seen_workbench, "list.pdf")
        chosen = page_of(client, seen_workbench, "list.pdf", f"?claim={number}")
        turned = page_of(client, seen_workbench, "list.pdf", f"?claim={number}&page=1")
        address = f"/documents/{quote(document.id)}/beside?claim={number}"
        part = client.get(address).text

    assert "page 1 of 2" in begun
    assert "page 2 of 2" in chosen
    assert "page 1 of 2" in turned
    assert "page 2 of 2" in part
    assert f'data-claims="{number}"' in part or f" {number}" in part


def test_what_was_written_down_from_a_page_is_drawn_there_and_leads_to_its_words(seen_workbench):
    with seen_workbench.client() as client:
        page = page_of(client, seen_workbench, "list.pdf", "?page=2")
        leads = re.search(r'<a href="([^"]+)" tabindex="-1"><rect class="passage"', page)[1]
        passage = client.get(leads).text

    assert 'x="0.10000" y="0.20000" width="0.30000" height="0.05000"' in page
    assert "nine names" in page
    assert "A person wrote this down from page 2" in passage
    assert "page 2 of 2" in passage
    assert '<rect class="passage"' in passage


def test_what_was_heard_in_a_film_is_told_on_its_page_with_the_time(seen_workbench):
    with seen_workbench.client() as client:
        page = page_of(client, seen_workbench, "film.mp4")

    assert "1:02 to 1:07" in page
    assert "Nine are dead" in page
    assert "data-sheet" not in page


@pytest.mark.chromium
def test_the_original_follows_the_claim_that_is_chosen(seen_workbench, page):
    document = document_of(seen_workbench, "list.pdf")
    page.goto(f"{seen_workbench.address}documents/{quote(document.id)}")
    page.wait_for_selector("#original img")
    assert "page 1 of 2" in page.inner_text("#original")
    page.keyboard.press("j")
    page.wait_for_selector("#original img[src$='/pages/2']")
    page.wait_for_function("() => document.querySelector('#original img').naturalWidth > 0")

    assert page.complaints == []
