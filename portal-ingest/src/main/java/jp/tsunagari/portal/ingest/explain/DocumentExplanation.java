package jp.tsunagari.portal.ingest.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/**
 * What would be read from a document. The records are the JSON of the command: names and order of their components are
 * its format.
 *
 * @param document the file's name
 * @param sha256 of its bytes
 * @param encoding name of the character set that it was read with
 * @param programme null when the document does not name one
 * @param fiscalYear Western year in which the Japanese fiscal year begins; null when the document does not name one
 * @param caseCount how many cases there are, at least one
 * @param errorCount how many of all warnings are errors
 * @param warnings those that belong to no single case
 * @param cases in the order of the document
 */
public record DocumentExplanation(
        String document,
        String sha256,
        String encoding,
        @Nullable String programme,
        @Nullable Integer fiscalYear,
        int caseCount,
        long errorCount,
        List<Warning> warnings,
        List<Case> cases) {

    public DocumentExplanation {
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
    }

    /** Whether a person has to look at the document before it is taken in. */
    public boolean hasErrors() {
        return errorCount > 0;
    }

    /**
     * Something that the reader noticed.
     *
     * @param error whether a person has to look at it
     */
    record Warning(String code, String message, int line, boolean error) {}

    /**
     * What would be read from one case.
     *
     * @param title null when the document has none
     * @param organisation null when neither 団体概要 nor the header names it; the import leaves such a case out
     * @param headerRegion as written; null when the header has none
     */
    record Case(
            @JsonUnwrapped Place place,
            @Nullable String title,
            @Nullable Organisation organisation,
            @Nullable String headerRegion,
            List<Region> regions,
            @JsonUnwrapped Lists lists,
            List<Metric> outcomeMetrics,
            List<Section> sections,
            List<Warning> warnings) {

        Case {
            regions = List.copyOf(regions);
            outcomeMetrics = List.copyOf(outcomeMetrics);
            sections = List.copyOf(sections);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Where a case is in its document.
     *
     * @param ordinal counted from 1
     * @param firstLine of the header
     * @param lastLine the last one that is not blank
     */
    record Place(int ordinal, int firstLine, int lastLine) {}

    /** What a case says in lists, and the terms that apply because of it. */
    record Lists(
            List<String> approachItems, List<String> targetPhrases, List<Term> targetGroups, List<Term> approaches) {

        Lists {
            approachItems = List.copyOf(approachItems);
            targetPhrases = List.copyOf(targetPhrases);
            targetGroups = List.copyOf(targetGroups);
            approaches = List.copyOf(approaches);
        }
    }

    /**
     * The organisation of a case.
     *
     * @param basis {@code profile} for 団体概要, {@code header} when only the header names it
     * @param founded as written
     */
    record Organisation(
            @JsonUnwrapped Name names,
            String basis,
            List<String> representatives,
            @Nullable String founded,
            @JsonUnwrapped Address place,
            @Nullable String website,
            @Nullable String message) {

        Organisation {
            representatives = List.copyOf(representatives);
        }

        /**
         * The name of an organisation.
         *
         * @param name with its legal form, as written
         * @param legalForm code of the vocabulary; null when it is not known
         */
        record Name(
                String name,
                @Nullable String coreName,
                @Nullable String legalForm) {}

        /**
         * Where an organisation is.
         *
         * @param addressRegions codes, one for each address
         */
        record Address(@Nullable String address, List<String> addressRegions) {

            Address {
                addressRegions = List.copyOf(addressRegions);
            }
        }
    }

    /**
     * A region of the work.
     *
     * @param name with its prefecture
     * @param basis {@code header}, {@code text} or {@code address}
     * @param reason the basis in words
     */
    record Region(String code, String name, String basis, String reason) {}

    /**
     * A target group or an approach that applies.
     *
     * @param cue the words that name it, as written
     * @param phrase what the words are part of
     * @param line on which the phrase begins; null when it is not one run of lines
     * @param reason in words
     * @param role {@code main} for what the case is about, {@code also} for what it does besides
     * @param furtherReasons one for each other part of the case that names it
     */
    record Term(
            String code,
            String name,
            String cue,
            String phrase,
            @Nullable Integer line,
            String reason,
            String role,
            List<String> furtherReasons) {

        Term {
            furtherReasons = List.copyOf(furtherReasons);
        }
    }

    /** A figure, its fields as in {@link OutcomeMetric}, and the reason in words for reading it so. */
    record Metric(
            String label,
            String kind,
            @JsonUnwrapped Amount amount,
            boolean cumulative,
            @JsonUnwrapped Reference reference,
            @JsonUnwrapped Source source,
            boolean outcome,
            String reason) {

        /** How many or how much. */
        record Amount(BigDecimal value, @Nullable BigDecimal valueTo, String unit, String precision) {}

        /** What the figure is to be compared with. */
        record Reference(
                @Nullable BigDecimal baseline, @Nullable BigDecimal planned) {}

        /** Where the figure is in the document. */
        record Source(
                @Nullable String quote,
                @Nullable String section,
                @Nullable Integer line) {}
    }

    /**
     * A section with its lines.
     *
     * @param firstLine of the text; null for an empty section
     * @param lastLine of the text; null for an empty section
     */
    record Section(
            String kind,
            String heading,
            int headingLine,
            @Nullable Integer firstLine,
            @Nullable Integer lastLine,
            String body) {}
}
