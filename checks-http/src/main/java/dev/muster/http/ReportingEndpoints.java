package dev.muster.http;

import java.util.ArrayList;
import java.util.List;

/** The names of Reporting-Endpoints, a dictionary of strings (RFC 9651, section 3.2), and of its forerunner Report-To. */
final class ReportingEndpoints {
    private ReportingEndpoints() {}

    static boolean define(Fields fields, String name) {
        return fields.values("Reporting-Endpoints").stream()
                        .anyMatch(value -> names(value).contains(name))
                || fields.values("Report-To").stream().anyMatch(value -> value.contains('"' + name + '"'));
    }

    /** {@return what stands before the equals signs; commas and equals signs within quotes do not count} */
    static List<String> names(String dictionary) {
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < dictionary.length(); i++) {
            char c = dictionary.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                start = i + 1;
            } else if (!quoted && c == '=') {
                names.add(dictionary.substring(start, i).strip());
                start = i + 1;
            }
        }
        return names;
    }
}
