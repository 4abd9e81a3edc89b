package org.framewright.model.change;

import org.framewright.model.Actor;
import org.framewright.model.ActorMatch;
import org.framewright.model.AgreementSnapshot;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.ArticleExclusion;
import org.framewright.model.ArticleNote;
import org.framewright.model.Assignment;
import org.framewright.model.Batch;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Decision;
import org.framewright.model.DeviceConflict;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;
import org.framewright.model.Ruling;

import java.util.List;

/// Everything that can be written to a project. Each change is data, has an inverse, and lands in the ledger; applied
/// from the first to the last, the ledger's changes give the present state.
public sealed interface Change {

    /// The change that takes this one back.
    Change inverse();

    /// The project got its identity.
    record ProjectNamed(String before, String after) implements Change {
        @Override
        public Change inverse() {
            return new ProjectNamed(after, before);
        }
    }

    /// A version of the codebook was added, as it was read, byte for byte.
    record CodebookAdded(int version, String json) implements Change {
        @Override
        public Change inverse() {
            return new CodebookRemoved(version, json);
        }
    }

    /// A version of the codebook was taken away again.
    record CodebookRemoved(int version, String json) implements Change {
        @Override
        public Change inverse() {
            return new CodebookAdded(version, json);
        }
    }

    /// An article was imported.
    record ArticleAdded(Article article) implements Change {
        @Override
        public Change inverse() {
            return new ArticleRemoved(article);
        }
    }

    /// An article was taken out of the corpus.
    record ArticleRemoved(Article article) implements Change {
        @Override
        public Change inverse() {
            return new ArticleAdded(article);
        }
    }

    /// What is known of an article besides its text was changed; the text never is.
    record ArticleDescribed(Article before, Article after) implements Change {
        @Override
        public Change inverse() {
            return new ArticleDescribed(after, before);
        }
    }

    /// A coder joined.
    record CoderAdded(Coder coder) implements Change {
        @Override
        public Change inverse() {
            return new CoderRemoved(coder);
        }
    }

    /// A coder who had coded nothing was taken away.
    record CoderRemoved(Coder coder) implements Change {
        @Override
        public Change inverse() {
            return new CoderAdded(coder);
        }
    }

    /// What is known of a coder changed: they left, or came back.
    record CoderChanged(Coder before, Coder after) implements Change {
        @Override
        public Change inverse() {
            return new CoderChanged(after, before);
        }
    }

    /// An article turned out not to belong into the study.
    record ArticleExcluded(ArticleExclusion exclusion) implements Change {
        @Override
        public Change inverse() {
            return new ArticleIncluded(exclusion);
        }
    }

    /// An article that was excluded belongs into the study after all.
    record ArticleIncluded(ArticleExclusion exclusion) implements Change {
        @Override
        public Change inverse() {
            return new ArticleExcluded(exclusion);
        }
    }

    /// A batch of articles was given out; who got which are changes of their own.
    record BatchAdded(Batch batch) implements Change {
        @Override
        public Change inverse() {
            return new BatchRemoved(batch);
        }
    }

    /// A batch without assignments was taken away.
    record BatchRemoved(Batch batch) implements Change {
        @Override
        public Change inverse() {
            return new BatchAdded(batch);
        }
    }

    /// A coder was given an article.
    record AssignmentAdded(Assignment assignment) implements Change {
        @Override
        public Change inverse() {
            return new AssignmentRemoved(assignment);
        }
    }

    /// A coder need not code an article any more; what is coded stays.
    record AssignmentRemoved(Assignment assignment) implements Change {
        @Override
        public Change inverse() {
            return new AssignmentAdded(assignment);
        }
    }

    /// The supervisor ruled.
    record RulingAdded(Ruling ruling) implements Change {
        @Override
        public Change inverse() {
            return new RulingRemoved(ruling);
        }
    }

    /// A ruling does not hold any more.
    record RulingRemoved(Ruling ruling) implements Change {
        @Override
        public Change inverse() {
            return new RulingAdded(ruling);
        }
    }

    /// A round was begun.
    record RoundAdded(Round round) implements Change {
        @Override
        public Change inverse() {
            return new RoundRemoved(round);
        }
    }

    /// A round without codings was taken away.
    record RoundRemoved(Round round) implements Change {
        @Override
        public Change inverse() {
            return new RoundAdded(round);
        }
    }

    /// What a round says changed: the codebook's version, how its coders work, that it is closed.
    record RoundChanged(Round before, Round after) implements Change {
        @Override
        public Change inverse() {
            return new RoundChanged(after, before);
        }
    }

    /// An actor entered the register, or was added by a coder.
    record ActorAdded(Actor actor) implements Change {
        @Override
        public Change inverse() {
            return new ActorRemoved(actor);
        }
    }

    /// An actor whom nothing names was taken away.
    record ActorRemoved(Actor actor) implements Change {
        @Override
        public Change inverse() {
            return new ActorAdded(actor);
        }
    }

    /// What is known of an actor was changed, or the supervisor took it into the register.
    record ActorChanged(Actor before, Actor after) implements Change {
        @Override
        public Change inverse() {
            return new ActorChanged(after, before);
        }
    }

