"""Views as plain data with Dutch keys, for every machine-readable copy: one answer to what a field is called.

A field that records have too is called as they call it. The short list below is for what only views have, and for
names that records call in more than one way.
"""

import datetime
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

from registerbuild.register.index import ARTICLE, KINDS
from registerbuild.register.model import ModelField
from registerbuild.register.model import fields as model_fields

_MARKDOWN = "_md"
"""the end of a name that says that the text is Markdown"""

VIEW_WORDS: Mapping[str, str] = {
    "account": "verantwoording",
    "added": "erbij",
    "address_town": "adres_plaats",
    "adopted": "vastgesteld",
    "advice": "advies",
    "advice_date": "advies_datum",
    "alone": "alleen",
    "answer_term": "antwoordtermijn",
    "apart": "apart",
    "applies": "van_toepassing",
    "arrow": "pijl",
    "asked": "gevraagd",
    "author": "auteur",
    "authority_name": "toezichthouder_naam",
    "authority_url": "toezichthouder_url",
    "balances": "afwegingen",
    "ballot": "stemformulier",
    "bar": "balk",
    "base": "voet",
    "before": "zonder_maatregelen",
    "block": "blok",
    "category_groups": "gegevens_per_groep",
    "cells": "vakken",
    "centre": "middelpunt",
    "changes": "wijzigingen",
    "checked": "nagegaan",
    "choices": "keuzes",
    "circumstances": "kenmerken",
    "clean": "nieuwe_tekst",
    "columns": "kolommen",
    "commissions": "opdrachten",
    "complete": "volledig",
    "confirmed": "bevestigd",
    "consent": "instemming",
    "consents": "toestemmingen",
    "counted": "telling",
    "countries": "landen",
    "counts": "aantallen",
    "course": "gevolg_van_uitkomst",
    "current": "geldt_nu",
    "date": "datum",
    "days": "dagen",
    "decided": "besloten",
    "dense": "vol",
    "derived": "afgeleid",
    "dpia_reason": "dpia_reden",
    "dpias": "dpias",
    "due": "uiterlijk",
    "duty": "moet_iemand_het_geven",
    "ease": "leesscore",
    "edges": "lijnen",
    "entries": "berichten",
    "evaluation": "evaluatie",
    "everywhere": "overal_open",
    "example": "voorbeeld",
    "examples": "voorbeelden",
    "explanation_is_old": "uitleg_is_oud",
    "extension_term": "verlengingstermijn",
    "facts_known": "feiten_vastgelegd",
    "fields": "velden",
    "findings": "bevindingen",
    "flows": "gegevensstromen",
    "for_parents": "voor_ouders",
    "former": "eerdere_versies",
    "fresh": "geheel_nieuw",
    "front": "voorin",
    "gaps": "open",
    "group": "groep",
    "groups": "groepen",
    "givers_unknown": "gever_onbekend",
    "head": "kop",
    "header": "kopregel",
    "headers": "koppen",
    "heading": "opschrift",
    "height": "hoogte",
    "how_known": "hoe_bekend",
    "href": "adres",
    "in_force_iso": "in_werking_datum",
    "in_plain": "in_gewone_taal",
    "joint": "samen",
    "key": "sleutel",
    "kinds": "soorten",
    "known": "vastgelegd",
    "layers": "lagen",
    "letter": "letter",
    "letters": "letters",
    "level": "niveau",
    "lines": "regels",
    "links": "koppelingen",
    "lists": "lijsten",
    "long": "lang",
    "mark": "merk",
    "marks": "aantekeningen",
    "unlinked": "zonder_ontvanger",
    "met": "criteria_aantal",
    "met_ap": "ap_lijst_aantal",
    "more": "meer",
    "names": "namen",
    "named": "met_naam",
    "new": "wordt",
    "new_number": "nieuw_nummer",
    "nobody": "niemand",
    "nodes": "vakken",
    "note": "noot",
    "noted": "merkbaar",
    "notice": "vooraf",
    "notice_period": "opzegtermijn",
    "now": "wordt",
    "number": "nummer",
    "numbers": "nummers",
    "objections": "bezwaren",
    "officer": "fg",
    "officer_email": "fg_email",
    "officer_hint": "fg_aanwijzing",
    "officer_name": "fg_naam",
    "officer_phone": "fg_telefoon",
    "old": "was",
    "old_original": "was_origineel",
    "old_paraphrase": "was_weergave",
    "open": "open",
    "open_facts": "open_gegevens",
    "processors_known": "leveranciers_bekend",
    "recipients_known": "ontvangers_bekend",
    "unnamed_processors": "leveranciers_zonder_naam",
    "unnamed_recipients": "ontvangers_zonder_naam",
    "open_points": "open_punten",
    "open_topics": "open_onderwerpen",
    "or_more": "of_meer",
    "organisation": "organisatie",
    "other_choices": "andere_keuzes",
    "other_places": "plaatsen_andere_keuzes",
    "others": "overige",
    "outdated": "verouderd",
    "over": "verlopen",
    "overruled": "wijkt_af",
    "overview": "overzicht",
    "page": "blad",
    "pages": "bladzijden",
    "path": "pad",
    "people": "wie",
    "pdf": "pdf",
    "pieces": "stukken",
    "point": "punt",
    "prescans": "prescans",
    "product": "product",
    "programs": "programmas",
    "purpose": "doel",
    "quiet": "ongewijzigd",
    "radius": "straal",
    "received": "ontvangen_door",
    "recipient_role": "ontvanger_rol",
    "receivers": "wie_krijgt_het",
    "recorded": "vastgelegd_van_de_wet",
    "records": "records",
    "redlined": "renvooi",
    "redlines": "verschillen",
    "removed": "weg",
    "replaced": "vervangen_tekst",
    "retention": "bewaartermijn",
    "retention_kind": "termijn_soort",
    "review": "opnieuw_voor",
    "rewritten": "herschreven",
    "rights": "rechten",
    "rings": "kringen",
    "rows": "rijen",
    "same": "gelijk",
    "samples": "alleen_voorbeelden",
    "scale": "schaal",
    "search": "zoekindex",
    "sections": "geledingen",
    "shared": "gedeeld",
    "sheets": "bladen",
    "shown_at": "staat_bij",
    "signed_count": "aantal_getekend",
    "slug": "map",
    "sources": "bronnen",
    "states": "standen",
    "statutes": "wetten",
    "statutory": "wettelijk",
    "stretches": "stroken",
    "successor": "opvolger",
    "superseded": "opgevolgd",
    "summary": "samenvatting",
    "table": "tabel",
    "terms": "begrippen",
    "text": "tekst",
    "themes": "themas",
    "title_changed": "titel_gewijzigd",
    "today": "vandaag",
    "topic": "onderwerp",
    "total": "totaal",
    "town": "plaats",
    "transfers": "doorgifte",
    "unconfirmed": "onbevestigd",
    "unplanned": "zonder_datum",
    "updated": "bijgewerkt",
    "usual": "meestal",
    "verdict": "oordeel",
    "views": "mening",
    "views_asked": "mening_gevraagd",
    "views_when": "mening_wanneer",
    "was_place": "plaats_oud",
    "width": "breedte",
    "wording": "formulering",
    "words": "woorden",
    "x": "x",
    "x2": "x2",
    "y": "y",
    "y2": "y2",
    "years": "jaren",
}
"""The Dutch words of view fields on which the records have no answer, or more than one."""


