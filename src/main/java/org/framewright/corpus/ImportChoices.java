package org.framewright.corpus;

import org.framewright.corpus.ImportItem.Place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What somebody has decided about what an import found.
///
/// @param leftOut what is not wanted
/// @param taken what is wanted though nearly the same text is there
/// @param names other names for articles
/// @param metadata corrections by column; a blank value is none
public record ImportChoices(
        Set<Place> leftOut, Set<Place> taken, Map<Place, String> names, Map<Place, Map<String, String>> metadata) {

    public static final ImportChoices NONE = new ImportChoices(Set.of(), Set.of(), Map.of(), Map.of());

    public ImportChoices {
        leftOut = Set.copyOf(leftOut);
        taken = Set.copyOf(taken);
        names = Map.copyOf(names);
        metadata = Map.copyOf(metadata);
    }

    /// With articles that are taken, or left out.
    public ImportChoices with(Set<Place> places, boolean wanted) {
        var out = new HashSet<>(leftOut);
        var in = new HashSet<>(taken);
        if (wanted) {
            out.removeAll(places);
            in.addAll(places);
        } else {
            out.addAll(places);
            in.removeAll(places);
        }
        return new ImportChoices(out, in, names, metadata);
    }

    /// With another name of an article.
    public ImportChoices withName(Place place, String name) {
        var changed = new HashMap<>(names);
        changed.put(place, name);
        return new ImportChoices(leftOut, taken, changed, metadata);
    }

    /// With a value in a column of articles.
    public ImportChoices withValue(Set<Place> places, String column, String value) {
        var changed = new HashMap<>(metadata);
        for (var place : places) {
            var values = new HashMap<>(changed.getOrDefault(place, Map.of()));
            values.put(column, value);
            changed.put(place, Map.copyOf(values));
        }
        return new ImportChoices(leftOut, taken, names, changed);
    }
}
