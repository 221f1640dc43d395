package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out derivatives by named rules, the outer structure first, one rule at all its places at a time. */
final class Differentiation {
    /** What is tried at one derivative, in this order. */
    private static final List<Rule> AT_ONE_PLACE = rules(
            "constant-rule",
            "coordinate-rule",
            "indexed-sum-rule",
            "sum-rule",
            "difference-rule",
            "negation-rule",
            "constant-factor-rule",
            "constant-factor-rule-right",
            "constant-denominator-rule",
            "product-rule",
            "reciprocal-rule",
            "quotient-rule",
            "power-rule",
            "whole-power-rule",
            "real-power-rule",
            "exponential-rule",
            "exp-rule",
            "log-rule",
            "sqrt-rule",
            "sin-rule",
            "cos-rule",
            "sinh-rule",
            "cosh-rule",
            "tanh-rule",
            "logistic-rule",
            "erf-rule");

    /** Rules that take a constant factor or divisor out. */
    private static final List<Rule> FACTORS =
            rules("constant-factor-rule", "constant-factor-rule-right", "constant-denominator-rule", "reciprocal-rule");

    /** Rules that change what is differentiated and not the derivative itself. */
    private static final List<Rule> INSIDE = rules("definition", "power-as-exponential");

    /** Where several rules apply at different places: the structure first, then functions, then what is left. */
    private static int turn(Rule rule) {
        String name = rule.name();
        boolean last = name.equals("constant-rule") || name.equals("coordinate-rule");
        return last ? 2 : AT_ONE_PLACE.indexOf(rule) >= AT_ONE_PLACE.indexOf(Rules.named("exp-rule")) ? 1 : 0;
    }

    private Differentiation() {}

    private static List<Rule> rules(String... names) {
        return Stream.of(names).map(Rules::named).toList();
    }

    /** A rule with its place. */
    private record Move(Rule rule, Application application) {}

    /**
     * Removes every derivative from the chain's expression; what is left over is where it had to stop.
     *
     * @param lemmas rules by which derivatives that are known already are replaced
     */
    static Optional<Stopped> run(Chain chain, List<Rule> lemmas) {
        while (true) {
            List<List<Integer>> places = Paths.to(
                    chain.current(),
                    part -> part instanceof Term.Partial partial
                            && !Paths.contains(partial.body(), Term.Partial.class::isInstance));
            if (places.isEmpty()) {
                return Optional.empty();
            }
            Map<Rule, List<Application>> moves = new LinkedHashMap<>();
            for (List<Integer> place : places) {
                Optional<Move> move = move(chain, place, lemmas);
                if (move.isEmpty()) {
                    return Optional.of(new Stopped(chain.current().at(place), chain.lastRejection()));
                }
                moves.computeIfAbsent(move.get().rule(), rule -> new ArrayList<>())
                        .add(move.get().application());
            }
            Map.Entry<Rule, List<Application>> next = moves.entrySet().stream()
                    .min(Comparator.comparingInt(candidate -> turn(candidate.getKey())))
                    .orElseThrow();
            if (!chain.apply(next.getKey(), repeated(chain, next.getKey(), next.getValue()))) {
                return Optional.of(
                        new Stopped(chain.current().at(next.getValue().get(0).path()), chain.lastRejection()));
            }
        }
    }

    private static Optional<Move> move(Chain chain, List<Integer> place, List<Rule> lemmas) {
        Term part = chain.current().at(place);
        for (Rule rule : Stream.concat(lemmas.stream(), AT_ONE_PLACE.stream()).toList()) {
            Optional<Substitution> substitution = Matching.match(rule, part);
            if (substitution.isPresent()
                    && isPlain(rule, part, substitution.get())
                    && chain.accepts(rule, part, substitution.get())) {
                return Optional.of(new Move(rule, new Application(place, substitution.get())));
            }
        }
        Term body = part.children().get(0);
        for (Rule rule : INSIDE) {
            Optional<Substitution> substitution = Matching.match(rule, body);
            if (substitution.isPresent() && chain.accepts(rule, body, substitution.get())) {
                return Optional.of(new Move(rule, new Application(Paths.below(place, 0), substitution.get())));
            }
        }
        return Optional.empty();
    }

    /** A factor counts as constant at sight only if the variable does not occur in it: x_1 by x_2 needs a look. */
    private static boolean isPlain(Rule rule, Term part, Substitution substitution) {
        if (!FACTORS.contains(rule)) {
            return true;
        }
        Term.Entry by = (Term.Entry) ((Term.Partial) part).by();
        return !substitution.value("c").body().names().contains(by.tensor());
    }

    /** A rule that turns one derivative into a sum of derivatives is applied to these at once: a sum of many terms. */
    private static List<Application> repeated(Chain chain, Rule rule, List<Application> places) {
        if (!(rule.statement() instanceof Statement.Equation equation && isSumOfDerivatives(equation.right()))) {
            return places;
        }
        List<Application> all = new ArrayList<>();
        List<Application> open = new ArrayList<>(places);
        Term current = chain.current();
        while (!open.isEmpty()) {
            Application next = open.remove(0);
            all.add(next);
            current = current.replaceAt(
                    next.path(), rule.statement().instance(next.substitution()).right());
            for (int child = 0; child < 2; child++) {
                List<Integer> below = Paths.below(next.path(), child);
                Matching.match(rule, current.at(below)).ifPresent(found -> open.add(new Application(below, found)));
            }
        }
        return all;
    }

    private static boolean isSumOfDerivatives(Term term) {
        return (Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB))
                && term.children().stream().allMatch(Term.Partial.class::isInstance);
    }
}
