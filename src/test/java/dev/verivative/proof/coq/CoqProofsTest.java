package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Prover;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.WorkProgress;
import dev.verivative.proof.coq.CoqScript.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of verdicts on modules. */
class CoqProofsTest {
    private static final Definition SQUARE = definition("y(x) = x^2", "y(-x) = y(x)", "y(x) + 1 > 0", "y(x) = x");
    private static final FunctionProof PROOF = Prover.prove(SQUARE);

    @TempDir
    private Path folder;

    private CoqRunner runner;

    @BeforeEach
    void install() throws Exception {
        runner = new FakeCoq(Files.createDirectory(folder.resolve("bin"))).runner();
    }

    private static Definition definition(String formula, String... claims) {
        StringBuilder text = new StringBuilder("---\ntitle: Some\nvariables: { x: [] }\n---\n$$" + formula + "$$\n\n");
        text.append("## Claims\n");
        for (String claim : claims) {
            text.append("\nIt is so.\n\n$$").append(claim).append("$$\n");
        }
        try {
            Path file = Files.createTempDirectory("definition").resolve("some.md");
            Files.writeString(file, text);
            Definition definition = Catalogue.standard().find(file.toString());
            Files.delete(file);
            Files.delete(file.getParent());
            return definition;
        } catch (java.io.IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Part written(String name, String script) {
        return new Part.Written(Modules.that(name, script));
    }

    private List<FunctionProof> check(Function<FunctionProof, CoqScript> export, FunctionProof... proofs) {
        return new CoqProofs(export, export, runner).check(List.of(proofs), WorkProgress.NONE);
    }

    private FunctionProof check(List<Part> claims) {
        List<Part> routes = PROOF.routes().stream()
                .map(route -> written("Route_" + route.route().label(), ":"))
                .toList();
        return check(proof -> new CoqScript(routes, claims), PROOF).get(0);
    }

    @Test
    void aRouteKeepsWhatItDerived() {
        for (RouteProof route : PROOF.routes()) {
            assertTrue(route.derivation().isPresent());
            assertSame(
                    route.derivation().orElseThrow(),
                    route.with(new CoqVerdict.Checked(List.of())).derivation().orElseThrow());
        }
    }

    @Test
    void eachGetsItsVerdict() {
        FunctionProof checked = check(List.of(
                written("Even", ":"), new Part.Unwritten("nobody wrote it"), written("Wrong", "echo no >&2; exit 1")));
        assertTrue(
                checked.routes().stream().allMatch(route -> route.coq().word().equals("checked")));
        assertEquals(
                List.of("checked", "not run", "failed"),
                checked.claims().stream().map(claim -> claim.coq().word()).toList());
        assertEquals("nobody wrote it", checked.claims().get(1).coq().reason());
        assertEquals("Wrong.v: no", checked.claims().get(2).coq().reason());
        assertSame(SQUARE, checked.definition());
    }

    @Test
    void coqProvesWhatTheKernelLeavesOpen() {
        Part proof = written("Proof", ":");
        Part refusal = written("Refusal", "exit 1");
        FunctionProof open = new FunctionProof(SQUARE, List.of(), openClaim());
        ClaimVerdict holds = check(all -> new CoqScript(List.of(), List.of(proof)), open)
                .get(0)
                .claims()
                .get(0);
        assertEquals(ClaimVerdict.Status.HOLDS, holds.status());
        assertEquals(List.of("coq"), holds.by());
        assertTrue(holds.isFine());
        assertFalse(holds.isProvedByKernel());
        FunctionProof still =
                check(all -> new CoqScript(List.of(), List.of(refusal)), open).get(0);
        assertEquals(ClaimVerdict.Status.OPEN, still.claims().get(0).status());
        assertEquals(List.of(), still.claims().get(0).by());
        assertTrue(still.isFine());
        assertEquals(List.of(), still.byCoq());
    }

    /** The kernel has no proof that this is positive, though it is. */
    private static List<ClaimVerdict> openClaim() {
        List<ClaimVerdict> claims = ClaimProver.prove(definition("y(x) = x^2", "y(x) - x + 1 > 0"));
        assertEquals(ClaimVerdict.Status.OPEN, claims.get(0).status());
        return claims;
    }

    @Test
    void whatTheKernelProvesAndCoqRefusesIsAFault() {
        Part refusal = written("Refusal", "exit 1");
        Part none = new Part.Unwritten("nobody wrote it");
        FunctionProof proved =
                new FunctionProof(SQUARE, List.of(), PROOF.claims().subList(0, 1));
        assertEquals(List.of("kernel"), proved.claims().get(0).by());
        FunctionProof refused =
                check(all -> new CoqScript(List.of(), List.of(refusal)), proved).get(0);
        assertEquals(ClaimVerdict.Status.HOLDS, refused.claims().get(0).status());
        assertEquals(List.of("kernel"), refused.claims().get(0).by());
        assertFalse(refused.isFine());
        assertTrue(check(all -> new CoqScript(List.of(), List.of(none)), proved)
                .get(0)
                .isFine());
        FunctionProof both = check(all -> new CoqScript(List.of(), List.of(written("Fine", ":"))), proved)
                .get(0);
        assertEquals(List.of("kernel", "coq"), both.claims().get(0).by());
    }

    @Test
    void aPointAtWhichItIsFalseStaysOne() {
        FunctionProof checked = check(List.of(written("A", ":"), written("B", ":"), written("C", ":")));
        ClaimVerdict wrong = checked.claims().get(2);
        assertEquals(ClaimVerdict.Status.FAILS, wrong.status());
        assertEquals(List.of("exact"), wrong.by());
        assertFalse(checked.isFine());
    }

    @Test
    void aRefusedRouteIsAFault() {
        FunctionProof routes = new FunctionProof(SQUARE, PROOF.routes().subList(0, 1), List.of());
        assertTrue(routes.isFine());
        FunctionProof failed = check(all -> new CoqScript(List.of(written("No", "exit 1")), List.of()), routes)
                .get(0);
        assertFalse(failed.isFine());
        assertEquals(
                List.of("failed"),
                failed.byCoq().stream().map(each -> each.verdict().word()).toList());
    }

    @Test
    void functionsOfOneNameAreKeptApart() {
        FunctionProof route = new FunctionProof(SQUARE, PROOF.routes().subList(0, 1), List.of());
        FunctionProof again = new FunctionProof(SQUARE, PROOF.routes().subList(1, 2), List.of());
        List<FunctionProof> checked = check(
                proof -> new CoqScript(List.of(written("Name", proof.equals(again) ? "exit 1" : ":")), List.of()),
                route,
                again);
        assertEquals("checked", checked.get(0).routes().get(0).coq().word());
        assertEquals("failed", checked.get(1).routes().get(0).coq().word());
    }

    /** One module fails; each by itself, only one of two is wrong. */
    @Test
    void whatFailsTogetherIsTriedApart() {
        Part together = written("All", "exit 1");
        List<Part> apart = List.of(written("Right", ":"), written("Wrong", "exit 1"));
        FunctionProof two = new FunctionProof(SQUARE, PROOF.routes().subList(0, 2), List.of());
        List<FunctionProof> checked = new CoqProofs(
                        proof -> new CoqScript(List.of(together, together), List.of()),
                        proof -> new CoqScript(apart, List.of()),
                        runner)
                .check(List.of(two), WorkProgress.NONE);
        assertEquals(
                List.of("checked", "failed"),
                checked.get(0).routes().stream()
                        .map(route -> route.coq().word())
                        .toList());
    }
}
