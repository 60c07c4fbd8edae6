"""The demo company, and how a described company is set up."""

from askpro.entry.cli.demo.company import DemoCompany
from askpro.entry.cli.demo.salon import SALON
from askpro.entry.cli.demo.seeding import Demo, seed

__all__ = ["SALON", "Demo", "DemoCompany", "seed"]
