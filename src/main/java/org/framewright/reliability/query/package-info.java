/// The query for agreement: its codings, tags and measures. Begin with [AgreementQuery].
@NullMarked
package org.framewright.reliability.query;

import org.jspecify.annotations.NullMarked;
