package org.framewright.team.merge;

import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.store.ledger.Ledger;
import org.framewright.team.SentPackage;

import java.util.EnumMap;
import java.util.Map;

/// What a change is about.
public enum StudySubject {
    STUDY(0),
    ARTICLE(1),
    CODER(2),
    ROUND(3),
    ASSIGNMENT(4),
    RULING(5),
    ACTOR(6),
    PACKAGE(7),
    CODING(8);

    private final int number;

    StudySubject(int number) {
        this.number = number;
    }

    /// The subject's number in sentences.
    int number() {
        return number;
    }

    /// @throws IllegalArgumentException for a compound change, which may be about several
    static StudySubject of(Change change) {
        return switch (change) {
            case ProjectChange _ -> STUDY;
            case ArticleChange _ -> ARTICLE;
            case CoderChange _ -> CODER;
            case RoundChange _ -> ROUND;
            case AssignmentChange _ -> ASSIGNMENT;
            case RulingChange _ -> RULING;
            case ActorChange _ -> ACTOR;
            case PackageChange _ -> PACKAGE;
            case CodingChange _ -> CODING;
            case CompoundChange _ -> throw new IllegalArgumentException("about several");
        };
    }

    /// The number of changes about each subject since a revision; of codings, the number of those that were changed.
    public static Map<StudySubject, Integer> countSince(long revision, Ledger ledger) {
        var counts = new EnumMap<StudySubject, Integer>(StudySubject.class);
        ledger.changesSince(revision)
                .values()
                .forEach(it ->
                        SentPackage.flatten(it)
                                // beside the assignments and exclusions that a draw makes
                                .filter(each -> !(each instanceof ArticlesDrawn))
                                .forEach(each -> counts.merge(of(each), 1, Integer::sum)));
        int codings = ledger.countCodingsSince(revision);
        if (codings > 0) {
            counts.put(CODING, codings);
        }
        return counts;
    }
}
