package org.framewright.team.merge;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.CoderChange.CoderRemoved;
import org.framewright.model.change.CodingChange;
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
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange.AgreementSaved;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RoundChange.RoundRemoved;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;

import java.util.List;
import java.util.stream.Stream;

/// The permitted content of a coder's file, by kind of change. The rules name the owner of each kind, so that a new kind needs a
/// decision before it compiles.
final class ReturnRules {

    /// Whose changes of a kind are in a coder's file.
    enum Owner {
        /// Of the coder's own codings: these are merged. Reference codings of a package are not.
        CODER,
        /// The coder's own actors are merged; all others are compared with the supervisor's rows
        REGISTER,
        /// Compared with the supervisor's rows, and never merged
        SUPERVISOR,
        /// The taking of a package that the project has made
        PACKAGE,
        /// In no coder's file
        NOBODY,
        /// Each of its parts is checked
        COMPOUND
    }

    /// The kinds of changes that concern the content of packages.
    static final List<Class<? extends Change>> SUPERVISOR_KINDS =
            List.of(
                    ProjectNamed.class,
                    CodebookAdded.class,
                    ArticleAdded.class,
                    ArticleExcluded.class,
                    ArticleIncluded.class,
                    CoderAdded.class,
                    CoderChanged.class,
                    RoundAdded.class,
                    RoundChanged.class,
                    TrainingSet.class,
                    BatchAdded.class,
                    BatchRemoved.class,
                    AssignmentAdded.class,
                    AssignmentRemoved.class,
                    RulingAdded.class,
                    RulingRemoved.class,
                    ActorAdded.class,
                    ActorRemoved.class,
                    ActorChanged.class,
                    ActorsMatched.class,
                    ActorsUnmatched.class,
                    CompoundChange.class);

    private ReturnRules() {}

    /// The whitelist.
    static Owner owner(Change change) {
        return switch (change) {
            case CodingOpened _, CodingRemoved _, CodingChanged _, CodingNoted _, CodingTimed _ -> Owner.CODER;
            case AnnotationAdded _, AnnotationRemoved _, AnnotationChanged _ -> Owner.CODER;
            case VersionAdopted _, DevicesReconciled _, DecisionsChanged _, CodingImported _ -> Owner.CODER;
            case ActorChange _ -> Owner.REGISTER;
            case ProjectNamed _, CodebookAdded _, ArticleAdded _, ArticleExcluded _, ArticleIncluded _ ->
                    Owner.SUPERVISOR;
            case CoderAdded _, CoderChanged _, RoundAdded _, RoundChanged _, TrainingSet _ -> Owner.SUPERVISOR;
            case BatchAdded _, BatchRemoved _, AssignmentAdded _, AssignmentRemoved _ -> Owner.SUPERVISOR;
            case RulingAdded _, RulingRemoved _ -> Owner.SUPERVISOR;
            case PackageUpdated _ -> Owner.PACKAGE;
            case CodebookRemoved _, ArticleRemoved _, ArticleDescribed _, CoderRemoved _, RoundRemoved _ ->
                    Owner.NOBODY;
            case PackageCreated _, WorkReceived _, AgreementSaved _, ImportRecord _, ArticlesDrawn _ -> Owner.NOBODY;
            case StudyDescribed _ -> Owner.NOBODY;
            case CompoundChange _ -> Owner.COMPOUND;
        };
    }

    /// Whether a change, with all its parts, is about one coding alone, and keeps its coder, article and round.
    static boolean isOf(Coding coding, Change change) {
        return switch (change) {
            case CodingOpened(var opened) -> isSame(coding, opened);
            case CodingRemoved(var removed) -> isSame(coding, removed);
            case CodingChanged(var before, var after) -> isSame(coding, before) && isSame(coding, after);
            case VersionAdopted(var before, var after, var changes) ->
                    isSame(coding, before) && isSame(coding, after) && isOf(coding, changes);
            case DevicesReconciled(var id, var changes, _, _) -> coding.id().equals(id) && isOf(coding, changes);
            case CompoundChange(var changes) -> isOf(coding, changes);
            case CodingChange it -> coding.id().equals(it.codingId());
            case StudyChange _ -> false;
        };
    }

    private static boolean isOf(Coding coding, List<Change> changes) {
        return changes.stream().allMatch(it -> isOf(coding, it));
    }

    private static boolean isSame(Coding coding, Coding other) {
        return coding.id().equals(other.id()) && coding.isOfSamePlace(other);
    }

