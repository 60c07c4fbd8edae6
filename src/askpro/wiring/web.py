"""The web process: HTTP, webhooks and the telephone in one application."""

from __future__ import annotations

from litestar import Litestar

from askpro.conversation.assistance.rest import create_passage, list_knowledge, withdraw_passage
from askpro.customers.profiles.rest import list_customers
from askpro.entry.rest import http_app
from askpro.entry.voice import receptionist_socket
from askpro.entry.webhooks_in import retell_webhooks
from askpro.foundation.cache import Cache
from askpro.foundation.database import Database
from askpro.foundation.time import SystemClock
from askpro.ops.rest import health_resource
from askpro.scheduling.appointments.attendance_rest import complete_appointment, miss_appointment
from askpro.scheduling.appointments.parties_rest import create_party
from askpro.scheduling.appointments.rest import (
    cancel_appointment,
    create_appointment,
    get_appointment,
    list_appointments,
    move_appointment,
)
from askpro.scheduling.availability.allowances_rest import (
    create_allowance,
    list_allowances,
    withdraw_allowance,
)
from askpro.scheduling.availability.rest import list_slots
from askpro.scheduling.catalog.rest import list_services
from askpro.scheduling.demand.rest import list_demand
from askpro.scheduling.policies.rest import get_effective_policy, put_policy
from askpro.scheduling.series.changing_rest import cancel_in_series, move_in_series
from askpro.scheduling.series.rest import create_series, get_series
from askpro.scheduling.staff.absences_rest import create_absence, withdraw_absence
from askpro.scheduling.staff.rest import list_staff
from askpro.scheduling.waiting.rest import join_waiting_list, leave_waiting_list, list_waiting
from askpro.telephony.calls.rest import get_call, list_calls
from askpro.tenancy.branches.rest import list_branches
from askpro.tenancy.companies.rest import get_company, patch_company
from askpro.wiring.assistance import assistant_of
from askpro.wiring.doorkeeper import KeyDoorkeeper
from askpro.wiring.receptionist import ConversationReceptionist
from askpro.wiring.retell import RetellCalls
from askpro.wiring.secrets import InstallationSecrets
from askpro.wiring.settings import Settings

RESOURCES = (
    list_slots,
    list_appointments,
    create_appointment,
    get_appointment,
    cancel_appointment,
    move_appointment,
    list_calls,
    get_call,
    list_services,
    list_staff,
    get_company,
    patch_company,
    list_branches,
    list_customers,
    get_effective_policy,
    put_policy,
    list_demand,
    list_waiting,
    join_waiting_list,
    leave_waiting_list,
    create_series,
    get_series,
    cancel_in_series,
    move_in_series,
    create_party,
    complete_appointment,
    miss_appointment,
    list_allowances,
    create_allowance,
    withdraw_allowance,
    create_absence,
    withdraw_absence,
    list_knowledge,
    create_passage,
    withdraw_passage,
)


def web_app(database: Database, cache: Cache, settings: Settings, secrets: InstallationSecrets) -> Litestar:
    """Everything the web process answers."""
    retell = RetellCalls(database)
    return http_app(
        resources=RESOURCES,
        others=(
            health_resource(database, settings.build),
            receptionist_socket(
                ConversationReceptionist(database, cache, assistant_of(settings)),
                secrets=(secrets.voice_path,),
            ),
            retell_webhooks(
                api_key=settings.retell_api_key or secrets.retell_api_key,
                # A vendor signs by the real time, whatever the system's clock is pinned to.
                clock=SystemClock(),
                inbox=retell,
                switchboard=retell,
                tools=retell,
            ),
        ),
        doorkeeper=KeyDoorkeeper(database),
    )
