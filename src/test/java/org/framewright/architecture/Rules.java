package org.framewright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.jsoup.Connection;

import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.DriverManager;
import java.util.Set;

/// The rules of the house, each over the layers below some root, so that a fixture can break them.
final class Rules {
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite.."};

    private static final Set<String> WRAPPING =
            Set.of("setWrapText", "wrapTextProperty", "setWrappingWidth", "wrappingWidthProperty");
    private static final Set<String> WRAPPED = Set.of("javafx.scene.control.TextArea", "javafx.scene.text.TextFlow");
    private static final Set<String> KINDS_OF_TEXT =
            Set.of("ParagraphLabel", "ParagraphArea", "WordFlow", "WordPieces", "ParagraphView");
    private static final Set<String> CELLS = Set.of("RowCell", "ColumnCell");

    private Rules() {}

    static ArchRule roomsUseOnlyWhatTheDesignLists(Layers layers) {
        return classes()
                .that(resideInAPackage(layers.root() + ".."))
                .should(new UseListedRooms(layers))
                .as("layers use only the layers that the design lists for them");
    }

    static ArchRule noCycles(Layers layers) {
        return slices().assignedFrom(new PackageSlices(layers))
                .should()
                .beFreeOfCycles()
                .as("packages are free of cycles");
    }

    static ArchRule commandsAndScreensNeverUseTheStore(Layers layers) {
        return noClasses()
                .that()
                .resideInAnyPackage(layers.packages("cli", "ui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(layers.packages("store"));
    }

    static ArchRule javafxOnlyInTheWindow(Layers layers) {
        return noClasses()
                .that(resideOutsideOfPackage(layers.packages("ui")[0]))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "com.sun.glass..", "atlantafx..");
    }

    /// What remains are sockets between programs of one user, which have no address of the network, and the hub.
    static ArchRule nothingUsesTheNetwork(Layers layers) {
        return noClasses()
                .that(resideOutsideOfPackage(layers.packages("hub")[0]))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.net.http..",
                                        "javax.net..",
                                        "java.rmi..",
                                        "javafx.scene.web..",
                                        "org.postgresql..")
                                .or(
                                        belongToAnyOf(
                                                Socket.class,
                                                ServerSocket.class,
                                                DatagramSocket.class,
                                                InetSocketAddress.class,
                                                HttpURLConnection.class,
                                                Connection.class)))
                .as("nothing uses the network");
    }

    static ArchRule viewModelsKnowNoScene() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should(dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..")))
                .allowEmptyShould(true);
    }

    /// That for SQLite is in `store`, and that for PostgreSQL in `hub`.
    static ArchRule sqlOnlyInTheStore(Layers layers) {
        return noClasses()
                .that(resideOutsideOfPackages(layers.packages("store", "hub")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL);
    }

    /// It would load the drivers of all databases, at the first project already.
    static ArchRule noDriverManager() {
        return noClasses().should().dependOnClassesThat(belongToAnyOf(DriverManager.class));
    }

    static ArchRule noMutableStaticState() {
        return fields().that()
                .areStatic()
                .and(
                        DescribedPredicate.describe(
                                "are written in the source",
                                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(new BeConstant());
    }

    /// Plain controls fail where text from right to left wraps.
    static ArchRule textWrapsByWords() {
        return noClasses()
                .that(
                        DescribedPredicate.describe(
                                "are no kind of text", it -> !KINDS_OF_TEXT.contains(it.getSimpleName())))
                .should(
                        new ArchCondition<>("have plain controls wrap") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getAccessesFromSelf().stream()
                                        .filter(it ->
                                                WRAPPING.contains(it.getTarget().getName())
                                                        || (it.getTarget().getName().equals("<init>")
                                                                && WRAPPED.contains(it.getTargetOwner().getName())))
                                        .forEach(it ->
                                                events.add(SimpleConditionEvent.satisfied(type, it.getDescription())));
                            }
                        })
                .as("text wraps in a ParagraphLabel, a ParagraphArea or a WordFlow")
                .allowEmptyShould(true);
    }

    /// Each screen says days and times in the same way.
    static ArchRule datesAreWordedOnce(Layers layers) {
        return noClasses()
                .that()
                .resideInAnyPackage(layers.packages("ui"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.format.DateTimeFormatter");
    }

    /// A plain cell that fails ends the layout of the window.
    static ArchRule cellsFallBack() {
        return noClasses()
                .that(
                        DescribedPredicate.describe(
                                "have no fallback themselves", it -> !CELLS.contains(it.getSimpleName())))
                .should(
                        new ArchCondition<>("extend a plain cell") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getRawSuperclass()
                                        .map(JavaClass::getName)
                                        .filter(it -> it.startsWith("javafx.scene.control.") && it.endsWith("Cell"))
                                        .ifPresent(it ->
                                                events.add(
                                                        SimpleConditionEvent.satisfied(
                                                                type, type.getName() + " extends " + it)));
                            }
                        })
                .as("a line of a list is a RowCell, a cell of a table a ColumnCell")
                .allowEmptyShould(true);
    }

    private static final class UseListedRooms extends ArchCondition<JavaClass> {
        private final Layers layers;

        UseListedRooms(Layers layers) {
            super("use only listed layers");
            this.layers = layers;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String layer = layers.of(type).orElseThrow();
            if (!layers.exist(layer)) {
                events.add(
                        SimpleConditionEvent.violated(
                                type, type.getName() + " lives in a layer that the design does not have: " + layer));
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                layers.of(target)
                        .filter(used -> !layers.permit(layer, used))
                        .ifPresent(used ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                type,
                                                layer + " may not use " + used + ": " + dependency.getDescription())));
            }
        }
    }

    private record PackageSlices(Layers layers) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(layers.root())
                    ? SliceIdentifier.of(layers.packageOrCircle(type))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
