package dev.muster.tls;

import org.jspecify.annotations.Nullable;

/** No TLS came about, or none any more. */
final class ContactException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Contact contact;

    ContactException(Contact.Kind kind, String detail) {
        this(new Contact(kind, detail), null);
    }

    ContactException(Contact contact, @Nullable Throwable cause) {
        super(contact.detail(), cause);
        this.contact = contact;
    }

    Contact contact() {
        return contact;
    }
}
