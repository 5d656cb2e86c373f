"""Dates, periods, lists and places in the law, in Dutch words."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from registerbuild.register.records.data import Statute
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.values import Law, Period, Status

_UNITS = {"year": ("jaar", "jaar"), "month": ("maand", "maanden"), "week": ("week", "weken"), "day": ("dag", "dagen")}
"""One and more. Written out here because a check says periods too, and babel takes it longer to load than to check."""
_ORDINALS = [
    "nulde",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
    "elfde",
    "twaalfde",
    "dertiende",
    "veertiende",
    "vijftiende",
    "zestiende",
    "zeventiende",
    "achttiende",
    "negentiende",
    "twintigste",
]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


class Style(StrEnum):
    """How a text names laws and leden: as a lawyer, as a parent, or as a supervisor reads it."""

    LEGAL = "juridisch"
    PLAIN = "gewoon"
    SHORT = "register"


@dataclass(frozen=True, slots=True)
class LawLink:
    """A place in the law in words, with its address; no address when the law has no known id.

    In the words of the register `law` is what they start with and `doubt` what they end with, so that a list of places
    can name the law once: "WPO 40(1), 40(2)".
    """

    words: str
    url: str | None
    law: str = ""
    place: str = ""
    doubt: str = ""


def date_words(date: datetime.date) -> str:
    """21 november 2026."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y", locale="nl")


def short_month(number: int) -> str:
    """jan, feb, mrt: a month of the year, counted from 1."""
    from babel.dates import format_date

    return format_date(datetime.date(2000, number, 1), "LLL", locale="nl").rstrip(".")


def day_or_month_words(text: str) -> str:
    """A day as 2023-12-01, or a month as 2023-12, in words; what is neither stays as it is."""
    try:
        words = date_words(datetime.date.fromisoformat(text if _DAY.match(text) else f"{text}-01"))
    except ValueError:
        return text
    return words if _DAY.match(text) else words.partition(" ")[2]


def period_words(period: Period) -> str:
    """2 jaar; 5 jaar en 8 weken; meteen (for a length of nothing). Days that make whole weeks are counted in weeks."""
    weeks, days = divmod(period.days, 7) if period.days % 7 == 0 else (0, period.days)
    parts = ((period.years, "year"), (period.months, "month"), (weeks, "week"), (days, "day"))
    words = [counted(count, *_UNITS[unit]) for count, unit in parts if count]
    return enumeration(words) if words else "meteen"


def counted(number: int, one: str, more: str) -> str:
    """1 verwerking, 2 verwerkingen: a number with what is counted, which bends with it."""
    return f"{number} {one if number == 1 else more}"


def enumeration(items: Iterable[str]) -> str:
    """a, b en c."""
    *first, last = [*items] or [""]
    return f"{', '.join(first)} en {last}" if first else last


def ordinal(number: int) -> str:
    """eerste, tweede, …; from 21 in digits: 21e."""
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number}e"


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly this text."""
    return _SPECIAL.sub(r"\\\1", text)


def known_as_of(record: Organisation) -> str:
    """How sure the board's own name, address and contacts are; empty when the board has confirmed them."""
    if record.status is Status.ADOPTED:
        return ""
    return f"zoals in {record.as_of} bekend" if record.as_of else "nog niet bevestigd"


def cite(law: Law, statutes: Mapping[str, Statute], style: Style) -> LawLink:
    """A place in the law in the words of one style (design: one function renders all three)."""
    statute = statutes.get(law.law)
    if statute is None:
        return LawLink(law.law, None, law.law)
    if style is Style.SHORT:
        name, place = _short(law, statute)
        return LawLink(f"{name}{place}", address(law, statute), name, place)
    return LawLink({Style.LEGAL: _legal, Style.PLAIN: _plain}[style](law, statute), address(law, statute))


def unsure(law: Law) -> str | None:
    """Why a place in the law is not certain, for the board's own people; None when it is."""
    return law.doubt or (None if law.read else "niet nagegaan")


