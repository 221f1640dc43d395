package dev.verivative.report.site;

import dev.verivative.definition.Definition;
import dev.verivative.proof.WorkProgress;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.html.Styles;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.verify.Verification;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A static site of derivations: an index with a search, a page for each function and each rule, what was measured, and
 * how to read it all. Links are relative, so that it works from any folder, with and without a server.
 */
public final class Site {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.verivative.report.template");

    private final List<DerivationDocument> documents;
    private final List<Verification> measured;
    private final DerivationReport pages;

    /**
     * A site.
     *
     * @param documents what is on the pages of functions, one each, with all that is known of them
     * @param measured what implementations were held to; may be empty
     * @param pages writes the pages of functions: {@link dev.verivative.report.html.HtmlReport}
     */
    public Site(List<DerivationDocument> documents, List<Verification> measured, DerivationReport pages) {
        this.documents = List.copyOf(documents);
        this.measured = List.copyOf(measured);
        this.pages = pages;
    }

    /** All files of the site, always in the same order. */
    public List<SiteFile> files(WorkProgress progress) {
        int total = documents.size() + Rules.ALL.size() + 1;
        int done = 0;
        List<FunctionPage> functions = new ArrayList<>();
        Map<String, String> paths = new LinkedHashMap<>();
        for (DerivationDocument document : documents) {
            progress.at(done++, total, document.definition().name());
            String path = free(document.definition(), paths);
            paths.putIfAbsent(document.definition().name(), path);
            functions.add(FunctionPage.of(document, path, pages));
        }
        List<SiteFile> files = new ArrayList<>();
        functions.forEach(function -> files.add(new SiteFile(function.path(), function.text())));
        RulePages rules = new RulePages(functions);
        for (Rule rule : Rules.ALL) {
            progress.at(done++, total, rule.name());
            files.add(new SiteFile(Navigation.rule(rule.name()), text(rules.of(rule))));
        }
        progress.at(done, total, Navigation.INDEX);
        files.add(0, new SiteFile(Navigation.INDEX, text(IndexPage.of(functions))));
        files.add(1, new SiteFile(Navigation.MEASURED, text(MeasuredPage.of(measured, paths))));
        files.add(2, new SiteFile(Navigation.TRUSTED, text(TrustedPage.of())));
        files.add(3, new SiteFile(Navigation.STYLES, Styles.of() + "\n" + resource(Navigation.STYLES)));
        files.add(4, new SiteFile(Navigation.SCRIPT, resource(Navigation.SCRIPT)));
        return List.copyOf(files);
    }

    /** The definition's name where it can be that of a file; with a number where it is taken. */
    private static String free(Definition definition, Map<String, String> paths) {
        String name = Definition.isName(definition.name()) ? definition.name() : "function";
        String candidate = Navigation.function(name);
        for (int number = 2; paths.containsValue(candidate); number++) {
            candidate = Navigation.function(name + "-" + number);
        }
        return candidate;
    }

    private static String text(SitePage page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render("site/page.jte", page, out);
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
