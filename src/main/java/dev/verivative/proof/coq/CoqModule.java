package dev.verivative.proof.coq;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A file for coqc.
 *
 * <p>Another module is imported as {@code From Verivative Require Import NAME.} One that requires nothing is a library:
 * if Coq does not take it, nothing is known of the proofs that need it.
 *
 * @param name a name that Coq takes for a module; the file is called after it
 * @param text the whole source
 * @param requires the modules that it imports, those that they import being known to them
 * @param theorems what must be proved in it, closed and without further axioms; may be empty for a library only
 */
public record CoqModule(String name, String text, List<CoqModule> requires, List<String> theorems) {
    /** Under this name the modules find each other. */
    static final String ROOT = "Verivative";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Pattern THEOREM = Pattern.compile("([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_']*");

    /** @throws IllegalArgumentException if a name is none, or nothing is to be proved */
    public CoqModule {
        requires = List.copyOf(requires);
        theorems = List.copyOf(theorems);
        for (String each : theorems) {
            checkName(each, THEOREM);
        }
        checkName(name, NAME);
        if (theorems.isEmpty() && !requires.isEmpty()) {
            throw new IllegalArgumentException("the module " + name + " proves nothing");
        }
    }

    private static void checkName(String name, Pattern allowed) {
        if (!allowed.matcher(name).matches()) {
            throw new IllegalArgumentException("Coq takes no such name: " + name);
        }
    }

    /** The same in another file; no other module may require it. */
    CoqModule named(String other) {
        return new CoqModule(other, text, requires, theorems);
    }

    boolean isLibrary() {
        return requires.isEmpty() && theorems.isEmpty();
    }

    /** The name of its file. */
    String file() {
        return name + ".v";
    }

    /** The name by which others know it. */
    String qualified() {
        return ROOT + "." + name;
    }
}
