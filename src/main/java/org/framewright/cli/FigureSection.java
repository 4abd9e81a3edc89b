package org.framewright.cli;

import org.framewright.agreement.Outcome;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.Comparison;
import org.framewright.reliability.Figure;
import org.framewright.reliability.FoundAgreement;
import org.framewright.reliability.RoleAgreement;
import org.framewright.reliability.Spread;
import org.framewright.reliability.TagAgreement;
import org.framewright.reliability.VariableAgreement;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The figures about one thing, of a project's agreement laid out in a row.
///
/// @param tag the tag's id; empty for all passage tags together
/// @param about what of it: `found`, a variable, a role, a variable of what fills a role (`source/named`)
/// @param coders whose, by name; empty for the mean and the range over pairs
/// @param units how many were compared: articles, sentences, passages
/// @param notes what else there is to know about them
record FigureSection(String tag, String about, List<String> coders, int units, List<Note> notes, List<Figure> figures) {

    private static final String FOUND = "found";

    /// A count and what is counted; its name in files, and the key of its sentence.
    record Note(String name, int count) {}

    /// The coder whose own a count of passages is; empty for other counts.
    String whose(Note note) {
        return switch (note.name()) {
            case "found-by-first-only" -> coders.getFirst();
            case "found-by-second-only" -> coders.getLast();
            default -> "";
        };
    }

    /// All sections, in the report's order.
    static List<FigureSection> of(AgreementReport report) {
        var everybody = report.coders().stream().map(AgreementReport.CoderArticles::coder).toList();
        var sections = new ArrayList<FigureSection>();
        for (var tag : report.tags()) {
            var found = tag.found();
            if (found != null) {
                addFound(sections, tag, found, everybody);
            }
            tag.variables().forEach(it -> addVariable(sections, tag.tag(), it.variable(), it));
            tag.roles().forEach(it -> addRole(sections, tag.tag(), it));
        }
        if (!report.overall().isEmpty()) {
            sections.add(new FigureSection("", FOUND, everybody, report.articles(), List.of(), report.overall()));
        }
        return sections;
    }

    private static void addFound(
            List<FigureSection> sections, TagAgreement tag, FoundAgreement found, List<String> everybody) {
        if (!found.figures().isEmpty()) {
            sections.add(
                    new FigureSection(
                            tag.tag(),
                            FOUND,
                            everybody,
                            tag.articles(),
                            notes(
                                    new Note("united", found.united()),
                                    new Note("implied", sum(found.coders(), true)),
                                    new Note("outside", sum(found.coders(), false))),
                            found.figures()));
        }
        addSpreads(sections, tag.tag(), FOUND, found.overPairs());
        for (var pair : found.coverage()) {
            sections.add(
                    new FigureSection(
                            tag.tag(),
                            FOUND,
                            pair.coders(),
                            pair.articles(),
                            List.of(
                                    new Note("found-by-both", pair.both()),
                                    new Note("found-by-first-only", pair.onlyFirst()),
                                    new Note("found-by-second-only", pair.onlySecond()),
                                    new Note("found-by-none-in", pair.articlesWithNone())),
                            List.of()));
        }
        addComparison(sections, tag.tag(), "found-in-sentence", found.bySentence());
        addComparison(sections, tag.tag(), "found-in-article", found.byArticle());
        addComparison(sections, tag.tag(), "number-in-article", found.numbers());
    }

    private static int sum(List<FoundAgreement.Marked> marked, boolean implied) {
        return marked.stream().mapToInt(it -> implied ? it.implied() : it.outside()).sum();
    }

    private static void addVariable(
            List<FigureSection> sections, String tag, String about, VariableAgreement variable) {
        addComparison(sections, tag, about, variable.together());
        variable.pairs().forEach(it -> addComparison(sections, tag, about, it));
        addSpreads(sections, tag, about, variable.overPairs());
    }

    private static void addSpreads(List<FigureSection> sections, String tag, String about, List<Spread> overPairs) {
        if (!overPairs.isEmpty()) {
            var figures =
                    overPairs.stream()
                            .flatMap(it ->
                                    Stream.of(
                                            figure(it.measure() + " mean", it.mean()),
                                            figure(it.measure() + " lowest", it.low()),
                                            figure(it.measure() + " highest", it.high())))
                            .toList();
            sections.add(new FigureSection(tag, about, List.of(), overPairs.getFirst().of(), List.of(), figures));
        }
    }

    private static void addRole(List<FigureSection> sections, String tag, RoleAgreement role) {
        for (var texts : role.texts()) {
            sections.add(
                    new FigureSection(
                            tag,
                            role.role(),
                            texts.coders(),
                            texts.annotations(),
                            notes(new Note("both-empty", texts.bothEmpty())),
                            List.of(new Figure(RoleAgreement.OVERLAP, texts.overlap()))));
        }
        for (var slots : role.slots()) {
            sections.add(
                    new FigureSection(
                            tag,
                            role.role() + "/" + slots.tag(),
                            slots.coders(),
                            slots.both() + slots.onlyFirst() + slots.onlySecond(),
                            List.of(
                                    new Note("found-by-both", slots.both()),
                                    new Note("found-by-first-only", slots.onlyFirst()),
                                    new Note("found-by-second-only", slots.onlySecond())),
                            List.of()));
        }
        for (var variable : role.variables()) {
            addVariable(sections, tag, role.role() + "/" + variable.tag() + "/" + variable.variable(), variable);
        }
    }

    private static void addComparison(
            List<FigureSection> sections, String tag, String about, @Nullable Comparison comparison) {
        if (comparison != null && !comparison.figures().isEmpty()) {
            sections.add(
                    new FigureSection(
                            tag,
                            about,
                            comparison.coders(),
                            comparison.compared(),
                            notes(
                                    new Note("gate-splits", comparison.gateSplits()),
                                    new Note("not-asked", comparison.notAsked()),
                                    new Note("not-codable", comparison.notCodable()),
                                    new Note("unanswered", comparison.unanswered())),
                            comparison.figures()));
        }
    }

    private static List<Note> notes(Note... notes) {
        return Stream.of(notes).filter(it -> it.count() > 0).toList();
    }

    private static Figure figure(String measure, double value) {
        return new Figure(measure, new Outcome.Value(value));
    }
}
