package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TuningRuleTest {
    private final TuningRule rule = new TuningRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Posture.facts("pg", ";"))
                .failing(Posture.facts("pg", "shared_buffers=16384"))
                .notApplicable(Posture.facts("other", ";"))
                .inconclusive(Posture.facts("pg", "effective_cache_size=524288; shared_buffers=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | ;                                                    | pass shared_buffers: shared_buffers is 4 GB & pass effective_cache_size: effective_cache_size is 12 GB
            pg      | shared_buffers=16384                                 | INFO shared_buffers: shared_buffers is 128 MB, the default & pass effective_cache_size
            pg      | shared_buffers=16385                                 | pass shared_buffers: shared_buffers is 128 MB & pass effective_cache_size
            pg      | effective_cache_size=524288                          | pass shared_buffers & INFO effective_cache_size: effective_cache_size is 4 GB, not more than shared_buffers
            pg      | effective_cache_size=524288; shared_buffers=?        | ? shared_buffers & pass effective_cache_size
            pg      | effective_cache_size=1966080; shared_buffers=1310720 | pass shared_buffers: shared_buffers is 10 GB & pass effective_cache_size: effective_cache_size is 15 GB
            pg      | effective_cache_size=?                               | pass shared_buffers & ? effective_cache_size
            mysql   | ;                                                    | pass innodb_buffer_pool_size: innodb_buffer_pool_size is 4 GB
            mysql   | innodb_buffer_pool_size=134217728                    | INFO innodb_buffer_pool_size: innodb_buffer_pool_size is 128 MB
            mariadb | innodb_buffer_pool_size=1000                         | INFO innodb_buffer_pool_size: innodb_buffer_pool_size is 0 MB
            mysql   | innodb_buffer_pool_size=12000000000                  | pass innodb_buffer_pool_size: innodb_buffer_pool_size is 11 GB
            mysql   | innodb_buffer_pool_size=-                            | ? innodb_buffer_pool_size
            other   | ;                                                    | n/a
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Posture.said(rule, who, differences));
    }
}
