"""The closed fetcher serves what it was given, and nothing else."""

import pytest
from weasyprint.urls import FatalURLFetchingError

from registerbuild.output.fetcher import BASE_URL, ClosedFetcher

FILES = {"_shared/print.css": b"p {}", "_shared/fonts/a.ttf": b"font", "a b.svg": b"<svg/>", "notes.exe": b"no"}


def test_a_given_file_is_served() -> None:
    assert ClosedFetcher(FILES)(f"{BASE_URL}_shared/print.css").read() == b"p {}"


def test_an_encoded_path_is_decoded() -> None:
    assert ClosedFetcher(FILES)(f"{BASE_URL}a%20b.svg").read() == b"<svg/>"


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("_shared/print.css", "text/css"), ("_shared/fonts/a.ttf", "font/ttf"), ("a%20b.svg", "image/svg+xml")],
)
def test_the_media_type_follows_from_the_suffix(path: str, media_type: str) -> None:
    assert ClosedFetcher(FILES)(BASE_URL + path).content_type == media_type


REFUSED = [
    "file:///etc/hostname",
    "file:/etc/hostname",
    "http://127.0.0.1/print.css",
    "http://registerbuild.invalid/_shared/print.css",
    "https://registerbuild.invalid:443/_shared/print.css",
    "https://user@registerbuild.invalid/_shared/print.css",
    "https://registerbuild.invalid.example.nl/_shared/print.css",
    "https://registerbuild.invalid/_shared/print.css?x=1",
    "https://registerbuild.invalid/_shared/../../etc/hostname",
    "https://registerbuild.invalid//_shared/print.css",
    "https://registerbuild.invalid/missing.css",
    "https://registerbuild.invalid/notes.exe",
    "https://registerbuild.invalid/",
    "https://[registerbuild.invalid/_shared/print.css",
    "data:text/css,p{}",
    "ftp://registerbuild.invalid/_shared/print.css",
    "_shared/print.css",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        ClosedFetcher(FILES)(url)


def test_a_refusal_is_remembered() -> None:
    fetcher = ClosedFetcher(FILES)
    with pytest.raises(FatalURLFetchingError):
        fetcher("file:///etc/hostname")
    assert fetcher.refused == ["file:///etc/hostname"]


def test_what_is_served_is_not_counted_as_refused() -> None:
    fetcher = ClosedFetcher(FILES)
    fetcher(f"{BASE_URL}_shared/print.css")
    assert fetcher.refused == []
