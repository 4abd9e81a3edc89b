package org.framewright.corpus;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportPreview.ImportSource;
import org.framewright.corpus.duplicates.EqualTextFinder;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.file.ImportWarnings;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportChanges;
import org.framewright.corpus.item.ImportChanges.PlannedArticle;
import org.framewright.corpus.item.ImportChanges.PlannedArticle.NewArticle;
import org.framewright.corpus.item.ImportChanges.PlannedArticle.NewMetadata;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.corpus.metadata.MetadataComposer;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ImportOmission;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.ArticleStore.ArticleOrigin;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The writes of an import: the new articles, and new metadata for existing articles. No article comes in twice, and no name. The
/// plan adds some hundred bytes to each candidate.
final class ImportPlan {

    private final ArticleStore store;
    private final KnownArticles known;
    private final MetadataComposer metadata;
    private final NearDuplicates near;
    private final ImportSettings settings;
    private final ImportChoices choices;
    private final ImportWarnings warnings;
    private final ItemWarningFinder itemWarnings;
    private final Supplier<String> newId;
    private final EqualTextFinder texts = new EqualTextFinder();
    private final boolean metadataChosen;
    private final Map<ImportCandidate, Problem> changes = new HashMap<>();
    private final Map<ImportCandidate, NewMetadata> descriptions;
    private final Map<String, ImportCandidate> byName = new HashMap<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Map<ImportCandidate, PlannedItem> decided = new HashMap<>();
    private List<PlannedItem> inOrder = List.of();

    /// The outcome for a candidate.
    ///
    /// @param article empty where nothing is written
    /// @param warnings on it in the report of the import; fewer than those of its item where it is left out
    private record PlannedItem(ImportItem item, Optional<PlannedArticle> article, List<Problem> warnings) {}

    ImportPlan(
            ImportSource source,
            NearDuplicates near,
            ImportSettings settings,
            ImportChoices choices,
            ImportWarnings warnings) {
        this.store = source.articles();
        this.known = source.known();
        this.metadata = new MetadataComposer(source.metadata(), settings, choices.metadata());
        this.near = near;
        this.settings = settings;
        this.choices = choices;
        this.warnings = warnings;
        this.itemWarnings = new ItemWarningFinder(choices);
        this.newId = source.newId();
        this.metadataChosen = source.metadataChosen();
        this.descriptions = describe(source);
    }

    /// Finds new metadata of existing articles. It runs before the comparison, so that a second import of the same files has the same
    /// result.
    private Map<ImportCandidate, NewMetadata> describe(ImportSource source) {
        var found = new HashMap<ImportCandidate, NewMetadata>();
        var publications = new LinkedHashMap<>(known.publications());
        var seen = new HashSet<String>();
        for (var file : source.files()) {
            for (var candidate : file.candidates()) {
                if (isDescription(candidate) && seen.add(candidate.name())) {
                    var article = store.findByName(candidate.name()).orElseThrow();
                    metadata.describe(candidate, article)
                            .ifPresent(values -> {
                                boolean wanted = metadataChosen || choices.taken().contains(candidate.itemPlace());
                                changes.put(
                                        candidate,
                                        ItemWarningFinder.findChange(candidate, wanted, article.metadata(), values));
                                if (wanted) {
                                    found.put(candidate, new NewMetadata(article.id(), candidate.length(), values));
                                    publications.put(
                                            candidate.name(),
                                            MetadataComposer.publication(candidate.textSha256(), values));
                                }
                            });
                }
            }
        }
        publications.forEach((name, publication) -> texts.addArticle(metadata.normalize(publication), name, name));
        return found;
    }

    /// Only a row of a file with the article's name may change its metadata: the same text may well stand under another name
    /// with another outlet.
    private boolean isDescription(ImportCandidate candidate) {
        return !choices.leftOut().contains(candidate.itemPlace())
                && isInProject(candidate)
                && name(candidate).equals(candidate.name())
                && metadata.hasRow(candidate);
    }

