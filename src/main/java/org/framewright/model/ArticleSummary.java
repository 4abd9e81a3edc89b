package org.framewright.model;

/// An article without its text, for lists. Lists have thousands of articles and are shown first: so no further fields.
///
/// @param title as [Article#title]
/// @param outlet who published it; empty where that is not known
/// @param date when, as the metadata say it; empty where that is not known
public record ArticleSummary(ArticleId id, String name, String title, String outlet, String date) {}
