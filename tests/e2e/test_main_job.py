"""The main job, as a buyer does it in a browser: type a specification, find offerings, open a supplier, see
which partners the graph proposes and why. In both languages, with pictures a person can look at."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import shot
from tests.site import Site

QUERY = "4寸 150磅 对焊法兰 316L"
GLOSSARY = json.loads(
    (Path(__file__).resolve().parents[2] / "frontend/src/i18n/glossary.json").read_text(encoding="utf-8")
)


def said(key: str, language: str) -> str:
    """Return the interface's own words for *key*."""
    return str(GLOSSARY[key][language])


def search_for(page: Page, text: str) -> None:
    """Type *text* into the box of the home page and press enter."""
    page.goto("/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    box.fill(text)
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q="))


def test_from_a_specification_to_the_proposed_partners(page: Page, language: str) -> None:
    page.goto("/")
    shot(page, f"home-{language}")
    search_for(page, QUERY)

    conditions = page.get_by_role("group", name=said("chips.label", language))
    for words in ("4寸", "150磅", "对焊法兰", "316L"):
        expect(conditions).to_contain_text(words)
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows.nth(1)).to_contain_text("316L")
    assert rows.count() > 3
    shot(page, f"search-{language}")

    rows.nth(1).get_by_role("rowheader").get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/products/\d+"))
    expect(page.get_by_role("heading", name=said("product.drawing", language))).to_be_visible()
    expect(page.get_by_role("heading", name=said("product.specification", language))).to_be_visible()
    shot(page, f"product-{language}")

    page.get_by_role("table").last.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/suppliers/\d+"))
    for direction in ("upstream", "downstream"):
        side = page.get_by_role("region", name=said(f"partners.{direction}", language))
        partners = side.get_by_role("list").first.get_by_role("listitem")
        expect(partners.first).to_be_visible()
        reasons = side.get_by_role("list", name=said("partners.contributions", language)).first
        expect(reasons.get_by_role("listitem").first).to_be_visible()
        reasons.locator("summary").first.click()
        expect(reasons.get_by_role("list", name=said("partners.facts", language)).first).to_be_visible()
    shot(page, f"supplier-{language}")
    page.get_by_role("heading", name=said("graph.title", language)).scroll_into_view_if_needed()
    expect(page.locator("canvas").first).to_be_visible()
    shot(page, f"graph-{language}")


def test_a_removed_condition_widens_the_answer_and_comes_back(page: Page, language: str) -> None:
    search_for(page, QUERY)
    conditions = page.get_by_role("group", name=said("chips.label", language))
    remove = re.compile(re.escape(said("chips.remove", language)).replace(r"\{\{name\}\}", ".*316L.*"))
    conditions.get_by_role("button", name=remove).click()
    expect(page).to_have_url(re.compile(r"ignore=material"))
    page.go_back()
    expect(page).not_to_have_url(re.compile(r"ignore="))
    expect(conditions.get_by_role("button", name=remove)).to_be_visible()


def test_a_link_restores_the_whole_state(page: Page, browser: Browser, site: Site, language: str) -> None:
    search_for(page, QUERY)
    page.get_by_role("checkbox", checked=False).first.click()
    expect(page).to_have_url(re.compile(r"q=[^&]+&"))
    conditions = page.get_by_role("group", name=said("chips.label", language))
    expect(conditions.get_by_role("button", name=said("chips.reset", language))).to_be_visible()
    stated = conditions.get_by_role("button").count()
    page.reload()
    expect(conditions.get_by_role("button")).to_have_count(stated)
    expect(conditions).to_contain_text("4寸")


@pytest.mark.parametrize("width", [360, 2560])
def test_narrow_and_wide_screens_show_everything_without_sideways_scrolling(
    page: Page, language: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    search_for(page, QUERY)
    expect(page.get_by_role("link", name=re.compile("316L")).first).to_be_visible()
    shot(page, f"search-{language}-{width}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("link", name=re.compile("316L")).first.click()
    expect(page.get_by_role("heading", name=said("product.specification", language))).to_be_visible()
    shot(page, f"product-{language}-{width}")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_nothing_found_says_what_to_do(page: Page, language: str) -> None:
    search_for(page, "DN100 PN16 zzzzqqqq 不存在的东西 xyzzy")
    expect(page.get_by_role("main").get_by_role("heading").first).to_be_attached()
    expect(page.get_by_role("main")).to_contain_text("PN 16")
    shot(page, f"strange-{language}")
    page.goto("/suppliers/999999999")
    expect(page.get_by_role("main")).to_contain_text(re.compile("没有此企业|no such supplier"))


def test_a_demonstration_user_signs_in(page: Page, language: str) -> None:
    page.goto("/sign-in")
    page.get_by_label(said("account.email", language)).fill("buyer@demo.test")
    page.get_by_label(said("account.password", language)).fill("xinlian-demo")
    # Two Chinese characters on a button are set apart for the eye, which the accessible name shows.
    name = re.compile(r"\s?".join(map(re.escape, said("account.signIn", language))))
    page.get_by_role("main").get_by_role("button", name=name).click()
    expect(page).not_to_have_url(re.compile("sign-in"))
