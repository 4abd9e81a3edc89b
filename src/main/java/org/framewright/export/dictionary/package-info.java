/// The content of the exported files, column by column: names that every statistics program takes, labels, scales, codes and
/// their meanings, kinds of missing answers. Files, scripts and documents are written from this dictionary, so that they agree.
@NullMarked
package org.framewright.export.dictionary;

import org.jspecify.annotations.NullMarked;
