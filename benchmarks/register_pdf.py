"""The internal register as a PDF, and no more: `python benchmarks/register_pdf.py ours|naive PROJECT FILE`.

`naive` is what one would write with WeasyPrint alone: the same text and fonts, tags and PDF/UA, an automatic table
layout, list markers outside the text, dot leaders in the table of contents, the garbage collector on.
"""

import datetime
import sys
from pathlib import Path

from naive.page import STYLE, naive

from registerbuild.checking import checked
from registerbuild.disk import quick
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form, Target, plan
from registerbuild.output import html
from registerbuild.output.render import render
from registerbuild.output.theme import Theme, layered

REGISTER = "overhandigd/verwerkingsregister/verwerkingsregister.pdf"


def ours(target: Target, theme: Theme) -> bytes:
    """The PDF as the program makes it."""
    return render(target, theme)


def plain(target: Target, theme: Theme) -> bytes:
    """The PDF as WeasyPrint alone makes it of the naive page."""
    from weasyprint import HTML

    from registerbuild.output.fetcher import BASE_URL, ClosedFetcher

    name = "_shared/print.css"
    styled = layered(theme.files, {name: theme.files[name] + STYLE.read_bytes()})
    page = naive(html.render_html(target, theme))
    document = HTML(string=page, base_url=BASE_URL, url_fetcher=ClosedFetcher(styled.of(target.document)))
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True))


if __name__ == "__main__":
    make = {"ours": ours, "naive": plain}[sys.argv[1]]
    today = datetime.date.fromisoformat(quick.today())
    records, _ = checked(read(Path(sys.argv[2])), today)
    wanted = next(t for t in plan(records.register, today) if t.path == REGISTER and t.form is Form.PDF)
    Path(sys.argv[3]).write_bytes(make(wanted, read_theme()))
