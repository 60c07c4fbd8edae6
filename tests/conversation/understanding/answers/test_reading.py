"""Yes, no and unsure, as callers say them in German and English."""

import pytest

from askpro.conversation.understanding.answers import AnswerKind, read_answer

GERMAN_YES = """
ja; jo; passt; genau; das geht; nehm ich; ist okay; doch; klar; das wäre super; warum nicht; sehr
gern; den nehme ich; passt mir gut; das passt mir sehr gut; auf jeden Fall; machen wir so; das
klingt gut; von mir aus; um zehn passt es; der Termin passt; in Ordnung; äh ja bitte; kein Problem;
das ist nicht schlecht; stimmt; das könnte klappen; hört sich gut an; das geht klar; Elf Uhr passt
mir; ich bin einverstanden; Dienstag, ja; jawoll; so machen wir's; freilich; das haut hin; bin dabei; logisch.
"""
GERMAN_NO = """
nein; lieber nicht; nee; auf keinen Fall; nein danke; leider nicht; das passt nicht; passt mir
nicht; nö; das geht leider gar nicht; das ist zu spät; da kann ich nicht; natürlich nicht; stimmt
nicht; geht nicht; das passt mir überhaupt nicht; ja, das passt nicht so gut; ich glaube nicht; das
würde mir nicht passen; da hab ich keine Zeit; um zehn kann ich leider nicht; brauche ich nicht; das
ist mir zu früh; lassen wir das; bloß nicht; auf gar keinen Fall; das ist falsch
"""
GERMAN_UNSURE = (
    "vielleicht; weiß nicht; das weiß ich noch nicht; keine Ahnung; jein; da bin ich mir nicht sicher"
)
GERMAN_NEITHER = """
morgen um zehn; ich hätte gern einen Termin; passt Ihnen Dienstag; geht das am Dienstag; passt das
um elf?; Haarschnitt bitte; geht es auch um elf; ist das okay?; Weber; Guten Tag; was kostet das
"""
ENGLISH_YES = """
yes; sure thing; that works; sounds good; why not; yeah that's fine; that would be great; I'll take
it; no problem; let's do that; that works for me; yes please; perfect; that suits me; I guess so;
not bad; alright
"""
ENGLISH_NO = """
no; not really; nope; that doesn't work; no thanks; I don't think so; that's too late; I can't; yeah
no; absolutely not; I'd rather not; that won't work for me; that's not good; I can't make it then;
it isn't right
"""
ENGLISH_UNSURE = "maybe; I'm not sure; I don't know; let me check; it depends"
ENGLISH_NEITHER = """
tomorrow at ten; I'd like a haircut; does that work on Tuesday?; would that be okay?; Miller; what
about Tuesday; good morning; can you do Friday; I would like to book an appointment
"""

SPOKEN = {
    ("de", AnswerKind.YES): GERMAN_YES,
    ("de", AnswerKind.NO): GERMAN_NO,
    ("de", AnswerKind.UNSURE): GERMAN_UNSURE,
    ("de", None): GERMAN_NEITHER,
    ("en", AnswerKind.YES): ENGLISH_YES,
    ("en", AnswerKind.NO): ENGLISH_NO,
    ("en", AnswerKind.UNSURE): ENGLISH_UNSURE,
    ("en", None): ENGLISH_NEITHER,
}
CASES = [
    (language, kind, " ".join(text.split()))
    for (language, kind), texts in SPOKEN.items()
    for text in texts.split(";")
]


@pytest.mark.parametrize(("language", "kind", "text"), CASES)
def test_a_reply_is_told_from_a_question_and_from_talk(language, kind, text):
    answer = read_answer(text, language)
    assert (answer.kind if answer else None) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nein, das passt", AnswerKind.YES),
        ("ja nein also doch nicht", AnswerKind.NO),
        ("nein doch, das geht", AnswerKind.YES),
        ("ja, kann ich leider nicht", AnswerKind.NO),
    ],
)
def test_of_replies_in_a_row_the_last_one_counts(text, kind):
    assert read_answer(text, "de").kind is kind


def test_what_follows_the_reply_is_kept_for_others_to_read():
    refused = read_answer("nein, lieber um elf", "de")
    assert (refused.kind, refused.rest) == (AnswerKind.NO, "lieber um elf")
    other_time = read_answer("nein, um elf passt es", "de")
    assert (other_time.kind, other_time.rest) == (AnswerKind.NO, "um elf passt es")


def test_a_condition_does_not_turn_a_yes_round():
    assert read_answer("ja, aber nicht zu früh", "de").kind is AnswerKind.YES


def test_a_strong_reply_is_emphatic_and_a_plain_one_is_not():
    assert read_answer("auf gar keinen Fall", "de").emphatic
    assert read_answer("absolutely", "en").emphatic
    assert not read_answer("ja", "de").emphatic


def test_the_span_is_where_the_reply_stands():
    text = "Dienstag, ja."
    assert text[slice(*read_answer(text, "de").span)] == "ja"
