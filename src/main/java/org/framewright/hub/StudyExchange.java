package org.framewright.hub;

import org.framewright.hub.HubStatus.StudyState;
import org.framewright.hub.MessageStore.MessageAddress;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;
import org.framewright.team.merge.MergeReport.RebaseReport;

import java.util.Optional;
import java.util.UUID;

/// The exchange of a study between its supervisors, in one stream. Whose file lacks what is there takes it in first, and sends then: so all
/// files have the same entries in the same order.
record StudyExchange(Project project, MessageStore messages, String owner) {

    /// The name of the stream.
    static final String STREAM = "study";

    StudyState state(Optional<HubMessage> end) {
        if (end.isEmpty()) {
            return StudyState.UNSENT;
        }
        var sent = new LedgerState(end.get().revision(), end.get().digest());
        if (!sent.isPrefixOf(project)) {
            return StudyState.BEHIND;
        }
        return sent.revision() == project.ledger().lastRevision() ? StudyState.IN_STEP : StudyState.UNSENT;
    }

    /// Takes in what the stream has and the file lacks.
    ///
    /// @return empty where there is nothing
    Optional<RebaseReport> takeIn(Optional<HubMessage> end, String source, ScratchFolder scratch) {
        return end.filter(_ -> state(end) == StudyState.BEHIND)
                .map(it -> {
                    var fetched = messages.fetch(it, source, scratch);
                    var report = project.rebase(fetched.file());
                    fetched.keep().run();
                    return report;
                });
    }

    /// Sends what the file has and the stream lacks.
    ///
    /// @param end of the stream, which is taken in
    /// @return whether all of it is at the hub: not where another supervisor was first
    boolean send(Optional<HubMessage> end, ScratchFolder scratch) {
        switch (state(end)) {
            case IN_STEP -> {
                return true;
            }
            case BEHIND -> {
                return false;
            }
            case UNSENT -> {}
        }
        var state = LedgerState.of(project);
        var copy = scratch.file(UUID.randomUUID() + ".framewright");
        project.copyTo(copy);
        int number = end.map(HubMessage::number).orElse(0) + 1;
        try {
            messages.append(
                    copy, new MessageAddress(STREAM, number, owner, end.map(HubMessage::newestWhole)), 1, state);
            return true;
        } catch (Refusal refused) {
            if (refused.problems().getFirst().code() == HubProblem.SENT_MEANWHILE) {
                return false;
            }
            throw refused.withPlace(copy.toString(), project.file().toString());
        }
    }
}
