package org.sightline.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.sightline.movement.Flow;
import org.sightline.movement.FlowResult;
import org.sightline.privacy.Figure;

/**
 * How many flows are listed at most; what is left out is always said.
 *
 * @param most how many; all where empty
 */
public record Cut(OptionalInt most) {
    private static final int PER_CENT = 100;

    <T> List<T> of(List<T> flows) {
        return flows.subList(0, Math.min(most.orElse(flows.size()), flows.size()));
    }

    /** How many are listed, of how many, and their share of all movement between areas, in words and as numbers. */
    <T> void write(Json json, List<T> listed, ToLongFunction<T> count, FlowResult result) {
        long sum = listed.stream().mapToLong(count).sum();
        Figure share = share(sum, result);
        json.put("shown", words(listed.size(), share, result));
        json.object(
                "cut",
                cut -> cut.put("listed", listed.size())
                        .put("of", result.flows().size())
                        .put("pairs", result.flows().size() + result.hidden().flows())
                        .put("share", share));
    }

    private static Figure share(long sum, FlowResult result) {
        long all = result.flows().stream().mapToLong(Flow::count).sum();
        return all == 0
                ? result.totals().listedShare()
                : result.totals().listedShare().map(share -> share * sum / all);
    }

    private static String words(int listed, Figure share, FlowResult result) {
        int shown = result.flows().size();
        String of = share instanceof Figure.Known known
                ? String.format(Locale.UK, ", %.0f %% of movements between areas", PER_CENT * known.value())
                : "";
        int pairs = shown + result.hidden().flows();
        return listed == shown
                ? String.format(Locale.UK, "%,d flows of %,d pairs of areas%s", shown, pairs, of)
                : String.format(Locale.UK, "%,d of %,d flows%s; %,d pairs of areas", listed, shown, of, pairs);
    }
}
