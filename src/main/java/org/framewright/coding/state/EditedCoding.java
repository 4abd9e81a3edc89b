package org.framewright.coding.state;

import org.framewright.codebook.Codebook;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.Ledger.KnownCoding;

import java.util.Optional;

/// An open coding that is about to be changed.
public final class EditedCoding {

    private final Coding coding;
    private final Optional<Change> opening;
    private final CachedCoding cached;

    /// @param opening the change to write first: the opening of the coding, or its adoption of the codebook
    ///     version that it is shown under
    /// @param cached the coding as it was read
    public EditedCoding(Coding coding, Optional<Change> opening, CachedCoding cached) {
        this.coding = coding;
        this.opening = opening;
        this.cached = cached;
    }

    public Coding coding() {
        return coding;
    }

    public Optional<Change> opening() {
        return opening;
    }

    public CachedCoding cached() {
        return cached;
    }

    /// The coding's state for its coder.
    public CodingSnapshot snapshot() {
        return cached.snapshot();
    }

    public Codebook codebook() {
        return cached.codebook();
    }

    /// The coding's last known entry, which the ledger compares with the present last entry.
    public KnownCoding known() {
        return new KnownCoding(coding.id(), cached.history().last());
    }

    /// The annotation with an id.
    ///
    /// @throws Refusal where the annotation is gone: another writer has removed it meanwhile
    public Annotation require(AnnotationId id) {
        return snapshot().annotation(id).orElseThrow(() -> new Refusal(StoreProblem.CHANGED_MEANWHILE, ""));
    }

    public Change addition(Annotation annotation) {
        return new AnnotationAdded(coding.id(), annotation);
    }

    public Change update(Annotation previous, Annotation updated) {
        return new AnnotationChanged(coding.id(), previous, updated);
    }

    public Change removal(Annotation annotation) {
        return new AnnotationRemoved(coding.id(), annotation);
    }
}
