package org.sightline.indicators.score;

/**
 * What the ranking would be without each indicator in turn.
 *
 * @param ranks {@code [indicator][area]} rank without that indicator; 0 where the area is then not ranked
 * @param agreement one per indicator: Spearman's correlation of the ranking with and without it, over the areas ranked both times;
 *     {@code NaN} where fewer than two are or all share one rank
 */
public record LeaveOneOut(int[][] ranks, double[] agreement) {

    /**
     * Drops each indicator in turn.
     *
     * @param input what is scored, with at least two indicators of weight above 0 for a ranking to be left
     * @param method how
     * @param scores the full result for the same input and method
     */
    public static LeaveOneOut of(ScoreInput input, ScoreMethod method, Scores scores) {
        double[] weights = input.weights();
        int[][] ranks = new int[weights.length][];
        double[] agreement = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            double[] rest = weights.clone();
            rest[k] = 0;
            ranks[k] = hasWeight(rest)
                    ? ScorePipeline.ranks(
                            ScorePipeline.aggregate(scores.normalised(), rest, method)
                                    .score(),
                            input.compared())
                    : new int[input.areas()];
            agreement[k] = spearman(scores.ranks(), ranks[k]);
        }
        return new LeaveOneOut(ranks, agreement);
    }

    private static boolean hasWeight(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum > 0;
    }

    private static double spearman(int[] before, int[] after) {
        double[] first = new double[before.length];
        double[] second = new double[before.length];
        for (int area = 0; area < before.length; area++) {
            boolean both = before[area] > 0 && after[area] > 0;
            first[area] = both ? before[area] : Double.NaN;
            second[area] = both ? after[area] : Double.NaN;
        }
        double[] a = Standardise.z(midRanks(first));
        double[] b = Standardise.z(midRanks(second));
        double sum = 0;
        int count = 0;
        for (int area = 0; area < a.length; area++) {
            if (!Double.isNaN(a[area])) {
                sum += a[area] * b[area];
                count++;
            }
        }
        return count < 2 || isFlat(a) || isFlat(b) ? Double.NaN : sum / (count - 1);
    }

    private static double[] midRanks(double[] values) {
        Scale scale = Normaliser.PERCENTILE.fit(values);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = scale.of(values[i]);
        }
        return ranks;
    }

    private static boolean isFlat(double[] standardised) {
        for (double value : standardised) {
            if (!Double.isNaN(value) && value != 0) {
                return false;
            }
        }
        return true;
    }
}
