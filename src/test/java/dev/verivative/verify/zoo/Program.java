package dev.verivative.verify.zoo;

import dev.verivative.api.Verivative;
import dev.verivative.verify.ProcessSubjects;
import dev.verivative.verify.SubjectException;
import java.util.Comparator;

/**
 * An inhabitant of the zoo that is a program.
 *
 * @param name what it is called there; it begins with the name of the function that it claims to be
 * @param command its command line
 */
record Program(String name, String command) {
    /** The longest name of the catalogue that this one begins with. */
    String function() {
        return Verivative.names().stream()
                .filter(each -> (name + "-").startsWith(each + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    ProcessSubjects subjects() {
        try {
            return ProcessSubjects.of(command, function());
        } catch (SubjectException e) {
            throw new IllegalStateException(command, e);
        }
    }

    @Override
    public String toString() {
        return command.substring(command.lastIndexOf('/') + 1);
    }
}
