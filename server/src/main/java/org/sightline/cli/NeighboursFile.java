package org.sightline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sightline.indicators.neighbour.Neighbours;

/** Reads who is next to whom: {@code focal,neighbour[,weight]}. */
final class NeighboursFile {
    private NeighboursFile() {}

    /** The neighbours among the rows that the ids name; an id without a line is an island. */
    static Neighbours read(Path file, String[] ids) {
        Map<String, Integer> rows = positions(ids);
        CsvColumns lines = CsvColumns.read(file, List.of(), List.of("focal", "neighbour"), List.of("weight"));
        boolean weighted = lines.has("weight");
        List<NavigableMap<Integer, Double>> links = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            links.add(new TreeMap<>());
        }
        String[] focal = lines.texts("focal");
        String[] neighbour = lines.texts("neighbour");
        for (int line = 0; line < lines.size(); line++) {
            int from = find(rows, focal[line], file, line);
            int to = find(rows, neighbour[line], file, line);
            double weight = weighted ? lines.numbers("weight")[line] : 1;
            if (!(weight >= 0)) {
                throw new Refusal(file + ": row " + (line + 1) + ": a weight is a number, 0 or more; correct it");
            }
            if (links.get(from).put(to, weight) != null) {
                throw new Refusal(file + ": row " + (line + 1) + ": the pair stands in the file twice; leave one out");
            }
        }
        return toRows(links);
    }

    private static Map<String, Integer> positions(String[] ids) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (rows.put(ids[i], i) != null) {
                throw new Refusal("two areas have the id " + ids[i] + "; with --neighbours each needs its own");
            }
        }
        return rows;
    }

    private static int find(Map<String, Integer> rows, String id, Path file, int line) {
        Integer row = rows.get(id);
        if (row == null) {
            throw new Refusal(file + ": row " + (line + 1) + ": " + id + " is the id of no area; correct it");
        }
        return row;
    }

    private static Neighbours toRows(List<NavigableMap<Integer, Double>> links) {
        int[] offsets = new int[links.size() + 1];
        for (int i = 0; i < links.size(); i++) {
            offsets[i + 1] = offsets[i] + links.get(i).size();
        }
        int[] targets = new int[offsets[links.size()]];
        double[] weights = new double[targets.length];
        int next = 0;
        for (NavigableMap<Integer, Double> row : links) {
            for (Map.Entry<Integer, Double> link : row.entrySet()) {
                targets[next] = link.getKey();
                weights[next++] = link.getValue();
            }
        }
        return Neighbours.of(offsets, targets, weights);
    }
}
