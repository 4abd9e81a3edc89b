package org.framewright.support;

import java.util.regex.Pattern;

/// Segments as files before version 8 have them: objects, where they are words today.
public final class OlderSegments {

    private static final Pattern SEGMENT =
            Pattern.compile("\\{\"kind\":\"([HPS])[A-Z]+\",\"number\":(\\d+),\"start\":(\\d+),\"end\":(\\d+)}");

    private OlderSegments() {}

    /// A row or an entry as a program of today writes it.
    public static String shorten(String json) {
        return SEGMENT.matcher(json).replaceAll("\"$1$2:$3-$4\"");
    }
}
