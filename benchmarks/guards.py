"""What must hold before a time counts. Each guard returns what it saw in a few words, or raises AssertionError."""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from measure import Comparison

Guard = Callable[[Comparison], str]
_LETTER = re.compile(r"[^\W\d_]")
_MARGIN = 50
"""of the page, in points: room of the running heads, which differ with the number of pages"""


def check(found: Comparison) -> str:
    """Every check said the same."""
    outputs = {sample.output for sample in found.ours}
    assert len(outputs) == 1, "two checks of the same records differ"
    return outputs.pop().strip().splitlines()[-1]


def nothing(found: Comparison) -> str:
    """Every build found that nothing had changed."""
    assert all(sample.output.startswith("Niets veranderd") for sample in found.ours), found.ours[0].output
    return "niets gemaakt"


def rendered(found: Comparison) -> str:
    """Every build rendered the same few of its targets."""
    results = [json.loads(sample.output) for sample in found.ours]
    result = results[0]
    assert {each["rendered"] for each in results} == {result["rendered"]}, results
    assert 0 < result["rendered"] < result["targets"] / 2, result
    return f"{result['rendered']} van {result['targets']} gemaakt"


def same_build(least: int) -> Guard:
    """All builds of the same records are the same bytes, and have at least so many pages."""

    def guard(found: Comparison) -> str:
        results = [json.loads(sample.output) for sample in found.ours]
        result = results[0]
        assert result["rendered"] == result["targets"] >= least, result
        assert all(each == result for each in results), "two builds of the same records differ"
        return f"{result['targets']} pagina's, bytes gelijk"

    return guard


def as_large(ours: Path, theirs: Path) -> Guard:
    """Both made as many pages, of about the same size together."""

    def guard(_found: Comparison) -> str:
        sizes = [[p.stat().st_size for p in folder.rglob("*.html")] for folder in (ours, theirs)]
        assert len(sizes[0]) == len(sizes[1]), [len(found) for found in sizes]
        ratio = sum(sizes[0]) / sum(sizes[1])
        assert 0.95 < ratio < 1.05, f"bytes {ratio:.2f}"
        return f"{len(sizes[0])} pagina's, bytes {ratio:.2f}"

    return guard


def same_text(ours: Path, naive: Path) -> Guard:
    """Both PDFs say the same, letter by letter, whatever the order; running heads and page numbers aside."""

    def guard(_found: Comparison) -> str:
        (pages, letters), (naive_pages, naive_letters) = _letters(ours), _letters(naive)
        differ = (letters - naive_letters) + (naive_letters - letters)
        assert not differ, f"the texts differ: {differ.most_common(5)}"
        return f"{pages} en {naive_pages} bladzijden, {letters.total()} letters gelijk"

    return guard


def _letters(path: Path) -> tuple[int, Counter[str]]:
    found: Counter[str] = Counter()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded(0, _MARGIN, width, height - _MARGIN)
        found.update(_LETTER.findall(text))
    return len(document), found


def pages(found: Comparison) -> str:
    """Every build said the same about what it made."""
    outputs = {sample.output for sample in found.ours}
    assert len(outputs) == 1, outputs
    return outputs.pop().splitlines()[0]
