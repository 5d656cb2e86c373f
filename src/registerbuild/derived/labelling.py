"""Examples that say so: the word stands in the name, so that it is wherever the name is shown."""

from typing import TypeVar

from registerbuild.register.index import Register
from registerbuild.register.records.processor import Processor
from registerbuild.register.records.values import Record, Status

R = TypeVar("R", bound=Record)
_CALLED = ("name", "plain", "title")
"""The fields by which documents call a record."""


def labelled(register: Register) -> Register:
    """The register in which each example says so in its name, so that it does wherever the name is shown."""
    return Register(
        {model: {name: _called(r) for name, r in records.items()} for model, records in register.records.items()}
    )


def _called(record: R) -> R:
    if record.status is not Status.EXAMPLE:
        return record
    made: dict[str, object] = {
        name: f"{getattr(record, name)} ({Status.EXAMPLE.value})"
        for name in _CALLED
        if name in type(record).model_fields
    }
    if isinstance(record, Processor):
        made["products"] = tuple(
            product.model_copy(update={"name": f"{product.name} ({Status.EXAMPLE.value})"})
            for product in record.products
        )
    return record.model_copy(update=made)
