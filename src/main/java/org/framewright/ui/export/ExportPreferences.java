package org.framewright.ui.export;

import org.framewright.export.ExportPreset;
import org.framewright.export.ExportShape;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.AnalysisRule.AnalysisRounds;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Preferences;
import org.framewright.ui.controls.CoderNamesPreference;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The screen's preferences on this computer for a project: the last choices and folder.
///
/// @param project the project's identity
record ExportPreferences(Preferences preferences, String project) {

    private static final String CHOICES = "export-choices ";
    private static final String FOLDER = "export-folder ";

    /// The last choices; an unreadable one has its default.
    ExportChoices choices() {
        var pairs = preferences.get(CHOICES + project).orElse("");
        var shape = ExportShape.USUAL;
        shape = findValue(pairs, "preset").flatMap(ExportPreset::of).map(shape::with).orElse(shape);
        var rule = AnalysisRule.USUAL;
        var several = findValue(pairs, "several").flatMap(ExportPreferences::rule).orElse(rule.unitRule());
        rule =
                rule.withUnitRule(
                        several, findValue(pairs, "seed").flatMap(ExportPreferences::number).orElse(rule.seed()));
        rule =
                rule.withRounds(
                        findValue(pairs, "every-round").isPresent() ? AnalysisRounds.EVERY : AnalysisRounds.MAIN);
        shape = shape.with(rule.withPooling(findValue(pairs, "pooled").isPresent()));
        return new ExportChoices(
                shape.withFormulaGuard(findValue(pairs, "guarded").isPresent())
                        .withWarnings(findValue(pairs, "warnings").isPresent()),
                coderNames().get() == CoderNames.LETTERS,
                findValue(pairs, "left-out").isPresent(),
                findValues(pairs, "not-round"),
                findValues(pairs, "not-coder"),
                findValues(pairs, "not-asked"),
                findValue(pairs, "articles").orElse(""));
    }

    void put(ExportChoices choices) {
        var shape = choices.shape();
        var rule = shape.analysis();
        var pairs =
                Stream.of(
                                Stream.of(
                                        pair("preset", shape.preset().id()),
                                        pair("several", rule.unitRule().name()),
                                        pair("seed", Long.toString(rule.seed()))),
                                flag("every-round", rule.rounds() == AnalysisRounds.EVERY),
                                flag("pooled", rule.pooled()),
                                flag("guarded", shape.formulaGuard()),
                                flag("warnings", shape.warnings()),
                                flag("left-out", choices.leftOut()),
                                choices.unselectedRounds().stream().sorted().map(it -> pair("not-round", it)),
                                choices.unselectedCoders().stream().sorted().map(it -> pair("not-coder", it)),
                                choices.unselectedVariables().stream().sorted().map(it -> pair("not-asked", it)),
                                Stream.of(pair("articles", choices.articles())))
                        .flatMap(it -> it)
                        .collect(Collectors.joining("&"));
        preferences.put(CHOICES + project, pairs);
        coderNames().put(choices.coderNames());
    }

    private CoderNamesPreference coderNames() {
        return new CoderNamesPreference(preferences, project);
    }

    Optional<Path> folder() {
        try {
            return preferences.get(FOLDER + project).map(ExportPreferences::decode).map(Path::of);
        } catch (InvalidPathException noneHere) {
            return Optional.empty();
        }
    }

    void put(Path folder) {
        preferences.put(FOLDER + project, encode(folder.toString()));
    }

    private static Optional<UnitRule> rule(String name) {
        return Arrays.stream(UnitRule.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    static Optional<Long> number(String written) {
        try {
            return Optional.of(Long.valueOf(written.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Stream<String> flag(String name, boolean set) {
        return set ? Stream.of(pair(name, "1")) : Stream.of();
    }

    private static String pair(String name, String value) {
        return name + ":" + encode(value);
    }

    private static Optional<String> findValue(String pairs, String name) {
        return values(pairs, name).stream().findFirst();
    }

    private static Set<String> findValues(String pairs, String name) {
        return Set.copyOf(values(pairs, name));
    }

    private static List<String> values(String pairs, String name) {
        return Stream.of(pairs.split("&"))
                .filter(it -> it.startsWith(name + ":"))
                .map(it -> decode(it.substring(name.length() + 1)))
                .distinct()
                .toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
