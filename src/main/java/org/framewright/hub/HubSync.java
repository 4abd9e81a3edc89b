package org.framewright.hub;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.SyncPreview.CoderPreview;
import org.framewright.hub.SyncPreview.SupervisorPreview;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.project.Project;
import org.framewright.store.ProjectSchema;
import org.framewright.store.ScratchFolder;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeService.MergePreview;
import org.framewright.team.merge.MergeService.ReceivedFile;
import org.framewright.team.merge.MergeService.RejectedFile;
import org.framewright.team.packages.PackageService.NumberedPackage;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.team.packages.PackageStatus;
import org.framewright.team.packages.UpdateReport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Brings a project's file and its hub in step: takes in what is new there, and sends what the hub lacks. Done twice, it does nothing;
/// stopped at any point, it goes on with the next time.
public final class HubSync {

    /// Of a supervisor's work, for its progress: to fetch, to preview, to merge.
    private static final int PARTS = 3;

    private final Project project;
    private final HubLogins logins;

    public HubSync(Project project, HubLogins logins) {
        this.project = project;
        this.logins = logins;
    }

    /// Which files of coders are merged.
    public enum IncomingFiles {
        /// Those that the project has not merged
        NEW,
        /// The newest of each device: work that was refused may come in by now
        ALL
    }

    /// Takes in and sends everything.
    ///
    /// @param files of a supervisor's project
    /// @param progress may stop between two messages: what came in or was sent before is kept
    /// @throws Refusal where the file has joined no hub, or the hub can't be used; what came in before is kept
    public SyncReport run(IncomingFiles files, ProgressListener progress) {
        return withHub((hub, login, scratch) ->
                project.isCoderPackage() ? syncCoder(hub, login, scratch) : sync(hub, files, scratch, progress));
    }

    /// What [#run] would do. Changes nothing.
    ///
    /// @throws Refusal as [#run]
    public SyncPreview preview(IncomingFiles files, ProgressListener progress) {
        return withHub((hub, login, scratch) ->
                project.isCoderPackage() ? previewCoder(hub, login, scratch) : preview(hub, files, scratch, progress));
    }

    /// Work with a hub, and with a folder for the files of its messages.
    private interface HubWork<T> {
        T apply(HubConnection hub, HubLogin login, ScratchFolder scratch);
    }

    private <T> T withHub(HubWork<T> work) {
        var login = logins.require(project);
        try (var hub = HubConnection.open(login)) {
            new MemberStore(hub).requireProject(project.study().identity());
            var folder = Objects.requireNonNull(project.file().toAbsolutePath().getParent());
            return HubService.withScratch(folder, scratch -> work.apply(hub, login, scratch));
        }
    }

    /// How far the two are in step. Changes nothing.
    ///
    /// @throws Refusal as [#run]
    public HubStatus status() {
        var login = logins.require(project);
        try (var hub = HubConnection.open(login)) {
            new MemberStore(hub).requireProject(project.study().identity());
            var messages = new MessageStore(hub);
            return project.isCoderPackage() ? status(messages, login) : status(hub, messages);
        }
    }

    private CoderStatus status(MessageStore messages, HubLogin login) {
        var own = project.team().packages().coderFile().orElseThrow();
        int newest = messages.newestPackage().map(HubMessage::packageNumber).orElse(0);
        boolean unsent = !isAtEnd(messages.end(login.stream()));
        return new CoderStatus(login.address().place(), own.coder(), own.number(), newest, unsent);
    }

    private SupervisorStatus status(HubConnection hub, MessageStore messages) {
        var work = messages.newestWork().stream().filter(it -> !isMerged(it)).toList();
        var statuses = project.team().packages().statuses();
        var list = new ArrayList<MemberStatus>();
        for (var member : new MemberStore(hub).list()) {
            statuses.stream()
                    .filter(it -> it.coder().id().equals(member.coder()))
                    .findFirst()
                    .ifPresent(it -> {
                        var end = messages.end(packageStream(member));
                        int waiting = (int) work.stream().filter(file -> file.author().equals(member.role())).count();
                        list.add(
                                new MemberStatus(
                                        it.coder().name(),
                                        end.map(HubMessage::packageNumber).orElse(0),
                                        it.takenNumber(),
                                        isDue(it, end),
                                        waiting));
                    });
        }
        return new SupervisorStatus(hub.place(), list);
    }

