package dev.verivative.report.folder;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Prover;
import dev.verivative.proof.WorkProgress;
import dev.verivative.proof.coq.CoqBook;
import dev.verivative.proof.coq.CoqModule;
import dev.verivative.proof.coq.CoqRunner;
import dev.verivative.report.DerivationDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reports of a folder of definitions, made anew in memory: what would be written, and what of it differs from what
 * stands there.
 */
public final class Reports {
    private final FolderFiles files;
    private final List<FunctionFolder> folders;
    private final Map<String, String> wanted;
    private final List<String> unproved;

    private Reports(
            FolderFiles files, List<FunctionFolder> folders, Map<String, String> wanted, List<String> unproved) {
        this.files = files;
        this.folders = List.copyOf(folders);
        this.wanted = wanted;
        this.unproved = List.copyOf(unproved);
    }

    /**
     * Makes the reports of some definitions of a folder.
     *
     * @param folder it holds a folder for each definition
     * @param names those whose reports are made
     * @param isWhole whether these are all, so that the page of the catalogue can be made
     * @param coq checks proofs of which there is no record; empty to leave them
     * @param progress told of each function
     * @throws IOException if something cannot be read
     */
    public static Reports of(
            Path folder, List<String> names, boolean isWhole, Optional<CoqRunner> coq, WorkProgress progress)
            throws IOException {
        FolderFiles files = new FolderFiles(folder);
        Catalogue catalogue = Catalogue.of(folder);
        List<Definition> definitions = names.stream().map(catalogue::find).toList();
        List<FunctionProof> proofs = AllAtOnce.map(
                definitions,
                Prover::prove,
                (done, definition) -> progress.at(done, definitions.size(), "proving " + definition.name()));
        List<Recorded> recorded = new ArrayList<>();
        for (FunctionProof proof : proofs) {
            recorded.add(Recorded.of(
                    proof, files.read(name(proof) + "/" + CoqRecord.FILE).flatMap(CoqRecord::read)));
        }
        coq.ifPresent(runner -> check(recorded, runner, progress));
        List<FunctionFolder> folders = AllAtOnce.map(
                recorded,
                Recorded::folder,
                (done, each) -> progress.at(done, recorded.size(), "writing " + name(each.proof())));
        Map<String, String> wanted = new LinkedHashMap<>();
        List<String> unproved = new ArrayList<>();
        List<Map<String, String>> texts = AllAtOnce.map(
                folders,
                FunctionFolder::files,
                (done, each) -> progress.at(done, folders.size(), "writing " + each.name()));
        for (int i = 0; i < folders.size(); i++) {
            String name = folders.get(i).name() + "/";
            texts.get(i).forEach((file, text) -> wanted.put(name + file, text));
            recorded.get(i).record().ifPresent(record -> wanted.put(name + CoqRecord.FILE, record.text()));
            if (!recorded.get(i).isUpToDate()) {
                unproved.add(folders.get(i).name());
            }
        }
        if (isWhole) {
            wanted.put(FunctionFolder.README, CataloguePage.text(folders));
        }
        return new Reports(files, folders, wanted, unproved);
    }

    private static String name(FunctionProof proof) {
        return proof.definition().name();
    }

    private static void check(List<Recorded> recorded, CoqRunner runner, WorkProgress progress) {
        List<Integer> stale = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            if (!recorded.get(i).isUpToDate()) {
                stale.add(i);
            }
        }
        List<FunctionProof> proofs =
                stale.stream().map(i -> recorded.get(i).proof()).toList();
        if (proofs.isEmpty()) {
            return;
        }
        List<CoqBook.Checked> checked = CoqBook.checked(proofs, runner, progress);
        String version = runner.version().orElse("unknown");
        for (int i = 0; i < stale.size(); i++) {
            int at = stale.get(i);
            recorded.set(at, recorded.get(at).with(checked.get(i), version));
        }
    }

    /**
     * A function, and what is recorded of its proofs.
     *
     * @param record what was read, or what Coq has just said
     */
    private record Recorded(FunctionProof proof, CoqBook book, Optional<CoqRecord> record) {
        static Recorded of(FunctionProof proof, Optional<CoqRecord> record) {
            return new Recorded(
                    proof, CoqBook.of(proof, record.map(CoqRecord::without).orElse(Set.of())), record);
        }

        Recorded with(CoqBook.Checked checked, String version) {
            boolean isSaid = !(checked.verdict() instanceof CoqVerdict.NotRun);
            Optional<CoqRecord> said = checked.book()
                    .module()
                    .filter(file -> isSaid)
                    .map(file -> CoqRecord.of(file.text(), version, checked.without(), checked.verdict()));
            return isSaid ? new Recorded(proof, checked.book(), said) : this;
        }

        private Optional<String> text() {
            return book.module().map(CoqModule::text);
        }

        /** Whether the record is of these proofs; where there are none, none is needed. */
        boolean isUpToDate() {
            return text().map(proofs -> record.map(known -> known.isOf(proofs)).orElse(false))
                    .orElse(true);
        }

        FunctionFolder folder() {
            CoqVerdict verdict = record.filter(known -> isUpToDate())
                    .map(CoqRecord::verdict)
                    .orElseGet(() -> new CoqVerdict.NotRun("no record says that Coq has checked these proofs"));
            return FunctionFolder.of(book.with(verdict), text());
        }
    }

    /** The functions whose proofs Coq has not checked as they are now. */
    public List<String> unproved() {
        return unproved;
    }

    /** The functions of which something is refused, differs or fails. */
    public List<String> faulty() {
        return folders.stream()
                .filter(folder -> !folder.proof().isFine())
                .map(FunctionFolder::name)
                .toList();
    }

    /** The derivative of each function by its first variable, with all that is known of it. */
    public List<DerivationDocument> documents() {
        return folders.stream()
                .flatMap(folder -> folder.documents().stream().limit(1))
                .toList();
    }

    /** How many functions there are. */
    public int size() {
        return folders.size();
    }

    /**
     * What stands in the folder and is not what would be written.
     *
     * @throws IOException if something cannot be read
     */
    public List<FileChange> changes() throws IOException {
        return files.changes(wanted, folders.stream().map(FunctionFolder::name).toList());
    }

    /**
     * Writes what differs, each file whole or not at all.
     *
     * @return what was written
     * @throws IOException if something cannot be read or written
     */
    public List<FileChange> write() throws IOException {
        List<FileChange> changes = changes();
        for (FileChange change : changes) {
            files.make(change);
        }
        return changes;
    }
}
