package org.sightline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page on a method, for readers of the app: {@code docs/methods/NAME.md}, which the program carries with it, as HTML. Links between
 * the pages lead to each other; links to anything else in the repository become plain words, because the app contacts no other origin.
 */
public final class MethodPage {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,6}");
    private static final Pattern SIBLING = Pattern.compile("([a-z0-9-]+|README)\\.md");
    private static final String INDEX = "README";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private MethodPage() {}

    /** The list of all pages. */
    public static Optional<byte[]> index() {
        return read(INDEX).map(MethodPage::html);
    }

    /** The page of that name; empty when there is none. */
    public static Optional<byte[]> find(String name) {
        return NAME.matcher(name).matches() ? read(name).map(MethodPage::html) : Optional.empty();
    }

    private static Optional<String> read(String name) {
        try (InputStream in = MethodPage.class.getResourceAsStream("/methods/" + name + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole page in HTML from Markdown. */
    static byte[] html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new LinkVisitor());
        String body = HTML.render(document)
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>");
        String page = """
                <!doctype html>
                <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Sightline</title><link rel="stylesheet" href="/methods.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>
                <body><header><a href="/">Sightline</a> <a href="/methods">All methods</a></header>
                <main>
                %s</main></body></html>
                """.formatted(escape(title(document)), body);
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String title(Node document) {
        return document.getFirstChild() instanceof Heading heading
                ? TextContentRenderer.builder().build().render(heading).strip()
                : "Methods";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Points links at the served pages, and makes words of those that lead elsewhere. */
    private static final class LinkVisitor extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            var sibling = SIBLING.matcher(link.getDestination());
            if (sibling.matches()) {
                String name = sibling.group(1);
                link.setDestination(name.equals(INDEX) ? "/methods" : "/methods/" + name);
                visitChildren(link);
                return;
            }
            Text words = new Text(TextContentRenderer.builder().build().render(link.getFirstChild()));
            link.insertBefore(words);
            link.unlink();
        }
    }
}
