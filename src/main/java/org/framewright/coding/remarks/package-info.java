/// Remarks on odd codings, made while they can be mended. They prevent no submission. Begin with
/// [org.framewright.coding.remarks.RemarkFinder].
@NullMarked
package org.framewright.coding.remarks;

import org.jspecify.annotations.NullMarked;
