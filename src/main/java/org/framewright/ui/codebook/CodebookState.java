package org.framewright.ui.codebook;

import org.framewright.codebook.drafting.Item;

import java.util.Optional;
import java.util.Set;

/// How somebody has left the codebook, to look at something else.
///
/// @param open what is folded open; nothing where the codebook was not read yet
record CodebookState(Item selected, Optional<Set<Item>> open) {}
