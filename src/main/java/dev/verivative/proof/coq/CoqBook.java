package dev.verivative.proof.coq;

import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.WorkProgress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is proved of a function as one file, which {@code coqc} checks alone: the library, the routes, what a person
 * has written down, and the claims, each as a module of its own.
 */
public final class CoqBook {
    private static final Pattern IMPORT = Pattern.compile("^From (Coq|Coquelicot) Require .*\\.\\n", Pattern.MULTILINE);
    private static final Pattern OWN = Pattern.compile("^From Verivative Require .*\\.\\n", Pattern.MULTILINE);

    private final FunctionProof proof;
    private final CoqScript script;
    private final Optional<CoqModule> module;

    private CoqBook(FunctionProof proof, CoqScript script, Optional<CoqModule> module) {
        this.proof = proof;
        this.script = script;
        this.module = module;
    }

    /**
     * The proofs of all routes, and of all claims but some.
     *
     * @param without formulas of claims that are left out, as those that Coq could not be shown
     */
    public static CoqBook of(FunctionProof proof, Set<String> without) {
        List<ClaimVerdict> told = proof.claims().stream()
                .filter(claim -> !without.contains(claim.claim().formula()))
                .toList();
        CoqScript some = CoqExport.of(new FunctionProof(proof.definition(), proof.routes(), told));
        List<CoqScript.Part> claims = new ArrayList<>();
        int next = 0;
        for (ClaimVerdict claim : proof.claims()) {
            claims.add(
                    told.contains(claim)
                            ? some.claims().get(next++)
                            : new CoqScript.Part.Unwritten("Coq finds no proof by the fixed tactics"));
        }
        CoqScript script = new CoqScript(some.routes(), claims);
        Set<CoqModule> modules = new LinkedHashSet<>();
        Stream.concat(script.routes().stream(), script.claims().stream())
                .filter(CoqScript.Part.Written.class::isInstance)
                .forEach(part -> add(((CoqScript.Part.Written) part).module(), modules));
        String name = CoqSpec.module(proof.definition().name()) + "_proof";
        Optional<CoqModule> whole = modules.isEmpty()
                ? Optional.empty()
                : Optional.of(new CoqModule(name, text(modules), List.of(), theorems(modules)));
        return new CoqBook(proof, script, whole);
    }

    private static void add(CoqModule module, Set<CoqModule> modules) {
        module.requires().forEach(required -> add(required, modules));
        modules.add(module);
    }

    private static String text(Set<CoqModule> modules) {
        Set<String> imports = new LinkedHashSet<>();
        StringBuilder body = new StringBuilder();
        for (CoqModule module : modules) {
            IMPORT.matcher(module.text()).results().forEach(line -> imports.add(line.group()));
            String own = OWN.matcher(IMPORT.matcher(module.text()).replaceAll(""))
                    .replaceAll(line -> line.group().contains(" Import ") ? "Import " + CoqLibrary.NAME + ".\n" : "");
            body.append("\nModule ").append(module.name()).append(".\n\n").append(own.strip());
            body.append("\n\nEnd ").append(module.name()).append(".\n");
        }
        String asked = theorems(modules).stream().map(name -> "@" + name).collect(Collectors.joining(", "));
        return String.join("", imports) + "Open Scope R_scope.\n" + body + "\nDefinition all_theorems := (I, " + asked
                + ").\nPrint Assumptions all_theorems.\n";
    }

    private static List<String> theorems(Set<CoqModule> modules) {
        return modules.stream()
                .flatMap(module -> module.theorems().stream().map(theorem -> module.name() + "." + theorem))
                .toList();
    }

    /** Whether proofs may rest on an axiom, by the name that verdicts give it. */
    public static boolean isAllowed(String axiom) {
        return Axioms.isAllowedInShort(axiom);
    }

    /** The file; empty if nothing is to be proved. */
    public Optional<CoqModule> module() {
        return module;
    }

    /** What is known of the function if Coq says this of the file. */
    public FunctionProof with(CoqVerdict verdict) {
        List<RouteProof> routes = new ArrayList<>();
        for (int i = 0; i < proof.routes().size(); i++) {
            RouteProof route = proof.routes().get(i);
            routes.add(route.isAccepted() ? route.with(verdict(script.routes().get(i), verdict)) : route);
        }
        List<ClaimVerdict> claims = new ArrayList<>();
        for (int i = 0; i < proof.claims().size(); i++) {
            claims.add(proof.claims().get(i).with(verdict(script.claims().get(i), verdict)));
        }
        return new FunctionProof(proof.definition(), routes, claims);
    }

    private static CoqVerdict verdict(CoqScript.Part part, CoqVerdict ofFile) {
        return part instanceof CoqScript.Part.Unwritten unwritten ? new CoqVerdict.NotRun(unwritten.reason()) : ofFile;
    }

    /** Has Coq check files, each without those claims of which it finds no proof; all of them together. */
    public static List<Checked> checked(List<FunctionProof> proofs, CoqRunner runner, WorkProgress progress) {
        List<CoqBook> books = proofs.stream().map(proof -> of(proof, Set.of())).toList();
        Map<CoqModule, CoqVerdict> verdicts = verdicts(books, runner, progress);
        List<FunctionProof> failed = new ArrayList<>();
        for (CoqBook book : books) {
            if (book.verdict(verdicts) instanceof CoqVerdict.Failed) {
                failed.add(book.proof);
            }
        }
        // Which of their parts is it?
        List<Set<String>> refused = failed.isEmpty()
                ? List.of()
                : new CoqProofs(runner)
                        .check(failed, progress).stream().map(CoqBook::refused).toList();
        List<CoqBook> rest = new ArrayList<>();
        for (int i = 0; i < failed.size(); i++) {
            rest.add(of(failed.get(i), refused.get(i)));
        }
        Map<CoqModule, CoqVerdict> again = rest.isEmpty() ? Map.of() : verdicts(rest, runner, progress);
        return books.stream()
                .map(book -> {
                    int at = failed.indexOf(book.proof);
                    return at < 0
                            ? new Checked(book, Set.of(), book.verdict(verdicts))
                            : new Checked(
                                    rest.get(at), refused.get(at), rest.get(at).verdict(again));
                })
                .toList();
    }

    /** Claims that the kernel leaves open and Coq refuses; what the kernel has proved stays, and is told to fail. */
    private static Set<String> refused(FunctionProof apart) {
        return apart.claims().stream()
                .filter(claim -> claim.coq() instanceof CoqVerdict.Failed && !claim.isProvedByKernel())
                .map(claim -> claim.claim().formula())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<CoqModule, CoqVerdict> verdicts(List<CoqBook> books, CoqRunner runner, WorkProgress progress) {
        List<CoqModule> modules =
                books.stream().flatMap(book -> book.module.stream()).toList();
        return modules.isEmpty() ? Map.of() : runner.check(modules, progress);
    }

    private CoqVerdict verdict(Map<CoqModule, CoqVerdict> verdicts) {
        return module.map(verdicts::get).orElseGet(() -> new CoqVerdict.NotRun("there is nothing to be proved"));
    }

    /**
     * A file that was shown to Coq.
     *
     * @param without formulas of claims that it leaves out
     */
    public record Checked(CoqBook book, Set<String> without, CoqVerdict verdict) {
        public Checked {
            without = Set.copyOf(without);
        }
    }
}
