package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a form in the way that costs least: split into factors, divided so that one variable stands alone, collected
 * by one variable, or term by term.
 */
final class Display {
    private static final int DEEPEST = 2;
    private static final int MOST_VARIABLES = 14;

    private final NormalForm normalForm;
    private final Cost cost;
    private final Atoms atoms;
    private final Order order;
    private final List<Map<Laurent, Form>> known = new ArrayList<>();
    private final IdentityHashMap<Form, String> keys = new IdentityHashMap<>();

    Display(NormalForm normalForm, Cost cost, Atoms atoms, Order order) {
        this.order = order;
        this.normalForm = normalForm;
        this.cost = cost;
        this.atoms = atoms;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            known.add(new HashMap<>());
        }
    }

    /** The cheapest way that is found. */
    Form best(Laurent form) {
        return best(form, DEEPEST);
    }

    /** A way that is found at once. */
    Form quick(Laurent form) {
        return best(form, 0);
    }

    /** The cheapest way with every factor that can be found. */
    Form last(Laurent form) {
        return form.isZero()
                ? Form.number(0)
                : new Writer(new Variables(normalForm, form), Splitter.Effort.ALL).best(form, DEEPEST);
    }

    private Form best(Laurent form, int depth) {
        if (form.isZero()) {
            return Form.number(0);
        }
        Map<Laurent, Form> written = known.get(depth);
        Form best = written.get(form);
        if (best == null) {
            best = new Writer(new Variables(normalForm, form), Splitter.Effort.ROOTS).best(form, depth);
            written.put(form, best);
        }
        return best;
    }

    private static int rank(Form form) {
        if (form instanceof Form.Constant) {
            return 0;
        } else if (form instanceof Form.Leaf leaf) {
            Term term = leaf.term();
            return term instanceof Term.Size ? 1 : term instanceof Term.Symbol ? 2 : term instanceof Term.Delta ? 4 : 3;
        } else if (form instanceof Form.Power power) {
            return rank(power.base());
        } else if (form instanceof Form.Given given) {
            return rank(given.form());
        } else if (form instanceof Form.Value || form instanceof Form.Exponential) {
            return 5;
        } else if (form instanceof Form.Summation) {
            return 6;
        }
        return form instanceof Form.Product ? 7 : 8;
    }

    /** By a text first, then by rank, then by where letters occur first; each key is made once. */
    private List<Form> sorted(List<Form> forms, Function<Form, String> first) {
        record Place(Form form, String key) {}
        return forms.stream()
                .map(form -> new Place(form, first.apply(form) + keys.computeIfAbsent(form, this::key)))
                .sorted(Comparator.comparing(Place::key))
                .map(Place::form)
                .toList();
    }

    /** Plus terms first, those with a delta before numbers before all others. */
    private Form ordered(List<Form> terms) {
        List<Form> flat = new ArrayList<>();
        for (Form term : terms) {
            flat.addAll(term instanceof Form.Sum sum ? sum.terms() : List.of(term));
        }
        return Form.sum(sorted(flat, term -> "" + (term.isNegative() ? 1 : 0) + kind(term)));
    }

    private static int kind(Form form) {
        boolean delta = form.contains(part -> part instanceof Form.Leaf leaf && leaf.term() instanceof Term.Delta);
        boolean output = form.contains(part -> part instanceof Form.Leaf leaf && leaf.term() instanceof Term.Call);
        return delta ? 0 : form instanceof Form.Constant ? 1 : output ? 2 : 3;
    }

    private String key(Form form) {
        return rank(form) + order.key(form.term());
    }

    private Form cheapest(List<Form> forms) {
        Form best = forms.get(0);
        double least = Double.MAX_VALUE;
        for (Form form : forms) {
            double price = cost.of(form);
            if (price < least - 1e-9) {
                least = price;
                best = form;
            }
        }
        return best;
    }

    /** Writes fractions in one set of variables. */
    private final class Writer {
        private final Variables variables;
        private final Map<String, Form> known = new HashMap<>();
        private final Map<String, Form> monomials = new HashMap<>();

        private final Splitter.Effort most;

        Writer(Variables variables, Splitter.Effort most) {
            this.variables = variables;
            this.most = most;
        }

        Form best(Laurent form, int depth) {
            return best(variables.ratio(form), depth);
        }

        Form best(Ratio ratio, int depth) {
            String key = depth + " " + ratio.above() + "/" + ratio.below();
            Form best = known.get(key);
            if (best == null) {
                best = made(ratio, depth);
                known.put(key, best);
            }
            return best;
        }

        private Form made(Ratio ratio, int depth) {
            normalForm.spend((long) ratio.above().size() * ratio.below().size());
            if (ratio.isZero()) {
                return Form.number(0);
            }
            List<Form> forms = new ArrayList<>(products(ratio, depth, Splitter.Effort.GCDS));
            forms.addAll(products(ratio, depth, most));
            if (ratio.above().size() > 1) {
                if (depth > 0 && variables.atoms().size() <= MOST_VARIABLES) {
                    for (int variable = 0; variable < variables.atoms().size(); variable++) {
                        collected(ratio, variable, depth - 1, forms);
                    }
                }
                forms.add(termByTerm(ratio));
            }
            return cheapest(forms);
        }

        private Form termByTerm(Ratio ratio) {
            List<Form> terms = new ArrayList<>();
            ratio.above()
                    .terms()
                    .forEach((exponents, number) -> terms.add(products(
                                    Ratio.of(Polynomial.monomial(exponents, number), ratio.below()),
                                    0,
                                    Splitter.Effort.GCDS)
                            .get(0)));
            return ordered(terms);
        }

        private void collected(Ratio ratio, int variable, int depth, List<Form> forms) {
            int degree = ratio.above().degree(variable);
            List<Form> terms = new ArrayList<>();
            for (int exponent = 0; degree > 0 && exponent <= degree; exponent++) {
                Polynomial coefficient = ratio.above().coefficient(variable, exponent);
                if (!coefficient.isZero()) {
                    Form factor = best(Ratio.of(coefficient, ratio.below()), depth);
                    terms.add(exponent == 0 ? factor : joined(power(variable, exponent), factor));
                }
            }
            if (terms.size() > 1) {
                forms.add(ordered(terms));
            }
        }

        /** A coefficient beside a power; a sum with minus signs only is turned. */
        private Form joined(Form power, Form coefficient) {
            Form factor = coefficient;
            if (factor instanceof Form.Sum sum && sum.terms().stream().allMatch(Form::isNegative)) {
                factor = Form.product(List.of(new Form.Constant(Rational.MINUS_ONE), factor.negated()));
            }
            List<Form> factors =
                    new ArrayList<>(factor instanceof Form.Product product ? product.factors() : List.of(factor));
            factors.add(power);
            return Form.product(sorted(factors, any -> ""));
        }

        private List<Form> products(Ratio ratio, int depth, Splitter.Effort effort) {
            Splitter split = new Splitter(ratio, effort);
            List<Form> forms = new ArrayList<>();
            List<Form> factors = new ArrayList<>();
            for (int i = 0; i < split.factors.size(); i++) {
                factors.add(Form.power(sum(split.factors.get(i), depth), Rational.of(split.powers.get(i))));
            }
            forms.add(assembled(monomial(split.exponents, split.number), factors));
            for (int i = 0; i < split.factors.size() && depth > 0; i++) {
                if (split.powers.get(i) == 1) {
                    forms.addAll(divided(split, factors, i));
                }
            }
            return forms;
        }

        /** With one factor divided, so that a variable stands alone in it, or has no divisor outside it. */
        private List<Form> divided(Splitter split, List<Form> factors, int place) {
            List<Form> forms = new ArrayList<>();
            Polynomial factor = split.factors.get(place);
            for (int variable : factor.used()) {
                Polynomial lead = factor.coefficient(variable, factor.degree(variable));
                boolean divides = lead.size() == 1
                        && !(lead.isConstant() && lead.leading().abs().equals(BigInteger.ONE));
                if (divides) {
                    int[] exponents = split.exponents.clone();
                    for (int i = 0; i < exponents.length; i++) {
                        exponents[i] += lead.leadingExponents()[i];
                    }
                    Rational number = split.number.times(new Rational(lead.leading(), BigInteger.ONE));
                    forms.add(assembled(
                            monomial(exponents, number), replaced(factors, place, termByTerm(Ratio.of(factor, lead)))));
                }
                if (split.exponents[variable] < 0) {
                    int[] exponents = split.exponents.clone();
                    exponents[variable] = 0;
                    Polynomial divisor = Polynomial.power(factor.variables(), variable, -split.exponents[variable]);
                    forms.add(assembled(
                            monomial(exponents, split.number),
                            replaced(factors, place, termByTerm(Ratio.of(factor, divisor)))));
                }
            }
            return forms;
        }

        private List<Form> replaced(List<Form> factors, int place, Form form) {
            List<Form> replaced = new ArrayList<>(factors);
            replaced.set(place, form);
            return replaced;
        }

        private Form assembled(Form monomial, List<Form> factors) {
            List<Form> all = new ArrayList<>(List.of(monomial));
            all.addAll(factors);
            return Form.product(all);
        }

        private Form sum(Polynomial polynomial, int depth) {
            List<Form> terms = new ArrayList<>();
            polynomial
                    .terms()
                    .forEach((exponents, number) ->
                            terms.add(monomial(exponents, new Rational(number, BigInteger.ONE))));
            List<Form> forms = new ArrayList<>(List.of(ordered(terms)));
            joined(polynomial, depth).ifPresent(forms::add);
            if (depth > 0) {
                for (int variable : polynomial.used()) {
                    collected(Ratio.of(polynomial), variable, depth - 1, forms);
                }
            }
            return cheapest(forms);
        }

        /** Sums over one index with the same factor before them, joined in one sum. */
        private Optional<Form> joined(Polynomial polynomial, int depth) {
            Map<String, Laurent> bodies = new LinkedHashMap<>();
            Map<String, int[]> factors = new LinkedHashMap<>();
            Map<String, Index.Variable> letters = new LinkedHashMap<>();
            List<Form> terms = new ArrayList<>();
            polynomial.terms().forEach((exponents, number) -> {
                int sum = onlySum(exponents);
                if (sum < 0) {
                    terms.add(monomial(exponents, new Rational(number, BigInteger.ONE)));
                    return;
                }
                int[] rest = exponents.clone();
                rest[sum] = 0;
                Term.Sum atom = (Term.Sum) variables.atoms().get(sum).term();
                Index.Variable letter = atom.index();
                String key = letter + Arrays.toString(rest);
                Laurent body = normalForm.normal(atom.abstraction().apply(List.of(letter)));
                Laurent scaled = body.scaled(new Rational(number, BigInteger.ONE));
                bodies.merge(key, scaled, Laurent::plus);
                factors.put(key, rest);
                letters.put(key, letter);
            });
            if (terms.size() + bodies.size() == polynomial.size()) {
                return Optional.empty();
            }
            bodies.forEach((key, body) -> {
                Form sum = atoms.sum(
                        Objects.requireNonNull(letters.get(key)), body, form -> Display.this.best(form, depth));
                Form factor = monomial(Objects.requireNonNull(factors.get(key)), Rational.ONE);
                terms.add(Form.product(List.of(factor, sum)));
            });
            return Optional.of(ordered(terms));
        }

        /** The place of the sum over an index that is a factor, if there is one such; or -1. */
        private int onlySum(int[] exponents) {
            int found = -1;
            for (int variable = 0; variable < variables.atoms().size(); variable++) {
                if (exponents[variable] != 0 && variables.atoms().get(variable).term() instanceof Term.Sum) {
                    boolean single = found < 0
                            && variables.power(variable, exponents[variable]).equals(Rational.ONE);
                    found = single ? variable : variables.count();
                }
            }
            return found == variables.count() ? -1 : found;
        }

        private Form power(int variable, int exponent) {
            int[] exponents = new int[variables.count()];
            exponents[variable] = exponent;
            return monomial(exponents, Rational.ONE);
        }

        /**
         * A product of powers: exponentials joined where one is divided by or raised, roots of letters under one sign.
         */
        private Form monomial(int[] exponents, Rational coefficient) {
            String key = Arrays.toString(exponents) + coefficient;
            Form known = monomials.get(key);
            if (known == null) {
                known = written(exponents, coefficient);
                monomials.put(key, known);
            }
            return known;
        }

        private Form written(int[] exponents, Rational coefficient) {
            List<Form> factors = new ArrayList<>();
            List<Laurent> exponentials = new ArrayList<>();
            List<Form> single = new ArrayList<>();
            boolean joins = false;
            Rational number = coefficient;
            List<Form> rootsAbove = new ArrayList<>();
            List<Form> rootsBelow = new ArrayList<>();
            for (int variable = 0; variable < variables.atoms().size(); variable++) {
                if (exponents[variable] == 0) {
                    continue;
                }
                Atom atom = variables.atoms().get(variable);
                Rational power = variables.power(variable, exponents[variable]);
                if (atom.isExponential()) {
                    Laurent exponent = normalForm.argument(atom);
                    exponentials.add(exponent.scaled(power));
                    single.add(atoms.form(atom, Display.this::best));
                    joins |= !power.equals(Rational.ONE);
                    continue;
                }
                if (atom.term() instanceof Term.Num prime) {
                    // sqrt(2)/2 is 1/sqrt(2)
                    while (power.signum() > 0 && divides(prime.value().numerator(), number.denominator())) {
                        power = power.minus(Rational.ONE);
                        number = number.times(prime.value());
                    }
                    while (power.signum() < 0 && divides(prime.value().numerator(), number.numerator())) {
                        power = power.plus(Rational.ONE);
                        number = number.times(prime.value().inverse());
                    }
                }
                Form form = atoms.form(atom, Display.this::best);
                boolean isLetter = atom.term() instanceof Term.Num || atom.term() instanceof Term.Symbol;
                if (isLetter && power.abs().equals(Rational.HALF)) {
                    (power.signum() > 0 ? rootsAbove : rootsBelow).add(form);
                } else if (power.signum() != 0) {
                    factors.add(Form.power(form, power));
                }
            }
            if (!rootsAbove.isEmpty()) {
                factors.add(Form.power(Form.product(rootsAbove), Rational.HALF));
            }
            if (!rootsBelow.isEmpty()) {
                factors.add(Form.power(Form.product(rootsBelow), Rational.HALF.negate()));
            }
            if (joins) {
                Laurent sum = exponentials.stream().reduce(Laurent.zero(), Laurent::plus);
                factors.add(new Form.Value(Op.EXP, best(sum)));
            } else {
                factors.addAll(single);
            }
            List<Form> ordered = new ArrayList<>(List.of(new Form.Constant(number)));
            ordered.addAll(sorted(factors, factor -> ""));
            return Form.product(ordered);
        }

        private static boolean divides(BigInteger divisor, BigInteger number) {
            return number.mod(divisor).signum() == 0;
        }

        private Form best(Laurent exponent) {
            return exponent.isZero() ? Form.number(0) : Display.this.best(exponent);
        }
    }
}
