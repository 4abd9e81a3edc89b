package org.framewright.store.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.Change;
import org.framewright.model.change.PackageChange;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.RulingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.RoundId;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// The model's records as JSON text in the project file. `type` tells the cases of a sealed type apart. The names of
/// cases and of enum constants are in [StoredNames].
public final class ModelJson {

    /// For JSON that this program has written. There is only one instance, since a mapper collects data on each type,
    /// which takes longer than reading a record.
    public static final ModelJson LENIENT = new ModelJson();

    /// For files that a stranger may have written into: refuses a record with a component that is missing or null. Only
    /// times, figures, the view of coders and an actor's owner may be null.
    public static final ModelJson STRICT = strict();

    private final JsonMapper mapper;

    private ModelJson() {
        var builder =
                JsonMapper.builder()
                        .annotationIntrospector(new EnumsByName())
                        .addModule(new JavaTimeModule())
                        .addModule(SegmentJson.module())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, Visibility.ANY);
        for (var idType :
                List.of(
                        ActorId.class,
                        AnnotationId.class,
                        ArticleId.class,
                        AssignmentId.class,
                        BatchId.class,
                        CoderId.class,
                        CodingId.class,
                        RoundId.class,
                        RulingId.class)) {
            builder.addMixIn(idType, IdMixin.class);
        }
        for (var sealedType : List.of(Change.class, Extent.class, Value.class, Ruling.RulingSubject.class)) {
            builder.addMixIn(sealedType, SealedTypeMixin.class);
            StoredNames.cases(sealedType).forEach((each, name) -> builder.registerSubtypes(new NamedType(each, name)));
        }
        builder.addMixIn(PackageChange.PackageCreated.class, PackageMixin.class);
        builder.addMixIn(Actor.class, ActorMixin.class);
        builder.addMixIn(Decision.class, DecisionMixin.class);
        this.mapper = builder.build();
        OriginJson.register(mapper);
    }

    private ModelJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// A copy that reads annotations, and links to them, with other ids.
    ///
    /// @param replace gives the new id for a stored id
    public ModelJson withAnnotationIds(UnaryOperator<AnnotationId> replace) {
        var other = mapper.copy();
        other.registerModule(
                new SimpleModule()
                        .addDeserializer(
                                AnnotationId.class,
                                new StdDelegatingDeserializer<>(new AnnotationIdConverter(replace))));
        return new ModelJson(other);
    }

    private static ModelJson strict() {
        var strict = new ModelJson();
        strict.mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        for (var nullable : List.of(Instant.class, Double.class, CoderNames.class)) {
            strict.mapper.configOverride(nullable).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
        }
        return strict;
    }

    public String write(Object record) {
        try {
            return mapper.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("can't write " + record.getClass().getSimpleName(), impossible);
        }
    }

    public <T> T read(String json, Class<T> type) {
        try {
            return requirePresent(mapper.readValue(json, type), type.getSimpleName());
        } catch (JsonProcessingException | NumberFormatException broken) {
            throw new BrokenJson(type.getSimpleName(), broken);
        }
    }

    public <T> T read(String json, TypeReference<T> type) {
        try {
            return requirePresent(mapper.readValue(json, type), type.getType().getTypeName());
        } catch (JsonProcessingException | NumberFormatException broken) {
            throw new BrokenJson(type.getType().getTypeName(), broken);
        }
    }

    /// Reads an object whose values are texts. It reads token by token: the list of articles has thousands of objects,
    /// and the mapper's first read is slow.
    public SequencedMap<String, String> texts(String json) {
        var texts = new LinkedHashMap<String, String>();
        try (var parser = mapper.createParser(json)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            for (var name = parser.nextFieldName(); object && name != null; name = parser.nextFieldName()) {
                var value = parser.nextToken();
                object = value.isScalarValue() && value != JsonToken.VALUE_NULL;
                texts.put(name, parser.getText());
            }
            if (!object || parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new BrokenJson("object of texts");
            }
            return texts;
        } catch (JsonProcessingException broken) {
            throw new BrokenJson("object of texts", broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// `null` is JSON, too.
    private static <T> T requirePresent(@Nullable T read, String type) {
        if (read == null) {
            throw new BrokenJson(type);
        }
        return read;
    }

    /// The elements of a list at the beginning of a text whose end may be lost, up to the first that can't be read.
    ///
    /// @param component the outermost record's component that is the list
    <T> List<T> readElements(String json, String component, Class<T> type) {
        var elements = new ArrayList<T>();
        try (var parser = mapper.createParser(json)) {
            while (parser.nextToken() != null && !component.equals(parser.currentName())) {
                // not there yet
            }
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    elements.add(mapper.readValue(parser, type));
                }
            }
        } catch (IOException | RuntimeException end) {
            // the elements before the first unreadable one are enough
        }
        return elements;
    }

    /// The file's JSON is not of the type: another program has written into it. The message holds no content.
    public static final class BrokenJson extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenJson(String type) {
            super("the project file holds null where a " + type + " belongs");
        }

        BrokenJson(String type, Exception cause) {
            super(
                    "the project file holds something that is no "
                            + type
                            + " ("
                            + cause.getClass().getSimpleName()
                            + ")");
        }
    }

    private static final class EnumsByName extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants).map(StoredNames::of).toArray(String[]::new);
        }
    }

    private static final class AnnotationIdConverter extends StdConverter<String, AnnotationId> {

        private final UnaryOperator<AnnotationId> replace;

        private AnnotationIdConverter(UnaryOperator<AnnotationId> replace) {
            this.replace = replace;
        }

        @Override
        public AnnotationId convert(String id) {
            return replace.apply(new AnnotationId(id));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface SealedTypeMixin {}

    /// An actor of the register has no owner. An empty id in Wikidata is not stored.
    private abstract static class ActorMixin {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @SuppressWarnings("unused") // Jackson reads the annotations
        String wikidata = "";

        @JsonSetter(nulls = Nulls.SET)
        @SuppressWarnings("unused") // Jackson reads the annotation
        @Nullable CoderId owner;
    }

    /// A view of the coders is stored where a person saw them.
    private abstract static class DecisionMixin {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @SuppressWarnings("unused") // Jackson reads the annotation
        @Nullable CoderNames names;
    }

    /// A package that is due anew has neither an id nor a digest, and neither is stored.
    private abstract static class PackageMixin {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @SuppressWarnings("unused") // Jackson reads the annotations
        String id = "";

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @SuppressWarnings("unused") // Jackson reads the annotations
        String digest = "";
    }

    private abstract static class IdMixin {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdMixin(@SuppressWarnings("unused") String value) {} // Jackson reads the signature

        @JsonValue
        abstract String value();
    }
}
