package dev.verivative.report.html;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A derivation as one page of HTML that is whole without network and without script. */
public final class HtmlReport implements DerivationReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.verivative.report.template");

    /** What a page may take: it has to open at once, and to be sent by mail. */
    static final int MOST_BYTES = 400_000;

    /** What measures are not exact by. */
    private static final int SPARE = 4_000;

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        Room room = new Room();
        PlaygroundView playground = PlaygroundView.of(document);
        int without = page(document, room, playground).getBytes(StandardCharsets.UTF_8).length;
        room.choose(MOST_BYTES - SPARE - without);
        out.write(page(document, room, playground));
    }

    private static String page(DerivationDocument document, Room room, PlaygroundView playground) {
        String styles = Styles.of();
        String script = Scripts.of();
        Page page = new Page(
                Markup.line(document.definition().title()),
                Policy.of(List.of(styles), List.of(script)),
                new Markup(styles),
                Chapters.lead(document),
                Chapters.of(document, room),
                playground,
                new Markup("<script>" + script + "</script>"));
        StringOutput out = new StringOutput();
        TEMPLATES.render("html/page.jte", page, out);
        return out.toString();
    }
}
