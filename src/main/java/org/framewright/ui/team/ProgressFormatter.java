package org.framewright.ui.team;

import org.framewright.model.study.Coder;
import org.framewright.team.progress.CoderProgress;
import org.framewright.ui.team.ProgressViewModel.Content;
import org.framewright.ui.team.ProgressViewModel.ProgressLine;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The progress of the coders in words.
public record ProgressFormatter(Texts texts) {

    private static final int MINUTE = 60;

    /// The content in a sentence or two.
    String facts(Content content) {
        // a reference coder is no coder of the study
        var lines = content.lines().stream().filter(it -> it.coder().kind() == Coder.Kind.CODER).toList();
        int done = lines.stream().mapToInt(it -> it.progress().articles().done()).sum();
        var said = new ArrayList<String>();
        said.add(
                texts.get(
                        "team.progress.facts",
                        (int) lines.stream().map(it -> it.coder().id()).distinct().count(),
                        done,
                        done + toDo(lines, false),
                        (int) lines.stream().filter(ProgressLine::isStalled).count(),
                        toDo(lines, true)));
        var untimed = lines.stream().map(ProgressLine::round).distinct().filter(it -> !it.settings().timed()).count();
        if (!lines.isEmpty() && untimed > 0) {
            long rounds = lines.stream().map(it -> it.round().id()).distinct().count();
            said.add(texts.get(untimed == rounds ? "team.progress.untimed" : "team.progress.partly-timed"));
        }
        return String.join(" ", said);
    }

    /// The articles left undone by coders who have left, or still to do by the others.
    private static int toDo(List<ProgressLine> lines, boolean left) {
        return lines.stream()
                .filter(it -> it.coder().isDeactivated() == left)
                .mapToInt(it -> it.progress().articles().toDo())
                .sum();
    }

    /// The warnings on a line, for the supervisor's attention.
    String warnings(ProgressLine line) {
        var progress = line.progress();
        var said = new ArrayList<String>();
        if (line.coder().isDeactivated()) {
            said.add(texts.get("team.progress.has-left"));
        }
        if (line.isStalled()) {
            said.add(texts.get("team.progress.stalled", progress.pace().daysWaiting().orElse(0L)));
        }
        if (progress.pace().fast()) {
            said.add(texts.get("team.progress.fast", time(progress.pace().medianSeconds().orElse(0L))));
        }
        return String.join(", ", said);
    }

    /// The package that a coder has, of those that were made for them.
    String packages(CoderProgress.Packages packages) {
        if (packages.made() == 0) {
            return packages.taken() == 0 ? "" : texts.get("team.progress.package", packages.taken());
        }
        return texts.get(
                packages.taken() == 0 ? "team.progress.package-unknown" : "team.progress.package-of",
                packages.made(),
                packages.taken());
    }

    String time(long seconds) {
        return seconds < MINUTE
                ? texts.get("team.seconds", seconds)
                : texts.get("team.minutes", seconds / MINUTE, String.format(Locale.ROOT, "%02d", seconds % MINUTE));
    }

    /// The message for an empty table.
    String formatEmpty(Content content) {
        if (content.coders().isEmpty()) {
            return texts.get("team.progress.no-coders");
        }
        return texts.get(content.articles() == 0 ? "team.no-articles" : "team.progress.nobody");
    }
}
