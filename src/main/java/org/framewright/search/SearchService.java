package org.framewright.search;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Value;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.search.SearchHit.SearchHits;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.Study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Searches a project: words in the texts, and coded passages. There is no index that could be out of date. Each search
/// reads the project from a snapshot (decision 14), so that no other work waits for it. Interrupting the thread stops the
/// search.
public final class SearchService {

    /// The largest number of listed hits; further hits are only counted.
    private static final int MOST_HITS = 10_000;

    /// The limit for one text; a save does not notification a wait of this length.
    private static final Duration LONGEST = Duration.ofMillis(300);

    /// The number of texts in which an expression may take too long; after these the search ends.
    private static final int MOST_CUT_SHORT = 5;

    private final ProjectDatabase database;

    public SearchService(ProjectDatabase database) {
        this.database = database;
    }

    /// Searches texts for words.
    ///
    /// @param among the articles to search
    /// @param progress gets the progress, 0 to 1
    /// @throws Refusal with a [SearchProblem]
    public SearchHits find(SearchQuery query, Set<ArticleId> among, DoubleConsumer progress) {
        var finder = TextFinder.of(query);
        return refuseIfStopped(() -> {
            try (var state = database.snapshot()) {
                var search = new TextSearch(finder, among.size(), progress);
                new ArticleStore(state)
                        .forEachText(it -> {
                            if (among.contains(it.article().id())) {
                                search.accept(it);
                            }
                        });
                return search.hits();
            }
        });
    }

    /// The tags of the passages that overlap hits, by hit. Each coding counts in its latest version; tags are read under the
    /// newest version of the codebook.
    ///
    /// @param hits which do not overlap each other
    /// @param coder whose codings count; all coders' for none
    /// @throws Refusal with [SearchProblem#STOPPED]
    public Map<SearchHit, Set<String>> findTags(List<SearchHit> hits, Optional<CoderId> coder) {
        var places = new HashMap<ArticleId, NavigableMap<Integer, SearchHit>>();
        hits.forEach(it -> places.computeIfAbsent(it.article().id(), _ -> new TreeMap<>()).put(it.start(), it));
        return refuseIfStopped(() -> {
            try (var state = database.snapshot()) {
                var study = Study.load(state);
                var store = new CodingStore(state);
                var tags = new HashMap<SearchHit, Set<String>>();
                for (var coding : latest(store.all(), it -> isOf(coder, it))) {
                    var inArticle = places.get(coding.article());
                    if (inArticle != null) {
                        addTags(tags, inArticle, study, coding, store.annotations(coding.id()));
                    }
                }
                return tags;
            }
        });
    }

    private static void addTags(
            Map<SearchHit, Set<String>> tags,
            NavigableMap<Integer, SearchHit> hits,
            Study study,
            Coding coding,
            List<Annotation> stored) {
        int newest = study.versions().newest().version();
        for (var annotation : study.versions().translateForCoder(coding, stored, newest).annotations()) {
            for (var fragment : annotation.extent().fragments()) {
                // the last hit that begins before the fragment may reach into it
                var first = hits.floorKey(fragment.start());
                hits.subMap(first == null ? fragment.start() : first, fragment.end()).values().stream()
                        .filter(it -> it.end() > fragment.start())
                        .forEach(it -> tags.computeIfAbsent(it, _ -> new HashSet<>()).add(annotation.tag()));
            }
        }
    }

    private static boolean isOf(Optional<CoderId> coder, Coding coding) {
        return coder.filter(it -> !it.equals(coding.coder())).isEmpty();
    }

    /// The latest version of each coding.
    private static Collection<Coding> latest(List<Coding> codings, Predicate<Coding> which) {
        record Place(ArticleId article, CoderId coder, RoundId round) {}
        var latest = new LinkedHashMap<Place, Coding>();
        codings.stream().filter(which).forEach(it -> latest.put(new Place(it.article(), it.coder(), it.round()), it));
        return latest.values();
    }

    /// The passages that a coder has coded in a round, by article and place. Each coding counts in its latest version, and is
    /// read as its coder sees it.
    ///
    /// @param progress gets the progress, 0 to 1
    /// @throws Refusal with [SearchProblem#STOPPED]
    public List<CodedPassage> findCoded(CoderId coder, RoundId round, DoubleConsumer progress) {
        return refuseIfStopped(() -> {
            try (var state = database.snapshot()) {
                return findCoded(state, coder, round, progress);
            }
        });
    }

