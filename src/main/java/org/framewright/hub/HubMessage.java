package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.store.schema.ProjectSchema;

import java.util.Optional;

/// A message without its content: a package for a coder, or the file of a coder's device.
///
/// @param author the role that sent it
/// @param stream the messages that follow each other: a coder's packages, or a device's files
/// @param number counts a stream's messages from 1, given by the writer
/// @param packageNumber of the package; of work, that of the newest package that it has taken in
/// @param revision of the file's last entry
/// @param digest of the file's ledger up to there
/// @param sha256 of the content, compressed
/// @param base the whole message of the stream that the content is the difference from; empty where it is whole itself
record HubMessage(
        String author,
        String stream,
        int number,
        String recipient,
        int schemaVersion,
        int packageNumber,
        long revision,
        String digest,
        String sha256,
        Optional<WholeMessage> base) {

    /// A message of the same stream whose content is whole.
    ///
    /// @param sha256 of its content; empty where the hub has no such message
    record WholeMessage(int number, String sha256) {}

    /// The newest whole message of the stream up to this one: each difference is one from the newest.
    WholeMessage newestWhole() {
        return base.orElseGet(() -> new WholeMessage(number, sha256));
    }

    /// The name of the file of its content, by which the project's ledger tells that it was merged: the same content has the same name.
    String fileName() {
        return "hub-" + sha256.substring(0, 32) + ".framewright";
    }

    /// Requires that this version of the program can read the message.
    ///
    /// @param source the hub, for the refusal
    /// @throws Refusal where a newer program has sent it
    void requireReadable(String source) {
        if (schemaVersion > ProjectSchema.VERSION) {
            throw new Refusal(HubProblem.NEWER_PROGRAM, source);
        }
    }
}
