package org.framewright.cli.option;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.cli.command.Console;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.reliability.query.CodingFilter;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/// Converts typed values; the messages of picocli's own converters are for programmers.
public final class OptionConverters {

    private final Console console;

    public OptionConverters(Console console) {
        this.console = console;
    }

    public CommandLine register(CommandLine commandLine) {
        return commandLine
                .registerConverter(Path.class, typed -> convert(typed, Path::of, "not-a-file"))
                .registerConverter(
                        MeasurementLevel.class, typed -> convert(typed, OptionConverters::scale, "not-a-scale"))
                .registerConverter(
                        DateOrder.class,
                        typed ->
                                convert(
                                        typed,
                                        it -> DateOrder.find(it).orElseThrow(IllegalArgumentException::new),
                                        "not-a-date-order"))
                .registerConverter(
                        DuplicateTreatment.class,
                        typed ->
                                convert(
                                        typed,
                                        it -> DuplicateTreatment.valueOf(it.toUpperCase(Locale.ROOT)),
                                        "not-a-treatment"))
                .registerConverter(Limits.class, typed -> limits(typed))
                .registerConverter(Double.class, typed -> convert(typed, Double::valueOf, "not-a-number"))
                .registerConverter(double.class, typed -> convert(typed, Double::valueOf, "not-a-number"))
                .registerConverter(
                        LocalDate.class,
                        typed ->
                                convert(
                                        typed,
                                        it -> CodingFilter.parseDay(it).orElseThrow(IllegalArgumentException::new),
                                        "not-a-day"))
                .registerConverter(long.class, typed -> convert(typed, Long::valueOf, "not-a-whole-number"))
                .registerConverter(Integer.class, typed -> convert(typed, Integer::valueOf, "not-a-whole-number"));
    }

    private static MeasurementLevel scale(String typed) {
        return MeasurementLevel.valueOf(typed.toUpperCase(Locale.ROOT));
    }

    private Limits limits(String typed) {
        return Limits.parse(typed)
                .orElseThrow(() -> new TypeConversionException(console.text("not-a-limit", typed, Limit.list())));
    }

    private <T> T convert(String typed, Function<String, T> conversion, String otherwise) {
        try {
            return conversion.apply(typed);
        } catch (IllegalArgumentException _) {
            throw new TypeConversionException(console.text(otherwise, typed));
        }
    }
}
