package org.framewright.hub;

import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.StudyState;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.HubStatus.TableStatus;
import org.framewright.hub.HubSync.IncomingFiles;
import org.framewright.hub.MemberStore.Member;
import org.framewright.hub.MessageStore.MessageAddress;
import org.framewright.hub.MessageStore.StreamEnds;
import org.framewright.hub.SyncPreview.SupervisorPreview;
import org.framewright.hub.SyncReport.PublicationReport;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.study.CoderId;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.team.merge.MergeService.ReceivedFile;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.team.packages.PackageStatus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The exchange between a supervisor's project and the hub: coders' files come in, packages go out.
///
/// @param study the exchange with other supervisors; empty where there are none
/// @param publication the published tables; empty where there are none
record SupervisorExchange(
        Project project,
        HubConnection hub,
        MessageStore messages,
        Optional<StudyExchange> study,
        Optional<Publication> publication) {

    /// More supervisors than ever send at the same time.
    private static final int MOST_ATTEMPTS = 10;

    /// The steps of the work, for its progress: to take in what has come, and perhaps to publish.
    private int parts() {
        return publication.filter(Publication::repeated).isPresent() ? 2 : 1;
    }

    /// A coder with a login, the need for a package, and the last package that the hub has for them.
    ///
    /// @param otherDevice whether one of the coder's devices has sent work that another lacks
    private record MemberPackage(Member member, PackageStatus status, Optional<HubMessage> end, boolean otherDevice) {

        String stream() {
            return packageStream(member);
        }

        int numberAtHub() {
            return end.map(HubMessage::packageNumber).orElse(0);
        }

        /// Whether a package is due: also where the hub lacks the last one, after a restored backup or a lost connection.
        boolean isDue() {
            int made = status.lastPackage().map(PackageStatus.LastPackage::number).orElse(0);
            return status.isNeeded() || ((otherDevice || made != numberAtHub()) && !status.coder().isDeactivated());
        }
    }

    private static String packageStream(Member member) {
        return "package-" + member.role();
    }

    private List<MemberPackage> packages(StreamEnds ends, List<Member> list) {
        var devices = ends.rolesWithDevices();
        var first =
                ends.work().stream()
                        .filter(it -> it.number() == 1 && devices.contains(it.author()))
                        .map(HubMessage::fileName)
                        .collect(Collectors.toSet());
        Map<CoderId, Member> members = list.stream().collect(Collectors.toMap(Member::coder, Function.identity()));
        var received = project.team().merge().received();
        return project.team().packages().statuses().stream()
                .flatMap(status ->
                        Stream.ofNullable(members.get(status.coder().id()))
                                .map(it ->
                                        new MemberPackage(
                                                it,
                                                status,
                                                Optional.ofNullable(ends.packages().get(packageStream(it))),
                                                devices.contains(it.role())
                                                        && hasWorkAfterPackage(status, received, first))))
                .toList();
    }

    /// Whether a file that was taken in since the last package had new work, or was the first of its device.
    ///
    /// @param first the files that are the first of their devices
    private static boolean hasWorkAfterPackage(PackageStatus status, List<ReceivedFile> received, Set<String> first) {
        return received.stream()
                .filter(it -> it.coder().equals(status.coder().id()))
                .filter(it -> status.lastPackage().map(made -> it.at().isAfter(made.at())).orElse(true))
                .anyMatch(it -> it.codings() > 0 || first.contains(it.file()));
    }

    SupervisorStatus status() {
        var merged = mergedFiles();
        var ends = messages.ends();
        var waiting =
                ends.work().stream()
                        .filter(it -> !merged.contains(it.fileName()))
                        .collect(Collectors.groupingBy(HubMessage::author, Collectors.counting()));
        var state = study.map(it -> it.state(ends.study())).orElse(StudyState.IN_STEP);
        return new SupervisorStatus(
                hub.place(),
                state,
                study.isPresent() ? new SupervisorStore(hub).names() : List.of(),
                packages(ends, new MemberStore(hub).list()).stream()
                        .map(it ->
                                new MemberStatus(
                                        it.status().coder().name(),
                                        it.numberAtHub(),
                                        it.status().takenNumber(),
                                        // the other supervisor may have sent it
                                        state != StudyState.BEHIND && it.isDue(),
                                        waiting.getOrDefault(it.member().role(), 0L).intValue()))
                        .toList(),
                setAside(ends),
                publication.map(it -> new TableStatus(it.reader(), it.repeated())));
    }

    /// The work that is not fetched any more, and that the project has not merged.
    private List<SetAside> setAside(StreamEnds ends) {
        return ends.setAside().isEmpty()
                ? List.of()
                : new Senders(project, hub).count(unmerged(ends.setAside(), mergedFiles()));
    }

    /// Discards the work that is not fetched any more, and that the project has not merged.
    ///
    /// @param coder whose; empty for all coders
    List<SetAside> discard(Optional<String> coder) {
        var senders = new Senders(project, hub);
        var discarded =
                unmerged(messages.ends().setAside(), mergedFiles()).stream()
                        .filter(it -> coder.map(senders.name(it)::equals).orElse(true))
                        .toList();
        new SetAsideStore(hub).discard(discarded);
        return senders.count(discarded);
    }

    SupervisorPreview preview(IncomingFiles files, ScratchFolder scratch, ProgressListener progress) {
        var ends = messages.ends();
        if (study.filter(it -> it.state(ends.study()) == StudyState.BEHIND).isPresent()) {
            // the other supervisor may have taken in, and sent, what seems to wait
            return new SupervisorPreview(true, new MergeReport(List.of()), List.of(), List.of());
        }
        var incoming = incoming(scratch, Optional.empty());
        incoming.receive(wanted(ends, files), progress.ofPart(0, parts()));
        var due =
                packages(ends, new MemberStore(hub).list()).stream()
                        .filter(MemberPackage::isDue)
                        .map(it -> it.status().coder().name())
                        .toList();
        return new SupervisorPreview(false, incoming.report(), incoming.refused(), due);
    }

    SupervisorSync run(IncomingFiles files, ScratchFolder scratch, ProgressListener progress) {
        var members = new MemberStore(hub).grantWaiting();
        var rebases = new ArrayList<RebaseReport>();
        var store = new SetAsideStore(hub);
        var incoming = incoming(scratch, Optional.of(store));
        var before = List.<SetAside>of();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var ends = messages.ends();
            before = attempt == 1 && files == IncomingFiles.NEW ? setAside(ends) : before;
            study.flatMap(it -> it.takeIn(ends.study(), hub.place(), scratch)).ifPresent(rebases::add);
            incoming.receive(wanted(ends, files), progress.ofPart(0, parts()));
            if (files == IncomingFiles.ALL) {
                store.remove(incoming.accepted());
            }
            var made = new ArrayList<FinishedPackage>();
            for (var due : packages(ends, members).stream().filter(MemberPackage::isDue).toList()) {
                progress.requireNotCancelled(HubProblem.STOPPED, hub.place());
                made.add(makePackage(due, scratch));
            }
            boolean unsent = study.filter(it -> it.state(ends.study()) == StudyState.UNSENT).isPresent();
            // a package goes when the study that it is made of is at the hub: no other supervisor makes one of the same
            // number
            if (study.map(it -> it.send(ends.study(), scratch)).orElse(true)) {
                made.forEach(this::send);
                if (!incoming.accepted().isEmpty() || !made.isEmpty() || unsent) {
                    removeOld();
                }
                return new SupervisorSync(
                        rebases,
                        unsent,
                        incoming.report(),
                        incoming.refused(),
                        before,
                        made.stream().map(FinishedPackage::report).toList(),
                        publish(scratch, progress.ofPart(1, parts())));
            }
        }
        throw new Refusal(HubProblem.SENT_MEANWHILE, hub.place());
    }

    /// Publishes the tables anew, where that is wanted and the project has changed. A failure undoes nothing that came or was sent.
    private Optional<PublicationReport> publish(ScratchFolder scratch, ProgressListener progress) {
        return publication
                .filter(Publication::repeated)
                .filter(it -> !it.digest().equals(LedgerState.of(project).digest()))
                .map(it -> {
                    try {
                        progress.requireNotCancelled(HubProblem.STOPPED, hub.place());
                        return new PublicationReport(
                                HubPublisher.publish(project, hub, scratch, it, progress).tables().size(), List.of());
                    } catch (Refusal refused) {
                        return new PublicationReport(0, refused.problems());
                    }
                });
    }

    /// Removes the messages of streams whose newest message is taken in, or is a package: it holds all that they held.
    private void removeOld() {
        var merged = mergedFiles();
        var ends = messages.ends();
        messages.removeBefore(
                Stream.of(
                                ends.study().stream(),
                                ends.packages().values().stream(),
                                ends.allWork().stream().filter(it -> merged.contains(it.fileName())))
                        .flatMap(Function.identity())
                        .toList());
    }

    private List<HubMessage> wanted(StreamEnds ends, IncomingFiles files) {
        return files == IncomingFiles.ALL ? ends.allWork() : unmerged(ends.work(), mergedFiles());
    }

    private static List<HubMessage> unmerged(List<HubMessage> work, Set<String> merged) {
        return work.stream().filter(it -> !merged.contains(it.fileName())).toList();
    }

    /// @param setAside empty for a preview
    private IncomingWork incoming(ScratchFolder scratch, Optional<SetAsideStore> setAside) {
        return new IncomingWork(
                project.team().merge(), messages, new Senders(project, hub), scratch, hub.place(), setAside);
    }

    /// A package that is not sent yet.
    private record FinishedPackage(MemberPackage due, Path file, PackageReport report) {}

    private FinishedPackage makePackage(MemberPackage due, ScratchFolder scratch) {
        PackageReport made;
        Path file;
        do {
            // a project from a backup counts on from there: coders take only a number that they have not seen
            file = scratch.file(UUID.randomUUID() + ".framewright");
            made = project.team().packages().make(due.status().coder(), file);
        } while (made.number() <= due.numberAtHub());
        return new FinishedPackage(due, file, made);
    }

    private void send(FinishedPackage made) {
        var due = made.due();
        int packageNumber = made.report().number();
        int number = due.end().map(HubMessage::number).orElse(0) + 1;
        var address =
                new MessageAddress(due.stream(), number, due.member().role(), due.end().map(HubMessage::newestWhole));
        // the digest of the supervisor's ledger is not for coders
        messages.append(
                made.file(), address, packageNumber, new LedgerState(packageNumber, Sha256.hex(address.stream())));
    }

    private Set<String> mergedFiles() {
        return project.team().merge().received().stream().map(ReceivedFile::file).collect(Collectors.toSet());
    }
}
