package dev.verivative.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Contraction;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.proof.DifferencesOpinion;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.Question;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions that are in no catalogue, as people type them: each is derived, and agrees with automatic differentiation
 * and with differences in decimals at sizes that differ.
 */
class TypedFormulasTest {
    private static final List<Integer> SIZES = List.of(2, 3, 1);

    /** Whether the result is in the function's own outputs, the variable, the formula. */
    static Stream<Arguments> formulas() {
        return Stream.of(
                // kernels
                other("x", "1/(1+x_i^2)"),
                other("x", "1/(1+x_i^2)/sum_k 1/(1+x_k^2)"),
                other("x", "(1+x_i^2/nu)^(-(nu+1)/2)"),
                other("x", "exp(-(sum_k (x_k-c_k)^2)/(2 s^2))"),
                own("x", "exp(-(sum_k (x_k-C_ik)^2)/(2 s^2))/sum_j exp(-(sum_k (x_k-C_jk)^2)/(2 s^2))"),
                other("x", "\\frac{1}{1+\\sum_{k=1}^n x_k^2}"),
                // losses
                own("x", "-sum_k ((1-eps) y_k + eps/n) log(exp(x_k)/sum_l exp(x_l))"),
                own("x", "-(1-softmax(x)_i)^2 log(softmax(x)_i)"),
                own("x", "-log(exp(x_i/T)/sum_k exp(x_k/T))"),
                own("x", "sum_k p_k log(p_k/(exp(x_k)/sum_l exp(x_l)))"),
                own("x", "sum_k softmax(x)_k log(softmax(x)_k/softmax(y)_k)"),
                own("x", "1 - sum_k (exp(x_k)/sum_l exp(x_l))^2"),
                other("x", "sum_k x_k log(x_k/q_k)"),
                other("x", "1/n sum_k (x_k - y_k)^2"),
                own("x", "x_i - 1/n sum_k x_k"),
                own("x", "1/2 sum_k x_k log(2 x_k/(x_k+q_k)) + 1/2 sum_k q_k log(2 q_k/(x_k+q_k))"),
                other("x", "-log(exp((sum_k x_k y_k)/t)/(exp((sum_k x_k y_k)/t) + sum_j exp((sum_k x_k Z_jk)/t)))"),
                own("x", "sum((W @ x - y)**2)/2"),
                own("W", "sum((W @ x - y)**2)/2"),
                own("x", "log(1+exp(-y*(W @ x)))"),
                other("x", "log(cosh(x_i))"),
                other("x", "sqrt(1+x_i^2)-1"),
                other("x", "-\\sum_{k=1}^n x_k \\log x_k - \\sum_{k=1}^n (1-x_k)\\log(1-x_k)"),
                // units and layers
                own("x", "x_i sigmoid(beta x_i)"),
                own("x", "x * sigmoid(1.702*x)"),
                own("x", "x_i/sqrt(1+x_i^2)"),
                own("x", "log(1+exp(b x_i))/b"),
                own("x", "(1 + tanh(x_i))/2"),
                own("x", "\\frac{e^{x_i}-e^{-x_i}}{e^{x_i}+e^{-x_i}}"),
                own("x", "sigmoid(sum_b W_ib x_b) sum_b V_ib x_b"),
                other("W", "sigmoid(sum_b W_ib x_b) sum_b V_ib x_b"),
                own("x", "1/(1+exp(-(W @ x + b)))"),
                other("x", "Tanh[Sum[W[i,k] x[k],{k,1,n}]]^2"),
                other("x", "softmax(V @ tanh(W @ x))"),
                own("x", "(x_i - (1/n) sum_k x_k)/sqrt((1/n) sum_k (x_k - (1/n) sum_l x_l)^2 + eps)"),
                own("x", "x_i/sqrt((1/n) sum_k x_k^2 + eps)"),
                // means and norms
                other("x", "x_i^p/sum_k x_k^p"),
                other("x", "(sum_k x_k^p)^(1/p)"),
                other("x", "\\left(\\sum_{k=1}^n w_k x_k^p\\right)^{1/p}"),
                other("x", "n/sum_k 1/x_k"),
                other("x", "exp((1/n) sum_k log(x_k))"),
                other("x", "Sqrt[Sum[(x[k]-y[k])^2,{k,1,n}]]"),
                own("x", "dot(x, y)/(norm(x)*norm(y))"),
                other("x", "(sum_k x_k^2)^2/sum_k x_k^4"),
                other("x", "x[i]^a/(x[i]^a+b^a)"),
                // matrices
                other("x", "sqrt(sum_a sum_b x_a A_ab x_b)"),
                other("x", "sqrt(sum_a sum_b (x_a-m_a) A_ab (x_b-m_b))"),
                own("y", "sum_a sum_b x_a A_ab y_b"),
                own("A", "sum_a sum_b x_a A_ab y_b"),
                other("x", "x @ A @ x / dot(x,x)"),
                // softmax and its relatives
                own("x", "2^x_i/sum_k 2^x_k"),
                own("x", "a^x_i/sum_k a^x_k"),
                own("x", "10^x_i"),
                own("x", "exp(-x_i)/sum_k exp(-x_k)"),
                own("x", "m_i exp(x_i)/sum_k m_k exp(x_k)"),
                other("x", "exp(x_i^2)/sum_k exp(x_k^2)"),
                other("x", "exp(tanh(x))/sum(exp(tanh(x)))"),
                own("x", "Exp[x[i]]/(1+Sum[Exp[x[k]],{k,1,n}])"),
                other("T", "exp(x_i/T)/sum_k exp(x_k/T)"),
                own("x", "log((exp(x_i)/sum_k exp(x_k))/(1-exp(x_i)/sum_k exp(x_k)))"),
                // nested and shadowed sums
                own("x", "sum_k sum_l exp(x_k - x_l)"),
                own("x", "log(sum_k sum_l exp(x_k+x_l))"),
                other("x", "x_i sum_i x_i"),
                own("x", "sum_{i} exp(x_i - x_j)"),
                own("x", "\\log\\sum_{k=1}^n \\sum_{l=1}^m e^{W_{kl}} x_k"),
                other("x", "\\sum_{i=1}^n \\sum_{j=1}^n (x_i-x_j)^2"),
                own("x", "(sum_k x_k sum_l y_l)/sum_l y_l"));
    }

