package org.framewright.codebook.formats;

import org.framewright.codebook.Category;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.DraftIds;
import org.framewright.codebook.formats.QdcXml.Code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes variables and categories from the codes below a tag.
final class QdcVariables {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<String> assumedScales = new ArrayList<>();

    /// The names of variables whose scale is not in the file.
    List<String> assumedScales() {
        return List.copyOf(assumedScales);
    }

    /// The variables of a tag.
    List<Variable> create(Code tag) {
        var taken = new HashSet<String>();
        var variables = new ArrayList<Variable>();
        var loose = new ArrayList<Code>();
        for (var code : tag.children) {
            if (code.codable) {
                loose.add(code);
            } else {
                variables.add(variable(code, note(code), code.children, taken));
            }
        }
        if (!loose.isEmpty()) {
            var unsaid = new QdcNote(Guidance.NONE, new LinkedHashMap<>());
            variables.add(variable(tag, unsaid, loose, taken));
        }
        return variables;
    }

    private Variable variable(Code named, QdcNote note, List<Code> children, Set<String> taken) {
        var id = id(note, named.name, "question", taken);
        var declared = constant(note.facts(), "scale", Scale.class);
        var categories = categories(children);
        var scale = scale(declared, categories);
        if (declared.isEmpty() && !children.isEmpty()) {
            assumedScales.add(named.name);
        }
        return new Variable(
                id,
                named.name,
                scale,
                false,
                null,
                NotCodableRule.NOT_ALLOWED,
                NumberRange.ANY,
                "",
                "retired".equals(note.facts().get("state")),
                note.guidance(),
                scale == Scale.BOOLEAN ? Category.YES_NO : categories);
    }

    private static Scale scale(Optional<Scale> declared, List<Category> categories) {
        if (categories.isEmpty()) {
            return declared.filter(it -> !it.hasCategories()).orElse(Scale.TEXT);
        }
        boolean yesNo = categories.stream().map(Category::id).toList().equals(List.of(Category.NO, Category.YES));
        return declared.filter(Scale::hasCategories).filter(it -> it != Scale.BOOLEAN || yesNo).orElse(Scale.SET);
    }

    private static List<Category> categories(List<Code> children) {
        var all = children.stream().flatMap(QdcVariables::descendants).toList();
        var numbers = new HashSet<Integer>();
        all.forEach(code -> number(note(code)).ifPresent(numbers::add));
        int fresh = numbers.stream().max(Integer::compare).orElse(0) + 1;
        var categories = new ArrayList<Category>();
        var ids = new HashMap<Code, String>();
        var taken = new HashSet<String>();
        var used = new HashSet<Integer>();
        var parents = new HashMap<Code, Code>();
        all.forEach(code -> code.children.forEach(it -> parents.put(it, code)));
        for (var code : all) {
            var note = note(code);
            var id = id(note, code.name, "category", taken);
            ids.put(code, id);
            var declared = number(note).filter(used::add);
            var parent = Optional.ofNullable(parents.get(code)).map(ids::get).orElse("");
            categories.add(category(code, note, id, declared.isPresent() ? declared.get() : fresh++, parent));
        }
        return categories;
    }

    private static Category category(Code code, QdcNote note, String id, int number, String parent) {
        boolean retired = "retired".equals(note.facts().get("state"));
        return new Category(
                id,
                number,
                note.facts().getOrDefault("original", ""),
                code.name,
                parent,
                code.codable || retired,
                retired,
                note.guidance());
    }

    private static Stream<Code> descendants(Code code) {
        return Stream.concat(Stream.of(code), code.children.stream().flatMap(QdcVariables::descendants));
    }

    private static QdcNote note(Code code) {
        return QdcNote.parse(code.description.toString());
    }

    private static Optional<Integer> number(QdcNote note) {
        return Optional.ofNullable(note.facts().get("code"))
                .filter(it -> NUMBER.matcher(it).matches())
                .map(Integer::valueOf);
    }

    /// The id in a description, if it is free; else an id made from the name.
    static String id(QdcNote note, String name, String kind, Set<String> taken) {
        var id =
                Optional.ofNullable(note.facts().get("id"))
                        .filter(it -> ID.matcher(it).matches() && !taken.contains(it))
                        .orElseGet(() -> DraftIds.from(name, kind, taken));
        taken.add(id);
        return id;
    }

    static <E extends Enum<E>> Optional<E> constant(Map<String, String> facts, String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(it -> it.name().replace('_', '-').equalsIgnoreCase(facts.getOrDefault(name, "")))
                .findFirst();
    }
}
