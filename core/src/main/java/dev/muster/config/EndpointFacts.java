package dev.muster.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The settings that hold addresses, as they were seen, and what was declared about them. */
record EndpointFacts(List<Seen> urls, EndpointUrls declared) {
    private static final Pattern NOT_OURS =
            Pattern.compile("(?i)(java|sun|jdk)\\..*|((https?|ftp|all|no)_)proxy|.*_PORT(_\\d+_(TCP|UDP))?");

    static EndpointFacts gather(EndpointUrls declared, SettingsLook settings) {
        List<Seen> seen = declared.names().isEmpty()
                ? settings.names().stream()
                        .filter(name -> !NOT_OURS.matcher(name).matches())
                        .map(settings::see)
                        .filter(EndpointFacts::addresses)
                        .toList()
                : declared.names().stream().map(settings::see).toList();
        return new EndpointFacts(seen, declared);
    }

    private static boolean addresses(Seen seen) {
        if (!(seen instanceof Seen.Found found)) {
            return seen instanceof Seen.Unreadable;
        }
        String value = found.setting().secret().reveal().strip();
        String scheme = value.substring(0, Math.max(0, value.indexOf("://"))).toLowerCase(Locale.ROOT);
        boolean jdbc = value.regionMatches(true, 0, "jdbc:", 0, 5);
        return value.length() <= Endpoint.LONGEST && (jdbc || Transport.known(Endpoint.plain(scheme)));
    }
}
