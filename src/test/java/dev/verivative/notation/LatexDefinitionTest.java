package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.*;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatexDefinitionTest {
    private static final Vocabulary OF_X =
            Vocabulary.EMPTY.withTensor(X).withSymbol("T").withSymbol("C").withTensor(new Tensor("p", List.of(N)));
    private static final Vocabulary OF_U = Vocabulary.EMPTY.withTensor(SCALAR);
    private static final Term SOFTMAX = div(exp(x("i")), sum("k", exp(x("k"))));

    static Stream<Arguments> softmaxDefinitions() {
        return Stream.of(
                        "\\sigma_i = \\frac{e^{x_i}}{\\sum_{k=1}^{n} e^{x_k}}",
                        "\\sigma(x)_i = \\frac{e^{x_i}}{\\sum_{k=1}^{n} e^{x_k}}",
                        "\\sigma_{j} := \\frac{e^{x_j}}{\\sum_{k=1}^{n} e^{x_k}}",
                        "\\sigma_i(\\vec{x}) &= \\frac{e^{x_i}}{\\sum_{k=1}^ne^{x_k}}",
                        "\\sigma(\\mathbf{x})_i = \\dfrac{e^{x_i}}{\\sum_{i=1}^{i=n}e^{x_i}}.",
                        "\\vec{\\sigma}(\\vec x)_i = \\frac{\\exp(x_i)}{\\sum_j \\exp(x_j)},",
                        "\\left[\\sigma(x)\\right]_i = e^{x_i} / \\sum_j^n e^{x_j}")
                .map(latex -> arguments(latex, "sigma"));
    }

    static Stream<Arguments> otherSoftmaxDefinitions() {
        return Stream.of(
                arguments("g_i(\\vec{x})=\\frac{e^{x_i}}{\\sum_{k=1}^ne^{x_k}}", "g"),
                arguments("\\vec g(\\vec x)_i = \\frac{e^{x_i}}{\\sum_{k=1}^ne^{x_k}}", "g"),
                arguments("\\operatorname{softmax}(x)_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}", "softmax"),
                arguments("\\text{softmax}(x)_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}", "softmax"),
                arguments("\\hat{y}_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}", "yhat"),
                arguments("y_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}", "y"));
    }

    @ParameterizedTest
    @MethodSource({"softmaxDefinitions", "otherSoftmaxDefinitions"})
    void readsSoftmax(String latex, String symbol) {
        assertEquals(
                new Function(symbol, List.of(X), List.of(at("i")), SOFTMAX),
                LatexReader.readDefinition(Formula.of(latex), OF_X, List.of(X)));
    }

    static Stream<Arguments> scalarFunctions() {
        return Stream.of(
                arguments("f(u) = \\frac{1}{1 + e^{-u}}", div(num(1), add(num(1), exp(neg(scalar("u")))))),
                arguments("f = \\log(1 + e^{u})", log(add(num(1), exp(scalar("u"))))),
                arguments(
                        "f(u) = \\frac{e^u - e^{-u}}{e^u + e^{-u}}",
                        div(
                                sub(exp(scalar("u")), exp(neg(scalar("u")))),
                                add(exp(scalar("u")), exp(neg(scalar("u")))))),
                arguments(
                        "f(u) = u \\cdot \\frac{1}{1+e^{-u}}",
                        mul(scalar("u"), div(num(1), add(num(1), exp(neg(scalar("u"))))))));
    }

    @ParameterizedTest
    @MethodSource("scalarFunctions")
    void readsScalarFunctions(String latex, Term body) {
        assertEquals(
                new Function("f", List.of(SCALAR), List.of(), body),
                LatexReader.readDefinition(Formula.of(latex), OF_U, List.of(SCALAR)));
    }

    @Test
    void readsScalarFunctionsOfVectors() {
        assertEquals(
                new Function("mu", List.of(X), List.of(), mul(div(num(1), new Term.Size(N)), sum("k", x("k")))),
                LatexReader.readDefinition(Formula.of("\\mu = \\frac{1}{n} \\sum_{k=1}^n x_k"), OF_X, List.of(X)));
        assertEquals(
                new Function("CE", List.of(X), List.of(), neg(sum("i", mul(of("p", "i"), log(x("i")))))),
                LatexReader.readDefinition(
                        Formula.of("\\mathrm{CE}(x) = -\\sum_{i=1}^n p_i \\log x_i"), OF_X, List.of(X)));
    }

    @Test
    void buildsOnEarlierDefinitions() {
        Function mean = new Function("mu", List.of(X), List.of(), div(sum("k", x("k")), new Term.Size(N)));
        Term centred = sub(x("k"), mean.call(List.of()));
        Function variance = new Function("v", List.of(X), List.of(), div(sum("k", pow(centred, 2)), new Term.Size(N)));
        Vocabulary vocabulary = OF_X.withFunction(mean);
        assertEquals(
                variance,
                LatexReader.readDefinition(
                        Formula.of("v = \\frac{\\sum_{k=1}^{n} (x_k - \\mu)^2}{n}"), vocabulary, List.of(X)));
        assertEquals(
                new Function(
                        "y",
                        List.of(X),
                        List.of(at("i")),
                        div(sub(x("i"), mean.call(List.of())), sqrt(variance.call(List.of())))),
                LatexReader.readDefinition(
                        Formula.of("y_i = \\frac{x_i - \\mu}{\\sqrt{v}}"),
                        vocabulary.withFunction(variance),
                        List.of(X)));
    }

    @Test
    void keepsTheOrderOfTheLeftIndices() {
        Tensor z = new Tensor("z", List.of(M));
        assertEquals(
                new Function("B", List.of(X), List.of(atM("a"), at("b")), mul(x("b"), entry("z", atM("a")))),
                LatexReader.readDefinition(
                        Formula.of("B_{ab} = x_b z_a"),
                        Vocabulary.EMPTY.withTensor(X).withTensor(z),
                        List.of(X)));
    }

    @Test
    void takesTheRangeOfALeftIndexFromTheVocabulary() {
        assertEquals(
                new Function("o", List.of(X), List.of(at("i")), num(1)),
                LatexReader.readDefinition(Formula.of("o_i = 1"), OF_X.withIndex("i", N), List.of(X)));
    }

    @Test
    void readsClaims() {
        Vocabulary vocabulary = VOCABULARY;
        assertEquals(
                List.of(new Relation(sum("i", sigma("i")), Relation.Sign.EQUAL, num(1), 7, 29)),
                LatexReader.readRelations(new Formula("\\sum_{i=1}^{n} \\sigma_i = 1", 7, 5), vocabulary));
        assertEquals(
                new Relation(
                        sigmaOf(add(x("k"), symbol("c")), (Index) at("i")), Relation.Sign.EQUAL, sigma("i"), 1, 21),
                LatexReader.readRelation(Formula.of("\\sigma(x + c)_i     = \\sigma(x)_i"), vocabulary));
        assertEquals(
                List.of(
                        new Relation(num(0), Relation.Sign.LESS, sigma("i"), 1, 3),
                        new Relation(sigma("i"), Relation.Sign.LESS_OR_EQUAL, num(1), 1, 15)),
                LatexReader.readRelations(Formula.of("0 < \\sigma_i  \\leq 1"), vocabulary));
        assertEquals(
                List.of(Relation.Sign.NOT_EQUAL, Relation.Sign.GREATER, Relation.Sign.GREATER_OR_EQUAL),
                LatexReader.readRelations(Formula.of("c \\ne T > 0 \\ge -1"), vocabulary).stream()
                        .map(Relation::sign)
                        .toList());
    }
}
