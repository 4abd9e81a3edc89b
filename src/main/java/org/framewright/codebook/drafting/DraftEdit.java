package org.framewright.codebook.drafting;

/// A draft after a change, and the item that was changed: where it now is, or where it was before it was removed.
public record DraftEdit(CodebookDraft draft, DraftItem item) {}
