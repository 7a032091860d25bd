"""What every test shares: hypothesis profiles, and the rule for missing browsers."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

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


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Skip what needs Chromium where there is none; in CI, fail instead."""
    if item.get_closest_marker("chromium") is None or CHROMIUM:
        return
    reason = "needs Chromium: apt-get install chromium"
    if IN_CI:
        pytest.fail(f"{reason} (skipping is not allowed in CI)", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium_path():
    """Return the path of the Chromium to drive, for tests marked `chromium`."""
    return CHROMIUM
