package dev.muster.db;

import dev.muster.db.SqlWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What SHOW CREATE USER says of an account, without the hashes that stand in it.
 *
 * @param way the easiest by which it may log in
 * @param ssl what is required of its connections: empty, {@code ANY}, {@code X509} or {@code SPECIFIED}
 */
record OwnAccount(LoginWay way, String ssl) {
    private static final int OLD_HASH = 16;
    private static final List<String> BEFORE_PLUGIN = List.of("VIA", "WITH", "OR");
    private static final List<String> BEFORE_SECRET = List.of("USING", "AS");
    private static final List<String> SPECIFIED = List.of("ISSUER", "SUBJECT", "CIPHER");

    /** {@return what it says; empty if it could not be read} */
    static Optional<OwnAccount> of(String text) {
        return SqlWords.of(text)
                .filter(words -> words.size() > 2
                        && words.get(0).is("CREATE")
                        && words.get(1).is("USER"))
                .map(words -> new OwnAccount(LoginWay.weakest(ways(words)), ssl(words)));
    }

    private static List<LoginWay> ways(List<Word> words) {
        List<LoginWay> ways = new ArrayList<>();
        boolean identified = false;
        for (int i = 3; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            Word next = words.get(i + 1);
            identified |= word.is("IDENTIFIED");
            if (word.is("REQUIRE")) {
                break;
            }
            if (word.is("PASSWORD") && next.quoted()) {
                ways.add(byHash(next.text()));
            } else if (identified && word.isAny(BEFORE_PLUGIN)) {
                ways.add(new LoginWay(next.text(), secret(words, i + 2)));
            }
        }
        return ways.isEmpty() ? List.of(new LoginWay(LoginWay.NATIVE, LoginWay.Secret.EMPTY)) : ways;
    }

    /** MariaDB's short form, for the plugins that were there before there were plugins. */
    private static LoginWay byHash(String hash) {
        return new LoginWay(
                hash.length() == OLD_HASH ? "mysql_old_password" : LoginWay.NATIVE, LoginWay.Secret.of(hash));
    }

    private static LoginWay.Secret secret(List<Word> words, int at) {
        boolean given = at + 1 < words.size() && words.get(at).isAny(BEFORE_SECRET);
        return LoginWay.Secret.of(given ? words.get(at + 1).text() : "");
    }

    private static String ssl(List<Word> words) {
        for (int i = 3; i + 1 < words.size(); i++) {
            if (words.get(i).is("REQUIRE")) {
                Word what = words.get(i + 1);
                return what.is("SSL") ? "ANY" : what.is("X509") ? "X509" : what.isAny(SPECIFIED) ? "SPECIFIED" : "";
            }
        }
        return "";
    }
}
