"""Who logs in for a company, and as what."""

from askpro.tenancy.members.model import LastOwner, Member, MemberExists, MemberNotFound
from askpro.tenancy.members.roster import add, change_role, find, listed, remove

__all__ = [
    "LastOwner",
    "Member",
    "MemberExists",
    "MemberNotFound",
    "add",
    "change_role",
    "find",
    "listed",
    "remove",
]
