package org.sightline.privacy;

/**
 * A small change of the data: two units exchange what they have of some attributes, one takes it over from the other, or there is one
 * unit more.
 *
 * @param kind which
 * @param first the unit that changes
 * @param second the unit that it exchanges with or takes from
 * @param parts the attributes, a bit each
 */
record Move(Kind kind, int first, int second, int parts) {
    enum Kind {
        EXCHANGE,
        TAKE,
        MORE
    }

    static Move more(int unit) {
        return new Move(Kind.MORE, unit, unit, 0);
    }
}
