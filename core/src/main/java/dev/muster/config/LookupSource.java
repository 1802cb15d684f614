package dev.muster.config;

import java.util.Optional;
import java.util.Set;

/** Settings that are asked for one by one: a vault, a framework's own. */
record LookupSource(Origin origin, Settings.Lookup lookup) implements Source, Source.Contents {
    @Override
    public Contents open() {
        return this;
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    /** What the lookup throws may quote the value or a token, so that only its class is told. */
    @Override
    public Optional<Raw> read(String name) {
        try {
            return lookup.find(name).map(text -> new Raw(text, origin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SettingsException("asking " + origin + " for " + name + " was interrupted");
        } catch (Exception e) {
            throw new SettingsException("asking " + origin + " for " + name + " failed with "
                    + e.getClass().getName() + ": see that it can be reached and that this service may read it");
        }
    }
}
