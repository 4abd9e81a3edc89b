package org.framewright.corpus.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.ProgressListener;
import org.framewright.support.Nightly;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Which articles are put together.
final class DuplicateFinderTest {

    private static final DuplicateThreshold WITHOUT_CUTS = new DuplicateThreshold(0.8, false);

    private static final String WIRE = FictionalTexts.samples().getFirst();

    @Test
    void agencyCopyWithAnotherLedeIsFound() {
        var copy =
                "Harbour stands still\n\nBy our own correspondent in Lerwin. Ships wait, and islanders count their milk.\n\n"
                        + WIRE.substring(WIRE.indexOf("The Lerwin Dockworkers' Union said"));
        var cluster = onlyCluster(WITHOUT_CUTS, WIRE, copy);
        assertThat(cluster.others().getFirst().overlap().similarity()).isBetween(0.8, 0.9);
    }

    @Test
    void aLaterEditionWithNewParagraphsIsFound() {
        int at = WIRE.indexOf("The Transport Ministry");
        var later =
                WIRE.substring(0, at).replace("Some 640", "Nearly 700").replace("eleven ships", "fourteen ships")
                        + "Late in the evening a fourteenth ship dropped anchor off the mole, the harbour master said.\n\n"
                        + WIRE.substring(at);
        onlyCluster(WITHOUT_CUTS, WIRE, later);
    }

    @Test
    void aTextThatWasCutShortIsFoundWhereCutsCount() {
        var half = WIRE.substring(0, WIRE.indexOf(". ", WIRE.length() / 2) + 1);
        assertThat(clusters(WITHOUT_CUTS, WIRE, half)).isEmpty();
        var cluster = onlyCluster(DuplicateThreshold.DEFAULT, WIRE, half);
        assertThat(cluster.others().getFirst().overlap().containment()).isEqualTo(1);
        onlyCluster(DuplicateThreshold.DEFAULT, half, WIRE);
    }

    @Test
    void aFirstParagraphAloneIsNoCopyOfTheArticle() {
        assertThat(clusters(DuplicateThreshold.DEFAULT, WIRE, WIRE.substring(0, WIRE.length() / 5))).isEmpty();
    }

    @Test
    void otherArticlesAboutTheSameEventAreNoNearDuplicates() {
        var rule = new DuplicateThreshold(DuplicateThreshold.LEAST_THRESHOLD, true);
        assertThat(clusters(rule, FictionalTexts.samples().toArray(String[]::new))).isEmpty();
    }

    @Test
    void caseAndPunctuationAndTheFormOfCharactersDoNotCount() {
        var written = "The “first” office of the café was re-opened on 4 March; it’s quiet.";
        var other = "THE \"ﬁrst\" of\u00adfice, of the cafe\u0301 was re opened on ４ MARCH - it's\n\nquiet";
        var cluster = onlyCluster(new DuplicateThreshold(1, false), written, other);
        assertThat(cluster.others().getFirst().overlap().similarity()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "港口工人周一停止了工作，因为关于夜班缩减的谈判破裂，十一艘船在锚地等待，通往外岛的货运也中断了。",
                "港の労働者は月曜日に仕事を止めた。夜勤の人数を減らす話し合いが決裂し、十一隻の船が沖で待っている。",
                "คนงานท่าเรือหยุดงานในวันจันทร์หลังจากการเจรจาเรื่องกะกลางคืนล้มเหลวและเรือสิบเอ็ดลำต้องรออยู่นอกท่า"
            })
    void scriptsWithoutSpacesHaveNearDuplicates(String text) {
        var update = text.substring(0, text.length() - 3);
        onlyCluster(WITHOUT_CUTS, text, update);
        var turned = text.substring(text.length() / 2) + text.substring(0, text.length() / 2);
        assertThat(clusters(new DuplicateThreshold(1, false), text, turned)).isEmpty();
        assertThat(clusters(WITHOUT_CUTS, text, new StringBuilder(text).reverse().toString())).isEmpty();
    }

