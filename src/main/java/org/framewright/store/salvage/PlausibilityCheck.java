package org.framewright.store.salvage;

import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.TransactionState;

import java.util.List;

/// Whether the program can have made a found change: damage may leave bytes that are readable but wrong.
///
/// @param state the state written so far
record PlausibilityCheck(TransactionState state, RecoveryRules rules) {

    boolean isPlausible(Change change) {
        return switch (change) {
            case CodebookAdded(var version, var json) -> rules.permits(version, json);
            case ArticleAdded(var article) -> hasItsText(article) && rules.permits(article);
            case ArticleRemoved(var article) ->
                    state.article(article.id()).filter(it -> it.text().equals(article.text())).isPresent();
            case ArticleDescribed(var before, var after) ->
                    keepsTextAndName(before)
                            && keepsSegments(before)
                            && keepsTextAndName(after)
                            && rules.permits(after);
            case AnnotationAdded(var coding, var annotation) -> hasItsWords(coding, annotation);
            case AnnotationChanged(var coding, var before, var after) ->
                    hasItsWords(coding, after) && before.id().equals(after.id()) && before.tag().equals(after.tag());
            case CompoundChange(var changes) -> changes.stream().allMatch(each -> isPlausiblePart(changes, each));
            case VersionAdopted(_, _, var changes) -> changes.stream().allMatch(this::isPlausibleUnderAnotherVersion);
            case DevicesReconciled(_, var changes, _, _) -> changes.stream().allMatch(this::isPlausible);
            case AnnotationRemoved _, CodingOpened _, CodingRemoved _, CodingChanged _, CodingNoted _, CodingTimed _ ->
                    true;
            case CodingImported _,
                    DecisionsChanged _,
                    ProjectNamed _,
                    CodebookRemoved _,
                    ArticleExcluded _,
                    ArticleIncluded _ ->
                    true;
            case ImportRecord _, ArticlesDrawn _, StudyDescribed _ -> true;
            case CoderChange _, RoundChange _, AssignmentChange _, RulingChange _, ActorChange _, PackageChange _ ->
                    true;
        };
    }

    /// Whether the change is plausible under another version of the codebook, where a tag may have another id.
    private boolean isPlausibleUnderAnotherVersion(Change change) {
        return change instanceof AnnotationChanged(var coding, var before, var after)
                ? hasItsWords(coding, after) && before.id().equals(after.id())
                : isPlausible(change);
    }

    /// Whether a part of a compound change is plausible. Where another part opens the coding, the coding does not exist
    /// yet when its annotations are checked.
    private boolean isPlausiblePart(List<Change> changes, Change each) {
        if (each instanceof AnnotationAdded(var coding, var annotation)) {
            for (var other : changes) {
                if (other instanceof CodingOpened(var opened) && opened.id().equals(coding)) {
                    return state.article(opened.article()).filter(it -> hasWords(it, annotation)).isPresent();
                }
            }
        }
        return isPlausible(each);
    }

    private static boolean hasItsText(Article article) {
        return Sha256.hex(article.text()).equals(article.textSha256());
    }

    /// Whether an article keeps its text and its name: neither ever changes.
    private boolean keepsTextAndName(Article after) {
        return state.article(after.id())
                .filter(it ->
                        it.text().equals(after.text())
                                && it.textSha256().equals(after.textSha256())
                                && it.name().equals(after.name())
                                && it.originalSha256().equals(after.originalSha256()))
                .isPresent();
    }

    private boolean keepsSegments(Article before) {
        return state.article(before.id()).filter(it -> it.segments().equals(before.segments())).isPresent();
    }

    boolean hasItsWords(CodingId coding, Annotation annotation) {
        return state.coding(coding)
                .flatMap(it -> state.article(it.article()))
                .filter(article -> hasWords(article, annotation))
                .isPresent();
    }

    private static boolean hasWords(Article article, Annotation annotation) {
        return annotation.extent().fragments().stream()
                .allMatch(it ->
                        article.isRange(it.start(), it.end()) && article.text().startsWith(it.text(), it.start()));
    }
}
