package org.framewright.codebook.drafting;

/// A draft after something was put into it, or has moved in it, and where that now is.
public record DraftEdit(CodebookDraft draft, DraftItem item) {}
