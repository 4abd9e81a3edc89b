package org.framewright.export.dictionary;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The columns of the tags that coders find in an article, for a row per annotation: a tag's own answers under their usual names, and for each of
/// its roles the number of annotations that fill it, the words of the first, and that one's answers. These have names of their own, so that a
/// source counts once in the column of its answers, and not again beside each content.
public final class PassageColumns {

    /// An archive without texts leaves out what ends in `_text`.
    private static final List<String> FILLER_ENDINGS = List.of("__n", "__first_text");

    /// The columns of a role.
    ///
    /// @param role the role's id
    /// @param sources the columns of the first filler's answers among its tag's own; their columns here are between
    ///     [#columns] of the other tags
    public record RoleAnswers(String role, List<AnswerColumn> sources) {

        public RoleAnswers {
            sources = List.copyOf(sources);
        }
    }

    /// The columns of a tag.
    ///
    /// @param answers the columns of its own answers
    public record TagAnswers(Tag tag, List<AnswerColumn> answers, List<RoleAnswers> roles) {

        public TagAnswers {
            answers = List.copyOf(answers);
            roles = List.copyOf(roles);
        }

        /// The number of columns: two for a role, and its answers.
        public int width() {
            return answers.size() + roles.stream().mapToInt(it -> 2 + it.sources().size()).sum();
        }
    }

    private final SequencedMap<String, TagAnswers> tags = new LinkedHashMap<>();
    private final List<ExportColumn> columns = new ArrayList<>();
    private final int disagreement;

    PassageColumns(Codebook codebook, AnswerColumns answers, ColumnNames names) {
        this.disagreement = MissingCode.DISAGREEMENT.number(codebook.missingCodes());
        codebook.tags().stream()
                .filter(it -> it.occurs() == Tag.Occurs.MANY || it.unit() == Tag.Unit.PASSAGE)
                .filter(answers::includes)
                .forEach(tag -> tags.put(tag.id(), add(tag, codebook, answers, names)));
    }

    private TagAnswers add(Tag tag, Codebook codebook, AnswerColumns answers, ColumnNames names) {
        var own = answers.codes(tag);
        own.forEach(it -> columns.add(mergeable(it.column(), it.part())));
        return new TagAnswers(
                tag, own, tag.roles().stream().map(role -> add(tag, role, codebook, answers, names)).toList());
    }

    private RoleAnswers add(Tag tag, TagRole role, Codebook codebook, AnswerColumns answers, ColumnNames names) {
        var text = name(tag, role, codebook);
        var label = tag.label() + ": " + role.label();
        var name = names.assign(text, FILLER_ENDINGS);
        var about = new CodebookAddress.RoleAddress(tag.id(), role.id()).toString();
        columns.add(ExportColumn.count(name + "__n", label + ", number of annotations").about(about));
        columns.add(ExportColumn.text(name + "__first_text", label + ", exact text of the first").about(about));
        var sources = new ArrayList<AnswerColumn>();
        for (var accepted : role.accepts()) {
            var filling = codebook.requireTag(accepted);
            for (var variable : filling.variables()) {
                var ofVariable = answers.codes(filling, variable);
                sources.addAll(ofVariable);
                addRenamed(ofVariable, role.accepts().size() == 1 ? accepted : "", text, label, names);
            }
        }
        return new RoleAnswers(role.id(), sources);
    }

    /// `its_source`: most names would be too long with the tag's. Where several tags have such a role, the tag's.
    private static String name(Tag tag, TagRole role, Codebook codebook) {
        long tags =
                codebook.tags().stream()
                        .flatMap(it -> it.roles().stream())
                        .filter(it -> it.id().equals(role.id()))
                        .count();
        return tags == 1 ? "its_" + AnswerColumns.joinIds(role.id()) : AnswerColumns.joinIds(tag.id(), role.id());
    }

    /// The columns of one variable: a value's reason keeps its ending, by which programs know it.
    ///
    /// @param filling the only tag that fills the role, whose name says nothing then; else empty
    private void addRenamed(
            List<AnswerColumn> ofVariable, String filling, String text, String label, ColumnNames names) {
        var isValue = ofVariable.stream().anyMatch(it -> it.part() == ColumnPart.VALUE);
        var named = "";
        for (var column : ofVariable) {
            if (column.part() == ColumnPart.MISSING) {
                columns.add(renamed(column, named + ColumnPart.MISSING.ending(), label));
                continue;
            }
            named =
                    names.assign(
                            text + "__" + withoutTag(column.column().name(), filling),
                            isValue ? List.of("", ColumnPart.MISSING.ending()) : List.of(""));
            columns.add(renamed(column, named, label));
        }
    }

    private static String withoutTag(String name, String tag) {
        var prefix = AnswerColumns.joinIds(tag) + "__";
        return !tag.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private ExportColumn renamed(AnswerColumn source, String name, String label) {
        var column = source.column();
        return mergeable(
                new ExportColumn(
                        name,
                        label + ", " + column.label(),
                        column.kind(),
                        column.level(),
                        column.values(),
                        column.missing(),
                        column.about()),
                source.part());
    }

    /// The column with the code for coders who disagree.
    private ExportColumn mergeable(ExportColumn column, ColumnPart part) {
        return switch (part) {
            case CODE, CHOSEN -> column.withMissing(disagreement, MissingCode.DISAGREEMENT.label());
            case MISSING -> column.withCode(disagreement, MissingCode.DISAGREEMENT.label());
            case LINKS, LABEL, VALUE -> column;
        };
    }

    /// The tags, in the codebook's order; their columns stand in this order.
    public List<TagAnswers> tags() {
        return List.copyOf(tags.values());
    }

    /// All columns: for each tag its answers, then its roles.
    List<ExportColumn> columns() {
        return List.copyOf(columns);
    }
}
