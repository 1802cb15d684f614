package dev.muster.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as HTML forms take it (html.spec.whatwg.org, valid e-mail address), within RFC 5321's lengths. */
record EmailForm() implements Form {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(\\." + LABEL + ")+");

    @Override
    public Optional<String> fault(String value) {
        boolean good = value.length() <= LONGEST
                && value.indexOf('@') <= LONGEST_LOCAL
                && ADDRESS.matcher(value).matches();
        return good ? Optional.empty() : Optional.of("is not an e-mail address");
    }

    @Override
    public String expected() {
        return "an e-mail address, without a display name";
    }
}
