package org.framewright.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which records of the model and constants of its enums a value of a type may hold, and which of them one does hold: so that
/// a case, a record or a constant that is new is missed in the golden files.
public final class StoredTypes {

    private static final String MODEL = "org.framewright.";

    private StoredTypes() {}

    /// The record classes and enum constants that values of a type may hold, however deep.
    public static Set<Object> of(Class<?> type) {
        var found = new LinkedHashSet<Object>();
        collect(type, found);
        return found;
    }

    private static void collect(Type type, Set<Object> found) {
        switch (type) {
            case ParameterizedType of -> Arrays.stream(of.getActualTypeArguments()).forEach(it -> collect(it, found));
            case Class<?> plain when plain.getName().startsWith(MODEL) -> collectAll(plain, found);
            default -> {
                // the language's own: text, numbers, times
            }
        }
    }

    private static void collectAll(Class<?> type, Set<Object> found) {
        if (type.isEnum()) {
            found.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(it -> collect(it, found));
        } else if (type.isRecord() && found.add(type)) {
            Arrays.stream(type.getRecordComponents()).forEach(it -> collect(it.getGenericType(), found));
        }
    }

    /// The records of a sealed type.
    public static List<Class<?>> cases(Class<?> sealedType) {
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .<Class<?>>mapMulti((it, found) -> (it.isSealed() ? cases(it) : List.of(it)).forEach(found))
                .toList();
    }

    /// Those that a value holds.
    public static Set<Object> in(Object value) {
        var found = new LinkedHashSet<Object>();
        collectFrom(value, found);
        return found;
    }

    private static void collectFrom(Object value, Set<Object> found) {
        switch (value) {
            case Collection<?> all -> all.forEach(it -> collectFrom(it, found));
            case Map<?, ?> map -> map.values().forEach(it -> collectFrom(it, found));
            case Enum<?> constant -> found.add(constant);
            case Record it -> {
                found.add(it.getClass());
                for (var component : it.getClass().getRecordComponents()) {
                    var held = held(it, component);
                    if (held != null) {
                        collectFrom(held, found);
                    }
                }
            }
            default -> {
                // the language's own
            }
        }
    }

    private static Object held(Record it, RecordComponent component) {
        try {
            return component.getAccessor().invoke(it);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
