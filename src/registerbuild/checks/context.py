"""What rules may look things up in: the register, today's date, and indexes that are made once."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TypeVar

from registerbuild.checks import traces
from registerbuild.checks.recorded import OnRecord
from registerbuild.checks.telling import Told, told
from registerbuild.derived.claims.contacts import ContactAddress, fields_with_address
from registerbuild.derived.claims.hearing import Heard, hear
from registerbuild.derived.claims.lexicon import Lexicon
from registerbuild.derived.claims.utterance import ReadText
from registerbuild.derived.law.citations import Citation, citations
from registerbuild.derived.law.cited import PlaceKey, place_key
from registerbuild.derived.texts.lids import Changed, changed_lids
from registerbuild.derived.texts.saying import Column
from registerbuild.derived.texts.versions import compare_versions, spoken
from registerbuild.register.findings import RecordKey
from registerbuild.register.index import Origin, Register
from registerbuild.register.meant import as_compared
from registerbuild.register.model import Mention, fields, mentions
from registerbuild.register.outgoing import let_out
from registerbuild.register.records.activity import Activity, DataItem
from registerbuild.register.records.data import Recipient, RetentionPeriod, Statute
from registerbuild.register.records.grounds import LegalBasis
from registerbuild.register.records.organisation import Organisation
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus, Statement
from registerbuild.register.records.values import Record, Status
from registerbuild.register.source import Loc

_R = TypeVar("_R", bound=Record)
Sameness = tuple[frozenset[str], frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Context:
    """The register with its indexes. `broken` names the kinds of which not all records could be read."""

    register: Register
    today: datetime.date
    broken: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    origins: Mapping[str, Mapping[str, Origin]] = field(default_factory=dict)

    def where(self, kind: str, name: str, loc: Loc) -> str:
        """The place of a field in another record, for a note that has to name both sides."""
        place = self.origins[kind][name].place(loc)
        return f"{place.path}, regel {place.line}"

    def find(self, model: type[_R], name: str) -> _R | None:
        """A record by its id; None when it is missing or broken, which the loader reports."""
        return self.register.all(model).get(name)

    def live(self, model: type[_R]) -> Iterator[_R]:
        """All records of a type that are not withdrawn."""
        return iter(self.register.live(model))

    @cached_property
    def organisation(self) -> Organisation | None:
        """The controller, when its file could be read."""
        return self.find(Organisation, "organisatie")

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The activities that are not withdrawn."""
        return tuple(self.live(Activity))

    @cached_property
    def used(self) -> Mapping[str, frozenset[str]]:
        """Kind → the ids that an activity refers to in a field."""
        return _by_kind(mention for activity in self.activities for mention in self.named_in_fields[activity.id])

    @cached_property
    def named_in_fields(self) -> Mapping[str, tuple[Mention, ...]]:
        """Activity → the records that it refers to in its fields, its texts left aside."""
        return {a.id: tuple(m for m in mentions(a) if not m.in_text) for a in self.activities}

    @cached_property
    def people_of(self) -> Mapping[RecordKey, frozenset[str]]:
        """A record that activities name in their fields → the people whom those are about."""
        found: dict[RecordKey, set[str]] = {}
        for activity in self.activities:
            for mention in self.named_in_fields[activity.id]:
                found.setdefault(mention.target, set()).update(activity.subjects)
        return {key: frozenset(people) for key, people in found.items()}

    @cached_property
    def mentioned(self) -> Mapping[str, frozenset[str]]:
        """Kind → the ids that a regulation or a statement refers to in its texts; remarks show nothing to anyone."""
        texts = (*self.live(Article), *self.live(Statement), *self.live(Regulation))
        named = (mention for text in texts for mention in mentions(text, but=("remarks",)))
        return _by_kind(mention for mention in named if mention.in_text)

    @cached_property
    def changed(self) -> Callable[[str, str, frozenset[tuple[str, str]]], Changed | None]:
        """What changed from one version to another, with the confirmed pairs (new, old); each is compared once."""

        @cache
        def found(old: str, new: str, pairs: frozenset[tuple[str, str]]) -> Changed | None:
            changes = compare_versions(old, new, dict(pairs), self.register)
            return None if changes is None else changed_lids(changes)

        return found

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the records call things."""
        return Lexicon(self.register)

    @cached_property
    def addresses(self) -> frozenset[ContactAddress]:
        """Every address that is the whole value of a field of a record; in prose it is only claimed."""
        records = (
            r for own in self.register.records.values() for r in own.values() if r.status is not Status.WITHDRAWN
        )
        return frozenset(address for record in records for address in fields_with_address(record))

    @cached_property
    def heard(self) -> Callable[[Record, "TextsOf"], Heard]:
        """What the texts of a record claim, as `texts` gives them; the same texts are read once."""
        known: dict[tuple[TextsOf, type[Record], str], Heard] = {}

        def found(record: Record, texts: TextsOf) -> Heard:
            key = (texts, type(record), record.id)
            if key not in known:
                known[key] = hear(texts(record, self), self.lexicon)
            return known[key]

        return found

    @cached_property
    def sides(self) -> Callable[[Article], Sequence[tuple[int, tuple[Column, Column]]]]:
        """The leden of an article that can still be changed and have both columns: number, legal and plain text."""
        known: dict[str, list[tuple[int, tuple[Column, Column]]]] = {}

        def found(article: Article) -> Sequence[tuple[int, tuple[Column, Column]]]:
            if article.id not in known:
                lids = article.lids if self.is_draft(article) else ()
                both = ((number, lid.legal, lid.plain) for number, lid in enumerate(lids) if lid.plain)
                known[article.id] = [
                    (number, (spoken(legal, self.register), spoken(plain, self.register)))
                    for number, legal, plain in both
                ]
            return known[article.id]

        return found

    @cached_property
    def about(self) -> Mapping[str, tuple[Activity, ...]]:
        """Group of people → the activities about them."""
        found: dict[str, list[Activity]] = {}
        for activity in self.activities:
            for name in dict.fromkeys(activity.subjects):
                found.setdefault(name, []).append(activity)
        return {name: tuple(activities) for name, activities in found.items()}

    @cached_property
    def informed(self) -> frozenset[str]:
        """The groups of people for whom there is a statement."""
        return frozenset(name for statement in self.live(Statement) for name in statement.subjects)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every statement, with the register in the words that it uses."""
        register = Register({**self.register.records, Activity: {a.id: a for a in self.activities}})
        return tuple(told(statement, register) for statement in self.live(Statement))

    @cached_property
    def repealed(self) -> frozenset[str]:
        """The ids of laws that are no longer in force."""
        return frozenset(name for name, statute in self.register.all(Statute).items() if not statute.in_force)

    @cached_property
    def cited(self) -> Mapping[type[Record], Mapping[str, tuple[Citation, ...]]]:
        """Record type → id → the places in the law that the record names, but for its remarks and for history.

        An article of a version that can no longer be changed is history: it says what held then.
        """
        found: dict[type[Record], dict[str, list[Citation]]] = {}
        for citation in citations(self.register):
            if not citation.in_remarks and not self._is_history(citation):
                found.setdefault(citation.model, {}).setdefault(citation.record, []).append(citation)
        return {model: {name: tuple(all_) for name, all_ in own.items()} for model, own in found.items()}

    @cached_property
    def readings(self) -> Mapping[PlaceKey, Citation]:
        """Place in the law → a field that says in which version it was read."""
        every = (citation for own in self.cited.values() for named in own.values() for citation in named)
        return {place_key(citation.law): citation for citation in every if citation.law.read and not citation.raw}

    def _is_history(self, citation: Citation) -> bool:
        article = self.find(Article, citation.record) if citation.model is Article else None
        return article is not None and not self.is_draft(article)

    @cached_property
    def products(self) -> frozenset[str]:
        """The names of products and suppliers, in small letters."""
        processors = self.register.all(Processor).values()
        names = (name for p in processors for name in (p.name, *(product.name for product in p.products)))
        return frozenset(name.lower() for name in names)

    @cached_property
    def said_before(self) -> Mapping[tuple[type[Record], str], Mapping[str, str]]:
        """Record type and id → key of a field → an earlier record that says the same where each has its own."""
        first: dict[tuple[type[Record], str, str], str] = {}
        found: dict[tuple[type[Record], str], dict[str, str]] = {}
        for model in self.register.records:
            own = [each for each in fields(model) if each.own]
            for record in self.live(model) if own else ():
                for each in own:
                    value = getattr(record, each.name)
                    said = "" if value is None else as_compared(str(value))
                    earlier = first.setdefault((model, each.key, said), record.id)
                    if said and earlier != record.id:
                        found.setdefault((model, record.id), {})[each.key] = earlier
        return found

    @cached_property
    def periods_called(self) -> Mapping[tuple[str, str], Sequence[RetentionPeriod]]:
        """Name and start → the retention periods that have both."""
        found: dict[tuple[str, str], list[RetentionPeriod]] = {}
        for period in self.live(RetentionPeriod):
            found.setdefault((as_compared(period.name), as_compared(period.start)), []).append(period)
        return found

    @cached_property
    def alike(self) -> Mapping[Sameness, Activity]:
        """Purposes, data and people → the first activity that has all three."""
        found: dict[Sameness, Activity] = {}
        for activity in self.activities:
            if activity.purposes and activity.items:
                found.setdefault(sameness(activity), activity)
        return found

    @cached_property
    def items_of(self) -> Mapping[tuple[str, str | None], Sequence[tuple[Activity, DataItem]]]:
        """Category and detail → the items of activities about just that."""
        found: dict[tuple[str, str | None], list[tuple[Activity, DataItem]]] = {}
        for activity in self.activities:
            for item in activity.items:
                found.setdefault((item.category, item.detail), []).append((activity, item))
        return found

    @cached_property
    def on_record(self) -> OnRecord:
        """The persons, names and addresses that stand in fields of their own."""
        return OnRecord(self.register)

    def suspects(self, record: Record) -> tuple[tuple[Loc, str], ...]:
        """The texts of the record that a reader outside gets and that may hold what no reader should see."""
        return self._suspects[type(record)][record.id]

    @cached_property
    def _suspects(self) -> Mapping[type[Record], Mapping[str, tuple[tuple[Loc, str], ...]]]:
        return {
            model: {
                record.id: tuple(found for found in let_out(record) if traces.suspect(found[1]))
                for record in records.values()
            }
            for model, records in self.register.records.items()
        }

    def is_draft(self, article: Article) -> bool:
        """Whether the article belongs to a version that can still be changed."""
        version = self.find(Regulation, article.id.partition("/")[0])
        return version is not None and version.state is RegulationStatus.DRAFT


TextsOf = Callable[[Record, Context], Iterable[ReadText]]
"""Gives the texts of a record."""


def bases(activity: Activity) -> Iterator[tuple[int, int, LegalBasis]]:
    """Every legal basis with the numbers of its purpose and of itself."""
    for number, use in enumerate(activity.purposes):
        for nth, basis in enumerate(use.bases):
            yield number, nth, basis


def sameness(activity: Activity) -> Sameness:
    """By what two activities are the same one: their purposes, their data with the details, and their people."""
    data = frozenset(f"{item.category} {item.detail or ''}" for item in activity.items)
    return frozenset(use.purpose for use in activity.purposes), data, frozenset(activity.subjects)


def called(recipient: Recipient) -> str:
    """The names under which a recipient is known, for recognising it."""
    return f"{recipient.id.replace('-', ' ')} {recipient.name}".lower()


def _by_kind(found: Iterable[Mention]) -> Mapping[str, frozenset[str]]:
    named: dict[str, set[str]] = {}
    for mention in found:
        named.setdefault(mention.kind, set()).add(mention.id)
    return {kind: frozenset(names) for kind, names in named.items()}
