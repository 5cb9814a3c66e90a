package org.sightline.dataset;

/** A question that cannot be answered as asked: a field breaks a rule. The message never holds the value. */
public final class QueryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String rule;

    /** Names the field and the rule it breaks. */
    public QueryRefused(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
