"""A real browser on the real product: the demonstration market, served as ``make run`` does."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.services import find_program, required
from tests.site import Site, running_site

SHOTS = Path(__file__).resolve().parents[2] / "test-results" / "screenshots"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a demonstration market of its own."""
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run Debian's Chromium; without one, a run that requires services fails."""
    program = find_program("chromium")
    if program is None:
        if required():
            pytest.fail("REQUIRE_SERVICES=1, but Chromium is not installed (Debian: chromium)")
        pytest.skip("not run: Chromium is not installed")
    # Playwright's driver keeps an event loop in this thread; Django must not take that for an async view.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
        running = playwright.chromium.launch(executable_path=program, args=arguments)
        yield running
        running.close()


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Return each language of the product in turn."""
    return str(request.param)


def _is_fault(message: ConsoleMessage) -> bool:
    return message.type == "error" and "/api/" not in message.location["url"]


@pytest.fixture
def page(browser: Browser, site: Site, language: str) -> Iterator[Page]:
    """Open the product in *language*; an error on the console or a missing file fails the test.

    What the API refuses is the interface's to show, and no fault.
    """
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": 1280, "height": 900},
        locale="zh-CN" if language == "zh" else "en",
    )
    context.add_init_script(f"localStorage.setItem('xinlian.lang', '{language}')")
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if _is_fault(message) else None)
    yield opened
    context.close()
    assert faults == []


def shot(page: Page, name: str) -> None:
    """Keep a picture that a person can look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
