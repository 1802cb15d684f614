package dev.muster.config;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords that everybody tries first: those of manuals, images and examples of databases and caches, and of people. */
public final class CommonPasswords {
    private static final Set<String> ALL = Stream.of(
                    "password passwd pass passw0rd p@ssw0rd p@ssword pa55word secret admin administrator root toor postgres postgresql",
                    "mysql mariadb oracle redis redispassword redis123 foobared sa test testing tester demo example sample changeme change_me changeit change-me default",
                    "guest user username app application service database db dbuser dbpass dbpassword db_password letmein welcome",
                    "qwerty qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbnm 1q2w3e4r 1q2w3e4r5t qazwsx abc123 abcd1234 iloveyou monkey",
                    "123456 1234567 12345678 123456789 1234567890 12345 1234 111111 000000 123123 654321 666666 123321 987654321",
                    "password1 password12 password123 password1234 password12345 admin123 admin1234 root123 root1234 test123 test1234",
                    "welcome1 welcome123 postgres123 mysql123 changeme123 secret123 letmein123 mysecretpassword my-secret-pw verysecret",
                    "yourpassword your_password your-password yoursecurepassword strongpassword supersecret supersecretpassword hunter2",
                    "replaceme replace_me todo none null empty foobar foo bar spring hibernate flyway keycloak sonar gitlab jenkins",
                    "dragon sunshine princess football baseball superman batman trustno1 master shadow michael jordan hello hello123")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private CommonPasswords() {}

    /** {@return whether it is one of them, in whatever case, with an exclamation mark or without} */
    public static boolean has(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return ALL.contains(lower.endsWith("!") ? lower.substring(0, lower.length() - 1) : lower);
    }
}
