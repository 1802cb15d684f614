package dev.muster.config;

import java.util.List;

/** What stands around the part of a secret that was chosen: quotes, a vendor's prefix, PEM lines. */
final class Wrapping {

    private static final List<String> PREFIXES = List.of(
            "base64:",
            "hex:",
            "sha256:",
            "0x",
            "0X",
            "Bearer ",
            "Basic ",
            "sk_live_",
            "sk_test_",
            "pk_live_",
            "pk_test_",
            "rk_live_",
            "rk_test_",
            "whsec_",
            "ghp_",
            "gho_",
            "ghs_",
            "ghu_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xapp-",
            "SG.",
            "AKIA",
            "ASIA",
            "AIza",
            "npm_",
            "pypi-",
            "hvs.",
            "s.",
            "dop_v1_",
            "shpat_",
            "shpss_",
            "sq0atp-",
            "key-",
            "sk-proj-",
            "sk-ant-",
            "sk-",
            "EAAC",
            "ya29.",
            "dapi",
            "nrk-",
            "v1.");

    private static final int LAYERS = 4;

    private Wrapping() {}

    /** {@return the value without what stands around it} */
    static String strip(String value) {
        String stripped = armour(value.strip());
        for (int i = 0; i < LAYERS; i++) {
            stripped = prefix(quotes(stripped)).strip();
        }
        return stripped;
    }

    /** {@return the value without blanks and quotes around it} */
    static String unquote(String value) {
        return quotes(value.strip()).strip();
    }

    private static String quotes(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0 && "\"'`".indexOf(value.charAt(0)) >= 0 && value.charAt(0) == value.charAt(last);
        return quoted ? value.substring(1, last) : value;
    }

    private static String prefix(String value) {
        return PREFIXES.stream()
                .filter(value::startsWith)
                .findFirst()
                .map(prefix -> value.substring(prefix.length()))
                .orElse(value);
    }

    /** The lines between {@code -----BEGIN …-----} and {@code -----END …-----}, joined. */
    private static String armour(String value) {
        int begin = value.startsWith("-----BEGIN ") ? value.indexOf("-----", 11) : -1;
        int end = value.lastIndexOf("-----END ");
        if (begin < 0 || end < begin + 5) {
            return value;
        }
        return value.substring(begin + 5, end).replaceAll("\\s|\\\\n", "");
    }
}
