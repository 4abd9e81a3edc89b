package org.framewright.coding.codebooks;

import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Coding;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.VersionAdopted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An open coding takes over the codebook version under which its coder sees it, when they go on with it.
public final class VersionAdoption {

    private VersionAdoption() {}

    /// The change that makes a coding follow another version.
    ///
    /// @param stored the coding's annotations, under the version that it follows
    /// @param brought the same, as the version to adopt reads them
    /// @return nothing where the coding follows the version already
    public static Optional<Change> plan(Coding coding, List<Annotation> stored, List<Annotation> brought, int version) {
        if (coding.codebookVersion() == version) {
            return Optional.empty();
        }
        Map<AnnotationId, Annotation> before =
                stored.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var updated : brought) {
            var was = Optional.ofNullable(before.get(updated.id()));
            if (was.isEmpty()) {
                changes.add(new AnnotationAdded(coding.id(), updated));
            } else if (!was.get().equals(updated)) {
                changes.add(new AnnotationChanged(coding.id(), was.get(), updated));
            }
        }
        return Optional.of(new VersionAdopted(coding, coding.withCodebookVersion(version), changes));
    }
}
