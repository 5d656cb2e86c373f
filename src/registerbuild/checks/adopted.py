"""Rules about an adopted version (REG302 to REG304): something must vouch that its text is the adopted one."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.fingerprint import version_fingerprint
from registerbuild.derived.texts.lids import articles
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Regulation, RegulationStatus
from registerbuild.register.records.values import Status


@rule("REG302", on=Change)
def adopted_text_changed(change: Change, context: Context) -> Iterator[Problem]:
    """De tekst van een vastgestelde versie is daarna veranderd.

    Waarom: WMS artikel 12 en artikel 13: de GMR stemde in met de tekst zoals die was.
    Herstel: zet de vastgestelde tekst terug; een andere tekst is een nieuwe versie.
    """
    regulation, found = context.find(Regulation, change.new), articles(change.new, context.register)
    if change.fingerprint is None or regulation is None or found is None:
        return
    if version_fingerprint(regulation, found) != change.fingerprint:
        yield Problem(("vingerafdruk",), "de tekst van nu heeft een andere vingerafdruk")


@rule("REG303", on=Regulation)
def adopted_without_fingerprint(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """Een vastgestelde versie zonder vingerafdruk van haar tekst.

    Waarom: WMS artikel 12 en artikel 13: zonder vingerafdruk is niet te zien of de GMR met deze tekst instemde.
    Herstel: zet het wijzigingsbestand terug; is dit de eerste versie, zet de vingerafdruk dan in reglement.yaml.
    """
    if regulation.state is not RegulationStatus.ADOPTED or context.broken & {"wijziging", "reglement"}:
        return
    if any(change.new == regulation.id and _vouches(change) for change in context.register.all(Change).values()):
        return
    now = _fingerprint_now(regulation, context)
    if not _is_first(regulation, context):
        yield Problem(("stand",), "het wijzigingsbestand met haar vingerafdruk is er niet")
    elif regulation.fingerprint is None and now:
        yield Problem(("stand",), f"van de tekst van nu is die {now}")


@rule("REG304", on=Regulation)
def first_text_changed(regulation: Regulation, context: Context) -> Iterator[Problem]:
    """De tekst van de eerste versie past niet bij haar vingerafdruk.

    Waarom: WMS artikel 12 en artikel 13: wie de tekst nakijkt, moet weten dat zij daarna niet is veranderd.
    Herstel: zet de tekst terug; is de weergave verbeterd, zet dan de vingerafdruk van nu in reglement.yaml.
    """
    now = _fingerprint_now(regulation, context)
    if regulation.fingerprint and now and regulation.fingerprint != now:
        yield Problem(("vingerafdruk",), f"van de tekst van nu is die {now}")


def _vouches(change: Change) -> bool:
    """Whether a change file guards the text; a withdrawn one is looked at by no rule."""
    return change.fingerprint is not None and change.status is not Status.WITHDRAWN


def _is_first(regulation: Regulation, context: Context) -> bool:
    """Whether no version comes before it: such a one was adopted before there was a register, without a change file."""
    others = [other for other in context.register.all(Regulation).values() if other.id != regulation.id]
    begin = regulation.in_force
    earlier = [other for other in others if begin and other.in_force and other.in_force < begin]
    return regulation.replaces is None and not earlier


def _fingerprint_now(regulation: Regulation, context: Context) -> str | None:
    """The fingerprint of the text as it stands; None when it could not be read, which the loader reports."""
    found = articles(regulation.id, context.register)
    return version_fingerprint(regulation, found) if found is not None else None


RULES = (adopted_text_changed, adopted_without_fingerprint, first_text_changed)
