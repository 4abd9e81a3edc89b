package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.coding.CodebookService;
import org.framewright.coding.CodingRulings;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what was ruled into the draft of the next codebook, so that the next version says it where it is looked up. It holds
/// there once the draft is applied; the ruling stays.
public final class RulingAdoption {

    private final CodebookService codebook;
    private final DraftFile file;

    RulingAdoption(CodebookService codebook, DraftFile file) {
        this.codebook = codebook;
        this.file = file;
    }

    /// What a ruling's answer becomes.
    public enum AdoptionTarget {
        /// An example of what belongs to what it is about.
        INCLUDE,
        /// An example of what does not.
        EXCLUDE,
        /// Words of its rule.
        RULE
    }

    /// What was taken in.
    ///
    /// @param at where it stands in the draft
    /// @param before the draft as it was; empty where there was none
    /// @param after the draft as it is now
    public record AdoptionResult(
            CodebookAddress at, AdoptionTarget target, Optional<Codebook> before, Codebook after) {}

    /// Takes a ruling's answer into the draft; begins one where there is none.
    ///
    /// @throws Refusal where what it is about is at no one place in the draft, or the draft says the same there already
    public AdoptionResult adopt(CodingRulings.PlacedRuling ruling, AdoptionTarget as) {
        var before = file.read().map(DraftFile.StoredDraft::codebook);
        var base = codebook.newest();
        var draft = before.map(it -> CodebookDraft.of(base, it)).orElseGet(() -> CodebookDraft.of(base));
        var at =
                ruling.at()
                        .flatMap(draft.olderAnswers()::currentAddress)
                        .orElseThrow(() ->
                                new Refusal(
                                        ProjectProblem.NO_PLACE_IN_DRAFT,
                                        CodingRulings.address(ruling.ruling()).toString()));
        // an example is a line
        var words = ruling.ruling().answer().replaceAll("\\s+", " ").strip();
        var next = draft.withGuidance(at, it -> addWords(it, as, words));
        if (next.equals(draft)) {
            throw new Refusal(ProjectProblem.IN_DRAFT_ALREADY, at.toString());
        }
        var after = next.codebook();
        file.write(after);
        return new AdoptionResult(at, as, before, after);
    }

    private static Guidance addWords(Guidance guidance, AdoptionTarget as, String words) {
        return switch (as) {
            case INCLUDE -> guidance.withInclude(addWords(guidance.include(), words));
            case EXCLUDE -> guidance.withExclude(addWords(guidance.exclude(), words));
            case RULE ->
                    guidance.rule().contains(words)
                            ? guidance
                            : guidance.withRule((guidance.rule() + " " + words).strip());
        };
    }

    private static List<String> addWords(List<String> examples, String words) {
        if (examples.contains(words)) {
            return examples;
        }
        var more = new ArrayList<>(examples);
        more.add(words);
        return more;
    }

    /// Takes it out of the draft again.
    ///
    /// @throws Refusal where the draft was changed since: there it can be taken out by hand
    public void undo(AdoptionResult adopted) {
        if (!file.read().map(DraftFile.StoredDraft::codebook).filter(adopted.after()::equals).isPresent()) {
            throw new Refusal(ProjectProblem.DRAFT_CHANGED, adopted.at().toString());
        }
        adopted.before().ifPresentOrElse(file::write, file::delete);
    }
}
