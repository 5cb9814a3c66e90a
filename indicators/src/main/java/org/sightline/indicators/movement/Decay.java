package org.sightline.indicators.movement;

/** How the number of movements falls with distance d, with a rate β that is fitted. */
public enum Decay {
    /** e^(−βd): falls by the same share with every further kilometre. */
    EXPONENTIAL,
    /** d^(−β): falls by the same share whenever the distance doubles. */
    POWER;

    /** What is multiplied by β in the exponent: the distance or its logarithm. */
    double cost(double distance) {
        return this == EXPONENTIAL ? distance : Math.log(distance);
    }
}
