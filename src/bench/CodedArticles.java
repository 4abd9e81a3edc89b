import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// A project of made-up articles that [#CODER] has coded and [#BARE] has not: statements with source and cue, nine in ten of their
/// questions answered, and evidence of frames across them. What [WorkspaceBenchmark], [SavingBenchmark], [ImportBenchmark] and
/// [ExportBenchmark] measure on.
final class CodedArticles {

    static final long SEED = 20261120;

    /// Has coded every article.
    static final String CODER = "Ada";

    /// Has coded nothing.
    static final String BARE = "Ben";

    private static final int WORDS = 6_000;
    private static final int ACTORS = 40;

    /// Articles in one import: what an import takes in, it keeps until it is written.
    private static final int AT_ONCE = 500;

    private static final double ANSWERED = 0.9;
    private static final double STATEMENTS = 0.9;

    /// An article to be made.
    ///
    /// @param copy tells articles of the same size apart; 0 where there is one
    record Size(int characters, int annotations, int copy) {

        Size(int characters, int annotations) {
            this(characters, annotations, 0);
        }

        String name() {
            return "article-" + characters + (copy == 0 ? "" : "-" + copy);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d characters, %,d annotations", characters, annotations);
        }
    }

    /// Where a sentence and what is coded in it stand: `content source cue.`
    private record Sentence(int start, int content, int source, int end) {}

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int made;

    private CodedArticles() {
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
    }

    /// Makes the project in a folder.
    static Project project(Path folder, List<Size> sizes) throws IOException {
        var articles = new CodedArticles();
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        var project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"), codebook, Installation.of(folder.resolve("state")));
        project.study().addCoder(CODER, Coder.Kind.CODER);
        project.study().addCoder(BARE, Coder.Kind.CODER);
        for (int from = 0; from < sizes.size(); from += AT_ONCE) {
            articles.add(project, folder, sizes.subList(from, Math.min(from + AT_ONCE, sizes.size())));
        }
        return project;
    }

    /// Makes texts alone, as files in a folder.
    static void texts(Path folder, List<Size> sizes) throws IOException {
        var articles = new CodedArticles();
        for (var size : sizes) {
            articles.article(size, folder);
        }
    }

    private void add(Project project, Path folder, List<Size> sizes) throws IOException {
        var texts = new ArrayList<Path>();
        for (var size : sizes) {
            texts.add(article(size, folder));
        }
        project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
        project.jsonl().importFile(Files.write(folder.resolve("codings.jsonl"), lines));
        lines.clear();
        for (var text : texts) {
            Files.delete(text);
        }
    }

    private Path article(Size size, Path folder) throws IOException {
        var text = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        while (text.length() < size.characters()) {
            int inParagraph = 1 + random.nextInt(4);
            for (int i = 0; i < inParagraph; i++) {
                sentences.add(sentence(text));
                text.append(i + 1 < inParagraph ? " " : "\n\n");
            }
        }
        Collections.shuffle(sentences, random);
        int statements = (int) (size.annotations() * STATEMENTS / 3);
        for (int i = 0; i < statements; i++) {
            statement(size.name(), sentences.get(i % sentences.size()));
        }
        for (int i = 0; i < size.annotations() - 3 * statements; i++) {
            var sentence = sentences.get(random.nextInt(sentences.size()));
            line(size.name(), "frame-evidence", sentence.start(), sentence.end(), "\"frame\":\"economic\"", "");
        }
        return Files.writeString(folder.resolve(size.name() + ".txt"), text);
    }

    private Sentence sentence(StringBuilder text) {
        int start = text.length();
        text.append(capital(word(random)));
        int length = 7 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(' ').append(word(random));
        }
        int content = text.length();
        text.append(", ").append(capital(word(random))).append(' ').append(capital(word(random)));
        int source = text.length();
        text.append(" said.");
        return new Sentence(start, content, source, text.length());
    }

    private void statement(String article, Sentence at) {
        var source =
                line(
                        article,
                        "source",
                        at.content() + 2,
                        at.source(),
                        "\"naming\":\"named\",\"speaker\":\"Actor "
                                + random.nextInt(ACTORS)
                                + "\",\"source-type\":\"government\"",
                        "");
        var cue = line(article, "cue", at.source() + 1, at.end() - 1, "\"stance\":\"neutral\"", "");
        line(
                article,
                "attribution",
                at.start(),
                at.content(),
                "\"form\":\"indirect\"",
                "\"source\":[\"" + source + "\"],\"cue\":[\"" + cue + "\"]");
    }

    private String line(String article, String tag, int start, int end, String answers, String links) {
        var id = String.format(Locale.ROOT, "a-%06d", made++);
        lines.add(
                """
                {"id":"%s","article":"%s","coder":"%s","tag":"%s","fragments":[[%d,%d]],"values":{%s},"links":{%s}}\
                """
                        .formatted(
                                id,
                                article,
                                CODER,
                                tag,
                                start,
                                end,
                                random.nextDouble() < ANSWERED ? answers : "",
                                links));
        return id;
    }

    /// Few words make up most of a text.
    private String word(Random random) {
        return words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String word() {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("nrstl".charAt(random.nextInt(5))).toString();
    }
}
