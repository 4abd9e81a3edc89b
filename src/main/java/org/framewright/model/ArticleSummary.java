package org.framewright.model;

/// What a list of articles shows of one. Lists have thousands, and are there before anything else: no more than that.
///
/// @param title as [Article#title]
/// @param outlet who published it; empty where that is not known
/// @param date when, as the metadata say it; empty where that is not known
public record ArticleSummary(ArticleId id, String name, String title, String outlet, String date) {}
