/// Proposals for codings, made from the text alone (a speech verb and a name nearby, an agency byline).
/// Never stores anything: a person accepts a proposal or it is gone.
@NullMarked
package org.framewright.suggest;

import org.jspecify.annotations.NullMarked;
