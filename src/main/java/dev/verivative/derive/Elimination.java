package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a derivative in names, by what {@link Folder} proposes: each form is first written with what the new names
 * stand for, which is a move of algebra, and then the names are recognised.
 */
final class Elimination {
    /** A line is worth its place if it costs no more than this part of the one before it. */
    private static final double SIMPLER = 0.7;

    private static final Rule RECOGNISE = Rules.named("recognise");

    private final Folder folder;
    private final Optional<Rule> recognition;
    private final Map<Term, List<Term>> known = new HashMap<>();

    /**
     * For one function.
     *
     * @param recognition how its outputs are recognised where quantities in their definition have been named
     */
    Elimination(Folder folder, Optional<Rule> recognition) {
        this.folder = folder;
        this.recognition = recognition;
    }

    /** One name after the other; what is not much simpler than the line before it is left out. */
    void stepByStep(Chain chain) {
        List<Term> forms = forms(chain.current());
        for (int i = 0; i < forms.size(); i++) {
            double before = folder.cost().of(chain.current());
            if (i == forms.size() - 1 || folder.cost().of(forms.get(i)) < SIMPLER * before) {
                toward(chain, forms.get(i));
            }
        }
    }

    /** All names at once, for where a name stands for something that another one is needed for. */
    void atOnce(Chain chain) {
        List<Term> forms = forms(chain.current());
        if (!forms.isEmpty()) {
            toward(chain, forms.get(0));
            toward(chain, forms.get(forms.size() - 1));
        }
    }

    private List<Term> forms(Term expression) {
        return known.computeIfAbsent(expression, key -> folder.forms(key).orElse(List.of()));
    }

    private void toward(Chain chain, Term form) {
        if (chain.current().equals(form)) {
            return;
        }
        Set<Function> present = new HashSet<>();
        calls(chain.current()).forEach(call -> present.add(call.function()));
        List<List<Integer>> places = Paths.to(
                form, part -> part instanceof Term.Call call && !present.contains(call.function()));
        Term plain = form;
        for (List<Integer> place : places) {
            plain = plain.replaceAt(place, definition((Term.Call) form.at(place)));
        }
        if (!chain.rewrite(title(chain.current(), plain, places.isEmpty()), List.of(), plain)) {
            return;
        }
        Map<Rule, List<Application>> recognised = new LinkedHashMap<>();
        for (List<Integer> place : places) {
            Term.Call call = (Term.Call) form.at(place);
            Optional<Substitution> lemma = lemma(call);
            Rule rule = lemma.isPresent() ? recognition.orElseThrow() : RECOGNISE;
            recognised
                    .computeIfAbsent(rule, key -> new ArrayList<>())
                    .add(new Application(place, lemma.orElseGet(() -> Matching.constants(Map.of("f", call)))));
        }
        recognised.forEach(chain::apply);
    }

    /** What stands for a call, with quantities named in it if they have been. */
    private Term definition(Term.Call call) {
        return lemma(call)
                .map(places -> recognition.orElseThrow().statement().instance(places).left())
                .orElseGet(() -> Renaming.apart(call.unfold()));
    }

    /** The instance of the recognition that a call is on the right side of. */
    private Optional<Substitution> lemma(Term.Call call) {
        return recognition.flatMap(rule ->
                Instantiation.of(((Statement.Lemma) rule.statement()).proved().fact().right(), call));
    }

    private static List<Term.Call> calls(Term term) {
        return Paths.to(term, Term.Call.class::isInstance).stream()
                .map(path -> (Term.Call) term.at(path))
                .toList();
    }

    /** What a move of algebra is called, from what it does. */
    private static String title(Term before, Term after, boolean noNames) {
        if (!noNames) {
            return "group-factors";
        } else if (Sums.isSum(before) && Terms.is(after, Op.MUL)) {
            return "factor-out";
        } else if (Sums.isSum(after) && Terms.is(before, Op.DIV)) {
            return "split-fraction";
        } else if (Sums.isSum(after) && Terms.is(before, Op.MUL)) {
            return "expand";
        }
        return Terms.is(after, Op.DIV) && Sums.isSum(before) ? "combine" : "simplify";
    }
}
