package org.sightline.privacy;

/** The one way out for a figure. */
public final class Gate {
    private final Threshold threshold;

    public Gate(Threshold threshold) {
        this.threshold = threshold;
    }

    /** Hides what must be hidden. */
    public <T extends Disclosable<T>> Disclosed<T> disclose(T result) {
        return new Disclosed<>(result.hiding(threshold), threshold);
    }

    public Threshold threshold() {
        return threshold;
    }
}
