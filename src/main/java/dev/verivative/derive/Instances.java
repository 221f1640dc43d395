package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a Jacobian for given sizes: instances of what was derived for all places, or for equal and for
 * different ones. Each is a step that the kernel accepts.
 */
final class Instances {
    private final List<Index.Variable> letters;
    private final Assumptions known;
    private final Rule general;
    private final Optional<Split> split;

    /** What holds where two of the places are equal, and where they are different. */
    private record Split(int left, int right, Rule equal, Rule different) {}

    private Instances(List<Index.Variable> letters, Assumptions known, Rule general, Optional<Split> split) {
        this.letters = letters;
        this.known = known;
        this.general = general;
        this.split = split;
    }

    /**
     * What was derived, for other dimensions.
     *
     * @param letters the indices of an entry
     * @throws IllegalStateException if the kernel does not confirm it
     */
    static Instances of(
            Derivation derivation,
            Optional<Cases> cases,
            List<Index.Variable> letters,
            Map<Dimension, Dimension> sizes) {
        Theorem general = derivation.theorem();
        Substitution resize = Substitution.ofDimensions(sizes);
        return new Instances(
                letters.stream()
                        .map(letter -> letter.resize(resize.dimension(letter.dimension())))
                        .toList(),
                derivation.assumptions().resize(sizes),
                Rules.instance(sized(general, sizes)),
                cases.map(both -> new Split(
                        letters.indexOf(both.equal().left()),
                        letters.indexOf(both.equal().right()),
                        Rules.instance(sized(theorem(general, both.equal()), sizes)),
                        Rules.instance(sized(theorem(general, both.different()), sizes)))));
    }

    /** From the derivative in a case to what it is there. */
    private static Theorem theorem(Theorem general, Case known) {
        Substitution at = known.equal() ? Substitution.ofIndex(known.right(), known.left()) : Substitution.NONE;
        List<Step> steps = new ArrayList<>(List.of(instance(general, at)));
        known.lines().forEach(line -> steps.add(line.step()));
        return proved(steps, known.assumptions());
    }

    private static Theorem sized(Theorem theorem, Map<Dimension, Dimension> sizes) {
        return sizes.isEmpty()
                ? theorem
                : proved(
                        List.of(instance(theorem, Substitution.ofDimensions(sizes))),
                        theorem.fact().known().resize(sizes));
    }

    private static Theorem proved(List<Step> steps, Assumptions known) {
        return Theorem.of(steps.get(0).before(), steps, known)
                .orElseThrow(() -> new IllegalStateException("the kernel does not confirm " + steps));
    }

    private static Step instance(Theorem theorem, Substitution at) {
        return instance(Rules.instance(theorem), at);
    }

    private static Step instance(Rule rule, Substitution at) {
        Statement.Instance sides = rule.statement().instance(at);
        return new Step(sides.left(), sides.right(), rule, List.of(new Application(List.of(), at)));
    }

    /**
     * The entry at given places.
     *
     * @throws IllegalStateException if the kernel does not confirm it
     */
    Term entry(List<Index> places) {
        Map<Index.Variable, Index> at = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            at.put(letters.get(i), places.get(i));
        }
        Rule rule = general;
        if (split.isPresent()) {
            Index left = places.get(split.get().left());
            Index right = places.get(split.get().right());
            rule = left.equals(right)
                    ? split.get().equal()
                    : known.areDistinct(left, right) ? split.get().different() : general;
        }
        Step step = instance(rule, Substitution.ofIndices(at));
        if (new Kernel(known).check(step) instanceof Verdict.Rejected rejected) {
            throw new IllegalStateException("the kernel does not confirm " + step.after() + ": " + rejected.reason());
        }
        return step.after();
    }
}
