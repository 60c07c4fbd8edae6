"""The process roles of one deployment, kept running by one supervisor."""

from askpro.foundation.processes.news import RoleNews
from askpro.foundation.processes.role import Role
from askpro.foundation.processes.supervisor import Supervisor

__all__ = ["Role", "RoleNews", "Supervisor"]
