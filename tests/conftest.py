"""What every test shares: hypothesis profiles, and the rule for missing programs."""

import os
import shutil

import postgres
import pytest
from hypothesis import HealthCheck, settings

from openinquest.engine.spark import session
from openinquest.store import CaseAt

# No deadline anywhere: a slow machine is not a wrong program.
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "soak",
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

IN_CI = os.environ.get("CI") == "true"
CHROMIUM = shutil.which("chromium")
POSTGRES = postgres.find_programs()
NEEDS = {
    "chromium": (CHROMIUM, "needs Chromium: apt-get install chromium"),
    "postgres": (POSTGRES, "needs PostgreSQL: apt-get install postgresql"),
    "openssl": (shutil.which("openssl"), "needs openssl: apt-get install openssl"),
    "spark": (
        os.environ.get("JAVA_HOME") or shutil.which("java"),
        "needs Java: apt-get install openjdk-17-jre-headless",
    ),
    "tesseract": (
        shutil.which("tesseract"),
        "needs Tesseract: apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-ara",
    ),
}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Skip what needs a program where there is none; in CI, fail instead."""
    missing = [
        reason
        for marker, (program, reason) in NEEDS.items()
        if item.get_closest_marker(marker) and not program
    ]
    if not missing:
        return
    reason = missing[0]
    if IN_CI:
        pytest.fail(f"{reason} (skipping is not allowed in CI)", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser():
    """Return a running Chromium, for tests marked `chromium`; maps need no graphics card.

    One for all tests: its driver cannot be started twice in one process.
    """
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader"]
    with sync_playwright() as player:
        started = player.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def postgres_server():
    """Return a running PostgreSQL server, for tests marked `postgres`."""
    server = postgres.Server(POSTGRES)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def spark_here():
    """Return a session of Spark on two processors of this machine, for tests marked `spark`."""
    with session("local[2]") as spark:
        yield spark


@pytest.fixture
def case_folder(tmp_path):
    """Return an empty folder for a case."""
    folder = tmp_path / "case"
    folder.mkdir()
    return folder


@pytest.fixture(
    params=[
        pytest.param("sqlite", id="sqlite"),
        pytest.param("postgres", id="postgres", marks=pytest.mark.postgres),
    ]
)
def case_at(request, case_folder):
    """Return a place for a new case, on each database in turn."""
    if request.param == "sqlite":
        return CaseAt(case_folder)
    return CaseAt(case_folder, request.getfixturevalue("postgres_server").new_database())
