"""The console's first tab in a real browser: every way in, every kind of answer, and that what is typed goes nowhere else."""

import json
import os
import re
import subprocess

import pytest
from console_support import PHONE

from redactor.audit import Kind
from redactor.chain import Flaw
from redactor.domain import Action, AgeBand, Audience, Category, Purpose, Subject
from redactor.policy.catalogue import languages
from redactor.principal import Scope

pytestmark = pytest.mark.xdist_group("console")

NEPHEW = "My nephew Anil was born with spina bifida."
LUPUS = "I have lupus, and I live at 14 Rosebank Terrace, Leeds LS6 2AB."
CARD = "My card is 4111 1111 1111 1111"
HOSTILE = """<img src=x onerror="document.title='taken'"> <script>document.title='taken'</script> mail jo@example.com"""


def check(page, text, verdict):
    page.fill("#text", text)
    page.click("#go")
    page.wait_for_selector(f".verdict h2:text-is('{verdict}')")


def marks(page):
    """What is marked, without the tags."""
    return page.locator(".mark").evaluate_all(
        "all => all.map(m => [...m.cloneNode(true).childNodes].map(n => { n.querySelector?.('.tag')?.remove(); return n.textContent }).join(''))"
    )


def wait_for_words(page, words):
    page.wait_for_function("words => document.getElementById('live').textContent.includes(words)", arg=words)


def answer(page):
    return json.loads(page.locator("pre[data-what=response]").text_content())


def brightness(colour):
    return max(int(part) for part in re.findall(r"\d+", colour)[:3])


def question(page):
    return json.loads(page.locator("pre[data-what=request]").text_content())


def test_a_pasted_text_is_masked_with_reasons_marks_and_a_safe_text(page, accessible):
    accessible(page, "check-empty")
    page.focus("#text")
    page.evaluate("text => document.execCommand('insertText', false, text)", NEPHEW)
    page.click("#go")
    page.wait_for_selector(".verdict h2:text-is('Masked')")
    wait_for_words(page, "Masked, for everyone. 2 findings.")
    assert "not your own but somebody else's" in page.locator(".reasons").inner_text()
    assert marks(page) == ["Anil", "spina bifida"]
    assert page.locator(".mark .tag").all_inner_texts() == ["Person", "Health"]
    assert page.locator("#safe").inner_text() == "My nephew Anil was born with <HEALTH>."
    assert page.locator(".legend li").all_inner_texts() == ["Identity", "Health", "abc\nmasked", "abc\nallowed"]
    page.locator(".mark").last.hover()
    tip, told = page.locator("#tip").inner_text(), answer(page)["findings"][1]
    for each in ("Health", "Masked", "somebody else", f"{told['score']:.2f}", told["recognizer"], told["rule"], told["reason"]):
        assert each in tip
    page.keyboard.press("Escape")
    assert page.locator("#tip").is_hidden()
    page.get_by_text("As a table").click()
    assert page.locator("table tbody tr").count() == 2
    accessible(page, "check-masked")


def test_a_dropped_file_is_read(page):
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'post.txt', {type: 'text/plain'}));
          document.getElementById('drop').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        LUPUS,
    )
    page.wait_for_function("text => document.getElementById('text').value === text", arg=LUPUS)
    wait_for_words(page, "The file was read")
    page.set_input_files("#file", {"name": "latin.txt", "mimeType": "text/plain", "buffer": b"caf\xe9"})
    page.wait_for_selector("#text-error:text('not text in UTF-8')")
    assert page.input_value("#text") == LUPUS, "what could not be read replaces nothing"
    page.set_input_files("#file", {"name": "post.txt", "mimeType": "text/plain", "buffer": CARD.encode()})
    page.wait_for_function("text => document.getElementById('text').value === text", arg=CARD)


def test_a_warning_is_acknowledged_and_passes_once(page, accessible):
    check(page, LUPUS, "Warned")
    accessible(page, "check-warned")
    page.click("#go-on")
    page.wait_for_selector(".verdict h2:text-is('Allowed')")
    wait_for_words(page, "The author goes on.")
    assert page.locator("#safe").inner_text() == LUPUS
    assert page.evaluate("document.activeElement.className").startswith("verdict"), "focus stays with the answer"
    page.click("#view-wire")
    assert answer(page)["action"] == "allow"
    assert question(page)["acknowledgement"]
    accessible(page, "check-acknowledged")


