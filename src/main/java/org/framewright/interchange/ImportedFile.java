package org.framewright.interchange;

import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Annotation.Origin;
import org.framewright.model.coding.CodingId;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The file of an import, as the project records it: annotations that are not marked as suggested count as imported, and each coding
/// that the file changes gets one record of the file.
final class ImportedFile {

    private final Optional<String> name;
    private final Set<CodingId> recorded = new HashSet<>();

    private ImportedFile(Optional<String> name) {
        this.name = name;
    }

    static ImportedFile of(String name) {
        return new ImportedFile(Optional.of(name));
    }

    /// A file of the program's own. Nothing is recorded: its annotations count as made in the project.
    static ImportedFile unrecorded() {
        return new ImportedFile(Optional.empty());
    }

    Annotation withOrigin(Annotation annotation) {
        return name.isPresent() && annotation.origin() == Origin.HAND
                ? annotation.withOrigin(Origin.IMPORTED)
                : annotation;
    }

    /// The record of a coding that the file changes; empty where the coding has it already.
    Optional<CodingImported> record(CodingId coding) {
        return name.filter(_ -> recorded.add(coding)).map(it -> new CodingImported(coding, it));
    }
}
