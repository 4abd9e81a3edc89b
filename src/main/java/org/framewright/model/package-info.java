/// Immutable records and sealed types for everything that is coded: articles, fragments, codings,
/// annotations, coders, rounds, and the problems that rooms report.
/// Depends on nothing but JSpecify's annotations; no I/O, no text for users.
@NullMarked
package org.framewright.model;

import org.jspecify.annotations.NullMarked;
