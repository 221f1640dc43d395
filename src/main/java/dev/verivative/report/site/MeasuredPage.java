package dev.verivative.report.site;

import dev.verivative.report.html.Block;
import dev.verivative.report.html.Markup;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured of implementations, function by function. */
final class MeasuredPage {
    private static final int DIGITS = 3;
    private static final int CHAPTER = 2;
    private static final List<String> MEASURED =
            List.of("Property", "Format", "Outcome", "Trials", "Max ulp", "p99 ulp", "Error / tolerance");
    private static final List<String> DECIDED = List.of("Property", "Format", "Outcome", "Trials");
    private static final List<String> POLICIES =
            List.of("Policy", "Input", "Asked for", "What the limit says", "What IEEE code does", "What this did");

    private MeasuredPage() {}

    /** @param paths where functions have their pages, by name */
    static SitePage of(List<Verification> verifications, Map<String, String> paths) {
        List<Block.Part> parts = new ArrayList<>();
        int number = 0;
        for (Verification verification : verifications) {
            number++;
            parts.add(part("measured-" + number, verification, paths));
        }
        List<Block> lead = new ArrayList<>();
        lead.add(words("Implementations in float64 and float32, held to what was derived: each answer is compared with"
                + " the value of the derived formula, computed with as many digits as it takes. An ulp is the distance"
                + " of neighbouring numbers at the size of the right answer; shown are the largest error of an entry and"
                + " the one that 99 % of the entries do not exceed. The tolerance is what rounding in the formula itself"
                + " can cost at that input: where it cancels, an answer may be off by many ulp and yet be as good as the"
                + " formula allows, so the last column is the one to look at; up to 1 is within the tolerance."));
        lead.add(words("That nothing failed is an observation, not a proof: it says that these inputs, made from the"
                + " seed, found no fault."));
        if (parts.isEmpty()) {
            lead.add(words("Nothing was measured here."));
        }
        return new SitePage("What was measured", "", Navigation.MEASURED, lead, parts);
    }

    private static Block words(String words) {
        return new Block.Words(Markup.text(words));
    }

    private static Block.Part part(String id, Verification verification, Map<String, String> paths) {
        String path = paths.getOrDefault(verification.function(), "");
        Markup name =
                path.isEmpty() ? Markup.text(verification.function()) : Navigation.link(path, verification.function());
        long falsified = verification.properties().stream()
                .filter(result -> result.outcome() == PropertyResult.Outcome.FALSIFIED)
                .count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(Markup.of(
                name,
                new Markup(Markup.escaped(": " + verification.subject() + ", "
                        + verification.trials() + " trials with seed " + verification.seed() + ", "
                        + (falsified == 0 ? "no property failed." : falsified + " falsified."))))));
        if (!verification.stopped().isEmpty()) {
            blocks.add(words("Not all trials were made: " + verification.stopped()));
        }
        List<PropertyResult> measured = verification.properties().stream()
                .filter(result -> !Double.isNaN(result.maxUlp()))
                .toList();
        List<PropertyResult> decided = verification.properties().stream()
                .filter(result -> Double.isNaN(result.maxUlp()))
                .toList();
        if (!measured.isEmpty()) {
            blocks.add(new Block.Table(
                    "Errors of " + verification.function(),
                    MEASURED,
                    measured.stream().map(MeasuredPage::row).toList()));
        }
        if (!decided.isEmpty()) {
            blocks.add(new Block.Folded(
                    Markup.text("Properties that are met or not"),
                    List.of(new Block.Table(
                            "Properties of " + verification.function(),
                            DECIDED,
                            decided.stream()
                                    .map(result -> row(result).subList(0, DECIDED.size()))
                                    .toList()))));
        }
        Map<String, Markup> statements = new LinkedHashMap<>();
        verification
                .properties()
                .forEach(result -> statements.putIfAbsent(
                        result.name() + result.statement(),
                        Markup.of(
                                new Markup("<code>" + Markup.escaped(result.name()) + "</code>: "),
                                Markup.text(result.statement()))));
        blocks.add(new Block.Folded(
                Markup.text("What the properties say"), List.of(new Block.Items(List.copyOf(statements.values())))));
        if (!verification.policies().isEmpty()) {
            blocks.add(new Block.Folded(
                    Markup.text("Where there is no single right answer"),
                    List.of(new Block.Table(
                            "Policies of " + verification.function(),
                            POLICIES,
                            verification.policies().stream()
                                    .map(MeasuredPage::policy)
                                    .toList()))));
        }
        return new Block.Part(id, CHAPTER, Markup.text(verification.function()), blocks);
    }

    private static List<Markup> row(PropertyResult result) {
        boolean asked = result.outcome() != PropertyResult.Outcome.NOT_OFFERED;
        String operation = result.operation().word();
        return List.of(
                new Markup("<code>" + Markup.escaped(result.name()) + "</code>"
                        + (operation.equals(result.name()) ? "" : " " + Markup.escaped(operation))),
                Markup.text(result.dtype().word()),
                Markup.text(result.outcome().word()),
                Markup.text(asked ? String.valueOf(result.trials()) : "–"),
                measured(result.maxUlp()),
                measured(result.p99Ulp()),
                measured(result.margin()));
    }

    private static Markup measured(double value) {
        return Markup.text(Double.isNaN(value) ? "–" : dev.verivative.verify.Decimals.rounded(value, DIGITS));
    }

    private static List<Markup> policy(Verification.PolicyRow row) {
        return List.of(
                new Markup("<code>" + Markup.escaped(row.name()) + "</code>"),
                Markup.text(row.input()),
                Markup.text(row.operation().word() + " " + row.dtype().word()),
                Markup.text(row.limit()),
                Markup.text(row.usual()),
                Markup.text(row.did()));
    }
}
