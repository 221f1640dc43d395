package dev.verivative.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.rule.Rules;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that a careless normal form takes for equal, or fails to; p and q are positive. */
class HazardsTest {
    private static final Assumptions POSITIVE = new Assumptions(Set.of("p", "q", "z"), Set.of());

    static Step algebra(Term before, Term after) {
        Substitution substitution =
                Substitution.ofMetas(Map.of("a", Abstraction.constant(before), "b", Abstraction.constant(after)));
        return new Step(before, after, Rules.named("simplify"), List.of(new Application(List.of(), substitution)));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                // roots
                "sqrt(s^2); s; refused",
                "(s^2)^(1/2); s; refused",
                "sqrt(p^2); p; equal",
                "sqrt(s*t); sqrt(s)*sqrt(t); refused",
                "sqrt(s)*sqrt(s); s; given",
                "sqrt(p)*sqrt(q); sqrt(p*q); equal",
                "sqrt(s^2+2*s+1); s+1; refused",
                "(0-1)^(1/2); 1; refused",
                "sqrt(0-1)*sqrt(0-1); 0-1; refused",
                "sqrt(sum_k(x_k^2)/n); sqrt(sum_k(x_k^2))/sqrt(n); given",
                "1/(sqrt(2)-1); sqrt(2)+1; refused",
                "sqrt(p)^3; p*sqrt(p); equal",
                "p^(1/2)*p^(-1/2); 1; equal",
                "1/sqrt(2); sqrt(2)/2; equal",
                "sqrt(2*p); sqrt(2)*sqrt(p); equal",
                "sqrt(0); 0; refused",
                "s^(3/2)/s; sqrt(s); given",
                // powers
                "s^0; 1; given",
                "0^0; 1; refused",
                "0^s; 0; refused",
                "(s-s)^0; 1; refused",
                "s^t*s^t; s^(2*t); given",
                "2^s*2^t; 2^(s+t); equal",
                "4^s; (2^s)^2; refused",
                "(s^2)^t; s^(2*t); refused",
                "s^-1; 1/s; given",
                "(0-8)^(1/3); 0-2; refused",
                "s^2^3; s^8; given",
                "(s+t)^2; s^2+2*s*t+t^2; equal",
                "s^300; s^150*s^150; refused",
                // exponentials and logarithms
                "log(s^2); 2*log(s); refused",
                "log(p^2); 2*log(p); equal",
                "log(s*t); log(s)+log(t); refused",
                "log(p*q); log(p)+log(q); equal",
                "log(0-s)-log(0-1); log(s); refused",
                "exp(log(s)); s; given",
                "log(exp(s)); s; equal",
                "exp(s)^2; exp(2*s); equal",
                "exp(s)*exp(-s); 1; equal",
                "exp(s+t); exp(s)*exp(t); equal",
                "exp(s*t); exp(s)*exp(t); refused",
                "exp(s/2)^2; exp(s); equal",
                "log(1+exp(-s)); log(1+exp(s))-s; equal",
                "log(exp(x_i)/sum_k(exp(x_k))); x_i-log(sum_k(exp(x_k))); equal",
                "exp(x_i-log(sum_k(exp(x_k)))); exp(x_i)/sum_k(exp(x_k)); equal",
                "exp(2*log(s)); s^2; given",
                "exp(log(s)/2); sqrt(s); given",
                "log(0); 0; refused",
                "log(1); 0; equal",
                "exp(0); 1; equal",
                "sin(s)^2+cos(s)^2; 1; refused",
                "sin(s+t); sin(t+s); equal",
                // fractions
                "s/s; 1; given",
                "1/(s-s); 0; refused",
                "(s-s)/(s-s); 1; refused",
                "n/n; 1; equal",
                "(n-1)/(n-1); 1; given",
                "1/(1+1/s); s/(1+s); given",
                "(s^3-t^3)/(s-t); s^2+s*t+t^2; given",
                "1/(s+1/(t+p)); (t+p)/(s*(t+p)+1); given",
                "p/q+q/p; (p^2+q^2)/(p*q); equal",
                "1/(s*s+1)-1/(s^2+1); 0; equal",
                "s/(s^2+1)+1/(s^2+1); (s+1)/(s^2+1); equal",
                "(x_i-x_j)/(x_i-x_j); 1; refused",
                "1/(x_i-x_j)-1/(x_i-x_j); 0; refused",
                "x_i/x_i; 1; given",
                "z_i/z_i; 1; equal",
                "1/d_ij; d_ij; refused",
                "(1+d_ij)/(1+d_ij); 1; equal",
                "(2-d_ij)/(2-d_ij); 1; equal",
                // sums
                "sum_k(x_k); sum_l(x_l); equal",
                "sum_k(1); n; equal",
                "sum_a(1); n; refused",
                "sum_k(x_i); n*x_i; equal",
                "sum_i(x_i); n*x_i; refused",
                "sum_k(sum_l(x_k*y_l)); sum_k(x_k)*sum_l(y_l); equal",
                "sum_k(sum_k(x_k)); n*sum_k(x_k); equal",
                "sum_k(x_k*sum_k(y_k)); sum_k(x_k)*sum_k(y_k); equal",
                "sum_k(x_k*y_k); sum_k(x_k)*sum_k(y_k); refused",
                "sum_k(x_k)^2; sum_k(x_k^2); refused",
                "sum_k(x_k)^2; sum_k(sum_l(x_k*x_l)); equal",
                "sum_k(exp(x_k)); exp(sum_k(x_k)); refused",
                "sum_k((x_k-sum_l(x_l)/n)^2); sum_k(x_k^2)-sum_l(x_l)^2/n; equal",
                "sum_k(exp(x_k)/sum_l(exp(x_l))); 1; equal",
                "sum_k(A_ki*x_k); sum_k(A_ik*x_k); refused",
                "sum_k(sum_l(A_kl*x_k*y_l)); sum_l(sum_k(A_lk*x_l*y_k)); equal",
                "sum_k(sum_l(A_kl*x_k*y_l)); sum_k(sum_l(A_lk*x_k*y_l)); refused",
                "sum_k(y_k*x_k); sum_k(x_k*y_k); equal",
                "sum_k(1/x_k); 1/sum_k(x_k); refused",
                "sum_k(x_k)*x_k; sum_k(x_k*x_k); refused",
                "sum_k(sqrt(1+x_k^2)^2); n+sum_k(x_k^2); equal",
                "sum_k(1/(2*z_k+2*y_k)); sum_l(1/(y_l+z_l))/2; given",
                "sum_k(y_k/(z_k+sum_l(x_l*y_k))); sum_l(y_l/(sum_k(y_l*x_k)+z_l)); given",
                // deltas
                "d_ij*exp(x_i); d_ij*exp(x_j); equal",
                "d_ij*d_ij; d_ij; equal",
                "d_ij; d_ji; equal",
                "d_ij*d_jk; d_ij*d_ik; equal",
                "d_ik*d_jk; d_ik*d_ij; equal",
                "d_ij*d_jk; d_ik; refused",
                "d_ij; 1; refused",
                "d_ii; 1; equal",
                "d_12; 0; given",
                "d_11; 1; equal",
                "sum_k(d_ik*d_kj); d_ij; equal",
                "sum_k(d_kj*x_k); x_j; equal",
                "sum_k(d_k1*x_k); x_1; equal",
                "sum_k(d_k3*x_k); x_3; given",
                "sum_k(d_kj); 1; equal",
                "sum_k(d_k3); 1; given",
                "sum_k(sum_a(d_ka)); n; refused",
                "sum_a(d_ak*v_a); v_k; refused",
                "sum_k((1-d_ik)*exp(x_k)); sum_k(exp(x_k))-exp(x_i); equal",
                "d_ij*sum_k(A_ik*x_j); d_ij*sum_k(A_jk*x_i); equal",
                "d_ij*sum_i(A_ij); d_ij*sum_i(A_ii); refused",
                "d_ij*sum_k(A_kj); d_ij*sum_k(A_ki); equal",
                "exp(d_ij*s); 1+d_ij*(exp(s)-1); refused",
                "d_i1*x_i; d_i1*x_1; equal",
                "d_ij*der_j(sum_k(x_k^2)); d_ij*der_i(sum_k(x_k^2)); equal",
                "d_ij*der_j(x_i*x_j); d_ij*der_i(x_i*x_i); equal",
                "der_j(x_i*x_j); der_j(x_i*x_i); refused",
                "der_i(s); der_j(s); refused",
                "s*der_j(sum_k(x_k)); der_j(sum_l(x_l))*s; equal",
                "sum_j(der_j(x_j)); der_j(sum_j(x_j)); refused"
            })
    void isJudged(String left, String right, String expected) {
        Verdict verdict;
        try {
            verdict = new Kernel(POSITIVE).check(algebra(Formulas.term(left), Formulas.term(right)));
        } catch (IllegalArgumentException impossible) {
            // A delta across dimensions cannot be written down at all.
            verdict = new Verdict.Rejected("" + impossible.getMessage());
        }
        String judged = !(verdict instanceof Verdict.Accepted accepted)
                ? "refused"
                : accepted.obligations().isEmpty() ? "equal" : "given";
        assertEquals(expected, judged, left + " = " + right + ": " + verdict);
    }
}
