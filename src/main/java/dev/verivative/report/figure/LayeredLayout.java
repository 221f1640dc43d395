package dev.verivative.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places in layers: crossings are reduced by moving each place to the mean of its neighbours, and then lines are made
 * as level as the distances allow. Lines over several layers have a place in each of them.
 */
final class LayeredLayout {
    private static final int SWEEPS = 24;
    private static final double APART = 1;

    /** How far lines that pass by are apart. */
    private static final double PASSING = 0.55;

    private final List<Spot> spots = new ArrayList<>();
    private final List<List<Spot>> layers = new ArrayList<>();

    /** A place of a part, or of a line that passes. */
    static final class Spot {
        private final boolean isPassing;
        private final int layer;
        private final List<Spot> before = new ArrayList<>();
        private final List<Spot> after = new ArrayList<>();
        private double y;

        private Spot(boolean isPassing, int layer) {
            this.isPassing = isPassing;
            this.layer = layer;
        }

        int layer() {
            return layer;
        }

        double y() {
            return y;
        }

        private double apart() {
            return isPassing ? PASSING : APART;
        }
    }

    /** @param layer of each part; those of a layer begin in this order */
    LayeredLayout(List<Integer> layer) {
        layer.forEach(each -> spots.add(spot(false, each)));
    }

    private Spot spot(boolean isPassing, int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        Spot spot = new Spot(isPassing, layer);
        layers.get(layer).add(spot);
        return spot;
    }

    Spot at(int part) {
        return spots.get(part);
    }

    /** A line between two parts: its spots, one for each layer that it touches. */
    List<Spot> line(int from, int to) {
        List<Spot> line = new ArrayList<>(List.of(spots.get(from)));
        for (int layer = spots.get(from).layer + 1; layer < spots.get(to).layer; layer++) {
            line.add(spot(true, layer));
        }
        line.add(spots.get(to));
        for (int i = 1; i < line.size(); i++) {
            line.get(i - 1).after.add(line.get(i));
            line.get(i).before.add(line.get(i - 1));
        }
        return line;
    }

    /** Finds the places; the least y is 0. */
    void place() {
        layers.forEach(this::number);
        long least = crossings();
        List<List<Spot>> best = copy();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int k = 0; k < layers.size(); k++) {
                List<Spot> layer = layers.get(forward ? k : layers.size() - 1 - k);
                layer.sort(Comparator.comparingDouble(spot -> mean(forward ? spot.before : spot.after, spot.y)));
                number(layer);
            }
            long crossings = crossings();
            if (crossings < least) {
                least = crossings;
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
        layers.forEach(this::number);
        level();
    }

    private List<List<Spot>> copy() {
        List<List<Spot>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private void number(List<Spot> layer) {
        double middle = (layer.size() - 1) / 2.0;
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).y = i - middle;
        }
    }

    private static double mean(List<Spot> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(Spot::y).average().orElse(otherwise);
    }

    private long crossings() {
        long crossings = 0;
        for (List<Spot> layer : layers) {
            List<double[]> lines = new ArrayList<>();
            layer.forEach(from -> from.after.forEach(to -> lines.add(new double[] {from.y, to.y})));
            for (double[] one : lines) {
                for (double[] other : lines) {
                    crossings += (one[0] - other[0]) * (one[1] - other[1]) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private void level() {
        for (int round = 0; round < 2 * SWEEPS; round++) {
            boolean forward = round % 2 == 0;
            for (int k = 0; k < layers.size(); k++) {
                settle(layers.get(forward ? k : layers.size() - 1 - k));
            }
        }
        double least = spots.stream().mapToDouble(Spot::y).min().orElse(0);
        for (List<Spot> layer : layers) {
            for (Spot spot : layer) {
                least = Math.min(least, spot.y);
            }
        }
        for (List<Spot> layer : layers) {
            for (Spot spot : layer) {
                spot.y -= least;
            }
        }
    }

    /** Moves each spot as near to its neighbours as the distances in the layer allow, by least squares. */
    private void settle(List<Spot> layer) {
        List<double[]> groups = new ArrayList<>();
        double[] offsets = new double[layer.size()];
        for (int i = 0; i < layer.size(); i++) {
            Spot spot = layer.get(i);
            if (i > 0) {
                offsets[i] = offsets[i - 1] + (layer.get(i - 1).apart() + spot.apart()) / 2;
            }
            List<Spot> neighbours = new ArrayList<>(spot.before);
            neighbours.addAll(spot.after);
            double[] group = {mean(neighbours, spot.y) - offsets[i], 1};
            // Groups that would overlap become one at their mean.
            while (!groups.isEmpty() && groups.get(groups.size() - 1)[0] >= group[0]) {
                double[] last = groups.remove(groups.size() - 1);
                double count = last[1] + group[1];
                group = new double[] {(last[0] * last[1] + group[0] * group[1]) / count, count};
            }
            groups.add(group);
        }
        int at = 0;
        for (double[] group : groups) {
            for (int k = 0; k < group[1]; k++) {
                layer.get(at).y = group[0] + offsets[at];
                at++;
            }
        }
    }

    /** How far the last spot is from the first. */
    double height() {
        return layers.stream().flatMap(List::stream).mapToDouble(Spot::y).max().orElse(0);
    }

    int layerCount() {
        return layers.size();
    }
}
