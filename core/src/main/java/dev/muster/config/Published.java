package dev.muster.config;

/**
 * Where a secret is published.
 *
 * @param category what it is there: a product's default, a framework's sample and so on
 * @param place where, in words that complete "it is …"
 */
record Published(Category category, String place) {

    /** What a published value is where it is published. */
    enum Category {
        PRODUCT_DEFAULT,
        FRAMEWORK_SAMPLE,
        DOCUMENTATION,
        PLACEHOLDER,
        TEST_VECTOR,
        COMMON_PASSWORD
    }
}
