package org.framewright.codebook;

import java.util.List;

/// A category of a variable: an allowed answer.
///
/// @param id the id in files
/// @param code the stable integer that is exported; 0 or more
/// @param original the publication's own code as text; may be empty
/// @param parent the id of the parent category, listed before this category; empty for none
/// @param codable whether the category can be an answer; else it is only the heading of the categories below it
/// @param retired whether coders are no longer offered the category; existing answers stay
public record Category(
        String id,
        int code,
        String original,
        String label,
        String parent,
        boolean codable,
        boolean retired,
        Guidance guidance) {

    /// The ids of the categories of boolean variables, which no file lists.
    public static final String NO = "no";

    public static final String YES = "yes";

    public static final List<Category> YES_NO = List.of(of(NO, 0, "No"), of(YES, 1, "Yes"));

    /// A category in use, without a parent.
    public static Category of(String id, int code, String label) {
        return new Category(id, code, "", label, "", true, false, Guidance.NONE);
    }

    /// Whether coders can choose the category.
    public boolean isOffered() {
        return codable && !retired;
    }

    public Category withId(String value) {
        return new Category(value, code, original, label, parent, codable, retired, guidance);
    }

    public Category withCode(int value) {
        return new Category(id, value, original, label, parent, codable, retired, guidance);
    }

    public Category withOriginal(String value) {
        return new Category(id, code, value, label, parent, codable, retired, guidance);
    }

    public Category withLabel(String value) {
        return new Category(id, code, original, value, parent, codable, retired, guidance);
    }

    public Category withParent(String value) {
        return new Category(id, code, original, label, value, codable, retired, guidance);
    }

    public Category withCodable(boolean value) {
        return new Category(id, code, original, label, parent, value, retired, guidance);
    }

    public Category withRetired(boolean value) {
        return new Category(id, code, original, label, parent, codable, value, guidance);
    }

    public Category withGuidance(Guidance value) {
        return new Category(id, code, original, label, parent, codable, retired, value);
    }
}
