package dev.muster.http;

/** What sort of thing an answer is: many rules concern only one. */
enum AnswerKind {
    /** HTML that a browser shows. */
    DOCUMENT,
    /** JSON or XML for programs. */
    API,
    /** A file: script, style, image, font, archive. */
    STATIC,
    /** Anything else, such as plain text, or nothing at all. */
    OTHER
}
