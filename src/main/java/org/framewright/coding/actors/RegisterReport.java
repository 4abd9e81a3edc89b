package org.framewright.coding.actors;

/// What came of taking in a register.
///
/// @param added actors that are new
/// @param adopted coders' additions that are in the register now
/// @param changed actors of the register that are described otherwise now
/// @param unchanged actors of which nothing new was said
public record RegisterReport(int added, int adopted, int changed, int unchanged) {}
