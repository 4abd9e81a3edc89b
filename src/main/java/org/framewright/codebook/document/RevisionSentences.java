package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.revision.CodebookComparison;
import org.framewright.codebook.revision.CodebookDifference;
import org.framewright.codebook.revision.CodebookDifference.Kind;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.model.ConstantName;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The differences between two versions of a codebook, and their effects on existing codings, in sentences. The command
/// line and the window use the same sentences, but of scales, commands use the words of codebook files.
public final class RevisionSentences {

    /// The kinds for which all uses lose their place, or all keep it: another sentence says so already.
    private static final Set<Kind> TOLD_ELSEWHERE = Set.of(Kind.SPLIT, Kind.ASKED_AGAIN, Kind.RETIRED);

    private final Codebook older;
    private final Codebook newer;
    private final Texts texts;
    private final boolean scalesAsInFiles;

    /// The sentences of the window and of reports.
    ///
    /// @param texts has those of the bundles `revision`, `document` and `codebook`
    public RevisionSentences(Codebook older, Codebook newer, Texts texts) {
        this(older, newer, texts, false);
    }

    private RevisionSentences(Codebook older, Codebook newer, Texts texts, boolean scalesAsInFiles) {
        this.older = older;
        this.newer = newer;
        this.texts = texts;
        this.scalesAsInFiles = scalesAsInFiles;
    }

    /// The sentences of commands, for readers of codebook files.
    ///
    /// @param words as for the window
    public static RevisionSentences ofCommands(Codebook older, Codebook newer, Texts texts) {
        return new RevisionSentences(older, newer, texts, true);
    }

    /// A sentence about a difference: ““Political” and “Public opinion” merged into “Politics” (frames.which.politics).”
    public String sentence(CodebookDifference difference) {
        return texts.get("revision.only", sentenceWords(difference));
    }

    /// Sentences about the differences beside the tags: “Derived scores changed.”
    public List<String> sectionSentences() {
        return CodebookComparison.compareSections(older, newer).stream()
                .map(part -> texts.get("revision.only", texts.get("revision.beside-" + ConstantName.of(part))))
                .toList();
    }

    private String sentenceWords(CodebookDifference difference) {
        return texts.get(
                "revision." + ConstantName.of(difference.kind()) + variant(difference),
                describe(difference.address()),
                describeOrigins(difference),
                value(difference, difference.oldValue(), older),
                value(difference, difference.newValue(), newer),
                difference.address().toString());
    }

    /// The suffix of the text's key, for a kind of difference with several sentences.
    private String variant(CodebookDifference difference) {
        if (difference.kind() == Kind.CONDITION) {
            return difference.newValue().isEmpty() ? "-none" : difference.oldValue().isEmpty() ? "-new" : "";
        }
        return difference.kind() == Kind.RESCALED && scalesAsInFiles ? "-in-file" : "";
    }

    /// A sentence about a difference and its effect: ““Other” retired (frames.which.other): 31 uses in 30 articles keep it
    /// and are listed for recoding.”
    public String sentence(RevisionEffect effect) {
        var sentences = counts(effect);
        var difference = sentenceWords(effect.difference());
        return sentences.isEmpty()
                ? texts.get("revision.only", difference)
                : texts.get("revision.does", difference, String.join("; ", sentences));
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
        if (!TOLD_ELSEWHERE.contains(effect.difference().kind())) {
            count(said, "revision.unfit", effect.unfit(), 0);
        }
        count(said, "revision.questions", effect.questions(), 0);
        return said;
    }

    private void count(List<String> sentences, String key, int number, int articles) {
        if (number > 0) {
            sentences.add(texts.get(key, number, articles));
        }
    }

    /// The label at an address of the newer version; the address itself where there is none.
    private String describe(CodebookAddress address) {
        return newer.label(address).map(it -> texts.get("revision.quoted", it)).orElse(address.toString());
    }

    /// The labels of a difference's origins in the older version. A category that others are merged into is none of them.
    private String describeOrigins(CodebookDifference difference) {
        boolean merged = difference.kind() == Kind.MERGED;
        return difference.from().stream()
                .filter(it -> !merged || !isSame(it, difference.address()))
                .map(it -> older.label(it).map(label -> texts.get("revision.quoted", label)).orElse(it.toString()))
                .collect(Collectors.joining(" " + texts.get("revision.and") + " "));
    }

    /// Whether an older address is the newer one, with the same label.
    private boolean isSame(CodebookAddress old, CodebookAddress address) {
        return old.equals(address) && older.label(old).equals(newer.label(address));
    }

    /// The value of a difference in words: for a move, the label of the tag; for a split, the labels of the parts; for a condition, its
    /// texts; for a scale, the answer type in the window's texts; else the text as it is.
    ///
    /// @param version the version that has the value
    private String value(CodebookDifference difference, String text, Codebook version) {
        return switch (difference.kind()) {
            case MOVED ->
                    Optional.of(text)
                            .flatMap(id -> newer.tag(id).or(() -> older.tag(id)))
                            .map(tag -> texts.get("revision.quoted", tag.label()))
                            .orElse(text);
            case SPLIT -> describeParts(difference.address(), text);
            case CONDITION ->
                    Stream.concat(Stream.of(difference.address()), difference.from().stream())
                            .flatMap(it -> condition(it, version).stream())
                            .findFirst()
                            .orElse(text);
            case RESCALED -> scalesAsInFiles ? text : answerType(text);
            default -> text;
        };
    }

    private String answerType(String scale) {
        return Stream.of(Scale.values())
                .filter(it -> it.name().equalsIgnoreCase(scale))
                .findFirst()
                .map(it -> texts.get("revision.quoted", texts.get("codebook.scale." + ConstantName.of(it))))
                .orElse(scale);
    }

    private Optional<String> condition(CodebookAddress address, Codebook version) {
        var tag = version.tag(address.tag());
        var when =
                address instanceof VariableAddress it ? version.variable(it).map(Variable::when) : tag.map(Tag::when);
        return tag.flatMap(it -> when.map(condition -> new ConditionFormatter(version, texts).format(it, condition)));
    }

    /// The labels of the parts of a split category.
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
                                .map(it -> texts.get("revision.quoted", it.label()))
                                .orElse(id))
                .collect(Collectors.joining(" " + texts.get("revision.and") + " "));
    }
}
