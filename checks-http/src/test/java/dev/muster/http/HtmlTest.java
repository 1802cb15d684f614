package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.http.Html.Tag;
import dev.muster.testing.Quick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {
    private static final int LARGE = 1 << 17;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                          | ``
            text                                        | ``
            a < b                                       | ``
            <                                           | ``
            <>                                          | ``
            <1>                                         | ``
            <é>                                         | ``
            <a>                                         | a
            <A>                                         | a
            <a/>                                        | a
            <a\t>                                       | a
            <br/ >                                      | br
            <p><b></b></p>                              | p b
            <my-tag.x>                                  | my-tag.x
            <a<b>                                       | a<b
            <a                                          | ``
            <a href                                     | ``
            <a href="                                   | ``
            <a href="x                                  | ``
            <a href="x"                                 | ``
            <a href='>'><b>                             | a b
            <a href=">"><b>                             | a b
            <!doctype html><a>                          | a
            <!DOCTYPE html PUBLIC "a>b"><a>             | a
            <?php <a> ?><b>                             | b
            <!foo <a><b>                                | b
            <!                                          | ``
            </ <a><b>                                   | b
            </><a>                                      | a
            </a b=">"><i>                               | i
            </a                                         | ``
            </                                          | ``
            """)
    void finds_start_tags(String html, String names) {
        assertEquals(names, names(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <!-- <a> --><b>                             | b
            <!-- <a> --!><b>                            | b
            <!-- -- > <a> --><b>                        | b
            <!----><b>                                  | b
            <!--><b>                                    | b
            <!---><b>                                   | b
            <!-----><b>                                 | b
            <!--a--b--><i>                              | i
            <!-- <a>                                    | ``
            <!--                                        | ``
            <!-- <a> -><b>                              | ``
            <!- <a><b>                                  | b
            <![CDATA[<a>]]><b>                          | b
            <![CDATA[ > <a> ]]><b>                      | a b
            <svg><![CDATA[ > <a> ]]><b>                 | svg b
            <svg><![CDATA[ <a>                          | svg
            <svg><![cdata[ > <a> ]]><b>                 | svg a b
            <svg></svg><![CDATA[ > <a> ]]><b>           | svg a b
            <svg/><![CDATA[ > <a> ]]><b>                | svg a b
            <math><svg></svg><![CDATA[><a>]]><b>        | math svg b
            </svg></math><svg><![CDATA[><a>]]><b>       | svg b
            """)
    void skips_comments_and_sections(String html, String names) {
        assertEquals(names, names(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>"<a>"</script><b>                   | script b
            <script>"<a>"</SCRIPT ><b>                  | script b
            <script>"</scripts><a>"</script/><b>        | script b
            <script><a>                                 | script
            <script></script                            | script
            <script></script <a                         | script
            <script><!-- <a> </script><b>               | script b
            <script><!-- <script> </script> <a> --></script><b> | script b
            <script><!-- <script> </script> <a> </script><b> | script b
            <script><!--<script>--><a></script><b>      | script b
            <script><!--><script></script><b>           | script b
            <script><!--- <script></script><b>          | script
            <script><!-- <scripty> </script><b>         | script b
            <script><!-- x                              | script
            <script><!- <script></script><b>            | script b
            <style><a></style><b>                       | style b
            <textarea><a></textarea><b>                 | textarea b
            <TITLE><a></title><b>                       | title b
            <title></ title><a></title><b>              | title b
            <title><a>                                  | title
            <noscript><a></noscript><b>                 | noscript b
            <iframe><a></iframe><b>                     | iframe b
            <xmp><a></xmp><b>                           | xmp b
            <noembed><a></noembed><b>                   | noembed b
            <noframes><a></noframes><b>                 | noframes b
            <plaintext><a></plaintext><b>               | plaintext
            <pre><a></pre><b>                           | pre a b
            <template><a></template><b>                 | template a b
            <svg><style><a></style><b>                  | svg style a b
            <svg><title><a></title></svg><title><b></title> | svg title a title
            """)
    void skips_raw_text(String html, String names) {
        assertEquals(names, names(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a>                        | {}
            <a b>                      | {b=}
            <a b c>                    | {b=, c=}
            <a b=>                     | {b=}
            <a b= >                    | {b=}
            <a b="">                   | {b=}
            <a b=1>                    | {b=1}
            <a b='1'>                  | {b=1}
            <a b="1">                  | {b=1}
            <a b = "1" >               | {b=1}
            <a B=C>                    | {b=C}
            <a b=1 b=2 B=3>            | {b=1}
            <a b="1"c="2">             | {b=1, c=2}
            <a b='"'>                  | {b="}
            <a b="'">                  | {b='}
            <a b=1/>                   | {b=1/}
            <a b=1"2>                  | {b=1"2}
            <a b=http://c/d?e=f>       | {b=http://c/d?e=f}
            <a/b/c=1>                  | {b=, c=1}
            <a =b=c>                   | {=b=c}
            <a ==>                     | {==}
            <a "b"=c>                  | {"b"=c}
            <a b<c>                    | {b<c=}
            """)
    void reads_attributes(String html, String attributes) {
        assertEquals(attributes, Html.tags(html).get(0).attributes().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            &amp;                  | &
            &amp                   | &
            &AMP;                  | &
            &lt;&gt;&quot;         | <>"
            &apos;                 | '
            &apos                  | &apos
            a&ampb                 | a&ampb
            a?b&lt=c               | a?b&lt=c
            a?b&lt;=c              | a?b<=c
            a&amp;amp;b            | a&amp;b
            &colon;&sol;           | :/
            &#58;&#x3a;&#X3A;      | :::
            &#58&#x3ag             | ::g
            &#;                    | &#;
            &#x;                   | &#x;
            &#xg;                  | &#xg;
            &#                     | &#
            &                      | &
            &;                     | &;
            &nosuch;               | &nosuch;
            &averyveryverylongname;| &averyveryverylongname;
            &#0;                   | �
            &#xD800;               | �
            &#xDFFF;               | �
            &#x110000;             | �
            &#99999999999999999;   | �
            &#x1F600;              | 😀
            &#xE000;               | \ue000
            &#٣;                   | &#٣;
            """)
    void decodes_references(String value, String decoded) {
        assertEquals(
                decoded,
                Html.tags("<a b=\"" + value + "\">").get(0).attributes().get("b"));
    }

    @Test
    void white_space_may_be_any_of_five() {
        assertEquals(
                "{b=1, c=2}",
                Html.tags("<a\tb=1\n\r\fc=2 >").get(0).attributes().toString());
        assertEquals(
                "{b=\t\n}",
                Html.tags("<a b='&Tab;&NewLine;'>").get(0).attributes().toString());
    }

    @Test
    void letters_beyond_ascii_have_no_case() {
        assertEquals("<lin\u212a>", "<" + Html.tags("<LIN\u212a>").get(0).name() + ">");
        assertEquals("title b", names("<title></t\u0131tle><a></title><b>"));
    }

    @Test
    void an_attribute_is_asked_for_by_name() {
        Tag tag = Html.tags("<script async src=a.js>").get(0);

        assertEquals(Optional.of("a.js"), tag.attribute("src"));
        assertEquals(Optional.of(""), tag.attribute("async"));
        assertEquals(Optional.empty(), tag.attribute("defer"));
        assertTrue(tag.has("async"));
        assertFalse(tag.has("defer"));
        assertThrows(UnsupportedOperationException.class, () -> tag.attributes().put("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a ",
                "<a>",
                "<!--",
                "<!-->",
                "<!----",
                "<!-- --!",
                "-",
                "</",
                "</a",
                "<a b=\"",
                "<a b=\"\"",
                "<a b='&#x",
                "<a b=&amp;",
                "<a b=>",
                "<script>",
                "<script><!--",
                "<script></script>",
                "<title>",
                "<title></",
                "<svg>",
                "<svg><![CDATA[",
                "<svg></svg>",
                "<a b",
                "=",
                "/",
                "<?",
                "<![CDATA["
            })
    void takes_linear_time(String piece) {
        Quick.linear(LARGE, size -> {
            String big = piece.repeat(size / piece.length());
            Html.tags(big);
            Html.tags("<script>" + big);
            Html.tags("<a " + big + ">");
            Html.tags("<a b='" + big.replace('\'', 'x') + "'>");
        });
    }

    @Test
    void takes_linear_time_on_attributes_that_share_a_hash() {
        Quick.linear(1 << 15, names -> assertEquals(names, namesThatShareAHash(names)));
    }

    private static int namesThatShareAHash(int names) {
        StringBuilder html = new StringBuilder("<a");
        for (int i = 0; i < names; i++) {
            html.append(' ');
            for (int bit = 0; bit < 15; bit++) {
                // "\u00e1b" and "\u00e0\u0081" have the same hash, and so has every word made of them.
                html.append((i >> bit & 1) == 0 ? "\u00e1b" : "\u00e0\u0081");
            }
        }
        return Html.tags(html + ">").get(0).attributes().size();
    }

    @Test
    void never_fails_on_random_text() {
        List<String> pieces = List.of(
                "<",
                ">",
                "/",
                "!",
                "--",
                "-",
                "a",
                "script",
                "svg",
                "title",
                " ",
                "=",
                "\"",
                "'",
                "&",
                "#",
                "x",
                "9",
                ";",
                "[CDATA[",
                "]]>",
                "?",
                "\u0000",
                "\ud800",
                "é",
                "<!--",
                "<a href='",
                "</script>",
                "amp");
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String html = random.ints(random.nextInt(40), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            for (Tag tag : Html.tags(html)) {
                assertTrue(html.contains("<") && Ascii.isLower(tag.name().charAt(0)), html);
            }
        }
    }

    @Test
    void every_prefix_of_a_page_is_a_page() {
        String page = "<!doctype html><html lang=en><head><title>a</title><!-- b --><script src=\"/c.js?a=1&amp;b=2\">x"
                + "</script><style>p{}</style></head><body onload='x()'><svg><![CDATA[y]]></svg><p>z</p></body></html>";
        int before = 0;
        for (int end = 0; end <= page.length(); end++) {
            int tags = Html.tags(page.substring(0, end)).size();
            assertTrue(tags >= before, page.substring(0, end));
            before = tags;
        }
        Tag script = Html.tags(page).get(3);
        assertEquals("script", script.name());
        assertEquals(Map.of("src", "/c.js?a=1&b=2"), script.attributes());
    }

    @Test
    void tags_of_one_name_and_the_same_attributes_are_equal() {
        Tag tag = Html.tags("<a b=1>").get(0);

        assertEquals(tag, Html.tags("<p><A B='1' b=2 />").get(1));
        assertEquals(tag.hashCode(), Html.tags("<A B='1'>").get(0).hashCode());
        assertEquals("a{b=1}", tag.toString());
        assertNotEquals(tag, Html.tags("<p b=1>").get(0));
        assertNotEquals(tag, Html.tags("<a b=2>").get(0));
        assertNotEquals(tag, "a{b=1}");
    }

    private static String names(String html) {
        return Html.tags(html).stream().map(Tag::name).collect(Collectors.joining(" "));
    }
}
