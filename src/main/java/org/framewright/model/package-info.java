/// Immutable records and sealed types for the content of a study: articles, fragments, codings, annotations, coders,
/// rounds, and the problems that packages report. They depend only on JSpecify's annotations, have no text for users,
/// and do no I/O except for [ProgramVersion].
///
/// An article's text has no byte-order mark, and `\n` as line end. Offsets are UTF-16 and half-open in the program and
/// in the project file; files for other programs count code points. A fragment stores its exact words, and each reading
/// checks them.
@NullMarked
package org.framewright.model;

import org.jspecify.annotations.NullMarked;
