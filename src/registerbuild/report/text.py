"""Findings → text for a person: totals, ten things to do first, the rest in short, in lines that fit."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from registerbuild.derived.wording.words import counted
from registerbuild.register.findings import Finding, Place, Severity
from registerbuild.report.grouping import Saying, Task, places_in_words, tasks

FIRST = 10
"""So many things to do are shown with their remedy."""
FRAMED = 3
"""Of one thing to do so many errors are shown with the lines around them; of the others where they stand."""
NOTED = 5
"""Of what is no error so many different notes are shown behind their places; of more only the places."""
WIDTH, NARROWEST = 100, 40
"""Characters in a line where nobody says how wide it is, and the fewest that are kept to."""

_PLURALS = {Severity.ERROR: ("fout", "fouten"), Severity.WARNING: ("let op", "let op"), Severity.TIP: ("tip", "tips")}
_HELD = "\N{NO-BREAK SPACE}"
_BEFORE_CODE = len("  12345 │ ")


def as_text(findings: Sequence[Finding], texts: Mapping[str, str], width: int = WIDTH) -> str:
    """The totals, the ten things to do first with their remedy, and then all the rest in short."""
    width = max(width, NARROWEST)
    found = tasks(findings)
    parts = [_paragraph(_totals(findings), width, "")]
    if len(found) > FIRST:
        parts.append(f"EERST: {FIRST} van de {len(found)} dingen om te doen")
    parts += [_full(task, texts, width) for task in found[:FIRST]]
    if len(found) > FIRST:
        parts.append("DAARNA")
        parts.append("\n".join(line for task in found[FIRST:] for line in _listed(task, task.told, width)))
    parts += filter(None, ["\n".join(_paragraph(hint, width, "", "  ") for hint in _hints(found))])
    return "\n\n".join(parts) + "\n"


def _hints(found: Sequence[Task]) -> Iterator[str]:
    """What more can be asked: what to do about the rest, what a file has exactly, and to mend what is certain."""
    if len(found) > FIRST:
        yield f"Wat u aan een melding doet:   registerbuild rule {found[FIRST].code}"
    short = next((told for task in found for told in task.told if _brief(told)), None)
    if short:
        yield f"Wat er in één bestand is:     registerbuild check {short.findings[0].place.path}"
    if any(finding.instead is not None for task in found for finding in task.findings):
        yield "Laat herstellen wat zeker is: registerbuild check --fix --diff, en dan zonder --diff"
    severities = {task.severity for task in found}
    if Severity.ERROR in severities:
        if len(severities) > 1:
            yield "Alleen wat eerst moet:        registerbuild check --alleen fout"
        yield "Controleer daarna opnieuw: een fout kan andere meldingen verbergen."


def summary(findings: Sequence[Finding]) -> str:
    """How many of each severity: "3 fouten, 1 let op"."""
    counts = [(severity, sum(1 for f in findings if f.severity is severity)) for severity in Severity]
    parts = [counted(count, *_PLURALS[severity]) for severity, count in counts if count]
    return ", ".join(parts) if parts else "Geen fouten gevonden."


def _totals(findings: Sequence[Finding]) -> str:
    files = {finding.place.path for finding in findings}
    return f"{summary(findings)} in {counted(len(files), 'bestand', 'bestanden')}" if files else summary(findings)


def frame(finding: Finding, texts: Mapping[str, str], width: int = WIDTH) -> str:
    """One finding: what, where, the lines around it with a caret, and what to do."""
    (task,) = tasks([finding])
    return _full(task, texts, width)


def _full(task: Task, texts: Mapping[str, str], width: int) -> str:
    """What is wrong and what to do; of errors, and of what is found once, with the lines around it."""
    framed = task.severity is Severity.ERROR or len(task.findings) == 1
    number = FRAMED if framed else 0
    lines = chain.from_iterable(_shown(task, told, texts, width) for told in task.told[:number])
    return "\n".join(
        [*lines, *_listed(task, task.told[number:], width), _paragraph(task.fix, width, "  te doen      ")]
    )


def _shown(task: Task, told: Saying, texts: Mapping[str, str], width: int) -> Iterator[str]:
    return _listed(task, (told,), width) if told.counts else _framed(task, told, texts, width)


def _framed(task: Task, told: Saying, texts: Mapping[str, str], width: int) -> Iterator[str]:
    first, *others = told.findings
    place = first.place
    yield _title(task, told, width)
    yield _paragraph(f"{place.path}, regel {place.line}, kolom {place.column}", width, "  ")
    yield from _excerpt(place, first.note, texts.get(place.path, ""), width)
    if first.suggestion:
        yield _paragraph(first.suggestion, width, "  bedoelde u   ")
    yield from _places(others, width, "  ook in       ")


def _listed(task: Task, told: Sequence[Saying], width: int) -> Iterator[str]:
    """What is said, once each, with every place."""
    for same in told:
        yield _title(task, same, width)
        if _brief(same):
            yield from (_paragraph(line, width, "  ") for line in places_in_words(same.findings, same.counts))
        else:
            yield from _places(same.findings, width, "  ")


def _brief(told: Saying) -> bool:
    """Whether there is too much to say of each place; of an error all is said, as that stops a publication."""
    one = told.findings[0]
    notes = {finding.note for finding in told.findings}
    return told.counts or (one.severity is not Severity.ERROR and one.suggestion is None and len(notes) > NOTED)


def _places(findings: Sequence[Finding], width: int, first: str) -> Iterator[str]:
    """Every place; of which more is said, that stands behind it."""
    notes: dict[str, list[Finding]] = {}
    for finding in findings:
        meant = f"bedoelde u {finding.suggestion}" if finding.suggestion else ""
        notes.setdefault("; ".join(filter(None, (finding.note, meant))), []).append(finding)
    for note, same in notes.items():
        for line in places_in_words(same):
            yield _paragraph(f"{line} ({note})" if note else line, width, first)


def _title(task: Task, told: Saying, width: int) -> str:
    level = "" if task.severity is Severity.ERROR else task.severity.value
    often = f"{len(told.findings)} keer" if len(told.findings) > 1 else ""
    said = ", ".join(filter(None, (level, often))).replace(" ", _HELD)
    return _paragraph(f"{task.code}  {told.message}" + (f"  ({said})" if said else ""), width, "", "  ")


def _excerpt(place: Place, note: str, text: str, width: int) -> Iterator[str]:
    """The line with the one above it and a caret below; of a long line the part around what it is about."""
    if not text:
        return
    source = text.split("\n")
    room = width - _BEFORE_CODE
    last = min(len(source), place.line)
    length = max(1, min(place.length, len(source[last - 1]) - place.column + 1, room - 2))
    start = _start(place.column - 1, length, room)
    for number in range(max(1, place.line - 1), last + 1):
        yield f"  {number:>5} │ {_window(source[number - 1], start, room)}".rstrip()
    caret = f"        │ {' ' * (place.column - 1 - start)}{'^' * length}"
    if place.column <= len(source[last - 1]) + 1:
        fits = len(caret) + 1 + len(note) <= width
        yield f"{caret} {note}".rstrip() if fits else caret
        if not fits:
            yield _paragraph(note, width, "        │ ")
    elif note:
        yield _paragraph(note, width, "        │ ")


def _start(column: int, length: int, room: int) -> int:
    """Where to begin a line of so much room, so that the characters from `column` on, counted from 0, stand in it."""
    return 0 if column + length < room else max(0, column - max(2, (room - length) // 2))


def _window(line: str, start: int, room: int) -> str:
    shown = line[start : start + room]
    if start and shown:
        shown = "…" + shown[1:]
    return shown[:-1] + "…" if len(line) > start + room else shown


def _paragraph(text: str, width: int, first: str, rest: str | None = None) -> str:
    """The text in lines of at most `width`, with what each line begins with; a path too long breaks after a stroke."""
    wide = width > 2 * NARROWEST
    after = rest if rest is not None else " " * (len(first) if wide else min(len(first), 4))
    room = width - max(len(first), len(after))
    whole = re.sub(rf"[^ ]{{{room + 1},}}", lambda found: _at_strokes(found[0], room), text)
    lines = textwrap.wrap(whole, width, initial_indent=first, subsequent_indent=after, break_on_hyphens=False)
    return "\n".join(lines).replace(_HELD, " ")


def _at_strokes(word: str, room: int) -> str:
    """A word too long for a line, with a space where a line may end: behind the last stroke that fits."""
    head, stroke, tail = word[:room].rpartition("/")
    if not stroke or len(word) <= room:
        return word
    return f"{head}{stroke} {_at_strokes(tail + word[room:], room)}"
