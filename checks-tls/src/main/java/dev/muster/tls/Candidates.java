package dev.muster.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which suites can be part of a version, in portions that one hello may offer: some servers refuse very long lists. */
final class Candidates {
    static final int MOST = 100;

    private static final int FIRST_OF_13 = 0x1301;
    private static final int LAST_OF_13 = 0x1307;

    /** ShangMi's (RFC 8998) and those without encryption (RFC 9150). */
    private static final Set<Integer> ELSEWHERE_IN_13 = Set.of(0x00C6, 0x00C7, 0xC0B4, 0xC0B5);

    /** Need TLS 1.2: AEAD, GOST of RFC 9189, and SHA-2 but for PSK's, which RFC 5487 allows in all versions. */
    private static final Pattern SINCE_12 = Pattern.compile(".*(?:GCM|CCM|POLY1305|GOSTR).*|(?!.*PSK).*SHA(?:256|384)");

    private static final Pattern AEAD = Pattern.compile(".*(?:GCM|CCM|POLY1305).*");
    private static final Pattern USUAL = Pattern.compile("TLS_ECDHE_(?:ECDSA|RSA)_.*");
    private static final Pattern COMMON = Pattern.compile("TLS_(?:DHE_)?RSA_(?!PSK).*");
    private static final Pattern RARE = Pattern.compile(".*(?:PSK|KRB5|SRP|FORTEZZA|FIPS|GOSTR).*");

    private static final Map<Protocol, List<List<Integer>>> ALL = all();

    private Candidates() {}

    /** {@return them, the usual ones in the first portion; none for SSLv2, whose are of another kind} */
    static List<List<Integer>> of(Protocol protocol) {
        return ALL.getOrDefault(protocol, List.of());
    }

    private static Map<Protocol, List<List<Integer>>> all() {
        List<Suite> sorted = Suites.all().stream()
                .sorted(Comparator.comparingInt(Candidates::rank))
                .toList();
        Map<Protocol, List<List<Integer>>> all = new EnumMap<>(Protocol.class);
        for (Protocol protocol :
                List.of(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11, Protocol.TLS12, Protocol.TLS13)) {
            all.put(
                    protocol,
                    portions(sorted.stream()
                            .filter(suite -> fits(suite, protocol))
                            .map(Suite::code)
                            .toList()));
        }
        return all;
    }

    private static boolean fits(Suite suite, Protocol protocol) {
        boolean of13 =
                (suite.code() >= FIRST_OF_13 && suite.code() <= LAST_OF_13) || ELSEWHERE_IN_13.contains(suite.code());
        boolean old = protocol.compareTo(Protocol.TLS12) < 0;
        return of13 == (protocol == Protocol.TLS13)
                && !(old && SINCE_12.matcher(suite.name()).matches());
    }

    private static int rank(Suite suite) {
        int family = 2;
        if (USUAL.matcher(suite.name()).matches()) {
            family = 0;
        } else if (RARE.matcher(suite.name()).matches()) {
            family = 3;
        } else if (COMMON.matcher(suite.name()).matches()) {
            family = 1;
        }
        return 2 * family + (AEAD.matcher(suite.name()).matches() ? 0 : 1);
    }

    private static List<List<Integer>> portions(List<Integer> suites) {
        List<List<Integer>> portions = new ArrayList<>();
        for (int from = 0; from < suites.size(); from += MOST) {
            portions.add(suites.subList(from, Math.min(from + MOST, suites.size())));
        }
        return portions;
    }
}
