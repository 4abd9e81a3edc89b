package org.framewright.export.dictionary;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.columns.ExportColumn.ColumnLevel;
import org.framewright.export.columns.ExportColumn.Kind;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;
import org.framewright.export.selection.VariableFilter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// The columns of the codebook, with the same name in every file: ids with underscores for hyphens, joined by two underscores, and
/// shortened where too long.
public final class AnswerColumns {

    private static final List<String> NO_ENDING = List.of("");
    private static final List<String> ROLE_ENDINGS = List.of(ColumnPart.LINKS.ending());

    private record AnswerKey(String tag, String item, ColumnPart part, String category) {}

    private final Codebook codebook;
    private final Set<VariableAddress> redefined;
    private final VariableFilter variables;
    private final SequencedMap<AnswerKey, AnswerColumn> columns = new LinkedHashMap<>();
    private final Map<String, ExportColumn> scores = new LinkedHashMap<>();

    /// @param redefined the variables of which there may be answers with an earlier meaning
    AnswerColumns(Codebook codebook, Set<VariableAddress> redefined, VariableFilter variables, ColumnNames names) {
        this.codebook = codebook;
        this.redefined = redefined;
        this.variables = variables;
        for (var tag : codebook.tags()) {
            tag.roles().forEach(role -> names.declare(joinIds(tag.id(), role.id()), ROLE_ENDINGS));
            tag.variables().forEach(it -> texts(tag, it).forEach(text -> names.declare(text, endings(it.scale()))));
        }
        for (var tag : codebook.tags()) {
            tag.roles().forEach(role -> addRole(tag, role, names));
            tag.variables().forEach(variable -> addVariable(tag, variable, names));
        }
        codebook.scores()
                .forEach(score ->
                        scores.put(
                                score.id(),
                                ExportColumn.number(
                                                names.assign(joinIds("score", score.id()), NO_ENDING), score.label())
                                        .about("score " + score.id())));
    }

    /// All columns of the requested roles and variables, in the codebook's order.
    public List<AnswerColumn> list() {
        var all = new ArrayList<AnswerColumn>();
        for (var tag : codebook.tags()) {
            all.addAll(roles(tag));
            tag.variables().forEach(it -> all.addAll(findColumns(tag, it)));
        }
        return all;
    }

    /// The columns of a tag's roles.
    public List<AnswerColumn> roles(Tag tag) {
        return columns.values().stream()
                .filter(it -> it.tag().equals(tag.id()) && it.part() == ColumnPart.LINKS && variables.includes(tag))
                .toList();
    }

    /// The columns of a variable, the column with its codes or values first; a set has a column for each category. Empty where the
    /// variable was not requested.
    public List<AnswerColumn> findColumns(Tag tag, Variable variable) {
        return columns.values().stream()
                .filter(it -> it.tag().equals(tag.id()) && it.item().equals(variable.id()))
                .filter(it -> it.part() != ColumnPart.LINKS && variables.includes(tag, variable))
                .toList();
    }

    /// The columns of a variable without columns that only give a code's label.
    public List<AnswerColumn> codes(Tag tag, Variable variable) {
        return findColumns(tag, variable).stream().filter(it -> it.part() != ColumnPart.LABEL).toList();
    }

    /// The columns with coders' answers, without columns for labels and for reasons of missing answers.
    public List<AnswerColumn> ratingColumns() {
        return list().stream()
                .filter(it ->
                        it.part() == ColumnPart.CODE || it.part() == ColumnPart.VALUE || it.part() == ColumnPart.CHOSEN)
                .toList();
    }

    /// All of a tag's variables.
    public List<AnswerColumn> codes(Tag tag) {
        return tag.variables().stream().flatMap(it -> codes(tag, it).stream()).toList();
    }

    /// The name of a derived score's column; empty where only an older version of the codebook would have it.
    public String scoreName(String id) {
        return Optional.ofNullable(scores.get(id)).map(ExportColumn::name).orElse("");
    }

    /// The columns of all derived scores.
    public List<ExportColumn> scores() {
        return List.copyOf(scores.values());
    }

    /// The name of the column that holds a variable's codes or values, or one category of a set; empty where only an older version
    /// of the codebook would have it.
    public String name(String tag, String variable, String category) {
        return name(
                tag,
                variable,
                it -> it.category().equals(category) && it.part() != ColumnPart.LINKS && it.part() != ColumnPart.LABEL);
    }

    /// The name of the column that holds a role's fillers; empty as in [#name(String, String, String)].
    public String role(String tag, String role) {
        return name(tag, role, it -> it.part() == ColumnPart.LINKS);
    }

