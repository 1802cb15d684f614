package dev.muster.examples.preflight;

import dev.muster.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options from a TOML file: one key an option, without its dashes; a list for an option that may be given several times. What the
 * command line says goes before it.
 */
final class ConfigFile {
    private static final Set<String> NOT_HERE = Set.of("config", "help", "version");

    private final TomlFile file;
    private final Map<String, Integer> lines = new HashMap<>();

    private ConfigFile(TomlFile file) {
        this.file = file;
    }

    static ConfigFile read(Path path) {
        return new ConfigFile(TomlFile.read(path));
    }

    /** {@return the file that this command line names, if any} */
    static Optional<Path> named(ParseResult parsed) {
        OptionSpec option = parsed.commandSpec().findOption("--config");
        return option == null ? Optional.empty() : Optional.ofNullable(option.getValue());
    }

    /** {@return what stands in it, as arguments; what the command line has is left out} */
    List<String> arguments(ParseResult commandLine) {
        List<String> arguments = new ArrayList<>();
        for (String key : file.table().keySet()) {
            OptionSpec option = option(commandLine.commandSpec(), key);
            if (!commandLine.hasMatchedOption(option)) {
                for (String value : values(key, option)) {
                    arguments.add(value.isEmpty() ? option.longestName() : option.longestName() + "=" + value);
                }
            }
        }
        return arguments;
    }

    /** {@return where this option stands in the file, in front of what is wrong with it; empty if it does not} */
    String place(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            Integer line = lines.get(option.longestName());
            return line == null ? "" : file.file() + ", line " + line + ": ";
        }
        return "";
    }

    private OptionSpec option(CommandSpec command, String key) {
        OptionSpec option = NOT_HERE.contains(key) ? null : command.findOption("--" + key);
        if (option == null) {
            Set<String> known = new TreeSet<>();
            command.options().stream()
                    .filter(each -> !each.hidden())
                    .forEach(each -> known.add(each.longestName().substring(2)));
            known.removeAll(NOT_HERE);
            throw file.problem(
                    key,
                    "there is no option " + key
                            + NearestName.of(key, known)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(": --help lists them"));
        }
        if (option.hidden()) {
            throw file.problem(key, Preflight.NO_SECRETS);
        }
        var position = file.table().inputPositionOf(List.of(key));
        lines.put(option.longestName(), position == null ? 1 : position.line());
        return option;
    }

    private List<String> values(String key, OptionSpec option) {
        Object value = Objects.requireNonNull(file.table().get(List.of(key)), key);
        if (value instanceof TomlTable) {
            throw file.problem(key, key + " is a table: write a value, or a list of values");
        }
        if (option.arity().max() == 0) {
            return flag(key, value);
        }
        List<String> texts = value instanceof TomlArray several
                ? several.toList().stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
        if (texts.size() != 1 && !option.isMultiValue()) {
            throw file.problem(key, key + " takes one value, and here are " + texts.size());
        }
        if (texts.stream().anyMatch(String::isBlank)) {
            throw file.problem(key, key + " is empty: write a value, or delete the line");
        }
        return texts;
    }

    private List<String> flag(String key, Object value) {
        if (value instanceof Boolean on) {
            return on ? List.of("") : List.of();
        }
        throw file.problem(key, key + " is a switch: write true or false");
    }
}
