package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://shop.org                               | https://shop.org
            HTTPS://Shop.ORG:8443/a?b#c                    | https://shop.org:8443
            https://user:pw@shop.org/a@b                   | https://shop.org
            https://[2001:DB9::1]:8443/x                   | https://[2001:db9::1]:8443
            https://[fe80::1%25eth0]/x                     | https://[fe80::1]
            https://[fe80::1%eth0]/x                       | https://[fe80::1]
            https://größe.org                              | https://größe.org
            redis://:pw@cache:6379/0                       | redis://cache:6379
            mongodb+srv://u:p@cluster.shop.org/db          | mongodb+srv://cluster.shop.org
            mongodb://h1:27017,h2:27017/db                 | mongodb://h1:27017,h2:27017
            postgres://db/orders                           | postgresql://db
            postgresql+psycopg2://db/orders                | postgresql://db
            mysql+pymysql://db/orders                      | mysql://db
            jdbc:postgresql://h1:5432,h2/orders?ssl=true   | jdbc:postgresql://h1:5432,h2
            jdbc:postgresql:orders                         | jdbc:postgresql://localhost
            JDBC:p6spy:postgresql://db/o                   | jdbc:postgresql://db
            jdbc:p6spy:postgresql://db/o                   | jdbc:postgresql://db
            jdbc:mysql:loadbalance://h1,h2/o               | jdbc:mysql://h1,h2
            jdbc:sqlserver://db:1433;encrypt=true          | jdbc:sqlserver://db:1433
            jdbc:oracle:thin:@db:1521:orders               | jdbc:oracle://db:1521
            jdbc:oracle:thin:@//db:1521/orders             | jdbc:oracle://db:1521
            jdbc:oracle:thin:u/p@tcps://db:2484/orders     | jdbc:oracle://db:2484
            jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=db)(PORT=1))) | jdbc:oracle://db
            jdbc:oracle:thin:@(DESCRIPTION=())             | -
            jdbc:oracle:thin:@                             | -
            jdbc:h2:mem:orders                             | jdbc:h2
            jdbc:                                          | -
            https://                                       | -
            https://:443                                   | -
            https://shop.org:99999                         | -
            https://shop.org:8a                            | -
            https://user:p/w@shop.org                      | -
            https://a b/                                   | -
            1https://shop.org                              | -
            shop.org                                       | -
            ''                                             | -
            """)
    void parse(String value, String place) {
        assertEquals(place, Endpoint.parse(value).map(Endpoint::place).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b1:9092,b2:9092  | b1:9092,b2:9092
            b1:9092, b2:9092 | b1:9092,b2:9092
            db.shop.org      | db.shop.org
            b1:x             | -
            b1,,b2           | -
            """)
    void list(String value, String place) {
        assertEquals(place, Endpoint.list(value).map(Endpoint::place).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a,https://b     | 2
            https://a https://b     | 2
            mongodb://a,b           | 1
            https://a,b             | 1
            SASL_SSL://a,SSL://b    | 2
            https://a,https://      | -
            https://a,http://b:x    | -
            """)
    void many(String value, String count) {
        assertEquals(
                count,
                Endpoint.all(value).map(all -> String.valueOf(all.size())).orElse("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "https://", "jdbc:", "(HOST=", "@", ",", ":", "a,", "?a=", "jdbc:oracle:thin:@(HOST="})
    void a_mebibyte_takes_no_time(String part) {
        String value = "jdbc:oracle:" + part.repeat(SmallFile.MOST_BYTES / part.length());
        String other = "https://" + value;

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Endpoint.all(value));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Endpoint.all(other).isPresent() ? Optional.empty() : Endpoint.list(other));
    }
}
