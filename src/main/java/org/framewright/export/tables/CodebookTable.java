package org.framewright.export.tables;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.CodingVersion;
import org.framewright.store.query.Study;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// `codebook.csv`: a row for every tag, role, variable, category, kind of missing and score, in every version of the codebook.
final class CodebookTable {

    private enum Field {
        CODEBOOK,
        CODEBOOK_VERSION,
        KIND,
        TAG,
        ROLE,
        VARIABLE,
        CATEGORY,
        COLUMN,
        CODE,
        ORIGINAL,
        LABEL,
        UNIT,
        OCCURS,
        GROUP,
        IMPLIED,
        ACCEPTS,
        MIN,
        MAX,
        SCALE,
        REQUIRED,
        CONDITION,
        SCORE,
        FORMULA,
        PARENT,
        CODABLE,
        RETIRED,
        MEANING_SINCE,
        DESCRIPTION,
        RULE,
        INCLUDE,
        EXCLUDE,
        UNVERIFIED
    }

    private final AnswerColumns columns;
    private final CodebookVersions versions;

    CodebookTable(Study study, AnswerColumns columns) {
        this.columns = columns;
        this.versions = study.versions();
    }

    List<List<String>> rows(Codebook codebook) {
        var rows = new ArrayList<Row>();
        rows.add(
                row(codebook, "codebook")
                        .with(Field.LABEL, codebook.title())
                        .with(Field.DESCRIPTION, codebook.description()));
        for (var tag : codebook.tags()) {
            var start = row(codebook, "tag").with(Field.TAG, tag.id());
            rows.add(
                    start.with(Field.LABEL, tag.label())
                            .with(Field.UNIT, CodingVersion.word(tag.unit()))
                            .with(Field.OCCURS, CodingVersion.word(tag.occurs()))
                            .with(Field.GROUP, tag.group())
                            .with(Field.IMPLIED, flag(tag.allowsImplied()))
                            .with(Field.RETIRED, flag(tag.retired()))
                            .with(tag.guidance()));
            tag.roles().forEach(role -> rows.add(row(start, tag, role)));
            tag.variables().forEach(variable -> addVariable(rows, start, tag, variable, codebook));
        }
        codebook.scores()
                .forEach(score ->
                        rows.add(
                                row(codebook, "score")
                                        .with(Field.SCORE, score.id())
                                        .with(Field.LABEL, score.label())
                                        .with(Field.COLUMN, columns.scoreName(score.id()))
                                        .with(Field.FORMULA, ScoresTable.formula(score))
                                        .with(score.guidance())));
        return rows.stream().map(Row::cells).toList();
    }

    private Row row(Row start, Tag tag, TagRole role) {
        return start.with(Field.KIND, "role")
                .with(Field.ROLE, role.id())
                .with(Field.COLUMN, columns.role(tag.id(), role.id()))
                .with(Field.LABEL, role.label())
                .with(Field.ACCEPTS, String.join(" ", role.accepts()))
                .with(Field.MIN, Integer.toString(role.min()))
                .with(Field.MAX, role.max() == Integer.MAX_VALUE ? "" : Integer.toString(role.max()))
                .with(Field.RETIRED, flag(role.retired()))
                .with(role.guidance());
    }

    private void addVariable(List<Row> rows, Row start, Tag tag, Variable variable, Codebook codebook) {
        var codes = codebook.missingCodes();
        int since =
                versions.definedSince(new CodebookAddress.VariableAddress(tag.id(), variable.id()), codebook.version());
        var named =
                start.with(Field.VARIABLE, variable.id())
                        .with(Field.SCALE, CodingVersion.word(variable.scale()).replace('_', '-'));
        var condition = variable.when();
        rows.add(
                named.with(Field.KIND, "variable")
                        .with(Field.COLUMN, columns.name(tag.id(), variable.id(), ""))
                        .with(Field.LABEL, variable.label())
                        .with(Field.MIN, number(variable.range().min()))
                        .with(Field.MAX, number(variable.range().max()))
                        .with(Field.REQUIRED, flag(variable.required()))
                        .with(Field.RETIRED, flag(variable.retired()))
                        .with(Field.CONDITION, condition == null ? "" : condition.formula())
                        .with(Field.MEANING_SINCE, Integer.toString(since))
                        .with(variable.guidance()));
        for (var category : variable.categories()) {
            var own = variable.scale() == Scale.SET ? category.id() : "";
            rows.add(row(named, category, columns.name(tag.id(), variable.id(), own)));
        }
        missing(variable).forEach(code -> rows.add(row(named, code, codes)));
    }

    private static Row row(Row named, Category category, String column) {
        return named.with(Field.KIND, "category")
                .with(Field.CATEGORY, category.id())
                .with(Field.COLUMN, column)
                .with(Field.CODE, Integer.toString(category.code()))
                .with(Field.ORIGINAL, category.original())
                .with(Field.LABEL, category.label())
                .with(Field.PARENT, category.parent())
                .with(Field.CODABLE, flag(category.codable()))
                .with(Field.RETIRED, flag(category.retired()))
                .with(category.guidance());
    }

    private static Row row(Row named, MissingCode code, MissingCodes codes) {
        return named.with(Field.KIND, code == MissingCode.NOT_CODABLE_CATEGORY ? "category" : "missing")
                .with(Field.CODE, code.code(codes))
                .with(Field.LABEL, code.label());
    }

    private static List<MissingCode> missing(Variable variable) {
        var codes = new ArrayList<MissingCode>();
        switch (variable.notCodable()) {
            case CATEGORY -> codes.add(MissingCode.NOT_CODABLE_CATEGORY);
            case MISSING -> codes.add(MissingCode.NOT_CODABLE);
            case NOT_ALLOWED -> {}
        }
        codes.add(MissingCode.NOT_ASKED);
        codes.add(MissingCode.NOT_YET_CODED);
        codes.add(MissingCode.NOT_ANSWERED);
        codes.add(MissingCode.NEVER_ASKED);
        return codes;
    }

    private static Row row(Codebook codebook, String kind) {
        return new Row(Map.of())
                .with(Field.CODEBOOK, codebook.id())
                .with(Field.CODEBOOK_VERSION, Integer.toString(codebook.version()))
                .with(Field.KIND, kind);
    }

    private static String flag(boolean flag) {
        return flag ? "1" : "0";
    }

    private static String number(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    /// A row, cell by cell; a cell without a value is empty.
    private record Row(Map<Field, String> cellsByField) {

        Row with(Field field, String cell) {
            var more = new EnumMap<Field, String>(Field.class);
            more.putAll(cellsByField);
            more.put(field, cell);
            return new Row(more);
        }

        Row with(Guidance guidance) {
            return with(Field.DESCRIPTION, guidance.description())
                    .with(Field.RULE, guidance.rule())
                    .with(Field.INCLUDE, String.join("\n", guidance.include()))
                    .with(Field.EXCLUDE, String.join("\n", guidance.exclude()))
                    .with(Field.UNVERIFIED, guidance.unverified());
        }

        List<String> cells() {
            return List.of(Field.values()).stream().map(field -> cellsByField.getOrDefault(field, "")).toList();
        }
    }
}
