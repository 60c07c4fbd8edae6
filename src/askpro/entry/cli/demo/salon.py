"""The demo company: a Berlin salon with two branches, five staff and twelve services. All of it is invented."""

from __future__ import annotations

from askpro.entry.cli.demo.company import (
    DemoBranch,
    DemoCompany,
    DemoCustomer,
    DemoPolicy,
    DemoService,
    DemoStaff,
)

HOUR = 60
TUESDAY_TO_FRIDAY = (1, 2, 3, 4)
MONDAY_TO_FRIDAY = (0, *TUESDAY_TO_FRIDAY)
SATURDAY = 5
PHONE_NUMBER = "+493055550100"

BRANCHES = (
    DemoBranch(
        "mitte",
        "Mitte",
        "Lindenstraße 12, 10969 Berlin",
        PHONE_NUMBER,
        ((MONDAY_TO_FRIDAY, 9 * HOUR, 19 * HOUR), ((SATURDAY,), 9 * HOUR, 16 * HOUR)),
    ),
    DemoBranch(
        "prenzlauer-berg",
        "Prenzlauer Berg",
        "Kastanienallee 40, 10119 Berlin",
        "+493055550200",
        ((TUESDAY_TO_FRIDAY, 10 * HOUR, 19 * HOUR), ((SATURDAY,), 10 * HOUR, 15 * HOUR)),
    ),
)

SERVICES = (
    DemoService(
        "mens-haircut", "Herrenhaarschnitt", "Men's haircut", (("work", 30),), 3200,
        ("Herrenschnitt", "Haarschnitt Herren", "Haarschnitt", "Haare schneiden", "Männerhaarschnitt", "Schneiden Herren"),
        ("Haircut for men", "Gents haircut", "Haircut", "Men's cut", "Mens haircut", "Hair cut"),
    ),
    DemoService(
        "womens-haircut", "Damenhaarschnitt", "Women's haircut", (("work", 45),), 5200,
        ("Damenschnitt", "Haarschnitt Damen", "Haarschnitt", "Haare schneiden", "Frauenhaarschnitt", "Schneiden Damen"),
        ("Haircut for women", "Ladies haircut", "Haircut", "Women's cut", "Womens haircut", "Hair cut"),
    ),
    DemoService(
        "childrens-haircut", "Kinderhaarschnitt", "Children's haircut", (("work", 20),), 1900,
        ("Kinderschnitt", "Haarschnitt Kinder", "Haarschnitt", "Haare schneiden", "Haarschnitt für ein Kind"),
        ("Kids haircut", "Kid's haircut", "Haircut", "Hair cut", "Haircut for a child", "Child's haircut", "Childrens haircut"),
    ),
    DemoService(
        "cut-and-blow-dry", "Waschen, Schneiden, Föhnen", "Wash, cut and blow-dry", (("work", 60),), 6900,
        ("Waschen Schneiden Föhnen", "Schneiden und Föhnen", "Waschen und Schneiden"),
        ("Cut and blow dry", "Wash and cut", "Wash cut blow dry"), 5,
    ),
    DemoService(
        "blow-dry", "Föhnen und Styling", "Blow-dry and styling", (("work", 30),), 2800,
        ("Föhnen", "Styling", "Waschen und Föhnen"), ("Blow dry", "Styling", "Blowout", "Wash and blow dry"),
    ),
    DemoService(
        "root-colour", "Ansatzfarbe", "Root colour", (("work", 30), ("gap", 35), ("work", 25)), 6400,
        ("Ansatz färben", "Ansatz nachfärben"), ("Root touch up", "Roots", "Root color", "Root tint"), 5, 120,
    ),
    DemoService(
        "full-colour", "Komplettfarbe", "Full colour", (("work", 45), ("gap", 40), ("work", 35)), 8900,
        ("Färben", "Haare färben", "Farbe", "Coloration"), ("Colour", "Color", "Hair colour", "Hair color", "Full color", "Dye"), 5, 120,
    ),
    DemoService(
        "highlights", "Strähnen", "Highlights", (("work", 60), ("gap", 35), ("work", 40)), 11900,
        ("Strähnchen", "Foliensträhnen", "Balayage"), ("Streaks", "Balayage", "Foils"), 10, 120,
    ),
    DemoService(
        "perm", "Dauerwelle", "Perm",
        (("work", 45), ("gap", 30), ("work", 5), ("gap", 10), ("work", 45)), 9800,
        ("Locken", "Dauerwellen", "Minipli"), ("Permanent wave", "Curls"), 5, 120,
    ),
    DemoService(
        "beard-trim", "Bart trimmen", "Beard trim", (("work", 15),), 1600,
        ("Bart", "Bart schneiden", "Bartpflege", "Bartschnitt", "Rasur"), ("Beard", "Shave", "Beard cut"),
    ),
    DemoService(
        "updo", "Hochsteckfrisur", "Updo", (("work", 60),), 7500,
        ("Hochstecken", "Brautfrisur", "Festfrisur"), ("Bridal hair", "Up do", "Formal hair", "Hair up"), 5, 240,
    ),
    DemoService(
        "hair-treatment", "Haarkur mit Kopfmassage", "Hair treatment with head massage", (("work", 30),), 2400,
        ("Haarkur", "Kopfmassage", "Pflegebehandlung"), ("Hair treatment", "Head massage", "Conditioning"),
    ),
)  # fmt: skip

