"""The last step of a PDF: its tag tree made good, and its metadata, so that one file is PDF/A-3a and PDF/UA-1.

What WeasyPrint 70 writes passes the validators of either standard, but a reader who listens gets page headers in the
middle of sentences, tables in pieces and wrong table headers.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pydyf

from registerbuild.output import tagging_figures, tagging_lists, tagging_pages, tagging_tables, tagging_text, xmp
from registerbuild.output.tag_tree import TagTree, recording

Finisher = Callable[[Any, pydyf.PDF], None]


@contextmanager
def finisher(media_types: Mapping[str, str], undated: Collection[str] = ()) -> Iterator[Finisher]:
    """Give the function to pass to `write_pdf(finisher=...)`; writing has to happen inside this context.

    `media_types` has the media type of each attachment, by name; the `undated` lose the dates that they got.
    """
    with recording() as origins:

        def finish(document: Any, pdf: pydyf.PDF) -> None:
            tree = TagTree(pdf, origins)
            _repair(tree)
            _describe_attachments(tree, media_types, undated)
            _write_metadata(tree, document.metadata)

        yield finish


def _repair(tree: TagTree) -> None:
    tagging_pages.hide_running_content(tree)
    tagging_figures.hide_decoration(tree)
    tagging_lists.shape_items(tree)
    tagging_pages.join_fragments(tree)
    tagging_figures.place_figures(tree)
    tagging_lists.name_lists(tree)
    tagging_tables.describe_tables(tree)
    tagging_text.repair_links(tree)
    tagging_text.name_inline_elements(tree)
    tagging_text.fold_lines(tree)
    tagging_text.prune_empty(tree, tree.document)
    tagging_text.unwrap_paragraphs(tree)
    tree.close()
    tagging_figures.switch_off_smoothing(tree.pdf)


def _describe_attachments(tree: TagTree, media_types: Mapping[str, str], undated: Collection[str]) -> None:
    """List each attachment once (WeasyPrint does so twice), with its media type instead of a guess by name."""
    if "AF" not in tree.pdf.catalog:
        return
    files = list(dict.fromkeys(tree.pdf.catalog["AF"]))
    tree.pdf.catalog["AF"][:] = files
    for reference in files:
        file = tree.get(reference)
        stream = tree.get(file["EF"]["F"])
        name = file["UF"].string
        stream.extra["Subtype"] = pydyf.name(media_types[name]).decode()
        for date in ("CreationDate", "ModDate") if name in undated else ():
            stream.extra["Params"].pop(date, None)


def _write_metadata(tree: TagTree, metadata: Any) -> None:
    stream = tree.get(tree.pdf.catalog["Metadata"])
    stream.compress = False
    stream.stream[:] = [
        xmp.packet(
            xmp.Metadata(
                title=metadata.title,
                language=metadata.lang,
                producer=tree.pdf.info["Producer"].string,
                authors=metadata.authors,
                keywords=metadata.keywords,
                description=metadata.description or "",
                creator_tool=metadata.generator or "",
                created=metadata.created or "",
                modified=metadata.modified or "",
            )
        )
    ]
