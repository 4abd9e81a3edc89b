/// Figures of ratings and passages, and the report with them. Begin with [AgreementReporter].
@NullMarked
package org.framewright.reliability.figures;

import org.jspecify.annotations.NullMarked;
