package org.framewright.corpus;

import static java.util.Objects.requireNonNull;

import org.framewright.corpus.ArticlePreview.EarlierArticle;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.file.ImportWarnings;
import org.framewright.corpus.file.TableColumns;
import org.framewright.corpus.file.ZipFileSystems;
import org.framewright.corpus.item.ArticleComposer;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportCandidate.ReadFile;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.ArticleMetadata;
import org.framewright.files.database.rule.RuleDescription;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.table.TableProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.OriginalFile;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.OmissionStore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The articles that an import has found, with their outcomes. Nothing is written yet.
public final class ImportPreview implements AutoCloseable {

    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final ImportSource source;
    private final NearDuplicates near;
    private final ImportSettings settings;
    private final ImportChoices choices;
    private final ImportPlan plan;
    private final List<ImportItem> items = new ArrayList<>();
    private final ImportWarnings warnings;
    private final Map<String, ReadFile> byPlace;
    private final int generalNotes;

    /// Everything that was read for an import.
    ///
    /// @param files with their candidates or problems, in order
    /// @param metadataChosen whether a person named the table of metadata, so that articles of the project get its values
    /// @param warnings about paths and metadata
    record ImportSource(
            ArticleStore articles,
            List<ReadFile> files,
            KnownArticles known,
            ArticleMetadata metadata,
            boolean metadataChosen,
            ImportWarnings warnings,
            ZipFileSystems archives,
            Supplier<String> newId) {

        NearDuplicates findNear(ImportSettings settings, ProgressListener progress) {
            return settings.duplicateRule()
                    .map(it -> NearDuplicates.find(articles, candidates(), it, progress))
                    .orElse(NearDuplicates.NONE);
        }

        List<ImportCandidate> candidates() {
            return files.stream().flatMap(it -> it.candidates().stream()).toList();
        }

        Map<String, ReadFile> byPlace() {
            return files.stream().collect(Collectors.toMap(it -> it.file().where(), it -> it, (first, _) -> first));
        }
    }

    ImportPreview(ImportSource source, NearDuplicates near, ImportSettings settings, ImportChoices choices) {
        this.source = source;
        this.near = near;
        this.settings = settings;
        this.choices = choices;
        this.warnings = source.warnings().copy();
        this.byPlace = source.byPlace();
        this.plan = new ImportPlan(source, near, settings, choices, warnings);
        for (var file : source.files()) {
            warnings.notes(file.warnings().stream().filter(it -> !isSettled(it)).toList());
            noteTooLarge(file);
        }
        this.generalNotes = warnings.notes().size();
        plan.addAll(source.candidates());
        for (var file : source.files()) {
            file.candidates().forEach(it -> items.add(plan.item(it)));
            if (!file.problems().isEmpty()) {
                items.add(unreadable(file));
            }
        }
        source.metadata().noteMissingRows(plan.taken(), warnings);
        warnings.notes(unreadDates());
        var existing = plan.existing();
        if (settings.keepFiles() && !existing.isEmpty()) {
            warnings.note(CorpusProblem.FILES_KEPT, existing.getFirst().where(), existing.size());
        }
    }

    /// Whether an import writes anything.
    public boolean hasWork() {
        return !plan.isEmpty() || (settings.keepFiles() && !plan.existing().isEmpty());
    }

    private void noteTooLarge(ReadFile file) {
        if (settings.keepFiles() && !file.candidates().isEmpty() && file.file().size() > OriginalFile.MOST_BYTES) {
            warnings.note(
                    CorpusProblem.TOO_LARGE_TO_KEEP,
                    file.file().where(),
                    OriginalFile.MOST_BYTES / BYTES_OF_A_MEGABYTE);
        }
    }

    private static ImportItem unreadable(ReadFile file) {
        return new ImportItem(
                new ItemPlace(file.file().where(), 1),
                FileNameParser.article(file.file().fileName()),
                "",
                "",
                "",
                0,
                new LinkedHashMap<>(),
                ImportItemStatus.UNREADABLE,
                Optional.empty(),
                file.problems());
    }

    /// Whether the settings give the order of days and months, which was unknown when the file was read.
    private boolean isSettled(Problem warning) {
        return warning.code() == TableProblem.AMBIGUOUS_DATES && settings.dates().isPresent();
    }

    /// The items, in the order of the files.
    public List<ImportItem> items() {
        return List.copyOf(items);
    }

    public ImportChoices choices() {
        return choices;
    }

    /// The dates whose day and month can't be told apart, each once.
    public List<String> ambiguousDates() {
        return items.stream()
                .filter(ImportItem::isTaken)
                .map(it -> it.metadata().getOrDefault(Article.DATE, ""))
                .filter(ImportSettings::isAmbiguous)
                .distinct()
                .toList();
    }

    public ImportSettings settings() {
        return settings;
    }

    /// The same files under other choices.
    public ImportPreview with(ImportChoices other) {
        return new ImportPreview(source, near, settings, other);
    }

    /// The same files under other settings.
    public ImportPreview with(ImportSettings other, ProgressListener progress) {
        return with(choices, other, progress);
    }

    /// The same files under other choices and settings.
    public ImportPreview with(ImportChoices chosen, ImportSettings other, ProgressListener progress) {
        if (chosen.equals(choices) && other.equals(settings)) {
            return this;
        }
        var found = other.near().equals(settings.near()) ? near : source.findNear(other, progress);
        return new ImportPreview(source, found, other, chosen);
    }

