package org.framewright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.export.ExportPreset;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.Segment;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.StudyDescription;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ledger.StoredNames;
import org.framewright.suggest.Suggestion;
import org.framewright.support.StoredTypes;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.ui.controls.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that files have where the program has constants of enums: `words.txt` lists them, and files have them for ever. What
/// only leaves the program, such as tables, is listed as well: people's scripts go by it.
final class StoredWordsTest {

    private static final Map<String, Class<? extends Enum<?>>> OF_PROJECTS =
            Map.ofEntries(
                    Map.entry("cause of an omission", ImportOmission.OmissionCause.class),
                    Map.entry("kind of actor", Actor.Kind.class),
                    Map.entry("kind of coder", Coder.Kind.class),
                    Map.entry("kind of part", ArticlePart.Kind.class),
                    Map.entry("kind of segment", Segment.Kind.class),
                    Map.entry("order of articles", Round.ArticleOrder.class),
                    Map.entry("origin of an annotation", Annotation.Origin.class),
                    Map.entry("pairs of a batch", DrawRecipe.PairRule.class),
                    Map.entry("purpose of a round", Round.Purpose.class),
                    Map.entry("standing of an article", ArticleNote.ArticleStatus.class),
                    Map.entry("status of a coding", Coding.Status.class),
                    Map.entry("topic of a statement", StudyDescription.StudyTopic.class),
                    Map.entry("view of coders", CoderNames.class),
                    Map.entry("way of a decision", Decision.DecisionMethod.class));

    /// Of what tables and `--json` spell as the program does, in small letters.
    private static final Map<String, Class<? extends Enum<?>>> OF_TABLES =
            Map.ofEntries(
                    Map.entry("kind of actor", Actor.Kind.class),
                    Map.entry("kind of coder", Coder.Kind.class),
                    Map.entry("kind of difference", ComparedItem.Kind.class),
                    Map.entry("kind of merge", MergeOutcome.Kind.class),
                    Map.entry("kind of segment", Segment.Kind.class),
                    Map.entry("order of articles", Round.ArticleOrder.class),
                    Map.entry("origin of an annotation", Annotation.Origin.class),
                    Map.entry("purpose of a round", Round.Purpose.class),
                    Map.entry("reason why a figure is undefined", UndefinedReason.class),
                    Map.entry("reason why an answer has no place", UntranslatableEntry.Obstacle.class),
                    Map.entry("stage of a coding", Coding.Stage.class),
                    Map.entry("state of a case", AdjudicationCase.State.class),
                    Map.entry("way of a decision", Decision.DecisionMethod.class));

    private static final String ALL_WRONG =
            """
            {"format": 2, "id": "wrong", "version": 2, "title": "Wrong", "tags": [
              {"id": "tag", "label": "Tag", "unit": "?", "occurs": "?", "colour": "?", "variables": [
                {"id": "variable", "label": "Variable", "scale": "?"},
                {"id": "other", "label": "Other", "scale": "text", "notCodable": "?"}]}],
             "scores": [{"id": "score", "label": "Score", "of": "?"}],
             "suggestions": [{"finds": "?", "tag": "tag"}],
             "warnings": {"off": ["?"]},
             "mapping": {"from": 1, "steps": [{"step": "?"}]}}\
            """;

    static Stream<String> places() {
        return Stream.concat(Golden.words().keySet().stream(), now().keySet().stream()).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("places")
    void filesSayWhatTheyHaveAlwaysSaid(String place) {
        assertThat(now().get(place))
                .as(
                        "files of today say %s for “%s”; whoever reads them goes by these words",
                        Golden.words().get(place), place)
                .isEqualTo(Golden.words().get(place));
    }

    @Test
    void allEnumsThatAChangeCanHoldAreLookedAt() {
        var enums =
                StoredTypes.of(Change.class).stream()
                        .filter(Enum.class::isInstance)
                        .map(it -> ((Enum<?>) it).getDeclaringClass())
                        .collect(Collectors.toSet());

        assertThat(OF_PROJECTS.values()).containsAll(enums);
    }

    private static Map<String, List<String>> now() {
        var now = new TreeMap<String, List<String>>();
        OF_PROJECTS.forEach(
                (name, type) -> now.put("project, " + name, words(type.getEnumConstants(), StoredNames::of)));
        OF_TABLES.forEach(
                (name, type) -> now.put("table, " + name, words(type.getEnumConstants(), StoredWordsTest::small)));
        now.put("project, measure on passages", words(PassageMeasure.values(), PassageMeasure::id));
        now.put("project, measure on units", words(UnitMeasure.values(), UnitMeasure::id));
        now.put("project, reason why a figure is undefined", words(UndefinedReason.values(), UndefinedReason::id));
        now.put("archive, texts", words(TextChoice.values(), TextChoice::name));
        now.put("name of a backup, reason", words(BackupReason.values(), BackupReason::inName));
        now.put("user's folder, dismissed suggestion", words(Suggestion.Kind.values(), Suggestion.Kind::name));
        now.put("user's folder, preset of the export", words(ExportPreset.values(), ExportPreset::id));
        now.put("user's folder, rule of the export", words(UnitRule.values(), UnitRule::name));
        now.put("user's folder, theme", words(Theme.values(), Theme::id));
        now.putAll(ofCodebooks());
        return now;
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E> List<String> words(E[] constants, Function<? super E, String> word) {
        return Arrays.stream(constants).<String>map(word).toList();
    }

    /// What the reader of codebooks says is allowed, where something else stands.
    private static Map<String, List<String>> ofCodebooks() {
        var refusal = catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(ALL_WRONG));
        return refusal.problems().stream()
                .filter(it -> it.code() == CodebookProblem.NOT_ONE_OF)
                .collect(
                        Collectors.toMap(
                                it ->
                                        "codebook, "
                                                + it.where().replaceAll(" .*$|/\\d+(?= |$)", "").replaceAll("^.*/", ""),
                                it -> List.of(it.details().getLast().split(", "))));
    }
}
