package org.framewright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// The classes of the program and of its tests, read once for all tests that look at them.
final class ImportedClasses {

    static final JavaClasses ALL = new ClassFileImporter().importPackages("org.framewright");

    static final JavaClasses PROGRAM = ALL.that(describe("are not tests", it -> !isTest(it)));

    private static boolean isTest(JavaClass type) {
        return type.getSource().filter(it -> it.getUri().getPath().contains("/test-classes/")).isPresent();
    }

    private ImportedClasses() {}
}
