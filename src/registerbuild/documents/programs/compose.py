"""Which programs the schools use: name, what for, which data, where kept. All that the public sees of a product."""

from collections.abc import Iterator, Mapping

from registerbuild.derived.agreements import chosen, users
from registerbuild.derived.wording.filling import Surroundings, fill
from registerbuild.documents.views import records as views
from registerbuild.register.index import Register
from registerbuild.register.records.processor import Processor, Product
from registerbuild.register.records.values import Status


def programs(register: Register, categories: Mapping[str, views.CategoryView]) -> tuple[views.ProgramView, ...]:
    """The products in a released register that an activity in it uses, by name."""
    found = [
        _program(product, record.status is Status.ADOPTED, register, categories)
        for record in register.all(Processor).values()
        for product in _used(register, record)
    ]
    return tuple(sorted(found, key=lambda program: program.name.lower()))


def _used(register: Register, processor: Processor) -> Iterator[Product]:
    numbers = {n for activity in users(register, processor.id) for n, _ in chosen(processor, activity.id)}
    yield from (product for n, product in enumerate(processor.products) if n in numbers)


def _program(
    product: Product, confirmed: bool, register: Register, categories: Mapping[str, views.CategoryView]
) -> views.ProgramView:
    known = [categories[name] for name in product.categories if name in categories]
    return views.ProgramView(
        name=product.name,
        purpose_md=fill(product.purpose, register, Surroundings()),
        data=tuple((category.name, category.plain) for category in known),
        countries=tuple(dict.fromkeys(place.country for place in product.storage)),
        confirmed=confirmed,
    )
