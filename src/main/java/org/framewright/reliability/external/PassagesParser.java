package org.framewright.reliability.external;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.files.FilesProblem;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.files.LineReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ArticleTables.CoderArticle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Parses the lines of a passages file into a corpus.
final class PassagesParser {

    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final Map<String, Integer> lengths;
    private final Optional<Set<CoderArticle>> codings;
    private final JsonObjects objects = new JsonObjects(JsonObjects.strict(Limits.LONGEST_JSON_LINE).build());
    private final Set<CoderArticle> listedCodings = new LinkedHashSet<>();
    private @Nullable String round;
    private final List<Marked> markedLines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<PassageLine.Version> openVersions = new HashSet<>();
    private int withoutPlace;

    /// A passage with its place in the file.
    private record Marked(PassageLine line, String tag, List<Span> spans) {}

    PassagesParser(String file, Map<String, Integer> lengths, Optional<Set<CoderArticle>> codings) {
        this.file = file;
        this.lengths = lengths;
        this.codings = codings;
    }

    void add(LineReader.NumberedLine numbered) {
        try {
            var object = objects.read(numbered.text(), numbered.where());
            // an export of a project has lines of actors, too
            if (!object.has("actor") || object.has("article")) {
                var required = List.of("article", "coder");
                add(objects.convert(PassageLine.class, object, required, numbered.where()), numbered.where());
            }
        } catch (Refusal refused) {
            problems.addAll(refused.problems());
            if (problems.size() >= MOST_PROBLEMS) {
                throw new Refusal(problems);
            }
        }
    }

    private void add(PassageLine line, String where) {
        requireNames(line, where);
        var named = line.round();
        if (named != null) {
            round = Objects.requireNonNullElse(round, named);
            if (!round.equals(named)) {
                throw new Refusal(ExternalProblem.SEVERAL_ROUNDS, where, round, named);
            }
        }
        if (line.tag() == null) {
            if (line.status() == null) {
                throw new Refusal(FilesProblem.PROPERTY_MISSING, where, "tag");
            }
            listedCodings.add(line.codedBy());
            if ("open".equals(line.status())) {
                openVersions.add(line.version());
            }
            markedLines.add(new Marked(line, "", List.of()));
            return;
        }
        if (line.fragments() == null || line.fragments().isEmpty()) {
            withoutPlace++;
            markedLines.add(new Marked(line, "", List.of()));
            return;
        }
        if (codings.isPresent() && !codings.get().contains(line.codedBy())) {
            throw new Refusal(ExternalProblem.NOT_CODED, where, line.coder(), line.article());
        }
        var spans = spans(line.fragments(), where);
        var length = lengths.get(line.article());
        int end = spans.getLast().end();
        if (length != null && end > length) {
            throw new Refusal(ExternalProblem.BEHIND_THE_END, where, end, length);
        }
        markedLines.add(new Marked(line, line.tag(), spans));
    }

    private static void requireNames(PassageLine line, String where) {
        var names = Map.of("article", line.article(), "coder", line.coder(), "tag", Objects.toString(line.tag(), "-"));
        names.forEach((property, name) -> {
            if (name.isBlank()) {
                throw new Refusal(ExternalProblem.NAME_EMPTY, where, property);
            }
        });
    }