    private static Arguments own(String wrt, String formula) {
        return Arguments.of(true, wrt, formula);
    }

    private static Arguments other(String wrt, String formula) {
        return Arguments.of(false, wrt, formula);
    }

    @ParameterizedTest
    @MethodSource("formulas")
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void isDerivedAndAgrees(boolean own, String wrt, String formula) {
        Jacobian jacobian = jacobian(wrt, formula);
        Derivation derivation = jacobian.derivation();
        assertAgrees(derivation);
        assertEquals(own, derivation.isInOwnOutputs(), derivation.result()::toString);
        Opinion differences = DifferencesOpinion.of(Question.of(derivation), 20_000);
        assertTrue(!(differences instanceof Opinion.Differs), differences::toString);
    }

    /** What is made of a Jacobian, for some of them. */
    static Stream<Arguments> some() {
        return formulas()
                .filter(row -> Set.of(
                                "1/(1+x_i^2)",
                                "-log(exp(x_i/T)/sum_k exp(x_k/T))",
                                "m_i exp(x_i)/sum_k m_k exp(x_k)",
                                "sqrt(sum_a sum_b x_a A_ab x_b)",
                                "x_i sigmoid(beta x_i)",
                                "1/(1+exp(-(W @ x + b)))",
                                "(sum_k x_k^p)^(1/p)",
                                "sum((W @ x - y)**2)/2",
                                "n/sum_k 1/x_k")
                        .contains(row.get()[2]));
    }

    @ParameterizedTest
    @MethodSource("some")
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void soDoProductsAndSecondDerivatives(boolean own, String wrt, String formula) {
        Jacobian jacobian = jacobian(wrt, formula);
        for (Attempt attempt : List.of(
                jacobian.contracted(Contraction.VJP),
                jacobian.contracted(Contraction.JVP),
                jacobian.second(jacobian.secondEntry()))) {
            assertTrue(attempt instanceof Attempt.Finished, attempt::toString);
            assertAgrees(((Attempt.Finished) attempt).derivation());
        }
    }

    private static Jacobian jacobian(String wrt, String formula) {
        Definition definition =
                Formulas.find(formula, Reading.AS_IT_LOOKS, Optional.of(wrt)).definition();
        Term.Entry by = Variables.entry(definition, wrt);
        Jacobian.Outcome outcome = Jacobian.derive(definition, Route.QUOTIENT, by);
        assertTrue(outcome instanceof Jacobian.Outcome.Derived, outcome::toString);
        return ((Jacobian.Outcome.Derived) outcome).jacobian();
    }

    /** At random points, or at positive ones where it is defined only there. */
    private static void assertAgrees(Derivation derivation) {
        Differ differ = Differ.STANDARD.withSizes(SIZES);
        Comparison first = differ.compare(derivation.start(), derivation.result());
        Comparison comparison = first instanceof Comparison.NowhereDefined
                ? differ.withPositive(derivation.start().names()).compare(derivation.start(), derivation.result())
                : first;
        assertTrue(comparison instanceof Comparison.Indistinguishable, () -> derivation.result() + "\n" + comparison);
    }
}
