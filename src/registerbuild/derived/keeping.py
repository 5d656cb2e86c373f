"""Which periods the board itself has to keep to: those that its regulation and its council speak of."""

from registerbuild.register.index import Register
from registerbuild.register.records.data import RetentionPeriod


def periods_of_the_board(register: Register) -> tuple[RetentionPeriod, ...]:
    """The periods that are not withdrawn and that are no duty of somebody else."""
    return tuple(period for period in register.live(RetentionPeriod) if period.of_others is None)


def others_with_periods(register: Register) -> tuple[str, ...]:
    """Who else has to keep to a period that stands in the register, each once."""
    return tuple(dict.fromkeys(period.of_others for period in register.live(RetentionPeriod) if period.of_others))
