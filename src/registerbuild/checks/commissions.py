"""Rules about the work that the board does as processor for another, AVG article 30(2) (OPD1xx)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.register.records.activity import Mechanism
from registerbuild.register.records.commission import Commission
from registerbuild.register.records.values import Answer


@rule("OPD101", on=Commission, completeness=True)
def client_contact_unknown(commission: Commission, _: Context) -> Iterator[Problem]:
    """Een opdracht zonder contactgegevens van de opdrachtgever.

    Waarom: AVG artikel 30, tweede lid, onder a.
    Herstel: schrijf bij contact hoe de opdrachtgever en zijn FG te bereiken zijn.
    """
    if commission.client_contact is None:
        yield Problem(("contact",))


@rule("OPD102", on=Commission, completeness=True)
def commission_transfer_unknown(commission: Commission, _: Context) -> Iterator[Problem]:
    """Een opdracht waarvan de doorgifte buiten de EER niet compleet is, of zichzelf tegenspreekt.

    Waarom: AVG artikel 30, tweede lid, onder c, en artikel 44.
    Herstel: schrijf bij doorgifte ja of nee, en bij ja het land en waarop de doorgifte steunt.
    """
    transfers = commission.transfers
    if transfers is None or transfers.answer is Answer.UNKNOWN:
        yield Problem(("doorgifte", "antwoord"), "nog niet bepaald")
    elif transfers.answer is Answer.YES and not transfers.transfers:
        yield Problem(("doorgifte", "antwoord"), "het land ontbreekt")
    elif transfers.answer is Answer.NO and transfers.transfers:
        yield Problem(("doorgifte", "antwoord"), "bij naar staat wel een land")
    for number, transfer in enumerate(transfers.transfers if transfers else ()):
        if transfer.mechanism is Mechanism.UNKNOWN:
            yield Problem(("doorgifte", "naar", number, "mechanisme"), transfer.country)


@rule("OPD103", on=Commission, completeness=True)
def commission_without_measures(commission: Commission, _: Context) -> Iterator[Problem]:
    """Een opdracht zonder beschrijving van de beveiliging.

    Waarom: AVG artikel 30, tweede lid, onder d, en artikel 32, eerste lid.
    Herstel: noem bij maatregelen de maatregelen die ook voor dit werk gelden.
    """
    if not commission.measures:
        yield Problem(("maatregelen",))


RULES = (client_contact_unknown, commission_transfer_unknown, commission_without_measures)
