package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.model.Extent;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelSection;

import java.util.Optional;

/// The verbs for what is asked about paragraphs and sentences, and for records: what a unit may have several of.
public final class RecordActions {

    private final CodingService service;
    private final SessionState desk;

    public RecordActions(CodingService service, SessionState desk) {
        this.service = service;
        this.desk = desk;
    }

    /// The caret is somewhere else in the text: another paragraph or sentence may be asked about.
    ///
    /// @param index UTF-16
    public void caretAt(int index) {
        desk.sheet
                .get()
                .ifPresent(sheet -> {
                    var units = CodingFocus.unitsAt(sheet, index);
                    // no gesture of its own: what was said of the last one stays
                    if (!units.isEmpty() && !units.equals(desk.focus().units())) {
                        desk.setFocus(desk.focus().inUnits(units, sheet));
                    }
                });
    }

    /// Adds a record where the coder is at work, and goes to its first question.
    public void add() {
        desk.at(sheet -> {
            var sections = desk.focus().sections(sheet).stream().filter(PanelSection::isOfRecords).toList();
            var selected = desk.focus().selected();
            sections.stream()
                    .filter(it -> it.records().stream().anyMatch(record -> selected.equals(Optional.of(record.id()))))
                    .findFirst()
                    .or(() -> sections.stream().filter(it -> !it.tag().retired()).findFirst())
                    .ifPresentOrElse(
                            it -> add(it.tag(), it.unit()), () -> desk.queue.hint("workspace.hint.no-records"));
        });
    }

    public void add(Tag tag, Extent unit) {
        desk.at(sheet ->
                desk.queue.write(
                        () -> service.code(sheet.desk(), tag.id(), unit, Optional.empty()),
                        coded -> {
                            desk.show(sheet.with(coded.view()));
                            desk.setFocus(desk.focus().select(coded.id(), sheet.with(coded.view())));
                        }));
    }

    /// Goes to what a tag asks about the unit that the coder is at; of one that occurs many times, adds a record.
    public void goTo(Tag tag) {
        desk.at(sheet -> {
            var side =
                    tag.unit() == Tag.Unit.ARTICLE || tag.unit() == Tag.Unit.HEADLINE
                            ? CodingFocus.PanelSide.ARTICLE
                            : CodingFocus.PanelSide.UNITS;
            var place = desk.focus().show(side, sheet);
            var section = place.sections(sheet).stream().filter(it -> it.tag().equals(tag)).findFirst();
            desk.setFocus(place);
            section.ifPresentOrElse(
                    it -> {
                        if (it.isOfRecords()) {
                            add(tag, it.unit());
                        } else {
                            it.form().stream()
                                    .flatMap(form -> form.questions().stream())
                                    .findFirst()
                                    .ifPresent(question -> desk.setFocus(place.at(question)));
                        }
                    },
                    () -> desk.queue.hint("workspace.hint.not-asked-here", tag.label()));
        });
    }

    /// Selects the next record of those that are shown, or the one before.
    public void step(int by) {
        desk.move(sheet -> desk.focus().stepRecord(by, sheet));
    }
}
