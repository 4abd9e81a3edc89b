package org.framewright.corpus;

import org.framewright.corpus.ArticleMetadata.MetadataReader.MetadataRow;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportChanges.PlannedArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewMetadata;
import org.framewright.corpus.ImportItem.ImportStatus;
import org.framewright.corpus.ImportItem.Place;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// What an import writes: the new articles, and new metadata for existing articles. Nothing is written
/// twice: neither a text nor a name. It holds some hundred bytes for each file, and no text.
final class ImportPlan {

    private final ArticleStore articles;
    private final KnownArticles known;
    private final ArticleMetadata metadata;
    private final NearDuplicates near;
    private final ImportSettings settings;
    private final Optional<PathPattern> path;
    private final LanguageNames languages = new LanguageNames();
    private final ImportChoices choices;
    private final ImportRemarks remarks;
    private final Supplier<String> newId;
    private final Map<String, ImportCandidate> byText = new HashMap<>();
    private final Map<String, ImportCandidate> byName = new HashMap<>();
    private final Map<ImportCandidate, String> names = new HashMap<>();
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
        this.metadata = source.metadata();
        this.near = near;
        this.settings = settings;
        this.path = settings.pathPattern();
        this.choices = choices;
        this.remarks = remarks;
        this.newId = source.newId();
    }

    void add(ImportCandidate candidate) {
        if (choices.leftOut().contains(place(candidate))) {
            addItem(candidate, name(candidate), ImportStatus.LEFT_OUT, Optional.empty(), List.of());
            return;
        }
        var sameText = byText.putIfAbsent(candidate.textSha256(), candidate);
        var text = known.byText().get(candidate.textSha256());
        var origin = known.byOrigin().get(new ArticleOrigin(candidate.originalSha256(), candidate.number()));
        if (sameText != null) {
            leaveOut(candidate, ImportStatus.SAME, sameText.place());
        } else if (text != null) {
            updateMetadata(candidate, text);
        } else if (origin != null) {
            leaveOut(candidate, ImportStatus.KNOWN, origin);
        } else {
            var earlier = near.earlier(candidate).flatMap(this::nearName);
            if (earlier.isPresent()
                    && settings.duplicates() == DuplicateTreatment.FIRST
                    && !choices.taken().contains(place(candidate))) {
                leaveOut(candidate, ImportStatus.NEAR_LEFT_OUT, earlier.get());
            } else {
                addNamed(candidate, name(candidate), earlier);
            }
        }
    }

    /// The name of the article that a candidate is nearly the same as, where that is there or comes in.
    private Optional<NearName> nearName(NearDuplicates.Earlier earlier) {
        return switch (earlier) {
            case NearDuplicates.Earlier.ArticleOfProject(var name, var similarity) ->
                    Optional.of(new NearName(name, similarity));
            case NearDuplicates.Earlier.OtherCandidate(var other, var similarity) ->
                    Optional.ofNullable(names.get(other)).map(it -> new NearName(it, similarity));
        };
    }

    private record NearName(String name, double similarity) {}

    private void leaveOut(ImportCandidate candidate, ImportStatus status, NearName near) {
        var reason = nearProblem(candidate, near, CorpusProblem.NEARLY_SAME_LEFT_OUT);
        remarks.notes(List.of(reason));
        addItem(candidate, candidate.name(), status, Optional.of(near.name()), List.of(reason));
    }

    private static Problem nearProblem(ImportCandidate candidate, NearName near, CorpusProblem code) {
        return Problem.of(code, candidate.place(), near.name(), (int) Math.floor(100 * near.similarity()));
    }

    private void leaveOut(ImportCandidate candidate, ImportStatus status, String sameAs) {
        var code = status == ImportStatus.KNOWN ? CorpusProblem.SAME_ORIGIN : CorpusProblem.SAME_TEXT;
        var reason = Problem.of(code, candidate.place(), sameAs);
        remarks.notes(List.of(reason));
        addItem(candidate, candidate.name(), status, Optional.of(sameAs), List.of(reason));
    }

    /// Updates an existing article. Only a row of a file with the article's name may change its metadata: the
    /// same text may well stand under another name with another outlet.
    private void updateMetadata(ImportCandidate candidate, String name) {
        var row = row(candidate).filter(_ -> candidate.name().equals(name));
        var there = row.flatMap(_ -> articles.findByName(name));
        if (row.isPresent() && there.isPresent()) {
            var values = new LinkedHashMap<>(there.get().metadata());
            row.get().values().forEach((column, value) -> put(values, column, value));
            settings.apply(values, languages);
            if (!values.equals(there.get().metadata())) {
                planned.add(new NewMetadata(there.get().id(), candidate.length(), values));
                described.add(name);
                addItem(candidate, name, values, ImportStatus.DESCRIBED, Optional.of(name), List.of());
                return;
            }
        }
        leaveOut(candidate, ImportStatus.SAME, name);
    }

    private String name(ImportCandidate candidate) {
        return choices.names().getOrDefault(place(candidate), candidate.name());
    }

    private void addNamed(ImportCandidate candidate, String wanted, Optional<NearName> earlier) {
        var name = candidate.isOneOfMany() ? freeName(wanted) : wanted;
        var sameName = byName.putIfAbsent(name, candidate);
        var bad = FileNameParser.problem(name, candidate.where());
        if (bad.isPresent()) {
            refuse(candidate, name, bad.get());
        } else if (sameName != null) {
            refuse(candidate, name, Problem.of(CorpusProblem.SAME_NAME, candidate.where(), name, sameName.where()));
        } else if (known.names().contains(name)) {
            refuse(candidate, name, Problem.of(CorpusProblem.NAME_IN_PROJECT, candidate.where(), name));
        } else {
            addArticle(candidate, name, earlier);
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

    private void refuse(ImportCandidate candidate, String name, Problem problem) {
        remarks.problems(List.of(problem));
        addItem(candidate, name, ImportStatus.NAME_TAKEN, Optional.empty(), List.of(problem));
    }

    private void addArticle(ImportCandidate candidate, String name, Optional<NearName> earlier) {
        var values = metadata(candidate);
        var row = row(candidate);
        var own = new ArrayList<Problem>();
        if (metadata.isGiven() && row.isEmpty()) {
            own.add(Problem.of(CorpusProblem.FILE_WITHOUT_ROW, candidate.where()));
        }
        candidate.remarks().stream().filter(it -> !isSettled(it, values)).forEach(own::add);
        earlier.ifPresent(it -> own.add(nearProblem(candidate, it, CorpusProblem.NEARLY_SAME)));
        if (settings.duplicates() == DuplicateTreatment.LINK) {
            earlier.ifPresent(it -> values.put(Article.DUPLICATE_OF, it.name()));
        }
        names.put(candidate, name);
        remarks.notes(own);
        planned.add(
                new NewArticle(new ArticleId(newId.get()), candidate, name, values, choices.kinds(place(candidate))));
        added.add(name);
        addItem(
                candidate,
                name,
                values,
                earlier.isPresent() ? ImportStatus.NEAR : ImportStatus.NEW,
                earlier.map(NearName::name),
                own);
    }

    /// Whether the order of days and months is said by now.
    private static boolean isSettled(Problem remark, Map<String, String> values) {
        return remark.code() == DatabaseProblem.AMBIGUOUS_DATE && Article.isDay(values.getOrDefault(Article.DATE, ""));
    }

    /// Of the metadata: by the article's name, else by its id.
    private Optional<MetadataRow> row(ImportCandidate candidate) {
        return metadata.row(candidate.name()).or(() -> candidate.databaseId().flatMap(metadata::row));
    }

    /// What the file says, what its path says, what the table says, and what was corrected, the last one counting most.
    private SequencedMap<String, String> metadata(ImportCandidate candidate) {
        var values = new LinkedHashMap<>(candidate.metadata());
        path.ifPresent(it -> it.values(candidate.where()).forEach((column, value) -> put(values, column, value)));
        row(candidate).ifPresent(row -> row.values().forEach((column, it) -> put(values, column, it)));
        settings.apply(values, languages);
        choices.metadata().getOrDefault(place(candidate), Map.of()).forEach((column, it) -> put(values, column, it));
        if (!candidate.rule().isEmpty()) {
            values.put(Article.TEXT_RULE, candidate.rule());
        }
        if (candidate.isOneOfMany()) {
            values.put(Article.SOURCE_NUMBER, String.valueOf(candidate.number()));
        }
        return values;
    }

    /// A blank cell removes the known value. How the text was made is no table's to say.
    private static void put(SequencedMap<String, String> values, String column, String value) {
        if (Article.PROVENANCE.contains(column)) {
            return;
        }
        if (value.isEmpty()) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
    }

    private void addItem(
            ImportCandidate candidate, String name, ImportStatus status, Optional<String> sameAs, List<Problem> own) {
        addItem(candidate, name, metadata(candidate), status, sameAs, own);
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
                        place(candidate),
                        name,
                        choices.headline(place(candidate), candidate.headline()),
                        candidate.words(),
                        values,
                        status,
                        sameAs,
                        own));
    }

    private static Place place(ImportCandidate candidate) {
        return new Place(candidate.where(), candidate.number());
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

    ImportChanges changes() {
        return new ImportChanges(articles, planned);
    }

    ImportReport report() {
        return new ImportReport(ImportReport.ImportOutcome.DONE, added, described, List.of(), remarks.notes());
    }
}
