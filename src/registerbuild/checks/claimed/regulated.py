"""What the regulation says where no record holds the fact, and texts that say otherwise (TGS580, TGS581)."""

from collections.abc import Iterator

from registerbuild.checks.claimed.spoken import texts_read
from registerbuild.checks.claimed.verdict import Disputed, Verdict, disputes
from registerbuild.checks.context import Context, TextsOf
from registerbuild.checks.passages import columns
from registerbuild.checks.rule import Problem, rule
from registerbuild.derived.claims.assuring import Secrecy
from registerbuild.derived.claims.hearing import Said
from registerbuild.derived.claims.using import Sale
from registerbuild.derived.claims.utterance import ReadText
from registerbuild.register.findings import Severity
from registerbuild.register.records.texts import Article, Regulation, RegulationStatus
from registerbuild.register.records.values import Record


def ruling(context: Context, kind: type[object], value: object, positive: bool) -> tuple[str, str] | None:
    """The article of the current regulation that claims this, and its place; None when none does."""
    for article in _current_articles(context):
        for said in context.heard(article, _texts_of(article, context)).get(kind, ()):
            if said.claim.value == value and said.claim.positive is positive:
                return article.id, context.where("artikel", article.id, said.loc)
    return None


def _current_articles(context: Context) -> Iterator[Article]:
    """The articles of the draft, or else of the version in force."""
    versions = list(context.live(Regulation))
    drafts = [version for version in versions if version.state is RegulationStatus.DRAFT]
    begun = [v for v in versions if v.state is RegulationStatus.ADOPTED and v.in_force and v.in_force <= context.today]
    current = drafts or sorted(begun, key=lambda version: version.in_force or context.today)[-1:]
    names = {version.id for version in current}
    return (article for article in context.live(Article) if article.id.partition("/")[0] in names)


def _texts_of(article: Article, context: Context) -> TextsOf:
    return texts_read if context.is_draft(article) else _adopted_texts


def _adopted_texts(record: Record, _: Context) -> Iterator[ReadText]:
    if isinstance(record, Article):
        yield from (ReadText(loc, text, record.title) for loc, text in columns(record) if text)


@rule("TGS580", on=Record, severity=Severity.WARNING)
def data_sold(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst verkoopt gegevens, en het reglement zegt dat het bestuur dat niet doet.

    Waarom: AVG artikel 5, eerste lid, onder a en b, en het eigen reglement.
    Herstel: haal de zin weg.
    """
    yield from disputes(record, context, Sale, judge_sale)


def judge_sale(said: Said[Sale], _: Record, context: Context) -> Verdict:
    """A sale where the regulation says there is none."""
    found = ruling(context, Sale, Sale(), False) if said.claim.positive else None
    return Disputed(f"hier worden gegevens verkocht; het reglement zegt van niet ({found[1]})") if found else None


@rule("TGS581", on=Record, severity=Severity.WARNING)
def secrecy_denied(record: Record, context: Context) -> Iterator[Problem]:
    """Een tekst zegt dat iemand niet hoeft te zwijgen, en het reglement vraagt geheimhouding.

    Waarom: AVG artikel 5, eerste lid, onder f, en het eigen reglement.
    Herstel: haal de zin weg, of noem het geval waarin de plicht niet geldt.
    """
    yield from disputes(record, context, Secrecy, judge_secrecy)


def judge_secrecy(said: Said[Secrecy], _: Record, context: Context) -> Verdict:
    """No secrecy where the regulation asks it."""
    found = None if said.claim.positive else ruling(context, Secrecy, Secrecy(), True)
    return Disputed(f"hier geldt geen geheimhouding; het reglement vraagt haar ({found[1]})") if found else None


RULES = (data_sold, secrecy_denied)