    private static List<Span> spans(List<List<Integer>> fragments, String where) {
        var spans = new ArrayList<Span>();
        for (var fragment : fragments) {
            if (fragment.size() != 2) {
                throw new Refusal(FilesProblem.WRONG_TYPE, where, "fragments");
            }
            if (fragment.get(0) < 0 || fragment.get(0) >= fragment.get(1)) {
                throw new Refusal(ExternalProblem.BAD_FRAGMENTS, where);
            }
            spans.add(new Span(fragment.get(0), fragment.get(1)));
        }
        spans.sort(Comparator.naturalOrder());
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).overlaps(spans.get(i))) {
                throw new Refusal(ExternalProblem.BAD_FRAGMENTS, where);
            }
        }
        return spans;
    }

    /// @param chosenCoders the coders to compare; empty for all
    /// @param chosenTag the only tag to look at; empty for all
    PassagesFile read(List<String> chosenCoders, Optional<String> chosenTag) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        if (codings.isEmpty()) {
            markedLines.removeIf(it -> openVersions.contains(it.line().version()));
        }
        var coded = coded();
        if (coded.isEmpty()) {
            throw new Refusal(
                    openVersions.isEmpty() ? ExternalProblem.NOTHING_IN_IT : ExternalProblem.NOTHING_SUBMITTED, file);
        }
        var coders =
                select(chosenCoders, names(coded.stream().map(CoderArticle::coder)), ExternalProblem.NO_SUCH_CODER);
        coded.removeIf(it -> !coders.contains(it.coder()));
        var articles = names(coded.stream().map(CoderArticle::article));
        var tags =
                select(
                        chosenTag.stream().toList(),
                        names(markedLines.stream().map(Marked::tag).filter(it -> !it.isEmpty())),
                        ExternalProblem.NO_SUCH_TAG);
        var passages = passages(tags);
        var corpus =
                new MarkedCorpus(
                        coders.size(),
                        tags.size(),
                        articles.stream().map(article -> article(article, coders, coded, passages)).toList());
        return new PassagesFile(tags, corpus, warnings(coded));
    }

    private List<String> select(List<String> wanted, List<String> all, ExternalProblem otherwise) {
        for (var name : wanted) {
            if (!all.contains(name)) {
                throw new Refusal(otherwise, file, name, String.join(", ", all));
            }
        }
        return wanted.isEmpty() ? all : wanted;
    }

    private List<Problem> warnings(Set<CoderArticle> coded) {
        var warnings = new ArrayList<Problem>();
        boolean assumed = codings.isEmpty() && listedCodings.isEmpty();
        if (assumed && markedLines.stream().map(it -> it.line().codedBy()).distinct().count() < coded.size()) {
            warnings.add(Problem.of(ExternalProblem.CODINGS_NOT_SAID, file));
        }
        if (withoutPlace > 0) {
            warnings.add(Problem.of(ExternalProblem.WITHOUT_PLACE, file, withoutPlace));
        }
        if (codings.isEmpty() && !openVersions.isEmpty()) {
            warnings.add(Problem.of(ExternalProblem.NOT_SUBMITTED, file, openVersions.size()));
        }
        return warnings;
    }

    private MarkedArticle article(
            String article,
            List<String> coders,
            Set<CoderArticle> coded,
            Map<CoderArticle, List<MarkedPassage>> passages) {
        var length = lengths.get(article);
        return new MarkedArticle(
                length == null ? OptionalInt.empty() : OptionalInt.of(length),
                coders.stream()
                        .map(coder -> new CoderArticle(article, coder))
                        .map(by ->
                                coded.contains(by)
                                        ? Optional.of(passages.getOrDefault(by, List.of()))
                                        : Optional.<List<MarkedPassage>>empty())
                        .toList());
    }

    /// The coders and the articles that they have coded: from the list of codings, else from the file's own lines, else every
    /// coder with every article.
    private Set<CoderArticle> coded() {
        if (codings.isPresent()) {
            return new LinkedHashSet<>(codings.get());
        }
        var codedArticles = new LinkedHashSet<CoderArticle>();
        markedLines.forEach(it -> codedArticles.add(it.line().codedBy()));
        if (listedCodings.isEmpty()) {
            for (var article : names(codedArticles.stream().map(CoderArticle::article))) {
                names(codedArticles.stream().map(CoderArticle::coder))
                        .forEach(coder -> codedArticles.add(new CoderArticle(article, coder)));
            }
        }
        return codedArticles;
    }

    /// The passages of the latest version of each coding.
    private Map<CoderArticle, List<MarkedPassage>> passages(List<String> tags) {
        var latest = new HashMap<CoderArticle, Integer>();
        markedLines.forEach(it -> latest.merge(it.line().codedBy(), it.line().version().number(), Math::max));
        var passages = new LinkedHashMap<CoderArticle, List<MarkedPassage>>();
        for (var each : markedLines) {
            var coding = each.line().codedBy();
            if (tags.contains(each.tag()) && latest.getOrDefault(coding, 1) == each.line().version().number()) {
                passages.computeIfAbsent(coding, _ -> new ArrayList<>())
                        .add(new MarkedPassage(tags.indexOf(each.tag()), each.spans()));
            }
        }
        return passages;
    }

    private static List<String> names(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    /// A line of a passages file: a passage where the line names a tag, else the fact that the coder has coded the article.
    /// Further properties are ignored.
    ///
    /// @param fragments `[start, end)` in code points
    /// @param status `open` for a coding that is not submitted: such a coding is not compared
    /// @param codingVersion a later version of a coding replaces an earlier one
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PassageLine(
            String article,
            String coder,
            @Nullable String tag,
            @Nullable List<List<Integer>> fragments,
            @Nullable String status,
            @Nullable String round,
            @JsonAlias("pass") @Nullable Integer codingVersion) {

        /// The article of the line with its coder.
        CoderArticle codedBy() {
            return new CoderArticle(article, coder);
        }

        /// The version of the coding that the line is about.
        Version version() {
            return new Version(codedBy(), codingVersion == null ? 1 : codingVersion);
        }

        /// A version of a coder's coding of an article; versions count from 1.
        record Version(CoderArticle codedBy, int number) {}
    }
}
