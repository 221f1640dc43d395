package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A power of an atom in terms of a name: e^{x_i} as sigma_i S.
 *
 * @param name whose definition was solved for it
 * @param atom with schematic indices
 * @param unit the power that is replaced
 * @param value what it is replaced by, with the same schematic indices
 * @param reduces whether the atom itself stands in the value, in lower powers
 */
record Pivot(Name name, Atom atom, Rational unit, Laurent value, boolean reduces) {
    /** All ways to solve the definition of a name for a power of one atom that depends on the inputs. */
    static List<Pivot> of(Name name, NormalForm normalForm, Set<String> inputs) {
        Laurent definition = normalForm.normal(name.definition());
        Laurent symbol = normalForm.normal(name.term());
        Variables variables = new Variables(normalForm, definition, symbol);
        Ratio ratio = variables.ratio(definition);
        Ratio letter = variables.ratio(symbol);
        Polynomial relation =
                letter.above().times(ratio.below()).minus(ratio.above().times(letter.below()));
        Set<Atom> own = new HashSet<>();
        symbol.monomials().forEach(monomial -> own.addAll(monomial.powers().keySet()));
        List<Pivot> pivots = new ArrayList<>();
        for (int variable = 0; variable < variables.atoms().size(); variable++) {
            Atom atom = variables.atoms().get(variable);
            boolean depends = atom.term().names().stream().anyMatch(inputs::contains);
            if (depends && !own.contains(atom) && atom.free().containsAll(name.indices())) {
                solved(name, variables, relation, variable).ifPresent(pivots::add);
            }
        }
        return pivots;
    }

    private static Optional<Pivot> solved(Name name, Variables variables, Polynomial relation, int variable) {
        int least = 0;
        int degree = relation.degree(variable);
        for (int exponent = 1; exponent <= degree && least == 0; exponent++) {
            least = relation.coefficient(variable, exponent).isZero() ? 0 : exponent;
        }
        if (least == 0) {
            return Optional.empty();
        }
        boolean reduces = least != degree;
        Polynomial lead = relation.coefficient(variable, degree);
        Polynomial power = Polynomial.power(relation.variables(), variable, degree);
        Polynomial rest = relation.minus(lead.times(power));
        if (rest.isZero()) {
            return Optional.empty();
        }
        Atom atom = variables.atoms().get(variable);
        Laurent value = variables.form(Ratio.of(rest.negate(), lead));
        boolean determined = value.monomials().stream()
                .flatMap(monomial -> monomial.powers().keySet().stream())
                .allMatch(part -> atom.free().containsAll(part.free()));
        return determined
                ? Optional.of(new Pivot(name, atom, variables.power(variable, degree), value, reduces))
                : Optional.empty();
    }

    /** The form with every such power replaced, also inside sums, but not inside the arguments of functions. */
    Laurent applyTo(Laurent form, NormalForm normalForm) {
        Set<Pattern> guard = new HashSet<>();
        value.monomials()
                .forEach(monomial -> monomial.powers().keySet().stream()
                        .filter(part -> !part.equals(atom))
                        .forEach(part -> guard.add(new Pattern(part.term()))));
        return new Replacement(normalForm, guard).apply(form);
    }

    private final class Replacement {
        private final NormalForm normalForm;
        private final Set<Pattern> guard;
        private final Pattern pattern = new Pattern(atom.term());
        private final Map<Map<Index.Variable, Index>, Laurent> instances = new HashMap<>();

        Replacement(NormalForm normalForm, Set<Pattern> guard) {
            this.normalForm = normalForm;
            this.guard = guard;
        }

        Laurent apply(Laurent form) {
            Laurent result = new Laurent();
            for (Map.Entry<Monomial, Rational> term : form.terms().entrySet()) {
                Laurent product = Laurent.of(term.getValue());
                for (Map.Entry<Atom, Rational> factor : term.getKey().powers().entrySet()) {
                    product = normalForm.times(product, power(factor.getKey(), factor.getValue()));
                }
                result.add(product, Rational.ONE);
            }
            return result;
        }

        private Laurent power(Atom other, Rational power) {
            Optional<Map<Index.Variable, Index>> found = pattern.match(other.term());
            if (found.isPresent()) {
                return replaced(other, power, found.get());
            } else if (guard.stream().anyMatch(each -> each.match(other.term()).isPresent())) {
                return Laurent.of(Monomial.of(other, power), Rational.ONE);
            } else if (other.term() instanceof Term.Sum) {
                NormalForm.Body body = normalForm.body(other);
                Laurent replaced = apply(body.value());
                return replaced.equals(body.value())
                        ? Laurent.of(Monomial.of(other, power), Rational.ONE)
                        : normalForm.power(normalForm.sum(body.index(), replaced), power);
            }
            if (!other.isSumOfTerms()) {
                return Laurent.of(Monomial.of(other, power), Rational.ONE);
            }
            Laurent replaced = apply(normalForm.writtenOut(other));
            return replaced.equals(normalForm.writtenOut(other))
                    ? Laurent.of(Monomial.of(other, power), Rational.ONE)
                    : normalForm.power(replaced, power);
        }

        private Laurent replaced(Atom other, Rational power, Map<Index.Variable, Index> places) {
            Rational times = power.times(unit.inverse());
            Laurent instance = instances.computeIfAbsent(
                    places, key -> normalForm.normal(Pattern.at(normalForm.term(value), key)));
            if (!reduces) {
                return normalForm.power(instance, times);
            } else if (times.compareTo(Rational.ONE) < 0) {
                return Laurent.of(Monomial.of(other, power), Rational.ONE);
            }
            Rational left = power.minus(unit);
            Laurent rest =
                    left.signum() == 0 ? Laurent.of(Rational.ONE) : Laurent.of(Monomial.of(other, left), Rational.ONE);
            Laurent product = normalForm.times(instance, rest);
            Laurent result = new Laurent();
            // Lower powers of the atom are left, and are replaced in turn as long as they are high enough.
            for (Map.Entry<Monomial, Rational> term : product.terms().entrySet()) {
                Rational still = term.getKey().power(other);
                Laurent rewritten = still.compareTo(unit) >= 0
                        ? normalForm.times(
                                Laurent.of(term.getKey().without(other), term.getValue()),
                                replaced(other, still, places))
                        : Laurent.of(term.getKey(), term.getValue());
                result.add(rewritten, Rational.ONE);
            }
            return result;
        }
    }
}
