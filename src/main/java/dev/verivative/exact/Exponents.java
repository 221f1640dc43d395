package dev.verivative.exact;

import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.Optional;

/** Exponents that are constant: only an integer one, such as 2 or n - 1, can stand on a base that is negative. */
final class Exponents {
    private Exponents() {}

    static Optional<Rational> constant(Term term, Point point) {
        if (term instanceof Term.Num num) {
            return Optional.of(num.value());
        }
        if (term instanceof Term.Size size) {
            return Optional.of(Rational.of(point.size(size.dimension())));
        }
        if (!(term instanceof Term.Apply apply)) {
            return Optional.empty();
        }
        Optional<Rational> first = constant(apply.arguments().get(0), point);
        Optional<Rational> second = apply.op().arity() == 2 ? constant(apply.right(), point) : first;
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Rational a = first.get();
        Rational b = second.get();
        return switch (apply.op()) {
            case NEG -> Optional.of(a.negate());
            case ADD -> Optional.of(a.plus(b));
            case SUB -> Optional.of(a.minus(b));
            case MUL -> Optional.of(a.times(b));
            case DIV -> b.signum() == 0 ? Optional.empty() : Optional.of(a.times(b.inverse()));
            default -> Optional.empty();
        };
    }
}
