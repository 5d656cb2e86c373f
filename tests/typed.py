"""A sentence typed into a text of Stichting Conexus, and what the rules find there that they did not find before."""

import datetime
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from registerbuild import checks
from registerbuild.checks.context import Context
from registerbuild.checks.rule import Problem
from registerbuild.derived.claims.lexicon import Lexicon
from registerbuild.disk.reading import read
from registerbuild.register.index import ARTICLE, KINDS, Register
from registerbuild.register.reading.load import Loaded, load
from registerbuild.register.records.activity import Activity, Transfers
from registerbuild.register.records.data import Recipient
from registerbuild.register.records.texts import Article, Lid, Statement
from registerbuild.register.records.values import Answer, Record

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 26)
WORDS = ("TGS5", "LEK6", "TAA403", "TAA406", "TXT", "REG202")
"""The codes of the rules that read what the words say."""
LITERAL = "TGS590"
"""A right fact that is typed: a tip, and no contradiction."""


def cases(name: str) -> list[dict[str, Any]]:
    """The sentences of tests/cases/NAME.json."""
    return json.loads((Path(__file__).parent / "cases" / f"{name}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def content() -> dict[str, bytes]:
    return dict(read(ROOT).files)


@cache
def conexus() -> Loaded:
    return load(content())


@cache
def _kept() -> dict[str, Any]:
    """What is made once of the records as they are: the words in names, and what stands in fields."""
    shared = Context(conexus().register, TODAY, origins=conexus().origins)
    return {name: getattr(shared, name) for name in ("lexicon", "on_record", "addresses")}


def lexicon() -> Lexicon:
    found: Lexicon = _kept()["lexicon"]
    return found


def context_with(found: Record) -> Context:
    """The records as they are, and the texts of this one as they were changed."""
    fresh = Context(conexus().register, TODAY, origins=conexus().origins)
    alone = Context(Register({type(found): {found.id: found}}), TODAY).suspects(found)
    vars(fresh).update(_kept(), _suspects={type(found): {found.id: alone}})
    return fresh


def record(place: str) -> Record:
    """The record at KIND/ID."""
    kind, _, name = place.partition("/")
    model = next(each.model for each in (*KINDS, ARTICLE) if each.name == kind)
    return conexus().records[model][name]


def with_sentence(place: str, sentence: str, plain: str | None = None) -> Record:
    """The record with the sentence in a paragraph of its own: a statement, an activity, or an article."""
    found = record(place)
    match found:
        case Statement():
            number = next(n for n, part in enumerate(found.sections) if part.title.startswith("Hoe lang bewaren"))
            part = found.sections[number]
            changed = part.model_copy(update={"text": f"{sentence}\n\n{part.text}"})
            sections = (*found.sections[:number], changed, *found.sections[number + 1 :])
            return found.model_copy(update={"sections": sections})
        case Activity():
            return found.model_copy(update={"summary": f"{sentence} {found.summary}"})
        case Article():
            lid = Lid(id="nieuw", juridisch=sentence, gewoon=plain)
            return found.model_copy(update={"lids": (*found.lids, lid)})
    raise ValueError(place)


def problems(found: Record, codes: tuple[str, ...] = ("",)) -> Iterator[tuple[str, Problem]]:
    """What the rules about such a record say, with the code of the rule; `codes` are the beginnings of theirs."""
    now = context_with(found)
    for rule in checks.RULES:
        if isinstance(found, rule.on) and rule.code.startswith(codes):
            yield from ((rule.code, problem) for problem in rule.check(found, now))


def _told(found: Record) -> Iterator[tuple[str, str, str]]:
    for code, problem in problems(found, WORDS):
        yield code, problem.inside, problem.message or ""


@cache
def _before(place: str) -> frozenset[tuple[str, str, str]]:
    return frozenset(_told(record(place)))


def typed(place: str, sentence: str, plain: str | None = None) -> set[tuple[str, str, str]]:
    """The code, the words and the message of each contradiction that the sentence brings."""
    found = set(_told(with_sentence(place, sentence, plain))) - _before(place)
    return {each for each in found if each[0] != LITERAL}


def edited(edit: dict[str, Any]) -> tuple[Record, Record]:
    """The record of a file before and after an edit: a paragraph under a heading or in a lid, a lid, or other words."""
    path = edit["file"]
    old = content()[path].decode()
    return _only(path, old), _only(path, _changed(edit, old))


def _changed(edit: dict[str, Any], text: str) -> str:
    if "append_lid" in edit:
        lid = edit["append_lid"]
        return f"{text.rstrip()}\n\n## nieuw\n\n{lid['legal']}\n\n> {lid['plain']}\n"
    if "in_lid" in edit:
        before, _, lid = text.partition(f"## {edit['in_lid']}\n\n")
        legal, _, plain = lid.partition("\n\n> ")
        return f"{before}## {edit['in_lid']}\n\n{legal}\n\n{edit['legal']}\n\n> {edit['plain']}\n>\n> {plain}"
    if "replace" in edit:
        assert edit["replace"] in text
        return text.replace(f"{edit['replace']}>-\n  ", edit["with"].rstrip() + "\n  ", 1)
    heading = next(line for line in text.split("\n") if line.startswith(edit["after_heading"]))
    return text.replace(heading, f"{heading}\n\n{edit['insert']}", 1)


def _only(path: str, text: str) -> Record:
    """The one record of this file; an article is read in its version."""
    head = f"{path.rpartition('/')[0]}/reglement.yaml"
    files = {path: text.encode()} | {head: content()[head] for head in (head,) if head in content()}
    model = next(each.model for each in (ARTICLE, *KINDS) if each.home == path.split("/")[1])
    loaded = load(files)
    assert not [each for each in loaded.findings if each.place.path == path]
    (found,) = loaded.records[model].values()
    return found


def brought(edit: dict[str, Any]) -> list[tuple[str, str]]:
    """The code and the words of everything that any rule finds in the edited record and did not find in it before."""
    before, after = ({(c, p.inside, p.message) for c, p in problems(each)} for each in edited(edit))
    return sorted((code, inside) for code, inside, _ in after - before)


def given_abroad() -> set[str]:
    """The codes that an activity without transfers and its recipient get once that one has the data in America."""
    activity, recipient = record("verwerking/rod"), record("ontvanger/duo")
    assert isinstance(activity, Activity)
    assert isinstance(recipient, Recipient)
    none = Transfers(antwoord=Answer.NO)
    changed = (
        activity.model_copy(update={"transfers": none}),
        recipient.model_copy(update={"country": "Verenigde Staten"}),
    )
    records = {model: dict(found) for model, found in conexus().records.items()}
    for each in changed:
        records[type(each)][each.id] = each
    now = Context(Register(records), TODAY, origins=conexus().origins)
    before = {code for each in (activity, recipient) for code, _ in problems(each)}
    rules = [(rule, each) for each in changed for rule in checks.RULES if isinstance(each, rule.on)]
    return {rule.code for rule, each in rules if any(rule.check(each, now))} - before
