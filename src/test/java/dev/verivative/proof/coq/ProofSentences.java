package dev.verivative.proof.coq;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof as a list of sentences and blocks in braces, and as one tactic: {@code Fail} takes a single sentence.
 *
 * @param sentences in order
 */
record ProofSentences(List<Sentence> sentences) {
    /**
     * A sentence without its full stop, and the blocks that follow it: one for each goal that it leaves but the last.
     */
    record Sentence(String text, List<ProofSentences> blocks) {}

    /** The proof of a lemma that ends with Qed. */
    static ProofSentences ofLemma(String lemma) {
        String start = "Proof.\n";
        String proof = lemma.substring(lemma.indexOf(start) + start.length(), lemma.lastIndexOf("Qed."));
        return new Reader(proof).script();
    }

    /** All of it as one tactic. */
    String tactic() {
        return tactic(sentences);
    }

    /** Whether it begins with facts that are proved by themselves, and ends with one sentence that uses them. */
    boolean isFactsAndUse() {
        int last = sentences.size() - 1;
        for (int i = 0; i < last; i++) {
            Sentence sentence = sentences.get(i);
            if (!sentence.text().startsWith("assert ") || sentence.blocks().size() != 1) {
                return false;
            }
        }
        return last > 0 && sentences.get(last).blocks().isEmpty();
    }

    /** The last sentence. */
    String use() {
        return sentences.get(sentences.size() - 1).text();
    }

    /** All but the last sentence, as they stand in a proof. */
    String facts() {
        StringBuilder text = new StringBuilder();
        for (Sentence fact : sentences.subList(0, sentences.size() - 1)) {
            text.append(fact.text()).append(".\n");
            fact.blocks()
                    .forEach(block -> text.append("{ ").append(block.tactic()).append(". }\n"));
        }
        return text.toString();
    }

    private static String tactic(List<Sentence> sentences) {
        Sentence first = sentences.get(0);
        List<Sentence> rest = sentences.subList(1, sentences.size());
        String then = rest.isEmpty() ? "" : tactic(rest);
        if (first.blocks().isEmpty()) {
            return rest.isEmpty() ? first.text() : "(" + first.text() + "); (" + then + ")";
        }
        List<String> goals = new ArrayList<>();
        first.blocks().forEach(block -> goals.add(block.tactic()));
        if (!rest.isEmpty()) {
            goals.add(then);
        }
        return "(" + first.text() + "); [ " + String.join("\n| ", goals) + " ]";
    }

    /** Takes a text apart. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        ProofSentences script() {
            List<Sentence> all = new ArrayList<>();
            for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
                if (text.charAt(at) == '{') {
                    at++;
                    ProofSentences block = script();
                    at++;
                    Sentence last = all.remove(all.size() - 1);
                    List<ProofSentences> blocks = new ArrayList<>(last.blocks());
                    blocks.add(block);
                    all.add(new Sentence(last.text(), blocks));
                } else {
                    all.add(new Sentence(sentence(), List.of()));
                }
            }
            return new ProofSentences(all);
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String sentence() {
            int start = at;
            while (text.charAt(at) != '.' || !Character.isWhitespace(text.charAt(at + 1))) {
                at++;
            }
            return text.substring(start, at++);
        }
    }
}
