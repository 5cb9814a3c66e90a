package org.sightline.http;

import org.sightline.hotspot.HotspotService;
import org.sightline.movement.MovementService;
import org.sightline.score.ScoreService;

/**
 * Who answers questions that go across capabilities.
 *
 * @param hotspots about recorded incidents
 * @param scores about indicators
 * @param movements about movement
 */
public record Services(HotspotService hotspots, ScoreService scores, MovementService movements) {}
