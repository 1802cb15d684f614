package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.Quick;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KindsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            text/html,                          DOCUMENT
            Text/HTML;charset=utf-8,            DOCUMENT
            application/xhtml+xml,              DOCUMENT
            application/json,                   API
            application/json;charset=utf-8,     API
            text/json,                          API
            application/problem+json,           API
            application/vnd.shop.v1+json,       API
            application/hal+json,               API
            application/x-ndjson,               API
            application/ndjson,                 API
            application/jsonl,                  API
            application/json-seq,               API
            application/xml,                    API
            text/xml,                           API
            application/soap+xml,               API
            application/atom+xml,               API
            text/css,                           STATIC
            text/javascript,                    STATIC
            application/javascript,             STATIC
            application/x-javascript,           STATIC
            text/ecmascript,                    STATIC
            text/jscript,                       STATIC
            text/livescript,                    STATIC
            text/javascript1.5,                 STATIC
            text/javascript1.6,                 OTHER
            text/typescript,                    OTHER
            text/vbscript,                      OTHER
            image/png,                          STATIC
            image/svg+xml,                      STATIC
            font/woff2,                         STATIC
            audio/mpeg,                         STATIC
            video/mp4,                          STATIC
            application/octet-stream,           STATIC
            application/pdf,                    STATIC
            application/zip,                    STATIC
            application/gzip,                   STATIC
            application/java-archive,           STATIC
            application/wasm,                   STATIC
            application/manifest+json,          STATIC
            text/plain,                         OTHER
            text/event-stream,                  OTHER
            multipart/mixed,                    OTHER
            application/x-www-form-urlencoded,  OTHER
            imagery/png,                        OTHER
            """)
    void by_type(String type, AnswerKind kind) {
        assertEquals(kind, Kinds.of(Heads.exchange(Body.of("<html>"), "Content-Type: " + type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html>",
                "<!DOCTYPE HTML PUBLIC",
                "<html>",
                "<HTML lang=en>",
                " \t\r\n\f<html>",
                "<head>",
                "<body ",
                "<!-- a --><p>",
                "<!--",
                "<p>",
                "<b>",
                "<br>",
                "<a href>",
                "<h1>",
                "<div >",
                "<script>",
                "<iframe ",
                "<title>",
                "<style>",
                "<table>",
                "<font "
            })
    void documents_by_their_first_tag(String body) {
        assertEquals(AnswerKind.DOCUMENT, byBody(body));
        assertEquals(AnswerKind.DOCUMENT, byBody("\u00ef\u00bb\u00bf" + body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " { } ",
                "{\"a\": 1}",
                "{ \"a\": 1 }\n",
                "[{\"a\":1}]",
                "[\"a\"]",
                "[ { } ]",
                "<?xml version=",
                "\u00ef\u00bb\u00bf{\"a\":1}",
                "\n<?xml "
            })
    void data(String body) {
        assertEquals(AnswerKind.API, byBody(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "%!PS-Adobe-",
                "\u0089PNG\r\n\u001a\n",
                "GIF87a",
                "GIF89a",
                "\u00ff\u00d8\u00ff\u00e0",
                "BM",
                "RIFF",
                "PK\u0003\u0004",
                "\u001f\u008b\u0008",
                "wOFF",
                "wOF2",
                "OTTO",
                "\u0000\u0001\u0000\u0000",
                "\u0000\u0000\u0001\u0000",
                "\u0000asm",
                "\u00ca\u00fe\u00ba\u00be"
            })
    void files_by_their_magic(String body) {
        assertEquals(AnswerKind.STATIC, byBody(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<html",
                "<htmlx>",
                "<x>",
                "hello",
                "hello <html>",
                "{",
                "{a}",
                "{\"a\"",
                "[section]",
                "[",
                "]",
                "}",
                "[2026-11-21] started",
                "{{template}}",
                "[[1,2]]",
                "{\"a\":1} tail",
                "[\"a\"",
                "PK",
                "\u001f\u008b",
                "<?php",
                "<p/>",
                "BN"
            })
    void anything_else_is_other(String body) {
        assertEquals(AnswerKind.OTHER, byBody(body));
    }

    @Test
    void a_body_that_was_cut_need_not_end_as_it_began() {
        assertEquals(AnswerKind.API, cut("{\"a\": 1, \"b"));
        assertEquals(AnswerKind.API, cut("[{\"a\": 1"));
        assertEquals(AnswerKind.OTHER, cut("[\"a\""));
        assertEquals(AnswerKind.OTHER, cut("{}"));
    }

    @Test
    void a_packed_body_says_nothing() {
        Body html = Body.of("<html>");

        assertEquals(AnswerKind.OTHER, Kinds.of(Heads.exchange(html, "Content-Encoding: gzip")));
        assertEquals(AnswerKind.OTHER, Kinds.of(Heads.exchange(html, "Content-Encoding: identity, br")));
        assertEquals(AnswerKind.DOCUMENT, Kinds.of(Heads.exchange(html, "Content-Encoding: Identity")));
        assertEquals(AnswerKind.DOCUMENT, Kinds.of(Heads.exchange(html, "Content-Encoding:")));
    }

    @Test
    void a_type_that_is_none_counts_as_missing() {
        assertEquals(AnswerKind.DOCUMENT, Kinds.of(Heads.exchange(Body.of("<html>"), "Content-Type: html")));
        assertEquals(AnswerKind.API, Kinds.of(Heads.exchange(Body.of("{}"), "Content-Type: */*")));
    }

    @Test
    void takes_linear_time() {
        for (String piece : new String[] {" ", "{", "[", "\"", "<", "{\"", "\u0000"}) {
            Quick.linear(1 << 18, size -> byBody(piece.repeat(size / piece.length())));
        }
    }

    private static AnswerKind cut(String body) {
        return Kinds.of(Heads.exchange(Body.of(body.getBytes(StandardCharsets.US_ASCII), Body.Extent.CUT)));
    }

    private static AnswerKind byBody(String octets) {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        return Kinds.of(Heads.exchange(Body.of(bytes, Body.Extent.WHOLE)));
    }
}
