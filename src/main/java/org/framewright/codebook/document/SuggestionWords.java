package org.framewright.codebook.document;

import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Role;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.document.Document.Cell;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of suggestions, in words.
final class SuggestionWords {

    private final Codebook codebook;
    private final Words words;

    SuggestionWords(Codebook codebook, Words words) {
        this.codebook = codebook;
        this.words = words;
    }

    /// What is suggested, and what it becomes.
    List<Cell> row(SuggestionRule rule) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(Span.strong(tag(rule.tag()))));
        add(lines, "document.suggestion-source", role(rule, rule.source()));
        add(lines, "document.suggestion-cue", role(rule, rule.cue()));
        add(lines, "document.suggestion-speaker", Optional.ofNullable(rule.speaker()).map(this::variable));
        add(lines, "document.suggestion-direct", Optional.ofNullable(rule.direct()).map(this::category));
        add(lines, "document.suggestion-indirect", Optional.ofNullable(rule.indirect()).map(this::category));
        add(lines, "document.suggestion-mixed", Optional.ofNullable(rule.mixed()).map(this::category));
        return List.of(Cell.of(words.get("document.finds-" + rule.finds().id())), new Cell(lines, 0));
    }

    private void add(List<Line> lines, String key, Optional<String> what) {
        what.ifPresent(it -> lines.add(Line.of(Span.quiet(words.get(key) + " "), Span.of(it))));
    }

    private Optional<String> role(SuggestionRule rule, String id) {
        return codebook.tag(rule.tag()).flatMap(it -> it.role(id)).map(Role::label);
    }

    private String tag(String id) {
        return codebook.tag(id).map(Tag::label).orElse(id);
    }

    private String variable(OfVariable at) {
        return tag(at.tag()) + " › " + codebook.variable(at).map(it -> it.label()).orElse(at.variable());
    }

    private String category(OfCategory at) {
        var label = codebook.variable(at.ofVariable()).flatMap(it -> it.category(at.category())).map(it -> it.label());
        return variable(at.ofVariable()) + " › " + label.orElse(at.category());
    }
}
