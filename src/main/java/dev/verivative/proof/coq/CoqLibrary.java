package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed library that every file uses: what is derived from, the rules as lemmas, and tactics. */
public final class CoqLibrary {
    /** What it is called where it is a file of its own. */
    public static final String NAME = "Verivative";

    private static final String IMPORTS = """
            From Coq Require Import Reals Lra Lia Arith FunctionalExtensionality.
            From Coq Require String List.
            From Coquelicot Require Import Coquelicot.
            Open Scope R_scope.
            """;

    private CoqLibrary() {}

    /** As a file of its own. */
    public static String text() {
        return IMPORTS + "\n" + body();
    }

    /** The first lines of a file that uses the library's. */
    public static String imported() {
        return IMPORTS + "From " + NAME + " Require Import " + NAME + ".\n";
    }

    /** The first lines of a file that needs no other: the library itself. */
    public static String inlined() {
        return IMPORTS + "\nModule " + NAME + ".\n\n" + body() + "\nEnd " + NAME + ".\nImport " + NAME + ".\n";
    }

    private static String body() {
        return Stream.of(
                        resource("Calculus.v"),
                        RuleLemmas.text(resource(RuleLemmas.PROOFS)),
                        resource("Tactics.v"),
                        resource("Instances.v"),
                        resource("Algebra.v"),
                        resource("Claims.v"),
                        resource("Data.v"))
                .collect(Collectors.joining("\n"));
    }

    static String resource(String name) {
        try (InputStream in = CoqLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library has no " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the library", e);
        }
    }
}