    /// Whether the project has an article of that name and text.
    private boolean isInProject(ImportCandidate candidate) {
        return known.has(name(candidate), candidate.textSha256());
    }

    /// Decides on candidates, and adds the warnings on them in the order of the candidates.
    void addAll(List<ImportCandidate> candidates) {
        near.inOrder(candidates).forEach(it -> decided.put(it, decide(it)));
        inOrder = candidates.stream().map(it -> Objects.requireNonNull(decided.get(it))).toList();
        for (var one : inOrder) {
            if (one.item().status() == ImportItemStatus.NAME_TAKEN) {
                warnings.problems(one.warnings());
            } else {
                warnings.articleNotes(one.warnings());
            }
        }
    }

    /// The item of a candidate that was added.
    ImportItem item(ImportCandidate candidate) {
        return Objects.requireNonNull(decided.get(candidate)).item();
    }

    private PlannedItem decide(ImportCandidate candidate) {
        var values = metadata.compose(candidate);
        var description = descriptions.get(candidate);
        if (choices.leftOut().contains(candidate.itemPlace())) {
            return leaveOut(candidate, name(candidate), values, ImportItemStatus.LEFT_OUT, Optional.empty(), List.of());
        }
        var name = candidate.name();
        var same = Optional.of(name);
        var change = Optional.ofNullable(changes.get(candidate)).stream().toList();
        if (description != null) {
            var item = item(candidate, name, description.metadata(), ImportItemStatus.DESCRIBED, same, change);
            return new PlannedItem(item, Optional.of(description), List.of());
        }
        if (!change.isEmpty()) {
            return leaveOut(candidate, name, values, ImportItemStatus.OTHER_METADATA, same, change);
        }
        return isInProject(candidate)
                ? leaveOut(candidate, values, ImportItemStatus.SAME, name(candidate))
                : decideByContent(candidate, values);
    }

    private PlannedItem decideByContent(ImportCandidate candidate, SequencedMap<String, String> values) {
        var same = texts.same(MetadataComposer.publication(candidate.textSha256(), values));
        var itsOrigin = new ArticleOrigin(candidate.originalSha256(), candidate.number());
        var knownName = known.byOrigin().get(itsOrigin);
        boolean taken = choices.taken().contains(candidate.itemPlace());
        if (same.isPresent()) {
            return leaveOut(candidate, values, ImportItemStatus.SAME, same.get());
        }
        if (knownName != null) {
            return leaveOut(candidate, values, ImportItemStatus.KNOWN, knownName);
        }
        var before = known.leftOut().get(itsOrigin);
        if (before != null && !taken) {
            return leaveOutAgain(candidate, values, before);
        }
        var repeated = findRepeated(candidate);
        return repeated.isPresent() && settings.duplicates() == DuplicateTreatment.FIRST && !taken
                ? leaveOut(candidate, values, repeated.get())
                : addNamed(candidate, values, repeated);
    }

    /// The article of the project or the import that a candidate repeats as another publication, wholly or nearly.
    private Optional<RepeatedArticle> findRepeated(ImportCandidate candidate) {
        return texts.article(candidate.textSha256())
                .<RepeatedArticle>map(RepeatedArticle.EqualArticle::new)
                .or(() -> near.earlier(candidate).flatMap(this::nearArticle));
    }

    private Optional<RepeatedArticle> nearArticle(NearDuplicates.NearMatch earlier) {
        return switch (earlier) {
            case NearDuplicates.NearMatch.ArticleOfProject(var name, var similarity) ->
                    Optional.of(new RepeatedArticle.NearArticle(name, similarity));
            case NearDuplicates.NearMatch.OtherCandidate(var other, var similarity) ->
                    texts.article(other.textSha256()).map(it -> new RepeatedArticle.NearArticle(it, similarity));
        };
    }

