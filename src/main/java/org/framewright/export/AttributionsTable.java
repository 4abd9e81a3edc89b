package org.framewright.export;

import org.framewright.codebook.Tag;
import org.framewright.export.dictionary.AnswerColumn;
import org.framewright.export.dictionary.Dictionary;
import org.framewright.export.dictionary.RoleColumns;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Fragment;
import org.framewright.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `attributions.csv`: a row for every content and source, with the cue; in general, for every annotation whose tag has roles, and
/// every choice of one annotation for each of its roles.
final class AttributionsTable {

    private final RoleColumns roles;
    private final Map<Tag, AnswerRow> own = new HashMap<>();
    private final Map<Tag, Integer> widths = new HashMap<>();
    private final Map<RoleColumns.Filler, AnswerRow> ofFillers = new HashMap<>();

    AttributionsTable(Study study, Dictionary dictionary) {
        this.roles = dictionary.roles();
        for (var tag : roles.tags()) {
            var columns = dictionary.answers().codes(tag);
            own.put(tag, new AnswerRow(columns, study.actors()));
            int width = columns.size();
            for (var role : tag.roles()) {
                var filler = roles.filler(tag, role);
                List<AnswerColumn> answers = filler.answers().stream().map(RoleColumns.Answer::of).toList();
                ofFillers.put(filler, new AnswerRow(answers, study.actors()));
                width += OF_FILLER + answers.size();
            }
            widths.put(tag, width);
        }
    }

    private static final int OF_FILLER = 3;

    List<List<String>> rows(Pass pass, CodedArticle coded) {
        var byId = pass.annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var rows = new ArrayList<List<String>>();
        for (var annotation : pass.annotations()) {
            var tag = pass.tag(annotation);
            if (own.containsKey(tag)) {
                var first = first(pass, annotation, coded);
                for (var filled : filled(pass, tag, annotation, byId)) {
                    var row = new ArrayList<>(first);
                    roles.tags()
                            .forEach(it -> row.addAll(it.equals(tag) ? filled : Collections.nCopies(width(it), "")));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private int width(Tag tag) {
        return widths.getOrDefault(tag, 0);
    }

    private static List<String> first(Pass pass, Annotation annotation, CodedArticle coded) {
        var row = new ArrayList<>(pass.cells());
        var fragments = annotation.extent().fragments();
        row.addAll(List.of(coded.units().of(annotation), annotation.tag(), annotation.id().value()));
        row.add(around(pass, annotation).map(it -> it.id().value()).orElse(""));
        row.add(fragments.isEmpty() ? "" : codePoint(coded, fragments.getFirst().start()));
        row.add(fragments.isEmpty() ? "" : codePoint(coded, fragments.getLast().end()));
        row.add(annotation.extent().text());
        return row;
    }

    private static String codePoint(CodedArticle coded, int utf16) {
        return Integer.toString(coded.codePoints().fromUtf16(utf16));
    }

    /// The shortest other annotation with the same tag in whose words an annotation stands as a whole.
    private static Optional<Annotation> around(Pass pass, Annotation inner) {
        return pass.annotations().stream()
                .filter(it -> it.tag().equals(inner.tag()) && length(it) > length(inner))
                .filter(it -> inner.extent().fragments().stream().allMatch(words -> isIn(words, it)))
                .filter(_ -> !inner.extent().fragments().isEmpty())
                .min(Comparator.comparingInt(AttributionsTable::length));
    }

    private static boolean isIn(Fragment words, Annotation outer) {
        return outer.extent().fragments().stream()
                .anyMatch(it -> it.start() <= words.start() && words.end() <= it.end());
    }

    private static int length(Annotation annotation) {
        return annotation.extent().fragments().stream().mapToInt(it -> it.end() - it.start()).sum();
    }

    /// The cells of the annotation's own answers and of what fills its roles, a row for each choice.
    private List<List<String>> filled(Pass pass, Tag tag, Annotation annotation, Map<AnnotationId, Annotation> byId) {
        var rows = new ArrayList<List<String>>();
        rows.add(answers(own.get(tag), pass, tag, annotation));
        for (var role : tag.roles()) {
            var filler = roles.filler(tag, role);
            var fillers =
                    annotation.linked(role.id()).stream()
                            .flatMap(it -> Optional.ofNullable(byId.get(it)).stream())
                            .toList();
            var cells =
                    fillers.isEmpty()
                            ? List.of(Collections.nCopies(OF_FILLER + filler.answers().size(), ""))
                            : fillers.stream().map(it -> cells(pass, filler, it)).toList();
            var longer = rows.stream().flatMap(row -> cells.stream().map(more -> joined(row, more))).toList();
            rows.clear();
            rows.addAll(longer);
        }
        return rows;
    }

    private List<String> cells(Pass pass, RoleColumns.Filler filler, Annotation annotation) {
        var first = List.of(annotation.id().value(), Pass.unit(annotation.extent()), annotation.extent().text());
        return joined(first, answers(ofFillers.get(filler), pass, pass.tag(annotation), annotation));
    }

    private static List<String> answers(@Nullable AnswerRow row, Pass pass, Tag tag, Annotation annotation) {
        return row == null ? List.of() : row.of(pass, tag, annotation);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