_CUTS = (
    "mens-haircut",
    "womens-haircut",
    "childrens-haircut",
    "cut-and-blow-dry",
    "blow-dry",
    "hair-treatment",
)
_COLOURS = ("root-colour", "full-colour", "highlights")

STAFF = (
    DemoStaff(
        "Mira", (*_CUTS, *_COLOURS, "perm", "updo"),
        (("mitte", TUESDAY_TO_FRIDAY, 9 * HOUR, 18 * HOUR), ("mitte", (SATURDAY,), 9 * HOUR, 16 * HOUR)), (13 * HOUR, 13 * HOUR + 30),
    ),
    DemoStaff(
        "Jonas", (*_CUTS, "beard-trim"),
        (("mitte", MONDAY_TO_FRIDAY, 10 * HOUR, 19 * HOUR),), (14 * HOUR, 14 * HOUR + 30),
    ),
    DemoStaff(
        "Aylin", (*_CUTS, *_COLOURS, "perm", "updo"),
        (("mitte", (0, 1, 2), 9 * HOUR, 17 * HOUR), ("prenzlauer-berg", (3, 4), 10 * HOUR, 19 * HOUR),
         ("prenzlauer-berg", (SATURDAY,), 10 * HOUR, 15 * HOUR)), (12 * HOUR + 30, 13 * HOUR),
    ),
    DemoStaff(
        "Lena", (*_CUTS, *_COLOURS),
        (("prenzlauer-berg", TUESDAY_TO_FRIDAY, 10 * HOUR, 18 * HOUR), ("prenzlauer-berg", (SATURDAY,), 10 * HOUR, 15 * HOUR)),
        (13 * HOUR, 13 * HOUR + 30),
    ),
    DemoStaff(
        "Tobias", (*_CUTS, "beard-trim"),
        (("prenzlauer-berg", TUESDAY_TO_FRIDAY, 11 * HOUR, 19 * HOUR), ("mitte", (SATURDAY,), 9 * HOUR, 16 * HOUR)),
        (15 * HOUR, 15 * HOUR + 30),
    ),
)  # fmt: skip

CUSTOMERS = (
    DemoCustomer("Sabine", "Weber", "Frau", "+491705550101"),
    DemoCustomer("Thomas", "Keller", "Herr", "+491705550102"),
    DemoCustomer("Fatma", "Yılmaz", "Frau", "+491705550103"),
    DemoCustomer("Emily", "Clarke", None, "+491705550104", "en"),
    DemoCustomer("Jürgen", "Möller", "Herr", "+491705550105"),
    DemoCustomer("Petra", "Möller", "Frau", "+491705550105"),
    DemoCustomer("Minh", "Nguyen", None, "+491705550106"),
    DemoCustomer("Hannah", "Schmitt", "Frau", "+491705550107"),
    DemoCustomer("Oliver", "Brandt", "Herr", "+491705550108"),
    DemoCustomer("Claudia", "Meyer", "Frau", "+491705550109"),
    DemoCustomer("Daniel", "Fischer", "Herr", "+491705550110"),
    DemoCustomer("Grace", "Miller", None, "+491705550111", "en"),
    DemoCustomer("Anna", "Lehmann", "Frau", None),
    DemoCustomer("Karl", "Sommer", "Herr", None),
)

POLICIES = (
    DemoPolicy(free_until_hours=24, late_percent=50),
    DemoPolicy(free_until_hours=48, late_percent=50, services=_COLOURS),
)

SALON = DemoCompany(
    name="Salon Lindenhof",
    slug="salon-lindenhof",
    zone="Europe/Berlin",
    country="DE",
    state="BE",
    industry="hairdresser",
    branches=BRANCHES,
    services=SERVICES,
    staff=STAFF,
    customers=CUSTOMERS,
    policies=POLICIES,
    busy=0.6,
)
