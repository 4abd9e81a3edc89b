package org.framewright.model.coding;

/// A coder's different work on the same part of a coding at two devices. The local work stays; the conflict describes
/// the work at the other device.
///
/// @param annotation the annotation's id; empty for a note of the article as a whole
/// @param what the tag, or its variable or role, as `tag.variable`
/// @param here the local state, which stays: category ids, numbers, words of the text; empty where there was none
/// @param there the other device's state; empty where the part was deleted there
public record DeviceConflict(String annotation, String what, String here, String there) {}
