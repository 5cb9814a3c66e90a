package org.sightline.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must never come in: names, dates of birth, telephone, NHS and crime numbers, e-mail addresses, full postcodes. A mapped
 * column whose header or contents look like one of these refuses the file.
 */
final class PersonalContent {
    private static final Pattern HEADER = Pattern.compile(
            "names?|.*\\b(first|last|fore|sur|full|given|family|maiden|middle|child|victim|suspect|offender|person"
                    + "|patient|pupil|student|mother|father|parent|carer|client|subject|nick|user) ?names?\\b.*"
                    + "|.*\\b(forenames?|surnames?|dob|d o b|birth|birthday|birthdate|phone|telephone|mobile|nhs|upn|e ?mail|address"
                    + "|passport|postcodes?|post codes?|postal code|national insurance|crime (id|ref|reference|number|no)|crimeid"
                    + "|person id|nino)\\b.*");
    private static final List<Rule> RULES = List.of(
            new Rule("an e-mail address", Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{1,63}")),
            new Rule(
                    "a full postcode",
                    Pattern.compile("(?i)(?<![A-Z0-9])[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])")),
            new Rule(
                    "a telephone number",
                    Pattern.compile("(?<!\\d)(\\+44 ?\\d{2,4}|0\\d{2,4}) ?\\d{3,4} ?\\d{3,4}(?!\\d)")),
            new Rule("a crime number", Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")),
            new Rule(
                    "a date of birth",
                    Pattern.compile(
                            "(?<!\\d)(19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/(19|20)?\\d\\d(?!\\d)")));
    private static final Pattern NHS = Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");

    private PersonalContent() {}

    private record Rule(String what, Pattern pattern) {}

    /** Refuses a mapped column by its header. */
    static void checkHeader(String file, String header) {
        String words = header.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        if (HEADER.matcher(words).matches()) {
            throw ImportRefused.line(
                    file,
                    1,
                    "the column \"" + CsvTable.shown(header)
                            + "\" looks personal and is never read; map another column, or take it out of the file");
        }
    }

    /** What personal thing a text looks like, if any. */
    static Optional<String> find(String text) {
        if (text.length() < 5 || !hasDigitOrAt(text)) {
            return Optional.empty();
        }
        for (Rule rule : RULES) {
            if (rule.pattern().matcher(text).find()) {
                return Optional.of(rule.what());
            }
        }
        return isNhsNumber(text) ? Optional.of("an NHS number") : Optional.empty();
    }

    private static boolean hasDigitOrAt(String text) {
        return text.chars().anyMatch(c -> c == '@' || (c >= '0' && c <= '9'));
    }

    /** Ten digits whose last is the check digit: 11 minus the sum of digit times 10, 9, …, 2, modulo 11. */
    private static boolean isNhsNumber(String text) {
        var matcher = NHS.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}
