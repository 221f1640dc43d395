package dev.verivative.report.site;

import dev.verivative.report.html.Block;
import dev.verivative.report.html.Markup;
import java.util.List;

/**
 * A page of a site.
 *
 * @param title its title, on one line
 * @param root the way from its folder to the site's: nothing, or dots
 * @param here the path of the page of the navigation that it belongs to
 * @param lead what is said of the subject before anything else
 * @param finder the list that can be searched; an empty one for none
 * @param parts its chapters
 */
public record SitePage(
        String title, String root, String here, List<Block> lead, Finder finder, List<Block.Part> parts) {
    public SitePage {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
    }

    /** A page without a list. */
    SitePage(String title, String root, String here, List<Block> lead, List<Block.Part> parts) {
        this(title, root, here, lead, Finder.NONE, parts);
    }

    /** The page's own policy: a style sheet and a script beside it, and no network. */
    public String policy() {
        return "default-src 'none'; style-src 'self'; script-src "
                + (finder.groups().isEmpty() ? "'none'" : "'self'")
                + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** The pages that every page links to. */
    public List<Link> navigation() {
        return Navigation.LINKS;
    }

    /**
     * A link.
     *
     * @param path where it leads, from the site's folder
     */
    public record Link(String path, String words) {}

    /** Lists that can be searched. */
    public record Finder(List<Group> groups) {
        static final Finder NONE = new Finder(List.of());

        public Finder {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A list with a heading.
     *
     * @param id its anchor
     */
    public record Group(String id, String heading, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A line of a list.
     *
     * @param words what a search looks at
     * @param formula what it is about, in mathematics
     */
    public record Entry(Link link, String name, String words, Markup formula) {}
}
