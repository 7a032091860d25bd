"""How the front end is built: once, and with a clear word where it cannot be."""

import shutil
import sys
from pathlib import Path

import pytest
from manual import ROOT

sys.path.insert(0, str(ROOT))

from hatch_build import STAMP, CannotBuild, build_front_end, digest_of

FRONTEND = ROOT / "src" / "openinquest" / "web" / "frontend"


@pytest.fixture
def sources(tmp_path):
    """Return a copy of the sources without the packages."""
    ignored = shutil.ignore_patterns("node_modules")
    return shutil.copytree(FRONTEND, tmp_path / "frontend", ignore=ignored)


@pytest.fixture
def no_registry(monkeypatch, tmp_path):
    """Let npm ask a port that nobody listens on."""
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))


def test_without_the_registry_the_build_says_what_where_and_what_to_do(sources, no_registry):
    with pytest.raises(CannotBuild) as refused:
        build_front_end(sources, sources.parent / "static")

    said = str(refused.value)
    assert said.startswith(f"npm could not fetch the packages of {sources}.")
    assert "ECONNREFUSED" in said
    assert said.endswith("which carries the built files.")


def test_what_was_built_from_the_same_sources_is_not_built_again(sources, no_registry):
    static = sources.parent / "static"
    static.mkdir()
    (static / STAMP).write_text(digest_of(sources))

    build_front_end(sources, static)

    assert [path.name for path in static.iterdir()] == [STAMP]


def test_every_source_counts_and_packages_do_not(sources):
    before = digest_of(sources)
    (sources / "node_modules").mkdir()
    (sources / "node_modules" / "other.js").write_text("1")
    with_packages = digest_of(sources)
    (sources / "src" / "keys.js").write_text("")

    assert before == with_packages != digest_of(sources)


def test_error_in_a_source_is_told_and_the_built_files_stay(sources):
    static = sources.parent / "static"
    static.mkdir()
    (static / "workbench.js").write_text("old")
    (sources / "src" / "keys.js").write_text("export function {")

    with pytest.raises(CannotBuild, match=r"(?s)keys\.js:1.*Correct what is named"):
        build_front_end(sources, static)

    assert (static / "workbench.js").read_text() == "old"


def test_paths_may_hang_on_the_working_folder(sources, monkeypatch):
    monkeypatch.chdir(sources.parent)

    build_front_end(Path("frontend"), Path("static"))

    built = {path.name for path in (sources.parent / "static").iterdir()}
    assert {"workbench.js", "map-worker.js", "land.json", STAMP} <= built