    @Test
    void textsOfFewWordsAreComparedAsAWhole() {
        assertThat(clusters(DuplicateThreshold.DEFAULT, "Port closed", "port closed!", "Port open", "closed"))
                .singleElement()
                .extracting(DuplicateCluster::first)
                .isEqualTo(0);
    }

    @Test
    void aTextWithoutWordsIsLikeNoOther() {
        assertThat(clusters(DuplicateThreshold.DEFAULT, "", "", "...", "...", "\u3164 \u3164", "\u3164 \u3164"))
                .isEmpty();
    }

    @Test
    void aClusterIsNamedAfterTheArticleThatWasAddedFirst() {
        var texts = new FictionalTexts(11);
        var some = texts.text(300);
        var other = texts.text(300);
        var found =
                clusters(WITHOUT_CUTS, other, some, texts.edited(other, 0.01), texts.edited(some, 0.01), some, other);
        assertThat(found).extracting(DuplicateCluster::first).containsExactly(0, 1);
        assertThat(found.getFirst().others()).extracting(DuplicateCluster.NearDuplicate::article).containsExactly(2, 5);
        assertThat(found.getLast().others()).extracting(DuplicateCluster.NearDuplicate::article).containsExactly(3, 4);
    }

    @Test
    void aChainOfVersionsIsDividedWhereItHasGoneTooFar() {
        var texts = new FictionalTexts(12);
        var versions = new ArrayList<>(List.of(texts.text(400)));
        while (versions.size() < 12) {
            versions.add(texts.edited(versions.getLast(), 0.02));
        }
        var found = clusters(WITHOUT_CUTS, versions.toArray(String[]::new));
        assertThat(found).hasSizeGreaterThan(1);
        for (var cluster : found) {
            for (var member : cluster.others()) {
                assertThat(FictionalTexts.jaccard(versions.get(cluster.first()), versions.get(member.article())))
                        .isGreaterThanOrEqualTo(0.8);
            }
        }
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.5, 1, 0.6, 0.7, 0.9})
    @UsualCases(3)
    void plantedNearDuplicatesAreFoundAndNothingElseIs(double threshold) {
        var planted = new FictionalTexts(13);
        var random = new Random(14);
        var texts = new ArrayList<String>();
        Map<Integer, Integer> originals = new HashMap<>();
        for (int i = 0; i < 600; i++) {
            if (i < 200) {
                texts.add(planted.text(20 + random.nextInt(600)));
            } else {
                int original = random.nextInt(200);
                originals.put(i, original);
                texts.add(planted.edited(texts.get(original), i % 10 == 0 ? 0 : 0.12 * random.nextDouble()));
            }
        }
        var found = new HashMap<Integer, Integer>();
        for (var cluster : clusters(new DuplicateThreshold(threshold, false), texts.toArray(String[]::new))) {
            for (var member : cluster.others()) {
                double exact = FictionalTexts.jaccard(texts.get(cluster.first()), texts.get(member.article()));
                assertThat(member.overlap().similarity()).isEqualTo(exact).isGreaterThanOrEqualTo(threshold);
                found.put(member.article(), cluster.first());
            }
        }
        originals.forEach((copy, original) -> {
            if (FictionalTexts.jaccard(texts.get(original), texts.get(copy)) >= threshold) {
                assertThat(found).containsEntry(copy, original);
            }
        });
    }

    @Test
    void cutsOfAnyLengthFromAThirdOnAreFound() {
        var planted = new FictionalTexts(15);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            var text = planted.text(500);
            texts.add(i % 2 == 0 ? text : planted.cut(text, 0.34 + 0.006 * i));
            texts.add(i % 2 == 0 ? planted.cut(text, 0.34 + 0.006 * i) : text);
        }
        assertThat(clusters(DuplicateThreshold.DEFAULT, texts.toArray(String[]::new))).hasSize(100);
    }

    @Test
    void withoutTextsTheEstimateCounts() {
        var texts = new FictionalTexts(16);
        var text = texts.text(600);
        var finder = finder(List.of(text, texts.edited(text, 0.005), texts.text(600)));
        var report = finder.findClusters(WITHOUT_CUTS, _ -> Optional.empty(), ProgressListener.NONE);
        assertThat(report.clusters()).hasSize(1);
    }

    @Test
    void itMakesNoDifferenceOnHowManyThreadsSketchesAreMade() {
        var planted = new FictionalTexts(17);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            texts.add(planted.text(300));
            texts.add(planted.edited(texts.getLast(), 0.03));
        }
        var parallel = new DuplicateFinder();
        texts.parallelStream().map(TextSketch::of).toList().forEach(parallel::add);
        assertThat(find(parallel, WITHOUT_CUTS, texts)).isEqualTo(find(finder(texts), WITHOUT_CUTS, texts));
    }

    @Test
    void sketchesAreTheSameOnEveryMachine() {
        var half = WIRE.substring(0, WIRE.length() / 2);
        assertThat(TextSketch.of(WIRE).estimate(TextSketch.of(half))).isEqualTo(new TextOverlap(128, 62, 62));
    }

    /// 10,000 articles of one agency with the same first half: no near-duplicates, but each shares half of its hashes with each.
    @Nightly
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8})
    void workIsLinearWhereAllArticlesShareTheirFirstHalf(double threshold) {
        var made = new FictionalTexts(18);
        var half = made.text(80);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            // near-duplicates among them are found all the same
            texts.add(i % 100 == 99 ? texts.get(i - 50) + " Corrected." : half + " " + made.text(80));
        }
        var rule = new DuplicateThreshold(threshold, true);
        var quarter = find(finder(texts.subList(0, 2_500)), rule, texts);
        var all = find(finder(texts), rule, texts);
        assertThat(all.clusters()).hasSize(100);
        assertThat(all.comparisons()).isLessThanOrEqualTo(64L * texts.size());
        assertThat(all.readings()).isLessThanOrEqualTo(17L * texts.size());
        assertThat(all.lookups()).isLessThan(5 * quarter.lookups());
        assertThat(all.comparisons()).isLessThan(5 * quarter.comparisons());
        assertThat(all.readings()).isLessThan(5 * quarter.readings());
    }

    @Test
    void equalShortTextsAreEachComparedOnce() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            texts.add("The port is closed until further notice.");
        }
        var report = find(finder(texts), DuplicateThreshold.DEFAULT, texts);
        assertThat(report.clusters()).singleElement().satisfies(it -> assertThat(it.others()).hasSize(9_999));
        assertThat(report.comparisons()).isEqualTo(9_999);
        assertThat(report.readings()).isZero();
    }

    @Test
    void oneWordWithoutEndAndOneWordWithoutNumberAreNoTrouble() {
        var endless = "ﷺ".repeat(500_000);
        var often = "a ".repeat(1_000_000);
        assertThat(clusters(DuplicateThreshold.DEFAULT, endless, often, often + "b", endless)).hasSize(2);
    }

    @Test
    void aThresholdOutsideOfItsRangeIsNoRule() {
        for (double wrong : new double[] {0.49, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> new DuplicateThreshold(wrong, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static DuplicateCluster onlyCluster(DuplicateThreshold rule, String first, String second) {
        var found = clusters(rule, first, second);
        assertThat(found).singleElement().extracting(DuplicateCluster::first).isEqualTo(0);
        return found.getFirst();
    }

    private static List<DuplicateCluster> clusters(DuplicateThreshold rule, String... texts) {
        return find(finder(List.of(texts)), rule, List.of(texts)).clusters();
    }

    private static DuplicateReport find(DuplicateFinder finder, DuplicateThreshold rule, List<String> texts) {
        return finder.findClusters(rule, it -> Optional.of(texts.get(it)), ProgressListener.NONE);
    }

    private static DuplicateFinder finder(List<String> texts) {
        var finder = new DuplicateFinder();
        texts.forEach(it -> finder.add(TextSketch.of(it)));
        return finder;
    }
}
