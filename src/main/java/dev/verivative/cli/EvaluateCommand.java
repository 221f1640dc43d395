package dev.verivative.cli;

import dev.verivative.api.Evaluated;
import dev.verivative.api.Evaluation;
import dev.verivative.api.Unfinished;
import dev.verivative.api.Verivative;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a function and its derived Jacobian to a guaranteed number of digits. */
@Command(
        name = "evaluate",
        description = {
            "Evaluates a function, and its derived Jacobian, to a guaranteed number of digits.",
            "",
            "Numbers are exact: decimals such as 0.25, -1 and 1e308, or fractions such as 1/3. Rows of a matrix end with"
                    + " ';'. A function of a scalar is applied to each number of a list.",
            "Every digit printed is proved: the error is below one unit of the last. Fewer digits are exact. The"
                    + " Jacobian has a row for each output and a column for each entry of the variable, a matrix's"
                    + " entries row by row.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FUNCTION",
            description = "A name of the catalogue, a path to a definition.md, or a formula in quotes.")
    private String function = "";

    @Option(
            names = "--x",
            paramLabel = "VALUES",
            description = "The variable that is differentiated by, whatever its name: 0.25,-1,2.3 or '1,2;3,4'.")
    private @Nullable String x;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUES",
            description = "Another variable or parameter: T=0.5, y=0,1,0 or 'A=1,2;3,4'; or a size: n=3.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--wrt", paramLabel = "VAR", description = "The variable to differentiate by.")
    private @Nullable String wrt;

    @Option(names = "--jacobian", description = "Also the Jacobian.")
    private boolean jacobian;

    @Option(
            names = "--digits",
            paramLabel = "D",
            defaultValue = "30",
            description = "Significant digits, 1 to 10000; ${DEFAULT-VALUE} if not given.")
    private int digits = 30;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        Verivative asked = Verivative.of(Arguments.plain(function));
        asked = wrt == null ? asked : asked.wrt(wrt);
        Evaluation evaluation = (x == null ? asked.evaluate() : asked.evaluate(Arguments.plain(x))).digits(digits);
        for (String set : sets) {
            evaluation = evaluation.set(Arguments.plain(set));
        }
        Evaluated evaluated;
        try {
            evaluated = evaluation.evaluated(jacobian);
        } catch (Unfinished e) {
            System.err.print(e.report(output.style(), output.isColoured()).orElseThrow(() -> e));
            return Main.FALSIFIED;
        }
        output.write(out -> {
            if (format == Format.json) {
                evaluated.json(out);
            } else {
                evaluated.text(output.style(), out);
            }
        });
        return 0;
    }
}
