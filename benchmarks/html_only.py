"""The whole build without the PDFs, to measure it alone: `python benchmarks/html_only.py PROJECT`.

Cache, stamp and publication are those of `registerbuild build`. Prints as JSON how many targets there are, how many
were rendered, and the digest of the manifest, which names the digest of every file.
"""

import datetime
import hashlib
import json
import sys
from pathlib import Path

from registerbuild.build import Built, made, plan, publish
from registerbuild.checking import checked
from registerbuild.disk import quick
from registerbuild.disk.reading import read, read_theme
from registerbuild.documents.plan import Form
from registerbuild.register.findings import Severity


def build(project: Path) -> Built:
    """Build everything but the PDFs into PROJECT/build."""
    today = datetime.date.fromisoformat(quick.today())
    inputs = quick.build_fingerprint(str(project), today.isoformat())
    loaded, findings = checked(read(project), today)
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    pages = [target for target in plan(loaded.register, today) if target.form is not Form.PDF]
    built = made(pages, read_theme(), project / ".registerbuild" / "cache", 1, lambda _path, _total: None)
    publish(built.files, project / "build", {"inputs": inputs, "peildatum": today.isoformat()})
    return built


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    result = build(folder)
    manifest = hashlib.sha256((folder / "build/manifest.json").read_bytes()).hexdigest()
    print(json.dumps({"targets": result.targets, "rendered": result.rendered, "manifest": manifest}))
