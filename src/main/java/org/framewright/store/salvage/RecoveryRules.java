package org.framewright.store.salvage;

import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;

import java.util.List;
import java.util.Set;

/// The rules for a whole project besides those of its tables. Damage may have left bytes that can be
/// read and make no sense.
public interface RecoveryRules {

    /// Whether a text is a codebook, and of that version.
    boolean permits(int version, String codebook);

    /// The ids of the tags of a text that is a codebook.
    Set<String> tags(String codebook);

    /// Whether an article's parts and segments are stretches of its text.
    boolean permits(Article article);

    /// The annotations of a coding that break the codebook's rules.
    Set<AnnotationId> offenders(String codebook, Article article, List<Annotation> annotations, Set<ActorId> actors);
}
