package org.framewright.ui.team;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.hub.HubLogins;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.team.RoundService.RoundState;
import org.framewright.team.packages.FileName;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.team.packages.PackageStatus;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.team.part.TeamTools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The packages of the coders, the need for new ones, and the result of making them.
public final class PackagesViewModel {

    private final TeamTools tools;
    private final HubLogins logins;

    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<List<Result>> results = new ReadOnlyObjectWrapper<>(List.of());

    /// The content; empty until it was read.
    ///
    /// @param ticked the coders who get a new package
    /// @param rounds the open ones
    /// @param hasHub whether the project has a hub on this computer
    record Content(List<PackageStatus> all, Set<CoderId> ticked, List<RoundState> rounds, boolean hasHub) {

        Content {
            all = List.copyOf(all);
            rounds = List.copyOf(rounds);
            ticked = Set.copyOf(ticked);
        }

        boolean isTicked(PackageStatus it) {
            return ticked.contains(it.coder().id());
        }

        /// The rounds because of which every package has all articles.
        List<RoundState> openToAll() {
            return all.isEmpty()
                    ? List.of()
                    : rounds.stream().filter(it -> it.isOpenToAll() && it.articles() > 0).toList();
        }

        /// Whether there is another round, in which packages have only assigned articles.
        boolean hasPackages() {
            return rounds.stream().anyMatch(it -> !it.isOpenToAll() && it.coders() > 0);
        }

        List<PackageStatus> tickedPackages() {
            return all.stream().filter(this::isTicked).toList();
        }
    }

    /// The result of making one package.
    ///
    /// @param made empty where it was not made
    /// @param problems the reasons for that
    record Result(Path file, String coder, Optional<PackageReport> made, List<Problem> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    /// @param logins of the hub that packages travel by
    public PackagesViewModel(TeamTools tools, HubLogins logins) {
        this.tools = tools;
        this.logins = logins;
    }

    /// Reads the present need for new packages; these coders are ticked.
    public void load() {
        tools.run(this::read, it -> content.set(Optional.of(it)));
    }

    private Content read() {
        var all = tools.project().team().packages().statuses();
        var needed =
                all.stream().filter(PackageStatus::isNeeded).map(it -> it.coder().id()).collect(Collectors.toSet());
        var open = tools.project().team().rounds().list().stream().filter(it -> !it.round().isClosed()).toList();
        return new Content(all, needed, open, logins.find(tools.project()).isPresent());
    }

    /// Closes a round in which everybody codes everything.
    void close(Round round) {
        change(
                () -> tools.project().team().rounds().close(round.name()),
                tools.hint("team.rounds.closed", round.name())
                        .withChoice(tools.text("team.rounds.reopen"), () -> reopen(round)));
    }

    private void reopen(Round round) {
        change(
                () -> tools.project().team().rounds().reopen(round.name()),
                tools.hint("team.rounds.reopened", round.name(), 0, 0));
    }

    private void change(Supplier<Round> verb, Notification newNotification) {
        tools.run(
                verb,
                _ -> {
                    tools.show(newNotification);
                    load();
                });
    }

    /// Ticks a coder, or unticks them. A coder who has left gets none.
    void tick(PackageStatus it) {
        content.get()
                .filter(_ -> !it.coder().isDeactivated())
                .ifPresent(now -> {
                    var ticked = new HashSet<>(now.ticked());
                    if (!ticked.remove(it.coder().id())) {
                        ticked.add(it.coder().id());
                    }
                    content.set(Optional.of(new Content(now.all(), ticked, now.rounds(), now.hasHub())));
                });
    }

    boolean mayMake() {
        return tools.mayWrite()
                && !tools.jobs().runningProperty().get()
                && content.get().filter(it -> !it.tickedPackages().isEmpty()).isPresent();
    }

    /// Makes a package for each ticked coder. After a cancellation the finished ones stay; none is incomplete.
    ///
    /// @param passphrase encrypts all of them; empty for plain ones
    void make(Path folder, Optional<Passphrase> passphrase) {
        if (!mayMake()) {
            return;
        }
        var wanted = content.get().orElseThrow().tickedPackages();
        tools.team().dismissNotification();
        var jobTexts = tools.jobTexts("exchange.packages.making", wanted.size());
        tools.run(
                BackgroundJob.writing(
                                "packages",
                                jobTexts,
                                progress -> make(wanted, new Target(folder, passphrase), progress))
                        .withoutInterrupts(),
                made -> showResults(wanted.size(), made));
    }

    /// @param passphrase encrypts the packages; empty for plain ones
    private record Target(Path folder, Optional<Passphrase> passphrase) {

        Path file(String name) {
            return folder.resolve(passphrase.isPresent() ? name + FileEncryption.ENDING : name);
        }
    }

    private List<Result> make(List<PackageStatus> wanted, Target target, ProgressListener progress) {
        var made = new ArrayList<Result>();
        for (var it : wanted) {
            progress.update(made.size(), wanted.size());
            if (progress.isCancelled()) {
                break;
            }
            made.add(make(it, target, progress.ofPart(made.size(), wanted.size())));
        }
        return made;
    }

    private Result make(PackageStatus it, Target target, ProgressListener progress) {
        var file = target.file(fileName(it));
        try {
            var made = tools.project().team().packages().make(it.coder(), file, target.passphrase(), progress);
            return new Result(file, it.coder().name(), Optional.of(made), List.of());
        } catch (Refusal refused) {
            return new Result(file, it.coder().name(), Optional.empty(), refused.problems());
        }
    }

    /// A file name with the coder's name, different from the former package's.
    String fileName(PackageStatus it) {
        return FileName.of(tools.project().name(), it.coder().name(), Integer.toString(it.next()));
    }

    private void showResults(int wanted, List<Result> made) {
        results.set(List.copyOf(made));
        int good = (int) made.stream().filter(it -> it.made().isPresent()).count();
        var sentence =
                tools.text(good == wanted ? "exchange.packages.made" : "exchange.packages.made-some", good, wanted);
        var notification = good == wanted ? Notification.done(sentence) : Notification.warning(sentence);
        tools.show(good == 0 ? notification : notification.withFolderOf(made.getFirst().file()));
        load();
    }
}
