package org.framewright.hub;

import org.framewright.hub.MessageStore.FetchedFile;
import org.framewright.hub.SyncReport.RefusedWork;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeService;
import org.framewright.team.merge.MergeService.MergedFiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The coders' files that come in, one at a time: each is fetched, checked, merged and removed before the next one. So the disk has room for
/// them, whatever was sent, and a file that can't be merged keeps back no other.
final class IncomingWork {

    /// Reasons of this computer's: the message may be sound.
    private static final Set<ProblemCode> LOCAL_PROBLEMS =
            Set.of(
                    HubProblem.NOT_WRITTEN,
                    StoreProblem.FOLDER_MISSING,
                    StoreProblem.CANNOT_CREATE,
                    StoreProblem.CANNOT_OPEN,
                    StoreProblem.READ_ONLY,
                    StoreProblem.DISK_FULL,
                    StoreProblem.NOT_TAKEN,
                    StoreProblem.BUSY,
                    StoreProblem.INTERRUPTED,
                    StoreProblem.CHANGED_MEANWHILE);

    /// How often a message is looked for that a newer one has taken the place of.
    private static final int MOST_ATTEMPTS = 3;

    private final MergeService merging;
    private final MessageStore messages;
    private final Senders senders;
    private final ScratchFolder scratch;
    private final String place;
    private final Optional<SetAsideStore> setAside;
    private final Set<HubMessage> received = new HashSet<>();
    private final List<FileResult> results = new ArrayList<>();
    private final List<HubMessage> accepted = new ArrayList<>();
    private final Map<RefusalKey, RefusedWork> refused = new LinkedHashMap<>();

    private record RefusalKey(String coder, boolean isSetAside) {}

    /// @param setAside remembers what can't be merged; empty for a preview, which changes nothing
    IncomingWork(
            MergeService merging,
            MessageStore messages,
            Senders senders,
            ScratchFolder scratch,
            String place,
            Optional<SetAsideStore> setAside) {
        this.merging = merging.withOneBackup();
        this.messages = messages;
        this.senders = senders;
        this.scratch = scratch;
        this.place = place;
        this.setAside = setAside;
    }

    MergeReport report() {
        return new MergeReport(results);
    }

    List<HubMessage> accepted() {
        return List.copyOf(accepted);
    }

    /// A line for each coder, however many messages were refused.
    List<RefusedWork> refused() {
        return List.copyOf(refused.values());
    }

    /// Takes in the files of messages, or looks at them; each file once.
    ///
    /// @throws Refusal where the work is stopped, or the hub can't be used; the files before are in
    void receive(List<HubMessage> wanted, ProgressListener progress) {
        for (int i = 0; i < wanted.size(); i++) {
            progress.requireNotCancelled(HubProblem.STOPPED, place);
            var message = wanted.get(i);
            // what is refused has no name of its own: its sender gives it
            boolean isIn = accepted.stream().anyMatch(it -> it.fileName().equals(message.fileName()));
            if (received.add(message) && !isIn) {
                receive(message, 1, progress.ofPart(i, wanted.size()));
            }
            progress.update(i + 1, wanted.size());
        }
    }

    private void receive(HubMessage message, int attempt, ProgressListener progress) {
        FetchedFile fetched;
        try {
            fetched = messages.fetch(message, source(message), scratch);
        } catch (Refusal unreadable) {
            // a coder goes on sending, and what was superseded goes
            var newer = attempt < MOST_ATTEMPTS ? messages.newerThan(message) : Optional.<HubMessage>empty();
            newer.ifPresentOrElse(
                    it -> receive(it, attempt + 1, progress), () -> refuse(message, unreadable.problems()));
            return;
        }
        try {
            var result = merge(message, fetched, progress);
            results.addAll(result.report().files());
            if (result.rejected().isEmpty()) {
                accepted.add(message);
                setAside.ifPresent(_ -> fetched.keep().run());
            } else {
                var refusal = new Refusal(result.rejected().getFirst().problems());
                // nobody knows the file by its name here
                refuse(message, refusal.withPlace(fetched.file().toString(), source(message)).problems());
            }
        } finally {
            DiskFiles.remove(fetched.file());
        }
    }

    /// The hub and the coder of a message, for people.
    private String source(HubMessage message) {
        return place + ", " + senders.name(message);
    }

    /// Merging that refuses files of coders that were sent with another coder's login.
    private MergedFiles merge(HubMessage message, FetchedFile fetched, ProgressListener progress) {
        var service =
                merging.withCheck((_, coder) -> {
                    if (!senders.coder(message).equals(Optional.of(coder))) {
                        throw new Refusal(HubProblem.OTHER_LOGIN, senders.name(coder), place);
                    }
                });
        var files = List.of(fetched.file());
        try {
            return setAside.isPresent() ? service.mergeEach(files, progress) : service.preview(files, progress);
        } catch (Refusal stopped) {
            var code = stopped.problems().getFirst().code();
            throw code == MergeProblem.MERGE_STOPPED ? new Refusal(HubProblem.STOPPED, place) : stopped;
        }
    }

    private void refuse(HubMessage message, List<Problem> problems) {
        var code = problems.getFirst().code();
        if (code instanceof HubProblem hub && !hub.isOfMessage() && hub != HubProblem.NOT_WRITTEN) {
            // the connection is lost
            throw new Refusal(problems);
        }
        boolean lasting = !isLocal(code);
        setAside.filter(_ -> lasting).ifPresent(it -> it.add(message));
        var coder = senders.name(message);
        refused.merge(
                new RefusalKey(coder, lasting),
                new RefusedWork(coder, 1, lasting, problems),
                (before, _) -> new RefusedWork(coder, before.messages() + 1, before.isSetAside(), before.problems()));
    }

    /// Whether the reason is this computer's: its disk, or its own project's file.
    private static boolean isLocal(ProblemCode code) {
        return LOCAL_PROBLEMS.contains(code)
                || (code instanceof SafekeepingProblem && code != SafekeepingProblem.LOG_OF_OTHER_STATE);
    }
}
