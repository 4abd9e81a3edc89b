package org.framewright.export.dictionary;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.export.columns.AdjudicatedColumns;
import org.framewright.export.columns.AnalysisColumns;
import org.framewright.export.columns.AnnotationColumns;
import org.framewright.export.columns.CodebookField;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.ColumnGroup;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.columns.RatedColumns;
import org.framewright.export.columns.RecodingColumns;
import org.framewright.export.columns.RegisterColumns;
import org.framewright.export.columns.ScoreColumns;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.selection.VariableFilter;
import org.framewright.model.article.Article;
import org.framewright.model.study.Coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// All columns of all files of a project's export. A column has the same name in each file, and a codebook column keeps its name
/// as long as its ids stay.
public final class DataDictionary {

    private final AnswerColumns answers;
    private final RoleColumns roles;
    private final PassageColumns passages;
    private final SequencedMap<String, ExportColumn> metadata = new LinkedHashMap<>();
    private final Codebook codebook;

    /// The articles' metadata that `analysis.csv` contains, too.
    public static final List<String> ANALYSIS_METADATA = List.of(Article.OUTLET, Article.DATE, Article.SECTION);

    /// @param metadata the names of all metadata of articles, in the order of columns
    /// @param days the metadata that are days in all articles
    /// @param variables the variables that become columns; the names of other variables are still reserved
    public DataDictionary(Codebook codebook, List<String> metadata, Set<String> days, VariableFilter variables) {
        this(codebook, Set.of(), metadata, days, variables);
    }

    /// As the other, of a project with answers of earlier meanings.
    ///
    /// @param redefined the variables that had another meaning in an earlier version, where such answers are left out
    public DataDictionary(
            Codebook codebook,
            Set<VariableAddress> redefined,
            List<String> metadata,
            Set<String> days,
            VariableFilter variables) {
        this.codebook = codebook;
        var names = new ColumnNames();
        fixedNames().forEach(names::reserve);
        this.answers = new AnswerColumns(codebook, redefined, variables, names);
        this.roles = new RoleColumns(codebook, answers, names);
        this.passages = new PassageColumns(codebook, answers, names);
        Article.KNOWN_METADATA.forEach(it -> this.metadata.put(it, createMetadataColumn(it, it, days)));
        Article.KNOWN_METADATA.forEach(names::reserve);
        var own = new ColumnNames();
        articleColumnNames().forEach(own::reserve);
        metadata.forEach(it -> this.metadata.computeIfAbsent(it, name -> metadataColumn(name, own, days)));
    }

    /// The columns that come from the codebook.
    public AnswerColumns answers() {
        return answers;
    }

    /// The columns for the fillers of an annotation's roles, beside the annotation.
    public RoleColumns roles() {
        return roles;
    }

    /// The columns of the tags that coders find, with a row for each annotation that counts.
    public PassageColumns passages() {
        return passages;
    }

    /// The columns of the articles' metadata, by the metadata's name in the project.
    public SequencedMap<String, ExportColumn> metadata() {
        return new LinkedHashMap<>(metadata);
    }

    /// The files of an export, in the order in which they are written. An export that names no tables has all but [#warnings].
    public List<DataFile> files() {
        return List.of(
                analysis(),
                analysisPassages(),
                codingsLong(),
                spans(),
                attributions(),
                adjudicated(),
                scores(),
                articles(),
                recoding(),
                warnings(),
                codingVersions(),
                actors(),
                rulings(),
                codebook());
    }

    /// The file of answers that count, one per unit in place of several coders' answers, for units that are the same for all
    /// coders.
    public DataFile analysis() {
        var columns = new ArrayList<>(AnalysisColumns.ARTICLE.columns());
        ANALYSIS_METADATA.forEach(it -> columns.add(Objects.requireNonNull(metadata.get(it))));
        columns.addAll(AnalysisColumns.UNITS.columns());
        int code = MissingCode.DISAGREEMENT.number(codebook.missingCodes());
        var says = MissingCode.DISAGREEMENT.label();
        formColumns()
                .forEach(it ->
                        columns.add(
                                switch (it.part()) {
                                    case CODE, CHOSEN -> it.column().withMissing(code, says);
                                    case MISSING -> it.column().withCode(code, says);
                                    case LINKS, LABEL, VALUE -> it.column();
                                }));
        columns.addAll(answers.scores());
        return new DataFile("analysis.csv", RowMeaning.ANALYSED_UNIT, columns);
    }

    /// The file of passages and records that count, one row for each in place of several coders'.
    public DataFile analysisPassages() {
        var columns = new ArrayList<>(AnalysisColumns.ARTICLE.columns());
        columns.addAll(metadata.values());
        columns.addAll(AnalysisColumns.PASSAGES.columns());
        columns.addAll(passages.columns());
        return new DataFile("analysis_passages.csv", RowMeaning.ANALYSED_PASSAGE, columns);
    }

    /// Every coder's answers about every unit.
    public DataFile codingsLong() {
        var columns = new ArrayList<>(AnnotationColumns.CODINGS_LONG.columns());
        codebook.tags().forEach(tag -> answers.codes(tag).forEach(it -> columns.add(it.column())));
        columns.addAll(answers.scores());
        return new DataFile("codings_long.csv", RowMeaning.CODED_UNIT, columns);
    }

    public DataFile spans() {
        var columns = new ArrayList<>(ofCoding(AnnotationColumns.SPANS));
        answers.list().forEach(it -> columns.add(it.column()));
        return new DataFile("spans.csv", RowMeaning.ANNOTATION, columns);
    }

