package org.framewright.export.dictionary;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// The columns for an annotation beside the fillers of its roles: its own answers under their usual names, and for each role the
/// words and answers of one annotation. Where only one role takes a tag, that tag's answers keep their usual names, too.
public final class RoleColumns {

    /// The columns for an annotation that fills a role.
    ///
    /// @param id the column of the filler's id
    /// @param extent passage or implied
    /// @param text the column of the filler's words
    /// @param answers the columns of the filler's answers, under their names in this table
    public record FillerColumn(ExportColumn id, ExportColumn extent, ExportColumn text, List<FillerAnswer> answers) {

        List<ExportColumn> columns() {
            var columns = new ArrayList<>(List.of(id, extent, text));
            answers.forEach(it -> columns.add(it.column()));
            return columns;
        }
    }

    /// An answer of a role's filler.
    ///
    /// @param column the answer's column in this table
    /// @param source the answer's column among the tag's own
    public record FillerAnswer(ExportColumn column, AnswerColumn source) {}

    private static final List<String> FILLER_ENDINGS = List.of("__id", "__extent", "__text");

    private record RoleKey(String tag, String role) {}

    private final AnswerColumns answers;
    private final List<Tag> tags;
    private final SequencedMap<RoleKey, FillerColumn> fillers = new LinkedHashMap<>();

    RoleColumns(Codebook codebook, AnswerColumns answers, ColumnNames names) {
        this.answers = answers;
        this.tags = codebook.tags().stream().filter(it -> !it.roles().isEmpty() && answers.includes(it)).toList();
        Set<String> usual = new HashSet<>();
        tags.forEach(it -> usual.add(it.id()));
        for (var tag : tags) {
            for (var role : tag.roles()) {
                fillers.put(new RoleKey(tag.id(), role.id()), filler(codebook, tag, role, usual, names));
            }
        }
    }

    /// The tags that have roles.
    public List<Tag> tags() {
        return tags;
    }

    /// The columns for an annotation that fills a role.
    public FillerColumn filler(Tag tag, TagRole role) {
        return Objects.requireNonNull(fillers.get(new RoleKey(tag.id(), role.id())));
    }

    List<ExportColumn> columns() {
        var all = new ArrayList<ExportColumn>();
        for (var tag : tags) {
            answers.codes(tag).forEach(it -> all.add(it.column()));
            tag.roles().forEach(role -> all.addAll(filler(tag, role).columns()));
        }
        return all;
    }

    /// @param usual tags whose answers have their own names already
    private FillerColumn filler(Codebook codebook, Tag tag, TagRole role, Set<String> usual, ColumnNames names) {
        var text = AnswerColumns.joinIds(tag.id(), role.id());
        var name = names.assign(text, FILLER_ENDINGS);
        var label = tag.label() + ": " + role.label();
        var own = new ArrayList<FillerAnswer>();
        for (var accepted : role.accepts()) {
            var filling = codebook.requireTag(accepted);
            boolean first = usual.add(accepted);
            for (var answer : answers.codes(filling)) {
                own.add(
                        new FillerAnswer(
                                first ? answer.column() : renamed(answer.column(), text, label, names), answer));
            }
        }
        return new FillerColumn(
                ExportColumn.text(name + "__id", label + ", annotation ID"),
                ExportColumn.text(name + "__extent", label + ", passage or implied"),
                ExportColumn.text(name + "__text", label + ", exact text"),
                List.copyOf(own));
    }

    private static ExportColumn renamed(ExportColumn column, String text, String label, ColumnNames names) {
        return new ExportColumn(
                names.assign(text + "__" + column.name(), List.of("")),
                label + ", " + column.label(),
                column.kind(),
                column.level(),
                column.values(),
                column.missing(),
                column.about());
    }
}
