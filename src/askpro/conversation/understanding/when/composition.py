"""Put pieces together to drafts of wishes: day beside time, from and to, or, refusals, corrections, ranks."""

from dataclasses import replace

from .drafts import Draft, Spoken, chosen_alike, inherited, lists_on, names_day, same_sort, share, week_alone
from .grammar import Item
from .kinds import KIND
from .links import Link
from .pieces import Bare, Clock, Distractor, Length, PartOfDay, Span, Weekday, Weekdays, Zone
from .settling import Moment


def compose(items: list[Item], *, question: bool) -> list[Draft]:
    """The drafts an utterance holds, in the order they were spoken."""
    composer = _Composer()
    for item in items:
        composer.take(item)
    return composer.finished(question)


class _Composer:
    """Takes the pieces in their order; `draft` is the wish being spoken."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.draft = Draft()
        self.words: list[str] = []
        self.moving = False
        self.length: Length | None = None
        self.told: list[Draft] = []
        """Days said one after the other: taken back, unless "or" or "and" follows and makes them a list."""

    def take(self, item: Item) -> None:
        """Place a piece, or remember a word for the link to the next piece."""
        if item.piece is None or isinstance(item.piece, Bare | Distractor):
            self.words.append(item.kind)
            self.moving |= item.kind == KIND["MOVE"]
            if not self.draft.empty:
                self.draft.begun |= item.kind == KIND["ONWARD"]
                self.draft.bound = "until" if item.kind == KIND["UPTO"] else self.draft.bound
            return
        if isinstance(item.piece, Zone):
            self._localise(item.piece)
            return
        link = Link(tuple(self.words))
        if isinstance(item.piece, Length):
            lasts = link.has("FOR") or (self.draft.bound == "since" and link == Link())
            self.draft.length = item.piece if lasts else self.draft.length
            self.length = item.piece
            self.words.append(KIND["UNIT"])
            return
        self.draft.excluded |= not self.draft.empty and link.denies_previous
        if isinstance(item.piece, Weekdays):
            self._restrict(item.piece, link, item)
        else:
            self._place(item.piece, link, item)
        self.draft.last = item.last
        self.words = []

    def _localise(self, zone: Zone) -> None:
        if self.draft.end is not None:
            self.draft.end = self.draft.end.joined(zone) or self.draft.end
        else:
            self.draft.start = self.draft.start.joined(zone) or self.draft.start

    def finished(self, question: bool) -> list[Draft]:
        """All drafts; "Geht Montag nicht?" asks, and refuses nothing."""
        if not self.draft.empty:
            denied = Link(tuple(self.words)).denies_to_the_end
            asked = question and KIND["STOP"] not in self.words  # "not Monday. Is that possible?"
            refused = (self.draft.excluded or denied) and not asked
            self.draft.excluded = refused or self.draft.exempted
        self._close()
        for earlier, later in zip(self.drafts[-2::-1], self.drafts[:0:-1], strict=True):
            earlier.excluded |= later.excluded and later.enumerated
            share(earlier, later)
        return self.drafts

    def _restrict(self, piece: Weekdays, link: Link, item: Item) -> None:
        hours = not self.draft.start.says_day and not self.draft.weekdays and not link.alternative
        unlike = link.denies_next or not (link.close or hours)
        if self.draft.start.says_day or self.draft.excluded or (unlike and not self.draft.empty):
            self._close()
        if self.draft.empty:
            self.draft.first = item.first
        self.draft.weekdays |= piece.indices
        self.draft.excluded |= link.denies_next

    def _place(self, piece: Spoken, link: Link, item: Item) -> None:
        if self.draft.empty:
            self._begin(Moment(), piece, link, item)
        elif (
            link.alternative
            or link.denies_next
            or link.denies_previous
            or link.has("EXCEPT")
            or (self.draft.exempted and link.bound)  # "except Monday, after five"
            or (self.draft.excluded and link.bound and link.has("AND"))  # "not Monday and not before five"
            or (self.draft.excluded and self.draft.start.says_day and link.turns)  # "not Monday. Mornings"
            or (
                self.draft.excluded and self.draft.weekdays and names_day(piece)
            )  # "not on Fridays, nor the 10th"
            or (self.draft.excluded and link.bound and link.has("FITS"))  # "not Sunday, else fine after five"
            or self._goes_on_from_then(piece, link)
            or (
                not self._ends(piece, link)
                and not self._joins(piece, link)
                and not self._corrects(piece, link)
            )
        ):
            self._begin_beside(piece, link, item)

    def _goes_on_from_then(self, piece: Spoken, link: Link) -> bool:
        """ "From the tenth on, in the afternoon": every day, and not that day from noon on."""
        draft = self.draft
        open_days = draft.bound in ("since", "after") and draft.start.says_day and not draft.start.says_time
        return open_days and isinstance(piece, PartOfDay) and (link.turns or link.has("COMMA"))

    def _ends(self, piece: Spoken, link: Link) -> bool:
        """Close a range with the piece, where the words say so."""
        draft = self.draft
        if draft.end is not None or not same_sort(draft.start, piece):
            return False
        if (
            isinstance(piece, Clock)
            and draft.bound in ("before", "until")
            and link.bound in ("after", "since")
        ):
            draft.end, draft.bound = Moment(clock=draft.start.clock), ""  # "before noon but after ten"
            draft.start = draft.start.replaced(piece)
            return True
        from_below = draft.bound in ("after", "since") and link.closes_bound
        if not (link.ends_range or from_below or (draft.opened and link.has("AND"))):
            return False
        draft.end = Moment().joined(piece)
        draft.bounded_twice = from_below and not link.has("AND")
        draft.shifted = link.shifts
        draft.bound = ""
        return True

    def _joins(self, piece: Spoken, link: Link) -> bool:
        """Add the piece to the end or the start it belongs to."""
        draft = self.draft
        if names_day(piece) and draft.start.says_day and not (link.close or draft.end is not None):
            return False
        if names_day(piece) and draft.start.says_time and not draft.start.says_day and not link.close:
            draft.said_before = draft.start
        if isinstance(piece, Weekday) and week_alone(draft.start) and link.has("COMMA"):
            draft.said_before = draft.start
        draft.bounded_apart |= isinstance(piece, Clock) and bool(link.bound) and link.has("BUT")
        if draft.carried and isinstance(piece, Clock | PartOfDay):
            draft.start, draft.carried = replace(draft.start, clock=None, part=None), False
        at_end = draft.end is not None and (draft.shifted or same_sort(draft.end, piece))
        ends = (draft.end, draft.start) if at_end else (draft.start, draft.end)
        for moment in ends:
            joined = moment and moment.joined(piece)
            if joined is None:
                continue
            if moment is draft.end:
                draft.end = joined
            else:
                self._loosen(piece, link)
                draft.start = joined
                self._note(link)
            return True
        return False

    def _loosen(self, piece: Spoken, link: Link) -> None:
        """ "After lunch at 12:45" names an exact time after all."""
        beside = self.draft.bound in ("after", "before") and not link.bound
        if isinstance(piece, Clock) and self.draft.start.part is not None and beside:
            self.draft.bound = ""

    def _corrects(self, piece: Spoken, link: Link) -> bool:
        """Replace what the caller took back: "Monday, no, Tuesday", "six, sixteen o'clock"."""
        clock = self.draft.start.clock
        slip = link.close and (not isinstance(piece, Clock) or clock is None or clock.bare or clock == piece)
        refused = self.draft.excluded and not link.has("REPAIR")  # "not at ten, at eleven" wants eleven
        if not (slip or link.has("REPAIR")) or link.bound or refused:
            return False
        if lists_on(self.draft.start, piece, link):
            self.told.append(replace(self.draft, enumerated=bool(self.told) or self.draft.enumerated))
        start = self.draft.start
        if isinstance(piece, PartOfDay) and start.clock is not None and not link.has("REPAIR"):
            self.draft.start = replace(start, part=piece)  # "later in the day ... 4:30 in the evening"
        else:
            self.draft.start = start.replaced(piece)
        self.draft.approximate |= link.has("ABOUT")
        self.draft.preferred |= link.has("PREFER")
        return True

    def _begin_beside(self, piece: Spoken, link: Link, item: Item) -> None:
        before, from_then_on = self.draft, self._goes_on_from_then(piece, link)
        if link.enumerates and self.told:
            self.drafts += self.told
            before.enumerated, self.told = True, []
        self._close()
        refused = before.excluded and not before.start.says_time  # "Wednesday at nine is bad, at eleven"
        apart = refused or from_then_on or (link.denies_next and names_day(piece))
        taken_over = Moment() if apart else inherited(before.start, piece)
        if link.enumerates and before.end is None:
            piece = chosen_alike(before.start, piece)
        self._begin(taken_over, piece, link, item)
        self.draft.carried = taken_over.says_time
        self.draft.excluded |= before.excluded and link.enumerates

    def _begin(self, inherited: Moment, piece: Spoken, link: Link, item: Item) -> None:
        draft = self.draft
        draft.start = inherited.joined(piece) or Moment().joined(piece) or Moment()
        draft.first = item.first
        draft.excluded = link.denies_next
        draft.exempted = link.denies_next and link.has("EXCEPT")
        draft.fallback = link.has("ELSE")
        draft.enumerated = link.enumerates
        draft.shifted = link.shifts
        self._note(link)
        if draft.bound == "before" and isinstance(piece, Span) and piece.closing:
            draft.bound = "until"  # "before the end of the week" is by then
        if isinstance(piece, Span) and piece.onward:
            draft.bound, draft.excluded = "since", False
        if link.follows_length:
            draft.length = self.length  # "two weeks starting 3 May"

    def _note(self, link: Link) -> None:
        self.draft.bound = link.bound or self.draft.bound
        self.draft.opened |= link.opens_range
        self.draft.begun |= link.has("FROM")
        self.draft.approximate |= link.has("ABOUT")
        self.draft.preferred |= link.has("PREFER") and not link.has("ELSE")

    def _close(self) -> None:
        if not self.draft.empty:
            if len(self.told) > 1:  # "Monday, Wednesday, Friday"
                self.drafts += self.told
                self.draft.enumerated, self.told = True, []
            self._turn_round()
            self._keep_what_was_said()
            if self.draft.begun and self.draft.end is None and self.draft.length is None and not self.moving:
                self.draft.bound = self.draft.bound or "since"
            self.drafts.append(self.draft)
        self.draft, self.told = Draft(), []

    def _keep_what_was_said(self) -> None:
        """ "Only mornings, and Monday I can't": what was said before is wished for, and the day is not."""
        draft = self.draft
        if draft.excluded and draft.said_before is not None:
            self.drafts.append(Draft(start=draft.said_before, first=draft.first, last=draft.last))
            if draft.said_before.says_time:
                draft.start = replace(draft.start, clock=None, part=None)

    def _turn_round(self) -> None:
        """ "Before five I can't" wishes for five and later."""
        draft = self.draft
        if draft.excluded and draft.bounded_twice and draft.end is not None:
            # "I work till five, and before six I can't": from six on.
            draft.start = replace(draft.start, clock=draft.end.clock, part=draft.end.part)
            draft.end, draft.excluded, draft.bound = None, False, "since"
        by_itself = not draft.start.says_day or draft.bounded_apart
        if draft.excluded and draft.bound in ("before", "after") and by_itself:
            draft.excluded, draft.bound = False, "since" if draft.bound == "before" else "until"
