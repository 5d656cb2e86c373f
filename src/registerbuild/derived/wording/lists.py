"""The lists that a text of the regulation can show: all records of a kind, in the words of one column, as Markdown."""

from collections.abc import Callable, Iterator, Mapping

from registerbuild.derived.wording.filling import Surroundings, bullets, fill
from registerbuild.derived.wording.words import Style, escape
from registerbuild.register import prose
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory, Measure, Purpose, Recipient, Term
from registerbuild.register.records.organisation import DataSubject

GLOSSARY = "begrippen"


def has_glossary(text: str) -> bool:
    """Whether the glossary stands in a text."""
    return any((found.kind, found.target) == ("lijst", GLOSSARY) for found in prose.references(text))


def listing(name: str, register: Register, style: Style) -> str:
    """One list. Raises KeyError when there is no such list, or when it shows something that is not there."""
    return bullets(list(_LISTS[name](register, style)))


def terms(register: Register) -> list[Term]:
    """The terms of the glossary in alphabetical order."""
    return sorted(register.live(Term), key=lambda term: term.name.lower())


def _glossary(register: Register, style: Style) -> Iterator[str]:
    for term in terms(register):
        text = term.plain if style is Style.PLAIN else term.legal
        yield f"{escape(term.name)}: {fill(text, register, Surroundings(style))}"


def _places(register: Register, _: Style) -> Iterator[str]:
    return (escape(publication.place) for publication in register.organisation.publications)


def _people(register: Register, style: Style) -> Iterator[str]:
    plain = style is Style.PLAIN
    return (escape(subject.plain if plain else subject.name) for subject in register.live(DataSubject))


def _purposes(register: Register, style: Style) -> Iterator[str]:
    """Those in use."""
    used = {use.purpose for activity in register.live(Activity) for use in activity.purposes}
    for purpose in register.live(Purpose):
        if purpose.id in used:
            text = purpose.plain if style is Style.PLAIN else purpose.legal
            yield fill(text, register, Surroundings(style))


def _categories(register: Register, style: Style) -> Iterator[str]:
    plain = style is Style.PLAIN
    return (escape(category.plain if plain else category.name) for category in register.live(DataCategory))


def _complaints(register: Register, style: Style) -> Iterator[str]:
    for route in register.organisation.complaints:
        yield f"**{escape(route.name)}**: {fill(route.text, register, Surroundings(style))}"


def _measures(register: Register, _: Style) -> Iterator[str]:
    """By their names: what is told of a measure elsewhere is an aim or a fact, and a rule is neither."""
    return (escape(measure.name) for measure in register.live(Measure))


def _recipients(register: Register, style: Style) -> Iterator[str]:
    plain = style is Style.PLAIN
    return (escape(recipient.plain if plain else recipient.name) for recipient in register.live(Recipient))


def _roles(register: Register, style: Style) -> Iterator[str]:
    for role in register.organisation.roles:
        yield f"**{escape(role.name)}**: {fill(role.task, register, Surroundings(style))}"


_LISTS: Mapping[str, Callable[[Register, Style], Iterator[str]]] = {
    GLOSSARY: _glossary,
    "bekendmaking": _places,
    "betrokkenen": _people,
    "doelen": _purposes,
    "gegevens": _categories,
    "klachten": _complaints,
    "maatregelen": _measures,
    "ontvangers": _recipients,
    "rollen": _roles,
}
