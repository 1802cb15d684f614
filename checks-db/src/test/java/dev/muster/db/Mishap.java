package dev.muster.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections over which something happens once, just before the server is asked for the n-th time. */
final class Mishap {
    private static final Set<String> ASKING = Set.of("execute", "executeQuery", "setSavepoint", "rollback");

    private final int before;
    private final Act act;
    private int asked;

    private Mishap(int before, Act act) {
        this.before = before;
        this.act = act;
    }

    /** What happens. */
    @FunctionalInterface
    interface Act {
        void happens() throws Exception;
    }

    static Mishap before(int question, Act act) {
        return new Mishap(question, act);
    }

    static Mishap none() {
        return new Mishap(0, () -> {});
    }

    /** {@return how often the server was asked so far} */
    int asked() {
        return asked;
    }

    DataSource over(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                Mishap.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> answer(method, real, values)));
    }

    private @Nullable Object answer(Method method, Object real, Object @Nullable [] values) throws Throwable {
        if (ASKING.contains(method.getName())) {
            asked++;
            if (asked == before) {
                act.happens();
            }
        }
        try {
            Object answer = method.invoke(real, values);
            if (answer instanceof Connection) {
                return proxy(Connection.class, answer);
            }
            if (answer instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, answer);
            }
            return answer instanceof Statement ? proxy(Statement.class, answer) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
