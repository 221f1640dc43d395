package dev.verivative.report.html;

import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.notation.MathMl;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.report.Closing;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Episode;
import dev.verivative.report.JacobianEntries;
import dev.verivative.report.LatexPieces;
import dev.verivative.report.Moves;
import dev.verivative.report.Passage;
import dev.verivative.report.VectorFormula;
import dev.verivative.report.figure.Figures;
import dev.verivative.report.figure.WorkedExample;
import dev.verivative.report.html.Block.Part;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The chapters of a page, in the order in which they are told. */
final class Chapters {
    private static final int CHAPTER = 2;
    private static final int SECTION = 3;

    private final MathMlPieces pieces = new MathMlPieces();
    private final RuleBook book = new RuleBook();
    private final Stages stages = new Stages(pieces, book);
    private final LatexPieces latex = new LatexPieces(UnaryOperator.identity(), "\\\\");
    private final Moves moves = new Moves();
    private final DerivationDocument document;
    private final List<Part> parts = new ArrayList<>();

    private final Room room;

    private Chapters(DerivationDocument document, Room room) {
        this.document = document;
        this.room = room;
    }

    /**
     * All chapters.
     *
     * @param room for what may be left out
     */
    static List<Part> of(DerivationDocument document, Room room) {
        return new Chapters(document, room).all();
    }

    /** What comes before all chapters: what it is about, and what comes out. */
    static List<Block> lead(DerivationDocument document) {
        MathMlPieces pieces = new MathMlPieces();
        Stages stages = new Stages(pieces, new RuleBook());
        List<Block> lead = new ArrayList<>();
        if (!document.definition().text().isBlank()) {
            lead.add(new Block.Words(Markup.text(document.definition().text())));
        }
        lead.add(new Block.Display(stages.equation(
                document.function().call(document.function().indices()),
                document.function().body())));
        lead.add(new Block.Words(Markup.text("What is derived on this page:")));
        lead.add(new Block.Display(stages.equation(document.asked(), document.result())));
        return lead;
    }

    private List<Part> all() {
        moves.assume(document.when());
        for (int i = 0; i < document.lemmas().size(); i++) {
            lemma(document.lemmas().get(i), "quantity-" + (i + 1));
        }
        chapter("derivation", new Markup(pieces.heading(document)), List.of(steps(document.main(), "step-", SECTION)));
        result();
        episodes();
        matrix();
        WorkedExample.of(document)
                .ifPresent(example -> chapter(
                        "example",
                        Markup.text("With numbers"),
                        ExampleBlocks.of(example, Figures.of(document, example))));
        numpy();
        ClaimBlocks claims = new ClaimBlocks(pieces, stages, room);
        if (!document.claims().isEmpty()) {
            chapter("claims", Markup.text("Claims"), claims.of(document.claims()));
        }
        if (!document.evidence().routes().isEmpty()) {
            chapter(
                    "opinions",
                    Markup.text("Second opinions"),
                    OpinionBlocks.of(document.evidence().routes(), pieces));
        }
        others();
        closing();
        chapter("rules", Markup.text("All rules on this page"), List.of(new Block.Laws(book.all())));
        return parts;
    }

    private void chapter(String id, Markup heading, List<Block> blocks) {
        parts.add(new Part(id, CHAPTER, heading, blocks));
    }

    /** A quantity that was named and derived first. */
    private void lemma(Lemma lemma, String id) {
        Passage passage = Passage.of(lemma);
        List<Block> blocks = new ArrayList<>();
        if (!document.isOfFunction(lemma)) {
            blocks.add(new Block.Words(Markup.of(
                    new Markup(pieces.inline(lemma.name())),
                    Markup.escapedWords(" stands for a part of the formula:"))));
            blocks.add(
                    new Block.Display(stages.equation(lemma.name(), lemma.name().unfold())));
        }
        blocks.add(steps(passage, id + "-step-", SECTION));
        String words = document.isOfFunction(lemma) ? "Derivation of " : "Derived first: ";
        chapter(id, Markup.of(Markup.escapedWords(words), new Markup(pieces.inline(passage.start()))), blocks);
    }

    private Block steps(Passage passage, String id, int level) {
        return new Block.Steps(level, stages.of(moves.of(passage), id));
    }

