"""Addresses and feeds as inputs, from outside."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from web_server import answer, redirect, web_server

INQUEST = Path(sys.executable).with_name("inquest")

# In a language that nothing reads: what is added is the same, and no model is loaded.
PAGE = (
    "<html><head><title>Der Markt</title></head><body><article><p>Bei einem Angriff auf den "
    "Getreidemarkt von Tal Nasra wurden mindestens zwölf Menschen getötet, sagte die Behörde.</p>"
    "<p>Der Markt wurde dabei vollständig zerstört.</p></article></body></html>"
).encode()
OTHER = PAGE.replace(b"mindestens", b"wohl")


def feed(*links):
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return answer(f"<rss><channel>{items}</channel></rss>".encode())


def _heed_interrupts():
    """Undo what a shell does to its background jobs: these ignore Ctrl-C, with all they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_feed_is_added_and_then_watched_until_it_is_stopped(inquest, tmp_path):
    inquest("init", "a-case")
    pages = {
        "/feed": [feed("/1"), feed("/1", "/2")],
        "/1": redirect("/one"),
        "/one": answer(PAGE),
        "/2": answer(OTHER),
    }

    with web_server(pages) as served:
        words = (served.url("/feed"), "--allow-private")
        added = inquest("--case", "a-case", "add", *words)
        watching = subprocess.Popen(
            [INQUEST, "--case", "a-case", "watch", *words],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "INQUEST_DATA": str(tmp_path / "data")},
            preexec_fn=_heed_interrupts,
        )
        try:
            line = watching.stdout.readline()
            watching.send_signal(signal.SIGINT)
            _, said = watching.communicate(timeout=60)
        finally:
            watching.kill()

    assert added.stdout.startswith("1 added, 0 there already")
    assert added.stderr.splitlines()[0] == "inquest: asks 127.0.0.1"
    assert "1 added" in line
    assert served.paths == ["/feed", "/1", "/one", "/feed", "/2"]
    assert watching.returncode == 0
    assert "Stopped." in said
    assert "Traceback" not in said
    told = json.loads(inquest("--case", "a-case", "documents", "--json").stdout)
    assert [document["url"] for document in told] == [served.url("/one"), served.url("/2")]


def test_private_host_is_refused_and_offline_nothing_is_asked(inquest):
    with web_server({"/a": answer(PAGE)}) as served:
        private = inquest("examine", served.url("/a"))
        offline = inquest("--offline", "examine", served.url("/a"), "--allow-private")

    assert private.returncode == offline.returncode == 2
    assert "[E151]" in private.stderr
    assert "[E150]" in offline.stderr
    assert "asks" not in offline.stderr
    assert served.asked == []
