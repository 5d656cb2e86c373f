"""Remembers rendered bytes: a folder of files named by the fingerprint of what they were made from.

Each file is the SHA-256 of its payload, then the payload. What is damaged or half-written is therefore a miss.
Several processes may use one folder at once: a file appears whole, by a rename, or not at all.
"""

import hashlib
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from registerbuild.writing import is_half, write_whole

_DIGEST_BYTES = 32
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_OURS = re.compile(r"[0-9a-f]{64}(\.[0-9a-f]{16}\.half)?")  # with the half-written ones of an earlier version


def get(folder: Path, fingerprint: str) -> bytes | None:
    """Return the bytes remembered under a fingerprint; None when there are none, or when they are damaged.

    Raises:
        ValueError: the fingerprint is not a SHA-256 in lower-case hex.
    """
    try:
        stored = (folder / _checked(fingerprint)).read_bytes()
    except OSError:
        return None  # an entry that cannot be read is made again
    digest, content = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    return content if hashlib.sha256(content).digest() == digest else None


def put(folder: Path, fingerprint: str, content: bytes) -> None:
    """Remember bytes under a fingerprint.

    A disk that is full or read-only is no error: without memory a build is slower, not wrong.

    Raises:
        ValueError: the fingerprint is not a SHA-256 in lower-case hex.
    """
    target = folder / _checked(fingerprint)
    with suppress(OSError):
        write_whole(target, hashlib.sha256(content).digest() + content)


def prune(folder: Path, keep: Collection[str]) -> None:
    """Forget everything but the fingerprints to keep, half-written entries included. Files not ours stay."""
    kept = frozenset(keep)
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name not in kept and (is_half(path.name) or _OURS.fullmatch(path.name)):
                with suppress(OSError):  # another process was first, or is reading it (Windows)
                    path.unlink()


def _checked(fingerprint: str) -> str:
    """Return the fingerprint, which becomes a file name.

    Raises:
        ValueError: it is not a SHA-256 in lower-case hex.
    """
    if not _FINGERPRINT.fullmatch(fingerprint):
        message = f"not a fingerprint: {fingerprint!r}"
        raise ValueError(message)
    return fingerprint
