package dev.verivative.exact;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A concrete instance at which terms are evaluated. Symbols are tensors without indices.
 *
 * @param sizes the size of each dimension; one of a known size need not be here
 * @param entries the entries of each tensor, the last index running fastest
 * @param indices the value of each free index, counted from 1
 */
public record Point(
        Map<Dimension, Integer> sizes, Map<Tensor, List<Rational>> entries, Map<Index.Variable, Integer> indices) {
    /** @throws IllegalArgumentException if a size, a number of entries or an index does not fit */
    public Point {
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
        for (Map.Entry<Dimension, Integer> size : sizes.entrySet()) {
            Dimension dimension = size.getKey();
            if (size.getValue() < 1 || (dimension.isFixed() && dimension.size() != size.getValue())) {
                throw new IllegalArgumentException(dimension + " cannot have " + size.getValue() + " elements");
            }
        }
        for (Map.Entry<Tensor, List<Rational>> tensor : entries.entrySet()) {
            long count = 1;
            for (Dimension dimension : tensor.getKey().shape()) {
                count *= size(sizes, dimension);
            }
            if (tensor.getValue().size() != count) {
                throw new IllegalArgumentException(tensor.getKey().name() + " has " + count + " entries, not "
                        + tensor.getValue().size());
            }
        }
        if (entries.keySet().stream().map(Tensor::name).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("two tensors of one name in " + entries.keySet());
        }
        for (Map.Entry<Index.Variable, Integer> index : indices.entrySet()) {
            int size = size(sizes, index.getKey().dimension());
            if (index.getValue() < 1 || index.getValue() > size) {
                throw new IllegalArgumentException(index + " is not in 1.." + size);
            }
        }
    }

    public static Point ofSizes(Map<Dimension, Integer> sizes) {
        return new Point(sizes, Map.of(), Map.of());
    }

    public Point with(Tensor tensor, Rational... values) {
        return with(tensor, Arrays.asList(values));
    }

    /** With the exact values of these doubles. */
    public Point with(Tensor tensor, double... values) {
        return with(tensor, Arrays.stream(values).mapToObj(Point::exact).toList());
    }

    public Point with(Tensor tensor, List<Rational> values) {
        Map<Tensor, List<Rational>> more = new LinkedHashMap<>(entries);
        more.put(tensor, List.copyOf(values));
        return new Point(sizes, more, indices);
    }

    public Point with(String symbol, Rational value) {
        return with(new Tensor(symbol, List.of()), value);
    }

    public Point with(Index.Variable index, int value) {
        Map<Index.Variable, Integer> more = new LinkedHashMap<>(indices);
        more.put(index, value);
        return new Point(sizes, entries, more);
    }

    /** This point with every assignment of values to the indices, the last index running fastest. */
    public List<Point> allIndices(Collection<Index.Variable> free) {
        List<Point> points = List.of(this);
        for (Index.Variable index : free) {
            List<Point> more = new ArrayList<>();
            for (Point point : points) {
                for (int value = 1; value <= size(index.dimension()); value++) {
                    more.add(point.with(index, value));
                }
            }
            points = more;
        }
        return points;
    }

    /**
     * The number of elements that the dimension has here.
     *
     * @throws IllegalArgumentException if neither dimension nor point knows the size
     */
    public int size(Dimension dimension) {
        return size(sizes, dimension);
    }

    /**
     * The entry at positions that are counted from 1.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rational value(String name, List<Integer> positions) {
        for (Map.Entry<Tensor, List<Rational>> tensor : entries.entrySet()) {
            if (tensor.getKey().name().equals(name)) {
                List<Dimension> shape = tensor.getKey().shape();
                if (shape.size() != positions.size()) {
                    throw new IllegalArgumentException(
                            name + " has " + shape.size() + " indices, not " + positions.size());
                }
                int offset = 0;
                for (int i = 0; i < shape.size(); i++) {
                    int size = size(shape.get(i));
                    if (positions.get(i) > size) {
                        throw new IllegalArgumentException(name + " has no entry " + positions);
                    }
                    offset = offset * size + positions.get(i) - 1;
                }
                return tensor.getValue().get(offset);
            }
        }
        throw new IllegalArgumentException("no value for " + name + ", only for "
                + entries.keySet().stream().map(Tensor::name).toList());
    }

    private static int size(Map<Dimension, Integer> sizes, Dimension dimension) {
        Integer size = dimension.isFixed() ? (Integer) dimension.size() : sizes.get(dimension);
        if (size == null) {
            throw new IllegalArgumentException("no size for " + dimension + ", only for " + sizes.keySet());
        }
        return size;
    }

    private static Rational exact(double value) {
        BigDecimal decimal = new BigDecimal(value);
        return decimal.scale() > 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
    }
}
