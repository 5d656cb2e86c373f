"""What is asked of each section of the council: its own leden, why, and its own vote sheet."""

from collections.abc import Iterator

from registerbuild.derived.consent import matter
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.derived.wording.words import cite_together, date_words, period_words
from registerbuild.documents.review.front import runs
from registerbuild.documents.review.views import BallotRow, LidReview, SectionSheet
from registerbuild.register.index import Register
from registerbuild.register.records.change import Change, SectionConsent, Vote
from registerbuild.register.records.data import Statute

Lids = tuple[LidReview, ...]


def section_sheets(record: Change, lids: Lids, choices: Lids, register: Register) -> tuple[SectionSheet, ...]:
    """The sections that are asked, each with only its leden; `choices` in the order of the page of the choices."""
    return tuple(_sheet(consent, lids, choices, register) for consent in record.sections)


def _sheet(consent: SectionConsent, lids: Lids, choices: Lids, register: Register) -> SectionSheet:
    statutes, vote = register.all(Statute), consent.vote
    own = tuple(lid for lid in lids if consent.section in lid.sections)
    laws = cite_together(consent.laws, statutes)
    known = tuple(dict.fromkeys(filter(None, map(matter, consent.laws))))
    return SectionSheet(
        name=consent.section,
        anchor=f"stem-{str(consent.section).replace(' ', '-')}",
        matters=known or laws,
        laws=laws,
        asked=date_words(consent.asked) if consent.asked else None,
        due=date_words(consent.due) if consent.due else None,
        term=period_words(consent.term) if consent.term else None,
        vote=_counted(vote) if vote else None,
        conditions_md=fill(vote.conditions, register, Surroundings()) if vote and vote.conditions else None,
        lids=own,
        shared=sum(1 for lid in own if len(lid.sections) > 1),
        alone=runs(lid.place for lid in own if len(lid.sections) == 1),
        ballot=tuple(_rows(consent, choices)),
    )


def _counted(vote: Vote) -> str:
    return f"{date_words(vote.date)}: {vote.votes_for} voor, {vote.votes_against} tegen, {vote.abstained} onthouding"


def _rows(consent: SectionConsent, choices: Lids) -> Iterator[BallotRow]:
    for number, lid in enumerate(choices, 1):
        if lid.apart and consent.section in lid.sections:
            yield BallotRow(number, lid.apart.headline_md, lid.place)
