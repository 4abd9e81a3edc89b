package org.framewright.corpus;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportChanges.PlannedArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewMetadata;
import org.framewright.corpus.ImportItem.ImportStatus;
import org.framewright.corpus.ImportPreview.ImportSource;
import org.framewright.corpus.ImportSettings.DuplicateTreatment;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Problem;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.ArticleStore.ArticleOrigin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What an import writes: the new articles, and new metadata for existing articles. No article comes in twice, and no name. It
/// holds some hundred bytes for each file, and no text.
final class ImportPlan {

    private final ArticleStore articles;
    private final KnownArticles known;
    private final MetadataComposer metadata;
    private final NearDuplicates near;
    private final ImportSettings settings;
    private final ImportChoices choices;
    private final ImportRemarks remarks;
    private final Supplier<String> newId;
    private final EqualTextFinder texts = new EqualTextFinder();
    private final Map<ImportCandidate, Problem> changes = new HashMap<>();
    private final Map<ImportCandidate, NewMetadata> descriptions;
    private final Map<String, ImportCandidate> byName = new HashMap<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final List<PlannedArticle> planned = new ArrayList<>();
    private final List<ImportItem> items = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> described = new ArrayList<>();

    ImportPlan(
            ImportSource source,
            NearDuplicates near,
            ImportSettings settings,
            ImportChoices choices,
            ImportRemarks remarks) {
        this.articles = source.articles();
        this.known = source.known();
        this.metadata = new MetadataComposer(source.metadata(), settings, choices.metadata());
        this.near = near;
        this.settings = settings;
        this.choices = choices;
        this.remarks = remarks;
        this.newId = source.newId();
        this.descriptions = describe(source);
    }

    /// Finds new metadata before anything is compared with what is there: the same import would find other publications the
    /// next time.
    private Map<ImportCandidate, NewMetadata> describe(ImportSource source) {
        var found = new HashMap<ImportCandidate, NewMetadata>();
        var publications = new LinkedHashMap<>(known.publications());
        var seen = new HashSet<String>();
        for (var file : source.files()) {
            for (var candidate : file.candidates()) {
                if (isDescription(candidate) && seen.add(candidate.name())) {
                    var article = articles.findByName(candidate.name()).orElseThrow();
                    metadata.describe(candidate, article)
                            .ifPresent(values -> {
                                changes.put(candidate, change(candidate, article.metadata(), values));
                                found.put(candidate, new NewMetadata(article.id(), candidate.length(), values));
                                publications.put(
                                        candidate.name(), MetadataComposer.publication(candidate.textSha256(), values));
                            });
                }
            }
        }
        publications.forEach((name, publication) -> texts.addArticle(metadata.unify(publication), name, name));
        return found;
    }

    /// The first value that becomes another one.
    private static Problem change(ImportCandidate candidate, Map<String, String> before, Map<String, String> after) {
        var columns =
                Stream.concat(before.keySet().stream(), after.keySet().stream())
                        .distinct()
                        .filter(it -> !before.getOrDefault(it, "").equals(after.getOrDefault(it, "")))
                        .toList();
        var first = columns.getFirst();
        return Problem.of(
                CorpusProblem.METADATA_CHANGES,
                candidate.place(),
                first,
                before.getOrDefault(first, ""),
                after.getOrDefault(first, ""));
    }

    /// Only a row of a file with the article's name may change its metadata: the same text may well stand under another name
    /// with another outlet.
    private boolean isDescription(ImportCandidate candidate) {
        return !choices.leftOut().contains(candidate.itemPlace())
                && isThere(candidate)
                && name(candidate).equals(candidate.name())
                && metadata.hasRow(candidate);
    }

    /// Whether the project has an article of that name and text.
    private boolean isThere(ImportCandidate candidate) {
        return known.has(name(candidate), candidate.textSha256());
    }

