package org.framewright.model.change;

/// A change of the study itself, its people and its organisation, and of no coding.
public sealed interface StudyChange extends Change
        permits ProjectChange,
                ArticleChange,
                CoderChange,
                RoundChange,
                AssignmentChange,
                RulingChange,
                ActorChange,
                PackageChange {}