def test_the_milder_words_are_compared_and_pass(page):
    check(page, LUPUS, "Warned")
    gone, new = page.locator("#milder del").all_inner_texts(), page.locator("#milder ins").all_inner_texts()
    assert (gone[0], new[0], gone[1]) == ("lupus", "a health condition", "at 14 Rosebank Terrace,")
    milder = page.locator("#milder").evaluate(
        "m => { const c = m.cloneNode(true); c.querySelectorAll('del').forEach(d => d.remove()); return c.textContent }"
    )
    original = page.locator("#milder").evaluate(
        "m => { const c = m.cloneNode(true); c.querySelectorAll('ins').forEach(d => d.remove()); return c.textContent }"
    )
    assert original == LUPUS
    page.click("#use-milder")
    page.wait_for_selector(".verdict h2:text-is('Allowed')")
    assert page.input_value("#text") == milder


def test_a_block_says_so(page, accessible):
    check(page, CARD, "Blocked")
    wait_for_words(page, "Must not go out.")
    assert page.locator("#go-on").count() == 0
    assert "4111" not in page.locator("#safe").inner_text()
    accessible(page, "check-blocked")


def test_what_is_nobodys_business_is_allowed(page):
    check(page, "The kettle is on.", "Allowed")
    assert page.locator(".mark").count() == 0
    assert "Nothing personal" in page.locator(".answer").inner_text()
    page.fill("#text", "Spina bifida screening is free at the clinic on Temple Lane.")
    page.click("#go")
    page.wait_for_selector(".answer:has-text('What was found may be seen by them.')")


@pytest.mark.parametrize(
    "text", ["😀😀 mail: jo@example.com 😀 or 👩‍👩‍👧 sam@example.org", "e\u0301𝒳 jo@example.com 🇩🇪 sam@example.org 💛"]
)
def test_marks_stand_right_behind_characters_of_two_units(page, text):
    page.fill("#text", text)
    page.click("#go")
    page.wait_for_selector(".mark")
    assert marks(page) == ["jo@example.com", "sam@example.org"]
    assert page.locator("#count").inner_text() == f"{len(text)} characters"


def test_text_that_looks_like_markup_stays_text(page, watched):
    check(page, HOSTILE, "Warned")
    assert page.locator(".marked img, .marked script, #safe img, #milder img").count() == 0
    assert "<img src=x onerror=" in page.locator(".marked .text").inner_text()
    assert page.locator("#safe").inner_text() == HOSTILE.replace("jo@example.com", "<EMAIL_ADDRESS>")
    page.click("#view-wire")
    assert HOSTILE in question(page)["text"]
    assert page.title() == "redactor"


def test_what_is_typed_goes_into_no_address_title_or_storage(page, watched):
    check(page, LUPUS, "Warned")
    page.click("#go-on")
    page.wait_for_selector(".verdict h2:text-is('Allowed')")
    kept = page.evaluate(
        "JSON.stringify([location.href, document.title, {...localStorage}, {...sessionStorage}, document.cookie, history.state])"
    )
    assert json.loads(kept)[1:] == ["redactor", {}, {}, "", None]
    for request in watched.requests:
        assert re.fullmatch(r"http://[\d.:]+/(console/[a-z]+\.[a-z]+|v1/check|v1/acknowledge)?", request.url)
    assert page.evaluate("indexedDB.databases()") == []


