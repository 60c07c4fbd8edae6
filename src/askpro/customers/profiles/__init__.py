"""Customers: who they are, and how a voice on the phone becomes one of them."""

from askpro.customers.profiles.events import CustomerAdded, CustomerChanged
from askpro.customers.profiles.keeping import add, add_many, change, seen
from askpro.customers.profiles.model import Customer, CustomerNotFound, Nameless, NewCustomer
from askpro.customers.profiles.recognition import find, find_each, listed, recognise

__all__ = [
    "Customer",
    "CustomerAdded",
    "CustomerChanged",
    "CustomerNotFound",
    "Nameless",
    "NewCustomer",
    "add",
    "add_many",
    "change",
    "find",
    "find_each",
    "listed",
    "recognise",
    "seen",
]