    /// The articles and files with warnings, by the kind of warning, the worst first. A warning about a file as a whole is at its first
    /// article. Those that a person has looked at, and articles that are left out, are not among them.
    public SequencedMap<ImportWarning, Set<ItemPlace>> warnings() {
        var warnings = new EnumMap<ImportWarning, Set<ItemPlace>>(ImportWarning.class);
        for (var item : items) {
            if (item.status() == ImportItemStatus.UNREADABLE) {
                warnings.computeIfAbsent(ImportWarning.UNREADABLE, _ -> new HashSet<>()).add(item.place());
            } else if (item.isTaken()) {
                var ofFile = item.place().number() == 1 ? fileWarnings(item.place()) : List.<Problem>of();
                Stream.concat(item.warnings().stream(), ofFile.stream())
                        .flatMap(it -> ImportWarning.of(it.code()).stream())
                        .forEach(it -> warnings.computeIfAbsent(it, _ -> new HashSet<>()).add(item.place()));
            }
        }
        warnings.keySet().removeAll(choices.accepted());
        return new LinkedHashMap<>(warnings);
    }

    /// The warnings on an article, then those on its file as a whole.
    public List<Problem> warnings(ImportItem item) {
        return Stream.concat(item.warnings().stream(), fileWarnings(item.place()).stream()).distinct().toList();
    }

    /// The other articles with the same value in a column.
    public List<ImportItem> findWithSameValue(ImportItem item, String column) {
        var value = item.metadata().getOrDefault(column, "");
        return items.stream()
                .filter(it -> it.status() != ImportItemStatus.UNREADABLE && !it.place().equals(item.place()))
                .filter(it -> it.metadata().getOrDefault(column, "").equals(value))
                .toList();
    }

    private List<Problem> fileWarnings(ItemPlace place) {
        return Optional.ofNullable(byPlace.get(place.file())).stream()
                .flatMap(it -> it.warnings().stream())
                .filter(it -> !isSettled(it))
                .toList();
    }

    private List<Problem> unreadDates() {
        return source.metadata().unreadDates(settings);
    }

    /// Warnings on the chosen files and folders as a whole, except warnings.
    public List<Problem> generalNotes() {
        var unreadable = source.files().stream().flatMap(it -> it.problems().stream()).collect(Collectors.toSet());
        var notes =
                warnings.notes().subList(0, generalNotes).stream()
                        .filter(it -> ImportWarning.of(it.code()).isEmpty() && !unreadable.contains(it));
        return Stream.concat(notes, unreadDates().stream()).toList();
    }

    /// The problems of paths, metadata and names: with any problem, [CorpusService#importFiles] imports nothing.
    public List<Problem> problems() {
        return List.copyOf(warnings.problems());
    }

    /// The problems of paths and metadata, none about a single item.
    public List<Problem> generalProblems() {
        return List.copyOf(source.warnings().problems());
    }

    /// The warnings that stop nothing.
    public List<Problem> notes() {
        return warnings.usualLast();
    }

    /// The first of [#notes()]: those on files as a whole.
    public List<Problem> fileNotes() {
        return warnings.onFiles();
    }

    /// An article as it would come in, read from its file.
    ///
    /// @throws Refusal where the file can't be read any longer
    public ArticlePreview read(ImportItem item) {
        var document = readDocument(item.place());
        var read = document.articles().get(item.place().number() - 1);
        var sha256 = Sha256.hex(read.text());
        var article =
                ArticleComposer.compose(
                        new ArticleId("preview"),
                        item.name(),
                        read.text(),
                        sha256,
                        sha256,
                        item.metadata(),
                        read.warnings());
        return new ArticlePreview(
                ArticleComposer.withAuthors(ArticleComposer.correct(article, choices.kinds(item.place()))),
                read.original(),
                read.matches(),
                readEarlier(item),
                document.use());
    }

    /// The databases' rules that files may be read by.
    public List<RuleDescription> rules() {
        return source.files().stream().findFirst().map(it -> it.file().reader().rules()).orElse(List.of());
    }

    /// Whether an article is a row of a table.
    public boolean isTable(ItemPlace place) {
        return requireNonNull(byPlace.get(place.file()), place.file()).file().isTable();
    }

    /// The columns of the table that an article is a row of; empty for other files.
    ///
    /// @throws Refusal where the file is no table
    public Optional<TableColumns> columns(ItemPlace place) {
        var file = requireNonNull(byPlace.get(place.file()), place.file()).file();
        return file.isTable() ? Optional.of(file.columns(settings.mapping())) : Optional.empty();
    }

    private ReadDocument readDocument(ItemPlace place) {
        var file = requireNonNull(byPlace.get(place.file()), place.file());
        return switch (file.file().read(() -> false)) {
            case ReadDocument document when place.number() <= document.articles().size() -> document;
            case ReadDocument _ -> throw new Refusal(CorpusProblem.FILE_CHANGED, place.file());
            case UnreadableDocument unreadable -> throw new Refusal(unreadable.problems());
        };
    }

    private Optional<EarlierArticle> readEarlier(ImportItem item) {
        boolean near = item.status() == ImportItemStatus.NEAR || item.status() == ImportItemStatus.NEAR_LEFT_OUT;
        return item.sameAs()
                .filter(_ -> near)
                .flatMap(name ->
                        source.articles()
                                .findByName(name)
                                .map(Article::text)
                                .or(() ->
                                        items.stream()
                                                .filter(it -> it.isTaken() && it.name().equals(name))
                                                .findFirst()
                                                .map(it ->
                                                        readDocument(it.place())
                                                                .articles()
                                                                .get(it.place().number() - 1)
                                                                .text()))
                                .map(text -> new EarlierArticle(name, text)));
    }

    /// Closes the ZIP files: nothing can be read any more, in this preview and in those made from it.
    @Override
    public void close() {
        source.archives().close();
    }

    ImportPlan plan() {
        return plan;
    }

    /// The changes that record omissions.
    List<ImportRecord> omissions(OmissionStore store) {
        return OmissionFinder.find(source, items, settings.limits(), store);
    }
}
