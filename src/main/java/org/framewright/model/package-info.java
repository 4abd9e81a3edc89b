/// Immutable records and sealed types for the content of a study: articles, fragments, codings, annotations, coders,
/// rounds, and the problems that packages report. Depends only on JSpecify's annotations; no I/O but the number of [ProgramVersion], no text for users.
///
/// An article's text is the text of its file, without the byte-order mark, with `\n` as line end. Offsets are UTF-16
/// and half-open in the program and in the project file; files for other programs count code points. A fragment stores
/// its exact words, and each reading checks them.
@NullMarked
package org.framewright.model;

import org.jspecify.annotations.NullMarked;
