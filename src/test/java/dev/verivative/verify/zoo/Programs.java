package dev.verivative.verify.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The programs of the zoo; each file lists what it has when it is called without a name. */
final class Programs {
    private Programs() {}

    /** What is right, or what is not, of the scripts. */
    static List<Program> inPython(boolean right) {
        List<Program> all = new ArrayList<>(listed("python3 " + file("plain.py"), right));
        all.addAll(listed("python3 " + file("arrays.py"), right));
        return all;
    }

    /** The same of a program in C, compiled into a directory. */
    static List<Program> inC(Path directory, boolean right) {
        Path program = directory.resolve("rows");
        output(List.of("cc", "-O1", "-o", program.toString(), file("rows.c").toString(), "-lm"));
        return listed(program.toString(), right);
    }

    private static Path file(String name) {
        return Path.of(
                URI.create(Objects.requireNonNull(Programs.class.getResource("/dev/verivative/zoo/" + name), name)
                        .toString()));
    }

    private static List<Program> listed(String command, boolean right) {
        String word = right ? "right " : "wrong ";
        return output(List.of(command.split(" ")))
                .lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .map(name -> new Program(name, command + " " + name))
                .toList();
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