def test_grounds_go_with_the_question(page, accessible):
    page.fill("#text", "My wife's number is 07700 900123 and I have lupus.")
    page.select_option("#audience", "partners")
    page.select_option("#purpose", "research")
    page.select_option("#age", "adult")
    page.select_option("#language", "de")
    page.click("#more summary")
    page.check("#guardian")
    page.fill("#jurisdiction", "us-ca")
    page.fill("#subject", "author-7")
    page.click("#consent-add")
    page.click("#consent-add")
    first, second = page.locator("#consents .consent").all()
    first.get_by_label("What", exact=True).select_option("health")
    first.get_by_label("What for").select_option("research")
    first.get_by_label("Until").fill("2999-01-01T12:00")
    second.get_by_label("Given by a guardian").check()
    assert page.locator("#more-count").inner_text() == "5 set"
    accessible(page, "check-grounds")
    second.get_by_role("button", name="Remove").click()
    assert page.evaluate("document.activeElement.id") == "consent-add"
    page.click("#go")
    page.wait_for_selector(".verdict")
    page.click("#view-wire")
    assert question(page) == {
        "text": "My wife's number is 07700 900123 and I have lupus.",
        "audience": "partners",
        "purpose": "research",
        "age": "adult",
        "guardian": True,
        "jurisdiction": "US-CA",
        "consents": [{"category": "health", "purpose": "research", "audience": "partners", "expires": "2999-01-01T12:00:00.000Z"}],
        "subject_id": "author-7",
        "language": "de",
    }
    page.click("#view-words")
    reason = page.locator(".reasons p[lang=de]").first.inner_text()
    assert reason == answer(page)["reasons"][0]["message"]
    page.fill("#text", "changed")
    assert "Something was changed" in page.locator(".stale").inner_text()


def test_what_cannot_be_taken_is_told_in_words(page, watched, accessible):
    page.click("#go")
    assert page.locator("#text-error").inner_text() == "Enter a text, or drop a file."
    page.fill("#text", "a")
    page.click("#more summary")
    page.fill("#jurisdiction", "Bavaria"[:6])
    page.click("#go")
    assert page.evaluate("document.activeElement.id") == "jurisdiction"
    page.fill("#jurisdiction", "")
    watched.expected.add(422)
    page.fill("#tenant", "nobody-knows-it")
    page.click("#go")
    page.wait_for_selector(".problem h3:text-is('Not one of the allowed values')")
    assert "There is no policy for this tenant." in page.locator(".problem").inner_text()
    assert "unknown_choice" in page.locator(".problem").inner_text()
    accessible(page, "check-problem")


def test_a_service_that_is_gone_is_told_in_words(page, watched):
    page.context.set_offline(True)
    watched.expected.add("ERR_INTERNET_DISCONNECTED")
    page.fill("#text", LUPUS)
    page.click("#go")
    page.wait_for_selector(".problem h3:text-is('The service did not answer')")
    assert page.locator(".verdict").count() == 0
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(".verdict")


