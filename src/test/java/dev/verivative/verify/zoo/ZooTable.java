package dev.verivative.verify.zoo;

import dev.verivative.verify.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/**
 * Prints what verification says of every inhabitant of the zoo, with default settings: first what is wrong, then what
 * is right. Arguments: a seed, and names; {@code wrong} and {@code right} are all of either.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.verivative.verify.zoo.ZooTable
 * </pre>
 */
final class ZooTable {
    private ZooTable() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.defaults("verify")
                .withSeed(arguments.length == 0 ? 1 : Long.parseLong(arguments[0]))
                .withTimeout(Duration.ofSeconds(2));
        Set<String> chosen = Set.of(Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length));
        for (Mutant mutant : Mutants.all()) {
            if (chosen.isEmpty() || chosen.contains("wrong") || chosen.contains(mutant.name())) {
                Trial trial = Trial.of(mutant.name(), mutant.function(), mutant.subjects(), settings);
                String word =
                        trial.isCaughtBy(mutant) ? "caught " : trial.falsified().isEmpty() ? "MISSED " : "other  ";
                System.out.println(word + trial.row());
                if (chosen.contains(mutant.name())) {
                    System.out.println(trial.details());
                }
            }
        }
        for (RightVariant variant : RightVariants.all()) {
            if (chosen.isEmpty() || chosen.contains("right") || chosen.contains(variant.name())) {
                Trial trial = Trial.of(variant.name(), variant.function(), variant.subjects(), settings);
                System.out.println((trial.falsified().isEmpty() ? "right  " : "FALSE  ") + trial.row());
                if (!trial.falsified().isEmpty()) {
                    System.out.println(trial.details());
                }
            }
        }
    }
}
