"""Words that somebody still had to fill in, in what the board adopted or in a DPIA that is finished (TXT3xx)."""

import re
from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.letters import strings
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.index import kind_of
from registerbuild.register.records.dpia import Dpia, DpiaState
from registerbuild.register.records.values import Record
from registerbuild.register.source import Loc

_MARKED = re.compile(
    r"(?<!\w)(?:TODO|TBD|FIXME|[Xx]{3,}|[Ll]orem ipsum|N\.?[Tt]\.?[Bb]\.?|n\.t\.b\.)(?!\w)"
    r"|(?<!\w)(?:nog|nader|hier|verder)(?: nog| zelf)? (?:in te vullen|aan te vullen|invullen|aanvullen)(?!\w)"
    r"|(?<!\w)(?:NADER|NOG) (?:IN TE VULLEN|INVULLEN|AANVULLEN|TE BEPALEN)(?!\w)"
    r"|\[(?:naam|datum|adres|bedrag|aantal|school|schoolnaam|invullen|…|\.{2,})(?: [^\[\]\n]{1,30})?\](?!\()"
    r"|_{4,}|\.{5,}|…{2,}|\?{2,}"
)
_FILLER = re.compile(r"(?:[-–—?x]|\.{2,3}|…|xx|n\.?v\.?t\.?|p\.?m\.?)", re.IGNORECASE)
"""The whole of a value that says nothing; "geen" and "onbekend" do say something."""
_NOTES = frozenset({"toelichting", "open_vragen", "vrijstellingen", "status"})
"""Fields of the board for itself, in which it may well write what it still has to do."""


def _left_open(record: Record, context: Context) -> Iterator[Problem]:
    origin = context.origins[kind_of(type(record))][record.id]
    for loc, text in strings(origin.values):
        if not _NOTES.isdisjoint(loc):
            continue
        for found in _MARKED.finditer(text):
            yield Problem(loc, f"{_shown(loc)}: ‘{found[0]}’", inside=found[0])
        if _FILLER.fullmatch(text.strip()):
            yield Problem(loc, f"{_shown(loc)}: ‘{text.strip()}’")


def _shown(loc: Loc) -> str:
    return str(next((part for part in reversed(loc) if isinstance(part, str)), ""))


@rule("TXT301", on=Record, completeness=True)
def still_to_fill_in(record: Record, context: Context) -> Iterator[Problem]:
    """Er staat nog een plek om in te vullen.

    Waarom: AVG artikel 5, eerste en tweede lid: wat is vastgesteld, is af en klopt.
    Herstel: vul in wat hier hoort. Is het nog niet bekend, haal de regel dan weg en zet de vraag bij toelichting.
    """
    if not (isinstance(record, Dpia) and record.state is DpiaState.FINAL):
        yield from _left_open(record, context)


@rule("TXT302", on=Dpia)
def finished_with_gaps(dpia: Dpia, context: Context) -> Iterator[Problem]:
    """Een definitieve DPIA met een plek om nog in te vullen.

    Waarom: AVG artikel 35, zevende lid: een DPIA zegt ten minste wat daar staat; een lege plek zegt niets.
    Herstel: vul in wat hier hoort, of zet stand op concept.
    """
    if dpia.state is DpiaState.FINAL:
        yield from _left_open(dpia, context)


RULES = (still_to_fill_in, finished_with_gaps)
