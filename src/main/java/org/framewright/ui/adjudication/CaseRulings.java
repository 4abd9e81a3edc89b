package org.framewright.ui.adjudication;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Address;
import org.framewright.coding.Rulings.Placed;
import org.framewright.project.RulingsInDraft.As;
import org.framewright.reliability.Matter;
import org.framewright.team.RulingService.Wanted;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.team.questions.Adoption;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Rulings on what cases are about: those that there are, and what is made of them.
public final class CaseRulings {

    private final AdjudicationViewModel frame;
    private final AdjudicationDoor door;
    private final Tasks tasks;
    private final Texts texts;
    private final Adoption adoption;
    private final ReadOnlyObjectWrapper<List<Placed>> all = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Placed> last = Optional.empty();

    /// @param codebook goes to what a ruling was taken into
    CaseRulings(
            AdjudicationViewModel frame, AdjudicationDoor door, Tasks tasks, Texts texts, Consumer<Address> codebook) {
        this.frame = frame;
        this.door = door;
        this.tasks = tasks;
        this.texts = texts;
        this.adoption = door.adoption(tasks, texts, frame::say, codebook);
    }

    void load() {
        tasks.run(door::rulings, all::set, frame::failed);
    }

    /// All rulings.
    ReadOnlyObjectProperty<List<Placed>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Those that whoever decides a matter wants to know.
    List<Placed> on(Matter matter) {
        return all.get().stream()
                .filter(it ->
                        Stream.concat(it.at().stream(), it.parts().stream())
                                .anyMatch(at -> matter.concerns(at.tag(), variable(at))))
                .toList();
    }

    /// Those on the case that is looked at.
    List<Placed> here() {
        return frame.currentProperty().get().map(it -> on(it.about().matter())).orElse(List.of());
    }

    private static String variable(Address at) {
        return switch (at) {
            case Address.OfVariable it -> it.variable();
            case Address.OfCategory it -> it.variable();
            case Address.OfTag _, Address.OfRole _ -> "";
        };
    }

    /// Rules on what a case is about.
    public void rule(Address at, String answer) {
        change(
                () -> door.rule(new Wanted(Optional.of(at), "", answer, Optional.empty(), Optional.empty())),
                it ->
                        Notice.hint(texts.get("adjudication.hint.ruled", it.ruling().answer()))
                                .offering(texts.get("exchange.rulings.adopt"), this::adopt)
                                .offering(texts.get("team.take-back"), () -> withdraw(it)));
    }

    /// Gives a ruling other words.
    void reword(Placed ruling, String answer) {
        change(
                () -> door.reword(ruling, answer),
                it ->
                        Notice.hint(texts.get("adjudication.hint.reworded", it.ruling().answer()))
                                .offering(texts.get("exchange.rulings.adopt"), this::adopt)
                                .offering(texts.get("team.take-back"), () -> reword(it, ruling.ruling().answer())));
    }

    /// Takes a ruling away.
    void withdraw(Placed ruling) {
        change(
                () -> door.withdraw(ruling),
                it ->
                        Notice.hint(texts.get("exchange.questions.removed"))
                                .offering(texts.get("exchange.questions.put-back"), () -> putBack(it)));
    }

    private void putBack(Placed ruling) {
        change(() -> door.putBack(ruling), _ -> Notice.hint(texts.get("exchange.questions.is-back")));
    }

    private interface Said {
        Notice of(Placed ruling);
    }

    private void change(Supplier<Placed> work, Said said) {
        if (frame.isReadOnly()) {
            frame.hint("adjudication.hint.read-only");
            return;
        }
        tasks.run(
                work,
                it -> {
                    last = Optional.of(it);
                    frame.say(said.of(it));
                    load();
                },
                frame::failed);
    }

    /// Asks what the ruling that was made last becomes in the codebook, or the one on the case that is looked at.
    public void adopt() {
        var there = all.get();
        var ruling =
                last.filter(it -> there.stream().anyMatch(each -> each.ruling().id().equals(it.ruling().id())))
                        .or(() -> here().stream().filter(it -> it.at().isPresent()).findFirst());
        ruling.ifPresentOrElse(
                it -> frame.judging().afterwards().ask(new Asked.Adopting(it)),
                () -> frame.hint("adjudication.hint.nothing-ruled"));
    }

    /// Takes a ruling's answer into the draft of the next codebook.
    void adopt(Placed ruling, As as) {
        if (frame.isReadOnly()) {
            frame.hint("adjudication.hint.read-only");
        } else {
            frame.dismissNotice();
            adoption.take(ruling, as);
        }
    }
}
