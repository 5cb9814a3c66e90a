package org.sightline.access;

import java.util.Locale;

/** What a caller may do, least first: a later role may do whatever an earlier one may. */
public enum Role {
    /** No account: the app's own files, whether the server is up, and the description of the interface. */
    ANYONE,
    /** Sees disclosed figures. */
    ANALYST,
    /** Sees how the server itself is doing. */
    ADMIN;

    /** The word in addresses and documents. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody with this role may use what needs another. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
