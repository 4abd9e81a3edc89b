/// Agreement between coders as pure functions: ratings in, coefficients with their reasons out.
/// No I/O, no caches, no hidden state, no knowledge of projects or codebooks.
@NullMarked
package org.framewright.agreement;

import org.jspecify.annotations.NullMarked;
