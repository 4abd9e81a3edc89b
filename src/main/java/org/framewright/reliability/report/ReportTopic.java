package org.framewright.reliability.report;

import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.figures.FigureSection.SectionNote;
import org.framewright.reliability.figures.FigureSections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All sections about one topic: one section of all coders, or one section of each two coders and one over all pairs.
///
/// @param pairs of two coders each, where there are more than two
record ReportTopic(Optional<FigureSection> together, List<FigureSection> pairs, Optional<FigureSection> overPairs) {

    ReportTopic {
        pairs = List.copyOf(pairs);
    }

    private record Key(String tag, String about, Kind kind) {}

    /// The topics, in the order of their first sections.
    static List<ReportTopic> of(List<FigureSection> sections) {
        var byKey = new LinkedHashMap<Key, List<FigureSection>>();
        sections.forEach(it ->
                byKey.computeIfAbsent(new Key(it.tag(), it.about(), it.name().kind()), _ -> new ArrayList<>()).add(it));
        return byKey.values().stream().map(ReportTopic::group).toList();
    }

    private static ReportTopic group(List<FigureSection> all) {
        var overPairs = all.stream().filter(it -> it.coders().isEmpty()).findFirst();
        var named = all.stream().filter(it -> !it.coders().isEmpty()).toList();
        boolean alone = named.size() == 1 && overPairs.isEmpty();
        var together = named.stream().filter(it -> alone || it.coders().size() > 2).findFirst();
        var pairs = named.stream().filter(it -> together.filter(it::equals).isEmpty()).toList();
        return new ReportTopic(together, pairs, overPairs);
    }

    /// The section in the first table: the section of all coders, else the section over pairs, else the section of a pair.
    FigureSection first() {
        return together.or(() -> overPairs).orElseGet(pairs::getFirst);
    }

    /// Whether the topic's figures in the first table are means over pairs.
    boolean isMeanOverPairs() {
        return together.isEmpty() && overPairs.isPresent();
    }

    /// The notes on the topic; of all pairs, and of the mean over pairs, where the topic has only pairs.
    List<SectionNote> notes() {
        var sums = new LinkedHashMap<String, Integer>();
        together.map(Stream::of)
                .orElseGet(() -> Stream.concat(pairs.stream(), overPairs.stream()))
                .flatMap(it -> it.notes().stream())
                .forEach(it -> sums.merge(it.name(), it.count(), Integer::sum));
        return sums.entrySet().stream().map(it -> new SectionNote(it.getKey(), it.getValue())).toList();
    }

    int compared() {
        return together.map(FigureSection::compared)
                .orElseGet(() -> pairs.stream().mapToInt(FigureSection::compared).sum());
    }

    int units() {
        return together.map(FigureSection::units).orElseGet(() -> pairs.stream().mapToInt(FigureSection::units).sum());
    }

    /// A measure over pairs of coders.
    ///
    /// @param mean the mean, or the figure of the only pair that has one, which is also the lowest and the highest
    record PairFigures(AgreementFigure mean, AgreementFigure lowest, AgreementFigure highest) {

        /// The figures of a section by one measure.
        ///
        /// @param measure the measure's id
        static Optional<PairFigures> of(FigureSection section, String measure) {
            return section.figures().stream()
                    .filter(it -> FigureSections.isOfPairs(it.measure(), measure))
                    .findFirst()
                    .map(mean ->
                            new PairFigures(
                                    mean,
                                    figure(section, measure + " lowest").orElse(mean),
                                    figure(section, measure + " highest").orElse(mean)));
        }

        /// The number of pairs behind the mean, where the mean is not over all pairs.
        Optional<Integer> pairCount() {
            return FigureSections.pairCount(mean.measure());
        }

        private static Optional<AgreementFigure> figure(FigureSection section, String name) {
            return section.figures().stream().filter(it -> it.measure().equals(name)).findFirst();
        }
    }
}
