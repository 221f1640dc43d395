package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises a function's outputs in what their definition says, and e to the power of an output where that is a
 * simpler thing to look for.
 */
final class Outputs {
    /** As often as it is there. */
    static final int ALL = Integer.MAX_VALUE;

    /** A sum that is a factor of outputs is one of all of them, or has few indices. */
    private static final int MOST_IN_SUMS = 8;

    private final Function function;
    private final Rule recognise;
    private final Map<List<Index>, List<Output>> known = new HashMap<>();

    /** @param writtenOut whether sums over dimensions of known size stand written out */
    Outputs(Function function, boolean writtenOut) {
        this.function = function;
        this.recognise = Rules.named(writtenOut ? "recognise-written-out" : "recognise");
    }

    /** One output, and what stands for it. */
    private record Output(Term.Call call, Term definition, Product product, boolean exponential) {
        /** How the output shows in a product before it is recognised. */
        Term shown() {
            return exponential ? product.term() : definition;
        }
    }

    /** Whether sums over dimensions of known size stand written out. */
    boolean areWrittenOut() {
        return recognise.name().equals("recognise-written-out");
    }

    /** Whether no entry of the variable is left outside calls. */
    static boolean areAllOf(Term term, String variable) {
        return !Paths.contains(
                term, part -> part instanceof Term.Entry entry && entry.tensor().equals(variable));
    }

    /** Writes each term as a product of what outputs are defined as. */
    void group(Chain chain, List<Integer> core, int most) {
        Map<List<Integer>, Term> grouped = new LinkedHashMap<>();
        for (List<Integer> path : Sums.paths(chain.current().at(core), core)) {
            Term part = chain.current().at(path);
            grouped(part, most).ifPresent(term -> grouped.put(path, term));
        }
        chain.rewriteAll("group-factors", grouped);
    }

    /** Whether the term is a factor, above or below, of what the outputs are. */
    boolean hasFactor(Term term) {
        return outputsFor(term).stream()
                .anyMatch(output -> output.product().powers().containsKey(term));
    }

    /** The product written as outputs' definitions, each so many times at most, times the rest; if there are such. */
    Optional<Term> grouped(Term term, int most) {
        Product rest = Product.of(term);
        List<Term> found = new ArrayList<>();
        for (Output output : outputsFor(term)) {
            int times = 0;
            while (times < most && !output.product().isNumber() && rest.has(output.product())) {
                rest = rest.over(output.product());
                times++;
            }
            if (times > 0) {
                found.add(times == 1 ? output.shown() : Terms.pow(output.shown(), times));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Product sign = Product.of(Rational.of(rest.coefficient().signum()));
        Product positive = rest.over(sign);
        Term grouped = found.stream().reduce(Terms::mul).orElse(Term.Num.ONE);
        if (!positive.equals(Product.ONE)) {
            boolean isLong = positive.powers().keySet().stream().anyMatch(Sums::isSum);
            grouped = isBelow(positive)
                    ? Terms.div(grouped, positive.pow(Rational.MINUS_ONE).term())
                    : isLong ? Terms.mul(grouped, positive.term()) : Terms.mul(positive.term(), grouped);
        }
        return Optional.of(sign.coefficient().signum() < 0 ? Terms.neg(grouped) : grouped);
    }

    private static boolean isBelow(Product product) {
        return product.coefficient().numerator().equals(BigInteger.ONE)
                && product.powers().values().stream().allMatch(power -> power.signum() < 0)
                && product.powers().keySet().stream().noneMatch(factor -> Terms.is(factor, Op.EXP));
    }

    /** Replaces definitions by outputs, everywhere. */
    void recognise(Chain chain) {
        List<Application> plain = new ArrayList<>();
        for (List<Integer> path : Paths.to(chain.current(), this::isLikeDefinition)) {
            Term part = chain.current().at(path);
            for (Output output : outputsFor(part)) {
                if (!output.exponential() && part.equals(output.definition())) {
                    plain.add(new Application(path, Matching.constants(Map.of("f", output.call()))));
                    break;
                }
            }
        }
        if (!plain.isEmpty()) {
            chain.apply(recognise, outermost(plain));
        }
        exponentials(chain);
    }

    private boolean isLikeDefinition(Term part) {
        Term body = function.body();
        return part instanceof Term.Apply apply ? Terms.is(body, apply.op()) : part.getClass() == body.getClass();
    }

    private void exponentials(Chain chain) {
        for (List<Integer> path : Paths.to(chain.current(), part -> Terms.is(part, Op.DIV) || Terms.is(part, Op.MUL))) {
            Term part = chain.current().at(path);
            for (Output output : outputsFor(part)) {
                boolean fits = output.exponential() && Product.of(part).equals(output.product());
                if (fits && chain.rewrite("exp-law", path, Terms.exp(output.definition()))) {
                    chain.apply(recognise.name(), Paths.below(path, 0), Map.of("f", output.call()));
                    exponentials(chain);
                    return;
                }
            }
        }
    }

    private static List<Application> outermost(List<Application> applications) {
        return applications.stream()
                .filter(inner -> applications.stream()
                        .noneMatch(outer -> outer.path().size() < inner.path().size()
                                && inner.path().subList(0, outer.path().size()).equals(outer.path())))
                .toList();
    }

    /**
     * The outputs at the indices of a part: of its plain factors if they have some, since sums tend to have them all.
     */
    private List<Output> outputsFor(Term part) {
        List<List<Index>> tuples = List.of(List.of());
        Set<Index> occurring = new LinkedHashSet<>(part.freeIndices());
        for (Term factor : Product.of(part).powers().keySet()) {
            if (!Sums.isSum(factor)) {
                positions(factor, occurring);
            }
        }
        if (occurring.isEmpty()) {
            Set<Index> all = new LinkedHashSet<>();
            positions(part, all);
            all.stream().limit(MOST_IN_SUMS).forEach(occurring::add);
        }
        for (Index.Variable index : function.indices()) {
            List<List<Index>> longer = new ArrayList<>();
            for (List<Index> tuple : tuples) {
                for (Index candidate : occurring) {
                    if (candidate.dimension().equals(index.dimension())) {
                        List<Index> extended = new ArrayList<>(tuple);
                        extended.add(candidate);
                        longer.add(extended);
                    }
                }
            }
            tuples = longer;
        }
        return tuples.stream().flatMap(tuple -> outputsAt(tuple).stream()).toList();
    }

    private List<Output> outputsAt(List<Index> indices) {
        return known.computeIfAbsent(indices, tuple -> {
            Term.Call call = function.call(tuple);
            Substitution called = Matching.constants(Map.of("f", call));
            Term definition =
                    Renaming.apart(recognise.statement().instance(called).left());
            List<Output> outputs = new ArrayList<>();
            outputs.add(new Output(call, definition, Product.of(definition), false));
            Product exponential = Product.of(Terms.exp(definition));
            if (exponential.powers().size() > 1) {
                outputs.add(new Output(call, definition, exponential, true));
            }
            return outputs;
        });
    }

    private static void positions(Term term, Set<Index> indices) {
        if (term instanceof Term.Entry entry) {
            entry.indices().stream().filter(Index.Position.class::isInstance).forEach(indices::add);
        }
        term.children().forEach(child -> positions(child, indices));
    }
}
