package dev.verivative.report;

import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.LinkVerdict;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.Sizes;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of functions, as tables for a terminal. */
public final class ProofText {
    private static final List<String> HEAD = List.of("route", "by", "kernel", "Symja", "differences", "Coq");
    private static final int WIDTH = 100;
    private static final String CLAIM_INDENT = " ".repeat(9);
    private static final MathContext SHOWN = new MathContext(20);

    private final TextStyle style;

    public ProofText(TextStyle style) {
        this.style = style;
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
        rows.add(HEAD);
        proof.routes().forEach(route -> rows.add(row(route)));
        text.append(table(rows));
        Set<String> notes = new LinkedHashSet<>();
        proof.routes().forEach(route -> notes(route, notes));
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
            coq(claim.coq())
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

    private List<String> row(RouteProof route) {
        return List.of(
                route.route().label(),
                TextPrinter.of(style).line(route.by()),
                route.isAccepted() ? "accepted" : "refused",
                cell(route.symja()),
                cell(route.differences()),
                route.coq().word());
    }

    private static String cell(Opinion opinion) {
        String sizes = opinion instanceof Opinion.Agrees agrees ? Sizes.brief(agrees.sizes()) : "";
        return sizes.isEmpty() ? opinion.word() : opinion.word() + ", " + sizes;
    }

    private void notes(RouteProof route, Set<String> notes) {
        route.refusal()
                .ifPresent(reason -> notes.add(
                        "The " + route.route().label() + " route is refused: " + RefusalText.of(reason, style)));
        if (!route.isAccepted()) {
            return;
        }
        note("Symja", route.symja(), notes);
        note("Differences", route.differences(), notes);
        coq(route.coq()).ifPresent(notes::add);
    }

    private static Optional<String> coq(CoqVerdict verdict) {
        return verdict instanceof CoqVerdict.Checked
                ? Optional.empty()
                : Optional.of("Coq " + verdict.word() + ": " + verdict.reason());
    }

    private void note(String who, Opinion opinion, Set<String> notes) {
        if (opinion instanceof Opinion.NotRun notRun) {
            notes.add(who + " not run: " + notRun.reason());
        } else if (opinion instanceof Opinion.Differs differs) {
            notes.add(who + " differs at " + PointText.of(differs.at()) + ": the derivative is " + differs.expected()
                    + ", and what was derived is "
                    + differs.derived().map(Object::toString).orElse("undefined"));
        }
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
