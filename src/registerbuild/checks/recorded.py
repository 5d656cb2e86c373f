"""What the records say of persons, names and addresses, so that a text may say it too."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from registerbuild.checks import traces
from registerbuild.checks.persons import parts_of
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.outgoing import contacts
from registerbuild.register.records.data import Recipient, Statute
from registerbuild.register.records.organisation import Organisation, School
from registerbuild.register.records.processor import Processor


@dataclass(frozen=True)
class OnRecord:
    """The same, each made once, when a text asks for it."""

    register: Register

    @cached_property
    def contacts(self) -> tuple[str, ...]:
        """Every address, number and website in a field of its own."""
        records = (record for kind in (*KINDS, ARTICLE) for record in self.register.live(kind.model))
        return tuple(text for record in records for _, text in contacts(record))

    @cached_property
    def mails(self) -> frozenset[str]:
        """The e-mail addresses, in small letters."""
        return frozenset(mail.lower() for text in self.contacts for mail in traces.mails(text))

    @cached_property
    def phones(self) -> frozenset[str]:
        """The telephone numbers, in one way of writing."""
        return frozenset(traces.same_phone(phone) for text in self.contacts for phone in traces.phones(text))

    @cached_property
    def postcodes(self) -> frozenset[str]:
        """The postcodes, without blanks."""
        return frozenset(code.replace(" ", "") for text in self.contacts for code in traces.postcodes(text))

    @cached_property
    def streets(self) -> frozenset[str]:
        """The streets with their numbers, in small letters."""
        return frozenset(text.lower() for text in self.contacts)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The names of websites and of what stands behind @, without www."""
        domains = (mail.rpartition("@")[2] for mail in self.mails)
        hosts = (host for text in self.contacts for host in traces.hosts(text))
        return frozenset(same_host(host) for host in (*domains, *hosts))

    @cached_property
    def people(self) -> tuple[frozenset[str], ...]:
        """The words of each name of a person that stands in a field of its own."""
        boards = self.register.live(Organisation)
        names = (name for board in boards for name in (board.officer.name, *(role.person for role in board.roles)))
        return tuple(parts_of(name) for name in names if name)

    @cached_property
    def names(self) -> tuple[frozenset[str], ...]:
        """The words of each name of a school, a product, a receiver or a law, also when it is named after a person."""
        return tuple(parts_of(name) for name in self._names() if name)

    def _names(self) -> Iterator[str | None]:
        for board in self.register.live(Organisation):
            yield from (board.name, board.short_name, *(route.name for route in board.complaints))
        yield from (school.name for school in self.register.live(School))
        yield from (name for r in self.register.live(Recipient) for name in (r.name, r.plain))
        yield from (name for law in self.register.live(Statute) for name in (law.name, law.short))
        for processor in self.register.live(Processor):
            yield from (processor.name, processor.trade_name, processor.parent)
            for product in processor.products:
                yield from (product.name, *(helper.name for helper in product.subprocessors))

    @cached_property
    def board(self) -> tuple[str, ...]:
        """The short name of the board as it would stand in the name of a website."""
        short = (board.short_name for board in self.register.live(Organisation))
        return tuple("".join(sign for sign in name.lower() if sign.isalnum()) for name in short)


def same_host(host: str) -> str:
    """The name of a website in small letters and without www."""
    return host.lower().removeprefix("www.")
