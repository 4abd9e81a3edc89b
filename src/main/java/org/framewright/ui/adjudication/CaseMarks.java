package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Tag;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.ui.workspace.article.AnnotationMark;
import org.framewright.ui.workspace.article.AnnotationMark.Comparison;
import org.framewright.ui.workspace.article.AnnotationMark.Stroke;
import org.framewright.ui.workspace.article.AnnotationMarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An article's passages as its coders have marked them: once where all have the same words, else once for each boundary. The margin names
/// the differences. The current case also has the fillers of its roles.
record CaseMarks(ArticleCases cases, CaseFormatter formatter) {

    AnnotationMarks marks(Optional<AdjudicationCase> current) {
        return AnnotationMarks.compared(
                cases.cases().stream().map(it -> marksOfCase(it, current.filter(it::equals).isPresent())).toList());
    }

    /// The mark of a case; empty without words in the text.
    Optional<AnnotationId> findMark(AdjudicationCase it) {
        return marksOfCase(it, false).stream().map(AnnotationMark::id).findFirst();
    }

    Optional<AdjudicationCase> findCase(AnnotationId mark) {
        return cases.cases().stream()
                .filter(it -> marksOfCase(it, true).stream().anyMatch(each -> each.id().equals(mark)))
                .findFirst();
    }

    /// @param withFillers whether the passages that fill its roles are included
    private List<AnnotationMark> marksOfCase(AdjudicationCase it, boolean withFillers) {
        var marks = new ArrayList<AnnotationMark>();
        var item = it.item();
        if (item.isQuestion()) {
            return marks;
        }
        Set<Object> drawn = new HashSet<>();
        formatter
                .statements(item)
                .forEach(statement -> {
                    for (var annotation : statement.annotations()) {
                        boolean own = annotation.tag().equals(item.tag());
                        boolean inText = !annotation.extent().fragments().isEmpty() && (own || withFillers);
                        if (inText && drawn.add(List.of(annotation.tag(), annotation.extent()))) {
                            var id = formatter.letter(statement.coder().id()) + " " + annotation.id().value();
                            marks.add(
                                    own
                                            ? ownMark(id, annotation, it, marks.isEmpty() ? label(it) : "")
                                            : mark(id, annotation, stroke(annotation), "", Optional.empty()));
                        }
                    }
                });
        return marks;
    }

    private AnnotationMark ownMark(String id, Annotation annotation, AdjudicationCase it, String label) {
        return mark(id, annotation, Stroke.TINT, label, Optional.of(comparison(it)));
    }

    private AnnotationMark mark(
            String id, Annotation annotation, Stroke stroke, String label, Optional<Comparison> comparison) {
        var colour = formatter.codebook().tag(annotation.tag()).map(Tag::colour).orElse(Tag.Colour.GREY);
        return new AnnotationMark(
                new AnnotationId(id), annotation.extent().fragments(), stroke, colour, label, comparison);
    }

    /// A filler has the line of its role, also where fillers have roles themselves.
    private Stroke stroke(Annotation filler) {
        var stroke = AnnotationMarks.stroke(formatter.codebook(), filler.tag());
        return stroke == Stroke.TINT ? Stroke.SOLID : stroke;
    }

    private static Comparison comparison(AdjudicationCase it) {
        return it.state() == State.DECIDED
                ? Comparison.DECIDED
                : it.isDisputed() || it.item().statements().size() == 1 ? Comparison.DIFFERENT : Comparison.ALIKE;
    }

    /// The differences, and the state, without colour. That not all have marked it says enough of a passage.
    private String label(AdjudicationCase it) {
        var item = it.item();
        boolean missed =
                item.statements().size() == 1
                        || item.differences().stream().anyMatch(each -> each.kind() == Kind.MARKED);
        var label =
                missed
                        ? formatter.text("adjudication.margin.missed", formatter.listLetters(item))
                        : it.isDisputed()
                                ? formatter.lowerCase(formatter.differences(item))
                                : formatter.text("adjudication.legend.alike");
        return it.state() == State.DECIDED ? formatter.text("adjudication.margin.decided", label) : label;
    }
}
