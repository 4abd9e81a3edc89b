package org.framewright.agreement.passages.gamma;

import java.util.List;
import java.util.random.RandomGenerator;

/// How chance marks an article.
interface ChanceMarking {
    /// What each coder of one draw marks.
    List<List<GammaMark>> draw(RandomGenerator random);
}
