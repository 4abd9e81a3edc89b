package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.revision.CodebookComparison;
import org.framewright.codebook.revision.CodebookDifference;
import org.framewright.codebook.revision.CodebookDifference.Kind;
import org.framewright.codebook.revision.RevisionEffect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What differs between two versions of a codebook, and what that does to what is coded, in sentences. The command line and
/// the window say the same.
public final class RevisionSentences {

    /// Where all uses have no place any more, or all keep theirs.
    private static final Set<Kind> SAID_ALREADY = Set.of(Kind.SPLIT, Kind.ASKED_AGAIN, Kind.RETIRED);

    private final Codebook older;
    private final Codebook newer;
    private final WordLookup words;

    /// @param words finds what is in the bundle `revision`
    public RevisionSentences(Codebook older, Codebook newer, WordLookup words) {
        this.older = older;
        this.newer = newer;
        this.words = words;
    }

    /// What differs: “Merges “Political” and “Public opinion” into “Politics” (frames.which.politics).”
    public String sentence(CodebookDifference difference) {
        return words.get("revision.only", sentenceWords(difference));
    }

    /// What differs beside the tags: “Changes the derived scores.”
    public List<String> sectionSentences() {
        return CodebookComparison.compareSections(older, newer).stream()
                .map(part -> words.get("revision.only", words.get("revision.beside-" + word(part))))
                .toList();
    }

    private String sentenceWords(CodebookDifference difference) {
        return words.get(
                "revision." + word(difference.kind()) + variant(difference),
                describe(difference.address()),
                describeOrigins(difference),
                value(difference, difference.oldValue()),
                value(difference, difference.newValue()),
                difference.address().toString());
    }

    /// Ways in which the same kind of difference is said.
    private static String variant(CodebookDifference difference) {
        if (difference.kind() == Kind.CONDITION) {
            return difference.newValue().isEmpty() ? "-none" : difference.oldValue().isEmpty() ? "-new" : "";
        }
        return "";
    }

    /// What differs, and what it does: “Retires “Other” (frames.which.other): 31 uses in 30 articles keep it and are listed for
    /// recoding.”
    public String sentence(RevisionEffect effect) {
        var sentences = counts(effect);
        var difference = sentenceWords(effect.difference());
        return sentences.isEmpty()
                ? words.get("revision.only", difference)
                : words.get("revision.does", difference, String.join("; ", sentences));
    }

    private List<String> counts(RevisionEffect effect) {
        var said = new ArrayList<String>();
        switch (effect.difference().kind()) {
            case RETIRED -> count(said, "revision.keep", effect.uses(), effect.articles());
            case MERGED -> {
                count(said, "revision.uses", effect.uses(), effect.articles());
                count(said, "revision.together", effect.together(), 0);
            }
            case RENAMED, RELABELLED, MOVED, RESCALED, REDEFINED ->
                    count(said, "revision.uses", effect.uses(), effect.articles());
            case SPLIT, ASKED_AGAIN -> count(said, "revision.again", effect.uses(), effect.articles());
            case ADDED, OFFERED_AGAIN, REQUIRED, NOT_REQUIRED, CONDITION, LIMITS, GUIDANCE, LOOK -> {}
        }
        if (!SAID_ALREADY.contains(effect.difference().kind())) {
            count(said, "revision.unfit", effect.unfit(), 0);
        }
        count(said, "revision.questions", effect.questions(), 0);
        return said;
    }

    private void count(List<String> sentences, String key, int number, int articles) {
        if (number > 0) {
            sentences.add(words.get(key, number, articles));
        }
    }

    /// What something is called in the newer version.
    private String describe(CodebookAddress address) {
        return newer.label(address).map(it -> words.get("revision.quoted", it)).orElse(address.toString());
    }

    /// What it was, or was made of.
    private String describeOrigins(CodebookDifference difference) {
        return difference.from().stream()
                .map(it -> older.label(it).map(label -> words.get("revision.quoted", label)).orElse(it.toString()))
                .collect(Collectors.joining(" " + words.get("revision.and") + " "));
    }

    /// Ids of tags where something moved between them; scales; labels and formulas as they are.
    private String value(CodebookDifference difference, String text) {
        return switch (difference.kind()) {
            case MOVED ->
                    Optional.of(text)
                            .flatMap(id -> newer.tag(id).or(() -> older.tag(id)))
                            .map(tag -> words.get("revision.quoted", tag.label()))
                            .orElse(text);
            case SPLIT -> describeParts(difference.address(), text);
            default -> text;
        };
    }

    /// The labels of what a category was split into.
    private String describeParts(CodebookAddress address, String ids) {
        var variable =
                switch (address) {
                    case CategoryAddress category -> newer.variable(category.variableAddress());
                    case VariableAddress it -> newer.variable(it);
                    case TagAddress _, RoleAddress _ -> Optional.<Variable>empty();
                };
        return List.of(ids.split(", ")).stream()
                .map(id ->
                        variable.flatMap(it -> it.category(id))
                                .map(it -> words.get("revision.quoted", it.label()))
                                .orElse(id))
                .collect(Collectors.joining(" " + words.get("revision.and") + " "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
