/// Coders' answers to one question, unit by unit, and their details: confusions between categories, differences between coders,
/// agreement over time, hypothetical changes. Pure functions of records without project ids, so that answers from any file can be
/// analysed in the same way.
@NullMarked
package org.framewright.reliability.rated;

import org.jspecify.annotations.NullMarked;
