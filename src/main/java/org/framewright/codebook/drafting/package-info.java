/// Changing a codebook: a draft of its next version, with every verb that a supervisor has for it. Drafts are values: each
/// verb returns another one, and undo is an earlier one. A draft knows where everything in it comes from, and makes the
/// mapping from the version before out of that.
///
/// `DraftLineage` knows the origin of everything and `MappingSteps` makes the mapping from it, so that two renames are one, and one that is taken
/// back is none. Mistakes are what `CodebookReader` says of the draft's file. Lists beside the tags (headings, questions to the study, scores,
/// reading aids, suggestions) have no lineage, since no coding rests on them. `FormerScale` is what a variable had on an earlier scale.
@NullMarked
package org.framewright.codebook.drafting;

import org.jspecify.annotations.NullMarked;