    /// The supervisor's rows in a change, before and after it, as far as a package of the coder has them.
    static Stream<Object> supervisorRows(CoderId coder, Change change) {
        return switch (change) {
            case ProjectNamed(_, var name) -> Stream.of(name);
            case CodebookAdded(var version, var json) -> Stream.of(List.of(version, json));
            case ArticleAdded(var it) -> Stream.of(List.of(it.id(), it.textSha256()));
            case ArticleExcluded(var it) -> Stream.of(it.article());
            case ArticleIncluded(var it) -> Stream.of(it.article());
            case CoderAdded(var it) -> Stream.of(supervisorRows(it));
            case CoderChanged(var before, var after) -> Stream.of(supervisorRows(before), supervisorRows(after));
            case RoundAdded(var it) -> Stream.of(it);
            case RoundChanged(var before, var after) -> Stream.of(before, after);
            case TrainingSet(var before, var after) -> Stream.of(before.ofCoder(coder), after.ofCoder(coder));
            // a package does not name the batches of others
            case BatchAdded(var it) -> Stream.of(List.of(it.id(), it.round()));
            case BatchRemoved(var it) -> Stream.of(List.of(it.id(), it.round()));
            case AssignmentAdded(var it) -> Stream.of(it);
            case AssignmentRemoved(var it) -> Stream.of(it);
            case RulingAdded(var it) -> Stream.of(supervisorRows(it));
            case RulingRemoved(var it) -> Stream.of(supervisorRows(it));
            case ActorAdded(var it) -> Stream.of(it);
            case ActorRemoved(var it) -> Stream.of(it);
            case ActorChanged(var before, var after) -> Stream.of(before, after);
            case ActorsMatched(var it) -> Stream.of(it);
            case ActorsUnmatched(var it) -> Stream.of(it);
            case CompoundChange(var changes) -> changes.stream().flatMap(it -> supervisorRows(coder, it));
            case CodebookRemoved _, ArticleRemoved _, ArticleDescribed _, CoderRemoved _, RoundRemoved _ ->
                    Stream.empty();
            case AgreementSaved _, ImportRecord _, ArticlesDrawn _, StudyDescribed _ -> Stream.empty();
            case CodingChange _, PackageChange _ -> Stream.empty();
        };
    }

    /// A package does not name the reference.
    private static Object supervisorRows(Coder it) {
        return it.kind() == Coder.Kind.REFERENCE
                ? List.of(it.id(), it.kind())
                : List.of(it.id(), it.kind(), it.name(), it.isDeactivated());
    }

    /// A package does not name the author of a question.
    private static Object supervisorRows(Ruling it) {
        return List.of(it.id(), it.tag(), it.variable(), it.category(), it.answer());
    }

    /// The name of a change's subject for a person; empty where it has no name.
    static String name(Change change) {
        return switch (change) {
            case ProjectNamed(_, var name) -> name;
            case ArticleAdded(var it) -> it.name();
            case ArticleRemoved(var it) -> it.name();
            case ArticleDescribed(_, var it) -> it.name();
            case CoderAdded(var it) -> it.name();
            case CoderRemoved(var it) -> it.name();
            case CoderChanged(_, var it) -> it.name();
            case RoundAdded(var it) -> it.name();
            case RoundRemoved(var it) -> it.name();
            case RoundChanged(_, var it) -> it.name();
            case BatchAdded(var it) -> it.name();
            case BatchRemoved(var it) -> it.name();
            case RulingAdded(var it) -> it.answer();
            case RulingRemoved(var it) -> it.answer();
            case ActorAdded(var it) -> it.name();
            case ActorRemoved(var it) -> it.name();
            case ActorChanged(_, var it) -> it.name();
            case ArticleExcluded _, ArticleIncluded _, ImportRecord _, CodebookAdded _, CodebookRemoved _ -> "";
            case ArticlesDrawn _,
                    StudyDescribed _,
                    TrainingSet _,
                    AgreementSaved _,
                    AssignmentAdded _,
                    AssignmentRemoved _ ->
                    "";
            case ActorsMatched _, ActorsUnmatched _, CodingChange _, PackageChange _, CompoundChange _ -> "";
        };
    }

    /// The actors that a supervisor's row is about.
    static List<ActorId> actors(Object row) {
        return switch (row) {
            case Actor it -> List.of(it.id());
            case ActorMatch it -> List.of(it.actor(), it.other());
            default -> List.of();
        };
    }
}
