package dev.verivative.proof.coq.algebra;

import dev.verivative.proof.coq.CoqPrinter;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement about any numbers, with one for each atom of an equation, that Coq's field tactics decide; the equation
 * is an instance of it.
 */
final class FieldLemma {
    private final CoqPrinter printer;
    private final Map<Term, String> names = new LinkedHashMap<>();
    private final List<String> binders = new ArrayList<>();
    private final List<String> introductions = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    FieldLemma(CoqPrinter printer) {
        this.printer = printer;
    }

    private String name(Term atom, String letter) {
        String name = letter + (names.size() + 1);
        names.put(atom, name);
        return name;
    }

    /** An atom that may be anything. */
    void atom(Term atom) {
        if (!names.containsKey(atom)) {
            String name = name(atom, "u");
            binders.add("forall " + name + " : R, ");
            introductions.add(name);
            arguments.add(printer.print(atom));
        }
    }

    boolean has(Term atom) {
        return names.containsKey(atom);
    }

    /** An atom that is equal to something. */
    void fact(Term atom, Term equal, String proof) {
        String name = name(atom, "v");
        binders.add("forall " + name + " : R, " + name + " = " + print(equal) + " -> ");
        introductions.add(name + " ->");
        arguments.add(printer.print(atom) + " " + proof);
    }

    /** Something that holds. */
    void condition(String statement, String proof) {
        String name = "c" + (introductions.size() + 1);
        binders.add(statement + " -> ");
        introductions.add(name);
        arguments.add(proof);
    }

    /** An equation with a power of an atom on its left. */
    void relation(String statement, String proof) {
        relations.add("c" + (introductions.size() + 1));
        condition(statement, proof);
    }

    /** The statement of the lemma that both sides are equal. */
    String statement(Term left, Term right) {
        return String.join("", binders) + print(left) + " = " + print(right);
    }

    List<String> proof(boolean isRing) {
        String intros = introductions.isEmpty() ? "clear; " : "clear; intros " + String.join(" ", introductions) + "; ";
        if (isRing) {
            return List.of(intros + "alg_ring.");
        }
        String field = relations.isEmpty() ? "field" : "field [" + String.join(" ", relations) + "]";
        return List.of(intros + field + "; alg_conditions.");
    }

    String instance(String name) {
        return "exact (" + name + (arguments.isEmpty() ? "" : " ") + String.join(" ", arguments) + ").";
    }

    /** A term with the names of its atoms, otherwise just as it is printed. */
    String print(Term term) {
        String name = names.get(term);
        if (name != null) {
            return name;
        }
        if (!(term instanceof Term.Apply apply) || Arithmetic.isAtom(term)) {
            return printer.print(term);
        }
        String first = print(apply.argument());
        return switch (apply.op()) {
            case ADD -> "(" + first + " + " + print(apply.right()) + ")";
            case SUB -> "(" + first + " - " + print(apply.right()) + ")";
            case MUL -> "(" + first + " * " + print(apply.right()) + ")";
            case DIV -> "(" + first + " / " + print(apply.right()) + ")";
            case NEG -> "(- " + first + ")";
            default -> power(first, Arithmetic.exponent(apply));
        };
    }

    private static String power(String base, int exponent) {
        String power = exponent == -1 ? base : "(" + base + " ^ " + Math.abs(exponent) + ")";
        return exponent < 0 ? "(/ " + power + ")" : power;
    }
}
