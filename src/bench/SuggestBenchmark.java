import org.framewright.coding.CoderRound;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.Coding;
import org.framewright.model.Fragment;
import org.framewright.model.Value;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.SampleProject;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.SuggestionFinder;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much of what the sample's coders have coded as attributions is suggested, how much of what is suggested they have
/// coded, and how long an article takes.
///
/// `java SuggestBenchmark.java RUNS`: a table on stdout. A suggestion and an attribution are paired by the share of
/// characters that they have in common (of both together), the largest first, each once; at least half counts as found,
/// the same but for punctuation at the ends as exact. Nothing is random.
final class SuggestBenchmark {

    private static final double HALF = 0.5;

    /// What was counted, of one coder or of all.
    private static final class Counts {
        int coded;
        int suggested;
        int found;
        int exact;
        int cuesCoded;
        int cuesSuggested;
        int cues;
        int cuesExact;
        int sourcesCoded;
        int sourcesSuggested;
        int sources;
        int sourcesExact;
        int speakersCoded;
        int speakersSuggested;
        int speakers;
    }

    private record Pair(Annotation coded, Suggestion suggested, double share) {}

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("suggest");
        var file = folder.resolve("sample.framewright");
        var installation = Installation.of(folder.resolve("state"));
        SampleProject.make(file, installation);
        try (var project = ProjectOpener.open(file, installation)) {
            quality(project);
            speed(project, runs);
        }
    }

    private static void quality(Project project) {
        System.out.println(
                "| coder | | coded | suggested | found | precision | recall | exact, precision | exact, recall |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        var round = project.study().rounds().getFirst();
        for (var coder : project.study().coders()) {
            var counts = new Counts();
            var seat = new CoderRound(coder, round);
            int articles = 0;
            for (var summary : project.corpus().articles()) {
                var view = project.coding().snapshot(seat.key(summary.id()));
                if (view.coding().filter(Coding::isSubmitted).isPresent()) {
                    articles++;
                    var article = project.coding().article(seat.key(summary.id()));
                    count(article, view.annotations(), project.study().actors(), counts);
                }
            }
            if (articles > 0) {
                print(
                        coder.name() + ", " + articles + " articles",
                        "content",
                        counts.coded,
                        counts.suggested,
                        counts.found,
                        counts.exact);
                print("", "cue", counts.cuesCoded, counts.cuesSuggested, counts.cues, counts.cuesExact);
                print("", "source", counts.sourcesCoded, counts.sourcesSuggested, counts.sources, counts.sourcesExact);
                print("", "speaker", counts.speakersCoded, counts.speakersSuggested, counts.speakers, counts.speakers);
            }
        }
    }

    private static void print(String who, String what, int coded, int suggested, int found, int exact) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %d | %d | %.2f | %.2f | %.2f | %.2f |",
                        who,
                        what,
                        coded,
                        suggested,
                        found,
                        (double) found / suggested,
                        (double) found / coded,
                        (double) exact / suggested,
                        (double) exact / coded));
    }

    private static void count(Article article, List<Annotation> annotations, Actors actors, Counts counts) {
        var coded = annotations.stream().filter(it -> it.tag().equals("attribution")).toList();
        var suggested =
                SuggestionFinder.find(article).stream().filter(it -> it.kind() != Suggestion.Kind.CREDIT).toList();
        counts.coded += coded.size();
        counts.suggested += suggested.size();
        for (var pair : pairs(coded, suggested)) {
            counts.found += pair.share() >= HALF ? 1 : 0;
            counts.exact += same(article, pair.coded().extent().fragments(), pair.suggested().content()) ? 1 : 0;
            var cue = fragments(pair.coded(), "cue", annotations);
            counts.cuesCoded += cue.isEmpty() ? 0 : 1;
            counts.cuesSuggested += pair.suggested().cue().isEmpty() ? 0 : 1;
            counts.cues += common(cue, pair.suggested().cue()) > 0 ? 1 : 0;
            counts.cuesExact += !cue.isEmpty() && same(article, cue, pair.suggested().cue()) ? 1 : 0;
            var source = fragments(pair.coded(), "source", annotations);
            counts.sourcesCoded += source.isEmpty() ? 0 : 1;
            counts.sourcesSuggested += pair.suggested().source().isEmpty() ? 0 : 1;
            counts.sources += common(source, pair.suggested().source()) > 0 ? 1 : 0;
            counts.sourcesExact += !source.isEmpty() && same(article, source, pair.suggested().source()) ? 1 : 0;
            var speaker = speaker(pair.coded(), annotations);
            counts.speakersCoded += speaker.isPresent() ? 1 : 0;
            var named = pair.suggested().speaker();
            if (named != null) {
                counts.speakersSuggested++;
                var name = Normalizer.normalize(named.name(), Normalizer.Form.NFC);
                var known = actors.findByName(name).map(it -> new Value.Actor(it.id()));
                counts.speakers += known.isPresent() && known.equals(speaker) ? 1 : 0;
            }
        }
    }

    private static List<Pair> pairs(List<Annotation> coded, List<Suggestion> suggested) {
        var all = new ArrayList<Pair>();
        for (var one : coded) {
            for (var other : suggested) {
                int common = common(one.extent().fragments(), other.content());
                if (common > 0) {
                    int both = length(one.extent().fragments()) + length(other.content()) - common;
                    all.add(new Pair(one, other, (double) common / both));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::share).reversed());
        var taken = new HashSet<Object>();
        var pairs = new ArrayList<Pair>();
        for (var pair : all) {
            if (!taken.contains(pair.coded()) && !taken.contains(pair.suggested())) {
                taken.add(pair.coded());
                taken.add(pair.suggested());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static List<Fragment> fragments(Annotation owner, String role, List<Annotation> all) {
        return all.stream()
                .filter(it -> owner.fillersOf(role).contains(it.id()))
                .flatMap(it -> it.extent().fragments().stream())
                .sorted()
                .toList();
    }

    private static Optional<Value> speaker(Annotation owner, List<Annotation> all) {
        return all.stream()
                .filter(it -> owner.fillersOf("source").contains(it.id()))
                .flatMap(it -> it.value("speaker").stream())
                .filter(Value.Actor.class::isInstance)
                .findFirst();
    }

    private static int length(List<Fragment> fragments) {
        return fragments.stream().mapToInt(Fragment::length).sum();
    }

    private static int common(List<Fragment> some, List<Fragment> others) {
        int common = 0;
        for (var one : some) {
            for (var other : others) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return common;
    }

    private static boolean same(Article article, List<Fragment> some, List<Fragment> others) {
        return bare(article, some).equals(bare(article, others));
    }

    /// The places without punctuation and space at their ends.
    private static List<List<Integer>> bare(Article article, List<Fragment> fragments) {
        return fragments.stream()
                .map(it -> {
                    int start = it.start();
                    int end = it.end();
                    while (end > start && !Character.isLetterOrDigit(article.text().charAt(end - 1))) {
                        end--;
                    }
                    while (start < end && !Character.isLetterOrDigit(article.text().charAt(start))) {
                        start++;
                    }
                    return List.of(start, end);
                })
                .toList();
    }

    private static void speed(Project project, int runs) {
        var articles =
                project.corpus().articles().stream()
                        .map(it ->
                                project.coding()
                                        .article(
                                                new CoderRound(
                                                                project.study().coders().getFirst(),
                                                                project.study().rounds().getFirst())
                                                        .key(it.id())))
                        .toList();
        var all = new StringBuilder();
        articles.forEach(it -> all.append(it.text()).append("\n\n"));
        while (all.length() < 500_000) {
            all.append(all, 0, Math.min(all.length(), 500_000 - all.length()));
        }
        var large =
                new Article(
                        new ArticleId("large"),
                        "large",
                        all.toString(),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        new LinkedHashMap<>());
        System.out.println();
        System.out.println("| text | characters | runs | median ms |");
        System.out.println("|---|---|---|---|");
        int characters = articles.stream().mapToInt(it -> it.text().length()).sum();
        double nine = median(runs, () -> articles.forEach(it -> SuggestionFinder.find(it)));
        row(
                "an article of the sample, mean of " + articles.size(),
                characters / articles.size(),
                runs,
                nine / articles.size());
        row("the sample over and over", large.text().length(), runs, median(runs, () -> SuggestionFinder.find(large)));
    }

    private static void row(String what, int characters, int runs, double median) {
        System.out.println(String.format(Locale.ROOT, "| %s | %,d | %d | %.2f |", what, characters, runs, median));
    }

    private static double median(int runs, Runnable work) {
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long from = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private SuggestBenchmark() {}
}
