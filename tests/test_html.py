"""Templates → HTML: sandboxed, strict, escaped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import board
import pytest

from registerbuild.disk.reading import read_theme
from registerbuild.documents.plan import Form, Target
from registerbuild.output import html
from registerbuild.output.render import render, target_fingerprint
from registerbuild.output.theme import Theme

TARGET = board.pages(board.register())["openbaar/index.html"]


@dataclass(frozen=True)
class View:
    """A view with one text."""

    text: str = "a"
    items: tuple[str, ...] = ()


def theme(template: str, more: Mapping[str, bytes] | None = None) -> Theme:
    return Theme({"start/start.html": template.encode(), **(more or {})})


def page(template: str, view: object = View(), more: Mapping[str, bytes] | None = None) -> str:
    return html.render_html(replace(TARGET, view=view), theme(template, more))


def test_a_text_is_escaped() -> None:
    assert page("{{ view.text }}", View("<b>&\"'")) == "&lt;b&gt;&amp;&#34;&#39;"


def test_a_text_in_an_attribute_is_escaped() -> None:
    assert page('<a title="{{ view.text }}">', View('"><script>')) == '<a title="&#34;&gt;&lt;script&gt;">'


def test_markdown_is_shown_and_html_in_it_is_not() -> None:
    assert page("{{ view.text | mdi }}", View("**a** <b>")) == "<strong>a</strong> &lt;b&gt;"


@pytest.mark.parametrize("name", ["md", "mdi"])
@pytest.mark.parametrize(("form", "target"), [(Form.FRAGMENT, "#rb-doel"), (Form.WEB, "#doel")])
def test_in_a_fragment_a_link_inside_the_page_has_the_prefix_of_its_ids(form: Form, target: str, name: str) -> None:
    view = replace(TARGET, form=form, view=View("Zie [het doel](#doel)."))
    assert f'<a href="{target}">het doel</a>' in html.render_html(view, theme(f"{{{{ view.text | {name} }}}}"))


@pytest.mark.parametrize("template", ["{{ view.nothing }}", "{{ nothing }}", "{% if view.nothing %}{% endif %}"])
def test_a_value_that_is_not_there_is_an_error(template: str) -> None:
    with pytest.raises(html.TemplateFault, match=r"has no attribute|is undefined"):
        page(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ view.__class__ }}",
        "{{ view.text.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ view.__init__.__globals__ }}",
        "{{ inlined.__globals__ }}",
        "{{ view | attr('__class__') }}",
    ],
)
def test_the_sandbox_lets_nothing_out(template: str) -> None:
    with pytest.raises(html.TemplateFault, match=r"unsafe|has no attribute|is undefined|geen"):
        page(template)


def test_the_sandbox_gives_the_same_answer_the_second_time() -> None:
    for _ in range(2):
        with pytest.raises(html.TemplateFault, match="unsafe"):
            page("{{ view.text.upper() }}{{ view.__class__.__mro__ }}")


@pytest.mark.parametrize("template", ["{% include 'start/other.html' %}", "{% include '_shared/part.html' %}"])
def test_a_template_uses_its_own_folder_and_the_shared_one(template: str) -> None:
    assert page(template, more={"start/other.html": b"x", "_shared/part.html": b"x"}) == "x"


@pytest.mark.parametrize("path", ["privacyreglement/a.html", "../a.html", "/etc/passwd"])
def test_a_template_uses_no_other_folder(path: str) -> None:
    with pytest.raises(html.TemplateFault, match="sjabloon start"):
        page(f"{{% include '{path}' %}}", more={"privacyreglement/a.html": b"x"})


def test_a_fault_in_a_template_is_an_error() -> None:
    with pytest.raises(html.TemplateFault, match="regel 1"):
        page("{% if %}")


def test_a_stylesheet_is_inlined_with_its_fonts() -> None:
    more = {"_shared/web.css": b"a{src:url(fonts/a.woff2)}", "_shared/fonts/a.woff2": b"font"}
    assert page("{{ inlined('web.css') }}", more=more) == "a{src:url(data:font/woff2;base64,Zm9udA==)}"


def test_the_same_target_and_theme_give_the_same_bytes() -> None:
    assert render(TARGET, read_theme()) == render(TARGET, read_theme())


def test_no_page_of_the_board_has_a_script_or_style_of_its_own() -> None:
    pages = {
        path: html.render_html(t, read_theme()) for path, t in board.pages(board.register()).items() if t.form == "web"
    }
    strange = ("<script>", "<style", " style=", " onclick=", "javascript:")
    assert {path for path, content in pages.items() if any(sign in content for sign in strange)} == set()


@pytest.mark.parametrize(
    "other",
    [
        (replace(TARGET, view=View()), theme("a")),
        (TARGET, theme("b")),
        (replace(TARGET, template="lijst"), theme("a")),
    ],
)
def test_the_fingerprint_changes_with_all_that_the_bytes_depend_on(other: tuple[Target, Theme]) -> None:
    assert target_fingerprint(*other) != target_fingerprint(TARGET, theme("a"))


def test_the_fingerprint_does_not_change_with_the_path() -> None:
    assert target_fingerprint(replace(TARGET, path="x"), theme("a")) == target_fingerprint(TARGET, theme("a"))
