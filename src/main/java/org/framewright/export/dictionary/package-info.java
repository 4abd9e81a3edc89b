/// What the exported files hold, column by column: names that every statistics program takes, labels, scales, codes and
/// their meaning, what is missing. Files, scripts and documents are written from it, so that they agree.
@NullMarked
package org.framewright.export.dictionary;

import org.jspecify.annotations.NullMarked;
