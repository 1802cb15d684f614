package dev.muster.tls;

import java.util.Map;

/** Reads what the name of a suite says. Every named one says it in one of a few ways. */
final class SuiteName {
    private static final String WITH = "_WITH_";

    /** Exchange and authentication by how the part before {@code _WITH_} spells them. */
    private static final Map<String, Exchange> EXCHANGES = Map.ofEntries(
            entry("RSA", KeyExchange.RSA, Authentication.RSA),
            entry("DH_DSS", KeyExchange.DH, Authentication.DSS),
            entry("DH_RSA", KeyExchange.DH, Authentication.RSA),
            entry("DHE_DSS", KeyExchange.DHE, Authentication.DSS),
            entry("DHE_RSA", KeyExchange.DHE, Authentication.RSA),
            entry("DH_anon", KeyExchange.DH_ANON, Authentication.ANONYMOUS),
            entry("ECDH_ECDSA", KeyExchange.ECDH, Authentication.ECDSA),
            entry("ECDH_RSA", KeyExchange.ECDH, Authentication.RSA),
            entry("ECDHE_ECDSA", KeyExchange.ECDHE, Authentication.ECDSA),
            entry("ECDHE_RSA", KeyExchange.ECDHE, Authentication.RSA),
            entry("ECDH_anon", KeyExchange.ECDH_ANON, Authentication.ANONYMOUS),
            entry("PSK", KeyExchange.PSK, Authentication.PSK),
            entry("DHE_PSK", KeyExchange.DHE_PSK, Authentication.PSK),
            entry("PSK_DHE", KeyExchange.DHE_PSK, Authentication.PSK),
            entry("ECDHE_PSK", KeyExchange.ECDHE_PSK, Authentication.PSK),
            entry("RSA_PSK", KeyExchange.RSA_PSK, Authentication.RSA),
            entry("SRP_SHA", KeyExchange.SRP, Authentication.PASSWORD),
            entry("SRP_SHA_RSA", KeyExchange.SRP, Authentication.RSA),
            entry("SRP_SHA_DSS", KeyExchange.SRP, Authentication.DSS),
            entry("ECCPWD", KeyExchange.PWD, Authentication.PASSWORD),
            entry("KRB5", KeyExchange.KRB5, Authentication.KRB5),
            entry("FORTEZZA_DMS", KeyExchange.FORTEZZA, Authentication.FORTEZZA),
            entry("FORTEZZA_KEA", KeyExchange.FORTEZZA, Authentication.FORTEZZA),
            entry("GOSTR341112_256", KeyExchange.GOST, Authentication.GOST),
            entry("GOSTR341001", KeyExchange.GOST, Authentication.GOST),
            entry("GOSTR341094", KeyExchange.GOST, Authentication.GOST),
            entry("CECPQ1_RSA", KeyExchange.CECPQ1, Authentication.RSA),
            entry("CECPQ1_ECDSA", KeyExchange.CECPQ1, Authentication.ECDSA));

    private static final Exchange NONE = new Exchange(KeyExchange.UNKNOWN, Authentication.UNKNOWN);

    private record Exchange(KeyExchange keys, Authentication authentication) {}

    private SuiteName() {}

    static Suite read(int code, String name) {
        if (!name.startsWith("TLS_")) {
            return unknown(code, name);
        }
        int with = name.indexOf(WITH);
        return with < 0 ? ofTls13(code, name) : older(code, name, with);
    }

    private static Suite older(int code, String name, int with) {
        String before = name.substring("TLS_".length(), with);
        boolean export = before.contains("_EXPORT");
        Exchange exchange = EXCHANGES.getOrDefault(plain(before), NONE);
        String cipher = name.substring(with + WITH.length());
        Bulk bulk = Bulk.of(cipher);
        return new Suite(
                code,
                name,
                exchange.keys(),
                exchange.authentication(),
                export,
                bulk,
                mode(bulk, cipher),
                mac(bulk, cipher));
    }

    /** What Netscape called FIPS differs from RSA in how keys are derived, and export in their length. */
    private static String plain(String before) {
        return before.replace("_EXPORT1024", "")
                .replace("_EXPORT", "")
                .replace("NETSCAPE_", "")
                .replace("_FIPS", "");
    }

    /** Such a suite names a cipher and a hash; two hashes are RFC 9150's, which encrypt nothing. */
    private static Suite ofTls13(int code, String name) {
        String cipher = name.substring("TLS_".length());
        Bulk bulk = cipher.startsWith("SHA") ? Bulk.NULL : Bulk.of(cipher);
        if (bulk == Bulk.UNKNOWN) {
            return unknown(code, name);
        }
        return new Suite(
                code, name, KeyExchange.ANY, Authentication.ANY, false, bulk, mode(bulk, cipher), mac(bulk, cipher));
    }

    private static Suite unknown(int code, String name) {
        return new Suite(code, name, NONE.keys(), NONE.authentication(), false, Bulk.UNKNOWN, "UNKNOWN", "");
    }

    private static String mode(Bulk bulk, String cipher) {
        if (bulk == Bulk.NULL) {
            return "NONE";
        }
        if (bulk == Bulk.AEGIS_128L || bulk == Bulk.AEGIS_256) {
            return "AEGIS";
        }
        for (String mode : new String[] {"CBC", "GCM", "CCM_8", "CCM", "OCB", "POLY1305", "CTR", "CNT", "MGM"}) {
            if (cipher.contains("_" + mode)) {
                return mode;
            }
        }
        return "STREAM";
    }

    /** CCM leaves the hash to RFC 6655. */
    private static String mac(Bulk bulk, String cipher) {
        String last = cipher.substring(cipher.lastIndexOf('_') + 1);
        return bulk == Bulk.UNKNOWN || last.equals("CCM") || last.equals("8") ? "" : last;
    }

    private static Map.Entry<String, Exchange> entry(String spelled, KeyExchange keys, Authentication authentication) {
        return Map.entry(spelled, new Exchange(keys, authentication));
    }
}
