package org.framewright.corpus.item;

import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.file.PathPattern;
import org.framewright.files.DateOrder;
import org.framewright.files.DateParser;
import org.framewright.files.Limits;
import org.framewright.files.database.rule.DatabaseRules;
import org.framewright.files.reader.DocumentReader;
import org.framewright.files.table.TableMapping;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The settings of an import; a profile stores them for the next.
///
/// @param format the id of the rule that reads every file; empty where each file's format is recognised
/// @param rules the folder with the user's rules for news databases
/// @param mapping of the columns of tables; empty to guess it
/// @param path the pattern of metadata in the paths of files, as in `{outlet}/{date}_*`
/// @param outlets the outlets' names, by other names of the same outlets
/// @param dates the order of day and month; empty where a date such as 03/04/2024 stays as it is
/// @param duplicates the treatment of reprints and near-duplicates
/// @param near the least similarity of near-duplicates, 0.5 to 1; empty where they are not looked for
/// @param keepFiles whether the project keeps the files of the articles
/// @param limits on what reading a file may cost
/// @param fileRules the ids of the rules that a person chose for files, by their places; an empty id for a file that no rule divides. A
///     profile has none: it is for other files
public record ImportSettings(
        Optional<String> format,
        Optional<Path> rules,
        Optional<TableMapping> mapping,
        Optional<String> path,
        SequencedMap<String, String> outlets,
        Optional<DateOrder> dates,
        DuplicateTreatment duplicates,
        Optional<Double> near,
        boolean keepFiles,
        Limits limits,
        SequencedMap<String, String> fileRules) {

    /// A month or a year, where the day is not known.
    private static final Pattern PART_OF_DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    public static final ImportSettings USUAL =
            new ImportSettings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new LinkedHashMap<>(),
                    Optional.empty(),
                    DuplicateTreatment.KEEP,
                    Optional.empty(),
                    false,
                    Limits.USUAL,
                    new LinkedHashMap<>());

    /// The treatment of a reprint or near-duplicate.
    public enum DuplicateTreatment {
        /// It comes in like all others, with a warning.
        KEEP,
        /// It is left out; of several new near-duplicates, the fullest comes in.
        FIRST,
        /// It comes in, and its metadata name the earlier one.
        LINK
    }

    public ImportSettings {
        outlets = new LinkedHashMap<>(outlets);
        fileRules = new LinkedHashMap<>(fileRules);
        near = near.or(() -> duplicates == DuplicateTreatment.KEEP ? Optional.empty() : usualSimilarity());
    }

    private static Optional<Double> usualSimilarity() {
        return Optional.of(DuplicateThreshold.DEFAULT.threshold());
    }

    public ImportSettings withDates(DateOrder order) {
        return new ImportSettings(
                format,
                rules,
                mapping,
                path,
                outlets,
                Optional.of(order),
                duplicates,
                near,
                keepFiles,
                limits,
                fileRules);
    }

    public ImportSettings withDuplicates(DuplicateTreatment treatment, Optional<Double> similarity) {
        return new ImportSettings(
                format, rules, mapping, path, outlets, dates, treatment, similarity, keepFiles, limits, fileRules);
    }

    /// With another name for an outlet, and for the outlets that had that name so far.
    public ImportSettings withOutlet(String other, String name) {
        var more = new LinkedHashMap<>(outlets);
        more.replaceAll((_, called) -> called.equals(other) ? name : called);
        more.put(other, name);
        return new ImportSettings(
                format, rules, mapping, path, more, dates, duplicates, near, keepFiles, limits, fileRules);
    }

    /// With the user's rules for news databases.
    public ImportSettings withRules(Path folder) {
        return new ImportSettings(
                format,
                Optional.of(folder),
                mapping,
                path,
                outlets,
                dates,
                duplicates,
                near,
                keepFiles,
                limits,
                fileRules);
    }

    /// With the mapping of tables' columns.
    public ImportSettings withMapping(TableMapping columns) {
        return new ImportSettings(
                format,
                rules,
                Optional.of(columns),
                path,
                outlets,
                dates,
                duplicates,
                near,
                keepFiles,
                limits,
                fileRules);
    }

    /// With the files of the articles kept in the project, or not.
    public ImportSettings withFiles(boolean kept) {
        return new ImportSettings(
                format, rules, mapping, path, outlets, dates, duplicates, near, kept, limits, fileRules);
    }

    /// With the rule that a person chose for a file.
    ///
    /// @param place of the file
    /// @param id of the rule; empty for none
    public ImportSettings withFileRule(String place, String id) {
        var more = new LinkedHashMap<>(fileRules);
        more.put(place, id);
        return new ImportSettings(
                format, rules, mapping, path, outlets, dates, duplicates, near, keepFiles, limits, more);
    }

    private DatabaseRules knownRules() {
        var shipped = DatabaseRules.shipped();
        return rules.map(shipped::with).orElse(shipped);
    }

    /// A reader of files under these settings.
    ///
    /// @throws Refusal where a rule's file is wrong, or there is no rule of that id
    public DocumentReader reader() {
        return new DocumentReader(knownRules(), format, mapping, limits).choosing(fileRules);
    }

    /// Whether day and month of a date can't be told apart.
    public static boolean isAmbiguous(String date) {
        return DateParser.numbers(date).filter(it -> it.day(Optional.empty()).isEmpty()).isPresent();
    }

    /// Gives outlets their names, days their form and languages their tags.
    public void apply(Map<String, String> metadata, LanguageNames languages) {
        metadata.computeIfPresent(Article.LANGUAGE, (_, language) -> languages.toLanguageTag(language));
        metadata.computeIfPresent(Article.OUTLET, (_, outlet) -> outlets.getOrDefault(outlet, outlet));
        metadata.computeIfPresent(Article.DATE, (_, date) -> day(date).orElse(date));
    }

    /// A typed date in the form in which it is kept: a day in ISO 8601, or a month or a year where the day is not known. Empty for
    /// another text, or where day and month can't be told apart.
    public Optional<String> typedDate(String typed) {
        return PART_OF_DATE.matcher(typed).matches()
                ? Optional.of(typed)
                : new DateParser().day(typed, dates).map(LocalDate::toString);
    }

    private Optional<String> day(String date) {
        return DateParser.numbers(date).flatMap(it -> it.day(dates)).map(LocalDate::toString);
    }

    /// The pattern of files' paths.
    ///
    /// @throws Refusal where the pattern is invalid
    public Optional<PathPattern> pathPattern() {
        return path.map(it -> PathPattern.parse(it, it));
    }

    public Optional<DuplicateThreshold> duplicateRule() {
        return near.map(it -> new DuplicateThreshold(it, true));
    }
}
