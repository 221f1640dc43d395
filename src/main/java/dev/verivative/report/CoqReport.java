package dev.verivative.report;

import dev.verivative.derive.Line;
import dev.verivative.kernel.Theorem;
import dev.verivative.proof.coq.CoqFile;
import dev.verivative.proof.coq.CoqLibrary;
import java.io.IOException;
import java.io.Writer;

/** Writes a derivation as one file that Coq checks without this program. */
public final class CoqReport implements DerivationReport {
    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        Passage main = document.main();
        Theorem theorem = Theorem.of(
                        main.start(), main.lines().stream().map(Line::step).toList(), document.known())
                .orElseThrow(() -> new IllegalStateException("the kernel refuses what it accepted"));
        CoqFile file = new CoqFile();
        String name = document.function().symbol() + "_by_" + document.variable() + "_"
                + document.route().label();
        String last = file.add(theorem, name);
        out.write("(* " + inComment(document.definition().title()) + ": generated, checked by coqc alone. *)\n");
        out.write(CoqLibrary.inlined());
        out.write("\n" + file.text() + "\nPrint Assumptions " + last + ".\n");
    }

    /** Comments are nested, and strings in them are strings. */
    private static String inComment(String title) {
        return title.replace("(*", "( *").replace("*)", "* )").replace('"', '\'');
    }
}
