package org.framewright.project;

/// This installation of the program.
///
/// @param id a UUID that tells the work of one device from that of another
public record Installation(String id) {

    /// What the ledger calls whoever manages the project.
    static final String SUPERVISOR = "supervisor";
}
