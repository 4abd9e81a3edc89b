package org.framewright.store.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

import org.framewright.model.coding.Annotation.Origin;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The origin of an annotation, as stored. An annotation made by hand stores no origin: nearly all are.
final class OriginJson extends StdDeserializer<Origin> {

    private static final long serialVersionUID = 1L;

    private OriginJson() {
        super(Origin.class);
    }

    static void register(JsonMapper mapper) {
        mapper.registerModule(new SimpleModule().addDeserializer(Origin.class, new OriginJson()));
        mapper.configOverride(Origin.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.CUSTOM, null, HandFilter.class, null))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
    }

    @Override
    public Origin deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var origin = StoredNames.find(Origin.class, parser.getText());
        return origin.isPresent()
                ? origin.get()
                : (Origin) context.handleWeirdStringValue(Origin.class, parser.getText(), "no origin");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Origin.HAND;
    }

    /// Equal to the origin that is not written.
    static final class HandFilter {
        @Override
        public boolean equals(@Nullable Object other) {
            return other == Origin.HAND;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
