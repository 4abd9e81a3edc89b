package org.framewright.model.article;

/// An article without its text, for lists. Lists of thousands of articles are the first content of a screen, so there
/// are no further fields.
///
/// @param title as [Article#title]
/// @param outlet the publisher; empty where it is not known
/// @param date the date of publication, as in the metadata; empty where it is not known
public record ArticleSummary(ArticleId id, String name, String title, String outlet, String date) {}
