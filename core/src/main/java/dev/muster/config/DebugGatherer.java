package dev.muster.config;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gathers the signs of a developer's machine. What {@code -D} sets in the virtual machine's arguments comes first, as
 * frameworks let it win over the environment, and is seen even where the settings hold no system properties.
 */
record DebugGatherer(List<String> switches, Supplier<JvmFacts> jvm) implements Function<SettingsLook, DebugFacts> {
    @Override
    public DebugFacts apply(SettingsLook settings) {
        JvmFacts facts = jvm.get();
        SettingsLook arguments = Settings.of(
                        MapSource.of(new Origin(Origin.Kind.SYSTEM_PROPERTY, "JVM arguments"), facts.properties()))
                .look();
        return new DebugFacts(
                see(switches, arguments, settings),
                see(ActiveProfiles.NAMES, arguments, settings),
                see(DebugAgent.OPTIONS, settings, settings),
                facts);
    }

    private static List<Seen> see(List<String> names, SettingsLook first, SettingsLook second) {
        return names.stream()
                .map(name -> first.see(name) instanceof Seen.Found found ? found : second.see(name))
                .toList();
    }
}
