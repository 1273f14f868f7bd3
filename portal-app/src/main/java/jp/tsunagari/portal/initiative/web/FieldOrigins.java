package jp.tsunagari.portal.initiative.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Says of every field of an initiative that has something where it is from. Each figure says so itself.
 *
 * <p>The lines of the fields before the text are those before its first part: the reader keeps no narrower ones.
 */
final class FieldOrigins {

    private final @Nullable SourceLines source;
    private final Provenance provenance;
    private final Messages messages;
    private final Map<String, Instant> edited;
    private final List<FieldOrigin> origins = new ArrayList<>();

    private FieldOrigins(
            @Nullable SourceLines source, Provenance provenance, List<CardVersion> versions, Messages messages) {
        this.source = source;
        this.provenance = provenance;
        this.messages = messages;
        this.edited = lastEdits(versions);
    }

    /** @param versions of the card, in any order */
    static List<FieldOrigin> of(
            InitiativeView initiative,
            @Nullable SourceLines source,
            Provenance provenance,
            List<CardVersion> versions,
            Messages messages) {
        return new FieldOrigins(source, provenance, versions, messages).of(initiative);
    }

    private static Map<String, Instant> lastEdits(List<CardVersion> versions) {
        Map<String, Instant> last = new HashMap<>();
        versions.stream()
                .filter(version -> version.change().kind().isByPerson())
                .forEach(version -> version.fields()
                        .forEach(field ->
                                last.merge(field, version.at(), (one, other) -> one.isAfter(other) ? one : other)));
        return last;
    }

    private List<FieldOrigin> of(InitiativeView initiative) {
        InitiativeSummary summary = initiative.summary();
        int firstOfText = initiative.sections().stream()
                .map(InitiativeSection::firstLine)
                .filter(line -> line != null)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (!summary.title().isDerived()) {
            add(InitiativeShape.TITLE, firstOfText);
        }
        addRegions(summary.regions(), firstOfText);
        addUnless(summary.targetPhrases().isEmpty(), InitiativeShape.TARGET_PHRASES, firstOfText);
        addUnless(summary.targetGroups().isEmpty(), InitiativeShape.TARGET_GROUPS, Integer.MAX_VALUE);
        addUnless(summary.approachItems().isEmpty(), InitiativeShape.APPROACH_ITEMS, firstOfText);
        addUnless(summary.approaches().isEmpty(), InitiativeShape.APPROACHES, Integer.MAX_VALUE);
        initiative.sections().stream()
                .filter(section -> !section.body().isBlank())
                .forEach(this::add);
        return List.copyOf(origins);
    }

    /** At the lines that name them; of old readings and of seats no line is known. */
    private void addRegions(List<WorkRegion> regions, int firstOfText) {
        IntSummaryStatistics lines = regions.stream()
                .map(WorkRegion::line)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (source == null || lines.getCount() == 0 || provenance.edited(InitiativeShape.REGIONS.name())) {
            addUnless(regions.isEmpty(), InitiativeShape.REGIONS, firstOfText);
            return;
        }
        origins.add(new FieldOrigin(
                InitiativeShape.REGIONS.name(),
                messages.get(InitiativeShape.REGIONS.messageKey()),
                lines.getMin(),
                lines.getMax(),
                null));
    }

    private void addUnless(boolean absent, CardField<?, ?> field, int before) {
        if (!absent) {
            add(field, before);
        }
    }

    /** @param before the first line that does not count any more */
    private void add(CardField<?, ?> field, int before) {
        SourceLines lines = source;
        if (lines == null || provenance.edited(field.name())) {
            origins.add(new FieldOrigin(
                    field.name(), messages.get(field.messageKey()), null, null, edited.get(field.name())));
            return;
        }
        int last = before > lines.firstLine() ? Math.min(lines.lastLine(), before - 1) : lines.lastLine();
        origins.add(new FieldOrigin(field.name(), messages.get(field.messageKey()), lines.firstLine(), last, null));
    }

    private void add(InitiativeSection section) {
        boolean typed = source == null || section.firstLine() == null || provenance.edited(section);
        origins.add(
                typed
                        ? new FieldOrigin(
                                InitiativeShape.SECTIONS.name(),
                                section.heading(),
                                null,
                                null,
                                edited.get(InitiativeShape.SECTIONS.name()))
                        : new FieldOrigin(
                                section.firstLine() + "-" + section.lastLine(),
                                section.heading(),
                                section.firstLine(),
                                section.lastLine(),
                                null));
    }

    /**
     * Where a field of a page is from: lines of the document, or the organisation.
     *
     * @param key names it in the address of its original text: the field's name, or the lines of a part of the text
     * @param label of the field, or the heading of a part of the text
     * @param firstLine of the document; null for what the organisation has typed
     * @param lastLine inclusive; null as for the first line
     * @param editedAt when the organisation last changed it; null for what is from the document, and where that is not known
     */
    public record FieldOrigin(
            String key,
            String label,
            @Nullable Integer firstLine,
            @Nullable Integer lastLine,
            @Nullable Instant editedAt) {

        public boolean fromDocument() {
            return firstLine != null;
        }
    }
}
