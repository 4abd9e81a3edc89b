package org.framewright.hub;

/// Messages of a coder that are at the hub and are not fetched any more: they can't be merged, or the coder is revoked.
///
/// @param coder the coder's name; the login role where the project has no such coder
public record SetAside(String coder, int messages) {}
