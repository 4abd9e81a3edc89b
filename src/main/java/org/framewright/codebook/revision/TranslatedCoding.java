package org.framewright.codebook.revision;

import org.framewright.model.Annotation;

import java.util.List;

/// A coding as a newer version of the codebook reads it.
///
/// @param annotations what it says, valid under the newer version; answers that have no place there are left out
/// @param unfit what was left out
public record TranslatedCoding(List<Annotation> annotations, List<UntranslatableEntry> unfit) {
    public TranslatedCoding {
        annotations = List.copyOf(annotations);
        unfit = List.copyOf(unfit);
    }
}
