package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns of `spans.csv` that come from the codebook: for each tag its roles and its variables. Their names are
/// names in R, Stata and SPSS too: ids with their hyphens made underscores, joined by two underscores.
final class SpanColumns {

    /// What a column holds of a role or variable.
    enum Part {
        LINKS("ids"),
        CODE(""),
        LABEL("label"),
        VALUE(""),
        MISSING("missing"),
        CHOSEN("");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    /// What a column is about.
    ///
    /// @param item the role's or variable's id
    /// @param category of a set; else empty
    record Column(String tag, String item, Part part, String category) {

        private String name() {
            var ids = List.of(tag, item, category, part.ending);
            return ids.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining("__")).replace('-', '_');
        }
    }

    private final SequencedMap<Column, String> names = new LinkedHashMap<>();
    private final Map<ActorId, String> actors;

    /// @param codebook its order is the columns' order
    SpanColumns(Codebook codebook, Collection<String> taken, Map<ActorId, String> actors) {
        this.actors = actors;
        var used = new HashSet<>(taken);
        for (var tag : codebook.tags()) {
            for (var column : columns(tag)) {
                names.computeIfAbsent(column, it -> unused(it.name(), used));
            }
        }
    }

    List<String> names() {
        return List.copyOf(names.values());
    }

    /// The name of a column; empty where only an older version of the codebook would have it.
    String name(Column column) {
        return names.getOrDefault(column, "");
    }

    /// The cells of an annotation; those of other tags are empty.
    List<String> cells(Pass pass, Tag tag, Annotation annotation) {
        var own = new HashSet<>(columns(tag));
        return names.keySet().stream()
                .map(column -> own.contains(column) ? cell(pass, tag, annotation, column) : "")
                .toList();
    }

    static Column links(Tag tag, String role) {
        return new Column(tag.id(), role, Part.LINKS, "");
    }

    /// The columns of a variable, the one with its codes or values first; a set has one for each category.
    static List<Column> columns(Tag tag, Variable variable) {
        if (variable.scale() == Scale.SET) {
            return variable.categories().stream()
                    .map(category -> new Column(tag.id(), variable.id(), Part.CHOSEN, category.id()))
                    .toList();
        }
        boolean choice = variable.scale().isChoice();
        return List.of(
                new Column(tag.id(), variable.id(), choice ? Part.CODE : Part.VALUE, ""),
                new Column(tag.id(), variable.id(), choice ? Part.LABEL : Part.MISSING, ""));
    }

    private static List<Column> columns(Tag tag) {
        var columns = new ArrayList<Column>();
        tag.roles().forEach(role -> columns.add(links(tag, role.id())));
        tag.variables().forEach(variable -> columns.addAll(columns(tag, variable)));
        return columns;
    }

    private String cell(Pass pass, Tag tag, Annotation annotation, Column column) {
        if (column.part() == Part.LINKS) {
            return annotation.linked(column.item()).stream().map(SpanColumns::linked).collect(Collectors.joining(" "));
        }
        var variable = tag.variable(column.item()).orElseThrow();
        var answer = pass.questions().answer(tag, variable, annotation);
        var codes = pass.codebook().missingCodes();
        var cells = AnswerCells.of(variable, answer, actors, codes);
        return switch (column.part()) {
            case LINKS -> throw new IllegalStateException();
            case CODE, MISSING -> cells.code();
            case LABEL -> cells.label();
            case VALUE -> cells.value();
            case CHOSEN -> AnswerCells.chosen(answer, column.category(), codes);
        };
    }

    /// An id brought by a file may hold a space, which here stands between ids.
    private static String linked(AnnotationId id) {
        return id.value().replace("%", "%25").replace(" ", "%20");
    }

    private static String unused(String name, Set<String> used) {
        var unused = name;
        for (int i = 2; !used.add(unused); i++) {
            unused = name + "_" + i;
        }
        return unused;
    }
}
