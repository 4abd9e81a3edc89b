package org.framewright.golden;

import org.framewright.model.ProgramVersion;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Puts names in place of what is another one with every run, so that the rest can be compared: `<id-1>`, `<moment>`.
///
/// Moments and days are those of the run alone: what the study says of its own days is compared.
///
/// @param folder in which the commands were typed: files in it are named from `./` on
/// @param began when the first of them was typed
record CommandPlaceholders(Path folder, Instant began) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\bcase-[0-9a-f]{12}\\b");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern LONG_FRACTION = Pattern.compile("(\\d\\.\\d{10})\\d+");
    private static final Pattern BYTES = Pattern.compile("(?<=\"bytes\" ?: ?)\\d+");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    String in(String text) {
        var named = text.replace(folder + "/", "./").replace(folder.toString(), ".");
        named = named.replace(ProgramVersion.ofProgram(), "Framewright <version>");
        named = named.replaceAll("(?m)^" + Pattern.quote(ProgramVersion.number()) + "$", "<version>");
        named = HASH.matcher(named).replaceAll("<hash>");
        named = BYTES.matcher(named).replaceAll("<bytes>");
        // the last digits may be others on another processor
        named = LONG_FRACTION.matcher(named).replaceAll("$1…");
        return withoutMoments(withoutIds(named));
    }

    private static String withoutIds(String text) {
        var ids = new HashMap<String, String>();
        return ID.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "<id-" + (ids.size() + 1) + ">"));
    }

    private String withoutMoments(String text) {
        var first = began.truncatedTo(ChronoUnit.SECONDS);
        var named =
                MOMENT.matcher(text)
                        .replaceAll(it -> Instant.parse(it.group()).isBefore(first) ? it.group() : "<moment>");
        for (var day : days()) {
            named =
                    named.replaceAll(day + " \\d\\d[:.]\\d\\d([:.]\\d\\d)?", "<moment>")
                            .replace(day.toString(), "<day>");
            named = named.replaceAll(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T\\d{6}Z", "<moment>");
            named = named.replace(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day), "<day>");
        }
        return named;
    }

    /// The days of the run, here and in Greenwich: one, or two around midnight.
    private TreeSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        for (var at : new Instant[] {began, Instant.now()}) {
            days.add(LocalDate.ofInstant(at, ZoneId.systemDefault()));
            days.add(LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
        return days;
    }
}
