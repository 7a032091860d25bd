import subprocess
import sys
from datetime import date

import pytest

from openinquest.errors import DamagedInput, EmptyInput, NotText
from openinquest.model import WebCapture

PAGE = """<!DOCTYPE html><html lang="en"><head>
<title>Night strike kills family | The Valley Post</title>
<meta property="og:site_name" content="The Valley Post">
<meta property="article:published_time" content="2017-03-20T10:00:00Z">
<meta property="article:modified_time" content="2017-04-02T10:00:00Z">
<link rel="canonical" href="https://valley.example/world/strike">
<script>var nine = "dead";</script></head>
<body><nav><a href="/">Front page</a> <a href="/w">World</a></nav>
<article><h1>Night strike kills family</h1>
<p>A strike hit a house in the old quarter on Monday, a neighbour said.
&ldquo;We heard two blasts,&rdquo; he said.</p>
<p>The hospital received nine bodies, its director said.<br>Four were children.</p>
<blockquote>We regret every loss.</blockquote></article>
<footer>All rights reserved. Subscribe to our letter.</footer></body></html>"""


@pytest.fixture
def page(reading):
    return lambda html: reading(
        html if isinstance(html, bytes) else html.encode(), media_type="text/html"
    )


def around(body, head=""):
    return f"<html><head>{head}</head><body>{body}</body></html>"


WORDS = "<p>A house fell in the night, and nine people died in it.</p>"


def test_the_article_is_read_in_blocks_without_what_stands_around_it(page):
    blocks = page(PAGE).text.split("\n\n")

    assert blocks == [
        "Night strike kills family",
        "A strike hit a house in the old quarter on Monday, a neighbour said. "
        "“We heard two blasts,” he said.",
        "The hospital received nine bodies, its director said.",
        "Four were children.",
        "We regret every loss.",
    ]


def test_the_page_tells_its_title_publisher_day_address_and_language(page):
    document = page(PAGE)

    assert document.title == "Night strike kills family"
    assert document.publisher == "The Valley Post"
    assert document.published == date(2017, 3, 20)
    assert document.url == "https://valley.example/world/strike"
    assert document.language == "en"


def test_what_the_page_does_not_tell_is_unknown(page):
    document = page(around(WORDS))

    assert (document.title, document.publisher, document.published, document.url) == (None,) * 4


def test_a_page_in_an_older_encoding_is_read_as_it_declares(page):
    arabic = "سقط منزل في الليل وقتل تسعة أشخاص"
    html = around(f"<p>{arabic}</p>", head='<meta charset="windows-1256">').encode("cp1256")

    assert page(html).text == arabic


@pytest.mark.parametrize(
    "html",
    [
        around(""),
        around("<nav><a href=x>Front page</a></nav><footer>All rights reserved</footer>"),
        around("<p>240 &mdash; 61</p>"),
        "<div>" * 100_000 + "words",
    ],
)
def test_a_page_without_an_article_is_empty(page, html):
    with pytest.raises(EmptyInput, match="no article"):
        page(html)


def test_an_address_that_is_none_of_the_web_is_left_out(page):
    document = page(around(WORDS, head='<link rel="canonical" href="javascript:alert(1)">'))

    assert document.url is None


def test_references_that_spell_no_character_do_not_lose_the_page(page):
    document = page(around("<p>Nine&#xD800; people&#0;&#x1; died &#8212; at&#32;night</p>"))

    assert document.text == "Nine people died — at night"


def test_a_page_with_nul_bytes_is_no_text(page):
    with pytest.raises(NotText):
        page(around(WORDS + "\x00"))


def test_nothing_is_written_to_the_terminal():
    program = (
        "from openinquest.read.html import _extract\n"
        "print(_extract('<html><head><title>A page</title></head></html>'))"
    )

    # In a process of its own: pytest catches what libraries log.
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert (done.returncode, done.stdout, done.stderr) == (0, "None\n", "")


def test_tag_with_thousands_of_attributes_is_refused_before_it_is_taken_apart(page):
    tag = "<p " + " ".join(f"a{number}=1" for number in range(5_000)) + ">"

    with pytest.raises(DamagedInput, match="thousands of attributes"):
        page(PAGE.replace("<p>A strike", tag + "A strike"))


def test_picture_that_stands_in_a_tag_is_no_harm(page):
    picture = f'<img alt="" src="data:image/png;base64,{"A" * 50_000}">'

    assert "A strike hit a house" in page(PAGE.replace("<p>A strike", picture + "<p>A strike")).text


def test_encoding_that_the_server_named_goes_before_that_of_the_page(reading):
    words = "Дванадцять людей загинуло на ринку."
    page = around(f"<p>{words}</p>", '<meta charset="windows-1252">').encode("windows-1251")
    told = (("Content-Type", "text/html; charset=windows-1251"),)
    web = WebCapture("https://a.example/", "https://a.example/", 200, headers=told)

    assert reading(page, media_type="text/html", web=web).text == words
    assert reading(page, media_type="text/html").text != words
