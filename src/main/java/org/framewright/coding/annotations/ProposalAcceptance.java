package org.framewright.coding.annotations;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.state.EditedCoding;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Annotation.Origin;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The changes when a coder accepts a proposal: its words with its tag, cue and source in their roles, the form, and the
/// speaker. Questions that the text does not answer stay open. Words that are coded already with the tag
/// of a role fill the role, so that one source serves several annotations; they keep their answers.
public final class ProposalAcceptance {

    private final EditedCoding edited;
    private final CodingProposal proposal;
    private final EntryStamp stamp;
    private final Article article;
    private final Optional<Actor> speaker;
    private final List<Change> changes = new ArrayList<>();

    private ProposalAcceptance(
            EditedCoding edited, CodingProposal proposal, Article article, Optional<Actor> speaker, EntryStamp stamp) {
        this.edited = edited;
        this.proposal = proposal;
        this.stamp = stamp;
        this.article = article;
        this.speaker = speaker;
    }

    /// The changes of one gesture.
    ///
    /// @param speaker the proposal's speaker, where it has one
    public static PassageLinker.LinkPlan plan(
            EditedCoding edited, CodingProposal proposal, Article article, Optional<Actor> speaker, EntryStamp stamp) {
        return new ProposalAcceptance(edited, proposal, article, speaker, stamp).plan();
    }

    private PassageLinker.LinkPlan plan() {
        var rule = proposal.rule();
        var content =
                withForm(
                        newAnnotation(
                                rule.tag(), trimmed(edited.codebook().requireTag(rule.tag()), proposal.content())));
        var roles = new LinkedHashSet<>(List.of(rule.cue(), rule.source()));
        for (var role : roles) {
            var filler = addFiller(role);
            if (filler.isPresent()) {
                content = content.withLinks(role, List.of(filler.get()), stamp.now());
            }
        }
        changes.add(edited.addition(content));
        return new PassageLinker.LinkPlan(content.id(), changes);
    }

    /// The annotation that fills a role; made where the words are not coded yet.
    private Optional<AnnotationId> addFiller(String role) {
        var tag = edited.codebook().findFiller(proposal.rule().tag(), role).flatMap(edited.codebook()::tag);
        var words = proposal.findFragments(role, article.text());
        if (tag.isEmpty() || tag.get().retired()) {
            return Optional.empty();
        }
        if (!words.isEmpty()) {
            var passage = trimmed(tag.get(), new Extent.Passage(words));
            var there =
                    edited.snapshot().annotations().stream()
                            .filter(it -> it.tag().equals(tag.get().id()) && it.extent().equals(passage))
                            .findFirst();
            there.ifPresent(this::setSpeaker);
            return Optional.of(there.map(Annotation::id).orElseGet(() -> add(tag.get(), passage)));
        }
        boolean implied = role.equals(proposal.rule().source()) && tag.get().allowsImplied() && speaker.isPresent();
        return implied ? Optional.of(add(tag.get(), new Extent.Implied())) : Optional.empty();
    }

    private Extent trimmed(Tag tag, Extent passage) {
        return PassageTrimmer.trim(tag, passage, () -> article);
    }

    private AnnotationId add(Tag tag, Extent extent) {
        var filler = withForm(newAnnotation(tag.id(), extent));
        changes.add(edited.addition(filler));
        return filler.id();
    }

    /// Sets the speaker of a source, where the question has no answer yet.
    private void setSpeaker(Annotation source) {
        var spoken = withSpeaker(source);
        var at = proposal.rule().speaker();
        if (at != null && source.value(at.variable()).isEmpty() && !spoken.equals(source)) {
            changes.add(edited.update(source, spoken));
        }
    }

    private Annotation newAnnotation(String tag, Extent extent) {
        return Annotation.of(new AnnotationId(stamp.newId().get()), tag, extent, stamp.now())
                .withOrigin(Origin.SUGGESTED);
    }

    /// The annotation with the suggestion's answers to its tag's questions.
    private Annotation withForm(Annotation it) {
        var answered = it;
        var form = form(proposal.suggestion().form());
        if (form != null && form.tag().equals(it.tag())) {
            answered = answered.withValue(form.variable(), new Value.Category(form.category()), stamp.now());
        }
        return withSpeaker(answered);
    }

    private Annotation withSpeaker(Annotation it) {
        var at = proposal.rule().speaker();
        return at != null && at.tag().equals(it.tag()) && speaker.isPresent()
                ? it.withValue(at.variable(), speakerAnswer(at, speaker.get().id()), stamp.now())
                : it;
    }

    private Value speakerAnswer(VariableAddress at, ActorId actor) {
        boolean many = edited.codebook().variable(at).filter(it -> it.scale() == Scale.ACTOR_SET).isPresent();
        return many ? new Value.ActorSet(List.of(actor)) : new Value.Actor(actor);
    }

    private @Nullable CategoryAddress form(SpeechForm form) {
        return switch (form) {
            case DIRECT -> proposal.rule().direct();
            case INDIRECT -> proposal.rule().indirect();
            case MIXED -> proposal.rule().mixed();
        };
    }
}
