"""More of the same kind: what is said, line by line, and when the appointment then begins."""

from tests.lessons.callers import MONDAY, SABINE, Talk

SATURDAY = "2026-11-28 09:00"


def _talk(lines: str, begins: str, now: str = MONDAY) -> Talk:
    *before, said = lines.split(" | ")
    return Talk(before=tuple(before), said=said, then=("ja",), caller=SABINE, now=now, stands=(begins,))


MORE = (
    _talk("Hätten Sie heut Nachmittag um vier noch was frei für einen Damenhaarschnitt?", "2026-11-23 16:00"),
    _talk("Ist heute um sechzehn Uhr noch was frei? Damenhaarschnitt", "2026-11-23 16:00"),
    _talk("Geht heute sechzehn Uhr? Damenhaarschnitt", "2026-11-23 16:00"),
    _talk("Damenschnitt, morgen. | Elf Uhr.", "2026-11-24 11:00"),
    _talk("Ich brauch einen Damenhaarschnitt | für übermorgen | so um zehn rum", "2026-11-25 10:00"),
    _talk("Damenhaarschnitt | Freitag | vierzehn Uhr dreißig", "2026-11-27 14:30"),
    _talk("übermorgen um neun Damenschnitt", "2026-11-25 09:00"),
    _talk("Damenschnitt morgen um elf, geht das?", "2026-11-24 11:00"),
    _talk("morgen, ähm, also elf Uhr, einen Damenhaarschnitt", "2026-11-24 11:00"),
    _talk("Mittwoch ähm neun Uhr dreißig Damenhaarschnitt bitte", "2026-11-25 09:30"),
    _talk("Damenhaarschnitt Dienstag um neun | oder lieber um elf?", "2026-11-24 11:00"),
    _talk("Damenhaarschnitt Dienstag um neun | ach nee, besser Mittwoch um zehn", "2026-11-25 10:00"),
    _talk("Damenhaarschnitt, wenns geht Dienstag um zehn, ansonsten Mittwoch um zehn", "2026-11-24 10:00"),
    _talk("Damenhaarschnitt entweder Dienstag zehn oder Mittwoch elf | Dienstag", "2026-11-24 10:00"),
    _talk("Damenhaarschnitt Donnerstag Vormittag | der Zehner passt", "2026-11-26 10:00"),
    _talk("Damenhaarschnitt Donnerstag Vormittag | die Neun nehm ich", "2026-11-26 09:00"),
    _talk("Damenhaarschnitt am kommenden Freitag um elf", "2026-11-27 11:00"),
    _talk("Damenhaarschnitt den Freitag jetzt um elf", "2026-11-27 11:00"),
    _talk("Damenhaarschnitt diese Woche Freitag elf Uhr", "2026-11-27 11:00"),
    _talk("Damenhaarschnitt Dienstag nächster Woche um vierzehn Uhr", "2026-12-01 14:00", SATURDAY),
    _talk("Damenhaarschnitt nächste Woche am Mittwoch um zehn", "2026-12-02 10:00", SATURDAY),
    _talk("Damenhaarschnitt diese Woche noch, Donnerstag dreizehn Uhr fünfzehn", "2026-11-26 13:15"),
    _talk("Damenhaarschnitt am Freitag nachmittags um drei", "2026-11-27 15:00"),
    _talk("Damenhaarschnitt Freitagnachmittag sechzehn Uhr", "2026-11-27 16:00"),
    _talk("Damen Damenhaarschnitt Mittwoch Mittwoch um um zehn", "2026-11-25 10:00"),
    _talk("Damenhaarschnitt am am Dienstag um elf", "2026-11-24 11:00"),
    _talk("Damenhaarschnitt am achten Zwölften um elf", "2026-12-08 11:00"),
    _talk("Damenhaarschnitt am neunten zwölften um halb elf", "2026-12-09 10:30"),
    _talk("Damenhaarschnitt am zweiten Dezember zweitausendsechsundzwanzig um zehn", "2026-12-02 10:00"),
    _talk("Damenhaarschnitt am 2.12 um 10", "2026-12-02 10:00"),
    _talk("Damenhaarschnitt Mittwoch um acht, achtzehn Uhr", "2026-11-25 18:00"),
    _talk("Damenhaarschnitt am Mittwoch um vier, vierzehn Uhr", "2026-11-25 14:00"),
    _talk("Damenhaarschnitt Mittwoch, nein, Donnerstag um zehn", "2026-11-26 10:00"),
    _talk("Damenhaarschnitt Mittwoch so gegen zehn", "2026-11-25 10:00"),
    _talk("Damenhaarschnitt Mittwoch etwa um elf Uhr", "2026-11-25 11:00"),
    _talk("Damenhaarschnitt Mittwoch ungefähr elf", "2026-11-25 11:00"),
    _talk("Damenhaarschnitt, was ist denn das Nächste, was Sie frei haben?", "2026-11-23 09:00"),
    _talk("Damenhaarschnitt so schnell wie möglich", "2026-11-23 09:00"),
    _talk("Damenhaarschnitt, wann könnte ich denn frühestens kommen?", "2026-11-23 09:00"),
    _talk(
        "Damenhaarschnitt bei Mira Freitag um elf | ja | Verlegen Sie den bitte von elf auf zwei",
        "2026-11-27 14:00",
    ),
    _talk(
        "Damenhaarschnitt bei Mira Freitag um elf | ja | Kann ich statt um elf um vierzehn Uhr kommen?",
        "2026-11-27 14:00",
    ),
    _talk(
        "Damenhaarschnitt bei Mira Freitag um elf | ja | Ich würd gern doch lieber am selben Tag um neun",
        "2026-11-27 09:00",
    ),
    _talk(
        "Damenhaarschnitt bei Mira Freitag um elf | ja | gleicher Tag, aber eine Stunde später",
        "2026-11-27 12:00",
    ),
    _talk("Damenhaarschnitt am Donnerstag | ich hab doch gesagt um elf", "2026-11-26 11:00"),
    _talk("Damenhaarschnitt am Donnerstag | elf Uhr, wie oft denn noch", "2026-11-26 11:00"),
    _talk("Damenhaarschnitt am Donnerstag | nochmal: elf Uhr", "2026-11-26 11:00"),
    _talk("Damenhaarschnitt morgen um halb elf", "2026-11-24 10:30"),
    _talk("Damenhaarschnitt morgen um viertel vor elf", "2026-11-24 10:45"),
    _talk("Damenhaarschnitt morgen viertel elf", "2026-11-24 10:15"),
    _talk("Damenhaarschnitt morgen um kurz nach zehn", "2026-11-24 10:00"),
    _talk("Damenhaarschnitt heute in zwei Wochen um zehn", "2026-12-07 10:00"),
    _talk("Damenhaarschnitt morgen in acht Tagen um zehn", "2026-12-01 10:00"),
    _talk("Damenhaarschnitt Freitag in vierzehn Tagen um zehn", "2026-12-11 10:00"),
    _talk("Damenhaarschnitt übernächste Woche Freitag um elf", "2026-12-11 11:00"),
    _talk("Servus, an Damenhaarschnitt hätt i gern, morgen um zehne", "2026-11-24 10:00"),
    _talk("Moin, einmal Damenhaarschnitt für Mittwoch zehn Uhr", "2026-11-25 10:00"),
    _talk("Morgen früh um neun, Haare schneiden, Dame", "2026-11-24 09:00"),
    _talk("damen schnitt mitwoch elf ur", "2026-11-25 11:00"),
    _talk("Damenhaarschnitt morgen um 14 Uhr 30", "2026-11-24 14:30"),
    _talk("Damenhaarschnitt morgen um 1430", "2026-11-24 14:30"),
    _talk("Damenhaarschnitt morgen um zwölf Uhr mittags", "2026-11-24 12:00"),
)
