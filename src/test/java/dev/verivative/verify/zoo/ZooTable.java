package dev.verivative.verify.zoo;

import dev.verivative.verify.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Prints what verification says of every inhabitant of the zoo, with default settings: first what is wrong, then what is
 * right. Arguments: a seed, and parts of names to choose by.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.verivative.verify.zoo.ZooTable</pre>
 */
final class ZooTable {
    private ZooTable() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.defaults("verify")
                .withSeed(arguments.length == 0 ? 1 : Long.parseLong(arguments[0]))
                .withTimeout(Duration.ofSeconds(2));
        String[] parts = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        for (Mutant mutant : Mutants.all()) {
            if (isChosen(mutant.name(), parts)) {
                Trial trial = trial(mutant.name(), mutant.function(), mutant.implementation(), settings);
                System.out.println((trial.isCaughtBy(mutant) ? "caught " : trial.falsified().isEmpty() ? "MISSED " : "other  ")
                        + trial.row());
                if (parts.length > 0) {
                    System.out.println(trial.details());
                }
            }
        }
        for (RightVariant variant : RightVariants.all()) {
            if (isChosen(variant.name(), parts)) {
                Trial trial = trial(variant.name(), variant.function(), variant.implementation(), settings);
                System.out.println((trial.falsified().isEmpty() ? "right  " : "FALSE  ") + trial.row());
                if (!trial.falsified().isEmpty()) {
                    System.out.println(trial.details());
                }
            }
        }
    }

    private static Trial trial(
            String name, String function, java.util.function.Supplier<? extends Object> made, Settings settings) {
        return Trial.of(name, function, new InProcess(name, made), settings);
    }

    private static boolean isChosen(String name, String[] parts) {
        return parts.length == 0 || Stream.of(parts).anyMatch(name::contains);
    }
}
