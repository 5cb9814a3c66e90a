package org.sightline.privacy;

/** What is hidden. */
public enum Protection {
    /** Small counts, and beside them what it takes to keep them from being worked out. */
    FULL,
    /** Small counts alone. Not safe: it is there so that a test can show that the audit notices. */
    SMALL_ONLY
}
