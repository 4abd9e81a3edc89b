package org.framewright.corpus;

import org.framewright.corpus.duplicates.DuplicateFinder;
import org.framewright.corpus.duplicates.DuplicateReport.ClusterNeighbour;
import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.duplicates.TextSketch;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.model.ProgressListener;
import org.framewright.model.Sha256;
import org.framewright.store.query.ArticleStore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The near-duplicates among an import's candidates and the project's articles.
final class NearDuplicates {

    static final NearDuplicates NONE = new NearDuplicates(Map.of());

    /// Of several with as many words, the first one that was found.
    static final Comparator<ImportCandidate> FULLEST_FIRST = Comparator.comparingInt(ImportCandidate::words).reversed();

    private final Map<String, NearMatch> byText;

    private NearDuplicates(Map<String, NearMatch> byText) {
        this.byText = byText;
    }

    /// The earlier article or candidate that a candidate nearly repeats.
    sealed interface NearMatch {

        /// An article that the project has.
        ///
        /// @param containment the share of the shorter text that both have, 0 to 1
        record ArticleOfProject(String name, double containment) implements NearMatch {}

        /// Another candidate of the import.
        record OtherCandidate(ImportCandidate candidate, double containment) implements NearMatch {}
    }

    /// Finds near-duplicates. The project's articles count as earlier, then fuller candidates: no abstract comes before its article.
    static NearDuplicates find(
            ArticleStore articles,
            List<ImportCandidate> candidates,
            DuplicateThreshold rule,
            ProgressListener progress) {
        var finder = new DuplicateFinder();
        var names = new ArrayList<String>();
        // each text once: many reprints of one text would leave no room for its near-duplicates
        var texts = new HashSet<String>();
        articles.forEachText(it -> {
            if (texts.add(Sha256.hex(it.text()))) {
                finder.add(TextSketch.of(it.text()));
                names.add(it.article().name());
            }
        });
        int known = names.size();
        var different = candidates.stream().filter(it -> texts.add(it.textSha256())).sorted(FULLEST_FIRST).toList();
        different.forEach(it -> finder.add(sketch(it)));
        var report =
                finder.findClusters(
                        rule,
                        number ->
                                number < known
                                        ? articles.findByName(names.get(number)).map(it -> it.text())
                                        : different.get(number - known).text(),
                        progress);
        var found = new HashMap<String, NearMatch>();
        var pairs =
                Stream.concat(
                        report.neighbours().stream(),
                        report.clusters().stream()
                                .flatMap(cluster ->
                                        cluster.others().stream()
                                                .map(it ->
                                                        new ClusterNeighbour(
                                                                it.article(), cluster.first(), it.overlap()))));
        pairs.filter(it -> it.article() >= known)
                .forEach(it -> {
                    double share = it.overlap().containment();
                    found.put(
                            different.get(it.article() - known).textSha256(),
                            it.member() < known
                                    ? new NearMatch.ArticleOfProject(names.get(it.member()), share)
                                    : new NearMatch.OtherCandidate(different.get(it.member() - known), share));
                });
        return new NearDuplicates(found);
    }

    private static TextSketch sketch(ImportCandidate candidate) {
        return candidate.sketch().orElseGet(() -> TextSketch.of(candidate.text().orElse("")));
    }

    /// The candidates in the order of decisions: that of the files, but near-duplicates of other candidates last.
    List<ImportCandidate> inOrder(List<ImportCandidate> candidates) {
        return Stream.concat(
                        candidates.stream().filter(it -> !repeatsCandidate(it)),
                        candidates.stream().filter(this::repeatsCandidate).sorted(FULLEST_FIRST))
                .toList();
    }

    private boolean repeatsCandidate(ImportCandidate candidate) {
        return earlier(candidate).filter(NearMatch.OtherCandidate.class::isInstance).isPresent();
    }

    /// The article that a candidate nearly repeats; the same for all candidates with the same text.
    Optional<NearMatch> earlier(ImportCandidate candidate) {
        return Optional.ofNullable(byText.get(candidate.textSha256()));
    }
}
