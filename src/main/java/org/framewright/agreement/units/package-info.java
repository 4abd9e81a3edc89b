/// Agreement on units that several coders rated: percent agreement, Holsti, pi, the kappas, AC, Brennan-Prediger, Krippendorff's
/// alpha, and their bootstraps. `docs/methods` has a page for each measure; standard errors and the treatment of missing ratings
/// follow K. L. Gwet, Handbook of Inter-Rater Reliability, as in R's irrCAC.
@NullMarked
package org.framewright.agreement.units;

import org.jspecify.annotations.NullMarked;
