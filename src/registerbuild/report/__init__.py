"""Findings → what a person or a program reads. Pure: the caller prints."""

from registerbuild.report.exchange import as_github as as_github
from registerbuild.report.exchange import as_json as as_json
from registerbuild.report.exchange import as_sarif as as_sarif
from registerbuild.report.exchange import view_json as view_json
from registerbuild.report.text import WIDTH as WIDTH
from registerbuild.report.text import as_text as as_text
from registerbuild.report.text import summary as summary
