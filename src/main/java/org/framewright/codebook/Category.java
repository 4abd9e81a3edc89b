package org.framewright.codebook;

/// An allowed value.
///
/// @param id the name in files
/// @param code the stable integer that is exported; 0 or more
/// @param original the publication's own code as text; may be empty
public record Category(String id, int code, String original, String label, Guidance guidance) {}
