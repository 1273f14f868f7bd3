package jp.tsunagari.portal.ingest.identity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.identity.CardLikeness.Certainty;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Similarity;

/** What tells one case of an organisation from another, folded. The limits are those of decision 28. */
final class CaseEvidence {

    private static final double TITLE_WEIGHT = 0.3;
    private static final double TEXT_WEIGHT = 0.5;
    private static final double TARGETS_WEIGHT = 0.2;

    private static final double SAME = 0.9;
    private static final double TITLE_ALIKE = 0.7;
    /** Of four-character runs, of which texts about one subject share hardly any. */
    private static final double TEXT_ALIKE = 0.3;

    private final String title;
    private final String text;
    private final String targets;

    private CaseEvidence(InitiativeDetails details) {
        this.title = details.title() == null ? "" : Folding.NAMES.apply(details.title());
        this.text = Folding.NAMES.apply(Stream.concat(
                        details.approachItems().stream(),
                        details.sections().stream().map(InitiativeSection::body))
                .collect(joining("\n")));
        this.targets = Folding.NAMES.apply(String.join("\n", details.targetPhrases()));
    }

    public static CaseEvidence of(InitiativeDetails details) {
        return new CaseEvidence(details);
    }

    String text() {
        return text;
    }

    /** By what a reading is known when it comes again, 64 hexadecimal digits. */
    String fingerprint(String organisation) {
        return HexFormat.of().formatHex(Sha256.digest(String.join("\n", organisation, title, text, targets)));
    }

    /**
     * A title is enough only where there is no text; a text only if it is the same to a few words, and the target phrases
     * are too where the title says something else.
     */
    CardLikeness like(CaseEvidence known) {
        double ofTitle = title.isEmpty() || known.title.isEmpty() ? -1 : Similarity.ofPairs(title, known.title);
        double ofText = text.isEmpty() || known.text.isEmpty() ? -1 : Similarity.ofRuns(text, known.text);
        double ofTargets =
                targets.isEmpty() || known.targets.isEmpty() ? -1 : Similarity.ofPairs(targets, known.targets);
        List<IdentityReason> reasons = new ArrayList<>();
        if (ofTitle >= 0) {
            reasons.add(
                    ofTitle >= SAME
                            ? IdentityReason.TITLE_SAME
                            : ofTitle >= TITLE_ALIKE ? IdentityReason.TITLE_ALIKE : IdentityReason.TITLE_DIFFERENT);
        }
        if (ofText >= 0) {
            reasons.add(
                    ofText >= SAME
                            ? IdentityReason.TEXT_SAME
                            : ofText >= TEXT_ALIKE ? IdentityReason.TEXT_ALIKE : IdentityReason.TEXT_DIFFERENT);
        }
        if (ofTargets >= SAME) {
            reasons.add(IdentityReason.TARGETS_SAME);
        }
        return new CardLikeness(score(ofTitle, ofText, ofTargets), certainty(ofTitle, ofText, ofTargets), reasons);
    }

    private static Certainty certainty(double ofTitle, double ofText, double ofTargets) {
        boolean titleAlike = ofTitle >= TITLE_ALIKE;
        boolean textAlike = ofText >= TEXT_ALIKE;
        boolean titleOnly = ofText < 0 && ofTitle >= SAME && ofTargets != 0;
        boolean allButTitle = ofText >= SAME && (ofTitle < 0 || ofTargets >= SAME);
        if ((titleAlike && textAlike) || allButTitle || titleOnly) {
            return Certainty.CLEAR;
        }
        return titleAlike || textAlike ? Certainty.DOUBTFUL : Certainty.NONE;
    }

    /** The parts that both have, by their weights. */
    private static int score(double ofTitle, double ofText, double ofTargets) {
        double weights = (ofTitle < 0 ? 0 : TITLE_WEIGHT)
                + (ofText < 0 ? 0 : TEXT_WEIGHT)
                + (ofTargets < 0 ? 0 : TARGETS_WEIGHT);
        double sum = Math.max(0, ofTitle) * TITLE_WEIGHT
                + Math.max(0, ofText) * TEXT_WEIGHT
                + Math.max(0, ofTargets) * TARGETS_WEIGHT;
        return weights == 0 ? 0 : (int) Math.round(100 * sum / weights);
    }
}
