package org.framewright.corpus;

import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.parts.AuthorFinder;
import org.framewright.model.article.ArticlePart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person's decisions on the items of an import.
///
/// @param leftOut the items to leave out
/// @param taken the items to import despite nearly the same text
/// @param names other names for articles
/// @param metadata corrections by column; a blank value removes the known one
/// @param parts corrections of parts, by the line's number from 1
/// @param accepted the kinds of warnings that a person has looked at
public record ImportChoices(
        Set<ItemPlace> leftOut,
        Set<ItemPlace> taken,
        Map<ItemPlace, String> names,
        Map<ItemPlace, Map<String, String>> metadata,
        Map<ItemPlace, Map<Integer, LinePart>> parts,
        Set<ImportWarning> accepted) {

    public static final ImportChoices NONE =
            new ImportChoices(Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Set.of());

    /// The kind of a line.
    ///
    /// @param kind empty where it is body
    /// @param words of the line: a headline is shown before its file is read again
    public record LinePart(Optional<ArticlePart.Kind> kind, String words) {

        boolean isHeadline() {
            return kind.filter(it -> it == ArticlePart.Kind.HEADLINE).isPresent();
        }

        boolean isByline() {
            return kind.filter(it -> it == ArticlePart.Kind.BYLINE).isPresent();
        }
    }

    public ImportChoices {
        leftOut = Set.copyOf(leftOut);
        taken = Set.copyOf(taken);
        names = Map.copyOf(names);
        metadata = Map.copyOf(metadata);
        parts = Map.copyOf(parts);
        accepted = Set.copyOf(accepted);
    }

    /// With articles that are taken, or left out.
    public ImportChoices with(Set<ItemPlace> places, boolean wanted) {
        var out = new HashSet<>(leftOut);
        var in = new HashSet<>(taken);
        if (wanted) {
            out.removeAll(places);
            in.addAll(places);
        } else {
            out.addAll(places);
            in.removeAll(places);
        }
        return new ImportChoices(out, in, names, metadata, parts, accepted);
    }

    /// With another name of an article.
    public ImportChoices withName(ItemPlace place, String name) {
        var changed = new HashMap<>(names);
        changed.put(place, name);
        return new ImportChoices(leftOut, taken, changed, metadata, parts, accepted);
    }

    /// With a value in a column of articles.
    public ImportChoices withValue(Set<ItemPlace> places, String column, String value) {
        var changed = new HashMap<>(metadata);
        for (var place : places) {
            var values = new HashMap<>(changed.getOrDefault(place, Map.of()));
            values.put(column, value);
            changed.put(place, Map.copyOf(values));
        }
        return new ImportChoices(leftOut, taken, names, changed, parts, accepted);
    }

    /// With another part of a line. An article has one headline: a line that was made the headline before becomes body.
    ///
    /// @param line its number, from 1
    public ImportChoices withPart(ItemPlace place, int line, LinePart part) {
        var lines = new HashMap<>(parts.getOrDefault(place, Map.of()));
        if (part.isHeadline()) {
            lines.replaceAll((_, it) -> it.isHeadline() ? new LinePart(Optional.empty(), it.words()) : it);
        }
        lines.put(line, part);
        var changed = new HashMap<>(parts);
        changed.put(place, Map.copyOf(lines));
        return new ImportChoices(leftOut, taken, names, metadata, changed, accepted);
    }

    /// With a kind of warnings that a person has looked at, and takes for right.
    public ImportChoices withAccepted(ImportWarning warning) {
        var more = new HashSet<>(accepted);
        more.add(warning);
        return new ImportChoices(leftOut, taken, names, metadata, parts, more);
    }

    /// The corrected lines of an article.
    Map<Integer, Optional<ArticlePart.Kind>> kinds(ItemPlace place) {
        return parts.getOrDefault(place, Map.of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().kind()));
    }

    /// The authors that the text of an article names, by its bylines after corrections; may be empty.
    ///
    /// @param outlet of the article
    String authors(ImportCandidate candidate, String outlet) {
        var lines = parts.getOrDefault(candidate.itemPlace(), Map.of()).values();
        var found =
                candidate.bylines().stream().filter(it -> lines.stream().noneMatch(line -> line.words().equals(it)));
        var corrected = lines.stream().filter(LinePart::isByline).map(LinePart::words);
        return AuthorFinder.find(Stream.concat(found, corrected).toList(), outlet).orElse("");
    }

    /// The headline of an article after corrections.
    ///
    /// @param found the headline found in its text
    String headline(ItemPlace place, String found) {
        var lines = parts.getOrDefault(place, Map.of()).values();
        boolean other = lines.stream().anyMatch(it -> it.words().equals(found));
        return lines.stream().filter(LinePart::isHeadline).map(LinePart::words).findFirst().orElse(other ? "" : found);
    }
}
