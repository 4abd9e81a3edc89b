package org.framewright.hub;

import org.framewright.support.Nightly;
import org.framewright.team.merge.MergeServiceTest;
import org.junit.jupiter.api.Tag;

/// Merges of files that travelled by a hub.
@Nightly
@Tag(CarrierResolver.HUB)
final class HubMergeTest extends MergeServiceTest {}
