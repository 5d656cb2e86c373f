"""What texts claim against what the records say: a module per family of claims (TGS5xx)."""

from registerbuild.checks.claimed import amounts

RULES = (*amounts.RULES,)
"""The rules of every family."""