    private void result() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Display(stages.equation(document.asked(), document.result())));
        for (Term.Call name : document.names()) {
            blocks.add(new Block.Words(Markup.text("where")));
            blocks.add(new Block.Display(stages.equation(name, name.unfold())));
        }
        chapter("result", Markup.text("Result"), blocks);
    }

    private void episodes() {
        List<Block> blocks = new ArrayList<>();
        List<Episode> episodes = document.furtherEpisodes();
        for (int i = 0; i < episodes.size(); i++) {
            blocks.add(episode(episodes.get(i), "case-" + (i + 1)));
        }
        document.united()
                .ifPresent(line ->
                        blocks.add(new Part("united", SECTION, Markup.text("Both cases in one"), united(line))));
        if (!blocks.isEmpty()) {
            chapter("cases", Markup.text(document.n().isPresent() ? "Other entries" : "Case by case"), blocks);
        }
    }

    private List<Block> united(Line line) {
        return List.of(
                new Block.Words(
                        Markup.text("The delta is 1 in the first case and 0 in the second, so that each case has"
                                + " its own value:")),
                new Block.Display(
                        stages.equation(line.step().before(), line.step().after())));
    }

    private Part episode(Episode episode, String id) {
        Passage passage = episode.passage();
        moves.assume(episode.when());
        List<Block> blocks = new ArrayList<>();
        if (passage.start() instanceof Term.Partial) {
            blocks.add(steps(passage, id + "-step-", SECTION + 1));
            return new Part(
                    id,
                    SECTION,
                    Markup.of(Markup.escapedWords("Derivation of "), new Markup(pieces.inline(passage.start()))),
                    blocks);
        }
        Term left = document.leftOf(episode);
        blocks.add(new Block.Display(stages.equation(left, passage.start())));
        blocks.add(steps(passage, id + "-step-", SECTION + 1));
        blocks.add(new Block.Words(Markup.text("So here")));
        blocks.add(new Block.Display(stages.equation(left, passage.result())));
        return new Part(
                id,
                SECTION,
                Markup.of(Markup.escapedWords("Where "), new Markup(pieces.inline(episode.when()))),
                blocks);
    }

    private void matrix() {
        List<Block> blocks = new ArrayList<>();
        document.matrixForm()
                .ifPresent(form ->
                        blocks.add(jacobian(pieces.formula(form), latex.formula(form), "The Jacobian in vectors")));
        document.entries()
                .flatMap(entries -> entries.grid(JacobianEntries.BEFORE_DOTS))
                .ifPresent(grid ->
                        blocks.add(jacobian(pieces.matrix(grid), latex.matrix(grid), "The Jacobian by entries")));
        document.matrixForm()
                .filter(VectorFormula::hasOnes)
                .ifPresent(form -> blocks.add(new Block.Words(new Markup(pieces.ones()))));
        if (!blocks.isEmpty()) {
            chapter("matrix", Markup.text("As a matrix"), blocks);
        }
    }

    private static Block jacobian(String content, String latex, String label) {
        String equation = MathMl.row(MathMl.identifier("J"), MathMl.operator("="), content);
        Markup math = new Markup(MathMlPrinter.math(equation, true));
        return new Block.Display(new Formula(math, "J = " + latex, label, true));
    }

    private void numpy() {
        List<String> lines = document.numpy();
        if (!lines.isEmpty()) {
            chapter("numpy", Markup.text("As NumPy"), List.of(new Block.Code("Lines of NumPy", lines)));
        }
    }

    private void others() {
        List<DerivationDocument> others = document.evidence().others();
        if (others.isEmpty()) {
            return;
        }
        List<Part> beside = new ArrayList<>();
        route(document, Room.Rank.AGAIN).ifPresent(beside::add);
        List<String> untold = new ArrayList<>();
        for (DerivationDocument other : others) {
            route(other, Room.Rank.OTHER_ROUTE)
                    .ifPresentOrElse(beside::add, () -> untold.add(other.route().label()));
        }
        List<Block> blocks = new ArrayList<>();
        if (!beside.isEmpty()) {
            blocks.add(new Block.Beside(beside));
        }
        if (!untold.isEmpty()) {
            blocks.add(new Block.Words(Markup.text("Derived too, but too long for this page: "
                    + untold.stream().map(label -> "the " + label + " route").collect(Collectors.joining(", "))
                    + ".")));
        }
        chapter("routes", Markup.text("Other routes to the same result"), blocks);
    }

    /** A route with its steps, if there is room for it. */
    private Optional<Part> route(DerivationDocument other, Room.Rank rank) {
        String id = "route-" + other.route().label();
        if (!room.isWanted(id)) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        Moves told = new Moves();
        int bytes = 0;
        List<Passage> passages =
                new ArrayList<>(other.lemmas().stream().map(Passage::of).toList());
        passages.add(other.main());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String steps = i == passages.size() - 1 ? "-step-" : "-quantity-" + (i + 1) + "-step-";
            Block.Chain chain =
                    new Block.Chain(stages.display(passage.start()), stages.chain(told.of(passage), id + steps));
            bytes += chain.bytes();
            blocks.add(chain);
        }
        if (!room.isTold(id)) {
            room.measure(id, rank, bytes);
            return Optional.empty();
        }
        String label = other.route().label();
        String words = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + " route";
        return Optional.of(new Part(id, SECTION, Markup.text(words), blocks));
    }

    private void closing() {
        Closing closing = pieces.closing();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(Markup.text(closing.checked(document))));
        blocks.add(new Block.Words(new Markup(closing.extent(document))));
        List<Markup> open = closing.open(document).stream().map(Markup::new).toList();
        if (!open.isEmpty()) {
            blocks.add(new Block.Items(open));
        }
        chapter("checked", Markup.text("What has been checked"), blocks);
    }
}
