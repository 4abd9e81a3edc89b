package org.framewright.store.ledger;

import org.framewright.model.actor.Actor;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.Segment;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.StudyDescription;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names of the cases of sealed types and of enum constants in project files. A name never changes, even where its
/// class or constant is renamed or moved. SQL uses these names, too.
public final class StoredNames {

    private static final Map<Class<?>, String> CASES = cases();
    private static final Map<Enum<?>, String> CONSTANTS = constants();

    private StoredNames() {}

    /// The cases of a sealed type, with their names.
    static Map<Class<?>, String> cases(Class<?> sealedType) {
        var ofType = new HashMap<>(CASES);
        ofType.keySet().removeIf(each -> !sealedType.isAssignableFrom(each));
        return ofType;
    }

    /// The name of a sealed type's case, such as a kind of change.
    public static String of(Class<?> kind) {
        return require(CASES.get(kind), kind);
    }

    public static String of(Enum<?> constant) {
        return require(CONSTANTS.get(constant), constant);
    }

    private static String require(@Nullable String name, Object named) {
        if (name == null) {
            throw new IllegalStateException("no name in files for " + named);
        }
        return name;
    }

    /// The constant of a name.
    ///
    /// @throws IllegalArgumentException where there is no such constant: no version of this program has written it
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return find(type, name).orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName()));
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Map<Class<?>, String> cases() {
        var names = changes();
        names.put(Extent.WholeArticle.class, "WholeArticle");
        names.put(Extent.OfSegment.class, "OfSegment");
        names.put(Extent.Passage.class, "Passage");
        names.put(Extent.Implied.class, "Implied");
        names.put(Value.Category.class, "Category");
        names.put(Value.Categories.class, "Categories");
        names.put(Value.Numeric.class, "Numeric");
        names.put(Value.Text.class, "Text");
        names.put(Value.Actor.class, "Actor");
        names.put(Value.ActorSet.class, "ActorSet");
        names.put(Value.Day.class, "Day");
        names.put(Value.NotCodable.class, "NotCodable");
        names.put(Ruling.RulingSubject.NoSubject.class, "Nothing");
        names.put(Ruling.RulingSubject.ArticleSubject.class, "OfArticle");
        names.put(Ruling.RulingSubject.AnnotationSubject.class, "OfAnnotation");
        return Map.copyOf(names);
    }

    private static Map<Class<?>, String> changes() {
        var names = new HashMap<Class<?>, String>();
        names.put(ProjectChange.ProjectNamed.class, "ProjectNamed");
        names.put(ProjectChange.StudyDescribed.class, "StudyDescribed");
        names.put(ProjectChange.CodebookAdded.class, "CodebookAdded");
        names.put(ProjectChange.CodebookRemoved.class, "CodebookRemoved");
        names.put(ArticleChange.ArticleAdded.class, "ArticleAdded");
        names.put(ArticleChange.ArticleRemoved.class, "ArticleRemoved");
        names.put(ArticleChange.ArticleDescribed.class, "ArticleDescribed");
        names.put(CoderChange.CoderAdded.class, "CoderAdded");
        names.put(CoderChange.CoderRemoved.class, "CoderRemoved");
        names.put(CoderChange.CoderChanged.class, "CoderChanged");
        names.put(ArticleChange.ArticleExcluded.class, "ArticleExcluded");
        names.put(ArticleChange.ArticleIncluded.class, "ArticleIncluded");
        names.put(ArticleChange.ImportRecord.class, "ImportRecord");
        names.put(ArticleChange.ArticlesDrawn.class, "ArticlesDrawn");
        names.put(AssignmentChange.BatchAdded.class, "BatchAdded");
        names.put(AssignmentChange.BatchRemoved.class, "BatchRemoved");
        names.put(AssignmentChange.AssignmentAdded.class, "AssignmentAdded");
        names.put(AssignmentChange.AssignmentRemoved.class, "AssignmentRemoved");
        names.put(RulingChange.RulingAdded.class, "RulingAdded");
        names.put(RulingChange.RulingRemoved.class, "RulingRemoved");
        names.put(RoundChange.RoundAdded.class, "RoundAdded");
        names.put(RoundChange.RoundRemoved.class, "RoundRemoved");
        names.put(RoundChange.RoundChanged.class, "RoundChanged");
        names.put(ActorChange.ActorAdded.class, "ActorAdded");
        names.put(ActorChange.ActorRemoved.class, "ActorRemoved");
        names.put(ActorChange.ActorChanged.class, "ActorChanged");
        names.put(ActorChange.ActorsMatched.class, "ActorsMatched");
        names.put(ActorChange.ActorsUnmatched.class, "ActorsUnmatched");
        names.put(CodingChange.CodingOpened.class, "CodingOpened");
        names.put(CodingChange.CodingRemoved.class, "CodingRemoved");
        names.put(CodingChange.CodingChanged.class, "CodingChanged");
        names.put(CodingChange.CodingNoted.class, "CodingNoted");
        names.put(CodingChange.CodingTimed.class, "CodingTimed");
        names.put(CodingChange.VersionAdopted.class, "VersionAdopted");
        names.put(CodingChange.DevicesReconciled.class, "DevicesReconciled");
        names.put(CodingChange.AnnotationAdded.class, "AnnotationAdded");
        names.put(CodingChange.AnnotationRemoved.class, "AnnotationRemoved");
        names.put(CodingChange.AnnotationChanged.class, "AnnotationChanged");
        names.put(PackageChange.PackageCreated.class, "PackageCreated");
        names.put(PackageChange.PackageUpdated.class, "PackageUpdated");
        names.put(PackageChange.WorkReceived.class, "WorkReceived");
        names.put(RoundChange.AgreementSaved.class, "AgreementSaved");
        names.put(CodingChange.DecisionsChanged.class, "DecisionsChanged");
        names.put(CodingChange.CodingImported.class, "CodingImported");
        names.put(RoundChange.TrainingSet.class, "TrainingSet");
        names.put(CompoundChange.class, "Compound");
        return names;
    }

    private static Map<Enum<?>, String> constants() {
        var names = new HashMap<Enum<?>, String>();
        names.put(Actor.Kind.PERSON, "PERSON");
        names.put(Actor.Kind.GROUP, "GROUP");
        names.put(Actor.Kind.ORGANISATION, "ORGANISATION");
        names.put(Actor.Kind.OTHER, "OTHER");
        names.put(Actor.Kind.UNKNOWN, "UNKNOWN");
        names.put(Annotation.Origin.HAND, "HAND");
        names.put(Annotation.Origin.SUGGESTED, "SUGGESTED");
        names.put(Annotation.Origin.IMPORTED, "IMPORTED");
        names.put(Coder.Kind.CODER, "CODER");
        names.put(Coder.Kind.REFERENCE, "REFERENCE");
        names.put(Coding.Status.OPEN, "OPEN");
        names.put(Coding.Status.SUBMITTED, "SUBMITTED");
        names.put(Decision.DecisionMethod.UNDISPUTED, "UNDISPUTED");
        names.put(Decision.DecisionMethod.TAKEN, "TAKEN");
        names.put(Decision.DecisionMethod.MAJORITY, "MAJORITY");
        names.put(Decision.DecisionMethod.OWN, "OWN");
        names.put(Decision.DecisionMethod.NOTHING, "NOTHING");
        names.put(CoderNames.NAMES, "NAMES");
        names.put(CoderNames.LETTERS, "LETTERS");
        names.put(ArticleNote.ArticleStatus.DEFAULT, "DEFAULT");
        names.put(ArticleNote.ArticleStatus.SET_ASIDE, "SET_ASIDE");
        names.put(ArticleNote.ArticleStatus.NOT_RELEVANT, "NOT_RELEVANT");
        names.put(ArticlePart.Kind.HEADLINE, "HEADLINE");
        names.put(ArticlePart.Kind.BYLINE, "BYLINE");
        names.put(ArticlePart.Kind.CAPTION, "CAPTION");
        names.put(ArticlePart.Kind.SUBHEAD, "SUBHEAD");
        names.put(ArticlePart.Kind.DATELINE, "DATELINE");
        names.put(ArticlePart.Kind.CREDIT, "CREDIT");
        names.put(ArticlePart.Kind.CORRECTION, "CORRECTION");
        names.put(ArticlePart.Kind.READ_MORE, "READ_MORE");
        names.put(DrawRecipe.PairRule.ROTATING, "ROTATING");
        names.put(DrawRecipe.PairRule.ALL, "ALL");
        names.put(ImportOmission.OmissionCause.SAME_TEXT, "SAME_TEXT");
        names.put(ImportOmission.OmissionCause.REPRINT, "REPRINT");
        names.put(ImportOmission.OmissionCause.NEAR_DUPLICATE, "NEAR_DUPLICATE");
        names.put(ImportOmission.OmissionCause.BY_HAND, "BY_HAND");
        names.put(ImportOmission.OmissionCause.NAME_TAKEN, "NAME_TAKEN");
        names.put(ImportOmission.OmissionCause.UNREADABLE, "UNREADABLE");
        names.put(Round.ArticleOrder.IMPORTED, "IMPORTED");
        names.put(Round.ArticleOrder.RANDOM, "RANDOM");
        names.put(Round.Purpose.TRAINING, "TRAINING");
        names.put(Round.Purpose.PILOT, "PILOT");
        names.put(Round.Purpose.RELIABILITY, "RELIABILITY");
        names.put(Round.Purpose.MAIN, "MAIN");
        names.put(Segment.Kind.HEADLINE, "HEADLINE");
        names.put(Segment.Kind.PARAGRAPH, "PARAGRAPH");
        names.put(Segment.Kind.SENTENCE, "SENTENCE");
        names.put(StudyDescription.StudyTopic.POPULATION, "POPULATION");
        names.put(StudyDescription.StudyTopic.PERIOD, "PERIOD");
        names.put(StudyDescription.StudyTopic.DATABASE, "DATABASE");
        names.put(StudyDescription.StudyTopic.SEARCH, "SEARCH");
        names.put(StudyDescription.StudyTopic.SEARCH_DATE, "SEARCH_DATE");
        names.put(StudyDescription.StudyTopic.CODERS, "CODERS");
        names.put(StudyDescription.StudyTopic.TRAINING, "TRAINING");
        names.put(StudyDescription.StudyTopic.OVERLAP, "OVERLAP");
        names.put(StudyDescription.StudyTopic.DISAGREEMENTS, "DISAGREEMENTS");
        names.put(StudyDescription.StudyTopic.CODEBOOK, "CODEBOOK");
        names.put(StudyDescription.StudyTopic.THRESHOLD_SOURCE, "THRESHOLD_SOURCE");
        names.put(StudyDescription.StudyTopic.RELIABLE_WORD, "RELIABLE_WORD");
        names.put(StudyDescription.StudyTopic.TENTATIVE_WORD, "TENTATIVE_WORD");
        names.put(StudyDescription.StudyTopic.UNRELIABLE_WORD, "UNRELIABLE_WORD");
        return Map.copyOf(names);
    }
}
