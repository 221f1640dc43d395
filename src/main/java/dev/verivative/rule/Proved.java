package dev.verivative.rule;

/** Something that was proved. The kernel believes it of its own theorems only. */
public interface Proved {
    Fact fact();
}
