package org.framewright.cli.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionType;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.OutputJson;
import org.framewright.model.ConstantName;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The `--json` form of agreement: a figure as its value, with standard error and interval where it has them; an
/// undefined figure as the reason.
public final class AgreementJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /// A figure with further facts about it.
    ///
    /// @param further by name; written beside the value
    record FigureJson(MeasureOutcome outcome, Map<String, ?> further) {

        static FigureJson of(MeasureOutcome outcome) {
            return new FigureJson(outcome, Map.of());
        }
    }

    /// `disagreements --json` has all of them.
    @JsonIgnoreProperties("differences")
    private interface WithoutDifferences {}

    /// @param console the source of the reasons' sentences
    AgreementJson(Console console) {
        setMixInAnnotation(AgreementReport.class, WithoutDifferences.class);
        addSerializer(
                FigureJson.class,
                OutputJson.serializer((figure, json) -> {
                    json.writeStartObject();
                    switch (figure.outcome()) {
                        case MeasureOutcome.Undefined(var reason) ->
                                json.writeStringField("undefined", console.reason(reason));
                        case MeasureOutcome.Defined value -> write(value, json);
                    }
                    for (var each : figure.further().entrySet()) {
                        json.writePOJOField(each.getKey(), each.getValue());
                    }
                    json.writeEndObject();
                }));
        addSerializer(
                MeasureOutcome.class, OutputJson.serializer((outcome, json) -> json.writePOJO(FigureJson.of(outcome))));
        addSerializer(
                BootstrapResult.class,
                OutputJson.serializer(
                        (bootstrap, json) -> write(bootstrap, console.words("agreement.bootstrap-undefined"), json)));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new FigureLists());
    }

    /// Lists of figures become objects, with a figure under each measure's id.
    private static final class FigureLists extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription description,
                @Nullable TypeSerializer typed,
                @Nullable JsonSerializer<Object> ofElements) {
            if (!type.getContentType().hasRawClass(AgreementFigure.class)) {
                return null;
            }
            return OutputJson.<List<AgreementFigure>>serializer((figures, json) -> {
                json.writeStartObject();
                for (var figure : figures) {
                    var bootstrap = figure.bootstrap();
                    json.writePOJOField(
                            figure.measure(),
                            new FigureJson(
                                    figure.outcome(),
                                    bootstrap == null ? Map.of() : Map.of(FigurePrinter.name(bootstrap), bootstrap)));
                }
                json.writeEndObject();
            });
        }
    }

    private static void write(MeasureOutcome.Defined value, JsonGenerator json) throws IOException {
        json.writeNumberField("value", value.value());
        var error = value.standardError();
        if (error != null) {
            json.writeNumberField("se", error);
        }
        var interval = value.interval95();
        if (interval != null) {
            json.writeFieldName("ci95");
            json.writeArray(new double[] {interval.low(), interval.high()}, 0, 2);
        }
    }

    private static void write(BootstrapResult bootstrap, String tooLittle, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("by", ConstantName.of(bootstrap.method()));
        json.writeNumberField("draws", bootstrap.draws());
        json.writeNumberField("seed", bootstrap.seed());
        json.writeNumberField("undefinedDraws", bootstrap.undefined());
        var figures = bootstrap.figures();
        if (figures == null) {
            json.writeStringField("undefined", tooLittle);
        } else {
            json.writeNumberField("mean", figures.mean());
            json.writeNumberField("se", figures.standardDeviation());
            json.writeFieldName("ci95");
            json.writeArray(new double[] {figures.interval95().low(), figures.interval95().high()}, 0, 2);
            json.writeNumberField("below667", figures.below667());
            json.writeNumberField("below800", figures.below800());
        }
        json.writeEndObject();
    }
}
