/// The commands `adjudication …`: the cases of a round, and taking what nobody disputes.
/// Begin with [AdjudicationCommand].
@NullMarked
package org.framewright.cli.adjudication;

import org.jspecify.annotations.NullMarked;
