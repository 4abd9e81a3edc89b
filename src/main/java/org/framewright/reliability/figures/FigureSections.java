package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.codebook.Tag;
import org.framewright.model.ConstantName;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.figures.FigureSection.SectionName;
import org.framewright.reliability.figures.FigureSection.SectionNote;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the sections of a project's agreement, in the report's order.
public final class FigureSections {

    /// The subject of the section on the relevance of articles for the study.
    public static final String RELEVANCE = "relevance";

    /// The name of the count of units that both of two coders have.
    public static final String BOTH = "found-by-both";

    /// The name of the count of units that only the first of two coders has.
    public static final String FIRST_ONLY = "found-by-first-only";

    /// The name of the count of units that only the second of two coders has.
    public static final String SECOND_ONLY = "found-by-second-only";

    /// The name of a count of articles in which neither of two coders has any.
    public static final String IN_NONE = "found-by-none-in";

    private static final String RARE_CATEGORY = "rare-category";
    private static final String SOME = " (of ";
    private static final String ONE = " (1 pair)";
    private static final String FOUND = "found";
    private static final String IN = " › ";

    private final List<FigureSection> sections = new ArrayList<>();
    private final List<String> allCoders;
    private final Map<String, String> labels;

    private FigureSections(AgreementReport report) {
        this.allCoders = report.coders().stream().map(AgreementReport.CoderArticles::coder).toList();
        this.labels = report.tags().stream().collect(Collectors.toMap(TagAgreement::tag, TagAgreement::label));
    }

    /// The subject of a section without its coders.
    private record Topic(String tag, String about, SectionName name, String comparedAs) {

        Topic pooled() {
            return new Topic(tag, about, new SectionName(Kind.POOLED, name.tag(), name.about()), comparedAs);
        }
    }

    /// The subject of answers.
    ///
    /// @param tag the tag's id
    /// @param about as in [FigureSection]
    record SectionSubject(String tag, String about) {}

    /// The subjects of a report's answers, each once.
    static Stream<SectionSubject> answered(AgreementReport report) {
        return of(report, Optional.empty()).stream()
                .filter(it -> it.name().kind() == Kind.ANSWERS)
                .map(it -> new SectionSubject(it.tag(), it.about()))
                .distinct();
    }

    private static Topic topic(TagAgreement tag, String about, Kind kind) {
        return new Topic(tag.tag(), about, new SectionName(kind, tag.label(), ""), "");
    }

    private static Topic answers(TagAgreement tag, String before, String labelBefore, VariableAgreement variable) {
        return new Topic(
                tag.tag(),
                before + variable.variable(),
                new SectionName(Kind.ANSWERS, tag.label(), labelBefore + variable.label()),
                variable.comparison());
    }

    /// The sections.
    ///
    /// @param variable the only requested variable: the fillers of roles are left out then
    public static List<FigureSection> of(AgreementReport report, Optional<String> variable) {
        var laidOut = new FigureSections(report);
        laidOut.add(
                new Topic("", RELEVANCE, new SectionName(Kind.RELEVANCE, "", ""), ""),
                report.relevance(),
                rareCategories(report.relevance()));
        report.tags().forEach(tag -> laidOut.add(tag, variable.isEmpty()));
        laidOut.add(
                new Topic("", FOUND, new SectionName(Kind.FOUND, "", ""), ""),
                laidOut.allCoders,
                report.articles(),
                List.of(),
                report.overall());
        return laidOut.sections;
    }

    private void add(TagAgreement tag, boolean roles) {
        var found = tag.found();
        if (found != null) {
            add(tag, found);
        }
        tag.variables().forEach(it -> add(answers(tag, "", "", it), it));
        for (var role : tag.roles()) {
            if (roles) {
                add(tag, role);
            }
            role.variables()
                    .forEach(it -> add(answers(tag, role.role() + "/" + it.tag() + "/", role.label() + IN, it), it));
        }
    }

    private void add(TagAgreement tag, DetectionAgreement found) {
        var notes =
                notes(
                        noteOn(PassageMeasure.ALPHA_U, found, "united", found.united()),
                        noteOn(
                                PassageMeasure.TOKEN_ALPHA_ROLES,
                                found,
                                "ambiguous",
                                Math.toIntExact(found.ambiguous())),
                        new SectionNote(
                                "implied",
                                found.coders().stream().mapToInt(DetectionAgreement.MarkCount::implied).sum()),
                        new SectionNote(
                                "outside",
                                found.coders().stream().mapToInt(DetectionAgreement.MarkCount::outside).sum()));
        add(topic(tag, FOUND, Kind.FOUND), allCoders, tag.articles(), notes, found.figures());
        add(topic(tag, FOUND, Kind.FOUND), found.overPairs(), List.of());
        for (var pair : found.coverage()) {
            add(
                    topic(tag, "coverage", Kind.COVERAGE),
                    pair.coders(),
                    pair.articles(),
                    List.of(
                            new SectionNote(BOTH, pair.both()),
                            new SectionNote(FIRST_ONLY, pair.onlyFirst()),
                            new SectionNote(SECOND_ONLY, pair.onlySecond()),
                            new SectionNote(IN_NONE, pair.articlesWithNone())),
                    List.of());
        }
        add(topic(tag, "found-in-sentence", Kind.USED), found.bySentence());
        var unit = ConstantName.of(tag.unit() == Tag.Unit.PASSAGE ? Tag.Unit.ARTICLE : tag.unit());
        add(topic(tag, "found-in-" + unit, Kind.USED), found.byUnit());
        add(topic(tag, "number-in-" + unit, Kind.NUMBER), found.numbers());
    }

