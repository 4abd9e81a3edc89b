/// What is odd about a coding, said while it can be mended: remarks, which keep nobody from submitting. Begin with
/// [org.framewright.coding.remarks.RemarkFinder].
@NullMarked
package org.framewright.coding.remarks;

import org.jspecify.annotations.NullMarked;