    /// It was decided whether two actors are the same.
    record ActorsMatched(ActorMatch match) implements Change {
        @Override
        public Change inverse() {
            return new ActorsUnmatched(match);
        }
    }

    /// A decision about two actors was taken back.
    record ActorsUnmatched(ActorMatch match) implements Change {
        @Override
        public Change inverse() {
            return new ActorsMatched(match);
        }
    }

    /// A coder began a pass over an article.
    record CodingOpened(Coding coding) implements Change {
        @Override
        public Change inverse() {
            return new CodingRemoved(coding);
        }
    }

    /// A pass without annotations was taken back.
    record CodingRemoved(Coding coding) implements Change {
        @Override
        public Change inverse() {
            return new CodingOpened(coding);
        }
    }

    /// A coding's own state changed: it was submitted.
    record CodingChanged(Coding before, Coding after) implements Change {
        @Override
        public Change inverse() {
            return new CodingChanged(after, before);
        }
    }

    /// A coder noted something about a whole article.
    record CodingNoted(CodingId coding, ArticleNote before, ArticleNote after) implements Change {
        @Override
        public Change inverse() {
            return new CodingNoted(coding, after, before);
        }
    }

    /// A coding was worked on for some more seconds.
    record CodingTimed(CodingId coding, long before, long after) implements Change {
        @Override
        public Change inverse() {
            return new CodingTimed(coding, after, before);
        }
    }

    /// An open coding follows a newer version of the codebook from now on: its coder went on with it. What it said stays in the entries before. The
    /// changes are to its annotations, which are written as the newer version reads them.
    record VersionAdopted(Coding before, Coding after, List<Change> changes) implements Change {

        public VersionAdopted {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new VersionAdopted(after, before, changes.reversed().stream().map(Change::inverse).toList());
        }
    }

    /// A coder's work on one coding at two devices was brought together.
    ///
    /// @param changes what the other device's work changes here
    /// @param seen keys of the other device's entries, which are taken into account by this one
    /// @param clashes what the other device says differently, and what stays as it is here
    record DevicesReconciled(CodingId coding, List<Change> changes, List<String> seen, List<DeviceConflict> clashes)
            implements Change {

        public DevicesReconciled {
            changes = List.copyOf(changes);
            seen = List.copyOf(seen);
            clashes = List.copyOf(clashes);
        }

        @Override
        public Change inverse() {
            return new DevicesReconciled(
                    coding, changes.reversed().stream().map(Change::inverse).toList(), seen, clashes);
        }
    }

    /// An annotation was made.
    record AnnotationAdded(CodingId coding, Annotation annotation) implements Change {
        @Override
        public Change inverse() {
            return new AnnotationRemoved(coding, annotation);
        }
    }

    /// An annotation was deleted; it leaves a tombstone.
    record AnnotationRemoved(CodingId coding, Annotation annotation) implements Change {
        @Override
        public Change inverse() {
            return new AnnotationAdded(coding, annotation);
        }
    }

    /// An annotation's words, answers, links or memo changed.
    record AnnotationChanged(CodingId coding, Annotation before, Annotation after) implements Change {
        @Override
        public Change inverse() {
            return new AnnotationChanged(coding, after, before);
        }
    }

    /// A coder was given a file with their work, numbered from 1. It changes nothing: the entry itself is what is kept of it, with the file's id and the digest of its ledger as it was sent; both empty of old ones.
    record PackageMade(CoderId coder, int number, String id, String digest) implements Change {
        @Override
        public Change inverse() {
            return this;
        }
    }

    /// A coder's project took a package in; its first one made it. It changes nothing by itself. The id is the package's, empty as above.
    record PackageTaken(CoderId coder, int number, String id) implements Change {
        @Override
        public Change inverse() {
            return this;
        }
    }

    /// A coder's work came back. It changes nothing by itself: what came is in entries of its own.
    ///
    /// @param number the newest package that the coder's file had taken in; 0 where it is no package
    /// @param file its name; empty where it was not kept yet
    /// @param codings how many brought something
    record WorkReceived(CoderId coder, int number, String file, int codings) implements Change {
        @Override
        public Change inverse() {
            return this;
        }
    }

    /// A round was closed, and these were its figures. It changes nothing by itself.
    record AgreementKept(RoundId round, AgreementSnapshot agreement) implements Change {
        @Override
        public Change inverse() {
            return this;
        }
    }

    /// It was decided what a reference coding says, or decided anew. What comes of it are changes of annotations in the same gesture.
    record DecisionsChanged(CodingId coding, List<Decision> before, List<Decision> after) implements Change {
        @Override
        public Change inverse() {
            return new DecisionsChanged(coding, after, before);
        }
    }

    /// What a round has to do with training was said anew. The entry itself is what is kept of it.
    record TrainingSet(RoundTraining before, RoundTraining after) implements Change {
        @Override
        public Change inverse() {
            return new TrainingSet(after, before);
        }
    }

    /// Changes that belong to one gesture: done, undone and redone together, in one transaction.
    record Several(List<Change> changes) implements Change {

        public Several {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new Several(changes.reversed().stream().map(Change::inverse).toList());
        }
    }

    /// One change out of one or more.
    static Change of(List<Change> changes) {
        return changes.size() == 1 ? changes.getFirst() : new Several(changes);
    }
}
