"""Where the files of each kind of record live, and where a file was meant that lies elsewhere."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from registerbuild.register.findings import nearest
from registerbuild.register.index import KINDS, Kind, Shape

ROOT = "register"
PDF = ".pdf"
"""A document that is published as it is, not read: the adopted original of a version."""

_DEPTH = {Shape.ONE: 1, Shape.LIST: 1, Shape.FOLDER: 2, Shape.STATEMENTS: 2, Shape.FORMER: 3, Shape.VERSIONS: 3}
_SUFFIX = {
    Shape.ONE: (".yaml",),
    Shape.LIST: (".yaml",),
    Shape.FOLDER: (".yaml",),
    Shape.STATEMENTS: (".md",),
    Shape.FORMER: (".md",),
    Shape.VERSIONS: (".md", "reglement.yaml", PDF),
}


def kind_at(path: str) -> Kind | None:
    """The kind of record that lives at this path, which starts with `register/`."""
    parts = PurePosixPath(path).parts[1:]
    for kind in KINDS:
        if kind.home == parts[0] and len(parts) == _DEPTH[kind.shape] and path.endswith(_SUFFIX[kind.shape]):
            return kind
    return None


def meant(path: str) -> str | None:
    """The place that a file was probably meant to have; None when no place is near."""
    return next((place for place in _nearby(path) if kind_at(place)), None)


def _nearby(path: str) -> Iterator[str]:
    """Where the file may have been meant to stand, likeliest first: another ending, another folder, both."""
    file = PurePosixPath(path)
    named = {suffix: file.with_name(f"{file.name.split('.')[0]}{suffix}") for suffix in (".yaml", ".md")}
    homes = sorted({kind.home for kind in KINDS})
    for place in (file, *named.values()):
        yield place.as_posix()
        inside = PurePosixPath(*place.parts[1:])
        home = nearest(inside.parts[0], homes)
        if home:
            yield PurePosixPath(ROOT, home, *inside.parts[1:]).as_posix()
            yield PurePosixPath(ROOT, home, inside.name).as_posix()
