package dev.verivative.report.html;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A derivation as one page of HTML that is whole without network and without script. */
public final class HtmlReport implements DerivationReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.verivative.report.template");

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        TEMPLATES.render("html/page.jte", page(document), new WriterOutput(out));
    }

    private static Page page(DerivationDocument document) {
        String styles = Styles.of();
        String script = Scripts.of();
        return new Page(
                Markup.line(document.definition().title()),
                Policy.of(List.of(styles), List.of(script)),
                new Markup(styles),
                Chapters.lead(document),
                Chapters.of(document),
                PlaygroundView.of(document),
                new Markup("<script>" + script + "</script>"));
    }
}
