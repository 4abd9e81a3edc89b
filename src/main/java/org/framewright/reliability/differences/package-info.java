/// The disagreements between coders, place by place. Begin with [DisagreementFinder].
@NullMarked
package org.framewright.reliability.differences;

import org.jspecify.annotations.NullMarked;