    private PlannedItem leaveOut(
            ImportCandidate candidate, SequencedMap<String, String> values, RepeatedArticle repeated) {
        addForComparison(candidate, values);
        return leaveOut(
                candidate,
                candidate.name(),
                values,
                repeated.status(true),
                Optional.of(repeated.name()),
                List.of(repeated.warning(candidate.place(), true)));
    }

    /// An earlier import's decision counts until a person takes the article in.
    private PlannedItem leaveOutAgain(
            ImportCandidate candidate, SequencedMap<String, String> values, ImportOmission before) {
        addForComparison(candidate, values);
        var repeated = Optional.of(before.sameAs()).filter(it -> !it.isEmpty());
        var reason =
                repeated.map(it -> Problem.of(CorpusProblem.REPETITION_LEFT_OUT_BEFORE, candidate.place(), it))
                        .orElseGet(() -> Problem.of(CorpusProblem.LEFT_OUT_BEFORE, candidate.place()));
        return leaveOut(candidate, candidate.name(), values, ImportItemStatus.LEFT_OUT, repeated, List.of(reason));
    }

    private PlannedItem leaveOut(
            ImportCandidate candidate, SequencedMap<String, String> values, ImportItemStatus status, String sameAs) {
        var code = status == ImportItemStatus.KNOWN ? CorpusProblem.SAME_ORIGIN : CorpusProblem.SAME_TEXT;
        var reason = Problem.of(code, candidate.place(), sameAs);
        return leaveOut(candidate, candidate.name(), values, status, Optional.of(sameAs), List.of(reason));
    }

    /// The item keeps the file's warnings: one may be why a person left it out.
    ///
    /// @param reasons none where a person left it out
    private PlannedItem leaveOut(
            ImportCandidate candidate,
            String name,
            SequencedMap<String, String> values,
            ImportItemStatus status,
            Optional<String> sameAs,
            List<Problem> reasons) {
        var all = Stream.concat(reasons.stream(), ItemWarningFinder.findOwn(candidate, values)).toList();
        return new PlannedItem(item(candidate, name, values, status, sameAs, all), Optional.empty(), reasons);
    }

    /// Later candidates are compared with one that is left out, too, so that of several files of an article one is at issue.
    private void addForComparison(ImportCandidate candidate, Map<String, String> values) {
        texts.add(MetadataComposer.publication(candidate.textSha256(), values), candidate.place());
    }

    private String name(ImportCandidate candidate) {
        return choices.names().getOrDefault(candidate.itemPlace(), candidate.name());
    }

    private PlannedItem addNamed(
            ImportCandidate candidate, SequencedMap<String, String> values, Optional<RepeatedArticle> repeated) {
        var wanted = name(candidate);
        boolean another = isInOtherFormat(candidate, byName.get(wanted));
        var name = candidate.isOneOfMany() || another ? freeName(wanted) : wanted;
        var sameName = byName.get(name);
        var bad = FileNameParser.problem(name, candidate.where());
        if (bad.isPresent()) {
            return refuse(candidate, values, name, bad.get());
        }
        if (sameName != null && sameName.textSha256().equals(candidate.textSha256())) {
            return leaveOut(candidate, values, ImportItemStatus.SAME, sameName.place());
        }
        if (sameName != null) {
            var problem = Problem.of(CorpusProblem.SAME_NAME, candidate.where(), name, sameName.where());
            return refuse(candidate, values, name, problem);
        }
        if (known.names().contains(name)) {
            return refuse(candidate, values, name, Problem.of(CorpusProblem.NAME_IN_PROJECT, candidate.where(), name));
        }
        byName.put(name, candidate);
        return addArticle(candidate, values, name, repeated);
    }

    /// Whether a candidate's file differs from an earlier one by its ending alone, and has another text: `tide.html` beside `tide.txt`.
    private boolean isInOtherFormat(ImportCandidate candidate, @Nullable ImportCandidate earlier) {
        return earlier != null
                && !earlier.textSha256().equals(candidate.textSha256())
                && earlier.name().equals(candidate.name())
                && !earlier.file().fileName().equals(candidate.file().fileName())
                && !choices.names().containsKey(candidate.itemPlace());
    }

