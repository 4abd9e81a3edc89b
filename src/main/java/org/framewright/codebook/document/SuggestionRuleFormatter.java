package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TextLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of suggestions, in words.
final class SuggestionRuleFormatter {

    private final Codebook codebook;
    private final WordLookup words;

    SuggestionRuleFormatter(Codebook codebook, WordLookup words) {
        this.codebook = codebook;
        this.words = words;
    }

    /// What is suggested, and what it becomes.
    List<TableCell> row(SuggestionRule rule) {
        var lines = new ArrayList<TextLine>();
        lines.add(TextLine.of(StyledText.strong(tag(rule.tag()))));
        add(lines, "document.suggestion-source", role(rule, rule.source()));
        add(lines, "document.suggestion-cue", role(rule, rule.cue()));
        add(lines, "document.suggestion-speaker", Optional.ofNullable(rule.speaker()).map(this::variable));
        add(lines, "document.suggestion-direct", Optional.ofNullable(rule.direct()).map(this::category));
        add(lines, "document.suggestion-indirect", Optional.ofNullable(rule.indirect()).map(this::category));
        add(lines, "document.suggestion-mixed", Optional.ofNullable(rule.mixed()).map(this::category));
        return List.of(TableCell.of(words.get("document.finds-" + rule.finds().id())), new TableCell(lines, 0));
    }

    private void add(List<TextLine> lines, String key, Optional<String> text) {
        text.ifPresent(it -> lines.add(TextLine.of(StyledText.quiet(words.get(key) + " "), StyledText.of(it))));
    }

    private Optional<String> role(SuggestionRule rule, String id) {
        return codebook.tag(rule.tag()).flatMap(it -> it.role(id)).map(TagRole::label);
    }

    private String tag(String id) {
        return codebook.tag(id).map(Tag::label).orElse(id);
    }

    private String variable(VariableAddress address) {
        return tag(address.tag()) + " › " + codebook.variable(address).map(it -> it.label()).orElse(address.variable());
    }

    private String category(CategoryAddress address) {
        var label =
                codebook.variable(address.variableAddress())
                        .flatMap(it -> it.category(address.category()))
                        .map(it -> it.label());
        return variable(address.variableAddress()) + " › " + label.orElse(address.category());
    }
}
