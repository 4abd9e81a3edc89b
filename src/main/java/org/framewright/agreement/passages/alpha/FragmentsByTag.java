package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.passages.MarkedPassage;
import org.framewright.agreement.passages.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// A coder's fragments in an article, by tag.
public final class FragmentsByTag {
    private FragmentsByTag() {}

    public static Map<Integer, List<Span>> byTag(
            List<MarkedPassage> passages, Function<Collection<Span>, List<Span>> joining) {
        var fragments = new TreeMap<Integer, List<Span>>();
        for (var passage : passages) {
            fragments.computeIfAbsent(passage.tag(), _ -> new ArrayList<>()).addAll(passage.fragments());
        }
        fragments.replaceAll((_, spans) -> joining.apply(spans));
        return fragments;
    }
}