    private CoderSync syncCoder(HubConnection hub, HubLogin login, ScratchFolder scratch) {
        var messages = new MessageStore(hub);
        var owner = new MemberStore(hub).requireProject(project.study().identity()).owner();
        Optional<UpdateReport> update;
        try {
            update = update(hub, messages, scratch);
        } catch (Refusal refused) {
            // the coder's work is on its way all the same
            sendWork(messages, login, owner, scratch);
            throw refused;
        }
        var sent = sendWork(messages, login, owner, scratch);
        return new CoderSync(update, sent != SentWork.NOTHING, sent == SentWork.NEW_STREAM);
    }

    private enum SentWork {
        NOTHING,
        CONTINUED,
        NEW_STREAM
    }

    private SentWork sendWork(MessageStore messages, HubLogin login, String owner, ScratchFolder scratch) {
        var end = messages.end(login.stream());
        if (isAtEnd(end)) {
            return SentWork.NOTHING;
        }
        boolean continues = end.map(this::isOfThisFile).orElse(true);
        var used = continues ? login : login.withStream(UUID.randomUUID().toString());
        if (!continues) {
            logins.write(project, used);
        }
        int number = continues ? end.map(HubMessage::number).orElse(0) + 1 : 1;
        var copy = scratch.file("work.framewright");
        project.copyTo(copy);
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElseThrow();
        send(messages, copy, new MessageAddress(used.stream(), number, owner), taken, state());
        return continues ? SentWork.CONTINUED : SentWork.NEW_STREAM;
    }

    private CoderPreview previewCoder(HubConnection hub, HubLogin login, ScratchFolder scratch) {
        var messages = new MessageStore(hub);
        var update =
                fetchPackage(hub, messages, scratch).map(it -> project.team().packages().dryRun(it, Optional.empty()));
        return new CoderPreview(update, !isAtEnd(messages.end(login.stream())));
    }

    private Optional<UpdateReport> update(HubConnection hub, MessageStore messages, ScratchFolder scratch) {
        return fetchPackage(hub, messages, scratch).map(it -> project.team().packages().update(it));
    }

    /// A package that is newer than that of the file.
    private Optional<Path> fetchPackage(HubConnection hub, MessageStore messages, ScratchFolder scratch) {
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElse(0);
        return messages.newestPackage()
                .filter(it -> it.packageNumber() > taken)
                .map(it -> fetch(messages, it, hub.place(), scratch));
    }

    private static Path fetch(MessageStore messages, HubMessage message, String source, ScratchFolder scratch) {
        requireReadable(message, source);
        var file = scratch.file(message.fileName());
        MessageContent.write(messages.content(message), message, file, source);
        return file;
    }

    /// Requires that this version of the program can read a message.
    ///
    /// @throws Refusal where a newer program has sent it
    static void requireReadable(HubMessage message, String place) {
        if (message.schemaVersion() > ProjectSchema.VERSION) {
            throw new Refusal(HubProblem.NEWER_PROGRAM, place);
        }
    }

    private SupervisorPreview preview(
            HubConnection hub, IncomingFiles files, ScratchFolder scratch, ProgressListener progress) {
        var members = new MemberStore(hub);
        var incoming = fetchWork(hub, files, scratch, progress);
        var messages = new MessageStore(hub);
        var due =
                members.list().stream()
                        .flatMap(member ->
                                status(member)
                                        .filter(it -> isDue(it, messages.end(packageStream(member))))
                                        .map(it -> it.coder().name())
                                        .stream())
                        .toList();
        return new SupervisorPreview(incoming.preview().report(), incoming.rejected(), due);
    }

    private SupervisorSync sync(
            HubConnection hub, IncomingFiles files, ScratchFolder scratch, ProgressListener progress) {
        var messages = new MessageStore(hub);
        var members = new MemberStore(hub);
        members.grantWaiting();
        var incoming = fetchWork(hub, files, scratch, progress);
        var accepted = incoming.preview().accepted();
        var merged =
                accepted.isEmpty()
                        ? new MergeReport(List.of())
                        : project.team().merge().merge(accepted, progress.ofPart(2, PARTS));
        var sent = new ArrayList<PackageReport>();
        for (var member : members.list()) {
            progress.requireNotCancelled(HubProblem.STOPPED, hub.place());
            status(member)
                    .ifPresent(it -> {
                        var end = messages.end(packageStream(member));
                        if (isDue(it, end)) {
                            sent.add(sendPackage(messages, member, it, end, scratch));
                        }
                    });
        }
        return new SupervisorSync(merged, incoming.rejected(), sent);
    }

    /// Files of coders that are here now.
    private record IncomingWork(MergePreview preview, List<RejectedFile> rejected) {}

