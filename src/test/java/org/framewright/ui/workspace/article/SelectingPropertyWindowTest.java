package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;

import javafx.stage.Stage;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.support.QuickRobot;
import org.framewright.ui.workspace.article.selection.ArticleNavigation;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is selected is what is marked, whatever the text is written in: over random articles, widths, and places of the
/// mouse. Seeded; a failure names its round.
@ExtendWith(QuickRobot.class)
final class SelectingPropertyWindowTest {

    private static final long SEED = 20260302;
    private static final List<String> WORDS =
            List.of(
                    "harbour",
                    "strike,",
                    "said:",
                    "“We",
                    "waited”",
                    "U.S.",
                    "1,900",
                    "don’t",
                    "–",
                    "Sæther",
                    "e\u0301te\u0301",
                    "Jose\u0301",
                    "😀",
                    "👩‍👩‍👧‍👦",
                    "🇳🇴",
                    "👍🏽",
                    "x\u0336y\u0336",
                    "قال",
                    "الوزير",
                    "«إن",
                    "المحادثات",
                    "انتهت»،",
                    "(2024)",
                    "كِتَابٌ",
                    "غدا.",
                    "שלום",
                    "NATO",
                    "http://example.org/غزة",
                    "الـNATO",
                    "50%",
                    "\u200Fabc",
                    "a\u00A0b",
                    "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel",
                    "\t",
                    "漢字かな");

    private ShownArticle shown;

    @Start
    void show(Stage stage) {
        shown = new ShownArticle(stage, 900, 800);
    }

    @Test
    void whateverIsDraggedOverIsWhatIsSelected() {
        var random = new Random(SEED);
        for (int round = 0; round < 40; round++) {
            var article = article(random, WORDS);
            double width = 320 + random.nextInt(900);
            int number = round;
            ShownArticle.onFx(() -> {
                put(article, width);
                for (int drag = 0; drag < 20; drag++) {
                    check(article, random, "round %d, drag %d, width %.0f".formatted(number, drag, width));
                }
            });
        }
    }

    @Test
    void theGeometryOfEachCharacterLeadsBackToIt() {
        var random = new Random(SEED + 1);
        for (int round = 0; round < 12; round++) {
            var article = article(random, WORDS);
            double width = 320 + random.nextInt(900);
            var where = "round %d, width %.0f".formatted(round, width);
            ShownArticle.onFx(() -> {
                put(article, width);
                checkCharacters(article, where);
            });
        }
    }

    @Test
    void rightToLeftParagraphsCanBeSetInEveryWidth() {
        var random = new Random(SEED + 2);
        var arabic = WORDS.stream().filter(word -> word.codePoints().anyMatch(c -> c >= 0x590 && c < 0x700)).toList();
        for (int round = 0; round < 6; round++) {
            var article = article(random, arabic);
            ShownArticle.onFx(() -> {
                shown.viewModel.show(article);
                shown.page().applyCss();
                for (int width = 210; width < 1100; width += 1 + random.nextInt(25)) {
                    shown.page().resize(width, shown.page().prefHeight(width));
                    shown.page().layout();
                }
            });
        }
        assertThat(ShownArticle.onFx(() -> shown.geometry().endIndex())).isPositive();
    }

    private void check(Article article, Random random, String where) {
        var page = shown.page();
        var geometry = shown.geometry();
        double fromX = random.nextDouble(page.getWidth());
        double fromY = random.nextDouble(page.getHeight());
        double toX = random.nextDouble(page.getWidth());
        double toY = random.nextDouble(page.getHeight());
        shown.viewModel.selection.clear();
        if (random.nextBoolean()) {
            shown.viewModel.selection.selectBetween(
                    any(random, CaretStep.values()),
                    geometry.characterAt(fromX, fromY),
                    geometry.characterAt(toX, toY));
        } else {
            shown.viewModel.selection.moveTo(geometry.placeAt(fromX, fromY));
            shown.viewModel.selection.extendTo(any(random, CaretStep.values()), geometry.placeAt(toX, toY));
        }
        if (random.nextInt(3) == 0) {
            shown.viewModel.selection.addFragment();
            shown.viewModel.selection.moveTo(random.nextInt(article.text().length()));
            shown.viewModel.selection.extend(
                    any(random, CaretStep.values()), any(random, CaretStep.Direction.values()));
        }
        var fragments = shown.viewModel.selection.fragments();
        int end = -1;
        for (var fragment : fragments) {
            assertThat(fragment.text()).as(where).isEqualTo(article.text().substring(fragment.start(), fragment.end()));
            assertThat(fragment.text()).as(where).isEqualTo(fragment.text().strip());
            assertThat(fragment.start()).as(where).isGreaterThan(end);
            assertThat(isBoundary(article.text(), fragment.start())).as(where + ": start").isTrue();
            assertThat(isBoundary(article.text(), fragment.end())).as(where + ": end").isTrue();
            end = fragment.end();
        }
    }

    private void checkCharacters(Article article, String where) {
        var geometry = shown.geometry();
        var navigation = new ArticleNavigation(article);
        for (var block : navigation.blocks) {
            for (int i = block.start(); i < block.end(); i++) {
                var character = navigation.stretchesBy(CaretStep.CHARACTER).find(i).orElseThrow();
                if (character.start() != i) {
                    continue;
                }
                var box = geometry.box(character.start(), character.end());
                // marks of direction and the second half of a ligature have no width to be hit in
                if (box.isPresent() && box.get().getWidth() > 1) {
                    double middle = (box.get().getMinX() + box.get().getMaxX()) / 2;
                    double height = (box.get().getMinY() + box.get().getMaxY()) / 2;
                    assertThat(geometry.characterAt(middle, height)).as(where + ", index %d", i).isEqualTo(i);
                    assertThat(geometry.characterUnder(middle, height)).as(where + ", index %d", i).hasValue(i);
                    double caret = geometry.caret(i).getMinX();
                    assertThat(geometry.placeAt(caret + (middle - caret) / 5, height))
                            .as(where + ", caret at %d", i)
                            .isEqualTo(i);
                    assertThat(geometry.placeAt(middle + (middle - caret) * 4 / 5, height))
                            .as(where + ", caret after %d", i)
                            .isEqualTo(character.end());
                }
            }
        }
    }

    private void put(Article article, double width) {
        shown.viewModel.show(article);
        var page = shown.page();
        page.applyCss();
        page.resize(width, page.prefHeight(width));
        page.layout();
    }

    private static Article article(Random random, List<String> words) {
        int paragraphs = 1 + random.nextInt(5);
        var text =
                IntStream.range(0, paragraphs)
                        .mapToObj(_ -> paragraph(random, words))
                        .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\n\n"));
        int first = Math.max(1, text.indexOf('\n'));
        boolean caption = random.nextInt(4) == 0;
        return caption
                ? Composed.article(text, new ArticlePart(ArticlePart.Kind.CAPTION, 0, first))
                : Composed.article(text);
    }

    private static String paragraph(Random random, List<String> words) {
        return IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(random.nextInt(12) == 0 ? "  " : " "));
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static boolean isBoundary(String text, int index) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(index);
    }
}