def ran(line, **variables):
    done = subprocess.run(["bash", "-c", line], capture_output=True, env={**os.environ, **variables}, timeout=20, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("text", ["It's 'my' $HOME \\n `id` \"mail\" jo@example.com 😀\nsecond line"])
def test_the_line_of_curl_does_what_the_page_did(page, text):
    check(page, text, "Warned")
    page.click("#view-wire")
    line = page.locator("pre[data-what='curl line']").text_content()
    assert "REDACTOR_KEY" not in line, "on loopback without keys there is none to name"
    told, shown = ran(line), answer(page)
    for each in (told, shown):
        del each["acknowledgement"], each["acknowledgement_expires"]
    assert told == shown


def test_a_key_is_asked_for_where_one_is_needed_and_shows_nowhere(watched, serve):
    service = serve()
    _, key = service.store.api_keys.create([Scope.CHECK], name="a key of a test")
    watched.expected |= {401, 403}
    page = watched.open(service=service)
    page.fill("#text", LUPUS)
    page.click("#go")
    page.wait_for_selector(".problem:has-text('unauthorized')")
    page.get_by_label("Answer").get_by_role("button", name="Enter a key").click()
    page.fill("#key", "nothing that anybody made")
    page.click("text=Use this key")
    assert "no spaces" in page.locator("#key-error").inner_text()
    page.fill("#key", key)
    page.keyboard.press("Enter")
    page.wait_for_selector(".verdict h2:text-is('Warned')")
    page.click("#view-wire")
    line = page.locator("pre[data-what='curl line']").text_content()
    assert "$REDACTOR_KEY" in line
    assert ran(line, REDACTOR_KEY=key)["action"] == "warn"
    everything = page.evaluate(
        "JSON.stringify([location.href, document.title, {...localStorage}, {...sessionStorage}, document.cookie, document.documentElement.outerHTML, [...document.querySelectorAll('input')].map(i => i.value)])"
    )
    assert key not in everything
    page.click("#tab-operate")
    page.wait_for_selector("#operate .problem")
    assert "insufficient_scope" in page.locator("#operate .problem").inner_text()
    page.click("#access")
    page.click("#key-forget")
    page.click("#tab-check")
    page.click("#go")
    page.wait_for_selector(".problem:has-text('unauthorized')")
    assert all(key not in request.url for request in watched.requests)


def test_everything_can_be_done_by_keyboard(page, watched):
    watched.expected.add(401)
    keys = page.keyboard
    keys.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    keys.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    keys.press("Tab")
    assert page.evaluate("document.activeElement.id") == "text"
    keys.type(f"{NEPHEW} I have lupus.")
    keys.press("Control+Enter")
    page.wait_for_selector(".verdict h2:text-is('Masked')")
    assert page.evaluate("document.activeElement.id") == "text", "the answer does not take the focus from who types"
    for _ in range(30):
        keys.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            break
    assert page.evaluate("document.activeElement.textContent") == "AnilPerson"
    assert page.locator("#tip").is_visible()
    keys.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "spina bifidaHealth"
    assert "Health" in page.locator("#tip").inner_text()
    keys.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    keys.press("Escape")
    assert page.locator("#tip").is_hidden()
    for _ in range(6):
        keys.press("Tab")
        if page.evaluate("document.activeElement.id") == "go-on":
            break
    keys.press("Enter")
    wait_for_words(page, "The author goes on.")
    page.locator("#view-words").focus()
    keys.press("ArrowRight")
    assert page.locator("pre[data-what=request]").is_visible()
    page.locator("#tab-check").focus()
    keys.press("ArrowRight")
    assert page.locator("#operate").is_visible()
    assert page.url.endswith("/#operate")


def test_colours_follow_the_system_and_the_button(watched):
    page = watched.open(scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(paper)
    assert brightness(dark) < 80
    assert brightness(light) > 200
    page.click("#theme")
    page.click("#theme")
    assert (page.evaluate(paper), page.get_by_label("Colours: dark").count()) == (dark, 1)
    page.reload()
    assert page.evaluate(paper) == dark, "a choice lasts"
    assert page.evaluate("JSON.stringify({...localStorage})") == '{"redactor-theme":"dark"}'
    page.click("#theme")
    assert (page.evaluate(paper), page.evaluate("localStorage.length")) == (light, 0)


def test_a_phone_shows_all_of_it_without_scrolling_sideways(watched, accessible):
    page = watched.open(viewport=PHONE)
    check(page, f"{NEPHEW} {LUPUS} https://example.com/{'a' * 120}", "Masked")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.locator(".verdict").bounding_box()["y"] < PHONE["height"] / 2, "the answer comes into view"
    page.locator(".mark").first.focus()
    accessible(page, "check-phone")
    page.click("#view-wire")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_page_has_words_for_every_choice(page):
    words = page.evaluate(
        "import('/console/words.js').then(m => Object.fromEntries(Object.entries(m).map(([name, value]) => [name, typeof value === 'object' ? Object.keys(value) : null])))"
    )
    assert set(words["CATEGORIES"]) == set(Category)
    assert set(words["AUDIENCES"]) == set(Audience)
    assert set(words["PURPOSES"]) == set(Purpose)
    assert set(words["AGES"]) == set(AgeBand)
    assert set(words["SUBJECTS"]) == set(Subject)
    assert set(words["ACTIONS"]) == {action.label for action in Action}
    assert set(words["LANGUAGES"]) == set(languages())
    assert set(words["EVENTS"]) == set(Kind)
    assert set(words["FLAWS"]) == {"whole", *Flaw}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("a b", "a b"),
        ("", "a"),
        ("我有糖尿病。", "我有健康问题。"),
        ("I have lupus 😀", "I have a condition 😀"),
        ("a  b c", "x b  y"),
    ],
)
def test_a_diff_holds_both_texts(page, before, after):
    parts = page.evaluate("([a, b]) => import('/console/diff.js').then(m => m.diff(a, b))", [before, after])
    assert "".join(p["text"] for p in parts if p["kind"] != "new") == before
    assert "".join(p["text"] for p in parts if p["kind"] != "gone") == after
