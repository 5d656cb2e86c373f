"""Rules about a lid against its text in the version before: what changed in one column only (REG301, TGS570)."""

from collections.abc import Iterator

from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.texts.lids import Changed, Edited
from registerbuild.derived.texts.versions import changed_alone, confirmed_pairs, confirmed_parts
from registerbuild.register.findings import Severity
from registerbuild.register.records.change import Change
from registerbuild.register.records.texts import Article, Regulation


@rule("REG301", on=Article, severity=Severity.WARNING)
def explanation_not_updated(article: Article, context: Context) -> Iterator[Problem]:
    """De juridische tekst is gewijzigd en de uitleg in gewone taal niet.

    Waarom: AVG artikel 12, eerste lid: de uitleg moet kloppen met de regel.
    Herstel: lees de uitleg na en pas haar aan.
    """
    for number, key, found in _since_before(article, context):
        if key in found.stale:
            left, _ = _apart(found.edited.get(key), context)
            what = f"; alleen links veranderd: {', '.join(left)}" if left else ""
            yield Problem(("leden", number, "gewoon"), f"deze uitleg is van de vorige versie{what}")


@rule("TGS570", on=Article, severity=Severity.WARNING)
def changed_in_one_column(article: Article, context: Context) -> Iterator[Problem]:
    """Een lid zegt iets anders dan in de vorige versie, en in maar een van de twee kolommen.

    Waarom: AVG artikel 12, eerste lid: wie de regel verandert, verandert de uitleg, en andersom.
    Herstel: pas de andere kolom aan, of zet terug wat niet had moeten veranderen.
    """
    for number, key, found in _since_before(article, context):
        left, right = _apart(found.edited.get(key) if key not in found.stale else None, context)
        if left:
            yield Problem(("leden", number, "juridisch"), f"alleen links veranderd: {', '.join(left)}")
        if right:
            yield Problem(("leden", number, "gewoon"), f"alleen rechts veranderd: {', '.join(right)}")


def _since_before(article: Article, context: Context) -> Iterator[tuple[int, str, Changed]]:
    """The leden of a draft, as number and ARTICLE/LID, with what changed since the version that it replaces."""
    version, _, name = article.id.partition("/")
    regulation = context.find(Regulation, version)
    if regulation is None or regulation.replaces is None or not context.is_draft(article):
        return
    changes = context.register.all(Change).values()
    change = next((c for c in changes if (c.old, c.new) == (regulation.replaces, version)), None)
    pairs, parts = (confirmed_pairs(change), confirmed_parts(change)) if change else ({}, {})
    found = context.changed(regulation.replaces, version, frozenset(pairs.items()))
    for number, lid in enumerate(article.lids if found else ()):
        if found and f"{name}/{lid.id}" not in parts:  # what was one item of a lid is not compared with all of it
            yield number, f"{name}/{lid.id}", found


def _apart(edited: Edited | None, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What changed in the legal text only, and in the plain text only."""
    if edited is None:
        return (), ()
    return changed_alone(edited, context.register, context.register)


RULES = (explanation_not_updated, changed_in_one_column)
