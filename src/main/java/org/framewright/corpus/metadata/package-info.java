/// Articles' metadata: from tables and paths in an import, and corrected later. Begin with [MetadataComposer] for an import, and with
/// [MetadataService] for a correction.
@NullMarked
package org.framewright.corpus.metadata;

import org.jspecify.annotations.NullMarked;
