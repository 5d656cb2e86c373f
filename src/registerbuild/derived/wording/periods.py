"""How long data are kept, in one sentence part that bends: the same in every document.

The event of a period is written with its article (`het vertrek van de leerling`), which rule BEW121 asks for.
"""

from registerbuild.register.records.data import RetentionKind


def since(lasting: bool, start: str) -> str:
    """na het vertrek, for a period that has a length; tot het vertrek, for what only the event ends."""
    return f"na {start}" if lasting else f"tot {start}"


def kept_until(length: str | None, start: str, kind: RetentionKind | None) -> str:
    """tot 2 jaar na het vertrek; tot ten minste 2 jaar na het vertrek, where the law only forbids less.

    Without a length, or with one of nothing (None too), tot het vertrek.
    """
    if length is None:
        return since(False, start)
    least = "ten minste " if kind is RetentionKind.STATUTORY_MINIMUM else ""
    return f"tot {least}{length} {since(True, start)}"
