package dev.muster.runtime;

import dev.muster.Words;
import dev.muster.config.Settings;
import dev.muster.config.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads settings, so that their redactor knows what they hold now; says which it could not read. */
record SecretReader(Settings settings, List<String> names) implements Supplier<String> {
    @Override
    public String get() {
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            try {
                if (settings.find(name).isEmpty()) {
                    unknown.add(name + " is not set");
                }
            } catch (SettingsException e) {
                unknown.add(name + " cannot be read");
            }
        }
        return Words.some(unknown);
    }
}
