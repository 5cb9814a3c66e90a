package org.sightline;

import java.util.List;

/** Settings with which the server does not start: every problem at once. */
public final class ConfigRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    /** At least one problem, a sentence part each. */
    public ConfigRefused(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
