"""The only source the PDF renderer may read from: files in memory, under an address that does not exist."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcherResponse

BASE_URL = "https://registerbuild.invalid/"

_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}


class ClosedFetcher:
    """Serves the files it was given and refuses everything else.

    WeasyPrint calls it with each address. It has no way to open a file or a connection, because it does not derive
    from WeasyPrint's own fetcher. A refusal is a `BaseException` that WeasyPrint lets through in most places but
    swallows in a few (an image inside an inline SVG); so look at `refused` after rendering too.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take the files by path, without a leading slash."""
        self._files = files
        self.refused: list[str] = []

    def __call__(self, url: str) -> URLFetcherResponse:
        """Return the file at this address, or raise `FatalURLFetchingError`."""
        path = _path(url)
        media_type = _MEDIA_TYPES.get(PurePosixPath(path).suffix)
        if media_type is None or path not in self._files:
            self.refused.append(url)
            raise FatalURLFetchingError(f"refused: {url}")
        return URLFetcherResponse(url, self._files[path], {"Content-Type": media_type})


def _path(url: str) -> str:
    """Return the path below the base address, or nothing for any other address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.query or f"{parts.scheme}://{parts.netloc}/" != BASE_URL:
        return ""
    return unquote(parts.path).removeprefix("/")
