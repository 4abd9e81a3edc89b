package org.framewright.codebook;

import java.util.List;

/// The categories of boolean variables, which no file lists.
public final class YesNoCategories {

    public static final String NO = "no";
    public static final String YES = "yes";

    public static final List<Category> CATEGORIES = List.of(Category.of(NO, 0, "No"), Category.of(YES, 1, "Yes"));

    private YesNoCategories() {}
}
