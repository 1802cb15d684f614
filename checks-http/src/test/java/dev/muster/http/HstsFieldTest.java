package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HstsFieldTest {
    private static HstsField parse(String field) {
        return HstsField.parse(HeadSamples.raw(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    max-age=31536000                                | 31536000     | false | false
                    max-age="31536000"                              | 31536000     | false | false
                    max-age="315<5c>36000"                          | 31536000     | false | false
                    MAX-AGE=31536000; INCLUDESUBDOMAINS; PRELOAD    | 31536000     | true  | true
                    max-age=31536000;includeSubDomains;preload      | 31536000     | true  | true
                    includeSubDomains; max-age=1                    | 1            | true  | false
                    preload; max-age=1; includeSubDomains           | 1            | true  | true
                    max-age = 1 ; includeSubDomains                 | 1            | true  | false
                    `<09>max-age<09>=<09>1<09>;<09>preload<09>`     | 1            | false | true
                    max-age=1;                                      | 1            | false | false
                    ;max-age=1                                      | 1            | false | false
                    ; ; max-age=1; ;; preload ;                     | 1            | false | true
                    max-age=0                                       | 0            | false | false
                    max-age=000                                     | 0            | false | false
                    max-age=007                                     | 7            | false | false
                    max-age=999999999999                            | 999999999999 | false | false
                    max-age=99999999999999999999999999              | 999999999999 | false | false
                    max-age=0000000000000000000000000001            | 1            | false | false
                    max-age=1; foo                                  | 1            | false | false
                    max-age=1; foo=bar                              | 1            | false | false
                    max-age=1; foo="bar; max-age=2"                 | 1            | false | false
                    max-age=1; foo="a<5c>"; max-age=2"              | 1            | false | false
                    max-age=1; foo=""                               | 1            | false | false
                    max-age=1; !#$%&'*+-.^_~=1                      | 1            | false | false
                    max-age=1; preload=yes                          | 1            | false | true
                    """)
    void reads_what_the_grammar_allows(String field, long maxAge, boolean includeSubDomains, boolean preload) {
        HstsField read = parse(field);
        assertEquals(Optional.empty(), read.problem());
        assertEquals(maxAge, read.maxAge());
        assertEquals(includeSubDomains, read.includeSubDomains());
        assertEquals(preload, read.preload());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                              | it has no max-age
                    ;                                               | it has no max-age
                    includeSubDomains                               | it has no max-age
                    includeSubDomains; preload                      | it has no max-age
                    maxage=31536000                                 | it has no max-age
                    max_age=31536000                                | it has no max-age
                    31536000                                        | it has no max-age
                    max-age                                         | its max-age is not a number
                    max-age=""                                      | its max-age is not a number
                    max-age=-1                                      | its max-age is not a number
                    max-age=+1                                      | its max-age is not a number
                    max-age=1.5                                     | its max-age is not a number
                    max-age=1e9                                     | its max-age is not a number
                    max-age=0x10                                    | its max-age is not a number
                    max-age=31536000s                               | its max-age is not a number
                    max-age=1year                                   | its max-age is not a number
                    max-age='31536000'                              | its max-age is not a number
                    max-age=" 31536000"                             | its max-age is not a number
                    max-age="3153 6000"                             | its max-age is not a number
                    max-age=                                        | the value of "max-age" is missing
                    max-age=; preload                               | the value of "max-age" is missing
                    max-age==1                                      | the value of "max-age" is missing
                    max-age="31536000                               | the value of "max-age" is missing
                    max-age="31536000<5c>"                          | the value of "max-age" is missing
                    max-age="1<5c>                                  | the value of "max-age" is missing
                    max-age=(1)                                     | the value of "max-age" is missing
                    max-age=1 preload                               | no semicolon follows "max-age"
                    max-age=1, includeSubDomains                    | no semicolon follows "max-age"
                    max-age=1, max-age=1                            | no semicolon follows "max-age"
                    max-age="1"2                                    | no semicolon follows "max-age"
                    max-age=1"2"                                    | no semicolon follows "max-age"
                    max-age=1/2                                     | no semicolon follows "max-age"
                    max-age=1=2                                     | no semicolon follows "max-age"
                    max-age:31536000                                | no semicolon follows "max-age"
                    max age=31536000                                | no semicolon follows "max"
                    max-age=1; include SubDomains                   | no semicolon follows "include"
                    "max-age=31536000"                              | a directive is in quotes
                    max-age=1; "includeSubDomains"                  | a directive is in quotes
                    =1                                              | a directive does not begin
                    max-age=1; =                                    | a directive does not begin
                    max-age=1, ; preload                            | no semicolon follows
                    max-age=1; ,preload                             | a directive does not begin
                    max-age=1; (x)                                  | a directive does not begin
                    max-age=1; max-age=1                            | "max-age" is given more than once
                    max-age=1; Max-Age=2                            | "max-age" is given more than once
                    max-age=1; preload; PRELOAD                     | "preload" is given more than once
                    max-age=1; includeSubDomains; includesubdomains | "includesubdomains" is given more
                    max-age=1; foo; foo=1                           | "foo" is given more than once
                    max-age=1; includeSubDomains=true               | its includeSubDomains has a value
                    max-age=1; includeSubDomains="x"                | its includeSubDomains has a value
                    max-age=1; foo=<e9>                             | it holds a character
                    max-age=<a0>31536000                            | it holds a character
                    max-age=31536000<00>                            | it holds a character
                    max-age=31536000<0a>                            | it holds a character
                    max-age=31536000; <7f>                          | it holds a character
                    max-age=1; foo="<80>"                           | it holds a character
                    """)
    void has_everything_else_ignored_and_says_why(String field, String problem) {
        HstsField read = parse(field);
        String told = read.problem().orElse("nothing");
        assertTrue(told.startsWith(problem), told);
        assertEquals(0, read.maxAge());
    }
}
