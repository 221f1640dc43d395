package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A folder in which programs are run. At its end, or that of this virtual machine, they end and it is deleted. */
final class Scratch implements AutoCloseable {
    private static final Set<Scratch> OPEN = ConcurrentHashMap.newKeySet();

    /** How much is read of what a program prints. */
    private static final int LONGEST = 1 << 24;

    /** How often it is tried: a program may be writing while it is being ended. */
    private static final int ROUNDS = 40;

    private static final long PAUSE_MILLIS = 5;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Scratch::close), "end of Coq"));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the program is about to end", e);
        }
    }

    private final Path folder;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /**
     * What became of a program.
     *
     * @param isInTime whether it ended by itself
     * @param code its exit code; if it did not end by itself that of its forced end
     */
    record Outcome(boolean isInTime, int code, String out, String errors) {
        /** A shell's way to say that a signal ended a program. */
        private static final int SIGNALS = 128;

        private static final int KILLED = SIGNALS + 9;
        private static final int TERMINATED = SIGNALS + 15;

        /** Whether it was ended from outside, such as by a system without memory. Coq has an exit code of 129. */
        boolean isKilled() {
            return code == KILLED || code == TERMINATED;
        }

        /** What it says of a failure, in one line. */
        String text(Duration limit) {
            String words = Places.words(errors);
            if (!isInTime) {
                return "it was ended after " + Compilation.seconds(limit);
            }
            return words.isEmpty() || isKilled() ? "it ended with the exit code " + code + " " + words : words;
        }
    }

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch create() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("verivative-coq-"));
        OPEN.add(scratch);
        return scratch;
    }

    Path folder() {
        return folder;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, UTF_8);
    }

    /**
     * Runs a program without input.
     *
     * @param name what its output is kept under
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted; the program has ended then
     */
    Outcome run(String name, List<String> command, Duration limit) throws IOException, InterruptedException {
        Path out = folder.resolve(name + ".out");
        Path errors = folder.resolve(name + ".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        running.add(process);
        try {
            if (isClosed) {
                throw new IOException("the program is about to end");
            }
            process.getOutputStream().close();
            boolean isInTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!isInTime) {
                kill(process);
            }
            return new Outcome(isInTime, process.waitFor(), read(out), read(errors));
        } finally {
            kill(process);
            running.remove(process);
        }
    }

    private static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), UTF_8);
        }
    }

    private static void kill(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        isClosed = true;
        OPEN.remove(this);
        for (int round = 0; round < ROUNDS; round++) {
            running.forEach(Scratch::kill);
            if (isDeleted()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isDeleted() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return false;
        }
        return Files.notExists(folder);
    }
}
