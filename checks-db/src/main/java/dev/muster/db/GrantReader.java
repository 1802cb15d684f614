package dev.muster.db;

import dev.muster.db.Access.Grant;
import dev.muster.db.SqlWords.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Understands a line of SHOW GRANTS of MariaDB or MySQL. The line may hold the hash of a password: nothing but privileges and
 * names leaves here. What MySQL's partial revokes take away again is left in, since the account holds it everywhere else.
 */
final class GrantReader {
    /** The scope of a line that nobody understood; it has no privileges, as one that could not be seen. */
    static final String UNREADABLE = "a grant that could not be read";

    private static final List<String> KINDS = List.of("TABLE", "PROCEDURE", "FUNCTION", "PACKAGE", "BODY");

    private static final String NAME = "[\\p{L}\\p{N}_$%\\\\-]*";
    private static final String HOST = "[\\p{L}\\p{N}_%.:/-]*";

    private final List<Word> words;
    private int at = 1;

    private GrantReader(List<Word> words) {
        this.words = words;
    }

    /**
     * A line.
     *
     * @param grantee the user or role that it is about, without the host
     * @param grants that it gives
     * @param roles that it gives; each is the scope of a grant as well
     */
    record Line(String grantee, List<Grant> grants, List<Role> roles) {}

    /**
     * A role.
     *
     * @param scope under which it is among the grants
     * @param name as a line about itself names it
     * @param sql how to speak of it to the server
     */
    record Role(String scope, String name, String sql) {
        private static Role of(List<Word> parts) {
            String sql = String.join(
                    "@",
                    parts.stream()
                            .filter(part -> !part.isSign())
                            .map(part -> quoted(part.text()))
                            .toList());
            return new Role(GrantReader.scope(parts), parts.get(0).text(), sql);
        }
    }

    /** {@return the lines that grant something, understood; what is not becomes {@link #UNREADABLE}} */
    static List<Line> read(Collection<String> lines) {
        return lines.stream().flatMap(line -> read(line).stream()).toList();
    }

    static Optional<Line> read(String line) {
        Optional<List<Word>> words = SqlWords.of(line);
        if (words.isPresent() && !words.get().isEmpty()) {
            Word first = words.get().get(0);
            if (first.is("REVOKE") || first.is("SET")) {
                return Optional.empty();
            }
            if (first.is("GRANT")) {
                return Optional.of(new GrantReader(words.get()).line().orElseGet(GrantReader::unreadable));
            }
        }
        return Optional.of(unreadable());
    }

    private static Line unreadable() {
        return new Line("", List.of(new Grant(UNREADABLE, Set.of(), false)), List.of());
    }

    private Optional<Line> line() {
        List<List<Word>> items = items();
        if (at == words.size() || items.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return words.get(at++).is("TO") ? roles(items) : privileges(items);
    }

    /** {@return what is listed up to ON or TO, split at commas; columns, which stand in brackets, are left out} */
    private List<List<Word>> items() {
        List<List<Word>> items = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (; at < words.size(); at++) {
            Word word = words.get(at);
            if (depth == 0 && (word.is("ON") || word.is("TO"))) {
                break;
            }
            if (word.is("(") || word.is(")")) {
                depth += word.is("(") ? 1 : -1;
            } else if (depth == 0 && word.is(",")) {
                items.add(new ArrayList<>());
            } else if (depth == 0) {
                items.get(items.size() - 1).add(word);
            }
        }
        return items;
    }

    private Optional<Line> roles(List<List<Word>> items) {
        boolean passed = passedOn();
        List<Role> roles = items.stream().map(Role::of).toList();
        List<Grant> grants = roles.stream()
                .map(role -> new Grant(role.scope(), Set.of("ROLE"), passed))
                .toList();
        return grantee().map(grantee -> new Line(grantee, grants, roles));
    }

    private Optional<Line> privileges(List<List<Word>> items) {
        Set<String> privileges = new LinkedHashSet<>();
        for (List<Word> item : items) {
            if (item.stream().anyMatch(Word::quoted)) {
                return Optional.empty();
            }
            privileges.add(
                    String.join(" ", item.stream().map(Word::text).toList()).toUpperCase(Locale.ROOT));
        }
        if (privileges.remove("ALL")) {
            privileges.add("ALL PRIVILEGES");
        }
        boolean listed = privileges.remove("GRANT OPTION");
        boolean option = listed || passedOn();
        Optional<String> scope = scope();
        Optional<String> grantee = grantee();
        if (scope.isEmpty() || grantee.isEmpty() || privileges.isEmpty()) {
            return Optional.empty();
        }
        Grant grant = new Grant(scope.get(), Set.copyOf(privileges), option);
        return Optional.of(new Line(grantee.get(), List.of(grant), List.of()));
    }

    /** {@return what stands between ON and TO, as one writes it; the cursor is behind TO then} */
    private Optional<String> scope() {
        while (at + 1 < words.size()
                && words.get(at).isAny(KINDS)
                && !words.get(at + 1).is(".")) {
            at++;
        }
        int from = at;
        while (at < words.size() && !words.get(at).is("TO")) {
            at++;
        }
        return at == words.size() || at == from ? Optional.empty() : Optional.of(scope(words.subList(from, at++)));
    }

    /** {@return the name of the user or role behind TO} */
    private Optional<String> grantee() {
        return at < words.size() && !words.get(at).isSign()
                ? Optional.of(words.get(at).text())
                : Optional.empty();
    }

    /** {@return whether WITH GRANT OPTION or WITH ADMIN OPTION stands anywhere behind} */
    private boolean passedOn() {
        for (int i = at; i + 1 < words.size(); i++) {
            if (words.get(i + 1).is("OPTION") && words.get(i).isAny(List.of("GRANT", "ADMIN"))) {
                return true;
            }
        }
        return false;
    }

    /** Quotes stay where a name would otherwise read as something else: a database can be called {@code *}. */
    private static String scope(List<Word> parts) {
        StringBuilder scope = new StringBuilder();
        boolean host = false;
        for (Word part : parts) {
            boolean clear = !part.quoted() || part.text().matches(host ? HOST : NAME);
            scope.append(clear ? part.text() : quoted(part.text()));
            host |= part.is("@");
        }
        return scope.toString();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
