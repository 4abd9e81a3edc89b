package org.framewright.files.database;

import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.HeadRule;

import java.util.Optional;

/// The order of an article's blocks.
///
/// @param unbrokenTail whether the tail is the unbroken run of labels at the end; else the first label of the tail begins it
/// @param otherLabels labels that have no rule of their own, with the groups `label` and `value`
/// @param absent values that mean that there is none
/// @param wrapped whether lines end where a page ended, and not where the author ended them
/// @param outlet of articles that name none: some databases have those of one newspaper
public record ArticleLayout(
        HeadRule head,
        LabelTable labels,
        boolean unbrokenTail,
        Optional<BoundedPattern> otherLabels,
        Optional<BoundedPattern> absent,
        boolean wrapped,
        DateFinder dates,
        Optional<String> outlet) {}
