package org.framewright.ui.team.giving;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.framewright.model.ArticleSummary;
import org.framewright.model.Batch;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Recipe;
import org.framewright.model.Round;
import org.framewright.team.AssignmentService.Given;
import org.framewright.team.AssignmentService.Wanted;
import org.framewright.team.Lot;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks.Failure;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The next batch, while it is being described: what it would be is drawn anew with each change, and nothing is written until
/// it is given out. Begins as the last one was, since most weeks are like the one before.
final class DrawViewModel {

    private final GivingViewModel giving;
    private final TeamTools tools;
    private final Pool pool;
    private final ObjectProperty<Optional<Round>> round = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableSet<CoderId> coders = FXCollections.observableSet();
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty overlap = new SimpleStringProperty("");
    private final ObjectProperty<Overlapping> overlapping = new SimpleObjectProperty<>(Overlapping.PAIRS);
    private final StringProperty strata = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Looking());
    private GivenOut given = GivenOut.NOTHING;
    private boolean proposing;
    private boolean drawing;
    private boolean stale;

    /// What would be given out.
    sealed interface Outcome {

        /// It is being drawn.
        record Looking() implements Outcome {}

        record Drawn(Round round, Given given) implements Outcome {}

        /// It can't be drawn.
        record Not(String why) implements Outcome {}
    }

    DrawViewModel(GivingViewModel giving, TeamTools tools) {
        this.giving = giving;
        this.tools = tools;
        this.pool = new Pool(tools, this::preview);
        round.subscribe((_, _) -> propose());
        for (var property : List.of(name, number, overlap, strata, seed)) {
            property.subscribe((_, _) -> preview());
        }
        overlapping.subscribe((_, _) -> preview());
    }

    /// What is drawn from.
    Pool pool() {
        return pool;
    }

    ObjectProperty<Optional<Round>> roundProperty() {
        return round;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Those who are to get something of it.
    ObservableSet<CoderId> coders() {
        return coders;
    }

    /// How many articles; empty for all.
    StringProperty numberProperty() {
        return number;
    }

    /// How many of them go to several coders: a number or a share.
    StringProperty overlapProperty() {
        return overlap;
    }

    ObjectProperty<Overlapping> overlappingProperty() {
        return overlapping;
    }

    /// The field that the draw is stratified by; empty for none.
    StringProperty strataProperty() {
        return strata;
    }

    StringProperty seedProperty() {
        return seed;
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// How an article of the overlap can be given to several.
    List<Overlapping> ways() {
        var ways = new ArrayList<Overlapping>();
        for (int each = 2; each < Math.max(3, coders.size()); each++) {
            ways.add(new Overlapping(each));
        }
        ways.add(Overlapping.ALL);
        return ways;
    }

    /// The rounds that are open.
    List<Round> openRounds() {
        return given.openRounds();
    }

    /// Those who take part.
    List<Coder> offered() {
        return given.coders();
    }

    /// Whether nothing is given out in the round yet.
    boolean isFirst() {
        return round.get()
                .filter(it -> given.assignments().stream().noneMatch(at -> at.round().equals(it.id())))
                .isPresent();
    }

    /// How many articles a coder has in the round without this batch.
    int has(CoderId coder) {
        return round.get().map(it -> given.has(it, coder)).orElse(0);
    }

    void toggle(Coder coder) {
        if (!coders.remove(coder.id())) {
            coders.add(coder.id());
        }
        if (!ways().contains(overlapping.get())) {
            overlapping.set(Overlapping.PAIRS);
        }
        preview();
    }

    void anotherSeed() {
        seed.set(Long.toString(Lot.newSeed()));
    }

    void show(GivenOut now) {
        given = now;
        var open = now.openRounds();
        var before = round.get();
        var chosen =
                before.flatMap(it -> open.stream().filter(at -> at.id().equals(it.id())).findFirst())
                        .or(() -> open.stream().findFirst());
        boolean same = chosen.map(Round::id).equals(before.map(Round::id));
        round.set(chosen);
        boolean described = same && chosen.filter(it -> !isTaken(it, name.get())).isPresent();
        if (described && coders.stream().allMatch(this::isOffered)) {
            pool.show(chosen.map(now::left).orElse(List.of()), now.fields());
        } else if (same) {
            propose();
        }
    }

    private boolean isTaken(Round in, String batch) {
        return batch.isEmpty() || given.batches(in).stream().anyMatch(it -> it.name().equalsIgnoreCase(batch));
    }

    private boolean isOffered(CoderId coder) {
        return given.coders().stream().anyMatch(it -> it.id().equals(coder));
    }

    /// Everything as it was the last time, with the next name and another seed.
    private void propose() {
        proposing = true;
        var last = round.get().stream().flatMap(it -> given.batches(it).stream()).findFirst().map(Batch::recipe);
        int left = round.get().map(it -> given.left(it).size()).orElse(0);
        pool.show(round.get().map(given::left).orElse(List.of()), given.fields());
        coders.clear();
        given.coders().forEach(it -> coders.add(it.id()));
        name.set(round.get().map(this::nextName).orElse(""));
        number.set(last.map(it -> Integer.toString(Math.min(it.articles(), left))).orElse(""));
        overlap.set(coders.size() < 2 ? "" : last.map(DrawViewModel::overlap).orElse("10 %"));
        overlapping.set(
                last.map(DrawViewModel::overlapping).filter(it -> ways().contains(it)).orElse(Overlapping.PAIRS));
        strata.set(last.map(Recipe::strata).orElse(""));
        anotherSeed();
        proposing = false;
        preview();
    }

    private String nextName(Round in) {
        int week = given.batches(in).size() + 1;
        while (isTaken(in, words("team.give.week", week))) {
            week++;
        }
        return words("team.give.week", week);
    }

    private static String overlap(Recipe last) {
        return Integer.toString(last.overlap());
    }

    private static Overlapping overlapping(Recipe last) {
        if (last.pairs() == Recipe.Pairs.ALL) {
            return Overlapping.ALL;
        }
        return last.perArticle() < 2 ? Overlapping.PAIRS : new Overlapping(last.perArticle());
    }

    /// Gives out what is shown.
    void give() {
        if (tools.frame().mayWriteProperty().get() && outcome.get() instanceof Outcome.Drawn) {
            wanted().ifPresent(this::give);
        }
    }

    private void give(Wanted wanted) {
        giving.change(
                () -> tools.project().team().assignments().give(wanted),
                it -> {
                    giving.entries().stream()
                            .filter(at -> at instanceof Entry.Given(var batch, _) && batch.id().equals(it.batch().id()))
                            .findFirst()
                            .ifPresent(giving::choose);
                    return Notice.hint(
                                    words(
                                            "team.give.given",
                                            it.batch().name(),
                                            it.batch().recipe().articles(),
                                            it.coders().size()))
                            .offering(words("team.take-back"), () -> takeBack(wanted))
                            .offering(words("exchange.packages.make"), () -> tools.frame().go(TeamPart.Name.PACKAGES));
                });
    }

    private void takeBack(Wanted wanted) {
        giving.change(
                () -> {
                    tools.project().team().handingOver().takeBack(wanted.round(), wanted.batch());
                    return wanted;
                },
                it ->
                        Notice.hint(words("team.give.taken-back", it.batch()))
                                .offering(words("team.give.again"), () -> give(it)));
    }

    /// Draws what would be given out. Only what was asked for last is shown.
    private void preview() {
        if (proposing) {
            return;
        }
        if (drawing) {
            stale = true;
            return;
        }
        var trouble = trouble();
        var wanted = trouble.isPresent() ? Optional.<Wanted>empty() : wanted();
        if (wanted.isEmpty()) {
            outcome.set(trouble.<Outcome>map(Outcome.Not::new).orElseGet(Outcome.Looking::new));
            return;
        }
        drawing = true;
        stale = false;
        var in = round.get().orElseThrow();
        tools.tasks()
                .run(
                        () -> tools.project().team().assignments().preview(wanted.get()),
                        it -> drawn(new Outcome.Drawn(in, it)),
                        failure -> drawn(new Outcome.Not(why(failure))));
    }

    private void drawn(Outcome now) {
        drawing = false;
        if (stale) {
            preview();
        } else {
            outcome.set(now);
        }
    }

    private String why(Failure failure) {
        return Notice.of(failure, tools.texts()).sentence();
    }

    /// What is wrong with what was typed, before anything is drawn.
    private Optional<String> trouble() {
        if (given.articles().isEmpty()) {
            return Optional.of(words("team.no-articles"));
        }
        if (given.coders().isEmpty()) {
            return Optional.of(words("team.give.no-coders"));
        }
        if (round.get().isEmpty()) {
            return Optional.of(words("team.give.no-rounds"));
        }
        if (coders.isEmpty()) {
            return Optional.of(words("team.give.nobody"));
        }
        if (pool.left().isEmpty()) {
            return Optional.of(words("team.give.nothing-left"));
        }
        if (pool.drawnFrom().isEmpty()) {
            return Optional.of(words("team.give.none-fits"));
        }
        if (!number.get().isBlank() && !number.get().strip().matches("\\d{1,7}")) {
            return Optional.of(words("team.give.no-number", number.get().strip()));
        }
        return seed.get().strip().matches("-?\\d{1,18}") ? Optional.empty() : Optional.of(words("team.give.no-seed"));
    }

    private Optional<Wanted> wanted() {
        var named = given.coders().stream().filter(it -> coders.contains(it.id())).map(Coder::name).toList();
        var overlapped = overlap.get().replaceAll("\\s", "");
        boolean all = overlapping.get().equals(Overlapping.ALL);
        return round.get()
                .map(it ->
                        new Wanted(
                                it.name(),
                                name.get(),
                                named,
                                pool.isWhole()
                                        ? List.of()
                                        : pool.drawnFrom().stream().map(ArticleSummary::name).toList(),
                                number.get().isBlank()
                                        ? Optional.empty()
                                        : Optional.of(Integer.parseInt(number.get().strip())),
                                overlapped.isEmpty() ? "0" : overlapped,
                                all ? Math.max(2, named.size()) : overlapping.get().each(),
                                all ? Recipe.Pairs.ALL : Recipe.Pairs.ROTATING,
                                strata.get(),
                                Long.parseLong(seed.get().strip())));
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
