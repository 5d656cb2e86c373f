"""Codes that are not given any more: a code is for ever, so it is never used for something else."""

from collections.abc import Mapping

RETIRED: Mapping[str, str] = {
    "VER110": "TGS502",
    "VER111": "TGS508",
    "VER112": "TGS544",
}
"""A code → the one that took its place."""
