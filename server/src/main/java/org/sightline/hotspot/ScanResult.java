package org.sightline.hotspot;

import java.util.List;
import org.sightline.area.AreaCode;
import org.sightline.dataset.RunCard;
import org.sightline.privacy.Disclosable;
import org.sightline.privacy.Figure;
import org.sightline.privacy.Threshold;

/**
 * Clusters worked out from {@link PublishedCounts} alone: nothing in them depends on a hidden count, so the gate has only the counts to look at.
 *
 * @param query what was asked
 * @param clusters the most likely first; none overlaps an earlier one
 * @param withheld how many significant ones rest on hidden counts for the most part
 * @param scanned areas that took part
 * @param left the areas that did not: not reported for in all months, or nobody lives there
 * @param card the run card
 */
public record ScanResult(
        ScanQuery query, List<ScanCluster> clusters, int withheld, int scanned, List<AreaCode> left, RunCard card)
        implements Disclosable<ScanResult> {
    public ScanResult {
        clusters = List.copyOf(clusters);
        left = List.copyOf(left);
    }

    @Override
    public ScanResult hiding(Threshold threshold) {
        return new ScanResult(
                query,
                clusters.stream().map(cluster -> hide(cluster, threshold)).toList(),
                withheld,
                scanned,
                left,
                card);
    }

    private static ScanCluster hide(ScanCluster cluster, Threshold threshold) {
        Figure count = cluster.hiddenAreas() > 0
                ? new Figure.Hidden()
                : cluster.count().hiding(threshold);
        return new ScanCluster(
                cluster.areas(),
                cluster.hiddenAreas(),
                count,
                cluster.expected(),
                cluster.relativeRisk(),
                cluster.logLikelihoodRatio(),
                cluster.p());
    }
}
