package org.framewright.ui.team.packages;

import org.framewright.model.Problem;
import org.framewright.team.PackageStanding;
import org.framewright.ui.controls.Moments;
import org.framewright.ui.team.packages.PackagesViewModel.Result;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which packages somebody has, in words.
record PackageWords(Texts texts, Moments moments) {

    String made(PackageStanding it) {
        return it.made()
                .map(last -> texts.get("exchange.packages.number-made", last.number(), moments.brief(last.at())))
                .orElse(texts.get("exchange.packages.never"));
    }

    String taken(PackageStanding it) {
        if (it.made().isEmpty()) {
            return "";
        }
        return it.taken() == 0 ? texts.get("exchange.packages.not-known") : Integer.toString(it.taken());
    }

    /// Whether they need a new one, and why.
    String since(PackageStanding it) {
        if (it.coder().hasLeft()) {
            return texts.get("exchange.packages.left");
        }
        if (it.made().isEmpty()) {
            return texts.get("exchange.packages.first");
        }
        var parts = new ArrayList<String>();
        add(parts, "given", it.since().given());
        add(parts, "withdrawn", it.since().withdrawn());
        add(parts, "codebooks", it.since().codebooks());
        add(parts, "rulings", it.since().rulings());
        add(parts, "actors", it.since().actors());
        add(parts, "rounds", it.since().rounds());
        add(parts, "references", it.since().references());
        add(parts, "reconciled", it.since().reconciled());
        return parts.isEmpty() ? texts.get("exchange.packages.up-to-date") : String.join(", ", parts);
    }

    private void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(texts.get("exchange.packages.since." + what, count));
        }
    }

    /// With the file's name, where a problem says the whole path.
    private String sentence(Result of, Problem it) {
        boolean path = it.where().equals(of.file().toString());
        return texts.problem(path ? new Problem(it.code(), heading(of), it.details()) : it);
    }

    String heading(Result it) {
        return String.valueOf(it.file().getFileName());
    }

    String sentence(Result it) {
        return it.made()
                .map(made ->
                        texts.get(
                                "exchange.packages.holds",
                                made.coder(),
                                made.number(),
                                made.articles(),
                                made.codings()))
                .orElseGet(() ->
                        it.problems().stream().map(problem -> sentence(it, problem)).collect(Collectors.joining(" ")));
    }
}
