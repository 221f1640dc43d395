package dev.verivative.testkit;

import dev.verivative.verify.Dtype;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A row that shrinks by losing halves, quarters, ... single numbers, and then by numbers that are shorter to write. */
final class ShrinkableRow implements Shrinkable<double[]> {
    /** Longer rows have their numbers simplified all at once only. */
    private static final int SINGLY = 64;

    private final double[] row;
    private final Dtype dtype;
    private final Predicate<double[]> domain;
    private final long letters;

    ShrinkableRow(double[] row, Dtype dtype, Predicate<double[]> domain) {
        this.row = row;
        this.dtype = dtype;
        this.domain = domain;
        this.letters = Arrays.stream(row).mapToLong(this::letters).sum();
    }

    @Override
    public double[] value() {
        return row.clone();
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(row.length, letters);
    }

    @Override
    public Stream<Shrinkable<double[]>> shrink() {
        return Stream.of(shorter(), simplerAtOnce(), simplerSingly())
                .flatMap(each -> each)
                .filter(candidate -> candidate.length > 0 && domain.test(candidate))
                .map(candidate -> new ShrinkableRow(candidate, dtype, domain))
                .filter(candidate -> candidate.row.length < row.length || candidate.letters < letters)
                .map(candidate -> candidate);
    }

    private Stream<double[]> shorter() {
        return IntStream.iterate(Math.max(1, row.length / 2), size -> size >= 1, size -> size / 2)
                .boxed()
                .flatMap(size -> IntStream.iterate(0, start -> start + size <= row.length, start -> start + size)
                        .mapToObj(start -> without(start, size)));
    }

    private double[] without(int start, int size) {
        double[] rest = new double[row.length - size];
        System.arraycopy(row, 0, rest, 0, start);
        System.arraycopy(row, start + size, rest, start, rest.length - start);
        return rest;
    }

    private Stream<double[]> simplerAtOnce() {
        return Stream.concat(
                Stream.of(0.0, 1.0).map(value -> changed(each -> Double.isFinite(each) ? value : each)),
                Stream.of(1.0, 4.0, 1024.0).map(part -> changed(each -> rounded(each, part))));
    }

    private double[] changed(DoubleUnaryOperator change) {
        return Arrays.stream(row).map(change).toArray();
    }

    private Stream<double[]> simplerSingly() {
        return IntStream.range(0, row.length <= SINGLY ? row.length : 0)
                .boxed()
                .flatMap(k -> candidates(row[k]).mapToObj(value -> {
                    double[] other = row.clone();
                    other[k] = value;
                    return other;
                }));
    }

    private DoubleStream candidates(double value) {
        DoubleStream simple = DoubleStream.of(0, 1, -1);
        return Double.isFinite(value)
                ? DoubleStream.concat(
                        simple,
                        DoubleStream.of(1, 4, 1024)
                                .map(part -> rounded(value, part))
                                .flatMap(rounded -> DoubleStream.of(rounded, Math.abs(rounded), toPowerOfTen(rounded))))
                : DoubleStream.concat(simple, DoubleStream.of(Double.NEGATIVE_INFINITY));
    }

    private double rounded(double value, double part) {
        double rounded = Math.rint(value * part) / part;
        return Double.isFinite(rounded) ? dtype.round(rounded) : value;
    }

    /** The power of ten below, with the sign. */
    private double toPowerOfTen(double value) {
        double size = Math.abs(value);
        return size < 1
                ? value
                : dtype.round(Math.copySign(StrictMath.pow(10, Math.floor(StrictMath.log10(size))), value));
    }

    /** How long a number is to write; zero counts nothing. */
    private long letters(double value) {
        return Double.compare(value, 0) == 0 ? 0 : dtype.decimal(value).length();
    }
}
