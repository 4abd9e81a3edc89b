/// The articles of an import before they are saved: what was read, composed and chosen.
@NullMarked
package org.framewright.corpus.item;

import org.jspecify.annotations.NullMarked;
