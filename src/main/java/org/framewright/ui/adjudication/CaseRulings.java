package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.project.Project;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.team.RulingService;
import org.framewright.team.RulingService.RulingRequest;
import org.framewright.ui.adjudication.DecisionFollowUp.DecisionQuestion;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.questions.DraftAdoption;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rulings on the subjects of cases: reading, adding, adopting in the codebook.
public final class CaseRulings {

    private final AdjudicationViewModel adjudication;
    private final Project project;
    private final TaskRunner tasks;
    private final Texts texts;
    private final DraftAdoption adoption;

    final ObjectProperty<List<PlacedRuling>> all = new SimpleObjectProperty<>(List.of());

    private Optional<PlacedRuling> last = Optional.empty();

    /// @param codebook goes to the part of the codebook that a ruling was adopted in
    CaseRulings(
            AdjudicationViewModel adjudication,
            Project project,
            TaskRunner tasks,
            Texts texts,
            Consumer<CodebookAddress> codebook) {
        this.adjudication = adjudication;
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        this.adoption = new DraftAdoption(project, tasks, texts, adjudication::showNotification, codebook);
    }

    void load() {
        tasks.run(() -> project.team().rulings().list(), all::set, adjudication::failed);
    }

    /// The rulings on the subject of a case.
    List<PlacedRuling> findBy(ComparedItem item) {
        return all.get().stream()
                .filter(it ->
                        Stream.concat(it.at().stream(), it.parts().stream())
                                .anyMatch(at -> item.isAbout(at.tag(), variable(at))))
                .toList();
    }

    List<PlacedRuling> currentRulings() {
        return adjudication.current.get().map(it -> findBy(it.adjudicationCase().item())).orElse(List.of());
    }

    private static String variable(CodebookAddress at) {
        return switch (at) {
            case CodebookAddress.VariableAddress it -> it.variable();
            case CodebookAddress.CategoryAddress it -> it.variable();
            case CodebookAddress.TagAddress _, CodebookAddress.RoleAddress _ -> "";
        };
    }

    public void add(CodebookAddress at, String answer) {
        change(
                it -> it.add(new RulingRequest(Optional.of(at), "", answer, Optional.empty(), Optional.empty())),
                it ->
                        Notification.hint(texts.get("adjudication.hint.ruled", it.ruling().answer()))
                                .withChoice(texts.get("exchange.rulings.adopt"), this::adopt)
                                .withChoice(texts.get("team.take-back"), () -> withdraw(it)));
    }

    void reword(PlacedRuling ruling, String answer) {
        change(
                it -> it.reword(ruling, answer),
                it ->
                        Notification.hint(texts.get("adjudication.hint.reworded", it.ruling().answer()))
                                .withChoice(texts.get("exchange.rulings.adopt"), this::adopt)
                                .withChoice(texts.get("team.take-back"), () -> reword(it, ruling.ruling().answer())));
    }

    void withdraw(PlacedRuling ruling) {
        change(
                it -> {
                    it.remove(ruling.ruling().id().value());
                    return ruling;
                },
                it ->
                        Notification.hint(texts.get("exchange.questions.removed"))
                                .withChoice(texts.get("exchange.questions.put-back"), () -> restore(it)));
    }

    private void restore(PlacedRuling ruling) {
        change(
                it -> {
                    it.restore(ruling.ruling());
                    return ruling;
                },
                _ -> Notification.hint(texts.get("exchange.questions.is-back")));
    }

    private void change(Function<RulingService, PlacedRuling> work, Function<PlacedRuling, Notification> notification) {
        if (adjudication.isReadOnly()) {
            adjudication.hint("adjudication.hint.read-only");
            return;
        }
        tasks.run(
                () -> work.apply(project.team().rulings()),
                it -> {
                    last = Optional.of(it);
                    adjudication.showNotification(notification.apply(it));
                    load();
                },
                adjudication::failed);
    }

    /// Asks how the codebook adopts the newest ruling of this visit, or the one on the current case.
    public void adopt() {
        var there = all.get();
        var ruling =
                last.filter(it -> there.stream().anyMatch(each -> each.ruling().id().equals(it.ruling().id())))
                        .or(() -> currentRulings().stream().filter(it -> it.at().isPresent()).findFirst());
        ruling.ifPresentOrElse(
                it -> adjudication.decisions.followUp.ask(new DecisionQuestion.AdoptionQuestion(it)),
                () -> adjudication.hint("adjudication.hint.nothing-ruled"));
    }

    /// Adopts a ruling's answer in the draft of the next codebook.
    void adopt(PlacedRuling ruling, AdoptionTarget as) {
        if (adjudication.isReadOnly()) {
            adjudication.hint("adjudication.hint.read-only");
        } else {
            adjudication.dismissNotification();
            adoption.adopt(ruling, as);
        }
    }
}
