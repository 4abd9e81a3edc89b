/// Edits of a codebook: a draft of its next version, with all edits of a supervisor. Drafts are values: each edit returns
/// another draft, and undo returns an earlier draft.
///
/// `DraftLineage` knows the origin of every part, and `MappingSteps` computes the mapping from it, so that two renames are
/// one step, and a rename taken back is none. Mistakes are the problems that `CodebookReader` reports for the draft's file.
/// Lists beside the tags (headings, study questions, scores, highlight patterns, suggestions) have no lineage, since no coding
/// depends on them. `FormerScale` keeps the properties of a variable on an earlier scale.
@NullMarked
package org.framewright.codebook.drafting;

import org.jspecify.annotations.NullMarked;
