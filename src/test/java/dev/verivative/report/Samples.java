package dev.verivative.report;

import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions built by hand, and their derivations as documents. */
final class Samples {
    static final Dimension N = Dimension.of("n");
    static final Dimension M = Dimension.of("m");
    static final Tensor X = new Tensor("x", List.of(N));
    static final Tensor W = new Tensor("W", List.of(M, N));

    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("i", M);
    private static final Index.Variable K = new Index.Variable("k", N);
    private static final Term XI = new Term.Entry("x", List.of(I));
    private static final Term XK = new Term.Entry("x", List.of(K));
    private static final Term T = new Term.Symbol("T");

    static final Function SOFTMAX = new Function("sigma", List.of(X), List.of(I), div(exp(XI), sum(exp(XK))));
    static final Function LOG_SOFTMAX = new Function("y", List.of(X), List.of(I), sub(XI, log(sum(exp(XK)))));
    static final Function L2_NORM = new Function("y", List.of(X), List.of(I), div(XI, apply(Op.SQRT, sum(pow(XK, 2)))));
    static final Function MEAN = new Function("mu", List.of(X), List.of(), div(sum(XK), new Term.Size(N)));
    static final Function LINEAR =
            new Function("y", List.of(X), List.of(J), sum(mul(new Term.Entry("W", List.of(J, K)), XK)));
    static final Function TEMPERED =
            new Function("sigma", List.of(X), List.of(I), div(exp(div(XI, T)), sum(exp(div(XK, T)))));
    static final Function LOGISTIC = new Function(
            "s",
            List.of(new Tensor("x", List.of())),
            List.of(),
            div(num(1), add(num(1), exp(neg(new Term.Entry("x", List.of()))))));

    private Samples() {}

    static List<DerivationDocument> all() {
        List<DerivationDocument> documents = new ArrayList<>();
        for (Route route : Route.values()) {
            documents.add(document("softmax", SOFTMAX, route));
        }
        documents.add(document("log-softmax", LOG_SOFTMAX, Route.QUOTIENT));
        documents.add(document("l2-norm", L2_NORM, Route.QUOTIENT));
        documents.add(document("mean", MEAN, Route.QUOTIENT));
        documents.add(document("linear", LINEAR, Route.QUOTIENT));
        documents.add(document("tempered-softmax", TEMPERED, Route.QUOTIENT));
        documents.add(document("logistic", LOGISTIC, Route.QUOTIENT));
        documents.add(sized("softmax", SOFTMAX, 4));
        documents.add(sized("l2-norm", L2_NORM, 2));
        documents.add(sized("mean", MEAN, 3));
        return documents;
    }

    static DerivationDocument softmax() {
        return document("softmax", SOFTMAX, Route.QUOTIENT);
    }

    static DerivationDocument document(String name, Function function, Route route) {
        return DerivationDocument.of(jacobian(definition(name, name, function), route));
    }

    static DerivationDocument titled(String title) {
        return DerivationDocument.of(jacobian(definition("softmax", title, SOFTMAX), Route.QUOTIENT));
    }

    /** Of a known size, with entries (1, 1) and (1, 2) as examples. */
    static DerivationDocument sized(String name, Function function, int n) {
        Definition definition = definition(name, name, function);
        Dimension size = new Dimension("n", n);
        Function sized = function.resize(Map.of(N, size));
        List<Index> row = function.indices().isEmpty() ? List.of() : List.of(new Index.Position(1, size));
        List<Derivation> examples = new ArrayList<>();
        for (int column = 1; column <= 2; column++) {
            Term.Entry by = new Term.Entry("x", List.of(new Index.Position(column, size)));
            Attempt attempt = Jacobian.deriveEntry(sized, definition.known(), Route.QUOTIENT, row, by);
            examples.add(((Attempt.Finished) attempt).derivation());
        }
        return DerivationDocument.of(jacobian(definition, Route.QUOTIENT), n, examples.get(0), examples);
    }

    static Attempt.Unfinished unfinished() {
        Term.Entry by = Jacobian.entryOf(X, LOG_SOFTMAX);
        return ((Jacobian.Outcome.Failed)
                        Jacobian.derive(definition("log-softmax", "Log-softmax", LOG_SOFTMAX), Route.PRODUCT, by))
                .attempt();
    }

    static Jacobian jacobian(Definition definition, Route route) {
        Function function = definition.function();
        Term.Entry by = Jacobian.entryOf(function.variables().get(0), function);
        return ((Jacobian.Outcome.Derived) Jacobian.derive(definition, route, by)).jacobian();
    }

    static Definition definition(String name, String title, Function function) {
        Set<String> ambient = function.ambientNames();
        return new Definition(
                name,
                title,
                function,
                function.variables(),
                ambient.contains("W") ? List.of(W) : List.of(),
                ambient.contains("T") ? List.of("T") : List.of(),
                new Assumptions(ambient.contains("T") ? Set.of("T") : Set.of(), Set.of()),
                List.of("quotient"),
                List.of(),
                "",
                "",
                name);
    }

    private static Term sum(Term body) {
        return new Term.Sum(K, body);
    }
}
