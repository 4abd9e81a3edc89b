package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Tag;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Fragment;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.ui.workspace.article.AnnotationMark;
import org.framewright.ui.workspace.article.AnnotationMark.Lane;
import org.framewright.ui.workspace.article.AnnotationMark.Manner;
import org.framewright.ui.workspace.article.AnnotationMark.Stroke;
import org.framewright.ui.workspace.article.AnnotationMarks;
import org.framewright.ui.workspace.article.AnnotationMarks.NamedMark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An article's passages as its coders have marked them, each coder's in a lane: solid where all have marked the same words, dashed where
/// ends differ, dotted where not all have marked it. The current case also has the fillers of its roles.
record LaneMarks(ArticleCases cases, CaseFormatter formatter) {

    AnnotationMarks marks(Optional<AdjudicationCase> current) {
        var all = new ArrayList<List<NamedMark>>();
        var levels = new ArrayList<Set<Fragment>>();
        for (var it : cases.cases()) {
            var marks = marksOfCase(it, 0, current.filter(it::equals).isPresent());
            if (!marks.isEmpty()) {
                all.add(marksOfCase(it, level(marks, levels), current.filter(it::equals).isPresent()));
            }
        }
        return AnnotationMarks.inLanes(all);
    }

    /// The level of a case: one within the words of another is below its lanes.
    private static int level(List<NamedMark> marks, List<Set<Fragment>> levels) {
        var words = marks.stream().flatMap(it -> it.mark().fragments().stream()).toList();
        int level = 0;
        while (level < levels.size() && meets(words, levels.get(level))) {
            level++;
        }
        if (level == levels.size()) {
            levels.add(new HashSet<>());
        }
        levels.get(level).addAll(words);
        return level;
    }

    private static boolean meets(List<Fragment> some, Set<Fragment> others) {
        return others.stream()
                .anyMatch(it -> some.stream().anyMatch(each -> each.start() < it.end() && it.start() < each.end()));
    }

    /// The mark of a case; empty without words in the text.
    Optional<AnnotationId> findMark(AdjudicationCase it) {
        return marksOfCase(it, 0, false).stream().map(named -> named.mark().id()).findFirst();
    }

    Optional<AdjudicationCase> findCase(AnnotationId mark) {
        return cases.cases().stream()
                .filter(it -> marksOfCase(it, 0, true).stream().anyMatch(named -> named.mark().id().equals(mark)))
                .findFirst();
    }

    private List<NamedMark> marksOfCase(AdjudicationCase it, int level, boolean whole) {
        var marks = new ArrayList<NamedMark>();
        var item = it.item();
        if (item.isQuestion()) {
            return marks;
        }
        for (int i = 0; i < formatter.coders().size(); i++) {
            var coder = formatter.coders().get(i);
            for (var annotation :
                    item.findStatement(coder).map(ComparedItem.CoderStatement::annotations).orElse(List.of())) {
                boolean own = annotation.tag().equals(item.tag());
                if (!annotation.extent().fragments().isEmpty() && (own || whole)) {
                    marks.add(
                            new NamedMark(
                                    mark(annotation, new Row(i, level), it, marks.isEmpty()),
                                    own ? "" : name(annotation, coder, item)));
                }
            }
        }
        return marks;
    }

    /// A filler is named once where several coders have the same words for it.
    private String name(Annotation filler, Coder coder, ComparedItem item) {
        var having =
                formatter
                        .statements(item)
                        .filter(it ->
                                it.annotations().stream()
                                        .anyMatch(other ->
                                                other.tag().equals(filler.tag())
                                                        && other.extent().equals(filler.extent())))
                        .map(ComparedItem.CoderStatement::coder)
                        .toList();
        var letters = having.stream().map(it -> formatter.letter(it.id())).collect(Collectors.joining());
        return having.getFirst().equals(coder)
                ? formatter.texts().get("adjudication.lane", letters, formatter.tag(filler.tag()))
                : "";
    }

    /// The position of a coder's passage.
    private record Row(int coder, int level) {}

    private AnnotationMark mark(Annotation annotation, Row row, AdjudicationCase it, boolean first) {
        return new AnnotationMark(
                new AnnotationId(row.coder() + " " + annotation.id().value()),
                annotation.extent().fragments(),
                Stroke.LANE,
                colour(annotation.tag()),
                first ? label(it) : "",
                Optional.of(
                        new Lane(
                                row.level() * formatter.coders().size() + row.coder(), manner(annotation, it.item()))));
    }

    private Tag.Colour colour(String tag) {
        return formatter.codebook().tag(tag).map(Tag::colour).orElseThrow();
    }

    /// The manner of a mark; a filler's depends on its own words, not on its owner's.
    private Manner manner(Annotation annotation, ComparedItem item) {
        if (annotation.tag().equals(item.tag())) {
            return manner(item);
        }
        var statements = formatter.statements(item).filter(ComparedItem.CoderStatement::hasStatement).toList();
        var alike =
                statements.stream()
                        .map(it ->
                                it.annotations().stream()
                                        .filter(other -> other.tag().equals(annotation.tag()))
                                        .map(Annotation::extent)
                                        .toList())
                        .toList();
        if (alike.stream().anyMatch(List::isEmpty)) {
            return Manner.MISSED;
        }
        return alike.stream().allMatch(it -> it.contains(annotation.extent())) ? Manner.MATCHED : Manner.SHIFTED;
    }

    private static Manner manner(ComparedItem item) {
        var kinds = item.differences().stream().map(ComparedItem.ItemDifference::kind).collect(Collectors.toSet());
        if (kinds.contains(Kind.MARKED)) {
            return Manner.MISSED;
        }
        return kinds.contains(Kind.ENDS) ? Manner.SHIFTED : Manner.MATCHED;
    }

    /// The coders, their manner, and the state, without colour.
    private String label(AdjudicationCase it) {
        var letters =
                formatter
                        .statements(it.item())
                        .filter(ComparedItem.CoderStatement::hasStatement)
                        .map(statement -> formatter.letter(statement.coder().id()))
                        .collect(Collectors.joining());
        var how =
                switch (manner(it.item())) {
                    case MISSED -> "adjudication.margin.missed";
                    case SHIFTED -> "adjudication.margin.shifted";
                    case MATCHED ->
                            it.isDisputed()
                                    ? "adjudication.margin.matched"
                                    : it.item().statements().size() == 1
                                            ? "adjudication.margin.missed"
                                            : "adjudication.margin.same";
                };
        var label = formatter.texts().get(how, letters);
        return it.state() == State.DECIDED ? formatter.texts().get("adjudication.margin.decided", label) : label;
    }
}
