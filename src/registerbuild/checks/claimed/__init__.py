"""What texts claim against what the records say: a module per family of claims (TGS5xx)."""

from registerbuild.checks.claimed import (
    amounts,
    assured,
    contacts,
    durations,
    grounds,
    literals,
    receipts,
    regulated,
    uses,
)

RULES = (
    *durations.RULES,
    *amounts.RULES,
    *contacts.RULES,
    *receipts.RULES,
    *uses.RULES,
    *grounds.RULES,
    *assured.RULES,
    *regulated.RULES,
    *literals.RULES,
)
"""The rules of every family."""