    public DataFile attributions() {
        var columns = new ArrayList<>(ofCoding(AnnotationColumns.ATTRIBUTIONS));
        columns.addAll(roles.columns());
        return new DataFile("attributions.csv", RowMeaning.ATTRIBUTION, columns);
    }

    public DataFile adjudicated() {
        return new DataFile("adjudicated.csv", RowMeaning.DECISION, AdjudicatedColumns.COLUMNS.columns());
    }

    public DataFile scores() {
        return new DataFile("scores.csv", RowMeaning.SCORE, ofCoding(ScoreColumns.COLUMNS));
    }

    public DataFile articles() {
        var columns = new ArrayList<>(RegisterColumns.ARTICLES_FIRST.columns());
        columns.addAll(metadata.values());
        columns.addAll(RegisterColumns.ARTICLES_LAST.columns());
        return new DataFile("articles.csv", RowMeaning.ARTICLE, columns);
    }

    public DataFile recoding() {
        return new DataFile("recoding.csv", RowMeaning.OUTDATED_ANSWER, ofCoding(RecodingColumns.COLUMNS));
    }

    public DataFile warnings() {
        return new DataFile("warnings.csv", RowMeaning.WARNING, ofCoding(CodingColumns.WARNINGS));
    }

    public DataFile codingVersions() {
        return new DataFile("coding_versions.csv", RowMeaning.CODING, ofCoding(CodingColumns.VERSIONS));
    }

    public DataFile actors() {
        return new DataFile("actors.csv", RowMeaning.ACTOR, RegisterColumns.ACTORS.columns());
    }

    public DataFile rulings() {
        return new DataFile("rulings.csv", RowMeaning.RULING, RegisterColumns.RULINGS.columns());
    }

    public DataFile codebook() {
        return new DataFile("codebook.csv", RowMeaning.CODEBOOK_ITEM, CodebookField.COLUMNS.columns());
    }

    /// The answers of several coders to one variable, or to one category of a set, side by side.
    public DataFile reliability(AnswerColumn column, List<Coder> coders) {
        var names = new ColumnNames();
        coders.forEach(it -> names.declare(it.name(), List.of("")));
        return new DataFile(
                "reliability/" + column.column().name() + ".csv",
                RowMeaning.RATED_UNIT,
                coders.stream().map(it -> ExportColumn.text(names.assign(it.name(), List.of("")), it.name())).toList());
    }

    /// The file that names the unit of each row of [#reliability].
    public DataFile reliabilityUnits(AnswerColumn column) {
        return new DataFile(
                "reliability/" + column.column().name() + "_units.csv",
                RowMeaning.UNIT_OF_ROW,
                RatedColumns.UNITS.columns());
    }

    /// The file with the meanings of the numbers in [#reliability].
    public DataFile reliabilityWords(AnswerColumn column) {
        return new DataFile(
                "reliability/" + column.column().name() + "_values.csv",
                RowMeaning.NUMBER_OF_ANSWER,
                RatedColumns.VALUES.columns());
    }

    /// The columns of tags that occur once in a unit that all coders have.
    public List<AnswerColumn> formColumns() {
        return codebook.tags().stream()
                .filter(tag -> tag.occurs() == Tag.Occurs.ONCE && tag.unit() != Tag.Unit.PASSAGE)
                .flatMap(tag -> answers.codes(tag).stream())
                .toList();
    }

    /// The columns of a table with rows for each version of a coding.
    private static List<ExportColumn> ofCoding(ColumnGroup<?> behind) {
        return Stream.of(CodingColumns.CODING, behind).flatMap(it -> it.columns().stream()).toList();
    }

    /// All names that no column of the codebook or the metadata may have.
    private static List<String> fixedNames() {
        return Stream.of(
                        CodingColumns.CODING,
                        CodingColumns.VERSIONS,
                        AnalysisColumns.UNITS,
                        AnalysisColumns.PASSAGES,
                        AnnotationColumns.CODINGS_LONG,
                        AnnotationColumns.SPANS,
                        AnnotationColumns.ATTRIBUTIONS,
                        ScoreColumns.COLUMNS,
                        RecodingColumns.COLUMNS,
                        AdjudicatedColumns.COLUMNS,
                        RegisterColumns.ARTICLES_FIRST,
                        RegisterColumns.ARTICLES_LAST,
                        RegisterColumns.ACTORS,
                        CodebookField.COLUMNS)
                .flatMap(it -> it.columns().stream())
                .map(ExportColumn::name)
                .distinct()
                .toList();
    }

    private static List<String> articleColumnNames() {
        return Stream.of(RegisterColumns.ARTICLES_FIRST, RegisterColumns.ARTICLES_LAST)
                .flatMap(it -> it.columns().stream())
                .map(ExportColumn::name)
                .toList();
    }

    /// A further metadata column keeps its name where every program takes the name and the table does not have it already.
    private ExportColumn metadataColumn(String name, ColumnNames names, Set<String> days) {
        var known = metadata.containsKey(ColumnNames.toLegalName(name).toLowerCase(Locale.ROOT));
        var own = known || !names.isFree(name) ? "metadata_" + name : name;
        return createMetadataColumn(names.assign(own, List.of("")), name, days);
    }

    private static ExportColumn createMetadataColumn(String column, String name, Set<String> days) {
        var label = "Metadata: " + name;
        return days.contains(name)
                ? ExportColumn.plain(column, label, ExportColumn.Kind.DATE, ExportColumn.ColumnLevel.SCALE)
                : ExportColumn.text(column, label);
    }
}
