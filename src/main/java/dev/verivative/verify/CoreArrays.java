package dev.verivative.verify;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The arrays of one format, through which the numeric core is called.
 *
 * @param <A> an array of numbers
 */
record CoreArrays<A>(Dtype dtype, IntFunction<A> empty, Function<HandedArrays, A> x, Function<HandedArrays, A> vector) {
    static final CoreArrays<double[]> DOUBLES =
            new CoreArrays<>(Dtype.FLOAT64, double[]::new, HandedArrays::byX, HandedArrays::vector);

    static final CoreArrays<float[]> FLOATS =
            new CoreArrays<>(Dtype.FLOAT32, float[]::new, HandedArrays::floatByX, HandedArrays::floatVector);

    /** A derivative times a vector, into the last array. */
    interface Product<A> {
        void into(A at, A vector, A out);
    }

    /** A function that gives as many numbers as it takes, differentiated from its outputs. */
    void fromOutputs(
            JavaCalls calls, BiConsumer<A, A> forward, BiConsumer<A, A> jacobian, Product<A> vjp, Product<A> jvp) {
        calls.put(dtype, Operation.FORWARD, h -> same(h, forward));
        calls.put(dtype, Operation.JACOBIAN, h -> square(h.count(), out -> jacobian.accept(same(h, forward), out)));
        calls.put(dtype, Operation.VJP, h -> made(h.count(), out -> vjp.into(same(h, forward), vector.apply(h), out)));
        calls.put(dtype, Operation.JVP, h -> made(h.count(), out -> jvp.into(same(h, forward), vector.apply(h), out)));
    }

    /** A function of each number, differentiated from its inputs. */
    void elementwise(JavaCalls calls, BiConsumer<A, A> forward, BiConsumer<A, A> jacobian, Product<A> vjp) {
        calls.put(dtype, Operation.FORWARD, h -> same(h, forward));
        calls.put(dtype, Operation.JACOBIAN, h -> square(h.count(), out -> jacobian.accept(x.apply(h), out)));
        calls.put(dtype, Operation.VJP, h -> made(h.count(), out -> vjp.into(x.apply(h), vector.apply(h), out)));
        calls.put(dtype, Operation.JVP, h -> made(h.count(), out -> vjp.into(x.apply(h), vector.apply(h), out)));
    }

    /** What is made of x, with as many numbers. */
    A same(HandedArrays handed, BiConsumer<A, A> function) {
        return made(handed.count(), out -> function.accept(x.apply(handed), out));
    }

    /** A row with a number for each of x, as the only one of a Jacobian. */
    Object row(HandedArrays handed, BiConsumer<A, A> gradient) {
        A row = same(handed, gradient);
        return row instanceof double[] numbers ? new double[][] {numbers} : new float[][] {(float[]) row};
    }

    private A made(int size, Consumer<A> fill) {
        A out = empty.apply(size);
        fill.accept(out);
        return out;
    }

    private Object square(int n, Consumer<A> fill) {
        return JavaAnswer.square(made(Math.multiplyExact(n, n), fill), n);
    }
}
