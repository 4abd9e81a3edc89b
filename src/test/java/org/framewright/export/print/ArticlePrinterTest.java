package org.framewright.export.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.export.ExportProblem;
import org.framewright.export.ExportedProject;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.Rigour;
import org.framewright.support.Samples;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

final class ArticlePrinterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/framewright/export/print/coded-article.html");

    private static final String STORY =
            """
            Ferry stays in port
            “It will sail tomorrow,” said the harbour master, “if the wind drops.”

            Islanders waited  on the quay & counted crates <of milk>.
            """;

    /// An element of the page: its name, and its attributes.
    private static final Pattern ELEMENT = Pattern.compile("<(/?[a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>");

    @TempDir Path folder;

    private ExportedProject exported;

    @BeforeEach
    void makeProject() {
        exported = new ExportedProject(folder);
    }

    @AfterEach
    void close() {
        exported.close();
    }

    private static PrintSelection everything() {
        return new PrintSelection(ExportSelection.STUDY, Optional.empty(), false);
    }

    private String print(PrintSelection selection) {
        var texts = new Texts(Locale.ENGLISH);
        var to = new StringWriter();
        var printer = new ArticlePrinter(selection, texts);
        return exported.project.database.withSnapshot(
                IntegrityCheck.ofRecords(),
                printer.coderNames(),
                state -> {
                    try {
                        printer.write(state, to, ProgressListener.NONE);
                        return to.toString();
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>"));
    }

    private Article add(String name, String text, List<ArticlePart> parts, Map<String, String> metadata) {
        var plain = Samples.article(name, text);
        return exported.project.add(
                new Article(
                        plain.id(),
                        name,
                        text,
                        plain.textSha256(),
                        plain.originalSha256(),
                        parts,
                        plain.segments(),
                        new LinkedHashMap<>(metadata)));
    }

    /// A story with a headline, coded with nested passages, a passage of two fragments, an implied source, answers and a memo.
    private Article codeStory(String coder) {
        var story =
                add(
                        "ferry",
                        STORY,
                        List.of(new ArticlePart(ArticlePart.Kind.HEADLINE, 0, 19)),
                        Map.of(Article.OUTLET, "Island Courier"));
        var key = exported.desk(coder, story);
        var quote =
                exported.code(
                        key,
                        "quote",
                        Samples.words(story, "It will sail tomorrow"),
                        Samples.words(story, "if the wind drops"));
        var speaker = exported.code(key, "speaker", Samples.words(story, "the harbour master"));
        exported.code(key, "mark", Samples.words(story, "sail"));
        exported.code(key, "mark", Samples.words(story, "tomorrow,” said the harbour"));
        exported.code(key, "speaker");
        var coding = exported.project.coding;
        coding.answer(key, new AnnotationId(quote), "form-of-it", Optional.of(new Value.Category("direct")));
        coding.answer(key, new AnnotationId(speaker), "named", Optional.of(new Value.Category("yes")));
        coding.answer(
                key, new AnnotationId(speaker), "name", Optional.of(new Value.Actor(actor(coder, "Harbour master"))));
        coding.setMemo(key, new AnnotationId(quote), "one sentence?");
        coding.setUnsure(key, new AnnotationId(speaker), true);
        exported.answer(key, "relevant", new Value.Category("yes"));
        exported.answer(key, "tone", new Value.Category("for"));
        exported.answer(key, "since", new Value.Day(LocalDate.of(2026, 2, 20)));
        return story;
    }

    private ActorId actor(String coder, String name) {
        return exported.project.actors.findOrAdd(exported.project.seat(coder).coder(), name).id();
    }

    @Test
    void codedArticleIsPrintedAsItWasKept() throws IOException {
        codeStory("Ada");

        var page = body(print(everything()));

        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(GOLDEN, page);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void textWithoutMarkupAndNumbersIsTheArticlesText() {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < Rigour.draws(20, 200); i++) {
            articles.add(codeAtRandom("a%03d".formatted(i), new Random(i)));
        }

        var sections = print(everything()).split("<section class=\"coding\">");

        assertThat(sections).hasSize(articles.size() + 1);
        for (int i = 0; i < articles.size(); i++) {
            assertThat(printedText(sections[i + 1])).as("seed " + i).isEqualTo(articles.get(i).text());
        }
    }

    private Article codeAtRandom(String name, Random random) {
        var alphabet = List.of("a", "b ", "\n", "<", "&amp;", "\"", "م", "ש", "😀", "é", "  ", ">", "'");
        var text = new StringBuilder("x");
        for (int i = 0; i < 60; i++) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        var article = add(name, text.toString(), List.of(), Map.of());
        var key = exported.desk("Ada", article);
        for (int i = 0; i < 12; i++) {
            var fragments = fragments(article, random);
            if (!fragments.isEmpty()) {
                exported.project.coding.code(key, "mark", new Extent.Passage(fragments), Optional.empty());
            }
        }
        return article;
    }

    /// One stretch or several that don't touch, of whole characters.
    private static List<Fragment> fragments(Article article, Random random) {
        var cuts = new TreeSet<Integer>();
        for (int i = 0; i < 2 + 2 * random.nextInt(3); i++) {
            cuts.add(random.nextInt(article.text().length() + 1));
        }
        var list = List.copyOf(cuts);
        return IntStream.range(0, list.size() / 2)
                .filter(i -> article.isRange(list.get(2 * i), list.get(2 * i + 1)))
                .mapToObj(i -> article.fragment(list.get(2 * i), list.get(2 * i + 1)))
                .filter(it -> !it.text().isBlank())
                .toList();
    }

    private static String printedText(String section) {
        var begin = section.indexOf(">\n", section.indexOf("<div class=\"text\"")) + 2;
        return section.substring(begin, section.indexOf("\n</div>", begin))
                .replaceAll("<sup.*?</sup>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Test
    void eachPassageHasItsNumberHoweverManyOverlap() {
        var article = add("deep", "seven words under one another, and on", List.of(), Map.of());
        var key = exported.desk("Ada", article);
        for (int end = 6; end < 26; end++) {
            exported.code(key, "mark", article.fragment(0, end));
        }

        var page = print(everything());

        assertThat(page)
                .contains("id=\"c1-place-20\"")
                .contains("id=\"c1-row-20\"")
                .contains("line4")
                .doesNotContain("line5 ");
        assertThat(Pattern.compile("(<span class=\"mark line\\d t\\d+\">){6}").matcher(page).find()).isFalse();
    }

    @Test
    void fragmentsOfOnePassageHaveTheSameNumberAndOnePlaceToReturnTo() {
        codeStory("Ada");

        var page = print(everything());

        var label =
                Pattern.compile(
                        "<sup dir=\"ltr\"><a class=\"number t\\d\" href=\"#c1-row-1\"( id=\"c1-place-1\")?>\\w1</a></sup>");
        assertThat(label.matcher(page).results().map(it -> it.group(1) != null)).containsExactly(true, false);
    }

    @Test
    void nothingThatSomebodyWroteBecomesMarkup() {
        var evil = "<script>alert('\"')</script><img src=x onerror=\"a\">&\u0000\u202e";
        var article =
                add(
                        "<b>" + "name",
                        evil + "\n" + evil,
                        List.of(),
                        Map.of(Article.HEADLINE, evil, Article.LANGUAGE, "en\" onload=\"x", "<i>", evil));
        var coder = "Ada <u>\"";
        var key = exported.desk(coder, article);
        var marked = new AnnotationId(exported.code(key, "speaker", article.fragment(0, 30)));
        exported.project.coding.setMemo(key, marked, evil);
        exported.project.coding.answer(key, marked, "named", Optional.of(new Value.Category("yes")));
        exported.project.coding.answer(key, marked, "name", Optional.of(new Value.Actor(actor(coder, "<i>Who</i>"))));
        exported.answer(key, "relevant", new Value.Category("yes"));
        exported.answer(key, "warning", new Value.Text(evil));

        var page = body(print(everything()));

        var rest = ELEMENT.matcher(page).replaceAll("");
        assertThat(rest).doesNotContain("<").doesNotContain(">").contains("&lt;script&gt;alert");
        assertThat(ELEMENT.matcher(page).results().map(it -> it.group(1).replace("/", "")).distinct())
                .isSubsetOf(
                        "html body main section h1 h2 dl dt dd ul li b span div p sup a table thead tbody tr th td bdi"
                                .split(" "));
        assertThat(ELEMENT.matcher(page).results().map(it -> it.group(2)).filter(it -> !it.isEmpty()))
                .allMatch(it -> it.matches("( (class|id|href|dir)=\"#?[a-z0-9 -]*\")+"));
    }

    @Test
    void pageRunsAndFetchesNothing() {
        codeStory("Ada");

        assertThat(print(everything()))
                .contains("default-src 'none'")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .contains("@page")
                .contains("break-before: page");
    }

    @Test
    void directionOfEachParagraphIsThatOfItsLetters() {
        add("harbour", "إضراب في الميناء\nDay three", List.of(), Map.of(Article.LANGUAGE, "ar"));

        var page =
                print(
                        new PrintSelection(
                                ExportSelection.STUDY.withArticles(List.of("harbour")), Optional.empty(), false));

        assertThat(page)
                .contains(
                        "<div class=\"text\" lang=\"ar\">\n<p dir=\"auto\">إضراب في الميناء</p>\n<p dir=\"auto\">Day three</p>")
                .contains("<h1 dir=\"auto\">");
    }

    @Test
    void letterOfANumberIsNoLetterOfItsParagraph() {
        var article = add("harbour", "إضراب في الميناء", List.of(), Map.of());
        exported.code(exported.desk("Ada", article), "mark", Samples.words(article, "إضراب"));

        // an element with a direction of its own is passed over where “auto” looks for the first letter
        assertThat(print(everything())).contains("<p dir=\"auto\"><sup dir=\"ltr\"><a class=\"number");
    }

    @Test
    void greyPageHasTheSameLettersAndLinesWithoutColours() {
        codeStory("Ada");

        var coloured = print(everything());
        var grey = print(new PrintSelection(ExportSelection.STUDY, Optional.empty(), true));

        assertThat(body(grey)).isEqualTo(body(coloured));
        assertThat(tagRules(grey)).allMatch(it -> it.contains("#1F2328")).doesNotHaveDuplicates();
        assertThat(tagRules(coloured)).anyMatch(it -> !it.contains("#1F2328"));
        assertThat(tagRules(grey).stream().map(it -> it.replaceAll("^.*bottom: ", ""))).doesNotHaveDuplicates();
    }

    /// How the lines of tags look.
    private static List<String> tagRules(String page) {
        return page.lines().filter(it -> it.startsWith(".mark.t")).toList();
    }

    @Test
    void articleByArticleAndCoderByCoderHaveSectionsOfTheirOwn() {
        var story = codeStory("Ben");
        exported.code(exported.desk("Ada", story), "mark", Samples.words(story, "wind"));
        var other = add("bread", "Bread is dear", List.of(), Map.of());
        exported.code(exported.desk("Ben", other), "mark", Samples.words(other, "dear"));

        assertThat(coders(print(everything()))).containsExactly("bread Ben", "ferry Ada", "ferry Ben");
        assertThat(coders(print(selection(List.of("Ada"), List.of())))).containsExactly("ferry Ada");
        assertThat(coders(print(selection(List.of(), List.of("bread"))))).containsExactly("bread Ben");
    }

    private static PrintSelection selection(List<String> coders, List<String> articles) {
        return new PrintSelection(
                new ExportSelection(List.of(), coders, false).withArticles(articles), Optional.empty(), false);
    }

    private static List<String> coders(String page) {
        return Pattern.compile(
                        "Article</dt><dd dir=\"auto\">(.*?)</dd>.*?Coder</dt><dd dir=\"auto\">(.*?)</dd>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(it -> it.group(1) + " " + it.group(2))
                .toList();
    }

    @Test
    void codersAreLettersWhereThatIsWanted() {
        codeStory("Ada");
        exported.project.seat("Aaron");

        var page = print(new PrintSelection(ExportSelection.STUDY.withLetters(true), Optional.empty(), false));

        assertThat(coders(page)).singleElement().asString().matches("ferry [AB]");
        assertThat(page).doesNotContain("Ada");
    }

    @Test
    void oneVersionIsPrintedAlone() {
        var story = codeStory("Ada");
        exported.code(exported.desk("Ben", story), "mark", Samples.words(story, "wind"));
        var version =
                exported.project.codings.all().stream()
                        .filter(it -> it.coder().equals(exported.project.seat("Ben").coder().id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(coders(print(new PrintSelection(ExportSelection.STUDY, Optional.of(version.id()), false))))
                .containsExactly("ferry Ben");
        assertThat(coders(print(new PrintSelection(ExportSelection.STUDY, Optional.of(new CodingId("other")), false))))
                .isEmpty();
    }

    @Test
    void articleThatIsAskedForAndNotCodedIsThereWithItsText() {
        add("bread", "Bread is dear", List.of(), Map.of());

        assertThat(print(everything())).doesNotContain("Bread is dear");
        assertThat(print(selection(List.of(), List.of("bread"))))
                .contains("<p dir=\"auto\">Bread is dear</p>")
                .contains("No coding of this article was selected.");
    }

    @Test
    void unknownArticleIsRefused() {
        assertThatThrownBy(() -> print(selection(List.of(), List.of("none"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(ExportProblem.NO_SUCH_ARTICLE));
    }
}
