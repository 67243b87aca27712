"""The console's second tab in a real browser: who gets in, what the figures say, the trail, the policy, and the rights of a subject."""

import re

import httpx2
import pytest
from console_support import PHONE, TOKEN
from sqlalchemy import text, update

from redactor.consents import Terms
from redactor.domain import Audience, Category, Purpose
from redactor.storage import tables

pytestmark = pytest.mark.xdist_group("console")

CANARY = "zqx7canary"


@pytest.fixture(scope="module")
def busy(serve_session):
    """A service that has decided something."""
    service = serve_session()
    for content in (
        f"Mail {CANARY}@example.com",
        "I have lupus.",
        "My card is 4111 1111 1111 1111",
        "My nephew was born with spina bifida.",
    ):
        httpx2.post(f"{service.url}/v1/check", json={"text": content, "subject_id": "author-1"}).raise_for_status()
    return service


def numbers(table):
    return [
        [int(n) for n in re.findall(r"\d+", cells)]
        for cells in table.locator("tbody tr").evaluate_all(
            "rows => rows.map(r => [...r.querySelectorAll('td')].map(d => d.innerText).join(' '))"
        )
    ]


def test_only_a_key_with_the_scope_gets_in(watched, busy, accessible):
    watched.expected.add(401)
    page = watched.open("/#operate", service=busy)
    page.wait_for_selector("#operate .empty")
    accessible(page, "operate-closed")
    page.locator("#operate").get_by_role("button", name="Enter a key").click()
    accessible(page, "operate-key")
    page.fill("#key", "not-the-token")
    page.keyboard.press("Enter")
    page.wait_for_selector("#operate .problem:has-text('unauthorized')")
    page.get_by_role("button", name="Enter another key").click()
    page.fill("#key", TOKEN)
    page.keyboard.press("Enter")
    page.wait_for_selector("#part-activity .figures")
    assert TOKEN not in page.evaluate("document.documentElement.outerHTML + JSON.stringify({...localStorage}) + location.href")
    page.click("#access")
    page.click("#key-forget")
    page.wait_for_selector("#operate .empty")
    assert page.locator("#part-trail").count() == 0, "what was shown is gone with the key"


def test_figures_are_shown_as_charts_and_as_tables(watched, busy, accessible):
    page = watched.operate(service=busy)
    assert page.locator(".figure strong").all_inner_texts() == ["4", "2", "1", "1"]
    assert page.locator("svg.chart rect").count() == 3, "one box for each action"
    assert "4 decisions" in page.locator("svg.chart").get_attribute("aria-label")
    page.locator("#part-activity details summary").click()
    assert numbers(page.locator("#part-activity details table")) == [[2, 1, 1]]
    page.select_option("#by", "categories")
    assert set(page.locator(".key li").all_inner_texts()) == {"Health", "Contact", "Payment"}
    assert numbers(page.locator("#part-activity details table")) == [[2, 1, 1]]
    ranking = page.locator(".ranking").nth(1)
    assert ranking.locator("tbody th").first.inner_text() == "health.condition"
    assert "1 warned, 1 masked" in ranking.inner_text()
    page.select_option("#window", "hour")
    page.wait_for_function("() => document.querySelector('svg.chart')?.getAttribute('aria-label').includes('12 stretches')")
    assert CANARY not in page.content()
    page.click("text=Verify the whole trail")
    page.wait_for_selector("#trail-state:has-text('The trail is whole')")
    accessible(page, "operate")


def test_records_are_listed_filtered_and_opened(watched, busy):
    page = watched.operate(service=busy)
    assert page.locator(".record").count() >= 6
    assert set(page.locator(".record .seal").all_inner_texts()) == {"Whole"}
    page.select_option("#event", "policy")
    page.wait_for_function("() => document.querySelectorAll('.record').length === 2")
    assert "default@2, after default@1" in page.locator(".record").first.inner_text()
    page.select_option("#event", "reveal")
    page.wait_for_selector(".records .none")
    page.select_option("#event", "decision")
    page.wait_for_function("() => document.querySelectorAll('.record').length === 4")
    page.locator(".record summary").first.press("Enter")
    assert "others_sensitive_shown" in page.locator(".record").first.inner_text()


def test_older_records_are_added_and_take_the_focus(watched, serve):
    service = serve()
    for _ in range(20):
        service.store.trail.policy("default@3", "{}")
        service.store.trail.policy("default@4", "{}")
    page = watched.operate(service=service)
    assert page.locator(".record").count() == 15
    page.click("text=Older records")
    page.wait_for_function("() => document.querySelectorAll('.record').length === 30")
    assert page.evaluate("document.activeElement.closest('.record')?.innerText.startsWith('27')")