    /// Nobody chose the names of a file's many articles: another download's articles may have the same.
    private String freeName(String wanted) {
        var name = wanted;
        while (byName.containsKey(name) || known.names().contains(name)) {
            name = wanted + " (" + (namesakes.merge(wanted, 1, Integer::sum) + 1) + ")";
        }
        return name;
    }

    private PlannedItem refuse(
            ImportCandidate candidate, SequencedMap<String, String> values, String name, Problem problem) {
        addForComparison(candidate, values);
        return leaveOut(candidate, name, values, ImportItemStatus.NAME_TAKEN, Optional.empty(), List.of(problem));
    }

    private PlannedItem addArticle(
            ImportCandidate candidate,
            SequencedMap<String, String> values,
            String name,
            Optional<RepeatedArticle> repeated) {
        texts.addArticle(MetadataComposer.publication(candidate.textSha256(), values), name, candidate.place());
        var own =
                Stream.of(
                                ItemWarningFinder.findOwn(candidate, values),
                                itemWarnings.findName(candidate, name).stream(),
                                itemWarnings.findNumber(candidate).filter(_ -> repeated.isEmpty()).stream(),
                                repeated.map(it -> it.warning(candidate.place(), false)).stream())
                        .flatMap(it -> it)
                        .toList();
        if (settings.duplicates() == DuplicateTreatment.LINK) {
            repeated.ifPresent(it -> values.put(Article.DUPLICATE_OF, it.name()));
        }
        var status = repeated.map(it -> it.status(false)).orElse(ImportItemStatus.NEW);
        var item = item(candidate, name, values, status, repeated.map(RepeatedArticle::name), own);
        var kinds = choices.kinds(candidate.itemPlace());
        var article = new NewArticle(new ArticleId(newId.get()), candidate, name, item.metadata(), kinds);
        return new PlannedItem(item, Optional.of(article), own);
    }

    private ImportItem item(
            ImportCandidate candidate,
            String name,
            SequencedMap<String, String> values,
            ImportItemStatus status,
            Optional<String> sameAs,
            List<Problem> own) {
        return new ImportItem(
                candidate.itemPlace(),
                name,
                choices.headline(candidate.itemPlace(), candidate.headline()),
                candidate.firstWords(),
                choices.authors(candidate, values.getOrDefault(Article.OUTLET, "")),
                candidate.words(),
                values,
                status,
                sameAs,
                own);
    }

    boolean isEmpty() {
        return articles().isEmpty();
    }

    private List<PlannedArticle> articles() {
        return inOrder.stream().flatMap(it -> it.article().stream()).toList();
    }

    /// The candidates that become articles.
    List<ImportCandidate> taken() {
        return articles().stream()
                .flatMap(it -> it instanceof NewArticle added ? Stream.of(added.candidate()) : Stream.empty())
                .toList();
    }

    /// The candidates of which an earlier import made articles.
    List<ImportCandidate> existing() {
        return decided.entrySet().stream()
                .filter(it -> it.getValue().article().isEmpty())
                .map(Map.Entry::getKey)
                .filter(it -> known.byOrigin().containsKey(new ArticleOrigin(it.originalSha256(), it.number())))
                .toList();
    }

    ImportChanges changes(ProgressListener progress) {
        return new ImportChanges(store, articles(), progress);
    }

    ImportReport report() {
        return new ImportReport(
                ImportReport.ImportOutcome.DONE,
                names(NewArticle.class),
                names(NewMetadata.class),
                List.of(),
                warnings.usualLast());
    }

    private List<String> names(Class<? extends PlannedArticle> kind) {
        return inOrder.stream()
                .filter(it -> it.article().filter(kind::isInstance).isPresent())
                .map(it -> it.item().name())
                .toList();
    }
}
