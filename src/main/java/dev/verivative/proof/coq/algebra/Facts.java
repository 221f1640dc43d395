package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the atoms of an equation are equal to, down to atoms that are written as all that are equal to them. */
final class Facts {
    private static final int MOST_ROUNDS = 20;

    private final Prover prover;
    private final Scope scope;
    private final NormalForm form;
    private final Map<Term, Integer> degrees;
    private final Map<Term, Fact> facts = new LinkedHashMap<>();
    private final Map<Term, Root> roots = new LinkedHashMap<>();

    /** Another root of an atom is needed than was thought. */
    private static final class OtherDegree extends RuntimeException {
        private static final long serialVersionUID = 1;

        OtherDegree() {
            super("another root", null, false, false);
        }
    }

    private Facts(Prover prover, Scope scope, Map<Term, Integer> degrees) {
        this.prover = prover;
        this.scope = scope;
        this.form = new NormalForm(scope.known());
        this.degrees = degrees;
    }

    static Facts of(Prover prover, Term left, Term right, Scope scope) {
        Map<Term, Integer> degrees = new HashMap<>();
        int round = 0;
        while (round < MOST_ROUNDS) {
            Facts facts = new Facts(prover, scope, degrees);
            try {
                facts.collect(left, right);
                return facts;
            } catch (OtherDegree other) {
                // What is needed is known now.
                round++;
            } catch (ArithmeticException e) {
                throw new Unproved(String.valueOf(e.getMessage()));
            }
        }
        throw new Unproved("roots of roots of " + left);
    }

    Collection<Fact> all() {
        return facts.values();
    }

    Map<Term, Root> roots() {
        return roots;
    }

    private void collect(Term left, Term right) {
        Deque<Term> waiting = new ArrayDeque<>();
        Set<Term> written = new HashSet<>();
        for (Term side : List.of(left, right)) {
            waiting.addAll(Arithmetic.atoms(side));
            if (scope.written().contains(side)) {
                written.addAll(Arithmetic.atoms(side));
            }
        }
        Set<Term> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            Term atom = waiting.remove();
            if (done.add(atom)) {
                Optional<Fact> fact = fact(atom, written.contains(atom))
                        .filter(found -> !found.right().equals(atom));
                fact.ifPresent(found -> {
                    facts.put(atom, found);
                    waiting.addAll(Arithmetic.atoms(found.right()));
                });
            }
        }
    }

    private Optional<Fact> fact(Term atom, boolean isWritten) {
        if (atom instanceof Term.Delta delta) {
            return delta(delta);
        } else if (atom instanceof Term.Sum sum) {
            return Optional.of(new SumFact(prover, form, scope, isWritten).of(sum));
        }
        if (!(atom instanceof Term.Apply apply)) {
            return Optional.empty();
        }
        Scope inner = isWritten ? scope.inside().with(apply.argument()) : scope.inside();
        return switch (apply.op()) {
            case EXP -> Optional.of(new PowerFact(prover, form, inner, this::power).exp(apply));
            case LOG -> Optional.of(new PowerFact(prover, form, inner, this::power).log(apply));
            case SQRT -> Optional.of(new PowerFact(prover, form, inner, this::power).root(apply));
            case POW ->
                apply.right() instanceof Term.Num
                        ? Optional.of(new PowerFact(prover, form, inner, this::power).root(apply))
                        : Optional.of(new Fact(
                                apply,
                                Terms.exp(Terms.mul(apply.right(), Terms.log(apply.left()))),
                                () -> List.of("exact (Rpower_exp _ _).")));
            default -> Optional.of(function(apply, inner));
        };
    }

    private Fact function(Term.Apply value, Scope inner) {
        Term argument = form.of(value.argument());
        return new Fact(value, Terms.apply(value.op(), argument), () -> {
            Script script = new Script();
            String name = prover.claim(script, value.argument(), argument, inner);
            return script.add("exact (f_equal _ " + name + ").").lines();
        });
    }

    private Optional<Fact> delta(Term.Delta delta) {
        String both = prover.printer.index(delta.left()) + " " + prover.printer.index(delta.right());
        if (delta.left().equals(delta.right())) {
            return Optional.of(new Fact(delta, Term.Num.ONE, () -> List.of("exact (delta_same _).")));
        } else if (scope.known().areDistinct(delta.left(), delta.right())) {
            return Optional.of(
                    new Fact(delta, Term.Num.ZERO, () -> List.of("exact (delta_neq " + both + " ltac:(side)).")));
        }
        Term.Delta ordered = NormalForm.ordered(delta);
        return Optional.of(new Fact(delta, ordered, () -> List.of("exact (delta_sym _ _).")));
    }

    /** A power of an atom, as a whole power of the root that is used for it. */
    private Term power(Term atom, Rational exponent) {
        int degree = degrees.getOrDefault(atom, 1);
        int needed = exponent.denominator().intValueExact();
        if (degree % needed != 0) {
            degrees.put(atom, lcm(degree, needed));
            throw new OtherDegree();
        }
        Term root = NormalForm.root(atom, degree);
        if (Terms.is(atom, Op.EXP)) {
            return NormalForm.power(root, exponent.times(Rational.of(degree)));
        } else if (exponent.isInteger()) {
            return NormalForm.power(atom, exponent);
        }
        roots.put(root, new Root(root, atom, degree));
        return NormalForm.power(root, exponent.times(Rational.of(degree)));
    }

    private static int lcm(int a, int b) {
        int gcd = a;
        for (int rest = b; rest != 0; ) {
            int next = gcd % rest;
            gcd = rest;
            rest = next;
        }
        return a / gcd * b;
    }
}
