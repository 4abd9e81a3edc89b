package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.PanelSection;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;

import java.util.Optional;

/// The actions for questions about paragraphs and sentences, and for records, of which a unit may have several.
public record RecordActions(CodingService service, SessionState state) {

    /// Follows the caret to another paragraph or sentence.
    ///
    /// @param index UTF-16
    public void caretAt(int index) {
        var shown = state.content.get();
        shown.ifPresent(content -> {
            var units = CodingFocus.findUnits(content, index);
            // no gesture of its own: the notification of the last one stays
            if (!units.isEmpty() && !units.equals(state.focus().units())) {
                state.setFocus(state.focus().moveToUnits(units, content));
            }
        });
    }

    /// Adds a record at the current unit, and goes to its first question.
    public void add() {
        state.withContent(content -> {
            var sections = state.focus().sections(content).stream().filter(PanelSection::hasRecords).toList();
            var selected = state.focus().selected();
            sections.stream()
                    .filter(it -> it.records().stream().anyMatch(record -> selected.equals(Optional.of(record.id()))))
                    .findFirst()
                    .or(() -> sections.stream().filter(it -> !it.tag().retired()).findFirst())
                    .ifPresentOrElse(
                            it -> add(it.tag(), it.unit()), () -> state.queue.hint("workspace.hint.no-records"));
        });
    }

    public void add(Tag tag, Extent unit) {
        state.withContent(content ->
                state.queue.write(
                        () -> service.code(content.key(), tag.id(), unit, Optional.empty()),
                        coded -> {
                            var then = content.with(coded.snapshot());
                            state.show(then, state.focus().update(then).select(coded.id(), then));
                        }));
    }

    /// Goes to the questions of a tag about the current unit; for a tag that occurs many times, adds a record.
    public void goTo(Tag tag) {
        state.withContent(content -> {
            var side =
                    tag.unit() == Tag.Unit.ARTICLE || tag.unit() == Tag.Unit.HEADLINE
                            ? CodingFocus.PanelSide.ARTICLE
                            : CodingFocus.PanelSide.UNITS;
            var place = state.focus().show(side, content);
            var section = place.sections(content).stream().filter(it -> it.tag().equals(tag)).findFirst();
            state.setFocus(place);
            section.ifPresentOrElse(
                    it -> {
                        if (it.hasRecords()) {
                            add(tag, it.unit());
                        } else {
                            it.form().stream()
                                    .flatMap(form -> form.questions().stream())
                                    .findFirst()
                                    .ifPresent(question -> state.setFocus(place.goTo(question)));
                        }
                    },
                    () -> state.queue.hint("workspace.hint.not-asked-here", tag.label()));
        });
    }

    /// Selects the next visible record, or the previous one.
    public void step(int by) {
        state.moveFocus(content -> step(state.focus(), content, by));
    }

    private static CodingFocus step(CodingFocus focus, PanelContent content, int by) {
        var records =
                focus.sections(content).stream().flatMap(it -> it.records().stream()).map(Annotation::id).toList();
        if (records.isEmpty()) {
            return focus;
        }
        int position = focus.selected().map(records::indexOf).filter(it -> it >= 0).orElse(by > 0 ? -1 : 0);
        return focus.select(records.get(Math.floorMod(position + by, records.size())), content);
    }
}
