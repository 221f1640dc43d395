package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Exponentials and powers as products of powers, logarithms as sums of logarithms. */
final class PowerFact {
    private final Prover prover;
    private final NormalForm form;
    private final Scope scope;
    private final BiFunction<Term, Rational, Term> power;

    /**
     * Facts about atoms.
     *
     * @param scope what is at hand for their arguments
     * @param power how powers of atoms are written
     */
    PowerFact(Prover prover, NormalForm form, Scope scope, BiFunction<Term, Rational, Term> power) {
        this.prover = prover;
        this.form = form;
        this.scope = scope;
        this.power = power;
    }

    /** e^(a + b) = e^a e^b. */
    Fact exp(Term.Apply exponential) {
        Term argument = exponential.argument();
        List<Term> summands = new ArrayList<>();
        List<Term> factors = new ArrayList<>();
        List<Function<Script, String>> proofs = new ArrayList<>();
        form.normal(argument).terms.forEach((product, coefficient) -> {
            Term summand = form.term(product, coefficient);
            Term plain = form.term(product, Rational.ONE);
            summands.add(summand);
            if (Terms.is(plain, Op.LOG)) {
                Term of = plain.children().get(0);
                factors.add(
                        coefficient.isInteger()
                                ? NormalForm.power(of, coefficient)
                                : Terms.pow(of, new Term.Num(coefficient)));
                proofs.add(script -> ofLog(of, coefficient, script));
            } else {
                Term factor = power.apply(Terms.exp(plain), coefficient);
                factors.add(factor);
                proofs.add(script -> multiple(summand, factor, script));
            }
        });
        Term sum = Terms.join(Op.ADD, summands);
        return new Fact(exponential, Terms.join(Op.MUL, factors), () -> {
            Script script = new Script();
            String name = prover.claim(script, argument, sum, scope);
            List<String> terms =
                    proofs.stream().map(proof -> proof.apply(script)).toList();
            String tree = terms.isEmpty() ? "exp_0" : tree(terms);
            return script.add("exact (exp_as _ _ _ " + name + " " + tree + ").").lines();
        });
    }

    private static String tree(List<String> proofs) {
        int half = proofs.size() / 2;
        return half == 0
                ? proofs.get(0)
                : "(exp_sum _ _ _ _ " + tree(proofs.subList(0, half)) + " " + tree(proofs.subList(half, proofs.size()))
                        + ")";
    }

    /** The exponential of a multiple is a power. */
    private String multiple(Term summand, Term factor, Script script) {
        boolean isPower = Terms.is(factor, Op.POW);
        Term base = isPower ? factor.children().get(0) : factor;
        int exponent = isPower ? Arithmetic.exponent((Term.Apply) factor) : 1;
        Term part = base.children().get(0);
        Term product = exponent == 1 ? part : Terms.mul(Terms.num(exponent), part);
        String name = prover.claim(script, summand, product, scope);
        return "(" + law("exp", exponent) + " _ _ " + times(exponent) + name + ")";
    }

    private String ofLog(Term of, Rational coefficient, Script script) {
        if (!coefficient.isInteger()) {
            return "(eq_sym (Rpower_exp _ _))";
        }
        String name = prover.claim(script, "0 < " + prover.print(of), () -> prover.positive(of, scope));
        int exponent = coefficient.intValueExact();
        return "(" + law("exp_ln", exponent) + " _ " + times(exponent) + name + ")";
    }

    /** The name of the law for an exponent. */
    private static String law(String name, int exponent) {
        return exponent == 1
                ? name + "_same"
                : exponent == -1 ? name + "_inverse" : exponent > 0 ? name + "_power" : name + "_inverse_power";
    }

    private static String times(int exponent) {
        return Math.abs(exponent) == 1 ? "" : Math.abs(exponent) + " ";
    }

    /** ln(a b) = ln a + ln b. */
    Fact log(Term.Apply logarithm) {
        Term argument = logarithm.argument();
        List<Term> factors = new ArrayList<>();
        List<Term> logs = new ArrayList<>();
        List<Term> positive = new ArrayList<>();
        form.factors(form.normal(argument), /* signed= */ false).forEach((number, exponent) -> {
            Term atom = form.term(number);
            if (Terms.is(atom, Op.EXP)) {
                Term multiple = exponent.equals(Rational.ONE)
                        ? atom.children().get(0)
                        : Terms.mul(new Term.Num(exponent), atom.children().get(0));
                factors.add(Terms.exp(multiple));
                logs.add(multiple);
                return;
            }
            Term log = Terms.log(atom);
            logs.add(exponent.equals(Rational.ONE) ? log : Terms.mul(new Term.Num(exponent), log));
            factors.add(
                    exponent.isInteger() ? NormalForm.power(atom, exponent) : Terms.pow(atom, new Term.Num(exponent)));
            positive.add(atom);
        });
        Term product = Terms.join(Op.MUL, factors);
        return new Fact(logarithm, Terms.join(Op.ADD, logs), () -> {
            Script script = new Script();
            Scope inner = within(argument);
            positive.forEach(factor ->
                    prover.claim(script, "0 < " + prover.print(factor), () -> prover.positive(factor, inner)));
            String name = prover.claim(script, argument, product, inner);
            return script.add("apply (ln_as _ _ _ " + name + "); alg_ln.").lines();
        });
    }

    /** Where the argument of a root or logarithm is known to be positive. */
    private Scope within(Term argument) {
        Set<Term> positive = new LinkedHashSet<>(scope.positive());
        positive.add(argument);
        return new Scope(scope.known(), scope.nonZero(), positive, scope.written());
    }

    /** A root, or a power with another rational exponent, as a product of powers of roots. */
    Fact root(Term.Apply root) {
        Term argument = root.argument();
        Rational exponent = root.op() == Op.SQRT ? Rational.HALF : ((Term.Num) root.right()).value();
        List<Term> factors = new ArrayList<>();
        List<Term> positive = new ArrayList<>();
        for (Map.Entry<Integer, Rational> factor :
                form.factors(form.normal(argument), /* signed= */ false).entrySet()) {
            Term atom = form.term(factor.getKey());
            factors.add(power.apply(atom, factor.getValue().times(exponent)));
            positive.add(atom);
        }
        Term product = Terms.join(Op.MUL, factors);
        return new Fact(root, product, () -> {
            Script script = new Script();
            Scope inner = within(argument);
            positive.forEach(factor ->
                    prover.claim(script, "0 < " + prover.print(factor), () -> prover.positive(factor, inner)));
            int degree = exponent.denominator().intValueExact();
            int whole = exponent.numerator().intValueExact();
            Term left = NormalForm.power(product, Rational.of(degree));
            Term right = NormalForm.power(argument, Rational.of(Math.abs(whole)));
            Term shown = whole > 0 ? right : Terms.div(Term.Num.ONE, right);
            String name = prover.claim(script, left, shown, inner);
            if (root.op() == Op.SQRT) {
                return script.add("apply sqrt_as; [pos | exact " + name + "].").lines();
            }
            String law = whole > 0 ? "Rpower_as" : "Rpower_as_inverse";
            String numerator = Math.abs(whole) == 1 ? law + "_root _ _ _ " : law + " _ _ _ " + Math.abs(whole) + " ";
            Term times = Terms.mul(new Term.Num(exponent), Terms.num(degree));
            String check = prover.claim(script, times, new Term.Num(exponent.times(Rational.of(degree))), inner);
            return script.add("apply (" + numerator + degree + "); [side | pos | lia | exact " + check + " | exact "
                            + name + "].")
                    .lines();
        });
    }
}
