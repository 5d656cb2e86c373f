"""The register as most would write it for a PDF: what `templates/` is measured against."""