def test_a_trail_that_was_touched_is_told(watched, serve, accessible):
    service = serve()
    httpx2.post(f"{service.url}/v1/check", json={"text": "I have lupus."}).raise_for_status()
    with service.store.database.bare() as connection:
        connection.execute(text("DROP TRIGGER audit_no_update"))
        connection.execute(update(tables.audit).where(tables.audit.c.seq == 2).values(body="{}"))
    page = watched.operate(service=service)
    assert page.locator(".record.broken .seal").all_inner_texts() == ["Altered"]
    page.click("text=Verify the whole trail")
    page.wait_for_selector("#trail-state:has-text('The trail was changed')")
    assert "Altered: record 2" in page.locator("#trail-state").inner_text()
    accessible(page, "operate-altered")


def test_the_policy_is_compared_with_the_one_before(watched, busy):
    page = watched.operate(service=busy)
    part = page.locator("#part-policy")
    assert "default@2" in part.locator(".pill").inner_text()
    assert "default@1" in part.locator("dl").inner_text()
    change = part.locator(".changes li").first.inner_text()
    assert "weaker" in change
    assert ("Masked" in change, "Warned" in change, "own-sensitive" in change) == (True, True, True)
    part.get_by_text("The policy as JSON").click()
    assert '"own-sensitive"' in part.locator("pre").inner_text()


def test_an_empty_trail_is_told_in_words(watched, serve, accessible):
    page = watched.operate(service=serve())
    assert "Nothing was recorded in this time" in page.locator("#part-activity").inner_text()
    page.fill("#subject-id", "nobody-knows")
    page.click("text=Look up")
    page.wait_for_selector("#subject-result h4:text-is('Nothing is held of this subject')")
    assert page.locator("#erase").count() == 0
    accessible(page, "operate-empty")


SUBJECT = "anna & ä? <b>4711"


def test_a_subject_is_looked_up_a_consent_withdrawn_and_all_erased(watched, serve, accessible):
    service = serve()
    for category in (Category.HEALTH, Category.CONTACT):
        service.store.consents.grant(SUBJECT, Terms(category=category, purpose=Purpose.RESEARCH, audience=Audience.PARTNERS))
    service.store.vault.token(
        f"{CANARY}@example.com", entity="EMAIL_ADDRESS", category=Category.CONTACT, purpose="service", subject_id=SUBJECT
    )
    page = watched.operate(service=service)
    page.click("text=Look up")
    assert "Enter the id" in page.locator("#subject-error").inner_text()
    page.fill("#subject-id", "anna/eve")
    page.keyboard.press("Enter")
    assert "cannot stand in an address" in page.locator("#subject-error").inner_text()
    page.fill("#subject-id", SUBJECT)
    page.keyboard.press("Enter")
    page.wait_for_selector("#subject-result .granted")
    assert page.evaluate("document.activeElement.innerText") == "What is held"
    assert "Email address\tContact\tRunning the service\t1" in page.locator("#subject-result table").inner_text()
    page.get_by_role("button", name="Withdraw: Health").click()
    accessible(page, "operate-withdraw")
    page.click("#confirm")
    page.wait_for_selector(".granted .hint:text-matches('^withdrawn [0-9]')")
    assert [bool(g.withdrawn) for g in service.store.consents.of(SUBJECT)] == [True, False]
    page.click("#erase")
    page.click("#confirm")
    page.wait_for_selector("dialog .error:has-text('not the id')")
    page.fill("#confirm-id", SUBJECT)
    accessible(page, "operate-erase")
    page.click("#confirm")
    page.wait_for_selector("#erased:text-is('Erased: 1 value and 2 consents.')")
    assert page.evaluate("document.activeElement.id") == "erased"
    assert service.store.rights.held(SUBJECT) == {"values": [], "consents": [], "records": {}}
    assert CANARY not in page.content()


def test_a_dialog_that_is_cancelled_does_nothing_and_gives_the_focus_back(watched, serve):
    service = serve()
    service.store.consents.grant("anna", Terms(category=Category.HEALTH, purpose=Purpose.RESEARCH, audience=Audience.PARTNERS))
    page = watched.operate(service=service)
    page.fill("#subject-id", "anna")
    page.keyboard.press("Enter")
    page.click("#erase")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.id") == "erase"
    assert len(service.store.consents.of("anna")) == 1


def test_a_phone_shows_all_of_it_without_scrolling_sideways(watched, busy, accessible):
    page = watched.operate(service=busy, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    accessible(page, "operate-phone")
