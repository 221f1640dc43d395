package dev.verivative.fold;

import dev.verivative.term.Term;

/**
 * A quantity that has a name.
 *
 * @param call its name, such as sigma(x)_i, for all values of its free indices
 * @param definition what it stands for, which may have other names in it
 */
public record Named(Term.Call call, Term definition) {
    /** With the definition that the function itself has. */
    public static Named of(Term.Call call) {
        return new Named(call, call.unfold());
    }
}
