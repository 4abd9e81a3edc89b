/// Agreement on units that several coders rated: percent agreement, Holsti, pi, the kappas, AC, Brennan-Prediger,
/// Krippendorff's alpha, and bootstraps of them. `docs/methods` has a page for each; standard errors and the treatment of
/// missing ratings follow K. L. Gwet, Handbook of Inter-Rater Reliability, as R's irrCAC has them.
@NullMarked
package org.framewright.agreement.units;

import org.jspecify.annotations.NullMarked;