    private String name(String tag, String item, Predicate<AnswerColumn> condition) {
        return columns.values().stream()
                .filter(it -> it.tag().equals(tag) && it.item().equals(item))
                .filter(condition)
                .map(it -> it.column().name())
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(Tag tag, Variable variable) {
        return variable.scale() == Scale.SET
                ? variable.categories().stream().map(it -> joinIds(tag.id(), variable.id(), it.id())).toList()
                : List.of(joinIds(tag.id(), variable.id()));
    }

    private static List<String> endings(Scale scale) {
        if (scale == Scale.SET) {
            return NO_ENDING;
        }
        return List.of("", (scale.isChoice() ? ColumnPart.LABEL : ColumnPart.MISSING).ending());
    }

    static String joinIds(String... ids) {
        return String.join("__", ids).replace('-', '_');
    }

    private void addRole(Tag tag, TagRole role, ColumnNames names) {
        var name = names.assign(joinIds(tag.id(), role.id()), ROLE_ENDINGS) + ColumnPart.LINKS.ending();
        var label = tag.label() + ": " + role.label() + ", annotation IDs";
        add(
                ExportColumn.text(name, label).about(new CodebookAddress.RoleAddress(tag.id(), role.id()).toString()),
                new AnswerKey(tag.id(), role.id(), ColumnPart.LINKS, ""));
    }

    private void addVariable(Tag tag, Variable variable, ColumnNames names) {
        var about = new VariableAddress(tag.id(), variable.id());
        var codes = codebook.missingCodes();
        var label = tag.label() + ": " + variable.label();
        var missing = CategoryCodes.missing(variable, codes, redefined.contains(about));
        if (variable.scale() == Scale.SET) {
            for (var category : variable.categories()) {
                var name = names.assign(joinIds(tag.id(), variable.id(), category.id()), NO_ENDING);
                add(
                        new ExportColumn(
                                name,
                                label + ": " + category.label(),
                                Kind.CODE,
                                ColumnLevel.NOMINAL,
                                CategoryCodes.membership(variable, codes),
                                missing,
                                new CodebookAddress.CategoryAddress(tag.id(), variable.id(), category.id()).toString()),
                        new AnswerKey(tag.id(), variable.id(), ColumnPart.CHOSEN, category.id()));
            }
            return;
        }
        boolean choice = variable.scale().isChoice();
        var twin = choice ? ColumnPart.LABEL : ColumnPart.MISSING;
        var name = names.assign(joinIds(tag.id(), variable.id()), endings(variable.scale()));
        if (choice) {
            var level = variable.scale() == Scale.ORDINAL ? ColumnLevel.ORDINAL : ColumnLevel.NOMINAL;
            add(
                    new ExportColumn(
                            name,
                            label,
                            Kind.CODE,
                            level,
                            CategoryCodes.answers(variable, codes),
                            missing,
                            about.toString()),
                    new AnswerKey(tag.id(), variable.id(), ColumnPart.CODE, ""));
            add(
                    ExportColumn.text(name + twin.ending(), label + ", in words").about(about.toString()),
                    new AnswerKey(tag.id(), variable.id(), ColumnPart.LABEL, ""));
        } else {
            add(
                    value(name, label, variable).about(about.toString()),
                    new AnswerKey(tag.id(), variable.id(), ColumnPart.VALUE, ""));
            var reasons = new LinkedHashMap<>(missing);
            if (variable.notCodable() == Variable.NotCodableRule.CATEGORY) {
                reasons.put(codes.notCodableAnswer(), MissingCode.NOT_CODABLE_CATEGORY.label());
            }
            add(
                    new ExportColumn(
                            name + twin.ending(),
                            label + ": reason for missing value",
                            Kind.CODE,
                            ColumnLevel.NOMINAL,
                            reasons,
                            ExportColumn.NO_CODES,
                            about.toString()),
                    new AnswerKey(tag.id(), variable.id(), ColumnPart.MISSING, ""));
        }
    }

    private static ExportColumn value(String name, String label, Variable variable) {
        return switch (variable.scale()) {
            case INTERVAL, RATIO -> ExportColumn.number(name, label);
            case DATE -> ExportColumn.plain(name, label, Kind.DATE, ColumnLevel.SCALE);
            case ACTOR, ACTOR_SET, TEXT, NOMINAL, ORDINAL, BOOLEAN, SET -> ExportColumn.text(name, label);
        };
    }

    private void add(ExportColumn column, AnswerKey key) {
        columns.put(key, new AnswerColumn(column, key.tag(), key.item(), key.part(), key.category()));
    }

    /// Whether rows of a tag are requested.
    public boolean includes(Tag tag) {
        return variables.includes(tag);
    }

    /// A column with the data of a role or variable of the codebook: the role's fillers, or the variable's answers.
    ///
    /// @param tag the tag's id
    /// @param item the role's or variable's id
    /// @param category the category of a set; else empty
    public record AnswerColumn(ExportColumn column, String tag, String item, ColumnPart part, String category) {

        /// The part of a role's or variable's data in a column.
        public enum ColumnPart {
            /// The ids of a role's fillers.
            LINKS("__ids"),
            /// The code of a choice.
            CODE(""),
            /// The label of a choice's code.
            LABEL("__label"),
            /// A number, names of actors, a text or a date.
            VALUE(""),
            /// The reason for a missing value.
            MISSING("__missing"),
            /// Whether one category of a set is chosen.
            CHOSEN("");

            private final String ending;

            ColumnPart(String ending) {
                this.ending = ending;
            }

            String ending() {
                return ending;
            }
        }
    }
}