    void add(ImportCandidate candidate) {
        var values = metadata.compose(candidate);
        var description = descriptions.get(candidate);
        if (choices.leftOut().contains(candidate.itemPlace())) {
            addItem(candidate, name(candidate), values, ImportStatus.LEFT_OUT, Optional.empty(), List.of());
        } else if (description != null) {
            planned.add(description);
            described.add(candidate.name());
            var name = candidate.name();
            addItem(
                    candidate,
                    name,
                    description.metadata(),
                    ImportStatus.DESCRIBED,
                    Optional.of(name),
                    List.of(changes.get(candidate)));
        } else if (isThere(candidate)) {
            leaveOut(candidate, values, ImportStatus.SAME, name(candidate));
        } else {
            addFurther(candidate, values);
        }
    }

    private void addFurther(ImportCandidate candidate, SequencedMap<String, String> values) {
        var same = texts.same(MetadataComposer.publication(candidate.textSha256(), values));
        var made = new ArticleOrigin(candidate.originalSha256(), candidate.number());
        var origin = known.byOrigin().get(made);
        boolean taken = choices.taken().contains(candidate.itemPlace());
        if (same.isPresent()) {
            leaveOut(candidate, values, ImportStatus.SAME, same.get());
        } else if (origin != null) {
            leaveOut(candidate, values, ImportStatus.KNOWN, origin);
        } else if (known.leftOut().contains(made) && !taken) {
            leaveOutAgain(candidate, values);
        } else {
            var repeated = findRepeated(candidate);
            if (repeated.isPresent() && settings.duplicates() == DuplicateTreatment.FIRST && !taken) {
                leaveOut(candidate, values, repeated.get());
            } else {
                addNamed(candidate, values, repeated);
            }
        }
    }

    /// The article that a candidate repeats as another publication, wholly or nearly, where that is there or comes in.
    private Optional<RepeatedArticle> findRepeated(ImportCandidate candidate) {
        return texts.article(candidate.textSha256())
                .<RepeatedArticle>map(RepeatedArticle.EqualArticle::new)
                .or(() -> near.earlier(candidate).flatMap(this::nearArticle));
    }

    private Optional<RepeatedArticle> nearArticle(NearDuplicates.Earlier earlier) {
        return switch (earlier) {
            case NearDuplicates.Earlier.ArticleOfProject(var name, var similarity) ->
                    Optional.of(new RepeatedArticle.NearArticle(name, similarity));
            case NearDuplicates.Earlier.OtherCandidate(var other, var similarity) ->
                    texts.article(other.textSha256()).map(it -> new RepeatedArticle.NearArticle(it, similarity));
        };
    }

    private void leaveOut(ImportCandidate candidate, SequencedMap<String, String> values, RepeatedArticle repeated) {
        register(candidate, values);
        var reason = repeated.remark(candidate.place(), true);
        remarks.notes(List.of(reason));
        addItem(
                candidate,
                candidate.name(),
                values,
                repeated.status(true),
                Optional.of(repeated.name()),
                List.of(reason));
    }

    /// What was decided at an earlier import counts until somebody takes it in.
    private void leaveOutAgain(ImportCandidate candidate, SequencedMap<String, String> values) {
        register(candidate, values);
        var reason = Problem.of(CorpusProblem.LEFT_OUT_BEFORE, candidate.place());
        remarks.notes(List.of(reason));
        addItem(candidate, candidate.name(), values, ImportStatus.LEFT_OUT, Optional.empty(), List.of(reason));
    }

    private void leaveOut(
            ImportCandidate candidate, SequencedMap<String, String> values, ImportStatus status, String sameAs) {
        var code = status == ImportStatus.KNOWN ? CorpusProblem.SAME_ORIGIN : CorpusProblem.SAME_TEXT;
        var reason = Problem.of(code, candidate.place(), sameAs);
        remarks.notes(List.of(reason));
        addItem(candidate, candidate.name(), values, status, Optional.of(sameAs), List.of(reason));
    }

    /// A candidate that is not taken is compared with later ones all the same: of several files of one article, one is at issue.
    private void register(ImportCandidate candidate, Map<String, String> values) {
        texts.add(MetadataComposer.publication(candidate.textSha256(), values), candidate.place());
    }

    private String name(ImportCandidate candidate) {
        return choices.names().getOrDefault(candidate.itemPlace(), candidate.name());
    }

