package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.http.CspPolicy.Place;
import dev.muster.http.Html.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of the tags of a page. */
final class HtmlFuzz {
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript");

    private HtmlFuzz() {}

    static void holds(FuzzInput input) {
        List<String> texts = input.texts();
        String text = FuzzInput.part(texts, 0);
        List<Tag> tags = Html.tags(text);
        standWhereTheyAreFound(text, tags);
        beginAsThoseOfABeginning(text, tags);
        areReadAgain(tags);
        haveNoCase(text, tags);
        areMovedByNothingBefore(text, tags);
        makeNoPolicyOfNothing(text);
        areJudged(text);
    }

    static void read(String text) {
        PageFacts page = page(text);
        new IntegrityRule().judge(page);
        new ReferrerRule().judge(page);
        Html.tags(text.toLowerCase(Locale.ROOT));
    }

    private static PageFacts page(String text) {
        return Heads.html(text);
    }

    private static void standWhereTheyAreFound(String text, List<Tag> tags) {
        String lower = Ascii.lower(text);
        int at = 0;
        for (Tag tag : tags) {
            at = lower.indexOf("<" + tag.name(), at);
            assertTrue(at >= 0, tag::name);
            at++;
        }
    }

    private static void beginAsThoseOfABeginning(String text, List<Tag> tags) {
        for (int parts = 1; parts < 4; parts++) {
            List<Tag> first = Html.tags(text.substring(0, text.length() * parts / 4));
            assertTrue(first.size() <= tags.size());
            assertEquals(first, tags.subList(0, first.size()));
        }
    }

    private static String written(Tag tag) {
        String attributes = tag.attributes().entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=\""
                        + entry.getValue().replace("&", "&amp;").replace("\"", "&quot;") + "\"")
                .collect(Collectors.joining());
        boolean closed = RAW.contains(tag.name())
                || tag.name().equals("svg")
                || tag.name().equals("math");
        return "<" + tag.name() + attributes + ">" + (closed ? "</" + tag.name() + ">" : "");
    }

    private static void areReadAgain(List<Tag> tags) {
        boolean endless = tags.stream().anyMatch(tag -> tag.name().equals("plaintext"));
        String written = tags.stream().map(HtmlFuzz::written).collect(Collectors.joining("text"));
        assertTrue(endless || tags.equals(Html.tags(written)), written);
    }

    private static void haveNoCase(String text, List<Tag> tags) {
        if (!Ascii.lower(text).contains("[cdata[")) {
            assertEquals(names(tags), names(Html.tags(Ascii.lower(text))));
            assertEquals(names(tags), names(Html.tags(FuzzInput.upper(text))));
        }
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(tag -> tag.name() + tag.attributes().keySet()).toList();
    }

    private static void areMovedByNothingBefore(String text, List<Tag> tags) {
        for (String nothing : List.of("<!-- <p> -->", "</p x=y>", "<!doctype html>", "< p", "<?php <p ?>", "a & b")) {
            assertEquals(tags, Html.tags(nothing + text), nothing);
        }
        assertEquals(List.of(), Html.tags("<!--" + text.replace(">", "")), "nothing ends the comment");
    }

    private static void makeNoPolicyOfNothing(String text) {
        boolean named = Html.tags(text).stream()
                .anyMatch(tag ->
                        Ascii.lower(tag.attribute("http-equiv").orElse("")).equals("content-security-policy"));
        assertTrue(named || !page(text).policies().has(Place.META), "only a name in ASCII counts");
        Outcome outcome = new CspPresentRule().judge(page(text)).get(0);
        assertTrue(outcome instanceof Outcome.Failed, "a meta element alone is not enough");
    }

    private static void areJudged(String text) {
        for (Outcome outcome : new IntegrityRule().judge(page(text))) {
            String said = CspPages.text(outcome);
            assertTrue(said.length() < 3_000 && said.chars().noneMatch(c -> c < ' ' || c == 0x7f), said);
        }
    }
}
