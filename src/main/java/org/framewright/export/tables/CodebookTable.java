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
import org.framewright.export.columns.CodebookField;
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
                        .with(CodebookField.LABEL, codebook.title())
                        .with(CodebookField.DESCRIPTION, codebook.description()));
        for (var tag : codebook.tags()) {
            var start = row(codebook, "tag").with(CodebookField.TAG, tag.id());
            rows.add(
                    start.with(CodebookField.LABEL, tag.label())
                            .with(CodebookField.UNIT, CodingVersion.word(tag.unit()))
                            .with(CodebookField.OCCURS, CodingVersion.word(tag.occurs()))
                            .with(CodebookField.GROUP, tag.group())
                            .with(CodebookField.IMPLIED, flag(tag.allowsImplied()))
                            .with(CodebookField.RETIRED, flag(tag.retired()))
                            .with(tag.guidance()));
            tag.roles().forEach(role -> rows.add(row(start, tag, role)));
            tag.variables().forEach(variable -> addVariable(rows, start, tag, variable, codebook));
        }
        codebook.scores()
                .forEach(score ->
                        rows.add(
                                row(codebook, "score")
                                        .with(CodebookField.SCORE, score.id())
                                        .with(CodebookField.LABEL, score.label())
                                        .with(CodebookField.COLUMN, columns.scoreName(score.id()))
                                        .with(CodebookField.FORMULA, ScoresTable.formula(score))
                                        .with(score.guidance())));
        return rows.stream().map(Row::cells).toList();
    }

    private Row row(Row start, Tag tag, TagRole role) {
        return start.with(CodebookField.KIND, "role")
                .with(CodebookField.ROLE, role.id())
                .with(CodebookField.COLUMN, columns.role(tag.id(), role.id()))
                .with(CodebookField.LABEL, role.label())
                .with(CodebookField.ACCEPTS, String.join(" ", role.accepts()))
                .with(CodebookField.MIN, Integer.toString(role.min()))
                .with(CodebookField.MAX, role.max() == Integer.MAX_VALUE ? "" : Integer.toString(role.max()))
                .with(CodebookField.RETIRED, flag(role.retired()))
                .with(role.guidance());
    }

    private void addVariable(List<Row> rows, Row start, Tag tag, Variable variable, Codebook codebook) {
        var codes = codebook.missingCodes();
        int since =
                versions.definedSince(new CodebookAddress.VariableAddress(tag.id(), variable.id()), codebook.version());
        var named =
                start.with(CodebookField.VARIABLE, variable.id())
                        .with(CodebookField.SCALE, CodingVersion.word(variable.scale()).replace('_', '-'));
        var condition = variable.when();
        rows.add(
                named.with(CodebookField.KIND, "variable")
                        .with(CodebookField.COLUMN, columns.name(tag.id(), variable.id(), ""))
                        .with(CodebookField.LABEL, variable.label())
                        .with(CodebookField.MIN, number(variable.range().min()))
                        .with(CodebookField.MAX, number(variable.range().max()))
                        .with(CodebookField.REQUIRED, flag(variable.required()))
                        .with(CodebookField.RETIRED, flag(variable.retired()))
                        .with(CodebookField.CONDITION, condition == null ? "" : condition.formula())
                        .with(CodebookField.MEANING_SINCE, Integer.toString(since))
                        .with(variable.guidance()));
        for (var category : variable.categories()) {
            var own = variable.scale() == Scale.SET ? category.id() : "";
            rows.add(row(named, category, columns.name(tag.id(), variable.id(), own)));
        }
        missing(variable).forEach(code -> rows.add(row(named, code, codes)));
    }

    private static Row row(Row named, Category category, String column) {
        return named.with(CodebookField.KIND, "category")
                .with(CodebookField.CATEGORY, category.id())
                .with(CodebookField.COLUMN, column)
                .with(CodebookField.CODE, Integer.toString(category.code()))
                .with(CodebookField.ORIGINAL, category.original())
                .with(CodebookField.LABEL, category.label())
                .with(CodebookField.PARENT, category.parent())
                .with(CodebookField.CODABLE, flag(category.codable()))
                .with(CodebookField.RETIRED, flag(category.retired()))
                .with(category.guidance());
    }

    private static Row row(Row named, MissingCode code, MissingCodes codes) {
        return named.with(CodebookField.KIND, code == MissingCode.NOT_CODABLE_CATEGORY ? "category" : "missing")
                .with(CodebookField.CODE, code.code(codes))
                .with(CodebookField.LABEL, code.label());
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
                .with(CodebookField.CODEBOOK, codebook.id())
                .with(CodebookField.CODEBOOK_VERSION, Integer.toString(codebook.version()))
                .with(CodebookField.KIND, kind);
    }

    private static String flag(boolean flag) {
        return flag ? "1" : "0";
    }

    private static String number(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    /// A row, cell by cell; a cell without a value is empty.
    private record Row(Map<CodebookField, String> cellsByField) {

        Row with(CodebookField field, String cell) {
            var more = new EnumMap<CodebookField, String>(CodebookField.class);
            more.putAll(cellsByField);
            more.put(field, cell);
            return new Row(more);
        }

        Row with(Guidance guidance) {
            return with(CodebookField.DESCRIPTION, guidance.description())
                    .with(CodebookField.RULE, guidance.rule())
                    .with(CodebookField.INCLUDE, String.join("\n", guidance.include()))
                    .with(CodebookField.EXCLUDE, String.join("\n", guidance.exclude()))
                    .with(CodebookField.UNVERIFIED, guidance.unverified());
        }

        List<String> cells() {
            return CodebookField.COLUMNS.cells(cellsByField);
        }
    }
}
