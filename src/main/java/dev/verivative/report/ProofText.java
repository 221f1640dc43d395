package dev.verivative.report;

import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.LinkVerdict;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of functions, as tables for a terminal. */
public final class ProofText {
    private static final int WIDTH = 100;
    private static final String CLAIM_INDENT = " ".repeat(9);
    private static final MathContext SHOWN = new MathContext(20);

    private final TextStyle style;
    private final Checks checks;

    public ProofText(TextStyle style) {
        this.style = style;
        this.checks = new Checks(style);
    }

    /** The whole report. */
    public String text(List<FunctionProof> proofs) {
        return proofs.stream().map(this::function).collect(Collectors.joining("\n")) + summary(proofs);
    }

    private String function(FunctionProof proof) {
        StringBuilder text = new StringBuilder();
        text.append(proof.definition().name())
                .append(": ")
                .append(PlainText.line(proof.definition().title(), style))
                .append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        rows.add(Checks.HEAD);
        proof.routes().forEach(route -> rows.add(checks.row(route)));
        text.append(table(rows));
        Set<String> notes = checks.notes(proof.routes());
        notes.forEach(note -> paragraph(text, "  ", note));
        if (!proof.claims().isEmpty()) {
            text.append('\n');
        }
        for (ClaimVerdict claim : proof.claims()) {
            text.append("  ")
                    .append(String.format("%-7s", claim.status().word()))
                    .append(ClaimText.of(claim.claim(), style));
            text.append(claim.by().isEmpty() ? "" : "  (" + ClaimText.by(claim) + ")")
                    .append('\n');
            claim.links().stream()
                    .filter(link -> claim.status() != ClaimVerdict.Status.HOLDS)
                    .filter(link -> link.status() != ClaimVerdict.Status.HOLDS)
                    .findFirst()
                    .ifPresent(link -> paragraph(text, CLAIM_INDENT, why(link)));
            Checks.note(claim.coq())
                    .filter(note -> !notes.contains(note))
                    .ifPresent(note -> paragraph(text, CLAIM_INDENT, note));
        }
        return text.toString();
    }

    private static String why(LinkVerdict link) {
        return link.reason()
                + link.counterexample()
                        .map(at -> ": at " + PointText.of(at.point()) + " it is "
                                + at.left().round(SHOWN) + " and " + at.right().round(SHOWN))
                        .orElse("");
    }

    private static void paragraph(StringBuilder text, String indent, String note) {
        String before = indent;
        for (String line : PlainText.wrap(note, WIDTH)) {
            text.append(before).append(line).append('\n');
            before = indent + "  ";
        }
    }

    private static String table(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                line.append("  ")
                        .append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String summary(List<FunctionProof> proofs) {
        List<String> faulty = proofs.stream()
                .filter(proof -> !proof.isFine())
                .map(proof -> proof.definition().name())
                .toList();
        Map<ClaimVerdict.Status, Long> claims = proofs.stream()
                .flatMap(proof -> proof.claims().stream())
                .collect(Collectors.groupingBy(ClaimVerdict::status, Collectors.counting()));
        long open = claims.getOrDefault(ClaimVerdict.Status.OPEN, 0L);
        String state = faulty.isEmpty()
                ? "\nEvery step was made anew and accepted by the kernel; no second opinion differs."
                : "\nNot as it should be: " + String.join(", ", faulty) + ".";
        return state + (open == 0 ? "" : open == 1 ? " One claim is open." : " " + open + " claims are open.")
                + coq(proofs) + "\n";
    }

    /** How much of it Coq has checked; nothing where it was not run at all. */
    private static String coq(List<FunctionProof> proofs) {
        List<FunctionProof.ByCoq> all =
                proofs.stream().flatMap(proof -> proof.byCoq().stream()).toList();
        long checked = all.stream().filter(FunctionProof.ByCoq::isChecked).count();
        return checked == 0
                ? ""
                : " Coq has checked " + (checked == all.size() ? "all " : checked + " of ") + all.size() + " proofs.";
    }
}
