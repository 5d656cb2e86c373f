"""An activity as its sheet shows it: data by how long they are kept, recipients by role, and what is open."""

from registerbuild.derived.giving import Duty
from registerbuild.documents.views import pages as page_views
from registerbuild.documents.views import records as views
from registerbuild.documents.views.accounts import ActivityAccount
from registerbuild.documents.views.pages import SheetTopic
from registerbuild.register.records.activity import Controllership, Scope
from registerbuild.register.records.data import RecipientRole
from registerbuild.register.records.values import Answer, is_open


def activity_page(
    activity: views.ActivityView, account: ActivityAccount | None, board: views.OrganisationView
) -> page_views.ActivityPage:
    """The sheet of an activity."""
    return page_views.ActivityPage(
        activity=activity,
        account=account,
        organisation=board,
        received=received(activity.receivers.named),
        open=open_topics(activity, account),
    )


def received(recipients: tuple[views.ReceiverView, ...]) -> tuple[page_views.RoleRecipients, ...]:
    """The recipients by their role in the eyes of the law."""
    by_role = {role: tuple(r for r in recipients if r.role is role) for role in RecipientRole}
    return tuple(page_views.RoleRecipients(role, found) for role, found in by_role.items() if found)


def open_topics(activity: views.ActivityView, account: ActivityAccount | None) -> tuple[SheetTopic, ...]:
    """What nobody has found out yet, in the order of AVG article 30(1); a reason why not counts as an answer."""
    found = {**_asked_by_law(activity), **_asked_besides(activity), **(_accounted(account) if account else {})}
    return tuple(topic for topic in SheetTopic if found.get(topic))


def _asked_by_law(activity: views.ActivityView) -> dict[SheetTopic, bool]:
    """Which answers to AVG article 30(1) are missing; (f) and (g) are asked "where possible"."""
    items = activity.items
    return {
        SheetTopic.ROLE: activity.role is Controllership.UNKNOWN or (activity.role.joint and not activity.joint_with),
        SheetTopic.PURPOSES: not activity.purposes or not all(purpose.bases for purpose in activity.purposes),
        SheetTopic.PEOPLE: not activity.subjects,
        SheetTopic.DATA: not items,
        SheetTopic.RECIPIENTS: not activity.receivers.recipients_known or activity.receivers.unnamed_recipients > 0,
        SheetTopic.PROCESSORS: not activity.receivers.processors_known or activity.receivers.unnamed_processors > 0,
        SheetTopic.RECIPIENT_ROLES: any(is_open(receiver.role) for receiver in activity.receivers.named),
        SheetTopic.TRANSFERS: activity.transfers is None or activity.transfers.answer is Answer.UNKNOWN,
        SheetTopic.PERIODS: not items or not all(item.retention or item.no_retention_md for item in items),
        SheetTopic.MEASURES: not activity.measures,
    }


def _asked_besides(activity: views.ActivityView) -> dict[SheetTopic, bool]:
    return {
        SheetTopic.SOURCES: any(item.source is None for item in activity.items),
        SheetTopic.MANDATORY: any(item.duty is Duty.UNKNOWN for item in activity.items),
        SheetTopic.AUTOMATED: activity.automated is None or activity.automated.answer is Answer.UNKNOWN,
        SheetTopic.STORAGE: not activity.storage,
        SheetTopic.DPIA: activity.dpia is Answer.UNKNOWN,
        SheetTopic.SCOPE: activity.scope is Scope.UNKNOWN,
        SheetTopic.OWNER: activity.owner is None,
    }


def _accounted(account: ActivityAccount) -> dict[SheetTopic, bool]:
    return {SheetTopic.REVIEW: account.review is None, SheetTopic.TECHNIQUES: account.techniques is None}
