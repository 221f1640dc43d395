package dev.verivative.derive;

import static dev.verivative.term.Terms.*;

import dev.verivative.notation.*;
import dev.verivative.rule.*;
import dev.verivative.term.*;
import java.util.*;

public class Scratch {
    static TextPrinter tp = null;

    public static void main(String[] a) {
        Dimension n = Dimension.of("n");
        Index.Variable i = new Index.Variable("i", n), j = new Index.Variable("j", n), k = new Index.Variable("k", n);
        Tensor x = new Tensor("x", List.of(n)), s0 = new Tensor("x", List.of());
        Term xi = new Term.Entry("x", List.of(i)),
                xk = new Term.Entry("x", List.of(k)),
                xx = new Term.Entry("x", List.of());
        Term S = new Term.Sum(k, exp(xk));
        Map<String, Function> fs = new LinkedHashMap<>();
        fs.put("softmax", new Function("sigma", List.of(x), List.of(i), div(exp(xi), S)));
        fs.put("logsoftmax", new Function("y", List.of(x), List.of(i), sub(xi, log(S))));
        fs.put("lse", new Function("y", List.of(x), List.of(), log(S)));
        fs.put("norm", new Function("y", List.of(x), List.of(i), div(xi, apply(Op.SQRT, new Term.Sum(k, pow(xk, 2))))));
        fs.put("logistic", new Function("s", List.of(s0), List.of(), div(num(1), add(num(1), exp(neg(xx))))));
        fs.put(
                "tanh",
                new Function("y", List.of(s0), List.of(), div(sub(exp(xx), exp(neg(xx))), add(exp(xx), exp(neg(xx))))));
        fs.put("tanhatom", new Function("y", List.of(s0), List.of(), apply(Op.TANH, xx)));
        fs.put(
                "temp",
                new Function(
                        "sigma",
                        List.of(x),
                        List.of(i),
                        div(exp(div(xi, new Term.Symbol("T"))), new Term.Sum(k, exp(div(xk, new Term.Symbol("T")))))));
        fs.put("xx", new Function("y", List.of(s0), List.of(), pow(xx, xx)));
        fs.put("silu", new Function("y", List.of(s0), List.of(), div(xx, add(num(1), exp(neg(xx))))));
        fs.put(
                "var",
                new Function(
                        "v",
                        List.of(x),
                        List.of(),
                        div(
                                new Term.Sum(
                                        k,
                                        pow(
                                                sub(
                                                        xk,
                                                        div(
                                                                new Term.Sum(
                                                                        new Index.Variable("l", n),
                                                                        new Term.Entry(
                                                                                "x",
                                                                                List.of(new Index.Variable("l", n)))),
                                                                new Term.Size(n))),
                                                2)),
                                new Term.Size(n))));
        Index.Variable l = new Index.Variable("l", n);
        fs.put(
                "quad",
                new Function(
                        "q",
                        List.of(x),
                        List.of(),
                        new Term.Sum(
                                k,
                                new Term.Sum(
                                        l,
                                        mul(
                                                mul(new Term.Entry("A", List.of(k, l)), xk),
                                                new Term.Entry("x", List.of(l)))))));
        int N = a.length > 2 ? Integer.parseInt(a[2]) : 0;
        for (var e : fs.entrySet()) {
            if (a.length > 0 && !a[0].equals("all") && !e.getKey().equals(a[0])) continue;
            for (Route r : Route.values()) {
                if (a.length > 1 && !a[1].equals("all") && !r.label().equals(a[1])) continue;
                Function f = e.getValue();
                if (N > 0) f = f.resize(Map.of(n, new Dimension("n", N)));
                Tensor v = f.variables().get(0);
                List<Index> by = v.rank() == 0
                        ? List.of()
                        : N > 0
                                ? List.of(new Index.Position(
                                        a.length > 3 ? Integer.parseInt(a[3]) : 1, new Dimension("n", N)))
                                : List.of(j);
                List<Index> at = f.indices().isEmpty()
                        ? List.of()
                        : N > 0 ? List.of(new Index.Position(1, new Dimension("n", N))) : List.of(i);
                long t0 = System.nanoTime();
                Attempt att =
                        new Deriver(f, new Assumptions(Set.of("T"), Set.of())).derive(r, at, new Term.Entry("x", by));
                List<Line> lines;
                String end;
                if (att instanceof Attempt.Finished fin) {
                    lines = fin.derivation().lines();
                    end = "own " + fin.derivation().isInOwnOutputs() + " obligations "
                            + fin.derivation().obligations();
                } else {
                    Attempt.Unfinished u = (Attempt.Unfinished) att;
                    lines = u.lines();
                    end = "STOPPED at " + u.part() + " " + u.reason();
                }
                System.out.println("== " + e.getKey() + " " + r + " " + (System.nanoTime() - t0) / 1000000 + " ms");
                TextPrinter p = TextPrinter.of(TextStyle.UNICODE);
                for (Line line : lines) {
                    String s = p.line(line.step().after());
                    System.out.printf(
                            "  %-22s %s%n",
                            line.step().rule().name(), s.length() > 300 ? s.substring(0, 300) + "..." : s);
                }
                System.out.println("  " + end);
            }
        }
    }
}
