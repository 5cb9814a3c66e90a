package org.sightline.http;

/** A request that is answered with a problem. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    /** A parameter that breaks a rule. */
    static Refused field(String field, String rule) {
        return new Refused(Problem.field(field, rule));
    }

    static Refused of(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }

    Problem problem() {
        return problem;
    }
}
