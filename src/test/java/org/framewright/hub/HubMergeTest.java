package org.framewright.hub;

import org.framewright.team.merge.MergeServiceTest;
import org.junit.jupiter.api.Tag;

/// The share of `mvn test -Phub` that each build runs: merges of files that travelled by a hub.
@Tag(CarrierResolver.HUB)
final class HubMergeTest extends MergeServiceTest {}
