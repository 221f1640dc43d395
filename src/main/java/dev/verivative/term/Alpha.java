package dev.verivative.term;

import java.util.ArrayList;
import java.util.List;

/** Equality up to the names of bound indices. */
final class Alpha {
    /** Binders that are open on each side, innermost last; the same place means the same binder. */
    private final List<Index.Variable> left = new ArrayList<>();

    private final List<Index.Variable> right = new ArrayList<>();

    private Alpha() {}

    static boolean equal(Term left, Term right) {
        return new Alpha().same(left, right);
    }

    static boolean equal(Abstraction left, Abstraction right) {
        return new Alpha().same(left, right);
    }

    private boolean same(Term a, Term b) {
        if (a == b && left.equals(right)) {
            return true;
        }
        if (a instanceof Term.Entry x && b instanceof Term.Entry y) {
            return x.tensor().equals(y.tensor()) && same(x.indices(), y.indices());
        }
        if (a instanceof Term.Delta x && b instanceof Term.Delta y) {
            return same(x.left(), y.left()) && same(x.right(), y.right());
        }
        if (a instanceof Term.Apply x && b instanceof Term.Apply y) {
            return x.op() == y.op() && sameTerms(x.arguments(), y.arguments());
        }
        if (a instanceof Term.Sum x && b instanceof Term.Sum y) {
            return same(x.abstraction(), y.abstraction());
        }
        if (a instanceof Term.Partial x && b instanceof Term.Partial y) {
            return same(x.body(), y.body()) && same(x.by(), y.by());
        }
        if (a instanceof Term.Call x && b instanceof Term.Call y) {
            return x.function().equals(y.function())
                    && sameAll(x.arguments(), y.arguments())
                    && same(x.indices(), y.indices());
        }
        if (a instanceof Term.Meta x && b instanceof Term.Meta y) {
            return x.name().equals(y.name()) && same(x.indices(), y.indices());
        }
        return a.children().isEmpty() && a.equals(b);
    }

    private boolean sameTerms(List<Term> a, List<Term> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameAll(List<Abstraction> a, List<Abstraction> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Abstraction a, Abstraction b) {
        int n = a.parameters().size();
        if (n != b.parameters().size()) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!a.parameters().get(i).dimension().equals(b.parameters().get(i).dimension())) {
                return false;
            }
        }
        left.addAll(a.parameters());
        right.addAll(b.parameters());
        boolean same = same(a.body(), b.body());
        left.subList(left.size() - n, left.size()).clear();
        right.subList(right.size() - n, right.size()).clear();
        return same;
    }

    private boolean same(List<Index> a, List<Index> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Index a, Index b) {
        int binder = a instanceof Index.Variable x ? left.lastIndexOf(x) : -1;
        int other = b instanceof Index.Variable y ? right.lastIndexOf(y) : -1;
        return binder == other && (binder >= 0 || a.equals(b));
    }
}
