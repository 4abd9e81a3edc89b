/// Reading: articles, codings, decisions and the study, as records of `model`.
/// Begin with [CodingStore].
@NullMarked
package org.framewright.store.query;

import org.jspecify.annotations.NullMarked;
