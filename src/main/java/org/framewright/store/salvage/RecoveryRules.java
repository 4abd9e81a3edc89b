package org.framewright.store.salvage;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;

import java.util.List;
import java.util.Set;

/// The rules of a whole project beyond the rules of its tables. Damage may leave bytes that are readable but wrong.
public interface RecoveryRules {

    /// Whether a text is a codebook of a version.
    boolean permits(int version, String codebook);

    /// The ids of the tags of a codebook.
    Set<String> tags(String codebook);

    /// Whether an article's parts and segments lie in its text.
    boolean permits(Article article);

    /// The annotations of a coding that break the codebook's rules.
    Set<AnnotationId> invalidAnnotations(
            String codebook, Article article, List<Annotation> annotations, Set<ActorId> actors);
}
