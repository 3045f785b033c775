# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Learn: a plate of the muscles to explore, and chapters on what is known and what is not, all of it searchable.

The text itself is data. A chapter is read on the same page, with a way back to the plate.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from facetimer.library.learn import Learn
from facetimer.library.learn_texts import Entry, Shelf
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Zone
from facetimer.ui.cards.left_out import LeftOut
from facetimer.ui.controls.clearing import offer_clearing
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.learn.chapters import Chapters, shelf_word
from facetimer.ui.learn.entry_card import EntryCard
from facetimer.ui.learn.muscle_card import Leads, MuscleCard
from facetimer.ui.learn.muscle_plate import MusclePlate
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.picture.empty_state import EmptyState
from facetimer.ui.picture.stills import PageStills, Stills

AT_ONCE = 6
"""Cards that fill the window; the others follow."""
MOST_FOUND = 40
"""A search that finds more is not a search yet; the first ones are shown."""
FIRST_CHOSEN = "zygomaticus"
"""The muscle that everybody knows: it smiles."""
BESIDE_PX = 1000
_CARD_AWAY_PX, LEAST_CARD_PX = 32, 160


class LearnPage(Page):
    """The plate and the chapters, or a chapter.

    Args:
        learn: all there is to read.
        stills: pictures of muscles and zones.
        exercises: what can be practised, by id.
        left_out: returns what of it the person's answers leave out now, by id.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    """The page of an exercise is wanted, by its id."""

    def __init__(
        self,
        learn: Learn,
        stills: Stills,
        exercises: Mapping[str, Exercise],
        left_out: Callable[[], Mapping[str, LeftOut]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Learn"), parent)
        look = PageLook(stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        stills = self._stills = PageStills(stills, look)
        self._learn = learn
        self._exercises = exercises
        self._ask_left_out = left_out
        self._left_out = left_out()
        self._leads: dict[str, Leads] = {}
        self._muscles = {each.id: each for each in learn.muscles}
        self._card_wide, self._card_high = 0, LEAST_CARD_PX
        self._card_size, self._keeps_high = 1.0, True
        self._entries: QWidget | None = None
        self._head: QWidget | None = None
        self._came_from: QWidget | None = None
        self.plate = MusclePlate(stills, learn.muscles)
        self.card = MuscleCard(stills, self._left_out, self.plate)
        self._build_landing()
        self._reading = QWidget()
        self._read = in_column(self._reading, 16)
        self._read.addStretch(1)
        self._reading.hide()
        self.column.addWidget(self._reading, 1)
        self.bleed(wholly=True)
        self.plate.choose(FIRST_CHOSEN)
        self.build_later(self._find_places)

    def refresh(self) -> None:
        """Say of each exercise whether the answers as they are now leave it out."""
        left_out = self._ask_left_out()
        if left_out == self._left_out:
            return
        self._left_out = self.card.left_out = left_out
        if self.plate.kept is not None:
            self._on_muscle_chosen(self.plate.kept)
        for each in self.findChildren(EntryCard):
            each.tell_left_out(left_out)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show everything on one shelf, with a way back to the plate."""
        came_from = self.focusWidget()
        if came_from is not None and self._landing.isAncestorOf(came_from):
            self._came_from = came_from
        self._landing.hide()
        self._reading.show()
        self.bleed(wholly=False)
        if self._head is not None:
            discard(self._head)
        head = PageHead(self._stills.look, shelf_word(shelf), self.tr("Learn"))
        head.left.connect(self.show_landing)
        self._head = head
        self._read.insertWidget(0, head)
        self._show(self._learn.entries(shelf), self._reading)
        if head.back_button is not None:
            head.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_landing(self) -> None:
        """Show the plate and the chapters; who reads by the keys goes on where they left them."""
        focused = self.focusWidget()
        was_read = focused is not None and self._reading.isAncestorOf(focused)
        self._forget_entries()
        self._landing.show()
        self.bleed(wholly=True)
        self._on_search_changed(self._search.text())
        if was_read and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reading.hide()  # after the focus has gone: Qt would hand it to the rail

    def clear(self) -> None:
        """Show the chapters again in the place of what was searched."""
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card over the foot of the plate."""
        super().resizeEvent(event)
        self._place_card()

    def grow(self) -> None:
        """Let the card over the plate be as large, too."""
        super().grow()
        inside, look = self.card.layout(), self._page_look
        if look is not None and inside is not None:
            look.grow(inside)
            if look.theme.size != self._card_size:
                self._card_size, self._keeps_high = look.theme.size, False

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the card over the foot of the plate when that gets another size, or the card other words."""
        about_card = watched in (self.plate, self.card)
        if about_card and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place_card()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _build_landing(self) -> None:
        right = QWidget()
        column = in_column(right, 16, (32, 28, 40, 32))
        column.addWidget(Text(self.tr("Learn"), "head"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search everything"))
        self._search.setAccessibleName(self.tr("Search everything"))
        offer_clearing(self._search, self._stills.look)
        self._search.textChanged.connect(self._on_search_changed)
        column.addWidget(self._search)
        self._chapters = Chapters(self._stills.look)
        self._chapters.setAccessibleName(self.tr("Shelves"))
        self._chapters.chosen.connect(lambda shelf: self._on_chapter_chosen(Shelf(shelf)))
        column.addWidget(self._chapters)
        self._found = Text(role="soft", wrap=True)
        self._found.hide()
        column.addWidget(self._found)
        words = self.tr("Nothing is said of that. Try a place, such as jaw, or a shorter word.")
        self._nothing = EmptyState(self._stills, words, self.tr("Clear"), "plain")
        self._nothing.pressed.connect(self.clear)
        self._nothing.hide()
        column.addWidget(self._nothing)
        self._results = QWidget()
        in_column(self._results, 12)
        column.addWidget(self._results)
        column.addStretch(1)
        self.plate.chosen.connect(self._on_muscle_chosen)
        self.plate.installEventFilter(self)
        self.card.installEventFilter(self)
        self.card.exercise_chosen.connect(self.exercise_chosen)
        self.card.all_asked.connect(self._on_all_asked)
        look = self._stills.look
        self._landing = SideBySide(self.plate, right, lambda: look.theme.px(BESIDE_PX), (11, 8))
        beside = self._landing.layout()
        assert beside is not None, "a pair has a layout"
        beside.setAlignment(self.plate, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._landing, 1)

    def _place_card(self) -> None:
        away = self._grown(_CARD_AWAY_PX)
        wide = self.plate.width() - 2 * away
        if wide != self._card_wide:
            self._card_wide, self._card_high = wide, self._grown(LEAST_CARD_PX)
        # Never lower than for a muscle before: the face above it would change its size from muscle to muscle.
        # At another size of the page it is measured anew, until another muscle is chosen.
        before = self._card_high if self._keeps_high else self._grown(LEAST_CARD_PX)
        high = self._card_high = max(before, self.card.height_in(wide))
        self.plate.leave_below(high + away + self._grown(8))
        high_plate = min(self.height(), self.plate.most_height)
        self.plate.setFixedHeight(max(high_plate, self.plate.minimumSizeHint().height()))
        at = self.plate.height() - high - away
        self.card.setGeometry(away, at, wide, high)

    def _find_places(self) -> None:
        """Find where muscles lie and where they lead: the face's data is read for it, after the first painting."""
        from facetimer.face.atlas import exercises_of

        self.plate.find_places()
        every = tuple(self._exercises.values())
        rig = self._stills.rig
        for identifier, muscle in self._muscles.items():
            works = exercises_of(rig, identifier, every)
            zones = frozenset(muscle.zones)
            touched = (each for each in every if each not in works and zones & set(each.zones))
            hands = tuple(each for each in touched if any(block.strokes for block in each.blocks))
            self._leads[identifier] = Leads(works, hands)
        if self.plate.kept is not None:
            self._on_muscle_chosen(self.plate.kept)

    def _on_muscle_chosen(self, identifier: str) -> None:
        self._keeps_high = True
        self.card.show_muscle(self._muscles[identifier], self._leads.get(identifier))
        self.grow()
        self._place_card()

    def _on_all_asked(self, identifier: str) -> None:
        self.show_shelf(Shelf.MUSCLES)
        place = [each.id for each in self._learn.entries(Shelf.MUSCLES)].index(identifier)
        self.build_rest()
        QCoreApplication.sendPostedEvents()  # what a layout takes in is shown by an event
        cards = self._reading.findChildren(EntryCard)
        self.scroll_area.ensureWidgetVisible(cards[place], 0, 80)

    def _on_chapter_chosen(self, shelf: Shelf) -> None:
        self._search.clear()
        self.show_shelf(shelf)

    def _on_search_changed(self, words: str) -> None:
        searched = bool(words.strip())
        self._chapters.setVisible(not searched)
        found = self._learn.search(words) if searched else ()
        self._found.setVisible(bool(found))
        self._nothing.setVisible(searched and not found)
        if not searched:
            self._forget_entries()
            return
        self._found.setText(self.tr("%n found", "", len(found)))
        self._show(found[:MOST_FOUND], self._results)

    def _forget_entries(self) -> None:
        if self._entries is not None:
            discard(self._entries)
            self._entries = None
        self.build_later(*(() if self._leads else (self._find_places,)))

    def _show(self, entries: tuple[Entry, ...], holder: QWidget) -> None:
        self._forget_entries()
        self._entries = QWidget()
        box = in_column(self._entries, 12)

        def add(some: tuple[Entry, ...]) -> None:
            for entry in some:
                card = EntryCard(self._stills, entry, self._exercises_of(entry))
                card.tell_left_out(self._left_out)
                card.exercise_chosen.connect(self.exercise_chosen)
                box.addWidget(card)

        add(entries[:AT_ONCE])
        rest = (entries[start : start + AT_ONCE] for start in range(AT_ONCE, len(entries), AT_ONCE))
        before = () if self._leads else (self._find_places,)
        self.build_later(*before, *(partial(add, some) for some in rest))
        layout = holder.layout()
        if holder is self._reading:
            self._read.insertWidget(1, self._entries)
        elif layout is not None:
            layout.addWidget(self._entries)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _exercises_of(self, entry: Entry) -> list[Exercise]:
        """Return the exercises of a technique, a zone or a muscle."""
        every = self._exercises.values()
        if entry.shelf is Shelf.ZONES:
            return [each for each in every if Zone(entry.id) in each.zones]
        if entry.shelf is Shelf.TECHNIQUES:
            technique = next(each for each in self._learn.techniques if each.id == entry.id)
            return [each for each in every if each.category in technique.categories]
        if entry.shelf is Shelf.MUSCLES:
            if not self._leads:
                self._find_places()
            leads = self._leads[entry.id]
            return [*leads.works, *leads.touched]
        return []
