package dev.muster.db;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server whose answers are written by hand; what it was given no answer to it denies, as MySQL does. */
final class HandMade {
    private final Map<String, List<Row>> answers = new LinkedHashMap<>();
    private List<String> columns = List.of();

    /** A row of an answer. */
    record Row(List<@Nullable String> values) {}

    static Row row(@Nullable String... values) {
        return new Row(Arrays.asList(values));
    }

    /** Answers a question that is this, or else one in which this stands. */
    HandMade answer(String question, Row... rows) {
        answers.put(question, List.of(rows));
        return this;
    }

    HandMade columns(String... labels) {
        columns = List.of(labels);
        return this;
    }

    Connection connection() {
        return proxy(Connection.class, (method, values) -> statement((String) values[0]));
    }

    private PreparedStatement statement(String sql) {
        return proxy(
                PreparedStatement.class,
                (method, values) -> method.getName().equals("executeQuery") ? result(find(sql)) : null);
    }

    private List<Row> find(String sql) throws SQLException {
        List<Row> exact = answers.get(sql);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, List<Row>> answer : answers.entrySet()) {
            boolean whole =
                    answer.getKey().equals("SHOW GRANTS") || answer.getKey().startsWith("SELECT");
            if (!whole && sql.contains(answer.getKey())) {
                return answer.getValue();
            }
        }
        throw new SQLException("denied", "42000", 1142);
    }

    private ResultSet result(List<Row> rows) {
        List<Row> left = new ArrayList<>(rows);
        List<Row> now = new ArrayList<>();
        return proxy(ResultSet.class, (method, values) -> switch (method.getName()) {
            case "next" -> {
                now.clear();
                now.addAll(left.isEmpty() ? List.of() : List.of(left.remove(0)));
                yield !now.isEmpty();
            }
            case "getMetaData" -> labels();
            case "close" -> null;
            default -> value(method.getName(), now.get(0).values().get((Integer) values[0] - 1));
        });
    }

    private static @Nullable Object value(String getter, @Nullable String text) {
        return switch (getter) {
            case "getLong" -> text == null ? 0L : Long.parseLong(text);
            case "getInt" -> text == null ? 0 : Integer.parseInt(text);
            case "getBoolean" -> "1".equals(text);
            case "getBigDecimal" -> text == null ? null : new BigDecimal(text);
            default -> text;
        };
    }

    private ResultSetMetaData labels() {
        return proxy(
                ResultSetMetaData.class,
                (method, values) -> method.getName().equals("getColumnCount")
                        ? columns.size()
                        : columns.get((Integer) values[0] - 1));
    }

    /** Answers a call. */
    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] values) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                HandMade.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> answer.to(method, values == null ? new Object[0] : values)));
    }
}
