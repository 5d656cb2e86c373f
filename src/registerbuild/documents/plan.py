"""Views → targets: what is rendered, with which template, to which path. A target is the complete input of `render`."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from registerbuild.documents import internal, public, views
from registerbuild.documents.catalogue import CATALOGUE, INTERNAL, PUBLIC, Document, Page
from registerbuild.documents.words import date_words
from registerbuild.register.index import Register


class Form(StrEnum):
    """The forms of a page; each is a template file beside the others."""

    WEB = "web"
    PDF = "pdf"
    STANDALONE = "zelfstandig"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the menu, relative to the page."""

    title: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content; all addresses are relative to the page."""

    audience: str
    internal: bool
    board: str
    website: str
    title: str
    document: str
    confirmed: bool
    date: str
    date_iso: str
    home: str
    assets: str
    navigation: tuple[NavLink, ...]
    pdf: str | None
    standalone: str | None
    fragment: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """One file to make. `data` is the machine-readable copy that goes into a PDF (JSON), or empty."""

    path: str
    document: str
    template: str
    form: Form
    frame: Frame
    view: object
    data: str = ""

    @property
    def content(self) -> str:
        """Everything but the path as canonical JSON: two targets with equal content give equal bytes."""
        parts = (self.document, self.template, self.form.value, asdict(self.frame), _plain(self.view), self.data)
        return json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(view: object) -> Any:
    return asdict(view)  # type: ignore[call-overload]


def plan(register: Register, today: datetime.date) -> tuple[Target, ...]:
    """Every target of every document, in the order of the catalogue."""
    seen = public.project(public.released(register), today)
    inside = internal.project(register, today)
    targets: list[Target] = []
    for document in CATALOGUE:
        pages = tuple(document.pages(seen) if document.audience is PUBLIC else document.pages(inside))  # type: ignore[arg-type]
        targets += _targets(document, pages, seen.organisation, today)
    return (*targets, *_start_pages(targets, seen.organisation, today))


def _targets(
    document: Document[Any], pages: tuple[Page, ...], board: views.OrganisationView, today: datetime.date
) -> Iterator[Target]:
    for page in pages:
        folder = PurePosixPath(document.audience.folder, document.name, page.slug)
        frame = _frame(document.audience.folder, document.name, page, board, today)
        forms = (
            (Form.WEB, "index.html"),
            (Form.PDF, page.pdf),
            (Form.STANDALONE, page.standalone),
            (Form.FRAGMENT, page.fragment),
        )
        for form, name in forms:
            if name and "/" not in name:
                data = (
                    json.dumps(_plain(page.view), ensure_ascii=False, sort_keys=True, indent=1)
                    if form is Form.PDF
                    else ""
                )
                yield Target(str(folder / name), document.name, page.template, form, frame, page.view, data)


def _frame(audience: str, name: str, page: Page, board: views.OrganisationView, today: datetime.date) -> Frame:
    depth = len(PurePosixPath(name, page.slug).parts) if name else 0
    home = "../" * depth
    documents = [d for d in CATALOGUE if d.audience.folder == audience and d.in_menu]
    return Frame(
        audience=audience,
        internal=audience == INTERNAL.folder,
        board=board.name,
        website=board.website,
        title=page.title,
        document=next((d.title for d in documents if d.name == name), ""),
        confirmed=page.confirmed,
        date=date_words(today),
        date_iso=today.isoformat(),
        home=home or "./",
        assets=f"{home}assets/",
        navigation=tuple(NavLink(d.title, f"{home}{d.name}/", d.name == name) for d in documents),
        pdf=page.pdf or None,
        standalone=page.standalone or None,
        fragment=page.fragment or None,
    )


def _start_pages(targets: list[Target], board: views.OrganisationView, today: datetime.date) -> Iterator[Target]:
    for audience in (PUBLIC, INTERNAL):
        own = [t for t in targets if t.form is Form.WEB and t.path.startswith(f"{audience.folder}/")]
        groups = []
        for document in (d for d in CATALOGUE if d.audience.folder == audience.folder):
            links = tuple(
                _start_link(t, audience.folder)
                for t in own
                if t.document == document.name and t.template != "verwerking"
            )
            groups.append(views.StartGroup(document.title, links))
        confirmed = all(t.frame.confirmed for t in own)
        page = Page("", "Privacy", "start", views.StartView(board, tuple(g for g in groups if g.links)), confirmed)
        frame = _frame(audience.folder, "", page, board, today)
        yield Target(f"{audience.folder}/index.html", "start", "start", Form.WEB, frame, page.view)


def _start_link(target: Target, audience: str) -> views.StartLink:
    folder = str(PurePosixPath(target.path).parent.relative_to(audience))
    state = "" if target.frame.confirmed else "Concept: het bestuur heeft dit nog niet bevestigd."
    pdf = f"{folder}/{target.frame.pdf}" if target.frame.pdf else None
    return views.StartLink(target.frame.title, state, f"{folder}/", pdf)
