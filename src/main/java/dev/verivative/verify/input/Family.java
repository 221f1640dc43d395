package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Rows of numbers of one kind, each of which some class of defects cannot stand. */
public enum Family {
    /** What networks see. */
    MODERATE(20, .03, .07, 1) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            return draw.normals(n, draw.pick(.1, 1, 3, 10));
        }
    },
    /** All within some power of ten, any. */
    SPREAD(8, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double top = StrictMath.log10(edges.largest());
            double scale = draw.chance(.4) ? draw.decade(-top, top - .3) : draw.decade(-2, 4);
            return filled(n, k -> scale * draw.uniform(-1, 1));
        }
    },
    /** The ends of ranges. */
    EDGES(8, .01, .04, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double[] all = edges.all();
            double noise = draw.chance(.5) ? 1 : 0;
            return filled(n, k -> {
                double edge = draw.chance(.15) ? 0 : all[draw.below(all.length)] * (draw.chance(.5) ? 1 : -1);
                return Math.abs(edge) < 1e5 ? edge + noise * draw.normal() : edge;
            });
        }
    },
    /** One number far from all others. */
    SPIKE(14, .05, .25, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double[] x = draw.normals(n, 1);
            double height = draw.pick(3, 12, 30, 100, edges.spike(), 800, 1e4, 2e6, 1e15, edges.largest());
            x[draw.below(n)] = draw.chance(.75) ? height : -height;
            return x;
        }
    },
    /** Few different numbers. */
    TIES(6, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double[] few = draw.normals(1 + draw.below(3), draw.pick(1, 30) * draw.pick(1, 1, 1, 100));
            return filled(n, k -> few[draw.below(few.length)]);
        }
    },
    /** One number only. */
    EQUAL(3, .03, .07, 1) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double large = edges.largest();
            double value =
                    draw.pick(0, 1, -1, .1, 50, -800, 800, -1e5, 1e5, edges.huge(), -edges.huge(), large, -large);
            return filled(n, k -> value);
        }
    },
    /** In order, up or down. */
    SORTED(4, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double[] x = draw.normals(n, draw.pick(1, 5, 50));
            Arrays.sort(x);
            return draw.chance(.5) ? x : filled(n, k -> x[n - 1 - k]);
        }
    },
    /** Small differences far from zero. */
    OFFSET(6, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double offset = draw.pick(100, 800, 1e4, 1e6, 1e12) * (draw.chance(.5) ? 1 : -1);
            return filled(n, k -> offset + 2 * draw.normal());
        }
    },
    /** Some entries are minus infinity, not all. */
    MASK(6, .02, .1, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double[] x = draw.normals(n, 3);
            double offset = draw.pick(0, 0, -800, 800);
            double share = draw.pick(.1, .5, .9);
            int kept = draw.below(n);
            int gone = (kept + 1 + draw.below(Math.max(1, n - 1))) % n;
            for (int k = 0; k < n; k++) {
                boolean masked = k != kept && (k == gone || draw.chance(share));
                x[k] = masked ? Double.NEGATIVE_INFINITY : x[k] + offset;
            }
            return x;
        }
    },
    /** Any bits, as long as they are a finite number. */
    BITS(3, 0, .05, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            return filled(n, k -> {
                double value = edges.dtype().ofBits(draw.nextLong());
                return Double.isFinite(value) ? value : .5;
            });
        }
    },
    /** Zeros of both signs, subnormal numbers. */
    TINY(3, .03, .07, 1) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            Dtype dtype = edges.dtype();
            return filled(
                    n,
                    k -> draw.pick(
                            0,
                            -0.0,
                            dtype.eta(),
                            -dtype.eta(),
                            1000 * dtype.eta(),
                            dtype.tiny() - dtype.eta(),
                            1e-20,
                            1));
        }
    },
    /** Neighbours among the numbers of the dtype. */
    ULP(3, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double start = edges.rounded(draw.pick(1, 1, 10, 700, -700, 1e6));
            return filled(n, k -> {
                double x = start;
                for (int steps = draw.below(4); steps > 0; steps--) {
                    x = edges.dtype().next(x);
                }
                return x;
            });
        }
    },
    /** Distances to the largest number that exponentials can still tell. */
    GAP(10, .01, .03, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double depth = draw.uniform(0, edges.vanishing() + 5);
            double[] x = filled(n, k -> -depth * draw.uniform());
            x[draw.below(n)] = 0;
            double offset = draw.pick(0, 0, 5, -5);
            return filled(n, k -> x[k] + offset);
        }
    },
    /** Whole numbers, halves, quarters. */
    INTEGERS(4, .03, .07, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double part = draw.pick(1, 2, 4);
            return filled(n, k -> (draw.below(19) - 9) / part);
        }
    },
    /** Numbers of very different size in one row. */
    DECADES(4, .01, .04, 1) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double reach = draw.pick(3, 3, 12, 30);
            return filled(n, k -> draw.decade(-reach, reach) * (draw.chance(.5) ? 1 : -1));
        }
    },
    /** Long rows. */
    LONG(2, 1, 0, 1) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double scale = draw.pick(.3, 1, 5, 30);
            double offset = draw.pick(0, 0, 10, -10);
            return filled(n, k -> offset + scale * draw.normal());
        }
    },
    /** Alternately far up and far down, for programs that remember the largest number so far. */
    STATE(3, 0, .02, 2) {
        @Override
        double[] raw(int n, Edges edges, Draw draw) {
            double offset = draw.pick(900, 1e5, 0, 0, -900);
            return filled(n, k -> offset + draw.normal());
        }
    };

    private static final Set<Family> ALL = Collections.unmodifiableSet(EnumSet.allOf(Family.class));

    private final int weight;
    private final double big;
    private final double middle;
    private final int least;

    Family(int weight, double big, double middle, int least) {
        this.weight = weight;
        this.big = big;
        this.middle = middle;
        this.least = least;
    }

    /** One of all, by their weights. */
    static Family draw(Draw draw) {
        return draw(ALL, draw);
    }

    /**
     * One of some, by their weights.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Family draw(Set<Family> families, Draw draw) {
        int left = draw.below(families.stream().mapToInt(Family::weight).sum());
        for (Family family : ALL) {
            left -= families.contains(family) ? family.weight : 0;
            if (left < 0) {
                return family;
            }
        }
        throw new IllegalArgumentException("no family to draw from");
    }

    /** How often it is drawn, in comparison with others. */
    int weight() {
        return weight;
    }

    /** A random length of a row. */
    public int length(Range range, Draw draw) {
        return range.draw(draw, big, middle, least);
    }

    /** A row of n numbers of the dtype. */
    public double[] row(int n, Dtype dtype, Draw draw) {
        Edges edges = new Edges(dtype);
        return edges.rounded(raw(n, edges, draw));
    }

    /** A row of n positive numbers of the dtype: sizes, ones for zeros. No mask is positive: it becomes moderate. */
    public double[] positiveRow(int n, Dtype dtype, Draw draw) {
        return new Edges(dtype).positive((this == MASK ? MODERATE : this).row(n, dtype, draw));
    }

    abstract double[] raw(int n, Edges edges, Draw draw);

    static double[] filled(int n, IntToDoubleFunction entry) {
        double[] values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = entry.applyAsDouble(k);
        }
        return values;
    }
}
