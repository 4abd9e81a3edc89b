package org.framewright.store.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.util.StdConverter;

import org.framewright.model.CoderId;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// That a coder's work came back, as the ledger's JSON has it: the first ones say neither which file it was nor how much.
record StoredWork(
        CoderId coder,
        int number,
        @JsonSetter(nulls = Nulls.SET) @Nullable String file,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer codings) {

    static final class Reading extends StdConverter<StoredWork, WorkReceived> {
        @Override
        public WorkReceived convert(StoredWork stored) {
            return new WorkReceived(
                    stored.coder,
                    stored.number,
                    Objects.requireNonNullElse(stored.file, ""),
                    Objects.requireNonNullElse(stored.codings, 0));
        }
    }
}
