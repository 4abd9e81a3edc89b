package org.framewright.interchange;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One line of a JSONL file, with its properties in the order of the file. Null properties are not written. Only names and types
/// are checked yet.
sealed interface JsonlLine {

    /// An actor.
    ///
    /// @param addedBy the coder whose unconfirmed addition it is; null in the register
    /// @param sameAs the name of the actor that it is read as
    /// @param notSameAs the names of actors that it is known not to be
    record ActorLine(
            String actor,
            @Nullable String kind,
            @Nullable String affiliation,
            @Nullable List<String> aliases,
            @Nullable String wikidata,
            @Nullable String addedBy,
            @Nullable String sameAs,
            @Nullable List<String> notSameAs)
            implements JsonlLine {}

    /// A line about one coding.
    sealed interface CodingReferenceLine extends JsonlLine {

        /// An article's unique name, or the SHA-256 of its text.
        String article();

        /// A coder's name.
        String coder();

        /// A round's name; null for the only round.
        @Nullable String round();

        /// Null for the first.
        @Nullable Integer codingVersion();

        default LinePlace place() {
            var codingVersion = codingVersion();
            return new LinePlace(article(), coder(), round(), codingVersion == null ? 1 : codingVersion);
        }
    }

    /// The coding of a line, by the names in the line.
    record LinePlace(String article, String coder, @Nullable String round, int codingVersion) {}

    /// A coding's state, even without annotations, and its coder's note about the article.
    ///
    /// @param seconds the working time
    record CodingLine(
            String article,
            String coder,
            @Nullable String round,
            @JsonAlias("pass") @Nullable Integer codingVersion,
            LineStatus status,
            @Nullable Integer version,
            @Nullable String memo,
            @Nullable Boolean unsure,
            @Nullable LineStanding standing,
            @Nullable String reason,
            @Nullable Long seconds)
            implements CodingReferenceLine {

        static CodingLine of(LinePlace at, LineStatus status, int version, ArticleNote note, long seconds) {
            return new CodingLine(
                    at.article(),
                    at.coder(),
                    at.round(),
                    at.codingVersion(),
                    status,
                    version,
                    note.memo().isEmpty() ? null : note.memo(),
                    note.unsure() ? true : null,
                    LineStanding.of(note.standing()),
                    note.reason().isEmpty() ? null : note.reason(),
                    seconds == 0 ? null : seconds);
        }

        /// The line's note; empty where the line has none.
        Optional<ArticleNote> note() {
            var noted =
                    new ArticleNote(
                            memo == null ? "" : memo,
                            unsure != null && unsure,
                            standing == null ? ArticleNote.ArticleStatus.DEFAULT : standing.toModel(),
                            reason == null ? "" : reason);
            return Optional.of(noted).filter(it -> !it.isEmpty());
        }
    }

    /// The status of an article that is not coded in the usual way.
    enum LineStanding {
        @JsonProperty("set-aside")
        SET_ASIDE,
        @JsonProperty("not-relevant")
        NOT_RELEVANT;

        static @Nullable LineStanding of(ArticleNote.ArticleStatus meant) {
            return switch (meant) {
                case DEFAULT -> null;
                case SET_ASIDE -> SET_ASIDE;
                case NOT_RELEVANT -> NOT_RELEVANT;
            };
        }

        ArticleNote.ArticleStatus toModel() {
            return this == SET_ASIDE ? ArticleNote.ArticleStatus.SET_ASIDE : ArticleNote.ArticleStatus.NOT_RELEVANT;
        }
    }

    /// Whether a coding can still change.
    enum LineStatus {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /// The headline, paragraph or sentence that an annotation is about.
    record SegmentAt(@Nullable SegmentKind kind, int number) {}

    /// The kind of a segment.
    enum SegmentKind {
        @JsonProperty("headline")
        HEADLINE,
        @JsonProperty("paragraph")
        PARAGRAPH,
        @JsonProperty("sentence")
        SENTENCE;

        static SegmentKind of(Segment.Kind meant) {
            return switch (meant) {
                case HEADLINE -> HEADLINE;
                case PARAGRAPH -> PARAGRAPH;
                case SENTENCE -> SENTENCE;
            };
        }

        Segment.Kind toModel() {
            return switch (this) {
                case HEADLINE -> Segment.Kind.HEADLINE;
                case PARAGRAPH -> Segment.Kind.PARAGRAPH;
                case SENTENCE -> Segment.Kind.SENTENCE;
            };
        }
    }

    /// An annotation.
    ///
    /// @param fragments code points, half-open; null for a whole article or segment, empty for an annotation without words
    /// @param segment null for an annotation about no segment
    record AnnotationLine(
            String id,
            String article,
            String coder,
            @Nullable String round,
            @JsonAlias("pass") @Nullable Integer codingVersion,
            String tag,
            @Nullable List<List<Integer>> fragments,
            @Nullable SegmentAt segment,
            @Nullable SequencedMap<String, JsonNode> values,
            @Nullable SequencedMap<String, List<String>> links,
            @Nullable String memo,
            @Nullable Boolean unsure,
            @Nullable LineOrigin origin,
            @Nullable Times times)
            implements CodingReferenceLine {

        /// The coded content alone: the line without its origin and its times.
        AnnotationLine content() {
            return new AnnotationLine(
                    id,
                    article,
                    coder,
                    round,
                    codingVersion,
                    tag,
                    fragments,
                    segment,
                    values,
                    links,
                    memo,
                    unsure,
                    null,
                    null);
        }
    }

    /// The origin of an annotation that was not made by hand.
    enum LineOrigin {
        @JsonProperty("suggested")
        SUGGESTED,
        @JsonProperty("imported")
        IMPORTED;

        static @Nullable LineOrigin of(Annotation.Origin origin) {
            return switch (origin) {
                case HAND -> null;
                case SUGGESTED -> SUGGESTED;
                case IMPORTED -> IMPORTED;
            };
        }

        static Annotation.Origin toModel(@Nullable LineOrigin origin) {
            return switch (origin) {
                case null -> Annotation.Origin.HAND;
                case SUGGESTED -> Annotation.Origin.SUGGESTED;
                case IMPORTED -> Annotation.Origin.IMPORTED;
            };
        }
    }

    /// ISO 8601, in UTC.
    record Times(@Nullable String created, @Nullable String modified) {}
}
