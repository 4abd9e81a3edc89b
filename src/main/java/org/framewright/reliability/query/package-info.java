/// What agreement is asked of, and by which measures.
/// Begin with [AgreementQuery].
@NullMarked
package org.framewright.reliability.query;

import org.jspecify.annotations.NullMarked;
