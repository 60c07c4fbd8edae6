"""Draw the dialogue: the page `docs/dialogue.md`, made from the very tables that decide."""

from __future__ import annotations

from collections.abc import Iterator

from askpro.conversation.dialogue.booking import REPEATING
from askpro.conversation.dialogue.handover import HANDING_OVER
from askpro.conversation.dialogue.interruptions import INTERRUPTIONS
from askpro.conversation.dialogue.moves import ASKED_MAX, EXEMPT, Step
from askpro.conversation.dialogue.plan import IDLE, TABLES
from askpro.conversation.dialogue.questions import EXPECTING, Question
from askpro.conversation.dialogue.repair import FRUITLESS_MAX, REPAIRS_MAX, SILENCES_MAX
from askpro.conversation.dialogue.several import CANCELLING_SEVERAL

HEAD = """# The dialogue

This page is drawn from the tables in `src/askpro/conversation/dialogue` by `drawing.page()`; a test fails
when it is not current. Write it anew with

    python -m askpro.conversation.dialogue.drawing > docs/dialogue.md

One turn is: hear, understand, decide, act, say. Deciding is `next_move(state, event, setting)`, a
pure function: the event is what the caller meant, or what a tool returned. An errand is a table of
steps. After every event the first step that is due is taken: it asks a question and the turn ends,
or it has a tool act and the turn goes on with the result. A step is due as long as what it is for
is not known, so nothing is asked that was said already, in whatever order it was said. What a
caller says is first looked at for interruptions, then taken in as slots.
"""


def page() -> str:
    """The whole page, in Markdown with Mermaid drawings."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield HEAD
    yield "## Interruptions\n"
    yield "Whatever was asked, these come first, in this order:\n"
    yield from (f"{place}. {interruption.name}" for place, interruption in enumerate(INTERRUPTIONS, start=1))
    yield ""
    yield "## Errands\n"
    for errand, table in TABLES.items():
        yield from _drawn(errand.value.replace("_", " "), table)
    yield from _drawn("book a series", REPEATING)
    yield from _drawn("cancel several", CANCELLING_SEVERAL)
    yield from _drawn("a person", HANDING_OVER)
    yield from _drawn("nothing to do", IDLE)
    yield "## Questions\n"
    yield "| question | what is expected | put at most |"
    yield "|---|---|---|"
    for question in Question:
        limit = "" if question in EXEMPT else str(ASKED_MAX.get(question, 3))
        yield f"| {question.value.replace('_', ' ')} | {EXPECTING[question].replace('_', ' ')} | {limit} |"
    yield ""
    yield "## Repair\n"
    yield (
        f"What is not understood is rephrased, then asked with choices; after {FRUITLESS_MAX} in a"
        f" row a person is offered, and after {REPAIRS_MAX} in one call we say goodbye. A silent caller is"
        f" spoken to {SILENCES_MAX} times. A question put too often offers a person instead.\n"
    )


def _drawn(name: str, table: tuple[Step, ...]) -> Iterator[str]:
    """A state diagram: down the table; questions wait for the caller, acts for a tool."""
    yield f"### {name}\n"
    yield "```mermaid"
    yield "stateDiagram-v2"
    names = [f"s{place}" for place in range(len(table))]
    yield from (
        f'    state "{step.name}{_label(step)}" as {alias}' for alias, step in zip(names, table, strict=True)
    )
    yield f"    [*] --> {names[0]}"
    for place, step in enumerate(table):
        following = names[place + 1] if place + 1 < len(table) else "[*]"
        if following != "[*]":
            yield f"    {names[place]} --> {following}: not due"
        if step.asks is not None and step.asks is not Question.NOTHING:
            yield f"    {names[place]} --> {names[0]}: caller answers"
        elif step.acts is not None and following != "[*]":
            yield f"    {names[place]} --> {names[0]}: result"
        else:
            yield f"    {names[place]} --> [*]"
    yield "```\n"


def _label(step: Step) -> str:
    if step.acts is not None:
        return f" / {step.acts.__name__}"
    return f" ? {step.asks.value.replace('_', ' ')}" if step.asks is not None else ""


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201
