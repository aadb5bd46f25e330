"""What all tests share: in CI a skipped test is a failed run; no test is judged by the clock."""

import os

import pytest
from hypothesis import settings

from tests.browser import ARGUMENTS, CHROMIUM, Visit

settings.register_profile("briefbook", deadline=None)  # a busy machine is no failure
settings.load_profile("briefbook")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in CI that skipped a test, since CI installs every component."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped") and exitstatus == 0:
        reporter.write_line("A test was skipped; CI has every component, so this is a failure.")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Return a function that opens a fresh context of a size and a colour scheme."""
    visits = []

    def make(width=1280, height=900, scheme="light"):
        visits.append(Visit(chromium, width, height, scheme))
        return visits[-1]

    yield make
    for each in visits:
        each.context.close()
