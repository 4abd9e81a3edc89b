package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The versions of a project's codebook, one after the other.
public final class CodebookVersions {

    private final NavigableMap<Integer, Codebook> codebooks = new TreeMap<>();
    private final Map<Integer, VersionTranslation> translations = new HashMap<>();

    /// @param codebooks all versions in the project; each follows the version before by its mapping
    public CodebookVersions(Collection<Codebook> codebooks) {
        codebooks.forEach(it -> this.codebooks.put(it.version(), it));
        this.codebooks
                .sequencedValues()
                .forEach(newer ->
                        Optional.ofNullable(this.codebooks.get(newer.version() - 1))
                                .ifPresent(older ->
                                        translations.put(newer.version(), VersionTranslation.of(older, newer))));
    }

    /// The newest version.
    public Codebook newest() {
        return codebooks.lastEntry().getValue();
    }

    /// All versions, the oldest first.
    public List<Codebook> all() {
        return List.copyOf(codebooks.values());
    }

    /// A version that is known to exist.
    public Codebook codebook(int version) {
        return Optional.ofNullable(codebooks.get(version)).orElseThrow();
    }

    public boolean has(int version) {
        return codebooks.containsKey(version);
    }

    /// Reads a coding under a later version than its own. Nothing is lost: answers without a place in the later version are
    /// listed.
    ///
    /// @param annotations all annotations of one coding
    /// @param from the coding's version
    /// @param to the same version or a later one
    public TranslatedCoding translate(List<Annotation> annotations, int from, int to) {
        var current = annotations;
        var unfit = new ArrayList<UntranslatableEntry>();
        for (int version = from + 1; version <= to; version++) {
            var translated =
                    new CodingTranslation(codebook(version - 1), codebook(version), translation(version))
                            .translate(current);
            current = translated.annotations();
            unfit.addAll(translated.unfit());
        }
        return new TranslatedCoding(current, unfit);
    }

    /// As [#translate], for a coder who continues the coding. Answers from before a variable got another meaning are asked
    /// again, so that they do not pass for answers under the newer meaning.
    public TranslatedCoding translateForContinuing(List<Annotation> annotations, int from, int to) {
        var translated = translate(annotations, from, to);
        var kept = new ArrayList<Annotation>();
        var unfit = new ArrayList<>(translated.unfit());
        for (var annotation : translated.annotations()) {
            var current = annotation;
            for (var entry : annotation.values().entrySet()) {
                var address = new VariableAddress(annotation.tag(), entry.getKey());
                if (isRedefined(address, from, to)) {
                    current = current.withoutValue(entry.getKey(), current.modified());
                    unfit.add(
                            new UntranslatableEntry(
                                    annotation.id(), address, entry.getValue(), Obstacle.ASKED_AGAIN, to));
                }
            }
            kept.add(current);
        }
        return new TranslatedCoding(kept, unfit);
    }

    /// A coding under its coder's version: a submitted coding as [#translate] reads it, an open one as
    /// [#translateForContinuing].
    ///
    /// @param annotations all annotations of the coding
    /// @param to the version of the coder's work: the coding's own or a later one
    public TranslatedCoding translateForCoder(Coding coding, List<Annotation> annotations, int to) {
        return coding.isSubmitted()
                ? translate(annotations, coding.codebookVersion(), to)
                : translateForContinuing(annotations, coding.codebookVersion(), to);
    }

    private boolean isRedefined(VariableAddress variable, int from, int to) {
        var now = variable;
        for (int version = to; version > from; version--) {
            if (translation(version).isRedefined(now)) {
                return true;
            }
            var origin = translation(version).origin(now);
            if (origin.isEmpty()) {
                return false;
            }
            now = origin.get();
        }
        return false;
    }

    /// Follows a place of one version of the codebook into a later version, by the mappings between them.
    ///
    /// @return empty where a version has no such place any more, or `from` did not have it
    public Optional<CodebookAddress> follow(CodebookAddress place, int from, int to) {
        var now = Optional.of(place).filter(it -> has(from) && it.isIn(codebook(from)));
        for (int version = from + 1; version <= to && now.isPresent(); version++) {
            var newer = codebook(version);
            now = translation(version).follow(now.get()).filter(it -> it.isIn(newer));
        }
        return now;
    }

    /// As [#follow], but for a category that was split on the way: all its parts.
    public List<CodebookAddress> parts(CodebookAddress place, int from, int to) {
        var current = Stream.of(place).filter(it -> has(from) && it.isIn(codebook(from))).toList();
        for (int version = from + 1; version <= to; version++) {
            var newer = codebook(version);
            var translation = translation(version);
            current =
                    current.stream()
                            .flatMap(it -> translation.parts(it).stream())
                            .filter(it -> it.isIn(newer))
                            .distinct()
                            .toList();
        }
        return current;
    }

    /// Whether a version is the first that asks a variable; false for the oldest version of the project.
    ///
    /// @param variable of version `at`
    public boolean isNewIn(VariableAddress variable, int version, int at) {
        var now = variable;
        for (int later = at; later > version; later--) {
            var origin = translation(later).origin(now);
            if (origin.isEmpty()) {
                return false;
            }
            now = origin.get();
        }
        return version > codebooks.firstKey() && translation(version).origin(now).isEmpty();
    }

    /// The first version from which on answers to a variable have the same meaning as in a later version: the variable was
    /// new then, or has had another meaning since.
    ///
    /// @param variable of version `at`
    public int definedSince(VariableAddress variable, int at) {
        return definition(variable, at).since();
    }

    /// Whether a variable had another meaning in an earlier version.
    ///
    /// @param variable of version `at`
    public boolean isRedefined(VariableAddress variable, int at) {
        return definition(variable, at).changed();
    }

    /// @param changed whether the variable was there before, with another meaning
    private record VariableDefinition(int since, boolean changed) {}

    private VariableDefinition definition(VariableAddress variable, int at) {
        var now = variable;
        for (int version = at; version > codebooks.firstKey(); version--) {
            var translation = translation(version);
            var origin = translation.origin(now);
            if (origin.isEmpty() || translation.isDefinitionChanged(now)) {
                return new VariableDefinition(version, origin.isPresent());
            }
            now = origin.get();
        }
        return new VariableDefinition(codebooks.firstKey(), false);
    }

    private VersionTranslation translation(int version) {
        return Optional.ofNullable(translations.get(version))
                .orElseThrow(() -> new IllegalArgumentException("no version before " + version));
    }
}
