package dev.muster.tls;

/** Addresses of the documents that rules refer to. */
final class ReadMore {
    static final String BCP195 = "https://www.rfc-editor.org/rfc/rfc9325";
    static final String GUIDE = "https://github.com/ssllabs/research/wiki/SSL-Server-Rating-Guide";
    static final String MOZILLA = "https://wiki.mozilla.org/Security/Server_Side_TLS";
    static final String MOZILLA_DATA = "https://ssl-config.mozilla.org/guidelines/6.0.json";
    static final String JSSE = "https://docs.oracle.com/en/java/javase/17/security/"
            + "java-secure-socket-extension-jsse-reference-guide.html";

    private ReadMore() {}

    static String rfc(int number) {
        return "https://www.rfc-editor.org/rfc/rfc" + number;
    }

    /** {@return that section of that RFC} */
    static String rfc(int number, String section) {
        return rfc(number) + "#section-" + section;
    }

    /** {@return the page of that weakness in the Common Weakness Enumeration} */
    static String cwe(int number) {
        return "https://cwe.mitre.org/data/definitions/" + number + ".html";
    }
}
