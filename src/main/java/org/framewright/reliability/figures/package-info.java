/// Figures out of ratings and passages, and the report that holds them.
/// Begin with [AgreementReport].
@NullMarked
package org.framewright.reliability.figures;

import org.jspecify.annotations.NullMarked;
