/// The parts of an article's text: its lines, the rules by which headline, byline, caption and their like are found among them, and a
/// person's corrections. Pure functions of texts.
///
/// Begin with [PartFinder], which goes by the words of [LineClassifier]; [PartCorrector] corrects what it found.
@NullMarked
package org.framewright.corpus.parts;

import org.jspecify.annotations.NullMarked;
