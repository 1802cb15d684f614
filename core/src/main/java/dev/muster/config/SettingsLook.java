package dev.muster.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings as they are at one moment: what one run of a check reads. */
final class SettingsLook {
    private final List<Source.Contents> sources;
    private final Maker maker;

    /** Makes a setting of what was read, deciding whether it is secret. */
    interface Maker {
        Setting make(String name, Raw raw, List<Setting> shadowed);
    }

    SettingsLook(List<Source.Contents> sources, Maker maker) {
        this.sources = sources;
        this.maker = maker;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        sources.forEach(source -> names.addAll(source.names()));
        return names;
    }

    /**
     * {@return the first setting of that name, which knows those it hides}
     *
     * @throws SettingsException if a source has it and it cannot be read
     */
    Optional<Setting> find(String name) {
        List<Raw> found = new ArrayList<>();
        sources.forEach(source -> source.read(name).ifPresent(found::add));
        List<Setting> hidden = new ArrayList<>();
        found.stream().skip(1).forEach(raw -> hidden.add(maker.make(name, raw, List.of())));
        return found.stream().findFirst().map(raw -> maker.make(name, raw, hidden));
    }

    /** {@return what came of looking for that name; never throws} */
    Seen see(String name) {
        try {
            return find(name).<Seen>map(Seen.Found::new).orElseGet(() -> new Seen.Missing(name));
        } catch (SettingsException e) {
            return new Seen.Unreadable(name, String.join("; ", e.problems()));
        }
    }
}
