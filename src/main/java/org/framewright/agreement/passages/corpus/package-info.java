/// Articles in which coders marked passages, and the pairing of passages.
@NullMarked
package org.framewright.agreement.passages.corpus;

import org.jspecify.annotations.NullMarked;
