package dev.verivative.proof.coq;

import dev.verivative.derive.Derivation;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.proof.Requirements;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Statement;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of Coq that is under way: definitions, and sections that each prove one thing. */
public final class CoqFile {
    private final CoqNames names = new CoqNames();
    private final CoqDefinitions definitions = new CoqDefinitions(names);
    private final CoqPrinter printer = new CoqPrinter(names, definitions);
    private final CoqData data = new CoqData(names);
    private final IdentityHashMap<Theorem, CoqTheorem> theorems = new IdentityHashMap<>();
    private final List<String> sections = new ArrayList<>();

    /** Adds a derivation by its name, after what it uses; gives the name of its theorem. */
    String add(Derivation derivation) {
        return add(
                derivation.theorem(),
                derivation.function().symbol() + "_by_" + derivation.variable() + "_"
                        + derivation.route().label());
    }

    /**
     * Adds what was derived, after what it uses. Of a derivative the theorem also says that it exists.
     *
     * @param wanted what it is to be called
     * @return what it is called
     */
    public String add(Theorem theorem, String wanted) {
        CoqContext context = context(theorem);
        if (!(theorem.fact().left() instanceof Term.Partial partial)) {
            String name = equation(theorem, wanted).name();
            sections.add(ofData(
                    name,
                    context,
                    "equal e\n    " + data.print(theorem.fact().left()),
                    theorem.fact().right()));
            return name;
        }
        CoqTheorem equation = equation(theorem, wanted + "_equation");
        Term.Entry by = (Term.Entry) partial.by();
        String place = printer.place(by);
        String variable = names.ofTensor(by.tensor());
        String value = names.named("value of an entry", "t");
        String name = names.named(List.of("derivative", equation.name()), wanted);
        section(name, context, """
                Theorem %s :
                  is_derive (fun %s => %s) (get %s %s)
                    %s.
                Proof.
                  apply (has_pd_is_derive %s (fun %s => %s) %s), has_pd_intro; [side |].
                  by_instance %s.
                Qed.
                """.formatted(
                        name,
                        value,
                        printer.with(by.tensor(), "(set " + place + " " + variable + " " + value + ")")
                                .print(partial.body()),
                        place,
                        variable,
                        printer.print(theorem.fact().right()),
                        place,
                        variable,
                        printer.print(partial.body()),
                        variable,
                        equation.instance(Substitution.NONE, printer)));
        sections.add(ofData(
                name,
                context,
                "is_derivative e\n    " + data.print(partial.body()) + "\n    " + data.entry(by),
                theorem.fact().right()));
        return name;
    }

    /** The theorem once more, about data: what is proved does not rest on how formulas are printed. */
    private String ofData(String name, CoqContext context, String subject, Term result) {
        String statement = subject + "\n    " + data.print(result);
        String variables = context.variables();
        return """
                Section %s_data_section.
                Import Data.
                %s
                Theorem %s_of_data : %slet e := %s in
                  %s%s.
                Proof. exact %s. Qed.
                End %s_data_section.
                """.formatted(
                        name,
                        data.definitions(),
                        name,
                        variables.isEmpty() ? "" : "forall" + variables + ", ",
                        data.environment(context.dimensions(), context.tensors(), context.indices()),
                        context.hypothesesAsData().stream()
                                .map(hypothesis -> "holds e " + hypothesis + " ->\n  ")
                                .collect(Collectors.joining()),
                        statement,
                        name,
                        name);
    }

    /** Adds a text about what a theorem speaks of, after what the theorem uses. */
    void add(Theorem theorem, String wanted, Function<CoqSteps, String> text) {
        uses(theorem, wanted);
        CoqContext context = context(theorem);
        section(names.named(List.of("about", theorem), wanted), context, text.apply(steps(theorem, context)));
    }

    private CoqSteps steps(Theorem theorem, CoqContext context) {
        return new CoqSteps(names, definitions, printer, context, theorem.fact().known(), theorems::get);
    }

    private void uses(Theorem theorem, String wanted) {
        for (Step step : theorem.steps) {
            if (step.rule().statement() instanceof Statement.Lemma lemma) {
                Theorem used = (Theorem) lemma.proved();
                if (!used.steps.isEmpty()) {
                    equation(used, wanted + "_uses");
                }
            }
        }
    }

    /** Adds the steps of a theorem, after what they use, if it is not there yet. */
    CoqTheorem equation(Theorem theorem, String wanted) {
        CoqTheorem known = theorems.get(theorem);
        if (known != null) {
            return known;
        }
        uses(theorem, wanted);
        String name = names.named(theorem, wanted);
        CoqContext context = context(theorem);
        CoqSteps steps = steps(theorem, context);
        StringBuilder text = new StringBuilder();
        List<String> chain = new ArrayList<>();
        for (Step step : theorem.steps) {
            String lemma = name + "_step_" + (chain.size() + 1);
            chain.add(lemma);
            text.append(steps.lemma(lemma, step)).append('\n');
        }
        text.append("Lemma ")
                .append(name)
                .append(" :\n  ")
                .append(printer.print(theorem.fact().left()));
        text.append("\n  = ").append(printer.print(theorem.fact().right())).append(".\nProof.\n");
        for (int i = 0; i < chain.size(); i++) {
            text.append(
                    i == chain.size() - 1
                            ? "  exact " + chain.get(i) + ".\n"
                            : "  etransitivity; [exact " + chain.get(i) + " |].\n");
        }
        text.append(chain.isEmpty() ? "  reflexivity.\nQed.\n" : "Qed.\n");
        section(name, context, text.toString());
        CoqTheorem result = new CoqTheorem(name, context.dimensions(), context.tensors(), context.indices());
        theorems.put(theorem, result);
        if (theorem.fact().left() instanceof Term.Partial) {
            sections.add("Ltac found ::= first ["
                    + theorems.entrySet().stream()
                            .filter(entry -> entry.getKey().fact().left() instanceof Term.Partial)
                            .map(entry -> "eapply " + entry.getValue().name() + "; side")
                            .sorted()
                            .collect(Collectors.joining(" | "))
                    + "].\n");
        }
        return result;
    }

    private CoqContext context(Theorem theorem) {
        List<Term> terms =
                new ArrayList<>(List.of(theorem.fact().left(), theorem.fact().right()));
        theorem.steps.forEach(step -> terms.addAll(List.of(step.before(), step.after())));
        return new CoqContext(
                names,
                printer,
                data,
                theorem.fact().known(),
                Requirements.condensed(theorem.fact().obligations()),
                terms);
    }

    CoqData data() {
        return data;
    }

    CoqNames names() {
        return names;
    }

    CoqPrinter printer() {
        return printer;
    }

    /** An obligation as Coq reads it. */
    String statement(Obligation obligation) {
        return CoqConditions.statement(obligation, names, printer);
    }

    /** Adds a section of its own. */
    void section(String name, CoqContext context, String text) {
        sections.add(
                "Section " + name + "_section.\n" + context.header() + "\n" + text + "End " + name + "_section.\n");
    }

    /** All that was added, without what it imports. */
    public String text() {
        // What uses others first, so that these are unfolded in it.
        List<String> all = new ArrayList<>(definitions.all());
        Collections.reverse(all);
        return definitions.text() + "\nLtac unfold_definitions ::= "
                + (all.isEmpty() ? "idtac" : "unfold " + String.join(", ", all) + " in *") + ".\n"
                + "Set Default Proof Using \"All\".\n\n" + String.join("\n", sections);
    }
}
