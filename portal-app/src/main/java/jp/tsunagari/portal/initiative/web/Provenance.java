package jp.tsunagari.portal.initiative.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a page say something else than the document does, because the organisation has edited them.
 *
 * @param fields names of {@link InitiativeShape}
 * @param labelKeys of the words for these fields, in the order of the page
 * @param sections those that are not as in the document
 */
record Provenance(Set<String> fields, List<String> labelKeys, List<InitiativeSection> sections) {

    private static final Provenance DOCUMENT = new Provenance(Set.of(), List.of(), List.of());

    public Provenance {
        fields = Set.copyOf(fields);
        labelKeys = List.copyOf(labelKeys);
        sections = List.copyOf(sections);
    }

    /**
     * @param base what the latest document says; null for an initiative that no document tells of
     */
    static Provenance of(InitiativeView initiative, @Nullable InitiativeDetails base) {
        if (base == null) {
            return DOCUMENT;
        }
        CardMerge<InitiativeDetails> merge = CardMerge.of(InitiativeShape.SHAPE, base, base, details(initiative));
        List<MergeItem<InitiativeDetails, ?>> edited = merge.items().stream()
                .filter(item -> item.verdict() == MergeVerdict.KEPT)
                .toList();
        return new Provenance(
                edited.stream().map(item -> item.field().name()).collect(Collectors.toSet()),
                edited.stream()
                        .map(item -> item.field().messageKey())
                        .distinct()
                        .toList(),
                edited.stream()
                        .map(MergeItem::current)
                        .filter(Objects::nonNull)
                        .filter(InitiativeSection.class::isInstance)
                        .map(InitiativeSection.class::cast)
                        .toList());
    }

    private static InitiativeDetails details(InitiativeView initiative) {
        return new InitiativeDetails(
                initiative.summary().title().isDerived()
                        ? null
                        : initiative.summary().title().text(),
                initiative.summary().approachItems(),
                initiative.summary().targetPhrases(),
                initiative.summary().targetTerms(),
                initiative.summary().approachTerms(),
                initiative.summary().regions(),
                initiative.sections(),
                initiative.summary().metrics(),
                initiative.efforts(),
                initiative.notes(),
                initiative.summary().photos());
    }

    public boolean edited(String field) {
        return fields.contains(field);
    }

    public boolean edited(InitiativeSection section) {
        return sections.contains(section);
    }
}
