"""The line that shows which document is being made."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from registerbuild.commands.terminal import unfiltered


@contextmanager
def progress_line() -> Iterator[Callable[[str, int], None]]:
    """A line that shows what is being made, on a terminal only."""
    console = Console(file=unfiltered(sys.stderr))
    columns = (
        TextColumn("Documenten"),
        BarColumn(24),
        TextColumn("{task.completed} van {task.total}  {task.fields[now]}"),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None, now="")

        def advance(path: str, total: int) -> None:
            bar.update(task, advance=1, total=total, now=path)

        yield advance
