package dev.muster.http;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies for benchmarks. */
final class Pages {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Orders</title>
            <link rel="stylesheet" href="/assets/site.css?v=42&amp;theme=light">
            <script src="/assets/site.js" defer nonce="4AEemGb0xJptoIGFP3Nd4w"></script>
            <script src="https://cdn.example.net/chart.js" integrity="sha384-%s" crossorigin="anonymous"></script>
            <script nonce="4AEemGb0xJptoIGFP3Nd4w">
              if (window.orders < 1) { document.documentElement.className = "<empty>"; }
            </script>
            </head>
            <body class="orders">
            <!-- the list -->
            <main>
            """
                    .formatted("A".repeat(64));

    private static final String ROW =
            """
            <div class="row" id="order-%d"><a href="/orders?id=%d&amp;tab=items">Order %d</a><p>%s</p>
            <img src="/images/%d.png" alt='' loading=lazy></div>
            """;

    private Pages() {}

    static String json() {
        return each(5, i -> "{\"id\":" + i + ",\"name\":\"Order " + i + "\",\"total\":{\"amount\":\"12.50\"}}", ",");
    }

    /** {@return a page with so many rows, and so many characters of text in each} */
    static String html(int rows, int text) {
        String words = "lorem ipsum dolor sit amet &amp; consetetur ".repeat(text / 40 + 1).substring(0, text);
        return HEAD + each(rows, i -> ROW.formatted(i, i, i, words, i), "") + "</main>\n</body>\n</html>\n";
    }

    private static String each(int times, IntFunction<String> part, String between) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(between));
    }
}
