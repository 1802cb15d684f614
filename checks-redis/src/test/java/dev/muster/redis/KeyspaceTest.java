package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyspaceTest {
    @Test
    void sums_up_all_databases() {
        assertEquals(Fact.of(new Keyspace(17, 4)), Keyspace.parse(Info.parse("""
                        # Keyspace
                        db0:keys=5,expires=3,avg_ttl=7
                        db15:keys=12,expires=1,avg_ttl=7,subexpiry=0
                        db_size:5
                        dbx:keys=9,expires=9
                        """)));
    }

    @Test
    void takes_none_for_empty() {
        assertEquals(Fact.of(new Keyspace(0, 0)), Keyspace.parse(Info.parse("# Keyspace")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db0:",
                "db0:keys",
                "db0:keys=5",
                "db0:expires=5",
                "db0:keys=-5,expires=0",
                "db0:keys=5,expires=x",
                "db0:keys=9999999999999999,expires=0"
            })
    void does_not_guess(String line) {
        assertEquals(Fact.absent("INFO tells of db0 what is no count of keys"), Keyspace.parse(Info.parse(line)));
    }
}
