package org.sightline.movement;

/** Kinds of count that answers about movement are made of. */
enum FlowKinds {
    /** From one area to another, or inside one; listed only where it is shown. */
    PAIR,
    /** From one area to all others. */
    OUT,
    /** To one area from all others. */
    IN,
    /** Inside any area of the level. */
    WITHIN,
    /** Between any two areas of the level. */
    BETWEEN,
    /** Everything that is known at the level. */
    TOTAL
}
