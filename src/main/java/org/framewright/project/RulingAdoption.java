package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.CodebookService;
import org.framewright.coding.CodingRulings;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adopts rulings in the draft of the next codebook, so that the next version states them in its guidance. The guidance
/// takes effect when the draft is applied; the ruling stays.
public final class RulingAdoption {

    private final CodebookService codebook;
    private final DraftFile file;

    RulingAdoption(CodebookService codebook, DraftFile file) {
        this.codebook = codebook;
        this.file = file;
    }

    /// The part of the guidance that a ruling's answer becomes.
    public enum AdoptionTarget {
        /// An example that belongs to the ruling's place in the codebook.
        INCLUDE,
        /// An example that does not.
        EXCLUDE,
        /// Words of the rule at that place.
        RULE
    }

    /// The result of an adoption.
    ///
    /// @param at the place in the draft
    /// @param before the draft before the adoption; empty without a draft
    /// @param after the draft after the adoption
    public record AdoptionResult(
            CodebookAddress at, AdoptionTarget target, Optional<Codebook> before, Codebook after) {}

    /// Adopts a ruling's answer in the draft; without a draft, a new draft is begun.
    ///
    /// @throws Refusal where the ruling's place is not in the draft, or the draft already has the same words there
    public AdoptionResult adopt(CodingRulings.PlacedRuling ruling, AdoptionTarget as) {
        var before = file.read().map(DraftFile.StoredDraft::codebook);
        var begun = CodebookDraft.of(new CodebookVersions(codebook.versions()));
        var draft = before.map(begun::withContent).orElse(begun);
        var at =
                ruling.at()
                        .flatMap(draft.olderAnswers()::currentAddress)
                        .orElseThrow(() ->
                                new Refusal(
                                        ProjectProblem.NO_PLACE_IN_DRAFT,
                                        CodingRulings.address(ruling.ruling()).toString()));
        // an example is one line
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

    /// Removes an adopted answer from the draft.
    ///
    /// @throws Refusal where the draft was changed since: the words can be removed there by hand
    public void undo(AdoptionResult adopted) {
        if (!file.read().map(DraftFile.StoredDraft::codebook).filter(adopted.after()::equals).isPresent()) {
            throw new Refusal(ProjectProblem.DRAFT_CHANGED, adopted.at().toString());
        }
        adopted.before().ifPresentOrElse(file::write, file::delete);
    }
}
