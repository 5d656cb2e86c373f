"""What a statement must tell, block by block, with its place in the AVG and for which activities it is needed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registerbuild.derived.receivers import receivers
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity, Controllership, DataItem, Mandatory
from registerbuild.register.records.grounds import Basis, Exception9
from registerbuild.register.records.values import Answer


@dataclass(frozen=True, slots=True)
class ToldBlock:
    """A list of a statement. `needed`: whether an activity makes it one that the statement must have; `known`: whether
    the activity answers what the list tells."""

    name: str
    told: str
    place: str
    needed: Callable[[Activity], bool]
    known: Callable[[Activity, Register], bool]


def needs(block: ToldBlock, activities: Iterable[Activity]) -> bool:
    """Whether a statement about these activities must have the block; one about none has what is always told."""
    return block.needed is _always or any(map(block.needed, activities))


def rests_on_consent(activity: Activity) -> bool:
    """Whether anything in the activity rests on consent."""
    plain = any(basis.basis is Basis.CONSENT for use in activity.purposes for basis in use.bases)
    return plain or any(ground.exception is Exception9.CONSENT for ground in activity.special)


def _transfer(activity: Activity) -> bool:
    """Whether data may leave the EEA; an unknown answer counts, because the statement must show the gap."""
    return activity.transfers is None or activity.transfers.answer is not Answer.NO


def _board_known(_: Activity, register: Register) -> bool:
    """Whether the name, the address and the contacts of the board and its FG still hold, as far as the records say."""
    return register.organisation.as_of is None


def _way_out_known(activity: Activity, _: Register) -> bool:
    plain = (basis for use in activity.purposes for basis in use.bases if basis.basis is Basis.CONSENT)
    explicit = (ground for ground in activity.special if ground.exception is Exception9.CONSENT)
    return all(basis.withdrawn for basis in plain) and all(ground.withdrawn for ground in explicit)


def _joint(activity: Activity) -> bool:
    return activity.role is Controllership.JOINT


def _always(*_: object) -> bool:
    return True


def purposes_known(activity: Activity, _: Register) -> bool:
    """AVG article 30(1)(b); each purpose with its legal basis, as article 13(1)(c) asks."""
    return bool(activity.purposes) and all(use.bases for use in activity.purposes)


def receivers_known(activity: Activity, register: Register) -> bool:
    """AVG article 30(1)(d): processors are recipients too (article 4(9)), and an example is nobody."""
    found = receivers((activity,), register)
    nameless = found.unnamed_recipients or found.unnamed_processors
    return found.recipients_known and found.processors_known and not nameless


def transfers_known(activity: Activity, _: Register) -> bool:
    """AVG article 30(1)(e)."""
    return activity.transfers is not None and activity.transfers.answer is not Answer.UNKNOWN


def periods_known(activity: Activity, _: Register) -> bool:
    """AVG article 30(1)(f): of each datum; a reason why there is no period is an answer."""
    return bool(activity.items) and all(item.retention or item.no_retention for item in activity.items)


def _decisions_known(activity: Activity, _: Register) -> bool:
    return activity.automated is not None and activity.automated.answer is not Answer.UNKNOWN


def _each(known: Callable[[DataItem], bool]) -> Callable[[Activity, Register], bool]:
    return lambda activity, _: bool(activity.items) and all(map(known, activity.items))


_13_2, _14_2 = "artikel 13, tweede lid, onder", "artikel 14, tweede lid, onder"
BLOCKS = (
    ToldBlock(
        "contact",
        "wie is verantwoordelijk en hoe u de FG bereikt",
        "artikel 13 en 14, eerste lid, onder a en b",
        _always,
        _board_known,
    ),
    ToldBlock(
        "doelen",
        "de doelen met hun grondslag",
        "artikel 13, eerste lid, onder c en d, en artikel 14, eerste lid, onder c, en tweede lid, onder b",
        _always,
        purposes_known,
    ),
    ToldBlock(
        "gegevens",
        "de soorten gegevens",
        "artikel 14, eerste lid, onder d",
        _always,
        lambda activity, _: bool(activity.items),
    ),
    ToldBlock(
        "ontvangers", "wie de gegevens krijgen", "artikel 13 en 14, eerste lid, onder e", _always, receivers_known
    ),
    ToldBlock(
        "doorgifte", "doorgifte buiten de EER", "artikel 13 en 14, eerste lid, onder f", _transfer, transfers_known
    ),
    ToldBlock("termijnen", "de bewaartermijnen", "artikel 13 en 14, tweede lid, onder a", _always, periods_known),
    ToldBlock("rechten", "de rechten", f"{_13_2} b, en {_14_2} c", _always, _always),
    ToldBlock("toestemmingen", "toestemming stoppen", f"{_13_2} c, en {_14_2} d", rests_on_consent, _way_out_known),
    ToldBlock("klachten", "de klacht bij de toezichthouder", f"{_13_2} d, en {_14_2} e", _always, _always),
    ToldBlock(
        "verplicht",
        "wat moet, en wat er anders gebeurt",
        "artikel 13, tweede lid, onder e",
        _always,
        _each(lambda item: item.mandatory is not Mandatory.UNKNOWN),
    ),
    ToldBlock("besluiten", "automatische besluiten", f"{_13_2} f, en {_14_2} g", _always, _decisions_known),
    ToldBlock(
        "bronnen",
        "van wie de gegevens komen",
        "artikel 14, tweede lid, onder f",
        _always,
        _each(lambda item: item.source is not None),
    ),
    ToldBlock(
        "samen",
        "de kern van de regeling met anderen",
        "artikel 26, tweede lid",
        _joint,
        lambda activity, _: bool(activity.joint_with),
    ),
)
