package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Fact;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How names stand for their definitions: an output whose definition has quantities named in it by a lemma, everything
 * else by the rules of definitions.
 */
final class Recognition {
    private static final Rule RECOGNISE = Rules.named("recognise");
    private static final Rule DEFINITION = Rules.named("definition");

    private final Term.Call output;
    private final Optional<Rule> fold;
    private final Optional<Rule> unfold;

    /**
     * For one function.
     *
     * @param output its output, for all values of its free indices
     * @param lemmas about quantities, what stands in others first
     */
    Recognition(Term.Call output, List<Lemma> lemmas, Assumptions assumptions) {
        this.output = output;
        List<Term.Call> quantities = lemmas.stream().map(Lemma::name).toList();
        Term written = Quantities.written(output.unfold(), quantities);
        if (written.equals(output.unfold())) {
            this.fold = Optional.empty();
            this.unfold = Optional.empty();
            return;
        }
        Chain up = new Chain(written, assumptions);
        for (int last = quantities.size() - 1; last >= 0; last--) {
            unfold(up, quantities.get(last));
        }
        up.apply(RECOGNISE.name(), List.of(), Map.of("f", output));
        this.fold = lemma(up, output, "Recognise " + output.function().symbol());
        Chain down = new Chain(output, assumptions);
        down.apply(DEFINITION.name(), List.of(), Map.of("f", output));
        Introduction.run(down, lemmas);
        this.unfold = lemma(down, written, "Definition of " + output.function().symbol());
    }

    private static Optional<Rule> lemma(Chain chain, Term end, String title) {
        List<Step> steps = chain.lines().stream().map(Line::step).toList();
        return chain.current().equals(end)
                ? Theorem.of(chain.start(), steps, chain.assumptions()).map(theorem -> Rules.lemma(theorem, title))
                : Optional.empty();
    }

    private static void unfold(Chain chain, Term.Call name) {
        List<Application> applications = new ArrayList<>();
        for (List<Integer> path : Paths.to(
                chain.current(),
                part -> part instanceof Term.Call call && call.function().equals(name.function()))) {
            applications.add(new Application(
                    path, Matching.constants(Map.of("f", chain.current().at(path)))));
        }
        if (!applications.isEmpty()) {
            chain.apply(DEFINITION, applications);
        }
    }

    /** What stands for a call, with quantities named in it if they have been. */
    Term definition(Term.Call call) {
        return instance(fold, call, true)
                .map(places -> fold.orElseThrow().statement().instance(places).left())
                .orElseGet(() -> Renaming.apart(call.unfold()));
    }

    /** Recognises calls where their definitions stand. */
    void recognise(Chain chain, Map<List<Integer>, Term.Call> calls) {
        Map<Rule, List<Application>> uses = new LinkedHashMap<>();
        calls.forEach((path, call) -> {
            Optional<Substitution> lemma = instance(fold, call, true);
            uses.computeIfAbsent(lemma.isPresent() ? fold.orElseThrow() : RECOGNISE, key -> new ArrayList<>())
                    .add(new Application(path, lemma.orElseGet(() -> Matching.constants(Map.of("f", call)))));
        });
        uses.forEach(chain::apply);
    }

    /** Writes the outputs by their definitions, wherever they stand. */
    void writeOut(Chain chain) {
        Map<Rule, List<Application>> uses = new HashMap<>();
        for (List<Integer> path : Paths.to(chain.current(), this::isOutput)) {
            Term.Call call = (Term.Call) chain.current().at(path);
            Optional<Substitution> lemma = instance(unfold, call, false);
            uses.computeIfAbsent(lemma.isPresent() ? unfold.orElseThrow() : DEFINITION, key -> new ArrayList<>())
                    .add(new Application(path, lemma.orElseGet(() -> Matching.constants(Map.of("f", call)))));
        }
        uses.forEach(chain::apply);
    }

    boolean isOutput(Term term) {
        return term instanceof Term.Call call && call.function().equals(output.function());
    }

    private static Optional<Substitution> instance(Optional<Rule> rule, Term.Call call, boolean right) {
        return rule.flatMap(lemma -> {
            Fact fact = ((Statement.Lemma) lemma.statement()).proved().fact();
            return Instantiation.of(right ? fact.right() : fact.left(), call);
        });
    }
}
