package org.framewright.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class GuideDocumentTest {

    private static final Path GUIDE = Path.of("docs/guide");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ ");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(([^):#]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageOfTheGuideIsInTheDocumentAndEveryLinkLeadsToAPlaceInIt(Locale language) throws IOException {
        var html = new GuideDocument(new Texts(language)).html();

        var ids = new HashSet<String>();
        assertThat(ID.matcher(html).results().map(it -> it.group(1))).allMatch(ids::add, "no id twice");
        try (var guide = Files.list(GUIDE)) {
            assertThat(
                            guide.filter(Files::isRegularFile)
                                    .map(it -> "guide-" + it.getFileName().toString().replace(".md", "")))
                    .allMatch(ids::contains);
        }
        assertThat(LINK.matcher(html).results().map(it -> it.group(1)).filter(it -> !it.startsWith("https://")))
                .hasSizeGreaterThan(100)
                .allMatch(it -> it.startsWith("data:image/png;base64,") || ids.contains(it.substring(1)));
        assertThat(html).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void aTranslatedPageHasTheHeadingsAndTheExamplesOfTheEnglishOne() throws IOException {
        try (var pages = Files.list(GUIDE.resolve("de"))) {
            for (var page : pages.toList()) {
                var english = Files.readString(GUIDE.resolve(page.getFileName()));
                var german = Files.readString(page);
                assertThat(found(HEADING, german)).as(page.toString()).isEqualTo(found(HEADING, english));
                assertThat(found(CODE, german)).as(page.toString()).isEqualTo(found(CODE, english));
                assertThat(MARKDOWN_LINK.matcher(german).results().map(it -> page.resolveSibling(it.group(1))))
                        .as(page.toString())
                        .allMatch(Files::exists);
            }
        }
    }

    @Test
    void aPlaceOfTheEnglishPageIsFoundInTheTranslatedOne() {
        var reader = new GuideReader(Locale.GERMAN);

        assertThat(reader.read("guide/first-hour.md").title()).isEqualTo("Die erste Stunde als Coder");
        assertThat(
                        reader.read("guide/first-hour.md")
                                .locate(GuideAddress.parse("guide/first-hour.md#your-own-articles")))
                .hasToString("guide/first-hour.md#ihre-eigenen-artikel");
        assertThat(
                        reader.read("guide/command-line.md")
                                .locate(GuideAddress.parse("guide/command-line.md#the-command-line")))
                .hasToString("guide/command-line.md#the-command-line");
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(MatchResult::group).toList();
    }
}
