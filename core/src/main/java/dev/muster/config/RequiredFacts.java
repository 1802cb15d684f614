package dev.muster.config;

import dev.muster.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings that were required, as they were seen. */
record RequiredFacts(List<Item> items) {
    /** Copies. */
    RequiredFacts {
        items = List.copyOf(items);
    }

    /**
     * One requirement.
     *
     * @param nearMiss another name that is set, when this one is missing and was probably meant
     */
    record Item(Requirement requirement, Seen seen, Optional<String> nearMiss) {}

    static RequiredFacts gather(List<Requirement> requirements, SettingsLook settings) {
        Set<String> others = settings.names();
        requirements.forEach(requirement -> others.remove(requirement.name()));
        return new RequiredFacts(requirements.stream()
                .map(requirement -> item(requirement, settings.see(requirement.name()), others))
                .toList());
    }

    private static Item item(Requirement requirement, Seen seen, Set<String> others) {
        boolean missing = seen instanceof Seen.Missing;
        return new Item(requirement, seen, missing ? NearestName.of(requirement.name(), others) : Optional.empty());
    }
}
