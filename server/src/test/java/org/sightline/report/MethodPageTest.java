package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MethodPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"/methods/([a-z0-9-]+)\"");

    private static String text(byte[] html) {
        return new String(html, StandardCharsets.UTF_8);
    }

    @Test
    void everyPageInTheListIsServedAndNamesItself() {
        String index = text(MethodPage.index().orElseThrow());
        TreeSet<String> names = new TreeSet<>();
        LINK.matcher(index).results().forEach(match -> names.add(match.group(1)));
        assertThat(names).contains("kernel-surface", "gi-star", "local-moran", "false-discovery");
        for (String name : names) {
            assertThat(text(MethodPage.find(name).orElseThrow()))
                    .as(name)
                    .contains("<h1>")
                    .contains("– Sightline</title>");
        }
    }

    @Test
    void linksLeadToOtherPagesOrAreWords() {
        String page = text(
                MethodPage.html("# A *b*\n[gi](gi-star.md) [code](../decisions/0001.md) [out](https://example.org)"));
        assertThat(page).contains("<title>A b – Sightline</title>").contains("<a href=\"/methods/gi-star\">gi</a>");
        assertThat(page)
                .doesNotContain("decisions")
                .doesNotContain("example.org")
                .contains("code")
                .contains("out");
    }

    @Test
    void rawHtmlIsShownAndNotRun() {
        assertThat(text(MethodPage.html("a <script>alert(1)</script>"))).doesNotContain("<script");
    }

    @Test
    void namesThatClimbOutAreNotFound() {
        assertThat(MethodPage.find("../README")).isEmpty();
        assertThat(MethodPage.find("nothing-here")).isEmpty();
    }
}
