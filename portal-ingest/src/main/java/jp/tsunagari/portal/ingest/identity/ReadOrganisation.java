package jp.tsunagari.portal.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.ingest.identity.CardLikeness.Certainty;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import org.jspecify.annotations.Nullable;

/** Cases of documents that tell of one organisation. */
public final class ReadOrganisation {

    private final String place;
    private final List<Reading> readings = new ArrayList<>();
    private final @Nullable ReadOrganisation doubted;

    private ReadOrganisation(String place, @Nullable ReadOrganisation doubted) {
        this.place = place;
        this.doubted = doubted;
    }

    /**
     * A case of a document.
     *
     * @param number in all documents, from 0
     * @param document its place in the plan, from 0
     */
    public record Reading(
            int number,
            int document,
            IdentityStore.Year year,
            ReadCase read,
            CaseEvidence evidence,
            OrganisationEvidence organisation) {

        /** In a plan. */
        public String place() {
            return "i" + number;
        }

        public String fingerprint() {
            return evidence.fingerprint(organisation.key());
        }
    }

    /** All cases of documents, in their order. */
    public static List<Reading> readings(List<ReadDocument> documents) {
        List<Reading> readings = new ArrayList<>();
        for (int document = 0; document < documents.size(); document++) {
            ReadDocument each = documents.get(document);
            for (ReadCase read : each.cases()) {
                readings.add(new Reading(
                        readings.size(),
                        document,
                        new IdentityStore.Year(
                                each.programme(), read.ownYear() == null ? each.fiscalYear() : read.ownYear()),
                        read,
                        CaseEvidence.of(read.initiative()),
                        OrganisationEvidence.of(read.organisation())));
            }
        }
        return readings;
    }

    /**
     * Puts together what clearly tells of one organisation. Depends on nothing but the documents and what was said about
     * them, so that the places are the same whenever a plan is looked at.
     *
     * @param decisions by the place
     */
    public static List<ReadOrganisation> of(List<Reading> readings, Map<String, IdentityDecision> decisions) {
        List<ReadOrganisation> all = new ArrayList<>();
        Map<String, List<ReadOrganisation>> byName = new HashMap<>();
        for (Reading reading : readings) {
            List<ReadOrganisation> named =
                    byName.computeIfAbsent(reading.organisation().key(), key -> new ArrayList<>());
            ReadOrganisation home = home(reading, named);
            if (home == null) {
                home = new ReadOrganisation("o" + all.size(), doubted(reading, named));
                all.add(home);
                named.add(home);
            }
            home.readings.add(reading);
        }
        return joined(all, decisions);
    }

    private static @Nullable ReadOrganisation home(Reading reading, List<ReadOrganisation> named) {
        for (ReadOrganisation each : named) {
            if (each.readings.stream().anyMatch(other -> tellOfOne(reading, other))) {
                return each;
            }
        }
        return null;
    }

    /** In one document, a name means one organisation unless something is said against it. */
    private static boolean tellOfOne(Reading one, Reading other) {
        CardLikeness likeness = like(one, other);
        boolean contradicts =
                likeness.has(IdentityReason.FORM_DIFFERENT) || likeness.has(IdentityReason.PREFECTURE_DIFFERENT);
        return likeness.isClear()
                || (one.document() == other.document()
                        && !contradicts
                        && likeness.score() >= IdentityReason.NAME_SAME.points());
    }

    private static CardLikeness like(Reading one, Reading other) {
        return one.organisation()
                .like(other.organisation(), other.organisation().key(), false);
    }

    /** Nothing but the name is the same: another one. Something else is, too: a person has to say. */
    private static @Nullable ReadOrganisation doubted(Reading reading, List<ReadOrganisation> named) {
        return named.stream()
                .filter(each -> each.readings.stream().anyMatch(other -> isDoubtful(reading, other)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isDoubtful(Reading one, Reading other) {
        return like(one, other).score() > 0;
    }

    private static List<ReadOrganisation> joined(List<ReadOrganisation> all, Map<String, IdentityDecision> decisions) {
        Map<String, ReadOrganisation> byPlace = new HashMap<>();
        all.forEach(each -> byPlace.put(each.place, each));
        List<ReadOrganisation> left = new ArrayList<>();
        for (ReadOrganisation each : all) {
            IdentityDecision decision = decisions.get(each.place);
            IdentityDecision.Target target = decision == null ? null : decision.target();
            ReadOrganisation other = target == null || target.place() == null ? null : byPlace.get(target.place());
            if (other == null || other == each) {
                left.add(each);
            } else {
                other.readings.addAll(each.readings);
                byPlace.put(each.place, other);
            }
        }
        left.forEach(each -> each.readings.sort(Comparator.comparingInt(Reading::number)));
        return left;
    }

    /** In a plan. */
    public String place() {
        return place;
    }

    /** In the order of the documents, at least one. */
    public List<Reading> readings() {
        return readings;
    }

    /** The reading that counts for the organisation: of the newest year, and of those the last. */
    public Reading newest() {
        Reading newest = readings.get(0);
        for (Reading each : readings) {
            if (yearOf(each) >= yearOf(newest)) {
                newest = each;
            }
        }
        return newest;
    }

    private static int yearOf(Reading reading) {
        return Objects.requireNonNullElse(reading.year().fiscalYear(), 0);
    }

    /** One of the same plan and name of which it is not clear whether it is another; null if there is none. */
    @Nullable
    ReadOrganisation doubted() {
        return doubted;
    }

    /** The most that one of the readings has in common with what is known. */
    CardLikeness like(OrganisationEvidence known, String nameOnCard, boolean sameCase) {
        CardLikeness best = null;
        for (Reading each : readings) {
            CardLikeness likeness = each.organisation().like(known, nameOnCard, sameCase);
            if (best == null
                    || likeness.certainty().compareTo(best.certainty()) < 0
                    || (likeness.certainty() == best.certainty() && likeness.score() > best.score())) {
                best = likeness;
            }
        }
        return best == null ? new CardLikeness(0, Certainty.NONE, List.of()) : best;
    }
}
