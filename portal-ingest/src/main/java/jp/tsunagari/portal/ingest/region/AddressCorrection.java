package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.List;

/** Rewrites an address with the official names of its places, from left to right. */
final class AddressCorrection {

    private final String written;
    private final NameMatcher matcher;
    private final StringBuilder corrected = new StringBuilder();
    private final List<PlaceRepair> repairs = new ArrayList<>();
    private int done;

    AddressCorrection(String written, NameMatcher matcher) {
        this.written = written;
        this.matcher = matcher;
    }

    void add(NameMatch match) {
        corrected.append(written, done, match.start()).append(match.region().name());
        done = match.end();
        if (match.repair() != null) {
            repairs.add(match.repair());
        }
    }

    /** A municipality behind its 郡; where the one is written in variant characters, so is the other. */
    void addBehind(int countyStart, NameMatch match) {
        if (match.repair() != null && match.start() > countyStart) {
            corrected
                    .append(written, done, countyStart)
                    .append(matcher.fold(written.substring(countyStart, match.start())));
            done = match.start();
        }
        add(match);
    }

    String text() {
        return corrected + written.substring(done);
    }

    List<PlaceRepair> repairs() {
        return repairs;
    }
}
