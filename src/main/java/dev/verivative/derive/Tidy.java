package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rules;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Ones, zeros, signs and numbers, without reordering anything. */
final class Tidy {
    private Tidy() {}

    /** Everything that can be tidied, as one step. */
    static void run(Chain chain) {
        List<Application> applications = new ArrayList<>();
        collect(chain.current(), List.of(), new IdentityHashMap<>(), applications);
        if (!applications.isEmpty()) {
            chain.apply(Rules.named("simplify"), applications);
        }
    }

    private static Application application(List<Integer> path, Term before, Term after) {
        return new Application(path, Matching.constants(Map.of("a", before, "b", after)));
    }

    /** The smallest parts that change themselves and not only below. */
    private static void collect(Term term, List<Integer> path, Map<Term, Term> known, List<Application> applications) {
        Term tidied = tidy(term, known);
        List<Term> children = term.children();
        Term below = children.isEmpty()
                ? term
                : term.withChildren(
                        children.stream().map(child -> tidy(child, known)).toList());
        if (!tidied.equals(below)) {
            applications.add(application(path, term, tidied));
            return;
        }
        for (int child = 0; child < children.size(); child++) {
            collect(children.get(child), Paths.below(path, child), known, applications);
        }
    }

    static Term tidy(Term term) {
        return tidy(term, new IdentityHashMap<>());
    }

    /** @param known parts that have been tidied already */
    private static Term tidy(Term term, Map<Term, Term> known) {
        Term done = known.get(term);
        if (done == null) {
            List<Term> children = term.children();
            Term inner = children.isEmpty()
                    ? term
                    : term.withChildren(
                            children.stream().map(child -> tidy(child, known)).toList());
            done = tidied(inner);
            known.put(term, done);
        }
        return done;
    }

    private static Term tidied(Term inner) {
        if (inner instanceof Term.Delta delta && delta.left().equals(delta.right())) {
            return Term.Num.ONE;
        } else if (inner instanceof Term.Delta delta
                && delta.left() instanceof Index.Position
                && delta.right() instanceof Index.Position) {
            return Term.Num.ZERO;
        } else if (inner instanceof Term.Sum sum && isNumber(sum.body(), 0)) {
            return Term.Num.ZERO;
        }
        return inner instanceof Term.Apply apply ? tidy(apply) : inner;
    }

    private static Term tidy(Term.Apply apply) {
        Term a = apply.argument();
        return switch (apply.op()) {
            case NEG -> negated(a);
            case ADD -> sum(a, apply.right());
            case SUB -> difference(a, apply.right());
            case MUL -> product(a, apply.right());
            case DIV -> quotient(a, apply.right());
            case POW -> power(apply);
            case EXP -> isNumber(a, 0) ? Term.Num.ONE : apply;
            case LOG -> isNumber(a, 1) ? Term.Num.ZERO : apply;
            default -> apply;
        };
    }

    private static Term sum(Term a, Term b) {
        if (a instanceof Term.Num x && b instanceof Term.Num y) {
            return new Term.Num(x.value().plus(y.value()));
        } else if (isNumber(a, 0)) {
            return b;
        } else if (isNumber(b, 0)) {
            return a;
        }
        return isNegative(b) ? difference(a, negated(b)) : Terms.add(a, b);
    }

    private static Term difference(Term a, Term b) {
        if (a instanceof Term.Num x && b instanceof Term.Num y) {
            return new Term.Num(x.value().minus(y.value()));
        } else if (isNumber(a, 0)) {
            return negated(b);
        } else if (isNumber(b, 0)) {
            return a;
        } else if (a.equals(b)) {
            return Term.Num.ZERO;
        }
        return isNegative(b) ? sum(a, negated(b)) : Terms.sub(a, b);
    }

    private static Term product(Term a, Term b) {
        if (a instanceof Term.Num x && b instanceof Term.Num y) {
            return new Term.Num(x.value().times(y.value()));
        } else if (isNumber(a, 0) || isNumber(b, 0)) {
            return Term.Num.ZERO;
        } else if (isNumber(a, 1)) {
            return b;
        } else if (isNumber(b, 1)) {
            return a;
        } else if (isNegative(a)) {
            return negated(product(negated(a), b));
        } else if (isNegative(b)) {
            return negated(product(a, negated(b)));
        }
        return Terms.mul(a, b);
    }

    private static Term quotient(Term a, Term b) {
        if (isNumber(b, 0)) {
            return Terms.div(a, b);
        } else if (a instanceof Term.Num x && b instanceof Term.Num y) {
            return new Term.Num(x.value().times(y.value().inverse()));
        } else if (isNumber(a, 0)) {
            return Term.Num.ZERO;
        } else if (isNumber(b, 1)) {
            return a;
        } else if (a.equals(b)) {
            return Term.Num.ONE;
        } else if (isNegative(a)) {
            return negated(quotient(negated(a), b));
        }
        return isNegative(b) ? negated(quotient(a, negated(b))) : Terms.div(a, b);
    }

    private static Term power(Term.Apply power) {
        if (isNumber(power.right(), 1)) {
            return power.left();
        } else if (isNumber(power.right(), 0) || isNumber(power.left(), 1)) {
            return Term.Num.ONE;
        }
        return power;
    }

    private static Term negated(Term term) {
        if (term instanceof Term.Num number) {
            return new Term.Num(number.value().negate());
        }
        return Terms.is(term, Op.NEG) ? term.children().get(0) : Terms.neg(term);
    }

    private static boolean isNegative(Term term) {
        return Terms.is(term, Op.NEG)
                || (term instanceof Term.Num number && number.value().signum() < 0);
    }

    private static boolean isNumber(Term term, long value) {
        return term instanceof Term.Num number && number.value().equals(Rational.of(value));
    }
}
