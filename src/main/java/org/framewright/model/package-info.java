/// Immutable records and sealed types for everything that is coded: articles, fragments, codings,
/// annotations, coders, rounds, and the problems that packages report.
/// Depends on nothing but JSpecify's annotations; no I/O, no text for users.
///
/// An article's text is its file's, without the byte-order mark, with `\n` as line end. Offsets are UTF-16 and half-open in the program and
/// in the project file; files that leave the program count code points. A fragment keeps its exact words, and each reading checks them.
@NullMarked
package org.framewright.model;

import org.jspecify.annotations.NullMarked;
