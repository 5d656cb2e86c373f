"""The 17 points of the Rijksmodel, and which of them the register or the DPIA itself answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from registerbuild.derived.agreements import chosen
from registerbuild.register.index import Register
from registerbuild.register.records.activity import Activity
from registerbuild.register.records.data import DataCategory
from registerbuild.register.records.dpia import ActionState, Dpia
from registerbuild.register.records.prescan import Prescan
from registerbuild.register.records.processor import Processor, Product
from registerbuild.register.records.values import Answer, Status


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts: its letter, title and place in the law, and its points by number."""

    letter: str
    title: str
    law: str
    points: tuple[tuple[int, str], ...]


PARTS = (
    Part(
        "A",
        "Beschrijving kenmerken gegevensverwerkingen",
        "AVG artikel 35, zevende lid, onder a",
        (
            (1, "Voorstel"),
            (2, "Persoonsgegevens"),
            (3, "Gegevensverwerkingen"),
            (4, "Technieken en methoden"),
            (5, "Verwerkingsdoeleinden"),
            (6, "Betrokken partijen"),
            (7, "Belangen"),
            (8, "Verwerkingslocaties"),
            (9, "Juridisch en beleidsmatig kader"),
            (10, "Bewaartermijnen"),
        ),
    ),
    Part(
        "B",
        "Beoordeling rechtmatigheid",
        "AVG artikel 35, zevende lid, onder b",
        (
            (11, "Rechtsgrond"),
            (12, "Bijzondere en strafrechtelijke gegevens, identificatienummers"),
            (13, "Doelbinding"),
            (14, "Noodzaak en evenredigheid"),
            (15, "Rechten van de betrokkenen"),
        ),
    ),
    Part(
        "C",
        "Beschrijving en beoordeling risico's voor betrokkenen",
        "AVG artikel 35, zevende lid, onder c",
        ((16, "Risico's"),),
    ),
    Part("D", "Maatregelen", "AVG artikel 35, zevende lid, onder d", ((17, "Maatregelen"),)),
)
TITLES = {number: title for part in PARTS for number, title in part.points}

GROUNDS = 12
"""The point at which a DPIA says why restricted data may be used."""


def open_points(dpia: Dpia, register: Register) -> tuple[int, ...]:
    """The points that neither the register nor the DPIA answers."""
    given = {p.point for p in dpia.points if p.text or p.not_applicable}
    answered = given | _answered(dpia, register)
    return tuple(number for number in TITLES if number not in answered)


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """What is still open in a DPIA, counted from what it says: never typed.

    `points` have no text; `first` must be known before a point is done, as (point, what); `advice` are the numbers of
    the points of the FG's advice without an answer; `actions` are the ids of measures that are planned.
    """

    points: tuple[int, ...]
    first: tuple[tuple[int, str], ...]
    advice: tuple[int, ...]
    actions: tuple[str, ...]


def open_questions(dpia: Dpia, register: Register) -> OpenQuestions:
    """All that is open in a DPIA (AVG 35(2), 35(7))."""
    advice = dpia.advice.points if dpia.advice else ()
    return OpenQuestions(
        points=open_points(dpia, register),
        first=tuple((point.point, what) for point in dpia.points for what in point.first),
        advice=tuple(n for n, p in enumerate(advice, 1) if p.followed is Answer.UNKNOWN or p.answer is None),
        actions=tuple(action.id for action in dpia.actions if action.state is ActionState.PLANNED),
    )


def dpia_for(prescan: Prescan, register: Register, example: bool = False) -> Dpia | None:
    """The DPIA that names this pre-scan, or else covers all its activities; an example is none, unless asked for."""
    hidden = {Status.WITHDRAWN} if example else {Status.WITHDRAWN, Status.EXAMPLE}
    live = [d for d in register.all(Dpia).values() if d.status not in hidden]
    named = [d for d in live if d.prescan == prescan.id]
    covering = [d for d in live if set(prescan.activities) <= set(d.activities)]
    return next(iter((*named, *covering)), None)


def activities_of(dpia: Dpia, register: Register) -> tuple[Activity, ...]:
    """The activities that a DPIA covers."""
    known = register.all(Activity)
    return tuple(known[name] for name in dict.fromkeys(dpia.activities) if name in known)


def restricted(activities: Iterable[Activity], register: Register) -> tuple[DataCategory, ...]:
    """The data of these activities that need a ground of their own."""
    known = register.all(DataCategory)
    found = (known[item.category] for a in activities for item in a.items if item.category in known)
    return tuple({category.id: category for category in found if category.kind.restricted}.values())


def strayed(dpia: Dpia, register: Register) -> tuple[DataCategory, ...]:
    """The data that need a ground of their own and that a risk brings where they do not belong, as in free text."""
    known = register.all(DataCategory)
    found = (known[name] for risk in dpia.risks for name in risk.strayed if name in known)
    return tuple({category.id: category for category in found if category.kind.restricted}.values())


def nothing_special(dpia: Dpia, register: Register) -> bool:
    """Whether no ground is asked at point 12: no activity has restricted data, and no risk brings them in."""
    activities = activities_of(dpia, register)
    items = any(activity.items for activity in activities)
    return items and not restricted(activities, register) and not strayed(dpia, register)


def products_of(activity: Activity, register: Register) -> tuple[tuple[Processor, Product], ...]:
    """The products with which processors work for this activity."""
    known = register.all(Processor)
    processors = [known[name] for name in activity.processors or () if name in known]
    return tuple((p, product) for p in processors for _, product in chosen(p, activity.id))


def _answered(dpia: Dpia, register: Register) -> set[int]:
    activities = activities_of(dpia, register)
    products = [product for a in activities for _, product in products_of(a, register)]
    items = [item for a in activities for item in a.items]
    bases = [basis for a in activities for use in a.purposes for basis in use.bases]
    grounds = [g for a in activities for g in (*a.special, a.criminal, a.national_number) if g]
    answers = {
        2: bool(items),
        3: bool(activities),
        4: any(a.techniques is not None for a in activities),
        5: any(a.purposes for a in activities),
        6: any(a.recipients is not None or a.processors is not None for a in activities),
        8: any(a.storage for a in activities) or any(product.storage for product in products),
        10: any(item.retention or item.no_retention for item in items),
        11: bool(bases),
        12: (bool(grounds) and not strayed(dpia, register)) or nothing_special(dpia, register),
        15: bool(bases),
        16: bool(dpia.risks),
        17: bool(dpia.actions),
    }
    return {number for number, answered in answers.items() if answered}
