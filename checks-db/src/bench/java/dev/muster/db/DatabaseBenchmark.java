package dev.muster.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.Check;
import dev.muster.CheckResult;
import dev.muster.testing.TestRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a look at a loopback PostgreSQL costs, beside the smallest question that can be asked of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DatabaseBenchmark {
    private PostgresDatabase shop;
    private HikariDataSource pool;
    private Check posture;
    private Check reachable;
    private Check pools;
    private Check usage;
    private Check maintenance;
    private Check activity;
    private Check judged;

    /** Starts the server, and captures a look. */
    @Setup
    public void start() throws Exception {
        shop = PostgresServer.shared().database();
        pool = Pools.of(shop.as(PostgresRole.APP), 4);
        posture = DbChecks.posture(pool);
        reachable = DbChecks.reachable(pool);
        pools = DbChecks.pool(pool, DbChecks.instances(3)).databaseCores(8);
        usage = DbChecks.usage(pool);
        maintenance = DbChecks.maintenance(pool);
        activity = DbChecks.activity(pool);
        judged = DbChecks.posture(pool).capture(TestRun.ample()).audit();
    }

    /** Stops it. */
    @TearDown
    public void stop() throws Exception {
        pool.close();
        shop.close();
    }

    /** The baseline. */
    @Benchmark
    public int selectOne() throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** All rules of posture over one look that was captured. */
    @Benchmark
    public CheckResult rulesAlone() throws Exception {
        return judged.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult posture() throws Exception {
        return posture.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult reachable() throws Exception {
        return reachable.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult pool() throws Exception {
        return pools.run(TestRun.ample());
    }

    /** No connection. */
    @Benchmark
    public CheckResult usage() throws Exception {
        return usage.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult maintenance() throws Exception {
        return maintenance.run(TestRun.ample());
    }

    /** One connection. */
    @Benchmark
    public CheckResult activity() throws Exception {
        return activity.run(TestRun.ample());
    }
}
