package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process with everything that it started, to be ended together.
 *
 * <p>A child whose parent has ended is no longer found as a descendant. So each tree carries a mark in its environment,
 * which children inherit, and where the system shows the environment of processes (Linux), all with the mark are found.
 */
final class ProcessTree {
    private static final String VARIABLE = "VERIVATIVE_SUBJECT";
    private static final Path PROCESSES = Path.of("/proc");

    /** How often it is looked whether a process started another one while it was being ended. */
    private static final int ROUNDS = 40;

    private static final Set<ProcessTree> LIVE = ConcurrentHashMap.newKeySet();

    /** Whether this virtual machine is being shut down, so that nothing may be started that nobody would end. */
    private static volatile boolean isOver;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(ProcessTree::endAll, "end of subjects"));
        } catch (IllegalStateException e) {
            isOver = true;
        }
    }

    private final Process root;
    private final String mark;

    private ProcessTree(Process root, String mark) {
        this.root = root;
        this.mark = mark;
    }

    /**
     * Starts the process. If this virtual machine is shut down the tree ends with it.
     *
     * @throws IOException if it cannot be started, or this virtual machine is being shut down
     */
    static ProcessTree start(ProcessBuilder builder) throws IOException {
        String mark = UUID.randomUUID().toString();
        Map<String, String> environment = builder.environment();
        // A subject that verifies something itself has the marks of both.
        environment.merge(VARIABLE, mark, (outer, own) -> outer + " " + own);
        ProcessTree tree = new ProcessTree(builder.start(), mark);
        LIVE.add(tree);
        if (isOver) {
            tree.kill();
            throw new IOException("the program is about to end");
        }
        return tree;
    }

    private static void endAll() {
        isOver = true;
        LIVE.forEach(ProcessTree::kill);
    }

    Process root() {
        return root;
    }

    /** Ends all of it at once. */
    void kill() {
        // Not Process.destroyForcibly(): it closes the pipes too, and waits for a write that nobody reads.
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> others = others();
            root.toHandle().destroyForcibly();
            others.forEach(ProcessHandle::destroyForcibly);
            if (others.isEmpty() && awaitRoot(1)) {
                break;
            }
            awaitRoot(5);
        }
        LIVE.remove(this);
    }

    /** Whether the first process ends within this time. */
    boolean awaitRoot(long millis) {
        try {
            return root.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !root.isAlive();
        }
    }

    /** Everything of the tree that runs, but for the first process. */
    private Set<ProcessHandle> others() {
        Set<ProcessHandle> found = new HashSet<>();
        root.descendants().forEach(found::add);
        if (Files.isDirectory(PROCESSES)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[1-9]*")) {
                for (Path each : all) {
                    if (isMarked(each)) {
                        ProcessHandle.of(Long.parseLong(each.getFileName().toString()))
                                .ifPresent(found::add);
                    }
                }
            } catch (IOException e) {
                return found; // A system without this list: the descendants are all that can be known.
            }
        }
        found.remove(root.toHandle());
        return found;
    }

    private boolean isMarked(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), UTF_8).contains(mark);
        } catch (IOException e) {
            return false; // It has just ended, or belongs to somebody else.
        }
    }
}
