package dev.verivative;

import dev.verivative.api.Derived;
import dev.verivative.api.Verivative;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The README's table of the catalogue, as the program would write it. */
final class CatalogueTable {
    private final TextPrinter printer;
    private final Function function;
    private final Map<String, String> names = new LinkedHashMap<>();

    private CatalogueTable(TextPrinter printer, Function function) {
        this.printer = printer;
        this.function = function;
    }

    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("| Name | Function | Derivative | Where |", "|---|---|---|---|"));
        Verivative.names().forEach(name -> lines.add("| `" + name + "` " + row(name)));
        return lines;
    }

    private static String row(String name) {
        Derived derived = Verivative.of(name).derive();
        Function function = derived.document().function();
        Term output = function.call(function.indices());
        TextPrinter printer = TextPrinter.forAll(
                TextStyle.UNICODE, List.of(output, function.body(), derived.asked(), derived.result()));
        CatalogueTable table = new CatalogueTable(printer, function);
        table.add(function.body());
        table.add(derived.result());
        return "| " + table.equation(output, function.body()) + " | "
                + table.equation(derived.asked(), derived.result()) + " | "
                + table.names.entrySet().stream()
                        .map(named -> named.getKey() + " = " + named.getValue())
                        .collect(Collectors.joining(", "))
                + " |";
    }

    private String equation(Term left, Term right) {
        return printer.line(left) + " = " + printer.line(right);
    }

    /** What is named in a formula, and in what it stands for. */
    private void add(Term term) {
        if (term instanceof Term.Call call && !call.function().equals(function)) {
            Function other = call.function();
            String name = printer.line(other.call(other.indices()));
            if (names.putIfAbsent(name, printer.line(other.body())) == null) {
                add(other.body());
            }
        }
        term.children().forEach(this::add);
    }
}