    /// The passages that overlap a hit, by place. Each coding counts in its latest version, and is read as its coder sees it.
    ///
    /// @param coder whose codings count; all coders' for none
    public List<CodedPassage> findCodedAt(SearchHit hit, Optional<CoderId> coder) {
        try (var state = database.snapshot()) {
            var study = Study.load(state);
            var store = new CodingStore(state);
            return latest(store.findByArticle(hit.article().id()), it -> isOf(coder, it)).stream()
                    .flatMap(it -> passages(study, hit.article(), it, store.annotations(it.id())).stream())
                    .filter(it ->
                            it.annotation().extent().fragments().stream()
                                    .anyMatch(at -> at.start() < hit.end() && at.end() > hit.start()))
                    .toList();
        }
    }

    private static List<CodedPassage> findCoded(
            ProjectDatabase state, CoderId coder, RoundId round, DoubleConsumer progress) {
        var study = Study.load(state);
        var store = new CodingStore(state);
        var latest =
                latest(store.all(), it -> it.coder().equals(coder) && it.round().equals(round)).stream()
                        .collect(Collectors.toMap(Coding::article, it -> it));
        var articles = new ArticleStore(state).summaries();
        var passages = new ArrayList<CodedPassage>();
        int done = 0;
        for (var article : articles) {
            var coding = latest.get(article.id());
            if (coding != null) {
                passages.addAll(passages(study, article, coding, store.annotations(coding.id())));
                progress.accept((double) ++done / latest.size());
            }
        }
        return passages;
    }

    private static List<CodedPassage> passages(
            Study study, ArticleSummary article, Coding coding, List<Annotation> stored) {
        int version = Math.max(study.round(coding.round()).codebookVersion(), coding.codebookVersion());
        var codebook = study.versions().codebook(version);
        var translated = study.versions().translateForCoder(coding, stored, version).annotations();
        var questions = new CodingQuestions(codebook, translated);
        var answers = new HashMap<AnnotationId, Map<String, Value>>();
        translated.forEach(it -> answers.put(it.id(), answers(codebook, questions, it)));
        return translated.stream()
                .sorted(Annotation.TEXT_ORDER)
                .map(it ->
                        new CodedPassage(
                                article,
                                coding,
                                codebook,
                                it,
                                answers.getOrDefault(it.id(), Map.of()),
                                actors(study, it, answers)))
                .toList();
    }

    private static Map<String, Value> answers(Codebook codebook, CodingQuestions questions, Annotation annotation) {
        var tag = codebook.requireTag(annotation.tag());
        var answers = new HashMap<String, Value>();
        for (var variable : tag.variables()) {
            questions.value(tag, variable, annotation).ifPresent(it -> answers.put(variable.id(), it));
        }
        return answers;
    }

    private static Set<ActorId> actors(
            Study study, Annotation annotation, Map<AnnotationId, Map<String, Value>> answers) {
        return Stream.concat(Stream.of(annotation.id()), annotation.fillers())
                .flatMap(it -> answers.getOrDefault(it, Map.of()).values().stream())
                .flatMap(it -> it.actors().stream())
                .map(study.register()::resolved)
                .collect(Collectors.toSet());
    }

    private static <T> T refuseIfStopped(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refused) {
            if (refused.problems().stream().anyMatch(it -> it.code() == StoreProblem.INTERRUPTED)) {
                throw new Refusal(SearchProblem.STOPPED, "");
            }
            throw refused;
        }
    }

    /// Searches the texts one after the other.
    private static final class TextSearch implements java.util.function.Consumer<ArticleStore.ArticleText> {

        private final TextFinder finder;
        private final int all;
        private final DoubleConsumer progress;
        private final List<SearchHit> hits = new ArrayList<>();
        private final List<String> cutShort = new ArrayList<>();
        private int count;
        private int articles;
        private int searched;

        TextSearch(TextFinder finder, int all, DoubleConsumer progress) {
            this.finder = finder;
            this.all = all;
            this.progress = progress;
        }

        @Override
        public void accept(ArticleStore.ArticleText it) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal(SearchProblem.STOPPED, "");
            }
            if (cutShort.size() < MOST_CUT_SHORT) {
                search(it);
                progress.accept((double) searched / Math.max(1, all));
            }
        }

        private void search(ArticleStore.ArticleText it) {
            var found = finder.find(it.text(), Integer.MAX_VALUE, LONGEST);
            searched++;
            if (!found.complete()) {
                cutShort.add(it.article().name());
            }
            count += found.matches().size();
            articles += found.matches().isEmpty() ? 0 : 1;
            found.matches().stream()
                    .limit(MOST_HITS - hits.size())
                    .forEach(find -> hits.add(SearchHit.of(it.article(), it.text(), find.start(), find.end())));
        }

        SearchHits hits() {
            return new SearchHits(hits, count, articles, searched, cutShort);
        }
    }
}
