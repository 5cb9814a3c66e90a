package org.sightline.access;

/**
 * Who asks.
 *
 * @param name account name, or what stands for one
 * @param role what they may do
 */
public record Caller(String name, Role role) {
    /** Somebody of whom nothing is known. */
    public static final Caller UNKNOWN = new Caller("", Role.ANYONE);
    /** The person at this machine: implied while there are no accounts, only when both ends of the connection are this machine. */
    public static final Caller LOCAL_ANALYST = new Caller("local", Role.ANALYST);

    /** Refuses a role without a name. */
    public Caller {
        if (name.isBlank() && role != Role.ANYONE) {
            throw new IllegalArgumentException("a caller with a role has a name");
        }
    }
}
