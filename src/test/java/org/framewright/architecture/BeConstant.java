package org.framewright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A static field is final and its value can't change: of a type that is known not to, or of one of ours whose fields
/// are all final, or a collection whose value is found to be one of the JDK's unmodifiable ones.
final class BeConstant extends ArchCondition<JavaField> {
    private static final Set<String> IMMUTABLE =
            Set.of(
                    "java.lang.String",
                    "java.lang.Class",
                    "java.math.BigDecimal",
                    "java.math.BigInteger",
                    "java.nio.charset.Charset",
                    "java.nio.file.Path",
                    "java.util.HexFormat",
                    "java.util.Locale",
                    "java.util.Optional",
                    "java.util.UUID",
                    "java.util.regex.Pattern",
                    "javafx.css.PseudoClass",
                    "javafx.geometry.Insets",
                    "javafx.scene.input.DataFormat",
                    "javafx.scene.input.KeyCombination",
                    "javafx.scene.input.KeyCodeCombination",
                    "javafx.scene.paint.Color",
                    "javafx.util.Duration",
                    "org.apache.commons.csv.CSVFormat",
                    // a pure function, which remembers what it was asked
                    "org.jdbi.v3.core.statement.SqlParser",
                    "org.slf4j.Logger");

    private static final Set<String> IMMUTABLE_PACKAGES = Set.of("java.time", "java.time.format", "java.util.function");

    BeConstant() {
        super("be final and of a type whose values cannot change");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
        } else if (!isImmutable(field.getRawType()) && !isUnmodifiableCollection(field)) {
            events.add(
                    SimpleConditionEvent.violated(
                            field,
                            field.getFullName()
                                    + " is static and its value may change: a "
                                    + field.getRawType().getName()));
        }
    }

    private static boolean isImmutable(JavaClass type) {
        return type.isPrimitive()
                || IMMUTABLE.contains(type.getName())
                || IMMUTABLE_PACKAGES.contains(type.getPackageName())
                || Stream.of(Number.class, Boolean.class, Character.class, java.util.Comparator.class)
                        .anyMatch(type::isEquivalentTo)
                || isOursAndAllFinal(type);
    }

    private static boolean isOursAndAllFinal(JavaClass type) {
        return type.getPackageName().startsWith("org.framewright")
                && type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getOwner().isEquivalentTo(Enum.class))
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    /// Whether a `List`, `Set` or `Map` can change is not to be seen from its type, so the value is asked.
    private static boolean isUnmodifiableCollection(JavaField field) {
        JavaClass type = field.getRawType();
        if (!type.isAssignableTo(Collection.class) && !type.isAssignableTo(Map.class)) {
            return false;
        }
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            String value = reflected.get(null).getClass().getName();
            return value.startsWith("java.util.ImmutableCollections$")
                    || value.startsWith("java.util.Collections$Unmodifiable")
                    || value.startsWith("java.util.Collections$Empty");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }
}
