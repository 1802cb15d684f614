package dev.muster.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/** What a server writes, and what it does then. */
@FunctionalInterface
interface FakeReply {
    /** What becomes of the line. */
    enum Then {
        /** The next command is read. */
        GO_ON,
        /** Nothing more is said, and the line stays. */
        HANG,
        /** The line is closed. */
        CLOSE
    }

    Then into(OutputStream out) throws IOException;

    /** {@return these bytes as they are, such as {@code +OK\r\n}} */
    static FakeReply raw(String bytes) {
        return then(bytes, Then.GO_ON);
    }

    /** {@return a status: {@code OK}} */
    static FakeReply status(String text) {
        return raw("+" + text + "\r\n");
    }

    /** {@return a refusal: {@code NOPERM this user has no permissions}} */
    static FakeReply error(String text) {
        return raw("-" + text + "\r\n");
    }

    /** {@return a text of any length} */
    static FakeReply bulk(String text) {
        return raw("$" + text.getBytes(ISO_8859_1).length + "\r\n" + text + "\r\n");
    }

    /** {@return texts} */
    static FakeReply list(String... texts) {
        StringBuilder all = new StringBuilder("*" + texts.length + "\r\n");
        for (String text : texts) {
            all.append('$').append(text.length()).append("\r\n").append(text).append("\r\n");
        }
        return raw(all.toString());
    }

    /** {@return these bytes, and then silence} */
    static FakeReply hanging(String bytes) {
        return then(bytes, Then.HANG);
    }

    /** {@return these bytes, and then the end: half an answer, or none at all} */
    static FakeReply closing(String bytes) {
        return then(bytes, Then.CLOSE);
    }

    /** {@return what no server of any kind says} */
    static FakeReply garbage() {
        return raw("\u0000\u0001\u00ff\u00feno protocol at all\r\n\r\n%%%%\r\n");
    }

    /** {@return what a web server says to one who does not speak its language} */
    static FakeReply http() {
        return closing("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nBad Request");
    }

    /** {@return a text of 512 megabytes and more that does not end} */
    static FakeReply endlessBulk() {
        return endless("$536870912\r\n", "x".repeat(65_536));
    }

    /** {@return a status that does not end} */
    static FakeReply endlessLine() {
        return endless("+", "x".repeat(65_536));
    }

    /** {@return a list that does not end} */
    static FakeReply endlessList() {
        return endless("*2147483647\r\n", ":1\r\n".repeat(10_000));
    }

    /** {@return a list that says that it is huge, and then silence} */
    static FakeReply hugeList() {
        return hanging("*2147483647\r\n");
    }

    /** {@return lists in lists, so many} */
    static FakeReply nested(int depth) {
        return raw("*1\r\n".repeat(depth) + ":1\r\n");
    }

    private static FakeReply then(String bytes, Then then) {
        return out -> {
            out.write(bytes.getBytes(ISO_8859_1));
            out.flush();
            return then;
        };
    }

    private static FakeReply endless(String first, String more) {
        return out -> {
            out.write(first.getBytes(ISO_8859_1));
            byte[] bytes = more.getBytes(ISO_8859_1);
            // Until the other side has enough.
            while (true) {
                out.write(bytes);
            }
        };
    }
}