def cite_openly(law: Law, statutes: Mapping[str, Statute], style: Style) -> LawLink:
    """A place in the law for everybody, which never looks surer than it is."""
    link = cite(law, statutes, style)
    if law.certain:
        return link
    doubt, _ = _open_doubt(law, statutes.get(law.law))
    return replace(link, words=f"{link.words}{doubt}", doubt=doubt)


def doubt_clause(law: Law, statutes: Mapping[str, Statute]) -> str | None:
    """The same doubt as a clause of its own, for a sentence that does not name the place; None when it is certain."""
    return None if law.certain else _open_doubt(law, statutes.get(law.law))[1]


def _open_doubt(law: Law, statute: Statute | None) -> tuple[str, str]:
    """Whether it was read, in an older text, or in the text of now: then the doubt is whether it says this.

    As it stands behind the place in the law, and as a clause.
    """
    if law.read is None:
        return ", nog niet nagegaan", "wat de wet zegt, is nog niet nagegaan"
    if statute and statute.read and statute.doubt is None and law.read >= statute.read:
        return ", of dit hier geldt is nog niet nagegaan", "of dit hier geldt, is nog niet nagegaan"
    older = f"gelezen in de tekst van {law.read.year}"
    return f", {older}", f"de wet is {older}"


def cite_with_doubt(law: Law, statutes: Mapping[str, Statute], style: Style) -> LawLink:
    """A place in the law for the board's own people, with the reason why it is not certain."""
    link, doubt = cite(law, statutes, style), unsure(law)
    return replace(link, words=f"{link.words} ({doubt})", doubt=f" ({doubt})") if doubt else link


def cite_together(laws: Iterable[Law], statutes: Mapping[str, Statute]) -> tuple[str, ...]:
    """Places in the law as a lawyer reads them, each once: the points of one lid stand together, "onder k, m en n"."""
    places: dict[tuple[Law, bool], set[str]] = {}
    for law in laws:
        point = None if unsure(law) else law.point
        lid = law.model_copy(update={"point": None}) if point else law
        places.setdefault((lid, bool(point)), set()).update(filter(None, [point]))
    together = (
        lid.model_copy(update={"point": enumeration(sorted(p))}) if p else lid for (lid, _), p in places.items()
    )
    return tuple(cite_with_doubt(law, statutes, Style.LEGAL).words for law in together)


_A_NUMBER = re.compile(r"\d{1,4}")  # Python refuses to read a very long one


def _legal(law: Law, statute: Statute) -> str:
    parts = [f"artikel {law.article}"] if law.article else []
    if law.paragraph:
        counted_on = _A_NUMBER.fullmatch(law.paragraph)
        parts.append(f"{ordinal(int(law.paragraph))} lid" if counted_on else f"lid {law.paragraph}")
    if law.point:
        parts.append(f"onder {law.point}")
    return ", ".join([*parts, statute.short])


def _plain(law: Law, statute: Statute) -> str:
    name = statute.plain.removeprefix("de ").removeprefix("het ")
    return f"{name}, artikel {law.article}" if law.article else name


def _short(law: Law, statute: Statute) -> tuple[str, str]:
    """The law, and the place in it."""
    place = law.article or ""
    place += f"({law.paragraph})" if law.paragraph else ""
    place += f"({law.point})" if law.point else ""
    if not place:
        return statute.short, ""
    return before_place(statute), place


def before_place(statute: Statute) -> str:
    """The short name of a law as it stands before a place in it."""
    return f"{statute.short}, artikel " if " " in statute.short else f"{statute.short} "


def address(law: Law, statute: Statute) -> str | None:
    """The address of the law, at article level where its publisher has lasting addresses for that."""
    if statute.european_id:
        act = f"https://eur-lex.europa.eu/eli/{statute.european_id}/oj/nld"
        return f"{act}#art_{law.article}" if law.article else act
    if not statute.dutch_id:
        return None
    if not statute.in_force or not law.article:
        return f"https://wetten.overheid.nl/{statute.dutch_id}"
    lid = f"&lid={law.paragraph}" if law.paragraph else ""
    return f"https://wetten.overheid.nl/jci1.3:c:{statute.dutch_id}&artikel={law.article}{lid}"
