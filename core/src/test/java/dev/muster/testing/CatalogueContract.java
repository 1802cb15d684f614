package dev.muster.testing;

import dev.muster.Check;
import dev.muster.RuleInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that the list of rules which a facade gives out is what its checks judge by: whatever a check has is in the list, said
 * the same, and whatever is in the list some check has.
 *
 * <p>Every public static method of the facade that gives a check is called, with values that the test hands over, so that none
 * is forgotten; with several parameters of a type each takes the next of its values. Whether a rule needs another one is each
 * check's own business. Not thread-safe.
 */
public final class CatalogueContract {
    private final Class<?> facade;
    private final List<RuleInfo> rules;
    private final Map<Class<?>, List<Object>> values = new HashMap<>();
    private final List<Check> checks = new ArrayList<>();

    private CatalogueContract(Class<?> facade, List<RuleInfo> rules) {
        this.facade = facade;
        this.rules = rules;
    }

    /** {@return the contract of this facade, which gives out these rules} */
    public static CatalogueContract of(Class<?> facade, List<RuleInfo> rules) {
        return new CatalogueContract(facade, rules);
    }

    /** Says what a parameter of this type is given. */
    public <T> CatalogueContract given(Class<T> type, T value) {
        values.put(type, List.of(value));
        return this;
    }

    /** Says what the first and the second parameter of this type are given. */
    public <T> CatalogueContract given(Class<T> type, T first, T second) {
        values.put(type, List.of(first, second));
        return this;
    }

    /** Adds a check with more rules than it has by default. */
    public CatalogueContract and(Check check) {
        checks.add(check);
        return this;
    }

    /**
     * Proves it.
     *
     * @throws AssertionError naming everything that is broken
     */
    public void verify() {
        Violations violations = new Violations("catalogue of " + facade.getSimpleName());
        Map<String, RuleInfo> known = known(violations);
        Map<String, RuleInfo> reached = new LinkedHashMap<>();
        List<Check> all = new ArrayList<>(checks);
        all.addAll(made());
        violations.require(!all.isEmpty(), "no method of it gives a check");
        for (Check check : all) {
            for (RuleInfo rule : check.rules()) {
                reached.put(rule.id(), rule);
                RuleInfo listed = known.get(rule.id());
                violations.require(
                        listed != null, "rules() lacks " + rule.id() + ", which " + check.id() + " judges by");
                violations.require(
                        listed == null || same(listed, rule),
                        "rules() says otherwise than " + check.id() + " of " + rule.id());
            }
        }
        known.keySet()
                .forEach(id ->
                        violations.require(reached.containsKey(id), "no check has " + id + ", which rules() has"));
        violations.throwIfAny();
    }

    private Map<String, RuleInfo> known(Violations violations) {
        Map<String, RuleInfo> known = new LinkedHashMap<>();
        rules.forEach(
                rule -> violations.require(known.put(rule.id(), rule) == null, "rules() has " + rule.id() + " twice"));
        violations.require(unchangeable(), "rules() can be changed");
        return known;
    }

    private boolean unchangeable() {
        try {
            rules.remove(RuleInfo.of("no.such"));
            return false;
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }

    private static boolean same(RuleInfo one, RuleInfo other) {
        return texts(one).equals(texts(other));
    }

    /** All but what it needs. */
    private static List<Object> texts(RuleInfo rule) {
        return List.of(
                rule.title(),
                rule.severity(),
                rule.passes(),
                rule.fix(),
                rule.notApplicable(),
                rule.references(),
                rule.tags());
    }

    private List<Check> made() {
        List<Check> made = new ArrayList<>();
        Arrays.stream(facade.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Check.class.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(method -> made.add(made(method)));
        return made;
    }

    private Check made(Method method) {
        Map<Class<?>, Integer> used = new HashMap<>();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> value(type, used.merge(type, 1, Integer::sum), method))
                .toArray();
        try {
            return (Check) method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " refuses what it is given", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " cannot be called", e);
        }
    }

    private Object value(Class<?> type, int number, Method method) {
        List<Object> all = values.getOrDefault(type, List.of());
        if (all.size() < number) {
            throw new AssertionError(
                    method + " is given no " + type.getSimpleName() + " number " + number + ": see given");
        }
        return all.get(number - 1);
    }
}
