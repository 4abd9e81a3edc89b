package org.framewright.corpus.metadata;

import static java.util.Objects.requireNonNull;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportChanges;
import org.framewright.corpus.item.ImportChanges.PlannedArticle;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.LanguageNames;
import org.framewright.files.WordTokenizer;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleDescription;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metadata of the project's articles, and their correction in many articles at once.
public final class MetadataService {

    /// The most characters of a field's name.
    private static final int LONGEST_NAME = 100;

    private final ArticleStore articles;
    private final CodingStore codings;
    private final Ledger ledger;
    private final EntryAuthor author;

    /// @param author who corrects
    public MetadataService(ArticleStore articles, CodingStore codings, Ledger ledger, EntryAuthor author) {
        this.articles = articles;
        this.codings = codings;
        this.ledger = ledger;
        this.author = author;
    }

    /// All articles with their metadata, in the order in which they were imported.
    public List<ArticleDescription> articles() {
        return articles.descriptions();
    }

    /// The number of words of each article. Reads all texts.
    public Map<ArticleId, Integer> words() {
        var words = new HashMap<ArticleId, Integer>();
        articles.forEachText(it -> words.put(it.article().id(), WordTokenizer.count(it.text())));
        return words;
    }

    /// The rounds in which a coder has begun each article.
    public Map<ArticleId, Set<RoundId>> rounds() {
        return codings.rounds();
    }

    /// An article with other metadata.
    public record MetadataCorrection(
            ArticleId article, String name, SequencedMap<String, String> before, SequencedMap<String, String> after) {}

    /// The effect of a correction.
    ///
    /// @param values by field; an empty value removes the known one. Outlets get their names and days their form, as at an import
    /// @param settings of imports
    /// @return the corrections of the articles that would change, in the order of their import
    /// @throws Refusal where a date or a field's name is invalid, a field is the program's own, or the file is a coder's
    public List<MetadataCorrection> dryRun(
            Collection<ArticleId> chosen, Map<String, String> values, ImportSettings settings) {
        return corrections(articles.descriptions(), chosen, clean(values, settings));
    }

    /// Corrects metadata of articles, all or none; see [#dryRun]. An entry of the ledger holds some hundred articles.
    ///
    /// @param progress of the articles
    /// @throws Refusal as [#dryRun], and with [CorpusProblem#STOPPED] where it was cancelled
    public List<MetadataCorrection> describe(
            Collection<ArticleId> chosen,
            Map<String, String> values,
            ImportSettings settings,
            ProgressListener progress) {
        var clean = clean(values, settings);
        var described = articles.descriptions();
        var corrections = corrections(described, chosen, clean);
        write(
                described,
                corrections.stream().collect(Collectors.toMap(MetadataCorrection::article, MetadataCorrection::after)),
                progress);
        return corrections;
    }

    /// Undoes corrections. An article whose metadata were changed since then stays as it is.
    ///
    /// @param progress of the articles
    /// @return the number of articles with their former metadata
    /// @throws Refusal with [CorpusProblem#STOPPED] where it was cancelled
    public int undo(List<MetadataCorrection> corrections, ProgressListener progress) {
        requireProject(corrections.stream().map(MetadataCorrection::name));
        var described = articles.descriptions();
        var present = described.stream().collect(Collectors.toMap(it -> it.id(), ArticleDescription::metadata));
        var former =
                corrections.stream()
                        .filter(it -> it.after().equals(present.get(it.article())))
                        .collect(Collectors.toMap(MetadataCorrection::article, MetadataCorrection::before));
        write(described, former, progress);
        return former.size();
    }

    /// The ids of articles by their names.
    ///
    /// @throws Refusal with the names that no article has
    public List<ArticleId> find(Collection<String> names) {
        var known = articles.summaries().stream().collect(Collectors.toMap(ArticleSummary::name, ArticleSummary::id));
        var problems =
                names.stream()
                        .filter(it -> !known.containsKey(it))
                        .map(it -> Problem.of(CorpusProblem.NO_SUCH_ARTICLE, it))
                        .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return names.stream().map(it -> requireNonNull(known.get(it))).toList();
    }

    private void write(
            List<ArticleDescription> described,
            Map<ArticleId, SequencedMap<String, String>> metadata,
            ProgressListener progress) {
        var planned =
                described.stream()
                        .filter(it -> metadata.containsKey(it.id()))
                        .<PlannedArticle>map(it ->
                                new PlannedArticle.NewMetadata(
                                        it.id(), it.textBytes(), requireNonNull(metadata.get(it.id()))))
                        .toList();
        if (!planned.isEmpty()) {
            ledger.append(author, new ImportChanges(articles, planned, progress));
        }
    }

    private static List<MetadataCorrection> corrections(
            List<ArticleDescription> described, Collection<ArticleId> chosen, Map<String, String> clean) {
        var ids = new HashSet<>(chosen);
        return described.stream()
                .filter(it -> ids.contains(it.id()))
                .map(it -> correct(it, clean))
                .filter(it -> !it.after().equals(it.before()))
                .toList();
    }

    private static MetadataCorrection correct(ArticleDescription article, Map<String, String> values) {
        var after = new LinkedHashMap<>(article.metadata());
        values.forEach((field, value) -> {
            if (value.isEmpty()) {
                after.remove(field);
            } else {
                after.put(field, value);
            }
        });
        return new MetadataCorrection(article.id(), article.article().name(), article.metadata(), after);
    }

    private Map<String, String> clean(Map<String, String> values, ImportSettings settings) {
        requireProject(values.keySet().stream());
        var clean = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> clean.put(field(field), value.strip()));
        settings.apply(clean, new LanguageNames());
        var problems = new ArrayList<Problem>();
        for (var field : clean.keySet()) {
            if (field.isEmpty() || field.length() > LONGEST_NAME) {
                problems.add(Problem.of(CorpusProblem.BAD_FIELD_NAME, field, LONGEST_NAME));
            } else if (Article.PROVENANCE.contains(field)) {
                problems.add(Problem.of(CorpusProblem.FIELD_OF_PROGRAM, field));
            }
        }
        var date = clean.getOrDefault(Article.DATE, "");
        if (!date.isEmpty()) {
            settings.typedDate(date)
                    .ifPresentOrElse(
                            it -> clean.put(Article.DATE, it),
                            () -> problems.add(Problem.of(CorpusProblem.BAD_DATE, date)));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return clean;
    }

    /// A field's stored name: in lower case for a field that the program knows, as in a metadata file.
    private static String field(String typed) {
        var name = typed.strip();
        var lower = name.toLowerCase(Locale.ROOT);
        return Article.KNOWN_METADATA.contains(lower) ? lower : name;
    }

    /// Refuses a coder's file: with other metadata it could not be merged.
    ///
    /// @param corrected fields or articles
    private void requireProject(Stream<String> corrected) {
        if (!ledger.findByKind(PackageUpdated.class).isEmpty()) {
            throw new Refusal(CorpusProblem.METADATA_IN_PACKAGE, corrected.findFirst().orElse(""));
        }
    }
}
