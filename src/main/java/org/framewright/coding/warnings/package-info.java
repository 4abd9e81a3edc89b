/// Warnings on odd codings, made while they can be mended. They prevent no submission. Begin with
/// [org.framewright.coding.warnings.WarningFinder].
@NullMarked
package org.framewright.coding.warnings;

import org.jspecify.annotations.NullMarked;
