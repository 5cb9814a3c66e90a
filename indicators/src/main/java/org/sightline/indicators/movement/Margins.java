package org.sightline.indicators.movement;

/**
 * Movement summed by area. All arrays have one entry per area; {@code in}, {@code out} and {@code net} leave movement
 * within the area out.
 *
 * @param in how many arrived from other areas
 * @param out how many left for other areas
 * @param self how many moved within the area
 * @param net {@code in} − {@code out}: positive where more arrive than leave
 */
public record Margins(double[] in, double[] out, double[] self, double[] net) {

    /** The margins of a table. */
    public static Margins of(FlowTable flows) {
        double[] in = new double[flows.areas()];
        double[] out = new double[flows.areas()];
        for (int flow = 0; flow < flows.size(); flow++) {
            out[flows.origin()[flow]] += flows.count()[flow];
            in[flows.destination()[flow]] += flows.count()[flow];
        }
        double[] net = new double[flows.areas()];
        for (int area = 0; area < net.length; area++) {
            net[area] = in[area] - out[area];
        }
        return new Margins(in, out, flows.self().clone(), net);
    }
}