    private IncomingWork fetchWork(
            HubConnection hub, IncomingFiles files, ScratchFolder scratch, ProgressListener progress) {
        var messages = new MessageStore(hub);
        var members = new MemberStore(hub);
        var rejected = new ArrayList<RejectedFile>();
        var paths = new ArrayList<Path>();
        var wanted = messages.newestWork().stream().filter(it -> files == IncomingFiles.ALL || !isMerged(it)).toList();
        for (int i = 0; i < wanted.size(); i++) {
            progress.requireNotCancelled(HubProblem.STOPPED, hub.place());
            var message = wanted.get(i);
            // a file that can't be read or merged keeps back no other
            try {
                paths.add(fetch(messages, message, source(hub, members, message), scratch));
            } catch (Refusal damaged) {
                rejected.add(new RejectedFile(Path.of(message.fileName()), damaged.problems()));
            }
            progress.ofPart(0, PARTS).update(i + 1, wanted.size());
        }
        var preview = project.team().merge().preview(paths, progress.ofPart(1, PARTS));
        rejected.addAll(preview.rejected());
        return new IncomingWork(preview, rejected);
    }

    /// The hub and the coder of a message, for people.
    private String source(HubConnection hub, MemberStore members, HubMessage message) {
        var coder = members.find(message.author()).map(MemberStore.Member::coder);
        return project.study().coders().stream()
                .filter(it -> Optional.of(it.id()).equals(coder))
                .map(it -> hub.place() + ", " + it.name())
                .findFirst()
                .orElseGet(hub::place);
    }

    private Optional<PackageStatus> status(MemberStore.Member member) {
        return project.team().packages().statuses().stream()
                .filter(it -> it.coder().id().equals(member.coder()))
                .findFirst();
    }

    private PackageReport sendPackage(
            MessageStore messages,
            MemberStore.Member member,
            PackageStatus status,
            Optional<HubMessage> end,
            ScratchFolder scratch) {
        int newest = end.map(HubMessage::packageNumber).orElse(0);
        int attempt = 0;
        PackageReport made;
        Path file;
        do {
            // a project from a backup counts on from there: coders take only a number that they have not seen
            attempt++;
            file = scratch.file(member.role() + "-" + attempt + ".framewright");
            made = project.team().packages().make(status.coder(), file);
        } while (made.number() <= newest);
        int number = end.map(HubMessage::number).orElse(0) + 1;
        var address = new MessageAddress(packageStream(member), number, member.role());
        // the ledger of the supervisor's project is no coder's business
        send(messages, file, address, made.number(), new LedgerState(made.number(), Sha256.hex(address.stream())));
        return made;
    }

    private static String packageStream(MemberStore.Member member) {
        return "package-" + member.role();
    }

    /// Also where the hub lacks the last package: it was restored from a backup, or the connection was lost.
    private static boolean isDue(PackageStatus status, Optional<HubMessage> end) {
        int made = status.lastPackage().map(PackageStatus.LastPackage::number).orElse(0);
        int atHub = end.map(HubMessage::packageNumber).orElse(0);
        return status.isNeeded() || (made != atHub && !status.coder().hasLeft());
    }

    private boolean isMerged(HubMessage message) {
        var names = project.team().merge().received().stream().map(ReceivedFile::file).collect(Collectors.toSet());
        return names.contains(message.fileName());
    }

    /// The last entry of a file, and the digest of all of them.
    private record LedgerState(long revision, String digest) {}

    private LedgerState state() {
        long revision = project.ledger().lastRevision();
        return new LedgerState(revision, project.ledger().digest(revision));
    }

    private boolean isAtEnd(Optional<HubMessage> end) {
        return end.map(it -> new LedgerState(it.revision(), it.digest()).equals(state())).orElse(false);
    }

    /// Whether this file continues the file that was sent: a file from a backup, or a copy that went on elsewhere, does not.
    private boolean isOfThisFile(HubMessage end) {
        return end.revision() <= project.ledger().lastRevision()
                && project.ledger().digest(end.revision()).equals(end.digest());
    }

    /// The place of a new message.
    private record MessageAddress(String stream, int number, String recipient) {}

    private static void send(
            MessageStore messages, Path file, MessageAddress address, int packageNumber, LedgerState state) {
        var content = MessageContent.of(file);
        messages.append(
                new HubMessage(
                        "",
                        address.stream(),
                        address.number(),
                        UUID.randomUUID().toString(),
                        address.recipient(),
                        ProjectSchema.VERSION,
                        packageNumber,
                        state.revision(),
                        state.digest(),
                        Sha256.hex(content)),
                content);
    }
}
