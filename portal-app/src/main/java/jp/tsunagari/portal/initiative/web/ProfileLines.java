package jp.tsunagari.portal.initiative.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.ingest.run.OriginalText;
import jp.tsunagari.portal.ingest.run.OriginalText.PublicLine;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what is said of an organisation in the lines of a case. What people have typed, and what the document writes in
 * another way, is on none of them.
 */
@Component
class ProfileLines {

    /** A message may be wrapped; so much of it is on its first line in any layout. */
    private static final int MAX_BEGINNING = 12;

    private final OriginalText texts;
    private final Organisations organisations;
    private final Messages messages;

    ProfileLines(OriginalText texts, Organisations organisations, Messages messages) {
        this.texts = texts;
        this.organisations = organisations;
        this.messages = messages;
    }

    /**
     * A field of an organisation that the document has.
     *
     * @param key of its place in the original text
     * @param label of the field
     * @param quote as it is shown
     */
    record ProfileLine(String key, String label, String quote, int line) {}

    /** Of the organisation with this id. */
    Collection<ProfileLine> of(long organisation, SourceLines source) {
        return organisations.findByIds(List.of(organisation)).values().stream()
                .flatMap(each -> of(each, source).values().stream())
                .toList();
    }

    /** By the name of the field; without those that are on no line. */
    Map<String, ProfileLine> of(OrganisationView organisation, SourceLines source) {
        List<PublicLine> lines = texts.publicLines(source.importRun(), source.firstLine(), source.lastLine());
        Map<String, ProfileLine> found = new LinkedHashMap<>();
        put("name", organisation.name(), lines, found);
        put("representative", organisation.representatives().stream().map(Representative::name), lines, found);
        put("founded", dates(organisation.founded()), lines, found);
        put("address", organisation.address(), lines, found);
        put("website", organisation.website(), lines, found);
        put("message", organisation.message(), lines, found);
        ProfileLine name = found.get("name");
        if (name != null && organisation.legalForm() != null) {
            found.put(
                    "legal-form",
                    new ProfileLine("organisation.legal-form", label("legal-form"), name.quote(), name.line()));
        }
        return found;
    }

    private void put(String field, @Nullable String value, List<PublicLine> lines, Map<String, ProfileLine> found) {
        put(field, Stream.ofNullable(value), lines, found);
    }

    /** The last line with it: a name is in the header too, and in stories. */
    private void put(String field, Stream<String> values, List<PublicLine> lines, Map<String, ProfileLine> found) {
        for (String value : values.toList()) {
            String letters = letters(value);
            String beginning = letters.substring(0, Math.min(MAX_BEGINNING, letters.length()));
            for (PublicLine line : lines) {
                if (!beginning.isEmpty() && letters(line.text()).contains(beginning)) {
                    found.put(field, new ProfileLine("organisation." + field, label(field), value, line.number()));
                }
            }
            if (found.containsKey(field)) {
                return;
            }
        }
    }

    private String label(String field) {
        return messages.get("organisation.facts." + field);
    }

    /** As Japanese documents write it, from the most exact. */
    private Stream<String> dates(@Nullable FoundingDate founded) {
        return Stream.ofNullable(founded)
                .map(date -> messages.stored().get(date.messageKey(), date.year(), date.month(), date.day()))
                .filter(Objects::nonNull);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Folding.NFKC.apply(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
