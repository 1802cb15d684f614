package dev.muster.config;

import java.util.Optional;

/** Any text. It is not shown: much that is secret is text. */
record TextForm() implements Form {
    @Override
    public Optional<String> fault(String value) {
        return Optional.empty();
    }

    @Override
    public String expected() {
        return "a text, not blank and no placeholder";
    }

    @Override
    public String remedy() {
        return "its real value";
    }

    @Override
    public Optional<String> shown(String value) {
        return Optional.empty();
    }
}
