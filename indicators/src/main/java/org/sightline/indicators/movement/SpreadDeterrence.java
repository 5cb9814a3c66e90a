package org.sightline.indicators.movement;

import java.util.Arrays;

/** {@link Deterrence#spread}: a sum over all pairs of parts for every β. */
final class SpreadDeterrence implements Deterrence {
    private final int areas;
    /** First part of each area, and the end of the last. */
    private final int[] first;

    private final double[] share;
    private final double[] costs;
    private final double middle;

    SpreadDeterrence(Parts parts, Decay decay) {
        areas = parts.areas();
        first = new int[areas + 1];
        for (int area : parts.area()) {
            if (area >= 0) {
                first[area + 1]++;
            }
        }
        for (int area = 0; area < areas; area++) {
            if (first[area + 1] == 0) {
                throw new IllegalArgumentException("every area needs a part");
            }
            first[area + 1] += first[area];
        }
        int[] order = order(parts);
        share = shares(parts, order);
        costs = new double[order.length * order.length];
        double sum = 0;
        for (int p = 0; p < order.length; p++) {
            for (int q = 0; q < order.length; q++) {
                if (parts.area()[order[p]] != parts.area()[order[q]]) {
                    double east = parts.x()[order[p]] - parts.x()[order[q]];
                    double north = parts.y()[order[p]] - parts.y()[order[q]];
                    costs[p * order.length + q] = PointDeterrence.finite(decay.cost(Math.hypot(east, north)));
                    sum += share[p] * share[q] * costs[p * order.length + q];
                }
            }
        }
        middle = areas > 1 ? sum / ((double) areas * (areas - 1)) : 0;
    }

    /** Parts by area. */
    private int[] order(Parts parts) {
        int[] next = first.clone();
        int[] order = new int[first[areas]];
        for (int i = 0; i < parts.area().length; i++) {
            if (parts.area()[i] >= 0) {
                order[next[parts.area()[i]]++] = i;
            }
        }
        return order;
    }

    /** Shares of the people of each area, which add up to 1. */
    private double[] shares(Parts parts, int[] order) {
        double[] shares = new double[order.length];
        for (int area = 0; area < areas; area++) {
            double sum = 0;
            for (int p = first[area]; p < first[area + 1]; p++) {
                sum += parts.weight()[order[p]];
            }
            for (int p = first[area]; p < first[area + 1]; p++) {
                shares[p] = sum > 0 ? parts.weight()[order[p]] / sum : 1.0 / (first[area + 1] - first[area]);
            }
        }
        return shares;
    }

    @Override
    public int areas() {
        return areas;
    }

    @Override
    public void fill(double beta, double[] weight, double[] cost) {
        Arrays.fill(weight, 0);
        Arrays.fill(cost, 0);
        for (int i = 0; i < areas; i++) {
            for (int j = i + 1; j < areas; j++) {
                pair(beta, i, j, weight, cost);
            }
        }
    }

    private void pair(double beta, int i, int j, double[] weight, double[] cost) {
        int parts = share.length;
        double sum = 0;
        double moment = 0;
        for (int p = first[i]; p < first[i + 1]; p++) {
            for (int q = first[j]; q < first[j + 1]; q++) {
                double c = costs[p * parts + q] - middle;
                double part = share[p] * share[q] * Math.exp(-beta * c);
                sum += part;
                moment += part * c;
            }
        }
        weight[i * areas + j] = sum;
        weight[j * areas + i] = sum;
        cost[i * areas + j] = moment / sum;
        cost[j * areas + i] = moment / sum;
    }
}
