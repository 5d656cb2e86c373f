"""What texts claim against what the records say: a module per family of claims (TGS5xx)."""

from registerbuild.checks.claimed import amounts, assured, grounds, receipts, regulated, uses

RULES = (
    *amounts.RULES,
    *receipts.RULES,
    *uses.RULES,
    *grounds.RULES,
    *assured.RULES,
    *regulated.RULES,
)
"""The rules of every family."""
