package org.framewright.store.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.PackageChange.PackageMade;
import org.framewright.model.change.PackageChange.PackageTaken;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The model's records in the ledger's JSON, also from older programs, whose records lack later components.
final class OlderRecordJson {

    private OlderRecordJson() {}

    static SimpleModule module() {
        var module = new SimpleModule();
        add(module, Actor.class, StoredActor.class, StoredActor::toModel);
        add(module, Coding.class, StoredCoding.class, StoredCoding::toModel);
        add(module, Round.class, StoredRound.class, StoredRound::toModel);
        add(module, WorkReceived.class, StoredWork.class, StoredWork::toModel);
        add(module, PackageMade.class, StoredPackage.class, StoredPackage::made);
        add(module, PackageTaken.class, StoredPackage.class, StoredPackage::taken);
        return module;
    }

    private static <S, T> void add(SimpleModule module, Class<T> type, Class<S> stored, Function<S, T> toModel) {
        module.addDeserializer(
                type,
                new StdDelegatingDeserializer<>(
                        new StdConverter<S, T>() {
                            @Override
                            public T convert(S value) {
                                return toModel.apply(value);
                            }

                            @Override
                            public JavaType getInputType(TypeFactory types) {
                                return types.constructType(stored);
                            }

                            @Override
                            public JavaType getOutputType(TypeFactory types) {
                                return types.constructType(type);
                            }
                        }));
    }

    /// An actor from before version 4 of the tables has an id and a name only, and from before version 9 no id in Wikidata.
    private record StoredActor(
            ActorId id,
            String name,
            @JsonSetter(nulls = Nulls.SET) Actor.@Nullable Kind kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable String affiliation,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> aliases,
            @JsonSetter(nulls = Nulls.SET) @Nullable String wikidata,
            @JsonSetter(nulls = Nulls.SET) @Nullable CoderId owner) {

        Actor toModel() {
            return new Actor(
                    id,
                    name,
                    Objects.requireNonNullElse(kind, Actor.Kind.UNKNOWN),
                    Objects.requireNonNullElse(affiliation, ""),
                    Objects.requireNonNullElse(aliases, List.of()),
                    Objects.requireNonNullElse(wikidata, ""),
                    owner);
        }
    }

    /// A coding from before version 5 of the tables, without notes and time.
    private record StoredCoding(
            CodingId id,
            ArticleId article,
            CoderId coder,
            RoundId round,
            int pass,
            Coding.Status status,
            int codebookVersion,
            Instant opened,
            @Nullable Instant submitted,
            @JsonSetter(nulls = Nulls.SET) @Nullable ArticleNote note,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long seconds) {

        Coding toModel() {
            return new Coding(
                    id,
                    article,
                    coder,
                    round,
                    pass,
                    status,
                    codebookVersion,
                    opened,
                    submitted,
                    Objects.requireNonNullElse(note, ArticleNote.NONE),
                    Objects.requireNonNullElse(seconds, 0L));
        }
    }

    /// A round from before version 5 of the tables has no settings, and from before version 6 no order.
    private record StoredRound(
            RoundId id,
            String name,
            Round.Purpose purpose,
            int codebookVersion,
            @JsonSetter(nulls = Nulls.SET) @Nullable StoredSettings settings,
            @Nullable Instant closed) {

        private record StoredSettings(
                boolean suggestions, boolean timed, @JsonSetter(nulls = Nulls.SET) Round.@Nullable ArticleOrder order) {

            Round.Settings toModel() {
                return new Round.Settings(
                        suggestions, timed, Objects.requireNonNullElse(order, Round.ArticleOrder.IMPORTED));
            }
        }

        Round toModel() {
            return new Round(
                    id,
                    name,
                    purpose,
                    codebookVersion,
                    settings == null ? Round.Settings.PLAIN : settings.toModel(),
                    closed);
        }
    }

    /// The return of a coder's work: the first records lack the file's name and the number of codings.
    private record StoredWork(
            CoderId coder,
            int number,
            @JsonSetter(nulls = Nulls.SET) @Nullable String file,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer codings) {

        WorkReceived toModel() {
            return new WorkReceived(
                    coder, number, Objects.requireNonNullElse(file, ""), Objects.requireNonNullElse(codings, 0));
        }
    }

    /// The making or the arrival of a package: the first records have no id, and no digest.
    private record StoredPackage(
            CoderId coder,
            int number,
            @JsonSetter(nulls = Nulls.SET) @Nullable String id,
            @JsonSetter(nulls = Nulls.SET) @Nullable String digest) {

        PackageMade made() {
            return new PackageMade(
                    coder, number, Objects.requireNonNullElse(id, ""), Objects.requireNonNullElse(digest, ""));
        }

        PackageTaken taken() {
            return new PackageTaken(coder, number, Objects.requireNonNullElse(id, ""));
        }
    }
}
