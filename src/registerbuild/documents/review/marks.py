"""What stands on paper with each lid of the whole new text: its kind, who votes, what it was and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from registerbuild.documents.regulation.views import RegulationView
from registerbuild.documents.review.views import ColumnView, LidMark, LidReview, ReplacedText
from registerbuild.register.records.organisation import CouncilSection


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks the leden; `first` has the place at which each old text stands for the first time."""

    lids: Mapping[str, LidReview]
    first: Mapping[str, str]
    usual: tuple[CouncilSection, ...]

    @classmethod
    def of(cls, lids: tuple[LidReview, ...]) -> "Marker":
        """A marker for the leden that change, in the order of the pack."""
        first: dict[str, str] = {}
        for lid in lids:
            text, _ = _shown(lid)
            if text:
                first.setdefault(text, lid.place)
        votes = Counter(lid.sections for lid in lids).most_common(1)
        return cls({lid.place: lid for lid in lids}, first, votes[0][0] if votes else ())

    @property
    def dropped(self) -> tuple[LidMark, ...]:
        """Those of the old version that are gone."""
        return tuple(self.mark(lid) for lid in self.lids.values() if lid.new_number is None)

    def clean(self, new: RegulationView) -> tuple[tuple[LidMark, ...], ...]:
        """The marks per article and lid of the new version."""
        return tuple(
            tuple(self.mark(self.lids.get(f"{article.number}.{lid.number}")) for lid in article.lids)
            for article in new.articles
        )

    def mark(self, lid: LidReview | None) -> LidMark:
        if lid is None:
            return LidMark(same=True)
        return LidMark(
            same=False,
            kind=lid.kind,
            sections=lid.sections if lid.sections != self.usual else None,
            replaced=self.replaced(lid) if lid.followed else None,
            reason_md=lid.reason_md if lid.kind is None or lid.kind.chosen else None,
            explanation_is_old=lid.explanation_is_old,
        )

    def replaced(self, lid: LidReview) -> ReplacedText:
        text, in_plain = _shown(lid)
        stands = self.first.get(text or "", lid.place)
        redlines = tuple(column for column in (lid.legal, lid.plain) if column.redlined)
        return ReplacedText(lid.was_place, text, stands if stands != lid.place else None, in_plain, redlines)


def _shown(lid: LidReview) -> tuple[str | None, bool]:
    """The old text that stands on paper, and whether it is the plain one; a redline already has the old words."""
    if _replaced(lid.legal):
        return lid.legal.old_md, False
    return (lid.plain.old_md, True) if lid.legal.wording.same and _replaced(lid.plain) else (None, False)


def _replaced(column: ColumnView) -> bool:
    return column.old_md is not None and not column.redlined and not column.wording.same
