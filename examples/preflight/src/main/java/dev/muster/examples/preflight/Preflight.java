package dev.muster.examples.preflight;

import dev.muster.ConfigurationException;
import dev.muster.NearestName;
import dev.muster.config.SettingsException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Asks before a deployment what the service would ask of itself: the same rules under the same ids. Ends with 0 if ready, 1 on
 * findings, 2 if the command itself could not run, 3 if something could not be looked at.
 */
public final class Preflight {
    static final String NO_SECRETS = "secrets are not given as arguments, which everybody on this machine can read: set"
            + " JDBC_PASSWORD, REDIS_PASSWORD or KEYSTORE_PASSWORD, or name a file by --jdbc-password-file,"
            + " --redis-password-file or --keystore-password-file";

    private Preflight() {}

    /** Runs the command. */
    public static void main(String[] args) {
        Quiet.unless(Arrays.asList(args).contains("--verbose"));
        System.exit(run(args));
    }

    private static int run(String... args) {
        CommandLine command = command();
        PrintWriter errors = command.getErr();
        try {
            return command.execute(withConfig(command, args));
        } catch (UsageException e) {
            errors.println("preflight: " + e.sentence());
        } catch (ParameterException e) {
            refuse(e, "");
        }
        errors.flush();
        return ExitStatus.BROKEN.number();
    }

    static CommandLine command() {
        CommandLine root = group(Group.ALL);
        root.getCommandSpec().name("muster-preflight").versionProvider(new Version());
        for (Group group : Group.values()) {
            if (group != Group.ALL) {
                root.addSubcommand(group.label(), group(group));
            }
        }
        root.addSubcommand("rules", new RulesCommand());
        root.addSubcommand("explain", new ExplainCommand());
        root.addSubcommand(
                "checklist", new CommandLine(new ChecklistCommand()).addSubcommand("suggest", new SuggestCommand()));
        root.addSubcommand("baseline", BaselineCommand.withSubcommands());
        root.addSubcommand("facts", new FactsCommand());
        root.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setAllowSubcommandsAsOptionParameters(true); // --settings env
        root.registerConverter(java.time.Duration.class, new Durations());
        root.setExpandAtFiles(false); // the first argument of a file is still an argument
        root.setParameterExceptionHandler((problem, args) -> refuse(problem, ""));
        root.setExecutionExceptionHandler((problem, line, parsed) -> broken(problem, line));
        return root;
    }

    private static CommandLine group(Group group) {
        CommandLine line = new CommandLine(new LookCommand(group));
        line.getCommandSpec().usageMessage().description(group.words());
        return line;
    }

    /** {@return the arguments, and those of the file that they name} */
    private static String[] withConfig(CommandLine command, String... args) {
        ParseResult parsed;
        try {
            parsed = deepest(command.parseArgs(args));
        } catch (ParameterException e) {
            return args; // told when it is executed
        }
        List<String> all = new ArrayList<>(Arrays.asList(args));
        ParseResult line = parsed;
        ConfigFile.named(parsed).map(ConfigFile::read).ifPresent(file -> {
            all.addAll(file.arguments(line));
            command.setParameterExceptionHandler((problem, given) ->
                    refuse(problem, problem.getArgSpec() == null ? "" : file.place(problem.getArgSpec())));
        });
        return all.toArray(String[]::new);
    }

    private static ParseResult deepest(ParseResult parsed) {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        return deepest;
    }

    /** Says what is wrong, without the value of an option that is unknown: it may be a password. */
    private static int refuse(ParameterException problem, String place) {
        CommandLine line = problem.getCommandLine();
        PrintWriter errors = line.getErr();
        if (problem instanceof UnmatchedArgumentException unknown) {
            String first = unknown.getUnmatched().get(0);
            String name = first.replaceFirst("=.*", "");
            errors.println("preflight: "
                    + (name.startsWith("-") ? "there is no option " + name : "there is an argument too many")
                    + suggestion(name, line));
        } else {
            errors.println("preflight: " + place
                    + Optional.ofNullable(problem.getMessage()).orElse("").replace('\n', ' '));
        }
        errors.println("See " + line.getCommandSpec().qualifiedName() + " --help");
        errors.flush();
        return ExitStatus.BROKEN.number();
    }

    private static String suggestion(String name, CommandLine line) {
        Set<String> known = new TreeSet<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> known.add(option.longestName()));
        return NearestName.of(name, known)
                .map(near -> ": did you mean " + near + "?")
                .orElse("");
    }

    private static int broken(Exception problem, CommandLine line) {
        PrintWriter errors = line.getErr();
        if (problem instanceof UsageException usage) {
            errors.println("preflight: " + usage.sentence());
        } else if (problem instanceof ConfigurationException configuration) {
            configuration.problems().forEach(each -> errors.println("preflight: " + each));
        } else if (problem instanceof SettingsException settings) {
            errors.println("preflight: " + settings.getMessage());
        } else {
            errors.println("preflight: the command broke: " + problem.getClass().getName() + "; --verbose says more");
            if (System.getProperty(Quiet.LEVEL, "").equals("info")) {
                problem.printStackTrace(errors);
            }
        }
        errors.flush();
        return ExitStatus.BROKEN.number();
    }
}
