package org.sightline.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The land of the sample region with its areas and people; everything else stands on it. */
final class Region {
    private final List<BlockSeeds.Seed> seeds;
    private final List<BlockMesh.Edge> edges;
    private final double[] clearances;
    private final List<SmallArea> smallAreas = new ArrayList<>();
    private final List<MiddleArea> middleAreas = new ArrayList<>();
    private final Rng groupingRandom = Rng.of(RegionPlan.SEED, "grouping");
    private final Rng peopleRandom = Rng.of(RegionPlan.SEED, "people");

    private Region(List<BlockSeeds.Seed> seeds, BlockMesh mesh) {
        this.seeds = seeds;
        this.edges = mesh.edges();
        this.clearances = clearances();
        Graph blocks = new Graph(seeds.stream().map(BlockSeeds.Seed::centre).toList(), mesh.neighbours());
        for (int authority = 0; authority < RegionPlan.AUTHORITIES.size(); authority++) {
            settle(authority, blocks);
        }
    }

    /** Builds the region of the plan. */
    static Region build() {
        List<BlockSeeds.Seed> seeds = BlockSeeds.scatter(new Coast());
        return new Region(seeds, BlockMesh.between(seeds));
    }

    List<SmallArea> smallAreas() {
        return smallAreas;
    }

    List<MiddleArea> middleAreas() {
        return middleAreas;
    }

    List<BlockMesh.Edge> edges() {
        return edges;
    }

    Point blockCentre(int block) {
        return seeds.get(block).centre();
    }

    /** Metres around a block's centre that certainly belong to it, however irregular its edges are. */
    double clearance(int block) {
        return clearances[block];
    }

    private double[] clearances() {
        double[] metres = new double[seeds.size()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        for (BlockMesh.Edge edge : edges) {
            double free = 0.19 * blockCentre(edge.left()).distance(blockCentre(edge.right()));
            metres[edge.left()] = StrictMath.min(metres[edge.left()], free);
            metres[edge.right()] = StrictMath.min(metres[edge.right()], free);
        }
        return metres;
    }

    int blocks() {
        return seeds.size();
    }

    /** Number of the small area of each block, -1 outside. */
    int[] smallAreaOfBlocks() {
        int[] owner = new int[seeds.size()];
        Arrays.fill(owner, -1);
        for (int i = 0; i < smallAreas.size(); i++) {
            for (int block : smallAreas.get(i).blocks()) {
                owner[block] = i;
            }
        }
        return owner;
    }

    /** Residents aged 0–17 of an authority. */
    int childrenOf(int authority) {
        return smallAreas.stream()
                .filter(area -> area.authority() == authority)
                .mapToInt(SmallArea::children)
                .sum();
    }

    private void settle(int authority, Graph blocks) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            if (seeds.get(i).authority() == authority) {
                own.add(i);
            }
        }
        List<List<Integer>> small = Grouping.of(blocks, own, RegionPlan.BLOCKS_PER_SMALL_AREA, groupingRandom);
        Graph graph = contracted(blocks, small);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < small.size(); i++) {
            all.add(i);
        }
        List<List<Integer>> middle = Grouping.of(graph, all, RegionPlan.SMALL_AREAS_PER_MIDDLE_AREA, groupingRandom);
        middle.sort(fromNorth(graph::middle));
        for (int m = 0; m < middle.size(); m++) {
            List<List<Integer>> members = new ArrayList<>();
            middle.get(m).forEach(i -> members.add(small.get(i)));
            members.sort(fromNorth(blocks::middle));
            addMiddle(authority, m + 1, members, blocks);
        }
    }

    private interface Middle {
        Point of(List<Integer> pieces);
    }

    private static Comparator<List<Integer>> fromNorth(Middle middle) {
        return Comparator.comparingDouble(pieces -> -middle.of(pieces).y());
    }

    private static Graph contracted(Graph blocks, List<List<Integer>> groups) {
        int[] owner = new int[blocks.centres().size()];
        Arrays.fill(owner, -1);
        List<Point> centres = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            for (int block : groups.get(g)) {
                owner[block] = g;
            }
            centres.add(blocks.middle(groups.get(g)));
        }
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int own = g;
            neighbours.add(groups.get(g).stream()
                    .flatMap(block -> blocks.neighbours().get(block).stream())
                    .map(block -> owner[block])
                    .filter(other -> other >= 0 && other != own)
                    .distinct()
                    .sorted()
                    .toList());
        }
        return new Graph(centres, neighbours);
    }

    private void addMiddle(int authority, int number, List<List<Integer>> members, Graph blocks) {
        String name = RegionPlan.AUTHORITIES.get(authority).name() + " " + Codes.suffix(number);
        List<Integer> indices = new ArrayList<>();
        double x = 0;
        double y = 0;
        int teenagers = 0;
        for (int i = 0; i < members.size(); i++) {
            SmallArea area = people(authority, name + (char) ('A' + i), members.get(i), blocks.middle(members.get(i)));
            indices.add(smallAreas.size());
            smallAreas.add(area);
            x += area.teenagers() * area.centre().x();
            y += area.teenagers() * area.centre().y();
            teenagers += area.teenagers();
        }
        Point centre = new Point(x / teenagers, y / teenagers);
        middleAreas.add(new MiddleArea(Codes.middle(middleAreas.size()), name, authority, indices, centre, teenagers));
    }

    private SmallArea people(int authority, String name, List<Integer> blocks, Point centre) {
        double drawn = 165 + 18 * peopleRandom.normal();
        int teenagers = (int) StrictMath.rint(StrictMath.max(115, StrictMath.min(215, drawn)));
        double share = teenageShare(RegionPlan.AUTHORITIES.get(authority).kind()) * peopleRandom.factor(0.05);
        double residents = StrictMath.max(1005, StrictMath.min(2995, teenagers / share));
        int children = (int) StrictMath.rint(teenagers * 2.15 * peopleRandom.factor(0.04));
        return new SmallArea(
                Codes.small(smallAreas.size()),
                name,
                middleAreas.size(),
                authority,
                blocks,
                centre,
                (int) StrictMath.rint(residents),
                children,
                teenagers);
    }

    private static double teenageShare(String kind) {
        return switch (kind) {
            case "urban" -> 0.104;
            case "suburban" -> 0.107;
            case "coastal" -> 0.09;
            case "rural" -> 0.093;
            case "university" -> 0.084;
            default -> throw new IllegalArgumentException("Unknown kind of authority: " + kind);
        };
    }
}
