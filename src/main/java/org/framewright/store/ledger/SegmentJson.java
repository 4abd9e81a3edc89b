package org.framewright.store.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import org.framewright.model.article.Segment;

import java.io.IOException;

/// A segment as stored: `"S3:306-435"` is the third sentence. As objects, segments were longer
/// than the article's text.
final class SegmentJson {

    private SegmentJson() {}

    static SimpleModule module() {
        return new SimpleModule().addSerializer(new Writer()).addDeserializer(Segment.class, new Reader());
    }

    private static Segment.Kind kind(char letter) {
        return switch (letter) {
            case 'H' -> Segment.Kind.HEADLINE;
            case 'P' -> Segment.Kind.PARAGRAPH;
            case 'S' -> Segment.Kind.SENTENCE;
            default -> throw new IllegalArgumentException("no kind of segment " + letter);
        };
    }

    private static final class Writer extends StdSerializer<Segment> {

        private static final long serialVersionUID = 1L;

        private Writer() {
            super(Segment.class);
        }

        @Override
        public void serialize(Segment segment, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(
                    segment.kind().name().charAt(0)
                            + ""
                            + segment.number()
                            + ":"
                            + segment.start()
                            + "-"
                            + segment.end());
        }
    }

    private static final class Reader extends StdDeserializer<Segment> {

        private static final long serialVersionUID = 1L;

        private Reader() {
            super(Segment.class);
        }

        @Override
        public Segment deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Segment) context.handleUnexpectedToken(Segment.class, parser);
            }
            var text = parser.getText();
            int colon = text.indexOf(':');
            int dash = text.indexOf('-');
            try {
                return new Segment(
                        kind(text.charAt(0)),
                        Integer.parseInt(text, 1, colon, 10),
                        Integer.parseInt(text, colon + 1, dash, 10),
                        Integer.parseInt(text, dash + 1, text.length(), 10));
            } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
                return (Segment) context.handleWeirdStringValue(Segment.class, text, "no segment");
            }
        }
    }
}
