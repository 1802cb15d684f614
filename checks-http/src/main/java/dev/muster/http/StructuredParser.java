package dev.muster.http;

import dev.muster.http.StructuredField.Bare;
import dev.muster.http.StructuredField.InnerList;
import dev.muster.http.StructuredField.Item;
import dev.muster.http.StructuredField.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of a structured field, by the algorithms of RFC 8941, section 4.2. Not thread-safe, for one use. */
final class StructuredParser {
    /** What the grammar does not allow. Has no stack trace: it never leaves this class. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedException() {
            super("malformed", null, false, false);
        }
    }

    /** A part of the grammar. */
    interface Production<T> {
        T parse(StructuredParser parser) throws MalformedException;
    }

    private final Characters in;

    StructuredParser(String text) {
        this.in = new Characters(text);
    }

    <T> Optional<T> whole(Production<T> production) {
        try {
            in.skipSpaces();
            T value = production.parse(this);
            in.skipSpaces();
            return in.atEnd() ? Optional.of(value) : Optional.empty();
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    List<Member> list() throws MalformedException {
        List<Member> members = new ArrayList<>();
        while (!in.atEnd()) {
            members.add(member());
            nextMember();
        }
        return List.copyOf(members);
    }

    /** Of two members with one key the later counts. */
    Map<String, Member> dictionary() throws MalformedException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (!in.atEnd()) {
            String key = key();
            members.put(key, in.skip('=') ? member() : new Item(new StructuredField.Truth(true), parameters()));
            nextMember();
        }
        return Collections.unmodifiableMap(members);
    }

    /** Goes to the next member or the end. A comma with nothing behind it is malformed; blanks at the end are not. */
    private void nextMember() throws MalformedException {
        in.skipBlanks();
        if (in.atEnd()) {
            return;
        }
        in.expect(',');
        in.skipBlanks();
        in.require(!in.atEnd());
    }

    private Member member() throws MalformedException {
        return in.skip('(') ? innerList() : item();
    }

    private InnerList innerList() throws MalformedException {
        List<Item> items = new ArrayList<>();
        in.skipSpaces();
        while (!in.skip(')')) {
            items.add(item());
            in.require(in.peek() == ' ' || in.peek() == ')');
            in.skipSpaces();
        }
        return new InnerList(items, parameters());
    }

    Item item() throws MalformedException {
        Bare value = BareParser.parse(in);
        return new Item(value, parameters());
    }

    private Map<String, Bare> parameters() throws MalformedException {
        Map<String, Bare> parameters = new LinkedHashMap<>();
        while (in.skip(';')) {
            in.skipSpaces();
            String key = key();
            parameters.put(key, in.skip('=') ? BareParser.parse(in) : new StructuredField.Truth(true));
        }
        return parameters;
    }

    private String key() throws MalformedException {
        in.require(Ascii.isLower(in.peek()) || in.peek() == '*');
        return in.takeWhile(c -> Ascii.isLower(c) || Ascii.isDigit(c) || "_-.*".indexOf(c) >= 0);
    }

    /** Where the reading stands. */
    static final class Characters {
        /** Stands for the end; as a character it is malformed everywhere. */
        private static final char NONE = 0;

        private final String text;
        private int at;

        Characters(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at >= text.length();
        }

        char peek() {
            return atEnd() ? NONE : text.charAt(at);
        }

        char next() throws MalformedException {
            require(!atEnd());
            return text.charAt(at++);
        }

        boolean skip(char c) {
            boolean there = !atEnd() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        void expect(char c) throws MalformedException {
            require(skip(c));
        }

        void require(boolean allowed) throws MalformedException {
            if (!allowed) {
                throw new MalformedException();
            }
        }

        void skipSpaces() {
            skipWhile(c -> c == ' ');
        }

        void skipBlanks() {
            skipWhile(c -> c == ' ' || c == '\t');
        }

        String takeWhile(Ascii.CharacterClass wanted) {
            int from = at;
            skipWhile(wanted);
            return text.substring(from, at);
        }

        private void skipWhile(Ascii.CharacterClass wanted) {
            while (!atEnd() && wanted.holds(text.charAt(at))) {
                at++;
            }
        }
    }
}
