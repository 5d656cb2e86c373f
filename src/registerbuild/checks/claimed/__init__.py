"""What texts claim against what the records say: a module per family of claims (TGS5xx)."""

from registerbuild.checks.claimed import amounts, contacts, durations, literals

RULES = (*durations.RULES, *amounts.RULES, *contacts.RULES, *literals.RULES)
"""The rules of every family."""
