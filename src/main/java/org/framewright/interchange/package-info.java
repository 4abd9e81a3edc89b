/// Annotations in and out of the project: our own JSONL and other tools' formats.
/// All or nothing; offsets outside the program are code points, half-open, unless a format demands otherwise.
@NullMarked
package org.framewright.interchange;

import org.jspecify.annotations.NullMarked;
