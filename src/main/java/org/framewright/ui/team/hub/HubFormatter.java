package org.framewright.ui.team.hub;

import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.SetAside;
import org.framewright.hub.SyncPreview.SupervisorPreview;
import org.framewright.hub.SyncReport.PublicationReport;
import org.framewright.hub.SyncReport.RefusedWork;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.ui.team.hub.HubViewModel.HubLine;
import org.framewright.ui.team.hub.HubViewModel.ResultLine;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hub in words.
record HubFormatter(Texts texts) {

    String name(HubLine line) {
        return line.coder().isPresent() ? line.name() : texts.get("exchange.hub.supervisor", line.name());
    }

    String login(HubLine line) {
        return line.answered() ? texts.get(line.isInvited() ? "exchange.hub.has-login" : "exchange.hub.no-login") : "";
    }

    String sent(MemberStatus status) {
        return status.sent() == 0 ? texts.get("exchange.packages.never") : Integer.toString(status.sent());
    }

    String taken(MemberStatus status) {
        return status.taken() == 0 ? texts.get("exchange.packages.not-known") : Integer.toString(status.taken());
    }

    String due(MemberStatus status) {
        return texts.get(status.isPackageDue() ? "exchange.hub.package-due" : "exchange.packages.up-to-date");
    }

    String waiting(MemberStatus status) {
        return texts.get("exchange.hub.files-waiting", status.waiting());
    }

    List<ResultLine> format(SupervisorSync done) {
        var lines = new ArrayList<ResultLine>();
        for (var rebase : done.rebases()) {
            lines.add(new ResultLine("", sentence(rebase), false));
            rebase.problems().forEach(it -> lines.add(new ResultLine("", texts.problem(it), true)));
        }
        if (done.studySent()) {
            lines.add(new ResultLine("", texts.get("exchange.hub.study-sent"), false));
        }
        lines.addAll(format(done.merged(), done.refused()));
        done.packages().forEach(it -> lines.add(line(it)));
        done.publication().ifPresent(it -> lines.add(line(it)));
        return lines;
    }

    List<ResultLine> format(SupervisorPreview preview) {
        var lines = new ArrayList<ResultLine>();
        if (preview.study()) {
            lines.add(new ResultLine("", texts.get("common.hub.study.behind"), false));
        }
        lines.addAll(format(preview.report(), preview.refused()));
        preview.due().forEach(it -> lines.add(new ResultLine(it, texts.get("exchange.hub.package-due"), false)));
        return lines;
    }

    private ResultLine line(PackageReport made) {
        return new ResultLine(
                made.coder(), texts.get("exchange.hub.sent", made.number(), made.articles(), made.codings()), false);
    }

    private ResultLine line(PublicationReport published) {
        var sentence =
                published.isFailed()
                        ? texts.get("exchange.hub.not-published", sentences(published.problems()))
                        : texts.get("exchange.hub.published-again", published.tables());
        return new ResultLine("", sentence, published.isFailed());
    }

    private List<ResultLine> format(MergeReport report, List<RefusedWork> refused) {
        var lines = new ArrayList<ResultLine>();
        for (var file : report.files()) {
            lines.add(new ResultLine(from(file), sentence(file), false));
            file.codings().stream()
                    .filter(it -> it.outcome().isEmpty())
                    .forEach(it -> lines.add(new ResultLine(it.coder(), sentences(it.problems()), true)));
        }
        refused.forEach(it -> lines.add(new ResultLine(it.coder(), sentence(it), true)));
        return lines;
    }

    private String sentence(RebaseReport rebase) {
        var changes =
                rebase.taken().entrySet().stream()
                        .map(it -> texts.get("common.hub.changes." + ConstantName.of(it.getKey()), it.getValue()));
        return texts.get("exchange.hub.study-taken", changes.collect(Collectors.joining(", ")));
    }

    private String sentence(RefusedWork refused) {
        return texts.get(
                refused.isSetAside() ? "exchange.hub.refused" : "exchange.hub.not-taken-in",
                refused.messages(),
                sentences(refused.problems()));
    }

    /// The sentences about work that is not fetched any more.
    Stream<String> format(List<SetAside> setAside) {
        return setAside.stream().map(it -> texts.get("exchange.hub.set-aside", it.coder(), it.messages()));
    }

    private String from(FileResult file) {
        return file.coders().isEmpty() ? "" : texts.get("exchange.hub.from", String.join(", ", file.coders()));
    }

    private String sentence(FileResult file) {
        if (file.codings().isEmpty()) {
            return texts.get("exchange.hub.came-nothing");
        }
        var counts = file.counts();
        long came = file.codings().stream().filter(it -> it.outcome().isPresent()).count();
        return texts.get("exchange.hub.came", came, counts.added(), counts.changed(), counts.removed());
    }

    private String sentences(List<Problem> problems) {
        return problems.stream().map(texts::problem).collect(Collectors.joining(" "));
    }

    boolean isRefused(SupervisorSync done) {
        return format(done).stream().anyMatch(ResultLine::refused);
    }

    /// The whole synchronisation in a sentence.
    String summary(SupervisorSync done) {
        var codings = done.merged().files().stream().flatMap(it -> it.codings().stream()).toList();
        long came = codings.stream().filter(it -> it.outcome().isPresent()).count();
        if (format(done).isEmpty()) {
            return texts.get("exchange.hub.nothing");
        }
        long refused = codings.size() - came + done.refused().stream().mapToInt(RefusedWork::messages).sum();
        int sent = done.packages().size();
        var work = texts.get("exchange.hub.synchronised", came, refused, sent);
        boolean shown = (done.rebases().isEmpty() && done.publication().isEmpty()) || came + refused + sent > 0;
        return Stream.of(
                        done.rebases().stream().map(this::sentence),
                        shown ? Stream.of(work) : Stream.<String>of(),
                        done.publication().stream().map(it -> line(it).sentence()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }
}