    private void addNamed(
            ImportCandidate candidate, SequencedMap<String, String> values, Optional<RepeatedArticle> repeated) {
        var wanted = name(candidate);
        var name = candidate.isOneOfMany() ? freeName(wanted) : wanted;
        var sameName = byName.putIfAbsent(name, candidate);
        var bad = FileNameParser.problem(name, candidate.where());
        if (bad.isPresent()) {
            refuse(candidate, values, name, bad.get());
        } else if (sameName != null && sameName.textSha256().equals(candidate.textSha256())) {
            leaveOut(candidate, values, ImportStatus.SAME, sameName.place());
        } else if (sameName != null) {
            var problem = Problem.of(CorpusProblem.SAME_NAME, candidate.where(), name, sameName.where());
            refuse(candidate, values, name, problem);
        } else if (known.names().contains(name)) {
            refuse(candidate, values, name, Problem.of(CorpusProblem.NAME_IN_PROJECT, candidate.where(), name));
        } else {
            addArticle(candidate, values, name, repeated);
        }
    }

    /// A file's many articles have names that nobody chose, so that another download's may have them, too.
    private String freeName(String wanted) {
        var name = wanted;
        while (byName.containsKey(name) || known.names().contains(name)) {
            name = wanted + " (" + (namesakes.merge(wanted, 1, Integer::sum) + 1) + ")";
        }
        return name;
    }

    private void refuse(ImportCandidate candidate, SequencedMap<String, String> values, String name, Problem problem) {
        register(candidate, values);
        remarks.problems(List.of(problem));
        addItem(candidate, name, values, ImportStatus.NAME_TAKEN, Optional.empty(), List.of(problem));
    }

    private void addArticle(
            ImportCandidate candidate,
            SequencedMap<String, String> values,
            String name,
            Optional<RepeatedArticle> repeated) {
        texts.addArticle(MetadataComposer.publication(candidate.textSha256(), values), name, candidate.place());
        var own = new ArrayList<Problem>();
        candidate.remarks().stream().filter(it -> !isSettled(it, values)).forEach(own::add);
        repeated.ifPresent(it -> own.add(it.remark(candidate.place(), false)));
        if (settings.duplicates() == DuplicateTreatment.LINK) {
            repeated.ifPresent(it -> values.put(Article.DUPLICATE_OF, it.name()));
        }
        remarks.notes(own);
        planned.add(
                new NewArticle(
                        new ArticleId(newId.get()), candidate, name, values, choices.kinds(candidate.itemPlace())));
        added.add(name);
        var status = repeated.map(it -> it.status(false)).orElse(ImportStatus.NEW);
        addItem(candidate, name, values, status, repeated.map(RepeatedArticle::name), own);
    }

    /// Whether the order of days and months is said by now.
    private static boolean isSettled(Problem remark, Map<String, String> values) {
        return remark.code() == DatabaseProblem.AMBIGUOUS_DATE && Article.isDay(values.getOrDefault(Article.DATE, ""));
    }

    private void addItem(
            ImportCandidate candidate,
            String name,
            SequencedMap<String, String> values,
            ImportStatus status,
            Optional<String> sameAs,
            List<Problem> own) {
        items.add(
                new ImportItem(
                        candidate.itemPlace(),
                        name,
                        choices.headline(candidate.itemPlace(), candidate.headline()),
                        candidate.words(),
                        values,
                        status,
                        sameAs,
                        own));
    }

    /// What was added since the last call.
    List<ImportItem> takeItems() {
        var taken = List.copyOf(items);
        items.clear();
        return taken;
    }

    boolean isEmpty() {
        return planned.isEmpty();
    }

    /// What becomes an article.
    List<ImportCandidate> taken() {
        return planned.stream()
                .flatMap(it -> it instanceof NewArticle added ? Stream.of(added.candidate()) : Stream.empty())
                .toList();
    }

    ImportChanges changes() {
        return new ImportChanges(articles, planned);
    }

    ImportReport report() {
        return new ImportReport(ImportReport.ImportOutcome.DONE, added, described, List.of(), remarks.notes());
    }
}
