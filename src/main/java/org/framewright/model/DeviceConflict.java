package org.framewright.model;

/// Where a coder has said different things of the same at two devices. What was here stays; this is what the other device has.
///
/// @param annotation the annotation's id; empty where it is about what was noted of the article as a whole
/// @param what the tag, or the variable or role of it, as `tag.variable`
/// @param here as it stays: category ids, numbers, words of the text; empty where there was nothing
/// @param there as the other device has it; empty where it was deleted there
public record DeviceConflict(String annotation, String what, String here, String there) {}
