package org.framewright.reliability;

import org.framewright.agreement.Outcome;
import org.framewright.codebook.Tag;
import org.framewright.reliability.FigureSection.Note;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays a project's agreement out in a row, in the report's order.
public final class FigureSections {

    static final String FIRST_ONLY = "found-by-first-only";
    static final String SECOND_ONLY = "found-by-second-only";

    private static final String BOTH = "found-by-both";
    private static final String FOUND = "found";

    private final List<FigureSection> sections = new ArrayList<>();
    private final List<String> everybody;

    private FigureSections(AgreementReport report) {
        this.everybody = report.coders().stream().map(AgreementReport.CoderArticles::coder).toList();
    }

    /// The sections.
    ///
    /// @param variable the only one that was asked for: what fills a role is not said then
    public static List<FigureSection> of(AgreementReport report, Optional<String> variable) {
        var laidOut = new FigureSections(report);
        report.tags().forEach(tag -> laidOut.add(tag, variable.isEmpty()));
        laidOut.add("", FOUND, laidOut.everybody, report.articles(), List.of(), report.overall());
        return laidOut.sections;
    }

    private void add(TagAgreement tag, boolean roles) {
        var found = tag.found();
        if (found != null) {
            add(tag, found);
        }
        tag.variables().forEach(it -> add(tag.tag(), it.variable(), it));
        for (var role : tag.roles()) {
            if (roles) {
                add(tag.tag(), role);
            }
            role.variables().forEach(it -> add(tag.tag(), role.role() + "/" + it.tag() + "/" + it.variable(), it));
        }
    }

    private void add(TagAgreement tag, FoundAgreement found) {
        var notes =
                notes(
                        new Note("united", found.united()),
                        new Note("implied", found.coders().stream().mapToInt(FoundAgreement.Marked::implied).sum()),
                        new Note("outside", found.coders().stream().mapToInt(FoundAgreement.Marked::outside).sum()));
        add(tag.tag(), FOUND, everybody, tag.articles(), notes, found.figures());
        add(tag.tag(), FOUND, "", found.overPairs());
        for (var pair : found.coverage()) {
            add(
                    tag.tag(),
                    "coverage",
                    pair.coders(),
                    pair.articles(),
                    List.of(
                            new Note(BOTH, pair.both()),
                            new Note(FIRST_ONLY, pair.onlyFirst()),
                            new Note(SECOND_ONLY, pair.onlySecond()),
                            new Note("found-by-none-in", pair.articlesWithNone())),
                    List.of());
        }
        add(tag.tag(), "found-in-sentence", "", found.bySentence());
        var unit = word(tag.unit() == Tag.Unit.PASSAGE ? Tag.Unit.ARTICLE : tag.unit());
        add(tag.tag(), "found-in-" + unit, "", found.byUnit());
        add(tag.tag(), "number-in-" + unit, "", found.numbers());
    }

    private void add(String tag, String about, VariableAgreement variable) {
        var scale = word(variable.comparedAs());
        add(tag, about, scale, variable.together());
        variable.pairs().forEach(it -> add(tag, about, scale, it));
        add(tag, about, scale, variable.overPairs());
    }

    private void add(String tag, RoleAgreement role) {
        for (var texts : role.texts()) {
            add(
                    tag,
                    role.role(),
                    texts.coders(),
                    texts.annotations(),
                    notes(new Note("both-empty", texts.bothEmpty())),
                    List.of(new Figure(RoleAgreement.OVERLAP, texts.overlap())));
        }
        for (var slots : role.slots()) {
            add(
                    tag,
                    role.role() + "/" + slots.tag(),
                    slots.coders(),
                    slots.both() + slots.onlyFirst() + slots.onlySecond(),
                    List.of(
                            new Note(BOTH, slots.both()),
                            new Note(FIRST_ONLY, slots.onlyFirst()),
                            new Note(SECOND_ONLY, slots.onlySecond())),
                    List.of());
        }
    }

    private void add(String tag, String about, String comparedAs, List<Spread> overPairs) {
        if (!overPairs.isEmpty()) {
            var figures = overPairs.stream().flatMap(FigureSections::figures).toList();
            int pairs = overPairs.getFirst().of();
            sections.add(new FigureSection(tag, about, comparedAs, List.of(), pairs, pairs, List.of(), figures));
        }
    }

    private static Stream<Figure> figures(Spread spread) {
        var some = spread.pairs() < spread.of() ? " (of " + spread.pairs() + ")" : "";
        return Stream.of(
                figure(spread.measure() + " mean" + some, spread.mean()),
                figure(spread.measure() + " lowest", spread.low()),
                figure(spread.measure() + " highest", spread.high()));
    }

    private void add(String tag, String about, String comparedAs, @Nullable Comparison comparison) {
        if (comparison != null && !comparison.figures().isEmpty()) {
            sections.add(
                    new FigureSection(
                            tag,
                            about,
                            comparedAs,
                            comparison.coders(),
                            comparison.compared(),
                            comparison.units(),
                            notes(
                                    new Note("gate-splits", comparison.gateSplits()),
                                    new Note("not-asked", comparison.notAsked()),
                                    new Note("not-codable", comparison.notCodable()),
                                    new Note("unanswered", comparison.unanswered())),
                            comparison.figures()));
        }
    }

    private void add(String tag, String about, List<String> coders, int units, List<Note> notes, List<Figure> figures) {
        if (!figures.isEmpty() || !notes.isEmpty()) {
            sections.add(new FigureSection(tag, about, "", coders, units, units, notes, figures));
        }
    }

    private static List<Note> notes(Note... notes) {
        return Stream.of(notes).filter(it -> it.count() > 0).toList();
    }

    private static Figure figure(String measure, double value) {
        return new Figure(measure, new Outcome.Value(value));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
