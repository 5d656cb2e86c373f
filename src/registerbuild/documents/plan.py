"""Views → targets: what is rendered, with which template, to which path. A target is the complete input of `render`."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
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
    """One file to make."""

    path: str
    document: str
    template: str
    form: Form
    frame: Frame
    view: object

    @property
    def content(self) -> str:
        """Everything but the path, with all names: two targets with equal content give equal bytes.

        `repr` is canonical here, because views hold only plain values and views; JSON would take twice as long.
        """
        return repr((self.document, self.template, self.form.value, self.frame, self.view))

    @property
    def data(self) -> str:
        """The machine-readable copy of the view, which goes into a PDF (JSON)."""
        return json.dumps(self.view, ensure_ascii=False, sort_keys=True, indent=1, default=_fields)


def _fields(view: Any) -> dict[str, object]:
    """The fields of a view, for JSON; `dataclasses.asdict` would first copy everything below them."""
    return {field.name: getattr(view, field.name) for field in fields(view)}


def plan(register: Register, today: datetime.date) -> tuple[Target, ...]:
    """Every target of every document, in the order of the catalogue."""
    seen = public.project(public.released(register), today)
    inside = internal.project(register, today)
    targets: list[Target] = []
    published: list[tuple[Document[Any], Page]] = []
    for document in CATALOGUE:
        pages = tuple(document.pages(seen) if document.audience is PUBLIC else document.pages(inside))  # type: ignore[arg-type]
        targets += _targets(document, pages, seen.organisation, today)
        published += [(document, page) for page in pages]
    return (*targets, *_start_pages(published, seen.organisation, today))


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
                yield Target(str(folder / name), document.name, page.template, form, frame, page.view)


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


def _start_pages(
    published: list[tuple[Document[Any], Page]], board: views.OrganisationView, today: datetime.date
) -> Iterator[Target]:
    for audience in (PUBLIC, INTERNAL):
        own = [(document, page) for document, page in published if document.audience.folder == audience.folder]
        groups: dict[str, tuple[views.StartLink, ...]] = {}
        for document, page in own:
            if page.note:
                groups[document.title] = (*groups.get(document.title, ()), _start_link(document, page))
        start = views.StartView(board, tuple(views.StartGroup(title, links) for title, links in groups.items()))
        page = Page("", "Privacy", "start", start, all(page.confirmed for _, page in own))
        frame = _frame(audience.folder, "", page, board, today)
        yield Target(f"{audience.folder}/index.html", "start", "start", Form.WEB, frame, page.view)


def _start_link(document: Document[Any], page: Page) -> views.StartLink:
    folder = f"{PurePosixPath(document.name, page.slug)}/"
    return views.StartLink(page.title, page.note, folder, f"{folder}{page.pdf}" if page.pdf else None)