    /// A note on the data of one measure; of none where that is not measured.
    private static SectionNote noteOn(PassageMeasure measure, DetectionAgreement found, String name, int count) {
        boolean measured =
                Stream.concat(
                                found.figures().stream().map(AgreementFigure::measure),
                                found.overPairs().stream().map(PairSpread::measure))
                        .anyMatch(measure.id()::equals);
        return new SectionNote(name, measured ? count : 0);
    }

    private void add(Topic topic, VariableAgreement variable) {
        add(topic, variable.together(), rareCategories(variable.together()));
        variable.pairs().forEach(it -> add(topic, it));
        add(
                topic,
                variable.overPairs(),
                variable.together() == null
                        ? notes(new SectionNote(RARE_CATEGORY, variable.rareCategories()))
                        : List.of());
        var pooled = variable.pooled();
        if (pooled != null) {
            add(
                    topic.pooled(),
                    pooled.ratings(),
                    new SectionNote("found-by-some", pooled.foundBySome()),
                    rareCategories(pooled.ratings()));
        }
    }

    private static SectionNote rareCategories(@Nullable MeasuredRatings ratings) {
        return new SectionNote(RARE_CATEGORY, ratings == null ? 0 : ratings.rareCategories());
    }

    private void add(TagAgreement tag, RoleAgreement role) {
        for (var texts : role.texts()) {
            add(
                    new Topic(tag.tag(), role.role(), new SectionName(Kind.WORDS, tag.label(), role.label()), ""),
                    texts.coders(),
                    texts.annotations(),
                    notes(new SectionNote("both-empty", texts.bothEmpty())),
                    List.of(new AgreementFigure(RoleAgreement.OVERLAP, texts.overlap())));
        }
        for (var slots : role.slots()) {
            var label = role.label() + IN + labels.getOrDefault(slots.tag(), slots.tag());
            add(
                    new Topic(
                            tag.tag(),
                            role.role() + "/" + slots.tag(),
                            new SectionName(Kind.FILLED, tag.label(), label),
                            ""),
                    slots.coders(),
                    slots.both() + slots.onlyFirst() + slots.onlySecond(),
                    List.of(
                            new SectionNote(BOTH, slots.both()),
                            new SectionNote(FIRST_ONLY, slots.onlyFirst()),
                            new SectionNote(SECOND_ONLY, slots.onlySecond())),
                    List.of());
        }
    }

    private void add(Topic topic, List<PairSpread> overPairs, List<SectionNote> notes) {
        if (!overPairs.isEmpty()) {
            var figures = overPairs.stream().flatMap(FigureSections::figures).toList();
            int pairs = overPairs.getFirst().of();
            sections.add(section(topic, List.of(), pairs, pairs, notes, figures));
        }
    }

    private static Stream<AgreementFigure> figures(PairSpread spread) {
        if (spread.pairs() == 1) {
            // the figure of one pair is no mean, and has no range
            return Stream.of(figure(spread.measure() + ONE, spread.mean()));
        }
        var some = spread.pairs() < spread.of() ? SOME + spread.pairs() + ")" : "";
        return Stream.of(
                figure(spread.measure() + " mean" + some, spread.mean()),
                figure(spread.measure() + " lowest", spread.low()),
                figure(spread.measure() + " highest", spread.high()));
    }

    /// Whether a figure is of pairs by a measure: the mean of several, or the figure of the only pair that has one.
    ///
    /// @param measure the measure's id
    public static boolean isOfPairs(String figure, String measure) {
        return figure.equals(measure + ONE) || figure.startsWith(measure + " mean");
    }

    /// The number of pairs that a mean is over, where the mean is not over all pairs.
    ///
    /// @param figure the measure of a mean over pairs
    public static Optional<Integer> pairCount(String figure) {
        if (figure.endsWith(ONE)) {
            return Optional.of(1);
        }
        int start = figure.indexOf(SOME);
        return start < 0
                ? Optional.empty()
                : Optional.of(Integer.valueOf(figure.substring(start + SOME.length(), figure.length() - 1)));
    }

    private void add(Topic topic, @Nullable MeasuredRatings comparison, SectionNote... more) {
        if (comparison != null && !comparison.figures().isEmpty()) {
            sections.add(
                    section(
                            topic,
                            comparison.coders(),
                            comparison.compared(),
                            comparison.units(),
                            Stream.concat(
                                            notes(
                                                    new SectionNote("asked-of-some", comparison.askedOfSome()),
                                                    new SectionNote("not-asked", comparison.notAsked()),
                                                    new SectionNote("not-codable", comparison.notCodable()),
                                                    new SectionNote("unanswered", comparison.unanswered()))
                                                    .stream(),
                                            notes(more).stream())
                                    .toList(),
                            comparison.figures()));
        }
    }

    private void add(
            Topic topic, List<String> coders, int units, List<SectionNote> notes, List<AgreementFigure> figures) {
        if (!figures.isEmpty() || !notes.isEmpty()) {
            sections.add(section(topic, coders, units, units, notes, figures));
        }
    }

    private static FigureSection section(
            Topic topic,
            List<String> coders,
            int compared,
            int units,
            List<SectionNote> notes,
            List<AgreementFigure> figures) {
        return new FigureSection(
                topic.tag(), topic.about(), topic.name(), topic.comparedAs(), coders, compared, units, notes, figures);
    }

    private static List<SectionNote> notes(SectionNote... notes) {
        return Stream.of(notes).filter(it -> it.count() > 0).toList();
    }

    private static AgreementFigure figure(String measure, double value) {
        return new AgreementFigure(measure, new MeasureOutcome.Defined(value));
    }
}