def in_dutch(value: Any) -> Any:
    """A view, or a value in one, as plain data for JSON."""
    if is_dataclass(value):
        return {dutch_key(field.name): in_dutch(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [in_dutch(item) for item in value]
    if value == math.inf:
        return None  # JSON has no word for it
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def dutch_key(name: str) -> str:
    """The Dutch name of a view field. Raises KeyError when there is no word for it."""
    plain = name.removesuffix(_MARKDOWN)
    return VIEW_WORDS[plain] if plain in VIEW_WORDS else _of_records()[plain]


def dutch_title(name: str) -> str:
    """The same as a heading."""
    plain = name.removesuffix(_MARKDOWN)
    if plain not in VIEW_WORDS and plain in _titles():
        return _titles()[plain]
    words = " ".join(_CAPITALS.get(word, word) for word in dutch_key(name).split("_"))
    return words[:1].upper() + words[1:]


_CAPITALS = {"ap": "AP", "dpia": "DPIA", "dpias": "DPIA’s", "fg": "FG", "kvk": "KvK", "mr": "MR", "url": "URL"}


@cache
def _of_records() -> Mapping[str, str]:
    """Attribute → Dutch name, for the attributes that all records call the same."""
    return _agreed((field.name, field.key) for field in _fields_of_records())


@cache
def _titles() -> Mapping[str, str]:
    """Attribute → Dutch title, for the attributes that all records give the same title."""
    return _agreed((field.name, field.info.title or field.name) for field in _fields_of_records())


def _agreed(called: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for name, word in called:
        found.setdefault(name, set()).add(word)
    return {name: next(iter(words)) for name, words in found.items() if len(words) == 1}


def _fields_of_records() -> Iterator[ModelField]:
    for model in dict.fromkeys(model for kind in (*KINDS, ARTICLE) for model in _models(kind.model)):
        yield from model_fields(model)


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and the models of its parts."""
    yield model
    for field in model_fields(model):
        if field.part is not None:
            yield from _models(field.part)
