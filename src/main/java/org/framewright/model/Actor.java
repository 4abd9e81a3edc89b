package org.framewright.model;

/// A person, group or organisation of the project's register.
///
/// @param name unique in the project, as it was first written
public record Actor(ActorId id, String name) {}
