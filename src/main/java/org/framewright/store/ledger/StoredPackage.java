package org.framewright.store.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.util.StdConverter;

import org.framewright.model.CoderId;
import org.framewright.model.change.PackageChange.PackageMade;
import org.framewright.model.change.PackageChange.PackageTaken;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// That a package was made or taken in, as the ledger's JSON has it: the first ones have no id, and no digest.
record StoredPackage(
        CoderId coder,
        int number,
        @JsonSetter(nulls = Nulls.SET) @Nullable String id,
        @JsonSetter(nulls = Nulls.SET) @Nullable String digest) {

    static final class ReadingMade extends StdConverter<StoredPackage, PackageMade> {
        @Override
        public PackageMade convert(StoredPackage stored) {
            return new PackageMade(
                    stored.coder,
                    stored.number,
                    Objects.requireNonNullElse(stored.id, ""),
                    Objects.requireNonNullElse(stored.digest, ""));
        }
    }

    static final class ReadingTaken extends StdConverter<StoredPackage, PackageTaken> {
        @Override
        public PackageTaken convert(StoredPackage stored) {
            return new PackageTaken(stored.coder, stored.number, Objects.requireNonNullElse(stored.id, ""));
        }
    }
}
