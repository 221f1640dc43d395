package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes a derivative in names, by what {@link Folder} proposes: each form is first written with what the new names
 * stand for, which is a move of algebra, and then the names are recognised.
 */
final class Elimination {
    /** A line is worth its place if it costs no more than this part of the one before it. */
    private static final double SIMPLER = 0.7;

    private final Folder folder;
    private final Recognition recognition;
    private final Map<Term, List<Term>> known = new HashMap<>();

    Elimination(Folder folder, Recognition recognition) {
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
        Paths.to(chain.current(), Term.Call.class::isInstance)
                .forEach(path -> present.add(((Term.Call) chain.current().at(path)).function()));
        boolean done = toward(chain, form, call -> !present.contains(call.function()));
        if (!done && Paths.contains(chain.current(), recognition::isOutput)) {
            recognition.writeOut(chain);
            toward(chain, form, call -> recognition.isOutput(call) || !present.contains(call.function()));
        }
    }

    /** @param isNew which calls are written by their definitions before they are recognised */
    private boolean toward(Chain chain, Term form, Predicate<Term.Call> isNew) {
        Map<List<Integer>, Term.Call> calls = new LinkedHashMap<>();
        Term plain = form;
        for (List<Integer> path : Paths.to(form, part -> part instanceof Term.Call call && isNew.test(call))) {
            Term.Call call = (Term.Call) form.at(path);
            calls.put(path, call);
            plain = plain.replaceAt(path, recognition.definition(call));
        }
        boolean rewritten = chain.rewrite(title(chain.current(), plain, calls.isEmpty()), List.of(), plain);
        if (rewritten) {
            recognition.recognise(chain, calls);
        }
        return rewritten;
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
