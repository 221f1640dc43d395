package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rules;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which a person would differentiate a function. */
public enum Route {
    /** As it stands: a quotient by the quotient rule. */
    QUOTIENT {
        @Override
        boolean begin(Chain chain) {
            return define(chain, List.of(0));
        }
    },

    /** A quotient as a product with a power of -1, by the product rule. */
    PRODUCT {
        @Override
        boolean begin(Chain chain) {
            define(chain, List.of(0));
            List<Integer> body = List.of(0);
            Term term = chain.current().at(body);
            return Terms.is(term, Op.DIV)
                    && chain.rewrite(
                            "quotient-as-product",
                            body,
                            Terms.mul(
                                    term.children().get(0),
                                    Terms.pow(term.children().get(1), -1)));
        }
    },

    /** d y = y d log y. */
    LOGARITHMIC {
        @Override
        boolean begin(Chain chain) {
            Term.Partial start = (Term.Partial) chain.current();
            boolean taken = chain.apply(
                    Rules.named("logarithmic-derivative"),
                    List.of(new Application(
                            List.of(), Matching.constants(Map.of("u", start.body(), "x", start.by())))));
            List<Integer> argument = List.of(1, 0, 0);
            if (!taken || !define(chain, argument)) {
                return false;
            }
            List<Integer> log = List.of(1, 0);
            chain.rewrite("log-law", log, expandedLog(Product.of(chain.current().at(argument))));
            for (List<Integer> path : Paths.to(chain.current(), Route::isLogOfExp)) {
                Term exponent =
                        chain.current().at(path).children().get(0).children().get(0);
                chain.rewrite("log-exp", path, exponent);
            }
            return true;
        }
    };

    /** Prepares what is to be differentiated; whether this way is open. */
    abstract boolean begin(Chain chain);

    /** The name by which users call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Route> named(String label) {
        return Stream.of(values()).filter(route -> route.label().equals(label)).findFirst();
    }

    private static boolean define(Chain chain, List<Integer> path) {
        Term.Call call = (Term.Call) chain.current().at(path);
        boolean fixed = !call.function().indices().isEmpty()
                ? call.function().indices().get(0).dimension().isFixed()
                : call.function().variables().stream()
                        .anyMatch(variable -> variable.shape().stream().anyMatch(d -> d.isFixed()));
        String rule = fixed ? "definition-written-out" : "definition";
        return chain.apply(rule, path, Map.of("f", call));
    }

    private static boolean isLogOfExp(Term term) {
        return Terms.is(term, Op.LOG) && Terms.is(term.children().get(0), Op.EXP);
    }

    private static Term expandedLog(Product product) {
        List<Product> logs = new ArrayList<>();
        if (!product.coefficient().equals(Rational.ONE)) {
            logs.add(Product.of(Terms.log(new Term.Num(product.coefficient()))));
        }
        product.powers()
                .forEach((factor, power) ->
                        logs.add(Product.of(Terms.log(factor)).scaled(power)));
        return Sums.inOrder(logs);
    }
}
