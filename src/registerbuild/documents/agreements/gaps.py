"""What nobody has found out about a supplier: the fields of its record that are empty."""

from pydantic import BaseModel

from registerbuild.register.model import fields
from registerbuild.register.records.processor import Agreement, Processor, Product
from registerbuild.register.records.values import Record, is_open

_MAY_BE_EMPTY = {
    Processor: {*Record.model_fields, "trade_name", "parent", "url", "agreement", "for_authority"},
    Agreement: set[str](),
    Product: {"activities", "schools"},
}
"""What a supplier need not have: nothing is missing when it is empty. Its agreement is counted apart."""


def open_facts(part: Processor | Agreement | Product) -> tuple[str, ...]:
    """The names of the fields that nobody has filled, or has answered with "nog niet bepaald"."""
    model: type[BaseModel] = type(part)
    optional = _MAY_BE_EMPTY[type(part)]
    found = (field for field in fields(model) if field.name not in optional)
    return tuple(str(field.info.title) for field in found if _empty(getattr(part, field.name)))


def _empty(value: object) -> bool:
    return value is None or value == () or is_open(value)
